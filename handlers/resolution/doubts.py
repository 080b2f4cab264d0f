"""Doubts about a draft, one by one."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Viewer
from bot.domain.resolution.editions import ShownEdition
from bot.engine.unit_of_work import UnitOfWork
from bot.services.resolution import doubt_edits, editions, titling
from bot.ui.buttons.drafts import DAYS, AnswerDoubt, DoubtAction, OnDoubt, SettleDoubt
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.editor import doubts as views
from handlers.filters import is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="doubts")
    router.callback_query.filter(is_member)
    router.callback_query.register(settle_doubt, SettleDoubt.filter())
    router.callback_query.register(mend_doubt, OnDoubt.filter(F.action == DoubtAction.MEND))
    router.callback_query.register(take_day, OnDoubt.filter(F.action.in_(DAYS)))
    router.callback_query.register(undo_doubt, OnDoubt.filter(F.action == DoubtAction.UNDO))
    router.callback_query.register(answer_doubt, AnswerDoubt.filter())
    return router


async def settle_doubt(
    query: CallbackQuery, callback_data: SettleDoubt, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(doubt_edits.settle_doubt, viewer, callback_data.edition, callback_data.question)
    await show(query, _next(words, shown, callback_data.question, "edition-doubt-settled"))


async def mend_doubt(
    query: CallbackQuery, callback_data: OnDoubt, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    edition, question_id, revision = callback_data.edition, callback_data.question, callback_data.revision
    await titling.get_ready()
    shown = await uow.write(doubt_edits.mend_doubt, viewer, edition, question_id, revision)
    question = next((each for each in shown.wording.open_questions if each.id == question_id), None)
    await show(
        query,
        views.mending_screen(words, shown, question, doubt_edits.offered_days(shown.wording, question))
        if question
        else _next(words, shown, question_id, "edition-doubt-mended"),
    )


async def take_day(query: CallbackQuery, callback_data: OnDoubt, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    edition, question, place = callback_data.edition, callback_data.question, DAYS.index(callback_data.action)
    await titling.get_ready()
    shown = await uow.write(doubt_edits.take_day, viewer, edition, question, callback_data.revision, place)
    await show(query, _next(words, shown, question, "edition-doubt-mended"))


async def answer_doubt(
    query: CallbackQuery, callback_data: AnswerDoubt, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    edition, question = callback_data.edition, callback_data.question
    shown = await uow.write(doubt_edits.answer_doubt, viewer, edition, question, callback_data.kind)
    await show(query, _next(words, shown, question, "edition-doubt-mended"))


async def undo_doubt(
    query: CallbackQuery, callback_data: OnDoubt, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    """Back to the doubt as it was."""
    shown = await uow.write(editions.undo_step, viewer, callback_data.edition, callback_data.revision)
    place = views.place_of_doubt(shown.wording, callback_data.question)
    await show(query, views.doubts_screen(words, shown, place))


def _next(words: Words, shown: ShownEdition, question: int, key: str) -> Screen:
    place = views.place_of_doubt(shown.wording, question)
    return views.doubts_screen(words, shown, place, views.WhatWasSaid(question, key))
