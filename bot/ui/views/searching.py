"""What a list says of being searched by typing, and the way through what was found."""

from typing import Any

from bot.domain.paging import Paged
from bot.domain.people.listings import Listing
from bot.domain.text import cut
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.joining import SearchPage
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, button, pager

LIMIT = 100  # of what was typed


def search_lines(words: Words, looked_for: str | None, total: int) -> list[Html]:
    """None of a list that is not looked through just now."""
    if looked_for is None:
        return []
    found = [words("search-found", text=cut(looked_for, LIMIT), count=total)] if looked_for else []
    return [Html(""), *found, words("search-how")]


def found_rows(words: Words, shown: Paged[Any], listing: Listing, subject: int, whole: ButtonData) -> tuple[Row, Row]:
    """To the neighbouring pages of what was found, and back to the whole list."""
    turns = pager(words, shown, lambda turn: SearchPage(listing=listing, subject=subject, page=turn))
    return turns, [button(words.plain("button-search-all"), whole)]
