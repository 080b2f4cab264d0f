"""Who is silent: the list, nudges by hand, and answering for an organisation."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import overseers, replies, silence
from bot.ui.buttons.silence import (
    AnswerFor,
    NudgeAll,
    NudgeOne,
    OnBehalf,
    OpenSilentOrganisation,
    SilentBelow,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.coordinator import silence as views
from bot.ui.views.organiser.looking import as_allowed
from bot.ui.views.participant import replies as reply_views
from handlers.filters import is_member
from handlers.listing import Look
from handlers.screens import show


def router() -> Router:
    router = Router(name="silence")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_silent_organisation, OpenSilentOrganisation.filter())
    router.callback_query.register(nudge_everyone, NudgeAll.filter())
    router.callback_query.register(nudge_organisation, NudgeOne.filter())
    router.callback_query.register(answer_for, AnswerFor.filter())
    router.callback_query.register(answer_on_behalf, OnBehalf.filter())
    return router


async def silent_list(look: Look, at: SilentBelow) -> Screen:
    shown = await look.uow.read(silence.list_silent, look.viewer, at.parent or None, at.page, look.text)
    return as_allowed(look.viewer, views.silent_screen(look.words, at.parent, shown))


async def show_silent_organisation(
    query: CallbackQuery, callback_data: OpenSilentOrganisation, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(silence.silent_organisation, viewer, callback_data.organisation)
    await show(query, views.silent_organisation_screen(words, shown, callback_data.parent, callback_data.page))


async def nudge_everyone(
    query: CallbackQuery, callback_data: NudgeAll, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    done = await uow.write(silence.nudge_everyone, viewer, policy, callback_data.parent or None)
    await show(query, views.nudged_screen(words, done, callback_data))


async def nudge_organisation(
    query: CallbackQuery, callback_data: NudgeOne, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    done = await uow.write(silence.nudge_organisation, viewer, policy, callback_data.organisation)
    await show(query, views.nudged_screen(words, done, callback_data))


async def answer_for(
    query: CallbackQuery, callback_data: AnswerFor, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = await uow.read(overseers.require_overseen, viewer, callback_data.assignment)
    await show(query, views.answer_for_screen(words, *about))


async def answer_on_behalf(
    query: CallbackQuery, callback_data: OnBehalf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    assignment, status = callback_data.assignment, callback_data.status
    done = await uow.write(replies.answer_task, viewer, assignment, status, on_behalf=True)
    await show(query, reply_views.answered_screen(words, done))
