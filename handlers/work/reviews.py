"""Verdicts of overseers, and requests for a later day."""

from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.clock import Clock
from bot.domain.dates import day_in
from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import extensions, reviews
from bot.ui.buttons.oversight import (
    Accept,
    AskToExtend,
    DecideExtension,
    OpenWaiting,
    Return,
)
from bot.ui.i18n import Words
from bot.ui.text import clean
from bot.ui.views.coordinator import reviews as views
from bot.ui.views.participant import extensions as extension_views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show
from handlers.work.replies import today


def router() -> Router:
    router = Router(name="reviews")
    router.message.filter(PRIVATE, is_member, ~F.text.startswith("/"))
    router.callback_query.filter(is_member)
    router.callback_query.register(waiting, OpenWaiting.filter())
    router.callback_query.register(accept, Accept.filter())
    router.callback_query.register(ask_why, Return.filter())
    router.message.register(send_back, Expecting(reviews.RETURN))
    router.callback_query.register(ask_day, AskToExtend.filter())
    router.message.register(request, Expecting(extensions.EXTEND))
    router.callback_query.register(decide, DecideExtension.filter())
    return router


async def waiting(
    query: CallbackQuery, callback_data: OpenWaiting, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    parent = callback_data.parent
    page = await uow.read(reviews.waiting, viewer, parent or None, callback_data.page)
    await show(query, views.waiting(words, parent, page))


async def accept(query: CallbackQuery, callback_data: Accept, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    done = await uow.write(reviews.accept, viewer, callback_data.reply, callback_data.seen)
    await show(query, views.judged(words, done))


async def ask_why(query: CallbackQuery, callback_data: Return, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    about = await uow.write(reviews.ask_why, viewer, callback_data.reply, callback_data.seen)
    await show(query, views.ask_why(words, *about))


async def send_back(message: Message, expected: dict[str, Any], uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    reason = clean(message.text or "")  # a file would be lost: a verdict holds none
    done = await uow.write(reviews.send_back, viewer, expected["reply"], expected["seen"], reason)
    await show(message, views.judged(words, done))


async def ask_day(
    query: CallbackQuery, callback_data: AskToExtend, uow: UnitOfWork, viewer: Viewer, words: Words, clock: Clock
) -> None:
    assignment, due = await uow.write(extensions.ask_day, viewer, callback_data.assignment)
    await show(query, extension_views.ask_day(words, assignment, due, today(clock.now(), viewer.zone)))


async def request(
    message: Message, expected: dict[str, Any], uow: UnitOfWork, viewer: Viewer, words: Words, clock: Clock
) -> None:
    until = day_in(message.text or "", today(clock.now(), viewer.zone))
    case = await uow.write(extensions.request, viewer, expected["assignment"], until)
    await show(message, extension_views.requested(words, case))


async def decide(
    query: CallbackQuery, callback_data: DecideExtension, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    case = await uow.write(extensions.decide, viewer, callback_data.extension, granted=callback_data.granted)
    await show(query, extension_views.decided(words, case, viewer.zone))
