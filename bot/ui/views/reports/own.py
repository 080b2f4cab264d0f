"""The workbook of one organisation: its rounds, its answers and its values over time."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.work.indicator_figures import ReportedIndicator
from bot.domain.work.indicators import IndicatorKind
from bot.domain.work.movement import Movement
from bot.domain.work.report_layout import ColumnKind, Sheet, Value
from bot.ui.i18n import Words
from bot.ui.views.reports.indicators import ValueRow, chosen_text, plain_amount, unit_text
from bot.ui.views.reports.sheets import sheet_of

TEXT, NUMBER, DAY, MOMENT = ColumnKind.TEXT, ColumnKind.NUMBER, ColumnKind.DAY, ColumnKind.MOMENT
COUNTS = ("total", "answered", "done", "in_progress", "need_help", "not_applicable", "no_reply", "returned", "late")
ROUNDS = (
    ("round", TEXT, 40),
    ("last_day", DAY, 12),
    *((name, NUMBER, 12) for name in COUNTS),
    ("share_in_time", ColumnKind.PERCENT, 12),
)
ANSWERS = (
    ("round", TEXT, 30),
    ("number", TEXT, 8),
    ("task", TEXT, 50),
    ("status", TEXT, 18),
    ("until", DAY, 12),
    ("comment", TEXT, 60),
    ("files", NUMBER, 8),
    ("on_behalf", NUMBER, 10),
    ("answered_at", MOMENT, 17),
    ("in_time", NUMBER, 10),
    ("verdict", TEXT, 14),
)
VALUES = (
    ("round", TEXT, 30),
    ("number", TEXT, 8),
    ("indicator", TEXT, 50),
    ("unit", TEXT, 12),
    ("amount", ColumnKind.AMOUNT, 16),
    ("day", DAY, 12),
    ("choice", TEXT, 20),
    ("reason", TEXT, 40),
)


def own_workbook(
    words: Words,
    shown: Movement,
    answers: Mapping[int, Iterable[ValueRow]],
    values: Mapping[int, Iterable[tuple[ReportedIndicator, ValueRow]]],
    zone: str,
) -> list[Sheet]:
    """By the ids of its rounds."""
    titles = {each.round.id: each.round.title for each in shown.rounds}
    rounds: list[tuple[Value, ...]] = [
        (
            each.round.title,
            each.round.due,
            *(getattr(each.tally, name) for name in COUNTS),
            each.tally.in_time / each.tally.total,
        )
        for each in shown.rounds
    ]
    numbers: dict[int, str] = {}
    replied = []
    for number, rows in answers.items():
        for row in rows:
            numbers[row["task_id"]] = row["number"]
            replied.append(_answer(words, titles[number], row, zone))
    said = [
        _value(words, titles[number], numbers.get(each.task_id, ""), each, row)
        for number, rows in values.items()
        for each, row in rows
    ]
    above = (shown.organisation.name,)
    return [
        sheet_of(words, "rounds", words.plain("report-sheet-rounds"), ROUNDS, len(rounds), rounds, above),
        sheet_of(words, "answers", words.plain("report-sheet-answers"), ANSWERS, len(replied), replied),
        sheet_of(words, "indicators", words.plain("report-sheet-indicators"), VALUES, len(said), said),
    ]


def _answer(words: Words, title: str, row: Any, zone: str) -> tuple[Value, ...]:
    given = row["status"] != "no_reply"
    at = datetime.fromisoformat(row["replied_at"]).astimezone(ZoneInfo(zone)) if row["replied_at"] else None
    return (
        title,
        row["number"],
        row["task"],
        words.plain(f"report-state-{row['status']}"),
        date.fromisoformat(row["until"]) if row["until"] else None,
        row["comment"],
        row["files"],
        row["on_behalf"] if given else None,
        at.replace(tzinfo=None, microsecond=0) if at else None,
        1 - row["late"] if given else None,
        words.plain(f"report-verdict-{row['verdict']}") if row["verdict"] else None,
    )


def _value(words: Words, title: str, number: str, each: ReportedIndicator, row: Any) -> tuple[Value, ...]:
    text, dated = row["text"], each.kind is IndicatorKind.DATE
    return (
        title,
        number,
        each.label,
        unit_text(words, each.kind, each.unit),
        None if row["amount"] is None else plain_amount(row["amount"]),
        date.fromisoformat(text) if text and dated else None,
        None if dated else chosen_text(words, each.kind, text),
        row["reason"],
    )
