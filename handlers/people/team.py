"""/team: who organises; those of ORGANISER_IDS add and remove the others."""

from functools import partial

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import team, viewers
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.team import (
    InviteToTeam,
    RemoveFromTeam,
    RestoreTeamLinks,
    RestoreToTeam,
    RevokeTeamLinks,
    TeamMemberOf,
    TeamOf,
)
from bot.ui.i18n import Catalogue, Html, Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import team as views
from handlers.commands import set_commands
from handlers.filters import PRIVATE, is_member
from handlers.listing import Look, look_for
from handlers.screens import show


def router() -> Router:
    router = Router(name="team")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_team, Command("team"))
    router.callback_query.register(show_team, Open.filter(F.page == Page.TEAM))
    router.callback_query.register(invite, InviteToTeam.filter())
    router.callback_query.register(revoke_links, RevokeTeamLinks.filter())
    router.callback_query.register(restore_links, RestoreTeamLinks.filter())
    router.callback_query.register(show_member, TeamMemberOf.filter())
    router.callback_query.register(ask_to_remove, RemoveFromTeam.filter(~F.sure))
    router.callback_query.register(remove_member, RemoveFromTeam.filter(F.sure))
    router.callback_query.register(restore_member, RestoreToTeam.filter())
    return router


async def show_team(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await look_for(event, team_list, TeamOf(), Look(uow, viewer, words, policy))


async def team_list(look: Look, at: TeamOf, above: Html | None = None, undo: ButtonData | None = None) -> Screen:
    shown = await look.uow.read(team.show_team, look.viewer, look.policy, at.page, look.text)
    return views.team_screen(look.words, shown, look.viewer.zone, above, undo)


async def invite(
    query: CallbackQuery, callback_data: InviteToTeam, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    observer = callback_data.observer
    secret, until = await uow.write(team.issue_link, viewer, read_only=observer)
    link = f"https://t.me/{(await bot.me()).username}?start={secret}"
    await show(query, views.link_screen(words, link, until, viewer.zone, observer=observer))


async def revoke_links(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    revoked = await uow.write(team.revoke_links, viewer)
    undo = RestoreTeamLinks(link=revoked[0]) if revoked else None
    done = partial(team_list, above=words("team-revoked", count=len(revoked)), undo=undo)
    await look_for(query, done, TeamOf(), Look(uow, viewer, words, policy))


async def restore_links(
    query: CallbackQuery, callback_data: RestoreTeamLinks, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    count = await uow.write(team.restore_links, viewer, callback_data.link)
    done = partial(team_list, above=words("team-links-restored", count=count))
    await look_for(query, done, TeamOf(), Look(uow, viewer, words, policy))


async def show_member(
    query: CallbackQuery, callback_data: TeamMemberOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.read(team.show_member, viewer, callback_data.member)
    await show(query, views.member_screen(words, viewer, found, viewer.zone))


async def ask_to_remove(
    query: CallbackQuery,
    callback_data: RemoveFromTeam,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    found = await uow.read(team.ask_to_remove, viewer, callback_data.member, policy)
    await show(query, views.ask_to_remove(words, viewer, found))


async def remove_member(
    query: CallbackQuery,
    callback_data: RemoveFromTeam,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    catalogue: Catalogue,
    bot: Bot,
) -> None:
    removed = await uow.write(team.remove_member, viewer, callback_data.member, policy)
    now = await uow.read(viewers.load_viewer, removed.telegram_id, policy)
    if removed.participant_id == viewer.participant_id:
        await show(query, views.left_notice(words, now))
    else:
        undo = RestoreToTeam(member=removed.id)
        done = partial(team_list, above=words("team-removed", name=removed.name), undo=undo)
        await look_for(query, done, TeamOf(), Look(uow, viewer, words, policy))
    await set_commands(bot, now, catalogue.words(now.locale))


async def restore_member(
    query: CallbackQuery,
    callback_data: RestoreToTeam,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    catalogue: Catalogue,
    bot: Bot,
) -> None:
    back = await uow.write(team.restore_member, viewer, callback_data.member, policy)
    done = partial(team_list, above=words("team-restored", name=back.name))
    await look_for(query, done, TeamOf(), Look(uow, viewer, words, policy))
    now = await uow.read(viewers.load_viewer, back.telegram_id, policy)
    await set_commands(bot, now, catalogue.words(now.locale))
