"""What organisers look at before people do: the plan of what will be sent, and a participant's own screens."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedEyes
from bot.domain.people.participants import Policy, Viewer
from bot.domain.resolution.glossary import Glossary
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import pauses, plans
from bot.services.work import coordination
from bot.ui.buttons.plans import EyesBelow, EyesCard, EyesList, PauseAll, PlanOfAll, RoundPlan
from bot.ui.i18n import Words
from bot.ui.views.organiser import plans as views
from bot.ui.views.organiser.looking import as_allowed
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="plans")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(show_plan_of_round, RoundPlan.filter())
    router.callback_query.register(show_plan_of_all, PlanOfAll.filter())
    router.callback_query.register(pause_reminders, PauseAll.filter())
    router.callback_query.register(ask_whose_eyes, EyesBelow.filter())
    router.callback_query.register(show_eyes_list, EyesList.filter())
    router.callback_query.register(show_eyes_card, EyesCard.filter())
    router.message.register(find_eyes, F.text, ~F.text.startswith("/"), Expecting(ExpectedEyes))
    return router


async def show_plan_of_round(
    query: CallbackQuery, callback_data: RoundPlan, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.read(plans.plan_of_round, viewer, policy, callback_data.round)
    await show(query, views.plan_screen(words, shown, callback_data.page, viewer.zone))


async def show_plan_of_all(
    query: CallbackQuery, callback_data: PlanOfAll, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.read(plans.plan_of_all, viewer, policy)
    await show(query, as_allowed(viewer, views.plan_screen(words, shown, callback_data.page, viewer.zone)))


async def pause_reminders(
    query: CallbackQuery, callback_data: PauseAll, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(pauses.switch_reminders, viewer, policy, paused=callback_data.paused)
    shown = await uow.read(plans.plan_of_all, viewer, policy)
    await show(query, views.plan_screen(words, shown, 0, viewer.zone))


async def ask_whose_eyes(
    query: CallbackQuery, callback_data: EyesBelow, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(plans.ask_whose_eyes, viewer)
    listed = await uow.read(coordination.organisations_below, viewer, callback_data.parent or None)
    await show(query, views.whose_eyes_screen(words, listed, callback_data.page))


async def find_eyes(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    shown = await uow.read(plans.find_organisations, viewer, clean(message.text or ""))
    await show(message, views.found_eyes_screen(words, shown))


async def show_eyes_list(
    query: CallbackQuery, callback_data: EyesList, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    member, shown = await uow.read(plans.list_through_eyes, viewer, callback_data.organisation)
    await show(query, views.eyes_list_screen(words, member, shown, callback_data.page))


async def show_eyes_card(
    query: CallbackQuery,
    callback_data: EyesCard,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    glossary: Glossary,
) -> None:
    shown = await uow.read(plans.card_through_eyes, viewer, callback_data.assignment, glossary())
    await show(query, views.eyes_card_screen(words, shown, viewer.zone))
