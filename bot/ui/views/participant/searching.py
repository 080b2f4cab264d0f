"""What was found by words, each with the way to it."""

import re
from collections.abc import Callable

from bot.domain.messages.searching import FoundSort, FoundThing, Results
from bot.domain.people.participants import Viewer
from bot.domain.text import cut
from bot.ui.buttons.announcements import OpenOutcome, OpenReceived
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.events import EventOf
from bot.ui.buttons.oversight import OpenBelow
from bot.ui.buttons.resolutions import ResolutionOf
from bot.ui.buttons.rounds import RoundTask
from bot.ui.buttons.searching import FoundPage
from bot.ui.buttons.tasks import Card, CoCard, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, button, home, lines, pager
from bot.ui.views.participant.event_dates import known_date
from bot.ui.views.participant.home import menu_rows

TEXT_LIMIT = 100


def results_screen(words: Words, found: Results, zone: str) -> Screen:
    shown = found.shown
    head = words("typed-nearly" if found.nearly else "typed-found", count=shown.total, text=cut(found.text, TEXT_LIMIT))
    return Screen(
        lines(head, *(_line(words, each, zone) for each in shown.items)),
        [
            *([button(_label(words, each), TARGETS[each.sort](each))] for each in shown.items),
            pager(words, shown, lambda turn: FoundPage(search=found.search, page=turn)),
            [home(words)],
        ],
    )


def clauses_screen(words: Words, number: str, found: list[FoundThing]) -> Screen:
    """The same clause of several resolutions or organisations."""
    rows = [[button(_label(words, each), TARGETS[each.sort](each))] for each in found]
    return Screen(words("typed-clauses", number=number, count=len(found)), [*rows, [home(words)]])


def nothing_found_screen(words: Words, viewer: Viewer, text: str) -> Screen:
    if courtesy := _courtesy(words, text):
        return Screen(courtesy, menu_rows(words, viewer))
    said = lines(
        words("typed-nothing", text=cut(text, TEXT_LIMIT)),
        words("typed-nothing-write") if viewer.organisations else None,
    )
    return Screen(said, menu_rows(words, viewer))


def _courtesy(words: Words, text: str) -> Html | None:
    """What is answered to who only greets or thanks, and looks for nothing."""
    said = " ".join(re.findall(r"\w+", text.lower()))
    for meant, answer in (("typed-greetings", "typed-greeted"), ("typed-thanks", "typed-thanked")):
        if said in words.plain(meant).split(", "):
            return words(answer)
    return None


def ask_what_screen(words: Words) -> Screen:
    return Screen(words("typed-ask"), [[home(words)]])


def _line(words: Words, each: FoundThing, zone: str) -> Html | None:
    """Of an event, when it is."""
    if each.event is None:
        return None
    day = each.event.day_by(zone) if each.event.starts_at else None
    when = words.day(day) if day else known_date(words, each.event)
    return words("typed-event", title=cut(each.title, TEXT_LIMIT), when=when)


def _label(words: Words, each: FoundThing) -> str:
    key = LABELLED.get(each.sort, each.sort)
    note = f" · {each.note}" if each.note and each.sort is not FoundSort.ORGANISATION else ""
    title = each.note or each.title if each.sort is FoundSort.ORGANISATION else each.title
    return words.plain(f"button-found-{key}", number=each.number, title=" ".join(title.split()) + note)


LABELLED = {
    FoundSort.CO_TASK: FoundSort.TASK,
    FoundSort.ASKED_TASK: FoundSort.TASK,
    FoundSort.ANY_TASK: FoundSort.TASK,
    FoundSort.SENT: FoundSort.ANNOUNCEMENT,
}
TARGETS: dict[FoundSort, Callable[[FoundThing], ButtonData]] = {
    FoundSort.TASK: lambda each: Card(assignment=each.id),
    FoundSort.CO_TASK: lambda each: CoCard(organisation=each.place, task=each.id),
    FoundSort.ASKED_TASK: lambda each: RoundTask(round=each.place, task=each.id),
    FoundSort.ANY_TASK: lambda each: ResolutionOf(resolution=each.id),
    FoundSort.EVENT: lambda each: EventOf(event=each.id),
    FoundSort.ANNOUNCEMENT: lambda each: OpenReceived(announcement=each.id),
    FoundSort.SENT: lambda each: OpenOutcome(announcement=each.id),
    FoundSort.ORGANISATION: lambda each: OpenBelow(parent=each.id) if each.parent else TaskListOf(organisation=each.id),
}
