"""A resolution as it was understood from a document, before a person has confirmed it."""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Period:
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that a task relies on: an order, a letter, a decree."""

    kind: str
    number: str | None
    date: date | None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class CoExecutor:
    """Someone named as doing the task together with the addressee.

    `name` is as written; `kind` is the code of an organisation kind, when the name is known to mean one.
    """

    name: str
    kind: str | None


@dataclass(frozen=True, slots=True)
class DraftEvent:
    """An event that a task asks for; the day itself is not known while `start` differs from `end`."""

    name: str
    short_title: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class DraftTask:
    """One clause: `text` is as written, `title` is a short name for it that fits a line on a phone."""

    number: str
    title: str
    text: str
    due: date | None
    period: Period | None
    recurrence: str | None
    co_executors: tuple[CoExecutor, ...]
    references: tuple[Reference, ...]
    events: tuple[DraftEvent, ...]


@dataclass(frozen=True, slots=True)
class DraftAddressee:
    """One heading of the document; `heading` is None over tasks addressed to nobody in particular."""

    heading: str | None
    name: str | None
    lead: str | None
    kind: str | None
    tasks: tuple[DraftTask, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    title: str
    adopted_on: date | None
    addressees: tuple[DraftAddressee, ...]
    warnings: tuple[str, ...] = ()


def to_json(draft: Draft) -> dict[str, Any]:
    """The object that `import --json` prints; its keys are a contract with whoever reads it."""
    return {
        "title": draft.title,
        "adopted_on": _iso(draft.adopted_on),
        "addressees": [_addressee(addressee) for addressee in draft.addressees],
        "warnings": list(draft.warnings),
    }


def _addressee(addressee: DraftAddressee) -> dict[str, Any]:
    return {
        "heading": addressee.heading,
        "name": addressee.name,
        "lead": addressee.lead,
        "tasks": [_task(task) for task in addressee.tasks],
    }


def _task(task: DraftTask) -> dict[str, Any]:
    return {
        "number": task.number,
        "text": task.text,
        "due": _iso(task.due),
        "period": _span(task.period.start, task.period.end) if task.period else None,
        "recurrence": task.recurrence,
        "co_executors": [co_executor.name for co_executor in task.co_executors],
        "references": [
            {"kind": reference.kind, "number": reference.number, "date": _iso(reference.date)}
            for reference in task.references
        ],
        "events": [{"name": event.name, **_span(event.start, event.end)} for event in task.events],
    }


def _span(start: date | None, end: date | None) -> dict[str, str | None]:
    return {"start": _iso(start), "end": _iso(end)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
