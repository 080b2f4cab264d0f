"""A digest: what is asked of whom by when, with the buttons to answer right there."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.messages.events import time_left
from bot.domain.messages.reminders import Digest, DigestGroup, SnoozeOffer
from bot.domain.people.participants import Viewer
from bot.domain.text import cut
from bot.domain.work.tasks import (
    ANSWERS,
    Assignment,
    Noted,
    Verdict,
)
from bot.ui.buttons.events import EventOf
from bot.ui.buttons.reminders import (
    AskToSnooze,
    DigestOf,
    NoteFor,
    Snooze,
)
from bot.ui.buttons.tasks import Card
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, in_rows, lines
from bot.ui.views.participant.cards import answer_button
from bot.ui.views.participant.events import event_facts
from bot.ui.views.participant.replies import take_back_button

TITLE_LIMIT = 100
LISTED = 8  # tasks of a group that are told by their titles; more are counted
BUTTONS = 24  # to single tasks; the list of tasks has all
BUTTONS_A_ROW = 3
EVENT_BUTTONS = 3


def digest_screen(words: Words, shown: Digest, viewer: Viewer) -> Screen:
    return Screen(
        fitting(
            words("digest-title"),
            *_absent(words, shown),
            *_tasks(words, shown, viewer.today(shown.told_at)),
            *_events(words, shown, viewer.zone),
        ),
        digest_rows(words, shown),
        by=shown.by,
    )


def digest_rows(words: Words, shown: Digest) -> list[Row]:
    coming = shown.events[:EVENT_BUTTONS]
    return [
        *_answering(words, shown),
        *([button(words.plain("button-event", title=each.title), EventOf(event=each.id))] for each in coming),
        [button(words.plain("button-put-off"), AskToSnooze(digest=shown.id)), home(words)],
    ]


def snooze_rows(words: Words, delivery_id: int, offers: Sequence[SnoozeOffer]) -> list[Row]:
    """Until when to put it off, by the day on which it will come."""
    choices = [button(_offered(words, each), Snooze(digest=delivery_id, days=each.days or 0)) for each in offers]
    return [*([each] for each in choices), [back(words, DigestOf(digest=delivery_id)), home(words)]]


def _offered(words: Words, offer: SnoozeOffer) -> str:
    if offer.tomorrow:
        return words.plain("button-put-off-tomorrow")
    on = words.plain(f"on-weekday-{offer.until.isoweekday()}")
    return f"{on[:1].upper()}{on[1:]}, {words.short_day(offer.until)}"


def snoozed_screen(words: Words, delivery_id: int, until: date, due: date | None) -> Screen:
    """`due` is the first last day before it is said again."""
    told = words("digest-put-off", day=words.short_day(until), weekday=words.plain(f"on-weekday-{until.isoweekday()}"))
    late = words("digest-put-off-late", day=words.short_day(due)) if due else None
    return Screen(lines(told, late), [[back(words, DigestOf(digest=delivery_id)), home(words)]])


def nothing_left_screen(words: Words) -> Screen:
    return Screen(words("digest-nothing-left"), [[home(words)]])


def noted_screen(words: Words, done: Noted) -> Screen:
    """What became of a comment that nobody asked for; where several tasks are possible, the question which one."""
    if len(done.about) > 1:
        several = len({each.organisation_id for each in done.about}) > 1
        which = [_which(words, done, each, several=several) for each in done.about[:BUTTONS]]
        return Screen(words("note-which"), [*in_rows(which, 1 if several else BUTTONS_A_ROW), [home(words)]])
    assignment = done.about[0]
    number, card = assignment.task.number, button(words.plain("button-digest-task"), Card(assignment=assignment.id))
    if done.attached:
        return Screen(words("note-recorded", number=number), [[card, home(words)]])
    answers = in_rows((answer_button(words, assignment.id, status) for status in ANSWERS), 2)
    text = words("note-file-waits" if done.file else "note-waits", number=number)
    return Screen(text, [*answers, [take_back_button(words, assignment.id, done.message)], [card, home(words)]])


def days_left(words: Words, due: date, today: date) -> str:
    """«осталось 3 дня», «сегодня последний день», «прошло 7 дней»"""
    days = (due - today).days
    if days in {0, 1}:
        return words.plain("due-tomorrow" if days else "due-today")
    return words.plain("due-left" if days > 0 else "due-passed", days=abs(days))


def _absent(words: Words, shown: Digest) -> list[Html]:
    return [words("digest-absent", name=cut(name, 64), day=words.short_day(until)) for name, until in shown.absent]


def _tasks(words: Words, shown: Digest, today: date) -> list[Html]:
    parts: list[Html] = []
    named = None
    for group in shown.groups:
        if group.organisation != named:
            named = group.organisation
            parts.extend([Html(""), words("digest-organisation", organisation=named.short_name)])
        parts.extend(_group(words, group, today))
    return parts


def _group(words: Words, group: DigestGroup, today: date) -> list[Html]:
    head = words(
        "digest-round" if group.in_round else "digest-resolution",
        source=cut(group.source, TITLE_LIMIT),
        day=words.short_day(group.due),
        left=days_left(words, group.due, today),
    )
    if len(group.assignments) > LISTED:
        numbers = ", ".join(each.task.number for each in group.assignments)
        return [head, words("digest-many", count=len(group.assignments), numbers=cut(numbers, 200))]
    return [head, *(_line(words, each) for each in group.assignments)]


def _line(words: Words, assignment: Assignment) -> Html:
    key = "digest-returned" if assignment.verdict is Verdict.RETURNED else "digest-task"
    return words(key, number=assignment.task.number, title=cut(assignment.task.title, TITLE_LIMIT))


def _events(words: Words, shown: Digest, zone: str) -> list[Html]:
    parts: list[Html] = []
    for event in shown.events:
        ahead, count = time_left(event.starts_at or shown.told_at, shown.told_at, ZoneInfo(zone))
        headline = words(f"digest-event-{ahead}", count=count, title=cut(event.title, TITLE_LIMIT))
        asks = [words("digest-event-unanswered")] if event.id in shown.unanswered else []
        parts.extend([Html(""), headline, *event_facts(words, event, zone), *asks])
    return parts


def _answering(words: Words, shown: Digest) -> list[Row]:
    """The four answers where it is about one task; else a button for each, or for each organisation."""
    pending = shown.assignments
    if not pending:
        return []
    if len(pending) == 1:
        answers = in_rows((answer_button(words, pending[0].id, status) for status in ANSWERS), 2)
        return [*answers, [button(words.plain("button-digest-task"), Card(assignment=pending[0].id))]]
    names = {group.organisation.id: group.organisation.short_name for group in shown.groups}
    firsts = {id_: next(each for each in pending if each.organisation_id == id_) for id_ in names}
    if len(names) > 1:
        return [
            [button(words.plain("button-digest-answer-for", organisation=names[id_]), Card(assignment=each.id))]
            for id_, each in firsts.items()
        ]
    single = (button(_label(words, each), Card(assignment=each.id)) for each in pending[:BUTTONS])
    answer = button(words.plain("button-digest-answer", count=len(pending)), Card(assignment=pending[0].id))
    return [*in_rows(single, BUTTONS_A_ROW), [answer]]


def _which(words: Words, done: Noted, each: Assignment, *, several: bool) -> Button:
    label = _label(words, each)
    if several:
        label = f"{label} · {done.organisations.get(each.organisation_id, '')}"
    return button(label, NoteFor(note=done.id, assignment=each.id))


def _label(words: Words, assignment: Assignment) -> str:
    return f"{assignment.task.number} {words.plain(f'status-{assignment.status}.icon')}"
