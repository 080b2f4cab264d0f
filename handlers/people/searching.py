"""Long lists of people and organisations: shown page by page, and searched by typing."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.people.expected import ExpectedSearch
from bot.domain.people.listings import Listing
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import acknowledgements, check_in
from bot.services.people import joining, memberships, organisation_cards, searching, team
from bot.ui.buttons.joining import SearchPage
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.coordinator import joining as joining_views
from bot.ui.views.coordinator import members as member_views
from bot.ui.views.organiser import acknowledgements as acknowledgement_views
from bot.ui.views.organiser import arrivals as arrival_views
from bot.ui.views.organiser import audit as audit_views
from bot.ui.views.organiser import team as team_views
from bot.ui.views.organiser.looking import as_allowed
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page of a list, of `subject` (0: the whole), or of what `text` finds in it."""

    listing: Listing
    subject: int = 0
    page: int = 0
    text: str = ""


def router() -> Router:
    router = Router(name="searching")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(search, Expecting(ExpectedSearch), F.text, ~F.text.startswith("/"))
    router.callback_query.register(turn, SearchPage.filter())
    return router


async def search(
    message: Message, expected: ExpectedSearch, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    wanted = Wanted(expected.listing, expected.subject, 0, searching.typed_search(message.text or ""))
    await show_list(message, wanted, uow, viewer, words, policy)


async def turn(
    query: CallbackQuery, callback_data: SearchPage, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    about = callback_data.listing, callback_data.subject
    wanted = Wanted(*about, callback_data.page, searching.searched_text(viewer, *about))
    await show_list(query, wanted, uow, viewer, words, policy)


async def show_list(
    event: Message | CallbackQuery, wanted: Wanted, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    """From now on what they write is looked for in it."""
    screen = await SCREENS[wanted.listing](wanted, uow, viewer, words, policy)
    await uow.write_inline(searching.expect_search, viewer, wanted.listing, wanted.subject, wanted.text)
    await show(event, screen)


async def _members(wanted: Wanted, uow: UnitOfWork, viewer: Viewer, words: Words, _: Policy) -> Screen:
    shown = await uow.read(memberships.list_members, viewer, wanted.subject, wanted.page, wanted.text)
    return member_views.members_screen(words, shown, viewer.zone)


async def _log(wanted: Wanted, uow: UnitOfWork, viewer: Viewer, words: Words, _: Policy) -> Screen:
    sought = audit_views.sought_terms(words, wanted.text)
    shown = await uow.read(organisation_cards.show_log, viewer, wanted.subject, wanted.page, wanted.text, sought)
    return audit_views.log_screen(words, shown, viewer.zone)


async def _joining(wanted: Wanted, uow: UnitOfWork, viewer: Viewer, words: Words, _: Policy) -> Screen:
    shown = await uow.read(joining.joining_below, viewer, wanted.subject or None, wanted.page, wanted.text)
    return joining_views.joining_screen(words, shown)


async def _team(wanted: Wanted, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> Screen:
    shown = await uow.read(team.show_team, viewer, policy, wanted.page, wanted.text)
    return team_views.team_screen(words, shown, viewer.zone)


async def _unread(wanted: Wanted, uow: UnitOfWork, viewer: Viewer, words: Words, _: Policy) -> Screen:
    about, text = wanted.subject, wanted.text
    found = await uow.read(acknowledgements.list_unacknowledged, viewer, about, wanted.page, text=text)
    return as_allowed(viewer, acknowledgement_views.unacknowledged_screen(words, found[1], about, looked_for=text))


async def _door(wanted: Wanted, uow: UnitOfWork, viewer: Viewer, words: Words, _: Policy) -> Screen:
    shown = await uow.read(check_in.load_door, viewer, wanted.subject, wanted.page, wanted.text)
    return arrival_views.door_screen(words, shown)


SCREENS: Mapping[Listing, Callable[[Wanted, UnitOfWork, Viewer, Words, Policy], Awaitable[Screen]]] = {
    Listing.MEMBERS: _members,
    Listing.LOG: _log,
    Listing.UNREAD: _unread,
    Listing.JOINING: _joining,
    Listing.TEAM: _team,
    Listing.DOOR: _door,
}
