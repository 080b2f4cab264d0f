"""The organisations below one, and how far each is."""

from collections.abc import Iterator

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation
from bot.domain.text import cut
from bot.domain.work import coordination
from bot.domain.work.coordination import TaskCount
from bot.ui.buttons.help_threads import Helpers
from bot.ui.buttons.joining import JoiningBelow
from bot.ui.buttons.origins import came_from, origin
from bot.ui.buttons.oversight import OpenBelow, OpenWaiting
from bot.ui.buttons.silence import SilentBelow
from bot.ui.buttons.tasks import TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Button, Row, Screen, back, button, fitting, home, lines, pager
from bot.ui.views.coordinator.members import members_button
from bot.ui.views.organiser.organisation_acts import change_button

SEVERAL = 2
TITLE_LIMIT = 150

SHOWN_WAITING = 99  # nobody needs to know how many more


def organisations_screen(words: Words, listed: coordination.Below, page: int, came: str = "") -> Screen:
    """The organisations below one, how many tasks each has answered; pressed, one opens."""
    parent = listed.parent
    above, counts = parent.id if parent else 0, listed.found or Paged.out_of(page, LIST_PAGE, listed.counts)
    here = came_from(OpenBelow(parent=above, page=counts.number, came=came))
    title = words("organisations-below", parent=parent.name) if parent else words("organisations-title")
    summary = lines(
        *split_in_four(
            words, len(listed.counts), listed.complete, listed.begun, listed.without_answer, listed.without_people
        )
    )
    return Screen(
        fitting(title, summary if listed.counts else words("organisations-none"), *_resolutions(words, listed)),
        [
            *([_open(words, count, here)] for count in counts.items),
            pager(words, counts, lambda turn: OpenBelow(parent=above, page=turn, came=came)),
            _own(words, parent, here) if parent else [],
            members_button(words, parent.id) if parent else [],
            change_button(words, parent.id) if parent and listed.up is not None else [],
            _to_do(words, listed),
            [button(words.plain("button-joining"), JoiningBelow(parent=above))] if listed.counts else [],
            [button(words.plain("button-helpers"), Helpers())] if parent is None else [],
            _leave(words, listed, came),
        ],
        listed=counts,
        finds_more=any(each.has_children for each in listed.counts),
    )


def split_in_four(words: Words, total: int, complete: int, begun: int, silent: int, unjoined: int) -> Iterator[Html]:
    """Every organisation is in one line of these, so that the lines add up to all."""
    yield words("organisations-complete", count=complete, total=total)
    if begun:
        yield words("organisations-begun", count=begun)
    yield words("organisations-silent", count=silent)
    if unjoined:
        yield words("organisations-unjoined", count=unjoined)


def _resolutions(words: Words, listed: coordination.Below) -> list[Html]:
    """How far each is, where several are at work."""
    if len(listed.resolutions) < SEVERAL:
        return []
    said = (
        words("organisations-resolution", title=cut(each.title, TITLE_LIMIT), answered=each.answered, total=each.total)
        for each in listed.resolutions
    )
    return [Html(""), *said]


def _own(words: Words, parent: Organisation, here: str) -> Row:
    label = words.plain("button-organisation-own", name=parent.short_name)
    return [button(label, TaskListOf(organisation=parent.id, came=here))]


def _open(words: Words, count: TaskCount, here: str) -> Button:
    key = "button-organisation-help" if count.need_help else "button-organisation"
    label = words.plain(key, name=count.name, answered=count.answered, total=count.total)
    if count.unjoined:
        label = words.plain("button-organisation-unjoined", name=count.name)
    target = (
        OpenBelow(parent=count.organisation_id, came=here)
        if count.has_children
        else TaskListOf(organisation=count.organisation_id, came=here)
    )
    return button(label, target)


def _to_do(words: Words, listed: coordination.Below) -> Row:
    """What waits for an overseer below: answers without a verdict, organisations without an answer."""
    parent = listed.parent.id if listed.parent else 0
    more = "yes" if listed.waiting > SHOWN_WAITING else "no"
    waiting = words.plain("button-waiting", count=min(listed.waiting, SHOWN_WAITING), more=more)
    return [
        *([button(waiting, OpenWaiting(parent=parent))] if listed.waiting else []),
        *([button(_quiet(words, listed), SilentBelow(parent=parent))] if listed.silent + listed.unjoined else []),
    ]


def _quiet(words: Words, listed: coordination.Below) -> str:
    """Who is silent, and who cannot answer as nobody has joined: two states, one list."""
    silent, unjoined = listed.silent, listed.unjoined
    if not unjoined:
        return words.plain("button-silence", count=silent)
    both = words.plain("button-silence-unjoined", count=silent, unjoined=unjoined)
    return both if silent else words.plain("button-unjoined", count=unjoined)


def _leave(words: Words, listed: coordination.Below, came: str) -> Row:
    """One level up, where the viewer may see it, on the page that one came from."""
    if listed.up is None:
        return [home(words)]
    return [back(words, origin(came, OpenBelow(parent=listed.up))), home(words)]
