"""What recipients of an announcement ask its author, and polls."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.messages.announcement_expectations import ExpectedAnswer, ExpectedPoll, ExpectedQuestion
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import announcement_questions, polls
from bot.services.messages.sheet_making import SheetMaker
from bot.ui.buttons.announcement_questions import (
    AnswerQuestions,
    AskAuthor,
    ChooseQuestion,
    NewPoll,
    OpenQuestions,
    PollPicture,
    Vote,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import announcement_questions as views
from bot.ui.views.organiser.looking import as_allowed
from bot.ui.views.participant import received_announcements as received_views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look, show_list
from handlers.messages.announcement_drafts import present_draft
from handlers.messages.made_pictures import send_picture
from handlers.screens import answer_press, show, show_buttons


def router() -> Router:
    router = Router(name="announcement_questions")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    typed = F.text, ~F.text.startswith("/")
    router.message.register(ask_author, *typed, Expecting(ExpectedQuestion))
    router.message.register(answer_questions, *typed, Expecting(ExpectedAnswer))
    router.message.register(write_poll, *typed, Expecting(ExpectedPoll))
    pressed = router.callback_query
    pressed.register(ask_for_question, AskAuthor.filter())
    pressed.register(choose_question, ChooseQuestion.filter())
    pressed.register(ask_for_answer, AnswerQuestions.filter())
    pressed.register(ask_for_poll, NewPoll.filter())
    pressed.register(vote, Vote.filter())
    pressed.register(send_poll_picture, PollPicture.filter())
    return router


async def ask_for_question(
    query: CallbackQuery, callback_data: AskAuthor, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(announcement_questions.ask_for_question, viewer, callback_data.announcement)
    await show(query, views.ask_for_question(words, callback_data.announcement))


async def ask_author(
    message: Message, expected: ExpectedQuestion, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = expected.announcement
    await uow.write(announcement_questions.ask_author, viewer, about, clean(message.text or ""))
    await show(message, views.question_sent(words, about))


async def question_list(look: Look, at: OpenQuestions) -> Screen:
    await look.uow.write(announcement_questions.look_at_questions, look.viewer, at.announcement)
    asked = at.announcement, at.page, look.text
    shown = await look.uow.read(announcement_questions.list_questions, look.viewer, *asked)
    return as_allowed(look.viewer, views.questions_screen(look.words, *shown))


async def choose_question(
    query: CallbackQuery, callback_data: ChooseQuestion, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    about, question, chosen = callback_data.announcement, callback_data.question, callback_data.chosen
    await uow.write(announcement_questions.choose_question, viewer, about, question, chosen=chosen)
    there = OpenQuestions(announcement=about, page=callback_data.page)
    await show_list(query, question_list, there, Look(uow, viewer, words, policy))


async def ask_for_answer(
    query: CallbackQuery, callback_data: AnswerQuestions, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    questions = await uow.write(announcement_questions.ask_for_answer, viewer, callback_data.announcement)
    await show(query, views.ask_for_answer(words, callback_data.announcement, questions))


async def answer_questions(
    message: Message, expected: ExpectedAnswer, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    about = expected.announcement
    await uow.write(announcement_questions.answer_questions, viewer, about, clean(message.text or ""))
    rest = OpenQuestions(announcement=about)
    await show_list(message, question_list, rest, Look(uow, viewer, words, policy))


async def ask_for_poll(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await uow.write(polls.ask_for_poll, viewer)
    await show(query, views.ask_for_poll(words))


async def write_poll(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy, bot: Bot) -> None:
    draft_id = await uow.write(polls.write_poll, viewer, clean(message.text or ""))
    await present_draft(bot, uow, viewer, words, policy, draft_id)


async def vote(query: CallbackQuery, callback_data: Vote, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    """The message stays, and shows what was chosen."""
    received = await uow.write(polls.vote, viewer, callback_data.announcement, callback_data.choice)
    await show_buttons(query, received_views.message_rows(words, received, viewer.zone))


async def send_poll_picture(
    query: CallbackQuery,
    callback_data: PollPicture,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    sheet_maker: SheetMaker,
    bot: Bot,
) -> None:
    result = await uow.read(polls.load_result, viewer, callback_data.announcement)
    await answer_press(query)
    made = sheet_maker.make(viewer, callback_data.announcement, "png", uow.received_at)
    await send_picture(bot, viewer, words, made, views.poll_lines(words, result.announcement, result.counts))
