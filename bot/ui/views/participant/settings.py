"""What a person chooses for themselves."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.messages.own_settings import OwnSettings
from bot.domain.paging import Paged
from bot.domain.people.listings import name_of, page_of
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.people.time_zones import OFFERED, ahead_of_moscow
from bot.domain.text import cut
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.settings import (
    AskName,
    AskToLeave,
    ChooseLanguage,
    ChooseTimeZone,
    FollowTelegram,
    Leave,
    OpenSettings,
    OwnOrganisations,
    TimeZones,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, home, in_rows, lines, pager
from bot.ui.views.participant import preferences

ZONES, ZONES_A_ROW = 4, 2  # a page
LISTED = 4  # organisations
NAME_LIMIT = 200


def settings_screen(words: Words, languages: Iterable[Words], shown: OwnSettings, above: Html | None = None) -> Screen:
    """`above` is news that came with it."""
    viewer, now = shown.viewer, shown.now
    more = len(viewer.organisations) - LISTED
    return Screen(
        lines(
            above,
            "" if above else None,
            words("settings-title"),
            "",
            words("settings-name", name=cut(viewer.participant.name, NAME_LIMIT)) if viewer.participant else None,
            words("settings-language", language=words.plain("language-name")),
            words("settings-zone", zone=zone_name(words, viewer.zone, now), origin=_origin(words, viewer)),
            words("settings-now", moment=words.moment(now, viewer.zone)),
            *preferences.summary_lines(words, shown.reminders),
            "" if viewer.organisations else None,
            words("settings-organisations", count=len(viewer.organisations)) if viewer.organisations else None,
            *(words("settings-organisation", organisation=each.name) for each in viewer.organisations[:LISTED]),
            words("settings-organisations-more", count=more) if more > 0 else None,
        ),
        [
            [*_other_languages(words, languages), button(words.plain("button-time-zone"), TimeZones())],
            preferences.preference_row(words),
            [button(words.plain("button-name"), AskName()), *_leaving(words, viewer)],
            [button(words.plain("page-privacy"), Open(page=Page.PRIVACY)), home(words)],
        ],
    )


def organisations_screen(words: Words, viewer: Viewer, page: int, text: str = "") -> Screen:
    shown = page_of(page, LISTED, viewer.organisations, text, name_of)
    return Screen(
        lines(words("own-organisations-title"), "", words("own-organisations-why")),
        [
            *([_leave(words, each)] for each in shown.items),
            pager(words, shown, lambda turn: OwnOrganisations(page=turn)),
            [back(words, OpenSettings()), home(words)],
        ],
        listed=shown,
    )


def time_zones_screen(words: Words, viewer: Viewer, now: datetime, turn: int = 0) -> Screen:
    """A page of those offered; `turn` counts from 1, and 0 is the page with the zone that applies."""
    own = OFFERED.index(viewer.zone) // ZONES if viewer.zone in OFFERED else 0
    page = Paged.out_of(turn - 1 if turn else own, ZONES, OFFERED)
    offered = (button(zone_name(words, zone, now), ChooseTimeZone(zone=zone)) for zone in page.items)
    return Screen(
        lines(words("time-zone-title"), "", words("time-zone-why")),
        [
            *in_rows(offered, ZONES_A_ROW),
            pager(words, page, lambda each: TimeZones(turn=each + 1)),
            [button(words.plain(f"button-zone-{viewer.usual_zone}"), ChooseTimeZone(zone=None))],
            [back(words, OpenSettings())],
        ],
    )


def name_screen(words: Words, viewer: Viewer, name: str) -> Screen:
    """How one is called, and how to be called otherwise."""
    own = viewer.participant is not None and viewer.participant.own_name
    return Screen(
        lines(words("name-title"), "", words("name-now", name=name), words("name-ask")),
        [
            [button(words.plain("button-name-telegram"), FollowTelegram())] if own else [],
            [back(words, OpenSettings()), home(words)],
        ],
    )


def ask_to_leave(words: Words, organisation: Organisation) -> Screen:
    return Screen(
        words("leave-ask", organisation=organisation.name),
        [
            [button(words.plain("button-leave-yes"), Leave(organisation=organisation.id))],
            [back(words, OpenSettings()), home(words)],
        ],
    )


def zone_name(words: Words, zone: str, now: datetime) -> str:
    """«Чита (МСК+6)»"""
    key = f"zone-{zone.lower().replace('/', '-')}"
    city = words.plain(key) if words.has(key) else zone.rpartition("/")[2].replace("_", " ")
    return words.plain("zone-offset", city=city, offset=_offset(ahead_of_moscow(zone, now)))


def _offset(ahead: timedelta) -> str:
    """«+6», «−1», «+2:30»; nothing at all for Moscow's own time."""
    hours, minutes = divmod(abs(ahead) // timedelta(minutes=1), 60)
    sign = "−" if ahead < timedelta() else "+"
    return f"{sign}{hours}{f':{minutes:02}' if minutes else ''}" if ahead else ""


def _origin(words: Words, viewer: Viewer) -> str:
    return words.plain(f"settings-zone-{viewer.zone_origin}")


def _other_languages(words: Words, languages: Iterable[Words]) -> Row:
    others = (each for each in languages if each.locale != words.locale)
    return [button(each.plain("language-name"), ChooseLanguage(locale=each.locale)) for each in others]


def _leaving(words: Words, viewer: Viewer) -> Row:
    """The way out of the one organisation, or to a list of several."""
    several = len(viewer.organisations)
    if several > 1:
        return [button(words.plain("button-own-organisations", count=several), OwnOrganisations())]
    return [_leave(words, each) for each in viewer.organisations]


def _leave(words: Words, each: Organisation) -> Button:
    return button(words.plain("button-leave", organisation=each.short_name), AskToLeave(organisation=each.id))
