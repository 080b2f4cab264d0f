"""The answers of a report, flat: one row an organisation and task, for the workbook and for other systems."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any, Protocol

from bot.domain.work.report_layout import ColumnKind, Sheet, Value
from bot.domain.work.reports import STATES, Report
from bot.ui.i18n import Words
from bot.ui.views.reports.figures import local, municipality
from bot.ui.views.reports.sheets import sheet_of

NUMBER, DAY, MOMENT = ColumnKind.NUMBER, ColumnKind.DAY, ColumnKind.MOMENT
SHEET_ROWS = 1_000_000  # of answers; Excel holds 1,048,576


class AnswerRow(Protocol):
    """A row of the answers as `storage` reads it: by names."""

    def __getitem__(self, name: str) -> Any: ...


def answer_sheets(words: Words, report: Report, answers: Iterable[AnswerRow]) -> list[Sheet]:
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
    return sheet_of(words, "answers", words.plain("report-sheet-answers"), ANSWER_COLUMNS, count, rows)


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


def _status(words: Words, status: str) -> str:
    return words.plain(f"report-state-{status}")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moments(report: Report) -> Callable[[str], datetime]:
    """Local time to the minute, of instants as they are stored: what an hour is there is looked up once."""
    hour = lru_cache(1024)(lambda text: local(report, datetime.fromisoformat(f"{text}:00+00:00")))
    minutes = [timedelta(minutes=each) for each in range(60)]
    return lambda text: hour(text[:13]) + minutes[int(text[14:16])]
