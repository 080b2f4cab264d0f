"""Who belongs to an organisation: listed, ended and restored by who oversees it, held back by a colleague."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import memberships
from bot.ui.buttons.members import (
    AskToEnd,
    EndMembership,
    MembersOf,
    OpenMember,
    RestoreMembership,
    SuspendMember,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.coordinator import members as views
from handlers.filters import is_member
from handlers.listing import Look
from handlers.screens import show


def router() -> Router:
    router = Router(name="members")
    router.callback_query.filter(is_member)
    router.callback_query.register(open_member, OpenMember.filter())
    router.callback_query.register(ask_to_end, AskToEnd.filter())
    router.callback_query.register(end_membership, EndMembership.filter())
    router.callback_query.register(restore_membership, RestoreMembership.filter())
    router.callback_query.register(suspend_member, SuspendMember.filter())
    return router


async def members_list(look: Look, at: MembersOf) -> Screen:
    shown = await look.uow.read(memberships.list_members, look.viewer, at.organisation, at.page, look.text)
    return views.members_screen(look.words, shown, look.viewer.zone)


async def open_member(
    query: CallbackQuery, callback_data: OpenMember, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    place = callback_data.organisation, callback_data.participant
    shown = await uow.read(memberships.open_member, viewer, *place)
    await show(query, views.member_screen(words, shown, viewer.zone, came=callback_data.came))


async def ask_to_end(
    query: CallbackQuery, callback_data: AskToEnd, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    place = callback_data.organisation, callback_data.participant
    await show(query, views.ask_to_end(words, await uow.read(memberships.open_member, viewer, *place)))


async def end_membership(
    query: CallbackQuery, callback_data: EndMembership, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(memberships.end_member, viewer, callback_data.organisation, callback_data.participant)
    await show(query, views.ended_screen(words, done))


async def restore_membership(
    query: CallbackQuery, callback_data: RestoreMembership, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(memberships.restore_member, viewer, callback_data.past)
    name, organisation = shown.membership.name, shown.organisation.name
    await show(
        query,
        views.member_screen(words, shown, viewer.zone, words("member-restored", name=name, organisation=organisation)),
    )


async def suspend_member(
    query: CallbackQuery, callback_data: SuspendMember, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    told_of = callback_data.organisation, callback_data.participant, callback_data.since
    shown = await uow.write(memberships.suspend_member, viewer, *told_of)
    await show(query, views.suspended_screen(words, shown, viewer.zone))
