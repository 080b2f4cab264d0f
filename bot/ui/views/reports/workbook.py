"""A report's workbook: what stands in which sheet, and what each column means."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any, Protocol

from bot.domain.people.names import natural
from bot.domain.work.report_layout import Bars, Column, ColumnKind, Sheet, Value
from bot.domain.work.reports import STATES, OrganisationLine, Report, Tally
from bot.ui.i18n import Words
from bot.ui.views.reports.figures import five, local, municipality, stamp, title

NUMBER, PERCENT, DAY, MOMENT = ColumnKind.NUMBER, ColumnKind.PERCENT, ColumnKind.DAY, ColumnKind.MOMENT
SHEET_ROWS = 1_000_000  # of answers; Excel holds 1,048,576
SHOWN_BARS = 25  # of a chart
COUNTS = ("total", "answered", "done", "in_progress", "need_help", "not_applicable", "no_reply")
FURTHER = ("returned", "late", "on_behalf")


class AnswerRow(Protocol):
    """A row of the answers as `storage` reads it: by names."""

    def __getitem__(self, name: str) -> Any: ...


def workbook(words: Words, report: Report, answers: Iterable[AnswerRow]) -> list[Sheet]:
    """`answers` are taken one by one, once."""
    sheets = [
        _addressees(words, report),
        _tasks(words, report),
        _municipalities(words, report),
        *answer_sheets(words, report, answers),
        _silent(words, report),
        _organisations(words, report),
        _help(words, report),
        _extensions(words, report),
    ]
    return [_summary(words, report), *sheets, _about(words, report, sheets)]


def answer_sheets(words: Words, report: Report, answers: Iterable[AnswerRow]) -> list[Sheet]:
    """One flat table of an organisation and a task a row; more than Excel holds goes on in a second sheet."""
    rows = answer_rows(words, report, answers)
    left, number, sheets = report.total.total, 1, []
    while left > 0 or number == 1:
        name = words.plain("report-sheet-answers")
        count = min(left, SHEET_ROWS)
        sheet = _sheet(
            words,
            "answers" if number == 1 else f"answers_{number}",
            name if number == 1 else f"{name} {number}",
            ANSWER_COLUMNS,
            count,
            islice(rows, count),
        )
        sheets.append(sheet)
        left, number = left - count, number + 1
    return sheets


def answers_flat(words: Words, report: Report, answers: Iterable[AnswerRow]) -> Sheet:
    """All of them as one table, however many: for other systems."""
    rows, count = answer_rows(words, report, answers), report.total.total
    return _sheet(words, "answers", words.plain("report-sheet-answers"), ANSWER_COLUMNS, count, rows)


ANSWER_COLUMNS = (
    ("organisation_id", NUMBER, 10),
    ("organisation", ColumnKind.TEXT, 40),
    ("kind", ColumnKind.TEXT, 16),
    ("municipality", ColumnKind.TEXT, 28),
    ("addressee", ColumnKind.TEXT, 28),
    ("number", ColumnKind.TEXT, 8),
    ("task", ColumnKind.TEXT, 40),
    ("status_code", ColumnKind.TEXT, 14),
    ("status", ColumnKind.TEXT, 18),
    ("until", DAY, 12),
    ("comment", ColumnKind.TEXT, 50),
    ("files", NUMBER, 8),
    ("answered_by", ColumnKind.TEXT, 18),
    ("on_behalf", NUMBER, 10),
    ("answered_at", MOMENT, 17),
    ("in_time", NUMBER, 10),
    ("verdict", ColumnKind.TEXT, 14),
    ("joined", NUMBER, 11),
)


def answer_rows(words: Words, report: Report, answers: Iterable[AnswerRow]) -> Iterator[tuple[Value, ...]]:
    """One at a time, of 800,000: words are looked up before."""
    names = report.background.municipalities
    nowhere = municipality(words, "")
    addressees = {each.id: each.addressee for each in report.background.tasks}
    statuses = {str(each): _status(words, each) for each in STATES}
    verdicts = {each: words.plain(f"report-verdict-{each}") for each in ("accepted", "returned")}
    moment = _moments(report)
    own, other = words.plain("report-by-itself"), words.plain("report-by-overseer")
    for row in answers:
        replied, given = row["replied_at"], row["status"] != "no_reply"
        yield (
            row["organisation_id"],
            row["organisation"],
            row["kind"],
            names.get(row["municipality_id"], nowhere),
            addressees.get(row["task_id"]) or row["addressee"],
            row["number"],
            row["task"],
            row["status"],
            statuses[row["status"]],
            _day(row["until"]),
            row["comment"],
            row["files"],
            (other if row["on_behalf"] else own) if given else None,
            row["on_behalf"] if given else None,
            moment(replied) if replied else None,
            1 - row["late"] if given else None,
            verdicts.get(row["verdict"]),
            row["joined"],
        )


def _summary(words: Words, report: Report) -> Sheet:
    total = report.total
    rows: list[tuple[Value, ...]] = [
        (words.plain("report-line-organisations"), len(report.organisations), None),
        (words.plain("report-line-answering"), report.answering, _part(report.answering, len(report.organisations))),
        (words.plain("report-line-complete"), report.complete, _part(report.complete, len(report.organisations))),
        (words.plain("report-line-silent"), len(report.silent), _part(len(report.silent), len(report.organisations))),
        (
            words.plain("report-line-not-joined"),
            len(report.not_joined),
            _part(len(report.not_joined), len(report.organisations)),
        ),
        *(
            (words.plain(f"report-line-{name}"), getattr(total, name), _part(getattr(total, name), total.total))
            for name in (*COUNTS, *FURTHER)
        ),
    ]
    columns = (("figure", ColumnKind.TEXT, 60), ("value", NUMBER, 14), ("share", PERCENT, 12))
    above = (title(words, report), *(f"{name}: {number}" for number, name in five(words, report)), stamp(words, report))
    charts = [("addressees", "addressee", len(report.addressees)), ("tasks", "number", len(report.tasks))]
    return _sheet(
        words,
        "summary",
        words.plain("report-sheet-summary"),
        columns,
        len(rows),
        rows,
        above,
        tuple(
            Bars(words.plain(f"report-sheet-{table}"), table, category, tuple(str(each) for each in STATES))
            for table, category, bars in charts
            if 0 < bars <= SHOWN_BARS
        ),
    )


def _addressees(words: Words, report: Report) -> Sheet:
    rows = [(name or words.plain("printed-nobody"), number, *_numbers(t)) for name, number, t in report.addressees]
    return _counted(words, "addressees", (("addressee", ColumnKind.TEXT, 60), ("tasks", NUMBER, 10)), rows)


def _tasks(words: Words, report: Report) -> Sheet:
    rows = [(t.number, t.title, t.addressee, t.last_day, *_numbers(tally)) for t, tally in report.tasks]
    text = ColumnKind.TEXT
    columns = (("number", text, 8), ("task", text, 60), ("addressee", text, 40), ("last_day", DAY, 12))
    return _counted(words, "tasks", columns, rows)


def _municipalities(words: Words, report: Report) -> Sheet:
    rows = [(municipality(words, name), *_numbers(tally)) for _, name, tally in report.municipalities]
    return _counted(words, "municipalities", (("municipality", ColumnKind.TEXT, 50),), rows)


def _organisations(words: Words, report: Report) -> Sheet:
    names = report.background.municipalities
    rows = [
        (
            each.id,
            each.name,
            each.kind,
            municipality(words, names.get(each.municipality_id or 0, "")),
            int(each.joined),
            *_numbers(each.tally),
        )
        for each in _by_name(report.organisations)
    ]
    text = ColumnKind.TEXT
    columns = (
        ("organisation_id", NUMBER, 10),
        ("organisation", text, 50),
        ("kind", text, 16),
        ("municipality", text, 28),
        ("joined", NUMBER, 11),
    )
    return _counted(words, "organisations", columns, rows)


def _silent(words: Words, report: Report) -> Sheet:
    """Three states that are not to be confused."""
    names = report.background.municipalities
    lists = (("not_joined", report.not_joined), ("silent", report.silent), ("returned", report.returned))
    rows = [
        (
            each.id,
            each.name,
            municipality(words, names.get(each.municipality_id or 0, "")),
            words.plain(f"report-why-{why}"),
            each.tally.no_reply,
            each.tally.returned,
        )
        for why, lines in lists
        for each in _by_name(lines)
    ]
    text = ColumnKind.TEXT
    columns = (
        ("organisation_id", NUMBER, 10),
        ("organisation", text, 50),
        ("municipality", text, 28),
        ("why", text, 30),
        ("no_reply", NUMBER, 12),
        ("returned", NUMBER, 12),
    )
    return _sheet(words, "silent", words.plain("report-sheet-silent"), columns, len(rows), rows)


def _help(words: Words, report: Report) -> Sheet:
    rows = [
        (
            each.number,
            each.organisation,
            local(report, each.asked_at),
            each.question,
            each.answers,
            each.answer,
            words.plain(f"report-help-{'closed' if each.closed else 'answered' if each.answers else 'waiting'}"),
        )
        for each in report.background.help
        if report.scope.holds(each.organisation_id, each.municipality_id)
    ]
    text = ColumnKind.TEXT
    columns = (
        ("number", text, 8),
        ("organisation", text, 40),
        ("asked_at", MOMENT, 17),
        ("question", text, 60),
        ("answers", NUMBER, 10),
        ("answer", text, 60),
        ("state", text, 18),
    )
    return _sheet(words, "help", words.plain("report-sheet-help"), columns, len(rows), rows)


def _extensions(words: Words, report: Report) -> Sheet:
    states = {True: "granted", False: "refused", None: "waiting"}
    rows = [
        (each.number, each.organisation, each.until, words.plain(f"report-extension-{states[each.granted]}"))
        for each in report.background.extensions
        if report.scope.holds(each.organisation_id, each.municipality_id)
    ]
    text = ColumnKind.TEXT
    columns = (("number", text, 8), ("organisation", text, 50), ("until", DAY, 12), ("state", text, 20))
    return _sheet(words, "extensions", words.plain("report-sheet-extensions"), columns, len(rows), rows)


def _about(words: Words, report: Report, sheets: Sequence[Sheet]) -> Sheet:
    """Which round, when, and what each column means."""
    facts = (
        ("round", f"{report.round.id}: {report.round.title}"),
        ("resolution", report.background.resolution),
        ("days", f"{words.day(report.round.opens_on)} – {words.day(report.round.due)}"),
        ("scope", report.scope.name or words.plain("report-everybody")),
        ("as-of", words.moment(report.as_of, report.zone)),
        ("zone", report.zone),
        ("stamp", stamp(words, report)),
    )
    rows: list[tuple[Value, ...]] = [(words.plain(f"report-about-{key}"), "", value) for key, value in facts]
    rows += [(sheet.title, column.title, column.about) for sheet in sheets for column in sheet.columns]
    text = ColumnKind.TEXT
    columns = (("where", text, 24), ("what", text, 28), ("meaning", text, 100))
    return _sheet(words, "about", words.plain("report-sheet-about"), columns, len(rows), rows)


def _counted(
    words: Words, table: str, columns: Sequence[tuple[str, ColumnKind, int]], rows: list[tuple[Value, ...]]
) -> Sheet:
    more = [(name, NUMBER, 12) for name in (*COUNTS, *FURTHER)]
    shares = [(f"share_{name}", PERCENT, 12) for name in ("done", "answered")]
    return _sheet(words, table, words.plain(f"report-sheet-{table}"), [*columns, *more, *shares], len(rows), rows)


def _numbers(tally: Tally) -> tuple[Value, ...]:
    counts = (getattr(tally, name) for name in (*COUNTS, *FURTHER))
    return (*counts, _part(tally.done, tally.total), _part(tally.answered, tally.total))


def _sheet(
    words: Words,
    table: str,
    name: str,
    columns: Sequence[tuple[str, ColumnKind, int]],
    count: int,
    rows: Iterable[Sequence[Value]],
    above: tuple[str, ...] = (),
    charts: tuple[Bars, ...] = (),
) -> Sheet:
    found = tuple(
        Column(key, words.plain(f"report-column-{key}"), kind, width, words.plain(f"report-column-{key}.about"))
        for key, kind, width in columns
    )
    return Sheet(name, table, found, count, rows, above, charts)


def _by_name(lines: Iterable[OrganisationLine]) -> list[OrganisationLine]:
    return sorted(lines, key=lambda each: (natural(each.name), each.id))


def _status(words: Words, status: str) -> str:
    return words.plain(f"report-state-{status}")


def _part(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moments(report: Report) -> Callable[[str], datetime]:
    """Local time to the minute, of instants as they are stored: what an hour is there is looked up once."""
    hour = lru_cache(1024)(lambda text: local(report, datetime.fromisoformat(f"{text}:00+00:00")))
    minutes = [timedelta(minutes=each) for each in range(60)]
    return lambda text: hour(text[:13]) + minutes[int(text[14:16])]
