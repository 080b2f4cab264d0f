"""Reporting rounds: an organiser watches them and closes them."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.domain.work.rounds import RoundDraft
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import rounds
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.rounds import (
    AskToCloseRound,
    CloseRound,
    RoundOf,
    Rounds,
    RoundTasks,
    UndoClosing,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import round_drafts as draft_views
from bot.ui.views.organiser import rounds as views
from bot.ui.views.organiser.looking import as_allowed
from handlers.filters import PRIVATE, is_member
from handlers.listing import Look, look_for
from handlers.screens import show


def router() -> Router:
    router = Router(name="rounds")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_rounds, Command("rounds"))
    router.callback_query.register(show_rounds, Open.filter(F.page == Page.ROUNDS))
    router.callback_query.register(show_round, RoundOf.filter())
    router.callback_query.register(ask_to_close, AskToCloseRound.filter())
    router.callback_query.register(close_round, CloseRound.filter())
    router.callback_query.register(undo_closing, UndoClosing.filter())
    return router


async def show_rounds(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await look_for(event, round_list, Rounds(), Look(uow, viewer, words, policy))


async def round_list(look: Look, at: Rounds) -> Screen:
    found = await look.uow.read(rounds.list_rounds, look.viewer, at.page, at.at, look.text)
    return as_allowed(look.viewer, views.rounds_screen(look.words, found))


async def show_round(
    query: CallbackQuery, callback_data: RoundOf, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.read(rounds.show_round, viewer, callback_data.round, policy)
    if isinstance(shown, RoundDraft):
        screen = draft_views.round_draft_screen(words, shown, policy.time_zone)
    else:
        screen = views.round_screen(words, shown)
    await show(query, as_allowed(viewer, screen))


async def ask_to_close(
    query: CallbackQuery, callback_data: AskToCloseRound, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    standing, early = await uow.read(rounds.ask_to_close, viewer, callback_data.round, policy)
    await show(query, views.ask_to_close(words, standing, early=early))


async def close_round(
    query: CallbackQuery, callback_data: CloseRound, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(rounds.close_round, viewer, callback_data.round)
    await show(query, views.round_screen(words, await uow.read(rounds.round_standing, viewer, callback_data.round)))


async def undo_closing(
    query: CallbackQuery, callback_data: UndoClosing, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(rounds.undo_closing, viewer, callback_data.round)
    await show(query, views.round_screen(words, await uow.read(rounds.round_standing, viewer, callback_data.round)))


async def round_tasks(look: Look, at: RoundTasks) -> Screen:
    found, shown = await look.uow.read(rounds.list_standings_by_task, look.viewer, at.round, at.page, look.text)
    return views.round_tasks_screen(look.words, found, shown)
