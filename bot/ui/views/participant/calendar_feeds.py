"""One's own calendar to subscribe to: how, the link once, and how to be rid of it."""

from datetime import datetime

from bot.domain.messages.calendar import FEED_PATH
from bot.ui.buttons.events import MakeFeed, OpenFeed, RestoreFeed, RevokeFeed
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Words
from bot.ui.screen import Row, Screen, back, button, home, lines


def feed_row(words: Words) -> Row:
    return [button(words.plain("button-feed"), OpenFeed())]


def feed_screen(words: Words, since: datetime | None, zone: str, *, revoked: bool = False) -> Screen:
    """`since`: the viewer has a link from that moment on; `revoked`: it has just been, and can be had back."""
    return Screen(
        lines(
            *([words("feed-revoked"), ""] if revoked else []),
            words("feed-title"),
            "",
            words("feed-there", since=words.short_moment(since, zone)) if since else words("feed-how"),
        ),
        [
            [button(words.plain("button-undo"), RestoreFeed())] if revoked else [],
            [button(words.plain("button-new-feed" if since else "button-make-feed"), MakeFeed())],
            [button(words.plain("button-revoke-feed"), RevokeFeed())] if since else [],
            [back(words, Open(page=Page.EVENTS)), home(words)],
        ],
    )


def new_feed_screen(words: Words, public_url: str, secret: str) -> Screen:
    """The only time that the link is shown: nobody can say it again. Calendars take webcal for a subscription."""
    _, _, place = public_url.rstrip("/").partition("://")
    return Screen(
        lines(words("feed-title"), "", words("feed-link", link=f"webcal://{place}{FEED_PATH}/{secret}.ics")),
        [
            [button(words.plain("button-revoke-feed"), RevokeFeed())],
            [back(words, Open(page=Page.EVENTS)), home(words)],
        ],
    )
