"""«Поручить коллеге»: to whom, until when, taken back, and the prepared answer sent."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedDelegation, ExpectedPrepared
from bot.domain.people.participants import Viewer
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import delegations
from bot.ui.buttons.members import Delegate, DelegateFor, LetStraight, SendPrepared, TakeBack, Takers
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.participant import delegations as views
from bot.ui.views.participant.replies import recorded_screen
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.screens import show
from handlers.work.replies import sent_in

WORDS_OR_FILES = (F.text | F.photo | F.document, ~F.text.startswith("/"))


def router() -> Router:
    router = Router(name="delegations")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(ask_until, Delegate.filter())
    router.callback_query.register(delegate_for, DelegateFor.filter())
    router.message.register(type_delegation, F.text, ~F.text.startswith("/"), Expecting(ExpectedDelegation))
    router.callback_query.register(let_straight, LetStraight.filter())
    router.callback_query.register(take_back, TakeBack.filter())
    router.callback_query.register(send_prepared, SendPrepared.filter())
    router.message.register(follow_up_prepared, *WORDS_OR_FILES, Expecting(ExpectedPrepared))
    return router


async def taker_list(look: Look, at: Takers) -> Screen:
    shown = await look.uow.read(delegations.list_takers, look.viewer, at.assignment, at.page, look.text)
    return views.takers_screen(look.words, shown)


async def ask_until(
    query: CallbackQuery, callback_data: Delegate, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    asked = await uow.write(delegations.ask_until, viewer, callback_data.assignment, callback_data.participant)
    await show(query, views.ask_until(words, asked))


async def delegate_for(
    query: CallbackQuery, callback_data: DelegateFor, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    chosen = callback_data.assignment, callback_data.participant, callback_data.days
    await show(query, views.delegated_screen(words, await uow.write(delegations.delegate_for, viewer, *chosen)))


async def type_delegation(
    message: Message, expected: ExpectedDelegation, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(delegations.type_delegation, viewer, expected, clean(message.text or ""))
    await show(message, views.delegated_screen(words, done))


async def let_straight(
    query: CallbackQuery, callback_data: LetStraight, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    case = await uow.write(delegations.let_straight, viewer, callback_data.delegation, straight=callback_data.straight)
    await show(query, views.delegated_screen(words, case))


async def take_back(
    query: CallbackQuery, callback_data: TakeBack, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    assignment = await uow.write(delegations.take_back, viewer, callback_data.delegation)
    await show(query, views.taken_back_screen(words, assignment))


async def send_prepared(
    query: CallbackQuery, callback_data: SendPrepared, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    seen = callback_data.delegation, callback_data.revision
    await show(query, recorded_screen(words, await uow.write(delegations.send_prepared, viewer, *seen)))


async def follow_up_prepared(
    message: Message, expected: ExpectedPrepared, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(delegations.follow_up_prepared, viewer, expected.delegation, sent_in(message))
    await show(message, views.prepared_screen(words, done))
