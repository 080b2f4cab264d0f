"""What became of announcements: for organisers, while they go out and after."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UpdateStore
from bot.services.messages import sent_announcements
from bot.services.work import tasks
from bot.ui.buttons.announcements import Broadcasts, Outcome, ShowSent, Silent, Stop
from bot.ui.buttons.menu import HomeBelow
from bot.ui.i18n import Words
from bot.ui.views.organiser import announcement_drafts
from bot.ui.views.organiser import sent_announcements as views
from bot.ui.views.participant import home
from handlers.filters import is_member
from handlers.screens import answer_press, send, show


def router() -> Router:
    router = Router(name="broadcasts")
    router.callback_query.filter(is_member)
    router.callback_query.register(listed, Broadcasts.filter())
    router.callback_query.register(outcome, Outcome.filter())
    router.callback_query.register(silent, Silent.filter())
    router.callback_query.register(show_sent, ShowSent.filter())
    router.callback_query.register(stop, Stop.filter())
    router.callback_query.register(home_below, HomeBelow.filter())
    return router


async def listed(
    query: CallbackQuery, callback_data: Broadcasts, store: UpdateStore, viewer: Viewer, words: Words
) -> None:
    found = await store.read(sent_announcements.listed, viewer, callback_data.page)
    await show(query, views.listed(words, found, viewer.zone))


async def outcome(
    query: CallbackQuery, callback_data: Outcome, store: UpdateStore, viewer: Viewer, words: Words
) -> None:
    found = await store.read(sent_announcements.outcome, viewer, callback_data.announcement)
    await show(query, views.outcome(words, found, viewer.zone))


async def silent(query: CallbackQuery, callback_data: Silent, store: UpdateStore, viewer: Viewer, words: Words) -> None:
    found = await store.read(sent_announcements.silent, viewer, callback_data.announcement, callback_data.page)
    await show(query, views.silent(words, found, callback_data.announcement))


async def show_sent(
    query: CallbackQuery, callback_data: ShowSent, store: UpdateStore, viewer: Viewer, words: Words, bot: Bot
) -> None:
    found = await store.read(sent_announcements.sent, viewer, callback_data.announcement)
    await answer_press(query)
    await send(bot, viewer.telegram_id, announcement_drafts.message(words, found.content, found.id))


async def stop(query: CallbackQuery, callback_data: Stop, store: UpdateStore, viewer: Viewer, words: Words) -> None:
    """The message in which the author watches is edited by `bot.engine.broadcast_progress` alone."""
    found, watched = await store.write(sent_announcements.stop, viewer, callback_data.announcement)
    if query.message and watched == (query.message.chat.id, query.message.message_id):
        await answer_press(query)
    else:
        await show(query, views.outcome(words, found, viewer.zone))


async def home_below(query: CallbackQuery, store: UpdateStore, viewer: Viewer, words: Words, bot: Bot) -> None:
    lists = await store.read(tasks.own_lists, viewer)
    await answer_press(query)
    await send(bot, viewer.telegram_id, home.menu(words, viewer, lists))
