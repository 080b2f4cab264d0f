"""A list that is searched by typing: while it is before somebody, what they write is looked for in it."""

from datetime import timedelta

from bot.domain.people.expected import ExpectedSearch
from bot.domain.people.participants import Viewer
from bot.domain.text import clean, cut, one_line
from storage import expectations, searching
from storage.sqlite.database import Transaction

LONGEST_SEARCH = 200
REMEMBERED = timedelta(
    hours=1
)  # a list that one comes back to shows what was looked for in it; another day it is whole


def expect_search(tx: Transaction, viewer: Viewer, place: str) -> None:
    """The list at that place is before them: the next message is looked for in it."""
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedSearch(place=place))


def sought_text(tx: Transaction, viewer: Viewer, key: str) -> str:
    """What they look for in a list, wherever they have been meanwhile; empty: nothing."""
    return searching.sought_in(tx, viewer.participant_id, key, tx.now - REMEMBERED)


def look_for(tx: Transaction, viewer: Viewer, place: str, key: str, text: str) -> None:
    """From now on, or for no text no more. `key` is the place without the way that led there."""
    searching.forget_search(tx, viewer.participant_id, key)
    if text:
        searching.keep_search(tx, viewer.participant_id, text, key)
    expect_search(tx, viewer, place)


def typed_search(text: str) -> str:
    return cut(one_line(clean(text)), LONGEST_SEARCH)
