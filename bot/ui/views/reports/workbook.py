"""A report's workbook: what stands in which sheet, and what each column means."""

from collections.abc import Iterable, Sequence

from bot.domain.people.names import natural
from bot.domain.work.report_layout import Bars, ColumnKind, Sheet, Value
from bot.domain.work.reports import STATES, AnswerLine, OrganisationLine, Report, Tally
from bot.ui.i18n import Words
from bot.ui.views.reports.answers import answer_sheets
from bot.ui.views.reports.figures import five, local, municipality, stamp, title
from bot.ui.views.reports.indicators import ValueRow, indicator_sheets
from bot.ui.views.reports.sheets import sheet_of

NUMBER, PERCENT, DAY, MOMENT = ColumnKind.NUMBER, ColumnKind.PERCENT, ColumnKind.DAY, ColumnKind.MOMENT
SHOWN_BARS = 25  # of a chart
COUNTS = ("total", "answered", "done", "in_progress", "need_help", "not_applicable", "no_reply")
FURTHER = ("returned", "late", "on_behalf")


def workbook(
    words: Words,
    report: Report,
    answers: Iterable[AnswerLine],
    values: Iterable[ValueRow] = (),
    in_time: Sequence[Sheet] = (),
) -> list[Sheet]:
    """`answers` and `values` are taken one by one, once; `in_time` as `rates` lays it out."""
    sheets = [
        _addressees(words, report),
        _tasks(words, report),
        _municipalities(words, report),
        *answer_sheets(words, report, answers),
        *indicator_sheets(words, report, values),
        _silent(words, report),
        _organisations(words, report),
        *in_time,
        _help(words, report),
        _extensions(words, report),
    ]
    return [_summary(words, report), *sheets, _about(words, report, sheets)]


def _summary(words: Words, report: Report) -> Sheet:
    total, heads = report.total, report.heads
    known = ("answering", "complete", "silent", "not_joined")
    rows: list[tuple[Value, ...]] = [
        (words.plain("report-line-organisations"), heads.asked, None),
        *(
            (words.plain(f"report-line-{name.replace('_', '-')}"), count, _part(count, heads.asked))
            for name in known
            for count in (getattr(heads, name),)
        ),
        *(
            (words.plain(f"report-line-{name}"), getattr(total, name), _part(getattr(total, name), total.total))
            for name in (*COUNTS, *FURTHER)
        ),
    ]
    columns = (("figure", ColumnKind.TEXT, 60), ("value", NUMBER, 14), ("share", PERCENT, 12))
    above = (title(words, report), *(f"{name}: {number}" for number, name in five(words, report)), stamp(words, report))
    charts = [("addressees", "addressee", len(report.addressees)), ("tasks", "number", len(report.tasks))]
    return sheet_of(
        words,
        "summary",
        words.plain("report-sheet-summary"),
        columns,
        len(rows),
        rows,
        above,
        tuple(
            Bars(sheet, table, category, tuple(map(str, STATES)), words.plain("report-chart-said", sheet=sheet))
            for table, category, bars in charts
            for sheet in (words.plain(f"report-sheet-{table}"),)
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
    return sheet_of(words, "silent", words.plain("report-sheet-silent"), columns, len(rows), rows)


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
    return sheet_of(words, "help", words.plain("report-sheet-help"), columns, len(rows), rows)


def _extensions(words: Words, report: Report) -> Sheet:
    states = {True: "granted", False: "refused", None: "waiting"}
    rows = [
        (each.number, each.organisation, each.until, words.plain(f"report-extension-{states[each.granted]}"))
        for each in report.background.extensions
        if report.scope.holds(each.organisation_id, each.municipality_id)
    ]
    text = ColumnKind.TEXT
    columns = (("number", text, 8), ("organisation", text, 50), ("until", DAY, 12), ("state", text, 20))
    return sheet_of(words, "extensions", words.plain("report-sheet-extensions"), columns, len(rows), rows)


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
    return sheet_of(words, "about", words.plain("report-sheet-about"), columns, len(rows), rows)


def _counted(
    words: Words, table: str, columns: Sequence[tuple[str, ColumnKind, int]], rows: list[tuple[Value, ...]]
) -> Sheet:
    more = [(name, NUMBER, 12) for name in (*COUNTS, *FURTHER)]
    shares = [(f"share_{name}", PERCENT, 12) for name in ("done", "answered")]
    return sheet_of(words, table, words.plain(f"report-sheet-{table}"), [*columns, *more, *shares], len(rows), rows)


def _numbers(tally: Tally) -> tuple[Value, ...]:
    counts = (getattr(tally, name) for name in (*COUNTS, *FURTHER))
    return (*counts, _part(tally.done, tally.total), _part(tally.answered, tally.total))


def _by_name(lines: Iterable[OrganisationLine]) -> list[OrganisationLine]:
    return sorted(lines, key=lambda each: (natural(each.name), each.id))


def _part(part: int, whole: int) -> float | None:
    return part / whole if whole else None
