"""What became of announcements: for organisers, while they go out and after."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import sent_announcements
from bot.services.work import tasks
from bot.ui.buttons.announcements import (
    OpenOutcome,
    ResumeBroadcast,
    SentAnnouncements,
    ShowSent,
    StopBroadcast,
)
from bot.ui.buttons.menu import HomeBelow
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import announcement_drafts
from bot.ui.views.organiser import sent_announcements as views
from bot.ui.views.organiser.looking import as_allowed
from bot.ui.views.participant import home
from handlers.filters import is_member
from handlers.listing import Look
from handlers.screens import answer_press, send, show


def router() -> Router:
    router = Router(name="sent_announcements")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_outcome, OpenOutcome.filter())
    router.callback_query.register(show_sent, ShowSent.filter())
    router.callback_query.register(stop_broadcast, StopBroadcast.filter())
    router.callback_query.register(resume_broadcast, ResumeBroadcast.filter())
    router.callback_query.register(show_home_below, HomeBelow.filter())
    return router


async def sent_list(look: Look, at: SentAnnouncements) -> Screen:
    found = await look.uow.read(sent_announcements.list_sent, look.viewer, at.page, at.at, look.text)
    return as_allowed(look.viewer, views.sent_announcements_screen(look.words, found, look.viewer.zone))


async def show_outcome(
    query: CallbackQuery, callback_data: OpenOutcome, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.read(sent_announcements.outcome_of, viewer, callback_data.announcement)
    await show(query, as_allowed(viewer, views.outcome_screen(words, found, viewer.zone)))


async def show_sent(
    query: CallbackQuery, callback_data: ShowSent, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    found = await uow.read(sent_announcements.get_sent, viewer, callback_data.announcement)
    await answer_press(query)
    await send(bot, viewer.telegram_id, announcement_drafts.announcement_message(words, found))


async def stop_broadcast(
    query: CallbackQuery, callback_data: StopBroadcast, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    watched = await uow.write(sent_announcements.stop_broadcast, viewer, callback_data.announcement)
    await _show_watched(query, callback_data.announcement, watched, uow, viewer, words)


async def resume_broadcast(
    query: CallbackQuery, callback_data: ResumeBroadcast, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    watched = await uow.write(sent_announcements.resume_broadcast, viewer, callback_data.announcement)
    await _show_watched(query, callback_data.announcement, watched, uow, viewer, words)


async def _show_watched(
    query: CallbackQuery,
    announcement_id: int,
    watched: tuple[int, int] | None,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
) -> None:
    """The message in which the author watches is edited by `bot.engine.broadcast_progress` alone."""
    found = await uow.read(sent_announcements.outcome_of, viewer, announcement_id)
    if query.message and watched == (query.message.chat.id, query.message.message_id):
        await answer_press(query)
    else:
        await show(query, views.outcome_screen(words, found, viewer.zone))


async def show_home_below(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot) -> None:
    lists = await uow.read(tasks.own_task_lists, viewer)
    await answer_press(query)
    await send(bot, viewer.telegram_id, home.menu_screen(words, viewer, lists))
