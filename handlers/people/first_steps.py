"""An organiser's first hour on a new bot, a step at a time."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.first_steps import FirstStep
from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import first_steps
from bot.ui.buttons.first_steps import ShowFirstSteps, SkipStep
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import first_steps as views
from handlers.filters import is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="first_steps")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_first_steps, ShowFirstSteps.filter())
    router.callback_query.register(skip_step, SkipStep.filter())
    return router


async def show_first_steps(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    found = await uow.read(first_steps.load_first_steps, viewer)
    await show(query, views.first_steps_screen(words, found))


async def with_next_step(screen: Screen, uow: UnitOfWork, viewer: Viewer, words: Words) -> Screen:
    """What is shown when something was done that may have been a step: from it the next one is a press away."""
    return views.led_on(words, screen, await uow.read(first_steps.load_first_steps, viewer))


async def skip_step(
    query: CallbackQuery, callback_data: SkipStep, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(first_steps.skip_step, viewer, FirstStep(callback_data.step))
    await show_first_steps(query, uow, viewer, words)
