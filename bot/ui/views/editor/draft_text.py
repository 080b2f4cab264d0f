"""A draft as lines of plain text, for whoever reads it on a terminal."""

import textwrap
from collections.abc import Iterator, Sequence

from bot.domain.resolution.draft import (
    Doubt,
    Draft,
    DraftAddressee,
    DraftEvent,
    DraftTask,
    LeftOut,
)
from bot.domain.resolution.leftovers import list_unused
from bot.domain.text import cut
from bot.ui.i18n import Words
from bot.ui.views.participant.references import reference_text

_WIDTH = 100
_LEFT_OUT = 200  # characters: enough to know the paragraph by
_INDENT = "       "


def draft_text(words: Words, draft: Draft) -> Iterator[str]:
    """Title and counts, each addressee with its tasks and what is understood of them, what is in none, what to see."""
    yield draft.title
    adopted = draft.adopted_on
    yield words.plain("printed-adopted", day=words.day(adopted)) if adopted else words.plain("printed-not-adopted")
    tasks = sum(len(addressee.tasks) for addressee in draft.addressees)
    yield words.plain("printed-counts", addressees=len(draft.addressees), tasks=tasks)
    for addressee in draft.addressees:
        yield ""
        yield from _addressee(words, addressee)
    yield from _left_out(words, list_unused(draft))
    doubts = [*draft.warnings, *doubt_sentences(words, draft)]
    if doubts:
        yield ""
        yield words.plain("printed-doubts", count=len(doubts))
        for each in doubts:
            yield from textwrap.wrap(each, _WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _left_out(words: Words, unused: Sequence[LeftOut]) -> Iterator[str]:
    if not unused:
        return
    yield ""
    yield words.plain("printed-left-out", count=len(unused))
    for each in unused:
        text = f"{words.plain(each.key)}: {_shortened(each.text)}"
        yield from textwrap.wrap(text, _WIDTH, initial_indent="  - ", subsequent_indent="    ")
        if each.may_be_task:
            yield f"    {words.plain('left-out-unsure')}"


def _shortened(text: str) -> str:
    """Cut between words; within one where it is too long by itself, as an address may be."""
    return textwrap.shorten(text, _LEFT_OUT, placeholder="…").removeprefix("…") or cut(text, _LEFT_OUT)


def doubt_sentences(words: Words, draft: Draft) -> list[str]:
    return [_doubt(words, doubt) for doubt in draft.doubts]


def _doubt(words: Words, doubt: Doubt) -> str:
    sentence = words.plain(f"doubt-{doubt.code}", quote=doubt.quote)
    return f"{doubt.task}: {sentence}" if doubt.task else sentence


def _addressee(words: Words, addressee: DraftAddressee) -> Iterator[str]:
    yield addressee.name or addressee.heading or words.plain("printed-nobody")
    written = [part for part in (addressee.heading, addressee.lead) if part]
    if written:
        yield "  " + words.plain("printed-written", text=", ".join(written))
    for task in addressee.tasks:
        yield from _task(words, task)


def _task(words: Words, task: DraftTask) -> Iterator[str]:
    paragraphs = [*([f"{task.lead}:"] if task.lead else []), *task.text.split("\n")]
    yield from textwrap.wrap(paragraphs[0], _WIDTH, initial_indent=f"  {task.number:<5}", subsequent_indent=_INDENT)
    for more in paragraphs[1:]:
        yield from textwrap.wrap(more, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
    for line in _understood(words, task):
        yield from textwrap.wrap(line, _WIDTH, initial_indent=f"{_INDENT}» ", subsequent_indent=f"{_INDENT}  ")


def _understood(words: Words, task: DraftTask) -> Iterator[str]:
    if task.due:
        yield words.plain("printed-due", day=words.day(task.due))
    if task.period:
        yield words.plain("printed-period", start=words.day(task.period.start), end=words.day(task.period.end))
    if task.recurrence:
        yield words.plain("printed-recurrence", text=task.recurrence)
    if task.co_executors:
        yield words.plain("printed-together", names=", ".join(each.name for each in task.co_executors))
    for reference in (each for each in task.references if each.number or each.title):
        yield words.plain("printed-reference", text=reference_text(words, reference))
    for event in task.events:
        yield words.plain("printed-event", text=_event(words, event))


def _event(words: Words, event: DraftEvent) -> str:
    days = [words.day(each) for each in dict.fromkeys((event.start, event.end)) if each]
    return f"{event.name} ({' – '.join(days)})" if days else event.name
