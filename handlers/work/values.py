"""Values after an answer, one a message: typed, chosen, the same as last time, or none, with the reason."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Viewer
from bot.domain.work.expected_values import ExpectedNoData, ExpectedValue
from bot.domain.work.tasks import Recorded
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import giving_values
from bot.ui.buttons.indicators import (
    ChooseValue,
    ConfirmValue,
    GiveValue,
    LeaveEmpty,
    NoDataFor,
    RepeatValue,
    ValuesOf,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.participant import replies as reply_views
from bot.ui.views.participant import values as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show
from handlers.work.replies import sent_in


def router() -> Router:
    router = Router(name="values")
    router.message.filter(PRIVATE, is_member, F.text | F.photo | F.document, ~F.text.startswith("/"))
    router.callback_query.filter(is_member)
    router.callback_query.register(show_values, ValuesOf.filter())
    router.callback_query.register(ask_value, GiveValue.filter())
    router.callback_query.register(choose_value, ChooseValue.filter())
    router.callback_query.register(repeat_value, RepeatValue.filter())
    router.callback_query.register(confirm_value, ConfirmValue.filter())
    router.callback_query.register(ask_why_no_data, NoDataFor.filter())
    router.callback_query.register(leave_empty, LeaveEmpty.filter())
    router.message.register(give_value, Expecting(ExpectedValue))
    router.message.register(give_no_data, Expecting(ExpectedNoData))
    return router


async def show_values(
    query: CallbackQuery, callback_data: ValuesOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(giving_values.load_asked, viewer, callback_data.assignment)
    await show(query, views.values_screen(words, shown))


async def ask_value(
    query: CallbackQuery, callback_data: GiveValue, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.assignment, callback_data.indicator
    await show(query, _screen(words, await uow.write_inline(giving_values.ask_value, viewer, *about)))


async def choose_value(
    query: CallbackQuery, callback_data: ChooseValue, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.assignment, callback_data.indicator
    chosen = callback_data.place, callback_data.revision
    await show(query, _screen(words, await uow.write_inline(giving_values.choose_value, viewer, *about, *chosen)))


async def repeat_value(
    query: CallbackQuery, callback_data: RepeatValue, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.assignment, callback_data.indicator, callback_data.given
    await show(query, _screen(words, await uow.write_inline(giving_values.repeat_value, viewer, *about)))


async def confirm_value(
    query: CallbackQuery, callback_data: ConfirmValue, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.assignment, callback_data.indicator
    await show(query, _screen(words, await uow.write_inline(giving_values.confirm_value, viewer, *about)))


async def ask_why_no_data(
    query: CallbackQuery, callback_data: NoDataFor, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.assignment, callback_data.indicator
    await show(query, _screen(words, await uow.write_inline(giving_values.ask_why_no_data, viewer, *about)))


async def leave_empty(
    query: CallbackQuery, callback_data: LeaveEmpty, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.assignment, callback_data.indicator
    await show(query, _screen(words, await uow.write_inline(giving_values.leave_empty, viewer, *about)))


async def give_value(message: Message, expected: ExpectedValue, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    done = await uow.write_inline(giving_values.give_value, viewer, expected, sent_in(message))
    await show(message, _screen(words, done))


async def give_no_data(
    message: Message, expected: ExpectedNoData, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write_inline(giving_values.give_no_data, viewer, expected, sent_in(message))
    await show(message, _screen(words, done))


def _screen(words: Words, done: Recorded) -> Screen:
    return views.value_screen(words, done) if done.question else reply_views.recorded_screen(words, done)
