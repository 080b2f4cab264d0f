"""Answering a task: one press, then a comment or evidence if there is any."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedReason, ExpectedRemark
from bot.domain.people.participants import Viewer
from bot.domain.text import clean, name_of_file
from bot.domain.work.tasks import (
    Remark,
    Sent,
)
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import corrections, replies
from bot.ui.buttons.tasks import Answer, KeepFormer
from bot.ui.i18n import Words
from bot.ui.views.participant import replies as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="replies")
    router.message.filter(PRIVATE, is_member, F.text | F.photo | F.document, ~F.text.startswith("/"))
    router.edited_message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(record_answer, Answer.filter())
    router.callback_query.register(keep_former, KeepFormer.filter())
    router.message.register(give_reason, Expecting(ExpectedReason))
    router.message.register(follow_up_reply, Expecting(ExpectedRemark))
    router.edited_message.register(edit_remark)
    return router


async def record_answer(
    query: CallbackQuery, callback_data: Answer, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write_inline(replies.answer_task, viewer, callback_data.assignment, callback_data.status)
    await show(query, views.answered_screen(words, done))


async def keep_former(
    query: CallbackQuery, callback_data: KeepFormer, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write_inline(corrections.keep_former, viewer, callback_data.reply, keep=callback_data.keep)
    await show(query, views.recorded_screen(words, done))


async def give_reason(
    message: Message, expected: ExpectedReason, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write_inline(replies.give_reason, viewer, expected, sent_in(message))
    await show(message, views.answered_screen(words, done))


async def follow_up_reply(
    message: Message, expected: ExpectedRemark, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write_inline(replies.follow_up_reply, viewer, expected.reply, sent_in(message))
    if done.first:  # the rest of an album is recorded, or refused, without a word
        await show(message, (views.full_screen if done.full else views.recorded_screen)(words, done))


async def edit_remark(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words) -> object:
    done = await uow.write_inline(replies.edit_remark, viewer, sent_in(message))
    if done is None:
        return UNHANDLED
    await message.reply(views.edited_text(words, done))
    return None


def sent_in(message: Message) -> Sent:
    text = clean(message.text or message.caption or "")
    remark = Remark(text)
    if message.photo:
        photo = message.photo[-1]  # the largest of the sizes Telegram made
        remark = Remark(text, "photo", photo.file_id, None, photo.file_size)
    elif message.document:
        document = message.document
        name = name_of_file(document.file_name)
        remark = Remark(text, "document", document.file_id, name, document.file_size)
    return Sent(message.chat.id, message.message_id, remark, message.media_group_id)
