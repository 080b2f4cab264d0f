"""Gold files: what a person says that a document holds, in the forms of `tests/documents/corpus`.

The compact form gives where each task's text starts and ends, and only those values that it has; the full form is that
of `zabaykalsky-2022.yaml`. Beside NAME.yaml stands NAME.txt, or NAME.layout.yml: the paragraphs of a document that has
a layout ({marker, text, level, heading, cell}).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.documents.parser import parse
from bot.documents.source import Cell, Paragraph, Source
from bot.domain.resolution.draft import Draft, DraftTask

NOBODY = "∅"


@dataclass(frozen=True)
class GoldTask:
    """`values` are the fields as the gold file has them."""

    start: str
    end: str
    values: dict[str, Any]

    @property
    def until(self) -> str | None:
        """The day until which it is to be done: a period's end counts; month and day alone where no year is written."""
        period = _period(self.values.get("period"))
        return self.values.get("due") or self.values.get("due_md") or (period[1] if period else None)

    def times(self, task: DraftTask) -> list[tuple[str, object, object]]:
        """Name, expected and given of each value that speaks of time; a due day that ends a period is no claim."""
        day = self.values.get("due")
        due = task.due.isoformat() if task.due else None
        if month_day := self.values.get("due_md"):
            day, due = month_day, due[5:] if due else None
        elif day is None and task.period and task.due == task.period.end:
            due = None
        span = task.period
        period = (span.start.isoformat(), span.end.isoformat()) if span else None
        return [
            ("due", day, due),
            ("period", _period(self.values.get("period")), period),
            ("recurrence", self.values.get("recurrence"), task.recurrence),
        ]


@dataclass(frozen=True)
class GoldAddressee:
    name: str | None
    tasks: list[GoldTask]


@dataclass(frozen=True)
class Gold:
    title: str
    adopted_on: str | None
    addressees: list[GoldAddressee]
    dated: bool = True  # whether the day of adoption is a question at all


def load(path: Path) -> Gold:
    values = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Gold(values["title"], values["adopted_on"], [_addressee(each) for each in values["addressees"]])


def _addressee(values: dict[str, Any]) -> GoldAddressee:
    name = values.get("addressee_dative", values["name"])
    return GoldAddressee(None if name == NOBODY else name, [_task(each) for each in values["tasks"]])


def _task(values: dict[str, Any]) -> GoldTask:
    text = values.get("text", "")
    return GoldTask(values.get("start", text), values.get("end", text), values)


def _period(value: Any) -> tuple[str, str] | None:
    if value is None:
        return None
    first, last = (value["start"], value["end"]) if isinstance(value, dict) else value
    return str(first), str(last)


def read_draft(gold: Path) -> Draft:
    return parse(read_source(gold))


def read_source(gold: Path) -> Source:
    layout = gold.with_suffix(".layout.yml")
    if layout.exists():
        return Source(
            tuple(_paragraph(each) for each in yaml.safe_load(layout.read_text(encoding="utf-8"))), wrapped=False
        )
    lines = gold.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return Source(tuple(Paragraph(line) for line in lines), wrapped=True)


def _paragraph(values: Any) -> Paragraph:
    if isinstance(values, str):
        return Paragraph(values)
    cell = values.get("cell")
    return Paragraph(
        values["text"],
        values.get("marker", ""),
        values.get("level", 0),
        values.get("heading", False),
        Cell(*cell) if cell else None,
    )
