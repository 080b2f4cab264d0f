from aiogram.types import InlineKeyboardButton

from bot.domain import coordination
from bot.domain.coordination import Count
from bot.domain.people import Viewer
from bot.ui.callbacks import Below, TaskListOf
from bot.ui.i18n import Words
from bot.ui.screen import LIST_PAGE, Row, Screen, back, button, home, lines, pager


def below(words: Words, viewer: Viewer, listed: coordination.Below, page: int) -> Screen:
    """The organisations below one, how many tasks each has answered; pressed, one opens."""
    parent = listed.parent
    page = min(page, max(0, len(listed.counts) - 1) // LIST_PAGE)  # the list may have become shorter since
    counts = listed.counts[page * LIST_PAGE : (page + 1) * LIST_PAGE]
    title = words("organisations-below", parent=parent.name) if parent else words("organisations-title")
    summary = words(
        "organisations-summary",
        complete=sum(count.total > 0 and count.answered == count.total for count in listed.counts),
        silent=sum(count.total > 0 and count.answered == 0 for count in listed.counts),
        total=len(listed.counts),
    )
    turn_to = {turn: Below(parent=parent.id if parent else 0, page=turn) for turn in (page - 1, page + 1) if turn >= 0}
    return Screen(
        lines(title, summary if listed.counts else words("organisations-none")),
        [
            *([_open(words, count)] for count in counts),
            pager(words, page, len(listed.counts), dict(turn_to)),
            [button(words.plain("button-organisation-own", name=parent.short_name), TaskListOf(organisation=parent.id))]
            if parent
            else [],
            _leave(words, viewer, listed),
        ],
    )


def _open(words: Words, count: Count) -> InlineKeyboardButton:
    key = "button-organisation-help" if count.need_help else "button-organisation"
    label = words.plain(key, name=count.name, answered=count.answered, total=count.total)
    target = (
        Below(parent=count.organisation_id) if count.has_children else TaskListOf(organisation=count.organisation_id)
    )
    return button(label, target)


def _leave(words: Words, viewer: Viewer, listed: coordination.Below) -> Row:
    """One level up, where the viewer may see it."""
    if listed.parent is not None and viewer.organiser:
        return [back(words, Below(parent=listed.parent.parent_id or 0)), home(words)]
    return [home(words)]
