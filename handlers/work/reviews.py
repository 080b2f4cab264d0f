"""Verdicts of overseers, and requests for a later day."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import BadInputError
from bot.domain.expectations import ExpectedExtension, ExpectedRefusal, ExpectedReturn
from bot.domain.people.participants import Viewer
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import extensions, reviews
from bot.ui.buttons.oversight import (
    Accept,
    AskToExtend,
    DecideExtension,
    OpenWaiting,
    RefuseExtension,
    Return,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.coordinator import reviews as views
from bot.ui.views.participant import extensions as extension_views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.screens import show


def router() -> Router:
    router = Router(name="reviews")
    router.message.filter(PRIVATE, is_member, ~F.text.startswith("/"))
    router.callback_query.filter(is_member)
    router.callback_query.register(accept_reply, Accept.filter())
    router.callback_query.register(ask_why_returned, Return.filter())
    router.message.register(return_reply, Expecting(ExpectedReturn))
    router.callback_query.register(ask_for_day, AskToExtend.filter())
    router.message.register(request_extension, Expecting(ExpectedExtension))
    router.callback_query.register(decide_extension, DecideExtension.filter())
    router.message.register(refuse_for_reason, Expecting(ExpectedRefusal))
    router.callback_query.register(refuse_without_reason, RefuseExtension.filter())
    return router


async def waiting_list(look: Look, at: OpenWaiting) -> Screen:
    page = await look.uow.read(reviews.list_waiting_replies, look.viewer, at.parent or None, at.page, look.text)
    return views.waiting_screen(look.words, at.parent, page)


async def accept_reply(
    query: CallbackQuery, callback_data: Accept, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(reviews.accept_reply, viewer, callback_data.reply, callback_data.seen)
    await show(query, views.judged_screen(words, done))


async def ask_why_returned(
    query: CallbackQuery, callback_data: Return, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = await uow.write(reviews.ask_why_returned, viewer, callback_data.reply, callback_data.seen)
    await show(query, views.ask_why_returned(words, *about))


async def return_reply(
    message: Message, expected: ExpectedReturn, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    reason = clean(message.text or "")  # a file would be lost: a verdict holds none
    done = await uow.write(reviews.return_reply, viewer, expected.reply, expected.seen, reason)
    await show(message, views.judged_screen(words, done))


async def ask_for_day(
    query: CallbackQuery, callback_data: AskToExtend, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    asked = await uow.write(extensions.ask_for_day, viewer, callback_data.assignment)
    await show(query, extension_views.ask_for_day(words, asked))


async def request_extension(
    message: Message, expected: ExpectedExtension, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    text = clean(message.text or "")
    case = await uow.write(extensions.request_extension, viewer, expected.assignment, text)
    await show(message, extension_views.requested_screen(words, case))


async def decide_extension(
    query: CallbackQuery, callback_data: DecideExtension, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    if callback_data.granted:
        case = await uow.write(extensions.decide_extension, viewer, callback_data.extension, granted=True)
    else:
        case = await uow.write(extensions.ask_why_refused, viewer, callback_data.extension)
    await show(query, extension_views.decision_screen(words, case, viewer.zone))


async def refuse_for_reason(
    message: Message, expected: ExpectedRefusal, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    reason = clean(message.text or "")
    if not reason:  # a file would be lost: a decision holds none
        raise BadInputError("extension-needs-reason")
    case = await uow.write(extensions.decide_extension, viewer, expected.extension, granted=False, refusal=reason)
    await show(message, extension_views.decision_screen(words, case, viewer.zone))


async def refuse_without_reason(
    query: CallbackQuery, callback_data: RefuseExtension, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    case = await uow.write(extensions.decide_extension, viewer, callback_data.extension, granted=False)
    await show(query, extension_views.decision_screen(words, case, viewer.zone))
