"""Conversations about help, and who helps."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedHelpMessage
from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import help_endings, help_threads, helpers
from bot.ui.buttons.help_threads import ChooseHelper, CloseHelp, HelperOf, Helpers, HelpPage, ReopenHelp, WriteHelp
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import helpers as helper_views
from bot.ui.views.organiser.looking import as_allowed
from bot.ui.views.participant import help_threads as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.screens import show
from handlers.work.replies import sent_in


def router() -> Router:
    router = Router(name="help_threads")
    router.message.filter(PRIVATE, is_member, ~F.text.startswith("/"))
    router.callback_query.filter(is_member)
    router.callback_query.register(ask_for_words, WriteHelp.filter())
    router.message.register(write_message, Expecting(ExpectedHelpMessage))
    router.callback_query.register(close_thread, CloseHelp.filter())
    router.callback_query.register(reopen_thread, ReopenHelp.filter())
    router.callback_query.register(show_thread, HelpPage.filter())
    router.callback_query.register(show_helpers, Helpers.filter())
    router.callback_query.register(choose_helper, ChooseHelper.filter())
    return router


async def ask_for_words(
    query: CallbackQuery, callback_data: WriteHelp, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    assignment, asks = await uow.write(help_threads.ask_for_words, viewer, callback_data.thread)
    await show(query, views.ask_for_words(words, assignment, asks=asks))


async def write_message(
    message: Message, expected: ExpectedHelpMessage, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    assignment, asks = await uow.write(help_threads.write_help_message, viewer, expected.thread, sent_in(message))
    await show(message, views.written_screen(words, assignment, asks=asks, thread=expected.thread))


async def close_thread(
    query: CallbackQuery, callback_data: CloseHelp, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    assignment = await uow.write(help_endings.close_help, viewer, callback_data.thread)
    await show(query, views.solved_screen(words, assignment, callback_data.thread))


async def reopen_thread(
    query: CallbackQuery, callback_data: ReopenHelp, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    assignment = await uow.write(help_endings.reopen_help, viewer, callback_data.thread)
    await show(query, views.reopened_screen(words, assignment, callback_data.thread))


async def show_thread(
    query: CallbackQuery, callback_data: HelpPage, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(help_threads.page_of_thread, viewer, callback_data.thread, callback_data.page)
    await show(query, views.thread_screen(words, *shown, viewer.zone))


async def show_helpers(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    found = await uow.read(helpers.list_helpers, viewer)
    await show(query, as_allowed(viewer, helper_views.helpers_screen(words, found)))


async def helper_choice(look: Look, at: HelperOf) -> Screen:
    found = await look.uow.read(helpers.list_choices, look.viewer, at.kind, at.page, look.text)
    return helper_views.choose_helper_screen(look.words, *found)


async def choose_helper(
    query: CallbackQuery, callback_data: ChooseHelper, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    empty = await uow.write(helpers.choose_helper, viewer, callback_data.kind, callback_data.organisation or None)
    await show(query, helper_views.helpers_screen(words, await uow.read(helpers.list_helpers, viewer), empty))
