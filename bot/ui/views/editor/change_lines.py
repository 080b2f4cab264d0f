"""What has become of a task or an event, in words: the same before it is published and for those whom it concerns."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from bot.domain.resolution.amendments import Difference, told_fields
from bot.domain.resolution.draft import CoExecutor, DraftEvent, DraftTask, Period
from bot.domain.resolution.editions import Clause, Question, Wording
from bot.domain.resolution.matching import pair_events
from bot.domain.resolution.taking import ADDRESSEE, DUE, EVENT, PREFIX, RECURRENCE, TITLE, said_task
from bot.domain.text import cut
from bot.ui.i18n import Html, Words

TEXT_LIMIT = 200
NAME_LIMIT = 150


def difference_lines(words: Words, found: Iterable[Difference]) -> list[Html]:
    said = []
    for each in found:
        task = each.shown.task
        fields = ", ".join(words.plain(f"edition-field-{field}") for field in each.fields)
        said.append(
            words(f"edition-change-{each.change.value}", number=task.number, title=cut(task.title, 60), fields=fields)
        )
        before, after = (clause.task if clause else None for clause in (each.before, each.after))
        if before and after:
            said += [words("change-line", change=line) for line in _worded_anew(words, before, after, each.fields)]
        said += [words("change-line", change=line) for line in change_lines(words, before, after)]
    return said


def _worded_anew(words: Words, before: DraftTask, after: DraftTask, fields: Sequence[str]) -> Iterator[Html]:
    """What a draft says otherwise and those concerned are not told in such detail."""
    if "number" in fields:
        yield words("change-number", before=before.number, after=after.number)
    if "title" in fields:
        yield words("change-title", before=cut(before.title, NAME_LIMIT), after=cut(after.title, NAME_LIMIT))
    if "text" in fields:
        yield words("change-text-before", text=cut(before.text, TEXT_LIMIT))


def change_lines(words: Words, before: DraftTask | None, after: DraftTask | None) -> list[Html]:
    """Of a task that goes on, with its events; of one that comes or goes, its events alone."""
    if before is None or after is None:
        old, new = (each.events if each else () for each in (before, after))
        return [line for pair in pair_events(old, new) for line in event_lines(words, *pair)]
    pairs = pair_events(before.events, after.events)
    return [
        *task_lines(words, before, after, told_fields(before, after)),
        *(line for pair in pairs for line in event_lines(words, *pair)),
    ]


def task_lines(words: Words, before: DraftTask, after: DraftTask, fields: Sequence[str]) -> list[Html]:
    """«Задача 3.2: срок был 1 марта, стал 15 апреля 2027 г.» What of its events has changed stands in `event_lines`."""
    said: Mapping[str, Callable[[Words, DraftTask, DraftTask], Iterator[Html]]] = {
        "text": _text,
        "due": _due,
        "recurrence": _recurrence,
        "co_executors": _helpers,
    }
    lines = (line for field in fields if field in said for line in said[field](words, before, after))
    return [words("change-of-task", number=after.number, change=line) for line in lines]


def event_lines(words: Words, before: DraftEvent | None, after: DraftEvent | None) -> Iterator[Html]:
    if before is None or after is None:
        event = before or after
        if event is not None:
            key = "change-event-new" if before is None else "change-event-withdrawn"
            yield words(key, name=cut(event.name, NAME_LIMIT), when=event_days(words, event))
        return
    if before.name != after.name:
        yield words("change-event-renamed", before=cut(before.name, NAME_LIMIT), after=cut(after.name, NAME_LIMIT))
    name, days = cut(after.name, NAME_LIMIT), event_days(words, after)
    if before.start is None and after.start is not None:
        yield words("change-event-set", name=name, after=days)
    elif (before.start, before.end) != (after.start, after.end):
        yield words("change-event-moved", name=name, before=event_days(words, before), after=days)


def event_days(words: Words, event: DraftEvent) -> str:
    if event.start is None or event.end is None:
        return words.plain("change-no-day")
    return words.day(event.start) if event.start == event.end else _span(words, Period(event.start, event.end))


def disputed_sentence(words: Words, wording: Wording, question: Question) -> Html:
    """What a person has made of a value, and what the new document says."""
    code, quote = question.doubt.code, cut(question.doubt.quote, NAME_LIMIT)
    clause = next((each for each in wording.clauses if each.id == question.clause), None)
    mine, theirs = _head_values(words, wording, code) if clause is None else _values(words, wording, clause, question)
    sentence = words(f"disputed-{code.removeprefix(PREFIX)}", mine=mine, theirs=theirs, quote=quote)
    return words("edition-doubt", number=clause.task.number, doubt=sentence) if clause else _whole(words, sentence)


def _whole(words: Words, sentence: Html) -> Html:
    return words("edition-doubt-whole", doubt=sentence)


def _head_values(words: Words, wording: Wording, code: str) -> tuple[str, str]:
    title, adopted_on = wording.said_head
    if code == TITLE:
        return wording.title, title
    return _day(words, wording.adopted_on), _day(words, adopted_on)


def _values(words: Words, wording: Wording, clause: Clause, question: Question) -> tuple[str, str]:
    code, name = question.doubt.code, question.doubt.quote
    if code == ADDRESSEE:
        return wording.addressee(clause.addressee).known_as, wording.said(clause)[0].under
    said = said_task(wording, clause) or clause.task
    return _value(words, code, clause.task, name), _value(words, code, said, name)


def _value(words: Words, code: str, task: DraftTask, name: str) -> str:
    if code == DUE:
        return _term(words, task)
    if code == RECURRENCE:
        return task.recurrence or words.plain("change-nothing")
    if code == EVENT:
        return next(
            (event_days(words, each) for each in task.events if each.name == name), words.plain("change-no-day")
        )
    return cut(task.text, TEXT_LIMIT)


def _text(words: Words, _: DraftTask, after: DraftTask) -> Iterator[Html]:
    yield words("change-text", text=cut(after.text, TEXT_LIMIT))


def _due(words: Words, before: DraftTask, after: DraftTask) -> Iterator[Html]:
    if not _has_term(before):
        yield words("change-period-set" if after.period else "change-due-set", after=_term(words, after))
    elif not _has_term(after):
        yield words("change-period-cleared" if before.period else "change-due-cleared", before=_term(words, before))
    elif before.period and after.period:
        yield words("change-period", before=_term(words, before), after=_term(words, after))
    else:
        said = _without_year(words, before.due, after.due) if not (before.period or after.period) else None
        yield words("change-due", before=said or _term(words, before), after=_term(words, after))


def _without_year(words: Words, before: date | None, after: date | None) -> str | None:
    """«1 марта», where the year is the one that is said after it, and the language says it so."""
    if before is None or after is None or before.year != after.year:
        return None
    said = words.short_day(before)
    return said if words.day(before).startswith(said) else None


def _recurrence(words: Words, before: DraftTask, after: DraftTask) -> Iterator[Html]:
    if not after.recurrence:
        yield words("change-recurrence-cleared", before=before.recurrence or "")
    elif not before.recurrence:
        yield words("change-recurrence-set", after=after.recurrence)
    else:
        yield words("change-recurrence", before=before.recurrence, after=after.recurrence)


def _helpers(words: Words, before: DraftTask, after: DraftTask) -> Iterator[Html]:
    known, now = {each.name for each in before.co_executors}, {each.name for each in after.co_executors}
    for key, helpers, others in (
        ("change-helpers-new", after.co_executors, known),
        ("change-helpers-gone", before.co_executors, now),
    ):
        if found := _names(helpers, others):
            yield words(key, names=", ".join(found), count=len(found))


def _names(helpers: Sequence[CoExecutor], others: set[str]) -> list[str]:
    return [cut(each.name, NAME_LIMIT) for each in helpers if each.name not in others]


def _has_term(task: DraftTask) -> bool:
    return task.due is not None or task.period is not None


def _term(words: Words, task: DraftTask) -> str:
    return _span(words, task.period) if task.period else _day(words, task.due)


def _span(words: Words, period: Period) -> str:
    return words.plain("change-span", start=words.day(period.start), end=words.day(period.end))


def _day(words: Words, value: date | None) -> str:
    return words.day(value) if value else words.plain("change-nothing")
