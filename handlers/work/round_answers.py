"""Reporting rounds: an organiser looks who answered what, from a task down to an answer and its files."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery

from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.work.tasks import EVIDENCE_PAGE
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import round_answers
from bot.ui.buttons.rounds import RoundAnswerOf, RoundAnswers, RoundEvidence, RoundTask
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import round_answers as views
from bot.ui.views.participant.evidence import albums
from handlers.filters import is_member
from handlers.listing import Look
from handlers.screens import answer_press, send, send_files, show


def router() -> Router:
    router = Router(name="round_answers")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_round_task, RoundTask.filter())
    router.callback_query.register(show_round_answer, RoundAnswerOf.filter())
    router.callback_query.register(send_round_evidence, RoundEvidence.filter())
    return router


async def show_round_task(
    query: CallbackQuery, callback_data: RoundTask, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(round_answers.show_round_task, viewer, callback_data.round, callback_data.task)
    await show(query, views.round_task_screen(words, shown, callback_data.came))


async def answering_list(look: Look, at: RoundAnswers) -> Screen:
    asked = at.round, at.task, at.state, at.page, look.text
    shown, listed = await look.uow.read(round_answers.list_answering, look.viewer, *asked)
    return views.answering_screen(look.words, shown, at, listed)


async def show_round_answer(
    query: CallbackQuery, callback_data: RoundAnswerOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    asked = (callback_data.round, callback_data.task, callback_data.organisation)
    shown, answer = await uow.read(round_answers.load_round_answer, viewer, *asked)
    await show(query, views.round_answer_screen(words, shown, answer, callback_data, viewer.zone))


async def send_round_evidence(
    query: CallbackQuery, callback_data: RoundEvidence, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    """An album or two at a time: they cannot be edited into the screen."""
    asked = (callback_data.round, callback_data.task, callback_data.organisation)
    shown, answer = await uow.read(round_answers.load_round_answer, viewer, *asked)
    page = Paged.out_of(callback_data.page, EVIDENCE_PAGE, answer.files)
    await uow.finish()  # should one album fail, those before it are not sent again
    await answer_press(query)
    caption, chat_id = views.files_caption(words, shown, answer), query.from_user.id
    lost = sum([await send_files(bot, chat_id, *album, caption) for album in albums(page.items)])
    if page.total > page.size or lost:
        await send(bot, chat_id, views.files_screen(words, page, callback_data, lost))
