"""A resolution as it was understood from a document, before a person has confirmed it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Period:
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Found:
    """Where in `Draft.source` a value was read, as text[start:end], and how sure of it the parser is, from 0 to 1.

    `field` names the value: "title", "adopted_on", "heading", "text", "due", "period", "recurrence", "co_executors",
    "references", "events".
    """

    field: str
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person should look at before publishing; worded by the text `doubt-{code}` of the locale.

    `task` is the number of the task concerned, None where it is the whole document or an addressee; `quote` is the
    words of the document that raise it.
    """

    code: str
    task: str | None = None
    quote: str = ""

    @property
    def key(self) -> str:
        return f"doubt-{self.code}"


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
    """One clause: `text` is as written, `title` is a short name for it that fits a line on a phone.

    `lead` is set where the tasks of an addressee stand under several leads, and then the addressee's own is None.
    """

    number: str
    title: str
    text: str
    due: date | None
    period: Period | None
    recurrence: str | None
    co_executors: tuple[CoExecutor, ...]
    references: tuple[Reference, ...]
    events: tuple[DraftEvent, ...]
    found: tuple[Found, ...] = ()
    lead: str | None = None


@dataclass(frozen=True, slots=True)
class DraftAddressee:
    """One heading of the document; `heading` is None over tasks addressed to nobody in particular."""

    heading: str | None
    name: str | None
    lead: str | None
    kind: str | None
    tasks: tuple[DraftTask, ...]
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the source that is no title, heading, lead or task, and what it was taken for.

    `reason` is one of `REASONS`, worded by the text that `key` names; `start` is its place in
    `Draft.source`, None for what a reader has left out before (the furniture of pages). `task` and `doubts` are what
    is read of it as of a task, should a person say that it is one, and `may_be_task` that little spoke against it.
    `given_to` is the heading under which a person has put it in a workbook.
    """

    text: str
    reason: str
    start: int | None = None
    task: DraftTask | None = None
    doubts: tuple[Doubt, ...] = ()
    may_be_task: bool = False
    given_to: str | None = None

    @property
    def key(self) -> str:
        return f"left-out-{self.reason}"

    @property
    def is_used(self) -> bool:
        """Whether the draft holds its meaning: a day of adoption, a term, an owner. The others may hold a task."""
        return self.reason in USED


USED = frozenset({"head", "due", "owner", "preamble", "section", "columns", "addressee"})
REASONS = USED | {
    "statement", "thanks", "control", "force", "signature", "agenda", "minutes", "furniture", "note", "unknown",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    title: str
    adopted_on: date | None
    addressees: tuple[DraftAddressee, ...]
    warnings: tuple[str, ...] = ()  # as its author wrote them
    doubts: tuple[Doubt, ...] = ()  # as the parser has them
    found: tuple[Found, ...] = ()
    source: str = ""  # the text that it was read from, lines and hyphenation repaired
    left_out: tuple[LeftOut, ...] = ()  # with the title, headings, leads and tasks it holds all words of the document


def to_json(draft: Draft, doubts: Iterable[str] = ()) -> dict[str, Any]:
    """The object that `import --json` prints; its keys are a contract with whoever reads it.

    `doubts` are the draft's own, put into words.
    """
    return {
        "title": draft.title,
        "adopted_on": _iso(draft.adopted_on),
        "addressees": [_addressee(addressee) for addressee in draft.addressees],
        "left_out": [{"text": each.text, "reason": each.reason} for each in draft.left_out],
        "warnings": [*draft.warnings, *doubts],
    }


def _addressee(addressee: DraftAddressee) -> dict[str, Any]:
    return {
        "heading": addressee.heading,
        "name": addressee.name,
        "lead": addressee.lead,
        "tasks": [_task(task) for task in addressee.tasks],
    }


def _task(task: DraftTask) -> dict[str, Any]:
    own_lead = {"lead": task.lead} if task.lead else {}
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
        **own_lead,
    }


def _span(start: date | None, end: date | None) -> dict[str, str | None]:
    return {"start": _iso(start), "end": _iso(end)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
