"""Telegram's «reply» to what the bot has said: about its tasks, into its conversation, a question about it."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import announcement_questions, answered, notes
from bot.services.messages.answered import ABOUT_HELP, AnsweredMessage
from bot.services.work import help_threads
from bot.ui.buttons.reminders import NoteFor
from bot.ui.i18n import Words
from bot.ui.views.organiser import announcement_questions as question_views
from bot.ui.views.participant import help_threads as help_views
from bot.ui.views.participant import reminders as views
from handlers.filters import PRIVATE, is_member
from handlers.screens import show
from handlers.work.open_cards import TAKEN, show_taken
from handlers.work.replies import sent_in


def router() -> Router:
    router = Router(name="answered")
    router.callback_query.filter(is_member)
    router.message.register(take_answer, PRIVATE, is_member, F.reply_to_message, *TAKEN, answers_message)
    router.callback_query.register(assign_note, NoteFor.filter())
    return router


async def answers_message(message: Message, viewer: Viewer, uow: UnitOfWork) -> bool | dict[str, AnsweredMessage]:
    replied = message.reply_to_message
    if replied is None:
        return False
    edited = replied.edit_date is not None
    about = await uow.read(answered.find_answered, viewer, replied.message_id, edited=edited)
    return {"about": about} if about else False


async def take_answer(message: Message, about: AnsweredMessage, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    if about.kind is MessageKind.ANNOUNCEMENT:
        await uow.write(announcement_questions.ask_author, viewer, about.subject, sent_in(message).remark.text)
        await show(message, question_views.question_sent(words, about.subject))
    elif about.kind in ABOUT_HELP:
        thread = await uow.read(answered.thread_answered, about)
        assignment, asks = await uow.write(help_threads.write_help_message, viewer, thread, sent_in(message))
        await show(message, help_views.written_screen(words, assignment, asks=asks, thread=thread))
    else:
        possible = await uow.read(answered.tasks_answered, viewer, about)
        await show_taken(message, words, await uow.write(notes.take_note, viewer, possible, sent_in(message)))


async def assign_note(
    query: CallbackQuery, callback_data: NoteFor, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(notes.assign_note, viewer, callback_data.note, callback_data.assignment)
    await show(query, views.noted_screen(words, done))
