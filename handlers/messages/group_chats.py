"""A district's group is bound with a code, told what the district is told, and forgotten when the bot is put out."""

from aiogram import F, Router
from aiogram.filters import LEAVE_TRANSITION, ChatMemberUpdatedFilter, Command, CommandObject
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.domain.errors import RefusedError
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import group_chats
from bot.ui.buttons.group_chats import (
    Districts,
    Groups,
    IssueGroupCode,
    NameSilent,
    OpenGroup,
    RestoreGroup,
    UnbindGroup,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import group_chats as views
from bot.ui.views.organiser.looking import as_allowed
from handlers.filters import GROUP, is_member
from handlers.listing import Look, show_list
from handlers.messages.notice import Notice
from handlers.screens import show


def router() -> Router:
    router = Router(name="group_chats")
    router.callback_query.filter(is_member)
    router.my_chat_member.register(leave_group, GROUP, ChatMemberUpdatedFilter(LEAVE_TRANSITION))
    router.message.register(follow_group, GROUP, F.migrate_to_chat_id)
    router.message.register(bind_group, GROUP, Command("bind"))
    router.callback_query.register(open_group, OpenGroup.filter())
    router.callback_query.register(name_silent, NameSilent.filter())
    router.callback_query.register(unbind_group, UnbindGroup.filter())
    router.callback_query.register(restore_group, RestoreGroup.filter())
    router.callback_query.register(issue_code, IssueGroupCode.filter())
    return router


async def leave_group(event: ChatMemberUpdated, uow: UnitOfWork) -> None:
    await uow.write(group_chats.leave_group, event.chat.id)


async def follow_group(message: Message, uow: UnitOfWork) -> None:
    if message.migrate_to_chat_id is not None:
        await uow.write(group_chats.follow_group, message.chat.id, message.migrate_to_chat_id)


async def bind_group(message: Message, command: CommandObject, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    """Said in the group: there it is seen by who was asked to do it."""
    title, code = message.chat.title or "", command.args or ""
    try:
        district = await uow.write(group_chats.bind_group, viewer, message.chat.id, title, code)
    except RefusedError as error:
        await message.answer(words(error.code))
    else:
        await message.answer(words("group-bound", district=district.short_name))


async def group_list(look: Look, at: Groups) -> Screen:
    found = await look.uow.read(group_chats.list_groups, look.viewer)
    return as_allowed(look.viewer, views.groups_screen(look.words, found, at.page, look.text))


async def open_group(
    query: CallbackQuery, callback_data: OpenGroup, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.read(group_chats.open_group, viewer, callback_data.group)
    await show(query, as_allowed(viewer, views.group_screen(words, found)))


async def name_silent(
    query: CallbackQuery, callback_data: NameSilent, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.write(group_chats.allow_names, viewer, callback_data.group, names=callback_data.names)
    await show(query, views.group_screen(words, found))


async def unbind_group(
    query: CallbackQuery, callback_data: UnbindGroup, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    unbound = await uow.write(group_chats.unbind_group, viewer, callback_data.group)
    if unbound is None:
        await show_list(query, group_list, Groups(), Look(uow, viewer, words, policy))
    else:
        await show(query, views.unbound_screen(words, unbound))


async def restore_group(
    query: CallbackQuery, callback_data: RestoreGroup, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.write(group_chats.restore_group, viewer, callback_data.group)
    await show(query, views.group_screen(words, found))


async def district_list(look: Look, at: Districts) -> Screen:
    found = await look.uow.read(group_chats.list_districts, look.viewer)
    return views.districts_screen(look.words, found, at.page, look.text)


async def issue_code(
    query: CallbackQuery, callback_data: IssueGroupCode, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    district, code = await uow.write(group_chats.issue_code, viewer, callback_data.organisation)
    await show(query, views.code_screen(words, district, code))


async def word_group_announcement(notice: Notice) -> Screen | None:
    found = await notice.db.read(group_chats.load_for_group, notice.viewer, notice.delivery.subject_id)
    return views.group_announcement(notice.words, found, notice.viewer.zone) if found else None


async def word_group_digest(notice: Notice) -> Screen | None:
    found = await notice.db.read(group_chats.load_district_digest, notice.viewer, notice.policy)
    return views.district_digest(notice.words, found) if found else None
