"""«Без изменений»: the answers of the round before, given again."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import repeats
from bot.ui.buttons.tasks import AskToRepeatAll, RepeatAll, RepeatAnswer
from bot.ui.i18n import Words
from bot.ui.views.participant import asked, replies, tasks
from handlers.filters import is_member
from handlers.screens import show


def router() -> Router:
    router = Router(name="repeats")
    router.callback_query.filter(is_member)
    router.callback_query.register(repeat_answer, RepeatAnswer.filter())
    router.callback_query.register(ask_to_repeat, AskToRepeatAll.filter())
    router.callback_query.register(repeat_all_answers, RepeatAll.filter())
    return router


async def repeat_answer(
    query: CallbackQuery, callback_data: RepeatAnswer, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write(repeats.repeat_answer, viewer, callback_data.assignment, callback_data.reply)
    await show(query, replies.answered_screen(words, done))


async def ask_to_repeat(
    query: CallbackQuery, callback_data: AskToRepeatAll, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(repeats.list_repeatable, viewer, callback_data.organisation)
    await show(query, asked.ask_to_repeat(words, shown))


async def repeat_all_answers(
    query: CallbackQuery, callback_data: RepeatAll, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(repeats.repeat_all_answers, viewer, callback_data.organisation, callback_data.round)
    await show(query, tasks.task_list_screen(words, viewer, shown))
