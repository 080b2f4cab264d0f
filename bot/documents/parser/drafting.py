"""The draft made of the tasks that were picked: addressees joined, numbers given, values read, doubts gathered."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.documents.parser import english_times, lexicon, mentions, times
from bot.documents.parser.accounting import covered, left_out
from bot.documents.parser.blocks import Document
from bot.documents.parser.certainty import Certainty
from bot.documents.parser.collect import Named, Picked, tasks
from bot.documents.parser.days import Calendar
from bot.documents.parser.events import events as find_events
from bot.documents.parser.head import Head
from bot.documents.parser.kinds import kind_of_addressee
from bot.documents.parser.languages import is_latin
from bot.documents.parser.naming import name_of
from bot.documents.parser.nodes import Node
from bot.documents.parser.questions import questions
from bot.documents.parser.titles import short
from bot.domain.people.names import normalise
from bot.domain.resolution.draft import (
    CoExecutor,
    Doubt,
    Draft,
    DraftAddressee,
    DraftTask,
    Found,
    LeftOut,
)

_ASKED = 5  # paragraphs that may be tasks, one doubt each; all are listed
_QUOTED = 300  # signs of one
_LONGEST = 6_000  # a task that goes on longer is no task; what it mentions beyond is not looked for


@dataclass(slots=True)
class _Group:
    """All tasks of one addressee, wherever in the document they stand."""

    named: Named | None
    name: str | None
    tasks: list[Picked] = field(default_factory=list)


def draft(document: Document, head: Head, decided: list[int], root: Node, margins: list[float]) -> Draft:
    picked = tasks(root)
    groups = _groups(picked)
    numbers = _numbers(groups)
    doubts = [Doubt(code, None, quote) for code, quote in head.doubts]
    doubts.extend(questions(document, root, picked))
    if not picked:
        doubts.append(Doubt("no-tasks"))
    certainty = Certainty(document.blocks, margins)
    addressees = []
    for group in groups:
        written = [_weighed(document, task, numbers[id(task)], head, doubts, certainty) for task in group.tasks]
        addressees.append(_addressee(group, written))
        doubts.extend(_addressee_doubts(group, addressees[-1]))
    found = [Found("title", *span, 0.9) for span in head.title.spans]
    if head.adopted_span:
        found.append(Found("adopted_on", *head.adopted_span, 0.9))
    there = covered(document, head, picked, [group.named.start for group in groups if group.named])
    left = tuple(_as_task(document, each, head, certainty) for each in left_out(document, head, decided, root, there))
    unsure = [each for each in left if each.may_be_task][:_ASKED]
    doubts.extend(Doubt("left-out-unsure", None, each.text[:_QUOTED]) for each in unsure)
    return Draft(
        head.title.text, head.adopted_on, tuple(addressees), (), tuple(doubts), tuple(found), document.text, left
    )


def _weighed(
    document: Document, picked: Picked, number: str, head: Head, doubts: list[Doubt], certainty: Certainty
) -> DraftTask:
    """The task, with how sure it is that it is one; below a threshold that is asked."""
    task = _task(document, picked, number, head, doubts)
    if certainty.is_doubtful_task(picked.start):
        doubts.append(Doubt("task-unsure", number, task.title))
    sure = certainty.of_task(picked.start)
    found = (replace(each, confidence=sure) if each.field == "text" else each for each in task.found)
    return replace(task, found=tuple(found))


def _as_task(document: Document, left: LeftOut, head: Head, certainty: Certainty) -> LeftOut:
    """With what would be read of it, were it a task: a person may say that it is one."""
    if left.is_used or left.start is None:
        return left
    doubts: list[Doubt] = []
    task = _task(document, Picked(left.start, left.start + len(left.text), None, None, ()), "", head, doubts)
    asked = tuple(replace(doubt, task=None) for doubt in doubts)
    return replace(left, task=task, doubts=asked, may_be_task=certainty.may_be_task(left.start, left.reason))


def _groups(picked: list[Picked]) -> list[_Group]:
    groups: dict[str | None, _Group] = {}
    for task in picked:
        name = _name(task.named)
        key = normalise(name) if name else None
        groups.setdefault(key, _Group(task.named, name)).tasks.append(task)
    return list(groups.values())


def _name(named: Named | None) -> str | None:
    if named is None:
        return None
    return name_of(named.text, named.case) if named.case else named.text[:1].upper() + named.text[1:]


def _addressee(group: _Group, tasks: list[DraftTask]) -> DraftAddressee:
    leads = {task.lead for task in tasks}
    common = leads.pop() if len(leads) == 1 else None
    if common is not None:
        tasks = [replace(task, lead=None) for task in tasks]
    named = group.named
    found = (Found("heading", named.start, named.end, 0.5 if named.level else 0.9),) if named else ()
    kind = kind_of_addressee(group.name) if group.name and named and not named.level else None
    return DraftAddressee(named.text if named else None, group.name, common, kind, tuple(tasks), found)


def _addressee_doubts(group: _Group, addressee: DraftAddressee) -> Iterable[Doubt]:
    number = addressee.tasks[0].number
    if group.named is None:
        yield Doubt("addressee-missing", number, short(addressee.tasks[0].text))
    elif group.named.level:
        yield Doubt("addressee-level", number, group.named.text)


def _numbers(groups: list[_Group]) -> dict[int, str]:
    """The document's own numbers while each is one of a kind, else addressee and item."""
    own: dict[int, str] = {}
    for place, group in enumerate(groups, start=1):
        for item, task in enumerate(group.tasks, start=1):
            own[id(task)] = _own_number(task.number, place, item)
    if len(set(own.values())) == len(own):
        return own
    return {
        id(task): f"{place}.{item}"
        for place, group in enumerate(groups, start=1)
        for item, task in enumerate(group.tasks, start=1)
    }


