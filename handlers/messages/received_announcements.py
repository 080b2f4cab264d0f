"""Announcements for those who receive them: acknowledging one, and reading them again."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import received_announcements
from bot.ui.buttons.acknowledgements import AcknowledgeOpened, AcknowledgeVersion
from bot.ui.buttons.announcements import (
    Acknowledge,
    AcknowledgeReceived,
    OpenReceived,
    OpenReceivedFile,
    ReceivedAnnouncements,
)
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Words
from bot.ui.views.participant import received_announcements as views
from handlers.filters import PRIVATE, is_member
from handlers.screens import answer_press, send, show, show_buttons


def router() -> Router:
    router = Router(name="received_announcements")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_received, Command("news"))
    router.callback_query.register(show_received, Open.filter(F.page == Page.ANNOUNCEMENTS))
    router.callback_query.register(acknowledge_message, Acknowledge.filter())
    router.callback_query.register(acknowledge_message, AcknowledgeVersion.filter())
    router.callback_query.register(turn_received, ReceivedAnnouncements.filter())
    router.callback_query.register(open_received, OpenReceived.filter())
    router.callback_query.register(acknowledge_opened, AcknowledgeReceived.filter())
    router.callback_query.register(acknowledge_opened, AcknowledgeOpened.filter())
    router.callback_query.register(send_received_file, OpenReceivedFile.filter())
    return router


async def show_received(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    found, waiting = await uow.read(received_announcements.list_received, viewer, 0)
    await show(event, views.received_announcements_screen(words, viewer, found, waiting))


async def turn_received(
    query: CallbackQuery, callback_data: ReceivedAnnouncements, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found, waiting = await uow.read(received_announcements.list_received, viewer, callback_data.page)
    await show(query, views.received_announcements_screen(words, viewer, found, waiting))


async def acknowledge_message(
    query: CallbackQuery,
    callback_data: Acknowledge | AcknowledgeVersion,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
) -> None:
    """The message stays, its button turns into the confirmation."""
    about, version = callback_data.announcement, _version(callback_data)
    received = await uow.write_inline(received_announcements.acknowledge_received, viewer, about, version)
    await show_buttons(query, [[views.acknowledgement_button(words, received, viewer.zone)]])


async def open_received(
    query: CallbackQuery, callback_data: OpenReceived, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    received = await uow.read(received_announcements.open_received, viewer, callback_data.announcement)
    await show(query, views.received_announcement_screen(words, received, viewer.zone, callback_data.page))


async def acknowledge_opened(
    query: CallbackQuery,
    callback_data: AcknowledgeReceived | AcknowledgeOpened,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
) -> None:
    about, version = callback_data.announcement, _version(callback_data)
    received = await uow.write_inline(received_announcements.acknowledge_received, viewer, about, version)
    await show(query, views.received_announcement_screen(words, received, viewer.zone, callback_data.page))


async def send_received_file(
    query: CallbackQuery, callback_data: OpenReceivedFile, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    received = await uow.read(received_announcements.open_standing, viewer, callback_data.announcement)
    await answer_press(query)
    if received.announcement.content.file_id:
        await send(bot, viewer.telegram_id, views.received_file(words, received, viewer.zone))


def _version(pressed: Acknowledge | AcknowledgeVersion | AcknowledgeReceived | AcknowledgeOpened) -> int:
    """The first, where the button is older than corrections are."""
    return pressed.version if isinstance(pressed, AcknowledgeVersion | AcknowledgeOpened) else 1
