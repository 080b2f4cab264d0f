"""What a list says of being searched by typing, and the way back from what was found."""

from dataclasses import replace

from bot.domain.text import MESSAGE_LIMIT, cut, units, without_markup
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.searching import WholeList, place_of
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, button, lines

LIMIT = 100  # of what was typed


def searchable(words: Words, screen: Screen, shown: ButtonData, text: str) -> Screen:
    """The screen of a list, which says how it can be searched where it is longer than a page.

    `text` is what is looked for, of which the screen shows what was found; empty: it shows the whole.
    """
    listed = screen.listed
    if listed is None or not (text or screen.finds_more or listed.total > listed.size):
        return screen
    if not text:
        return replace(screen, html=_with(screen.html, words("search-how")))
    whole = [button(words.plain("button-search-all"), WholeList(place=place_of(shown)))]
    *rows, leave = screen.rows
    if not listed.total:
        return replace(screen, html=words("search-none", text=cut(text, LIMIT)), rows=[whole, leave])
    found = words("search-found", text=cut(text, LIMIT), count=listed.total)
    return replace(screen, html=_with(screen.html, found, words("search-how")), rows=[*rows, whole, leave])


def _with(html: Html, *said: Html) -> Html:
    """Below it, as far as one message holds it."""
    for count in range(len(said), 0, -1):
        whole = lines(html, "", *said[:count])
        if units(without_markup(whole)) <= MESSAGE_LIMIT:
            return whole
    return html
