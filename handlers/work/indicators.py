"""What tasks ask for besides an answer, defined by an organiser: of a draft's clause, or of a published task."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Viewer
from bot.domain.text import clean
from bot.domain.work.expected_values import ExpectedIndicatorDetail, ExpectedIndicatorLabel
from bot.domain.work.indicator_editing import ShownIndicator
from bot.domain.work.indicators import IndicatorDetail, IndicatorKind, IndicatorOwner
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import indicators
from bot.ui.buttons.indicators import (
    AddIndicator,
    AskIndicator,
    ChangeIndicator,
    IndicatorsOf,
    OnIndicator,
    TasksWithIndicators,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import indicators as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.screens import show


def router() -> Router:
    router = Router(name="indicators")
    router.message.filter(PRIVATE, is_member, F.text, ~F.text.startswith("/"))
    router.callback_query.filter(is_member)
    router.callback_query.register(show_indicators, IndicatorsOf.filter())
    router.callback_query.register(ask_label, AddIndicator.filter())
    router.callback_query.register(show_indicator, OnIndicator.filter())
    router.callback_query.register(change_indicator, ChangeIndicator.filter())
    router.callback_query.register(ask_detail, AskIndicator.filter())
    router.message.register(add_indicator, Expecting(ExpectedIndicatorLabel))
    router.message.register(set_detail, Expecting(ExpectedIndicatorDetail))
    return router


async def task_list(look: Look, at: TasksWithIndicators) -> Screen:
    title, tasks = await look.uow.read(indicators.list_tasks, look.viewer, at.resolution, at.page, look.text)
    return views.tasks_screen(look.words, at, title, tasks)


async def show_indicators(
    query: CallbackQuery, callback_data: IndicatorsOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(indicators.show_indicators, viewer, _owner(callback_data))
    await show(query, views.indicators_screen(words, shown, callback_data.came))


async def ask_label(
    query: CallbackQuery, callback_data: AddIndicator, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    kind: IndicatorKind = callback_data.measure
    came = callback_data.came
    shown = await uow.write(indicators.ask_label, viewer, _owner(callback_data), kind, came)
    await show(query, views.ask_label_screen(words, shown, kind, came))


async def show_indicator(
    query: CallbackQuery, callback_data: OnIndicator, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(indicators.show_indicator, viewer, callback_data.indicator)
    await show(query, views.indicator_screen(words, shown, callback_data.came))


async def change_indicator(
    query: CallbackQuery, callback_data: ChangeIndicator, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    wanted = callback_data.indicator, callback_data.change, callback_data.revision
    done = await uow.write(indicators.change_indicator, viewer, *wanted)
    if isinstance(done, ShownIndicator):
        await show(query, views.indicator_screen(words, done, callback_data.came))
    else:
        await show(query, views.indicators_screen(words, done, callback_data.came))


async def ask_detail(
    query: CallbackQuery, callback_data: AskIndicator, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    detail, came = callback_data.detail, callback_data.came
    shown = await uow.write(indicators.ask_detail, viewer, callback_data.indicator, detail, came)
    await show(query, views.ask_detail_screen(words, shown, detail, came))


async def add_indicator(
    message: Message, expected: ExpectedIndicatorLabel, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    added = await uow.write(indicators.add_indicator, viewer, expected, clean(message.text or ""))
    if added.indicator.kind is IndicatorKind.CHOICE:
        await show(message, views.ask_detail_screen(words, added, IndicatorDetail.CHOICES, expected.came))
    else:
        await show(message, views.indicator_screen(words, added, expected.came))


async def set_detail(
    message: Message, expected: ExpectedIndicatorDetail, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(indicators.set_detail, viewer, expected, clean(message.text or ""))
    await show(message, views.indicator_screen(words, shown, expected.came))


def _owner(about: IndicatorsOf | AddIndicator) -> IndicatorOwner:
    return IndicatorOwner(about.task, about.edition, about.clause)
