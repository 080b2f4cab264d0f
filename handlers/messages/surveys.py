"""After an event: what those who were there think of it, and its papers for all."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.messages.event_expectations import ExpectedOpinion
from bot.domain.people.participants import Viewer
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import event_papers, events, surveys
from bot.services.messages.sheet_making import SheetMaker
from bot.ui.buttons.surveys import GiveMark, OpenSurvey, OpenSurveyResult, SurveyPicture, TellPapers
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import surveys as views
from bot.ui.views.participant import surveys as own_views
from bot.ui.views.participant.events import event_screen
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.messages.made_pictures import send_picture
from handlers.screens import answer_press, show


def router() -> Router:
    router = Router(name="surveys")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(open_survey, OpenSurvey.filter())
    router.callback_query.register(give_mark, GiveMark.filter())
    router.callback_query.register(send_survey_picture, SurveyPicture.filter())
    router.callback_query.register(tell_papers, TellPapers.filter())
    router.message.register(give_words, F.text, ~F.text.startswith("/"), Expecting(ExpectedOpinion))
    return router


async def open_survey(
    query: CallbackQuery, callback_data: OpenSurvey, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(surveys.open_survey, viewer, callback_data.event)
    await show(query, own_views.survey_screen(words, shown))


async def give_mark(
    query: CallbackQuery, callback_data: GiveMark, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.event, callback_data.question, callback_data.mark
    await show(query, own_views.survey_screen(words, await uow.write(surveys.give_mark, viewer, *about)))


async def give_words(
    message: Message, expected: ExpectedOpinion, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(surveys.give_words, viewer, expected.event, clean(message.text or ""))
    await show(message, own_views.survey_screen(words, shown))


async def opinion_list(look: Look, at: OpenSurveyResult) -> Screen:
    shown = await look.uow.read(surveys.load_result, look.viewer, at.event, at.page, look.text)
    return views.result_screen(look.words, shown)


async def send_survey_picture(
    query: CallbackQuery,
    callback_data: SurveyPicture,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    sheet_maker: SheetMaker,
    bot: Bot,
) -> None:
    shown = await uow.read(surveys.load_result, viewer, callback_data.event)
    await answer_press(query)
    made = sheet_maker.make(viewer, callback_data.event, "survey", uow.received_at)
    await send_picture(bot, viewer, words, made, views.result_lines(words, shown))


async def tell_papers(
    query: CallbackQuery, callback_data: TellPapers, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    if not callback_data.sure:
        event, files, reach = await uow.read(event_papers.ask_to_send_papers, viewer, callback_data.event)
        await show(query, views.ask_to_send_papers(words, event, files, reach))
        return
    event, told = await uow.write(event_papers.send_papers, viewer, callback_data.event)
    card = await uow.read(events.load_event_card, viewer, event.id)
    await show(query, event_screen(words, card, viewer.zone, words("told", count=told)))