def _own_number(labels: tuple[str, ...], place: int, item: int) -> str:
    parts: list[str] = []
    for label in labels:
        if "." in label:
            parts = label.split(".")
        else:
            parts.append(label)
    if parts and all(part.startswith("+") for part in parts):
        return f"{place}.{item}"
    if len(parts) > 1 and parts[0].startswith("+"):
        parts[0] = str(place)
    return ".".join(part.lstrip("+") for part in parts) or f"{place}.{item}"


def _task(document: Document, picked: Picked, number: str, head: Head, doubts: list[Doubt]) -> DraftTask:
    text = document.text[picked.start : picked.end]
    read, origin = _times(document, picked, head)
    told = text[:_LONGEST]
    together = mentions.co_executors(told)
    references = mentions.references(told)
    events = find_events(told[: _first_part(picked, text)], read.period, read.due)
    found = [Found("text", picked.start, picked.end, 0.9)]
    found += [
        Found(name, origin[name] + start, origin[name] + end, sure) for name, (start, end, sure) in read.spans.items()
    ]
    for name, spans in (("co_executors", together), ("references", references), ("events", events)):
        found += [Found(name, picked.start + span.start, picked.start + span.end, 0.8) for _, span in spans]
    doubts += [
        Doubt(code, number, document.text[base + start : base + end].strip())
        for code, start, end, base in _places(read, origin)
    ]
    doubts += [Doubt(code, number, short(text)) for code in picked.doubts]
    taken = [(span.start, span.end) for _, span in [*references, *events]]
    taken += [(start, end) for _, start, end in read.doubts if origin["doubts"] == picked.start]
    taken += [(start, end) for name, (start, end, _) in read.spans.items() if origin[name] == picked.start]
    doubts += [Doubt("date-other", number, told[start:end]) for start, end in times.other_days(told, taken)]
    partners = [partner for partner, _ in together]
    if picked.named and picked.named.together:
        partners = [partner for partner, _ in mentions.co_executors(picked.named.together)] + partners
    partners += _charged(told, picked)
    return DraftTask(
        number=number,
        title=short(text),
        text=text,
        due=read.due,
        period=read.period,
        recurrence=read.recurrence,
        co_executors=_once(partners),
        references=tuple(each for each, _ in references),
        events=tuple(each for each, _ in events),
        found=tuple(found),
        lead=picked.lead,
    )


def _charged(told: str, picked: Picked) -> list[CoExecutor]:
    """Who answers for the task beside its addressee."""
    owners = [line.text for line in picked.lines if lexicon.names_owner(line.text)]
    named = {normalise(each) for each in (picked.named.text, _name(picked.named)) if each} if picked.named else set()
    return [each for each in mentions.charged(told, owners) if normalise(each.name) not in named]


def _places(read: times.Times, origin: dict[str, int]) -> list[tuple[str, int, int, int]]:
    return [(code, start, end, origin["doubts"]) for code, start, end in read.doubts]


def _first_part(picked: Picked, text: str) -> int:
    return picked.nested - picked.start if picked.nested else len(text)


def _times(document: Document, picked: Picked, head: Head) -> tuple[times.Times, dict[str, int]]:
    """What the task says itself, and over it what its «Срок:» line says."""
    text = document.text[picked.start : picked.end]
    read = _read_times(text[: min(_LONGEST, _first_part(picked, text))], head.calendar)
    origin = dict.fromkeys(("due", "period", "recurrence", "doubts"), picked.start)
    for line in picked.lines:
        if line.start < picked.start and (read.due or read.recurrence):
            continue  # the month over it says less
        if read.due and re.search(
            r"\w", document.text[picked.end : line.start].replace(str(line.marker and line.marker.raw), "")
        ):
            continue  # it stands under a later item, and this one has a day of its own
        told = line.text
        if lexicon.names_owner(told):
            term = re.search(r"срок|(?<=[.;,]\s)до\s+\d", told, re.IGNORECASE)
            if term is None:
                continue
            told = " " * term.start() + told[term.start() :]
        given = _read_times(told, head.calendar, own_line=True)
        if given.due or given.period or given.recurrence or given.doubts:
            read.due, read.period = given.due or None, given.period or (read.period if not given.due else None)
            read.recurrence = given.recurrence or read.recurrence
            read.spans.update(given.spans)
            origin.update(dict.fromkeys(given.spans, line.start))
            read.doubts, origin["doubts"] = given.doubts, line.start
        elif line.text.strip():
            read.doubts, origin["doubts"] = [("due-unclear", 0, len(line.text))], line.start
    return read, origin


def _read_times(text: str, calendar: Calendar, *, own_line: bool = False) -> times.Times:
    reader = english_times.read_times if is_latin(text, 0) else times.read_times
    return reader(text, calendar, own_line=own_line)


def _once(partners: list[CoExecutor]) -> tuple[CoExecutor, ...]:
    return tuple({normalise(partner.name): partner for partner in partners}.values())
