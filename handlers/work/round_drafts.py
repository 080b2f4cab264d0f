"""Reporting rounds: an organiser sets one up and opens it."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedRoundEnd, ExpectedRoundStart, ExpectedRoundTitle
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean
from bot.domain.work.rounds import Choice
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import round_drafts, rounds
from bot.ui.buttons.rounds import (
    AskAboutRound,
    AskToOpenRound,
    CancelRound,
    ChooseEscalation,
    ChooseRepeat,
    ChooseResolution,
    ConfirmRound,
    NewRound,
    RoundChoice,
    TickRoundKind,
    UndoCancelling,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import round_drafts as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.people.first_steps import with_next_step
from handlers.screens import show


def router() -> Router:
    router = Router(name="round_drafts")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(begin_round, NewRound.filter())
    router.callback_query.register(ask_about_round, AskAboutRound.filter())
    router.callback_query.register(tick_round_kind, TickRoundKind.filter())
    router.callback_query.register(choose_resolution, ChooseResolution.filter())
    router.callback_query.register(choose_repeat, ChooseRepeat.filter())
    router.callback_query.register(choose_escalation, ChooseEscalation.filter())
    router.callback_query.register(ask_to_open, AskToOpenRound.filter())
    router.callback_query.register(confirm_round, ConfirmRound.filter())
    router.callback_query.register(cancel_round, CancelRound.filter())
    router.callback_query.register(undo_cancelling, UndoCancelling.filter())
    typed = (F.text, ~F.text.startswith("/"))
    router.message.register(set_round_title, *typed, Expecting(ExpectedRoundTitle))
    router.message.register(set_first_day, *typed, Expecting(ExpectedRoundStart))
    router.message.register(set_last_day, *typed, Expecting(ExpectedRoundEnd))
    return router


async def begin_round(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy) -> None:
    round_id = await uow.write(round_drafts.begin_round, viewer, policy, views.titles_by_month(words))
    await _show_draft(query, uow, viewer, words, policy, round_id)


async def ask_about_round(
    query: CallbackQuery, callback_data: AskAboutRound, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.write(round_drafts.ask_about_round, viewer, callback_data.round, callback_data.question)
    await show(query, views.ask_about_round(words, found, callback_data.question))


async def set_round_title(
    message: Message, expected: ExpectedRoundTitle, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    text = clean(message.text or "")
    await uow.write(round_drafts.set_round_title, viewer, expected.round, text)
    await _show_draft(message, uow, viewer, words, policy, expected.round)


async def set_first_day(
    message: Message, expected: ExpectedRoundStart, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    round_id, text = expected.round, clean(message.text or "")
    await uow.write(round_drafts.set_first_day, viewer, round_id, text, policy, views.titles_by_month(words))
    await _show_draft(message, uow, viewer, words, policy, round_id)


async def set_last_day(
    message: Message, expected: ExpectedRoundEnd, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    round_id, text = expected.round, clean(message.text or "")
    await uow.write(round_drafts.set_last_day, viewer, round_id, text, policy, views.titles_by_month(words))
    await _show_draft(message, uow, viewer, words, policy, round_id)


async def round_choices(look: Look, at: RoundChoice) -> Screen:
    shown = await look.uow.read(round_drafts.show_round_draft, look.viewer, at.round, look.policy)
    if at.choice is Choice.RESOLUTION:
        return views.resolutions_screen(look.words, shown, at.page, look.text)
    return views.choices_screen(look.words, shown, at.choice)


async def tick_round_kind(
    query: CallbackQuery,
    callback_data: TickRoundKind,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, kind, ticked = callback_data.round, callback_data.kind, callback_data.ticked
    await uow.write(round_drafts.tick_round_kind, viewer, round_id, kind, ticked=ticked)
    await _show_draft(query, uow, viewer, words, policy, round_id)


async def choose_resolution(
    query: CallbackQuery,
    callback_data: ChooseResolution,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, resolution = callback_data.round, callback_data.resolution
    await uow.write(round_drafts.set_resolution, viewer, round_id, resolution)
    await _show_draft(query, uow, viewer, words, policy, round_id)


async def choose_repeat(
    query: CallbackQuery,
    callback_data: ChooseRepeat,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, repeat = callback_data.round, callback_data.repeat
    await uow.write(round_drafts.set_repeat, viewer, round_id, repeat, views.titles_by_month(words))
    await _show_draft(query, uow, viewer, words, policy, round_id)


async def choose_escalation(
    query: CallbackQuery,
    callback_data: ChooseEscalation,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, choice = callback_data.round, callback_data.choice
    await uow.write(round_drafts.set_escalation, viewer, round_id, choice)
    await _show_draft(query, uow, viewer, words, policy, round_id)


async def ask_to_open(
    query: CallbackQuery, callback_data: AskToOpenRound, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.read(rounds.ask_to_open, viewer, callback_data.round, policy)
    await show(query, views.ask_to_open(words, shown, policy.time_zone))


async def confirm_round(
    query: CallbackQuery,
    callback_data: ConfirmRound,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    round_id, revision = callback_data.round, callback_data.revision
    opened = await uow.write(rounds.confirm_round, viewer, round_id, revision, policy, views.titles_by_month(words))
    screen = views.confirmed_screen(words, opened, await uow.read(rounds.count_told, round_id))
    await show(query, await with_next_step(screen, uow, viewer, words))


async def cancel_round(
    query: CallbackQuery, callback_data: CancelRound, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    following = callback_data.following
    count = await uow.write(rounds.cancel_round, viewer, callback_data.round, following=following)
    await show(query, views.cancelled_screen(words, count, callback_data.round))


async def undo_cancelling(
    query: CallbackQuery, callback_data: UndoCancelling, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    count = await uow.write(rounds.undo_cancelling, viewer, callback_data.round, policy)
    await show(query, views.restored_screen(words, count))


async def _show_draft(
    event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, round_id: int
) -> None:
    shown = await uow.read(round_drafts.show_round_draft, viewer, round_id, policy)
    await show(event, views.round_draft_screen(words, shown, policy.time_zone))
