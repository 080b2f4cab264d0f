"""What organisers look at before people do: the plan of what will be sent, and a participant's own screens."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Policy, Viewer
from bot.domain.resolution.glossary import Glossary
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import pauses, plans
from bot.ui.buttons.plans import EyesBelow, EyesCard, EyesList, PauseAll, PlanOfAll, RoundPlan
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import plans as views
from bot.ui.views.organiser.looking import as_allowed
from handlers.filters import PRIVATE, is_member
from handlers.listing import Look, look_for
from handlers.screens import show


def router() -> Router:
    router = Router(name="plans")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(pause_reminders, PauseAll.filter())
    router.callback_query.register(show_eyes_list, EyesList.filter())
    router.callback_query.register(show_eyes_card, EyesCard.filter())
    return router


async def round_plan(look: Look, at: RoundPlan) -> Screen:
    shown = await look.uow.read(plans.plan_of_round, look.viewer, look.policy, at.round)
    return views.plan_screen(look.words, shown, at.page, look.viewer.zone, look.text)


async def whole_plan(look: Look, at: PlanOfAll) -> Screen:
    shown = await look.uow.read(plans.plan_of_all, look.viewer, look.policy)
    return as_allowed(look.viewer, views.plan_screen(look.words, shown, at.page, look.viewer.zone, look.text))


async def pause_reminders(
    query: CallbackQuery, callback_data: PauseAll, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(pauses.switch_reminders, viewer, policy, paused=callback_data.paused)
    await look_for(query, whole_plan, PlanOfAll(), Look(uow, viewer, words, policy))


async def eyes_choice(look: Look, at: EyesBelow) -> Screen:
    asked = at.parent or None, look.text, at.page
    listed = await look.uow.read(plans.list_eyes, look.viewer, *asked)
    return views.whose_eyes_screen(look.words, listed, at.page)


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
