"""What can be done with a digest besides answering: looking at it again, putting it off, replying with a comment."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import notes, reminders
from bot.ui.buttons.reminders import (
    AskToSnooze,
    DigestOf,
    NoteFor,
    Snooze,
)
from bot.ui.i18n import Words
from bot.ui.views.participant import reminders as views
from handlers.filters import PRIVATE, is_member
from handlers.screens import show, show_buttons
from handlers.work.replies import sent_in


def router() -> Router:
    router = Router(name="reminders")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_again, DigestOf.filter())
    router.callback_query.register(ask_until_when, AskToSnooze.filter())
    router.callback_query.register(snooze_digest, Snooze.filter())
    content = (F.text | F.photo | F.document, ~F.text.startswith("/"))
    router.message.register(keep_note, PRIVATE, is_member, F.reply_to_message, *content, comment_on_digest)
    router.callback_query.register(assign_note, NoteFor.filter())
    return router


async def comment_on_digest(message: Message, viewer: Viewer, uow: UnitOfWork) -> bool | dict[str, int]:
    """Whether the message answers a digest."""
    replied = message.reply_to_message
    if replied is None:
        return False
    edited = replied.edit_date is not None
    digest = await uow.read(notes.digest_answered, viewer, replied.message_id, edited=edited)
    return {"digest": digest} if digest else False


async def keep_note(message: Message, digest: int, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await show(message, views.noted_screen(words, await uow.write(notes.take_note, viewer, digest, sent_in(message))))


async def assign_note(
    query: CallbackQuery, callback_data: NoteFor, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(notes.assign_note, viewer, callback_data.note, callback_data.assignment)
    await show(query, views.noted_screen(words, done))


async def show_again(
    query: CallbackQuery, callback_data: DigestOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    left = await uow.read(reminders.load_sent_digest, viewer, callback_data.digest)
    await show(query, views.digest_screen(words, left, viewer) if left else views.nothing_left_screen(words))


async def ask_until_when(
    query: CallbackQuery, callback_data: AskToSnooze, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    offers = await uow.read(reminders.list_snoozes, viewer, callback_data.digest, policy)
    await show_buttons(query, views.snooze_rows(words, callback_data.digest, offers))


async def snooze_digest(
    query: CallbackQuery, callback_data: Snooze, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    days = callback_data.days or None
    until = await uow.write(reminders.snooze_digest, viewer, callback_data.digest, days, policy)
    await show(query, views.snoozed_screen(words, callback_data.digest, until))
