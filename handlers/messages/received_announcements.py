"""Announcements for those who receive them: acknowledging one, and reading them again."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import received_announcements
from bot.ui.buttons.announcements import (
    Acknowledge,
    AcknowledgeItem,
    NewsFile,
    NewsItem,
    OpenNews,
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
    router.message.register(show_newest, Command("news"))
    router.callback_query.register(show_newest, Open.filter(F.page == Page.NEWS))
    router.callback_query.register(acknowledge_message, Acknowledge.filter())
    router.callback_query.register(show_page, OpenNews.filter())
    router.callback_query.register(show_item, NewsItem.filter())
    router.callback_query.register(acknowledge_item, AcknowledgeItem.filter())
    router.callback_query.register(send_file, NewsFile.filter())
    return router


async def show_newest(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    found, waiting = await uow.read(received_announcements.list_received, viewer, 0)
    await show(event, views.received_screen(words, viewer, found, waiting))


async def show_page(
    query: CallbackQuery, callback_data: OpenNews, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found, waiting = await uow.read(received_announcements.list_received, viewer, callback_data.page)
    await show(query, views.received_screen(words, viewer, found, waiting))


async def acknowledge_message(
    query: CallbackQuery, callback_data: Acknowledge, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    """The message stays, its button turns into the confirmation."""
    received = await uow.write_inline(received_announcements.acknowledge_received, viewer, callback_data.announcement)
    await show_buttons(query, [[views.acknowledgement_button(words, received, viewer.zone)]])


async def show_item(
    query: CallbackQuery, callback_data: NewsItem, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    received = await uow.read(received_announcements.open_received, viewer, callback_data.announcement)
    await show(query, views.received_item(words, received, viewer.zone, callback_data.page))


async def acknowledge_item(
    query: CallbackQuery, callback_data: AcknowledgeItem, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    received = await uow.write_inline(received_announcements.acknowledge_received, viewer, callback_data.announcement)
    await show(query, views.received_item(words, received, viewer.zone, callback_data.page))


async def send_file(
    query: CallbackQuery, callback_data: NewsFile, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    received = await uow.read(received_announcements.open_file, viewer, callback_data.announcement)
    await answer_press(query)
    if received.announcement.content.file_id:
        await send(bot, viewer.telegram_id, views.received_file(words, received, viewer.zone))
