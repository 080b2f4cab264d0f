"""The answers of a report, flat: one row an organisation and task, for the workbook and for other systems."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice

from bot.domain.work.report_layout import ColumnKind, Sheet, Value
from bot.domain.work.reports import STATES, AnswerLine, Report
from bot.ui.i18n import Words
from bot.ui.views.reports.figures import local, municipality
from bot.ui.views.reports.sheets import sheet_of

NAME, NUMBER, DAY, MOMENT = ColumnKind.NAME, ColumnKind.NUMBER, ColumnKind.DAY, ColumnKind.MOMENT
SHEET_ROWS = 1_000_000  # of answers; Excel holds 1,048,576


def answer_sheets(words: Words, report: Report, answers: Iterable[AnswerLine]) -> list[Sheet]:
    """One flat table of an organisation and a task a row; more than Excel holds goes on in a second sheet."""
    rows = answer_rows(words, report, answers)
    left, number, sheets = report.total.total, 1, []
    while left > 0 or number == 1:
        name = words.plain("report-sheet-answers")
        count = min(left, SHEET_ROWS)
        sheet = sheet_of(
            words,
            "answers" if number == 1 else f"answers_{number}",
            name if number == 1 else f"{name} {number}",
            [(key, kind, WIDTHS.get(key, width)) for key, kind, width in ANSWER_COLUMNS],
            count,
            islice(rows, count),
        )
        sheets.append(replace(sheet, folded=frozenset(FOLDED)))
        left, number = left - count, number + 1
    return sheets


def answers_flat(words: Words, report: Report, answers: Iterable[AnswerLine]) -> Sheet:
    """All of them as one table, however many: for other systems."""
    rows, count = answer_rows(words, report, answers), report.total.total
    return sheet_of(words, "answers", words.plain("report-sheet-answers"), ANSWER_COLUMNS, count, rows)


ANSWER_COLUMNS = (
    ("organisation_id", NUMBER, 10),
    ("organisation", NAME, 40),
    ("kind", NAME, 16),
    ("municipality", NAME, 28),
    ("addressee", NAME, 28),
    ("number", NAME, 8),
    ("task", NAME, 40),
    ("status_code", NAME, 14),
    ("status", NAME, 18),
    ("until", DAY, 12),
    ("comment", ColumnKind.TEXT, 50),
    ("files", NUMBER, 8),
    ("answered_by", NAME, 18),
    ("on_behalf", NUMBER, 10),
    ("answered_at", MOMENT, 17),
    ("in_time", NUMBER, 10),
    ("verdict", NAME, 14),
    ("joined", NUMBER, 11),
)
# Of the workbook: what only other systems read is folded away, and the rest as wide as a page has room for.
FOLDED = {"organisation_id", "kind", "addressee", "status_code", "on_behalf", "joined"}
WIDTHS = {"organisation": 28, "municipality": 18, "task": 32, "status": 14, "until": 11, "comment": 40}


def answer_rows(words: Words, report: Report, answers: Iterable[AnswerLine]) -> Iterator[tuple[Value, ...]]:
    """One at a time, of 800,000: words are looked up before."""
    names, nowhere = report.background.municipalities, municipality(words, "")
    whose = {
        each.id: ((each.id, each.name, each.kind, names.get(each.municipality_id or 0, nowhere)), int(each.joined))
        for each in report.organisations
    }
    addressees = {each.id: each.addressee for each in report.background.tasks}
    tasks = {each.id: (addressees.get(each.id) or each.addressee, each.number, each.title) for each in report.asked}
    statuses = {str(each): (str(each), words.plain(f"report-state-{each}")) for each in STATES}
    verdicts = {each: words.plain(f"report-verdict-{each}") for each in ("accepted", "returned")}
    by = words.plain("report-by-itself"), words.plain("report-by-overseer")
    moment = _moments(report)
    for organisation, task, status, until, comment, files, on_behalf, replied, late, verdict in answers:
        known, joined = whose[organisation]
        given = (None, None) if status == "no_reply" else (by[on_behalf], on_behalf)
        at = moment(replied) if replied else None
        in_time = None if status == "no_reply" else 1 - late
        said = (_day(until) if until else None, comment, files)
        yield (*known, *tasks[task], *statuses[status], *said, *given, at, in_time, verdicts.get(verdict or ""), joined)


@lru_cache(4096)
def _day(text: str) -> date:
    return date.fromisoformat(text)


def _moments(report: Report) -> Callable[[str], datetime]:
    """Local time to the minute, of instants as they are stored: what an hour is there is looked up once."""
    hour = lru_cache(1024)(lambda text: local(report, datetime.fromisoformat(f"{text}:00+00:00")))
    minutes = [timedelta(minutes=each) for each in range(60)]
    return lambda text: hour(text[:13]) + minutes[int(text[14:16])]
