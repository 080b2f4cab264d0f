"""An organiser takes a task off an organisation's list, and puts it back."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedDischarge
from bot.domain.people.participants import Viewer
from bot.domain.resolution.glossary import Glossary
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import discharges, tasks
from bot.ui.buttons.discharges import AskToDischarge, OpenDischarge, StarTask, UndoDischarge
from bot.ui.i18n import Words
from bot.ui.views.organiser import discharges as views
from bot.ui.views.participant import cards
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="discharges")
    router.message.filter(PRIVATE, is_member, ~F.text.startswith("/"))
    router.callback_query.filter(is_member)
    router.callback_query.register(ask_why_discharged, AskToDischarge.filter())
    router.message.register(discharge_task, Expecting(ExpectedDischarge))
    router.callback_query.register(show_discharge, OpenDischarge.filter())
    router.callback_query.register(star_task, StarTask.filter())
    router.callback_query.register(undo_discharge, UndoDischarge.filter())
    return router


async def ask_why_discharged(
    query: CallbackQuery, callback_data: AskToDischarge, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.write(discharges.ask_why_discharged, viewer, callback_data.assignment)
    await show(query, views.ask_why_discharged(words, *found))


async def discharge_task(
    message: Message, expected: ExpectedDischarge, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(discharges.discharge_task, viewer, expected.assignment, clean(message.text or ""))
    await show(message, views.discharge_screen(words, viewer, done))


async def show_discharge(
    query: CallbackQuery, callback_data: OpenDischarge, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.read(discharges.load_discharge, viewer, callback_data.discharge)
    await show(query, views.discharge_screen(words, viewer, found))


async def star_task(
    query: CallbackQuery, callback_data: StarTask, uow: UnitOfWork, viewer: Viewer, words: Words, glossary: Glossary
) -> None:
    await uow.write(discharges.star_task, viewer, callback_data.assignment, controlled=callback_data.controlled)
    shown = await uow.read(tasks.load_task_card, viewer, callback_data.assignment, glossary())
    await show(query, cards.task_screen(words, shown, viewer.zone))


async def undo_discharge(
    query: CallbackQuery, callback_data: UndoDischarge, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(discharges.undo_discharge, viewer, callback_data.discharge)
    await show(query, views.discharge_screen(words, viewer, done))
