"""Reporting rounds: an organiser sets one up, opens it, watches it, closes it."""

from collections.abc import Callable
from datetime import date

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedRoundEnd, ExpectedRoundStart, ExpectedRoundTitle
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean
from bot.domain.work.rounds import RoundState
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import rounds
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.rounds import (
    AskAboutRound,
    AskToCloseRound,
    CancelRound,
    ChooseEscalation,
    ChooseRepeat,
    ChooseResolution,
    CloseRound,
    ConfirmRound,
    NewRound,
    RoundChoice,
    RoundOf,
    Rounds,
    RoundTasks,
    TickRoundKind,
)
from bot.ui.i18n import Words
from bot.ui.views.organiser import rounds as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="rounds")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(show_rounds, Command("rounds"))
    router.callback_query.register(show_rounds, Open.filter(F.page == Page.ROUNDS))
    router.callback_query.register(turn_rounds, Rounds.filter())
    router.callback_query.register(begin_round, NewRound.filter())
    router.callback_query.register(show_round, RoundOf.filter())
    router.callback_query.register(ask_about_round, AskAboutRound.filter())
    router.callback_query.register(show_choices, RoundChoice.filter())
    router.callback_query.register(tick_kind, TickRoundKind.filter())
    router.callback_query.register(choose_resolution, ChooseResolution.filter())
    router.callback_query.register(choose_repeat, ChooseRepeat.filter())
    router.callback_query.register(choose_escalation, ChooseEscalation.filter())
    router.callback_query.register(confirm_round, ConfirmRound.filter())
    router.callback_query.register(ask_to_close, AskToCloseRound.filter())
    router.callback_query.register(close_round, CloseRound.filter())
    router.callback_query.register(cancel_round, CancelRound.filter())
    router.callback_query.register(show_round_tasks, RoundTasks.filter())
    typed = (F.text, ~F.text.startswith("/"))
    router.message.register(set_title, *typed, Expecting(ExpectedRoundTitle))
    router.message.register(set_opens, *typed, Expecting(ExpectedRoundStart))
    router.message.register(set_due, *typed, Expecting(ExpectedRoundEnd))
    return router


async def show_rounds(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await show(event, views.rounds_screen(words, await uow.read(rounds.list_rounds, viewer, 0)))


async def turn_rounds(
    query: CallbackQuery, callback_data: Rounds, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await show(query, views.rounds_screen(words, await uow.read(rounds.list_rounds, viewer, callback_data.page)))


async def begin_round(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    await show(
        query, views.round_draft_screen(words, await uow.write(rounds.begin_round, viewer, policy, _titled(words)))
    )


async def show_round(
    query: CallbackQuery, callback_data: RoundOf, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    state = await uow.read(rounds.state_of_round, viewer, callback_data.round)
    if state in {RoundState.DRAFT, RoundState.PLANNED}:
        shown = await uow.read(rounds.show_draft, viewer, callback_data.round, policy)
        await show(query, views.round_draft_screen(words, shown))
    else:
        await show(query, views.round_screen(words, await uow.read(rounds.round_standing, viewer, callback_data.round)))


async def ask_about_round(
    query: CallbackQuery, callback_data: AskAboutRound, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.write(rounds.ask_about_round, viewer, callback_data.round, callback_data.question)
    await show(query, views.ask_about_round(words, found, callback_data.question))


async def set_title(
    message: Message, expected: ExpectedRoundTitle, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    text = clean(message.text or "")
    await show(
        message,
        views.round_draft_screen(words, await uow.write(rounds.set_title, viewer, expected.round, text, policy)),
    )


async def set_opens(
    message: Message, expected: ExpectedRoundStart, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    round_id, text = expected.round, clean(message.text or "")
    shown = await uow.write(rounds.set_opens, viewer, round_id, text, policy, _titled(words))
    await show(message, views.round_draft_screen(words, shown))


async def set_due(
    message: Message, expected: ExpectedRoundEnd, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    round_id, text = expected.round, clean(message.text or "")
    shown = await uow.write(rounds.set_due, viewer, round_id, text, policy, _titled(words))
    await show(message, views.round_draft_screen(words, shown))


async def show_choices(
    query: CallbackQuery, callback_data: RoundChoice, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.read(rounds.show_draft, viewer, callback_data.round, policy)
    await show(query, views.choices_screen(words, shown, callback_data.choice))


async def tick_kind(
    query: CallbackQuery,
    callback_data: TickRoundKind,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, kind, ticked = callback_data.round, callback_data.kind, callback_data.ticked
    shown = await uow.write(rounds.tick_kind, viewer, round_id, kind, policy, ticked=ticked)
    await show(query, views.round_draft_screen(words, shown))


async def choose_resolution(
    query: CallbackQuery,
    callback_data: ChooseResolution,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, resolution = callback_data.round, callback_data.resolution
    await show(
        query,
        views.round_draft_screen(words, await uow.write(rounds.set_resolution, viewer, round_id, resolution, policy)),
    )


async def choose_repeat(
    query: CallbackQuery,
    callback_data: ChooseRepeat,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, repeat = callback_data.round, callback_data.repeat
    await show(
        query, views.round_draft_screen(words, await uow.write(rounds.set_repeat, viewer, round_id, repeat, policy))
    )


async def choose_escalation(
    query: CallbackQuery,
    callback_data: ChooseEscalation,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, choice = callback_data.round, callback_data.choice
    await show(
        query, views.round_draft_screen(words, await uow.write(rounds.set_escalation, viewer, round_id, choice, policy))
    )


async def confirm_round(
    query: CallbackQuery,
    callback_data: ConfirmRound,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, revision = callback_data.round, callback_data.revision
    opened, told = await uow.write(rounds.confirm_round, viewer, round_id, revision, policy, _titled(words))
    await show(query, views.confirmed_screen(words, opened, told))


async def ask_to_close(
    query: CallbackQuery, callback_data: AskToCloseRound, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await show(query, views.ask_to_close(words, await uow.read(rounds.round_standing, viewer, callback_data.round)))


async def close_round(
    query: CallbackQuery, callback_data: CloseRound, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    closed = await uow.write(rounds.close_round, viewer, callback_data.round, policy)
    await show(query, views.round_screen(words, closed))


async def cancel_round(
    query: CallbackQuery, callback_data: CancelRound, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    following = callback_data.following
    count = await uow.write(rounds.cancel_round, viewer, callback_data.round, following=following)
    await show(query, views.cancelled_screen(words, count))


async def show_round_tasks(
    query: CallbackQuery, callback_data: RoundTasks, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found, shown = await uow.read(rounds.list_by_task, viewer, callback_data.round, callback_data.page)
    await show(query, views.round_tasks_screen(words, found, shown))


def _titled(words: Words) -> Callable[[date], str]:
    """What a round is called by its last day: «Декабрь 2026»."""
    return lambda due: words.month(due).capitalize()
