"""One's own code for an event, and what is said to who marks themselves."""

from bot.domain.messages.arrivals import OwnArrival, OwnPass
from bot.domain.text import cut
from bot.ui.buttons.events import EventOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, button, home, lines

TITLE_LIMIT = 100
NAME_LIMIT = 100


def pass_caption(words: Words, shown: OwnPass) -> Html:
    return lines(
        words("pass-title", title=cut(shown.event.title, TITLE_LIMIT)),
        "",
        words("door-name", name=cut(shown.name, NAME_LIMIT)),
        words("door-organisation", organisation=cut(", ".join(shown.organisations), NAME_LIMIT)),
        "",
        words("pass-how"),
    )


def arrived_screen(words: Words, shown: OwnArrival, zone: str) -> Screen:
    at = words.short_moment(shown.arrived_at, zone)
    return Screen(
        lines(
            words("arrived-now" if shown.fresh else "arrived-before", at=at),
            "",
            words("events-item", title=cut(shown.event.title, TITLE_LIMIT)),
        ),
        [[button(words.plain("button-open-event"), EventOf(event=shown.event.id))], [home(words)]],
    )
