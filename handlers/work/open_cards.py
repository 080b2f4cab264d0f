"""What somebody sends while they look at a task's card is about that task."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedCard, ExpectedReason, ExpectedRemark
from bot.domain.people.participants import Viewer
from bot.domain.work.tasks import Noted, Recorded
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import notes
from bot.services.work import replies
from bot.ui.buttons.reminders import WithdrawWords
from bot.ui.i18n import Words
from bot.ui.views.participant import reminders as note_views
from bot.ui.views.participant import replies as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import show
from handlers.work.replies import sent_in

TAKEN = (F.text | F.photo | F.document, ~F.text.startswith("/"))
SENT_ON_PURPOSE = F.voice | F.audio | F.video | F.video_note | F.sticker | F.location | F.contact


def router() -> Router:
    router = Router(name="open_cards")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(take_words, *TAKEN, Expecting(ExpectedCard))
    router.message.register(refuse_sort, SENT_ON_PURPOSE, Expecting(ExpectedCard, ExpectedRemark, ExpectedReason))
    router.callback_query.register(take_back, WithdrawWords.filter())
    return router


async def take_words(message: Message, expected: ExpectedCard, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    done = await uow.write_inline(notes.take_words, viewer, expected.assignment, sent_in(message))
    await show_taken(message, words, done)


async def show_taken(message: Message, words: Words, done: Noted | Recorded) -> None:
    """Of an album, once."""
    if not done.first:
        return
    if isinstance(done, Noted):
        await show(message, note_views.noted_screen(words, done))
    else:
        await show(message, (views.full_screen if done.full else views.recorded_screen)(words, done))


async def refuse_sort(
    message: Message, expected: ExpectedCard | ExpectedRemark | ExpectedReason, uow: UnitOfWork, words: Words
) -> None:
    """The question stays open."""
    assignment = await uow.read(replies.assignment_asked_about, expected)
    await show(message, views.wrong_sort_screen(words, assignment))


async def take_back(
    query: CallbackQuery, callback_data: WithdrawWords, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    done = await uow.write_inline(notes.take_back, viewer, callback_data.assignment, callback_data.message)
    await show(query, views.taken_back_screen(words, done))
