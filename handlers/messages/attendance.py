"""Whether an organisation comes to an event, who comes, and what they take along."""

from aiogram import Bot, F, Router
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.domain.messages.attendance import Coming
from bot.domain.messages.event_expectations import ExpectedSubstitute
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import attendance, attendance_files, calendars, event_making
from bot.ui.buttons.events import (
    AnswerEvent,
    AttendanceFile,
    BringPeople,
    EventAnswerOf,
    EventAttendance,
    EventCalendar,
    EventPapers,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import attendance as list_views
from bot.ui.views.organiser.event_making import files_caption
from bot.ui.views.participant import attendance as views
from bot.ui.views.participant.events import event_screen
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.screens import answer_press, send_files, show


def router() -> Router:
    router = Router(name="attendance")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(answer_event, AnswerEvent.filter())
    router.callback_query.register(bring_people, BringPeople.filter())
    router.callback_query.register(show_answer, EventAnswerOf.filter())
    router.callback_query.register(send_attendance, AttendanceFile.filter())
    router.callback_query.register(send_calendar, EventCalendar.filter())
    router.callback_query.register(send_papers, EventPapers.filter())
    answer = (F.text | F.photo | F.document, ~F.text.startswith("/"))
    router.message.register(name_another, *answer, Expecting(ExpectedSubstitute))
    return router


async def answer_event(
    query: CallbackQuery, callback_data: AnswerEvent, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = (viewer, callback_data.event, callback_data.organisation)
    match callback_data.coming:
        case Coming.YES:
            card = await uow.write(attendance.come, *about)
        case Coming.NO:
            card = await uow.write(attendance.decline, *about)
        case Coming.OTHER:
            event = await uow.write(attendance.ask_who_comes, *about)
            await show(query, views.ask_who_comes(words, event))
            return
    await show(query, event_screen(words, card, viewer.zone, words("attendance-kept")))


async def bring_people(
    query: CallbackQuery, callback_data: BringPeople, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    event, organisation, people = callback_data.event, callback_data.organisation, callback_data.people
    card = await uow.write(attendance.come, viewer, event, organisation, people)
    await show(query, event_screen(words, card, viewer.zone, words("attendance-kept")))


async def name_another(
    message: Message, expected: ExpectedSubstitute, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    text = clean(message.text or message.caption or "")
    card = await uow.write(attendance.send_another, viewer, expected.event, expected.organisation, text)
    await show(message, event_screen(words, card, viewer.zone, words("attendance-kept")))


async def show_answer(
    query: CallbackQuery, callback_data: EventAnswerOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    event, organisation = callback_data.event, callback_data.organisation
    card = await uow.read(attendance.load_own_answer, viewer, event, organisation)
    await show(query, views.answer_screen(words, card, viewer.zone))


async def attendance_list(look: Look, at: EventAttendance) -> Screen:
    shown = await look.uow.read(attendance.load_attendance, look.viewer, at.event, at.page, look.text)
    return list_views.attendance_screen(look.words, shown, organises=may_organise(look.viewer))


async def send_attendance(
    query: CallbackQuery, callback_data: AttendanceFile, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    event, guests = await uow.read(attendance.list_guests, viewer, callback_data.event)
    await answer_press(query)
    rows = list(list_views.guest_rows(words, guests, viewer.zone))
    content = await attendance_files.write_guests(rows, words.plain("guests-sheet"))
    await uow.write(attendance.record_attendance_export, viewer, event)
    file = BufferedInputFile(content, words.plain("guests-file", number=event.id))
    await bot.send_document(viewer.telegram_id, file, caption=words("guests-title", title=event.title))


async def send_calendar(
    query: CallbackQuery, callback_data: EventCalendar, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    content = await uow.read(calendars.load_calendar, viewer, callback_data.event)
    await answer_press(query)
    file = BufferedInputFile(content, f"event-{callback_data.event}.ics")
    await bot.send_document(viewer.telegram_id, file, caption=words("calendar-how"))


async def send_papers(
    query: CallbackQuery, callback_data: EventPapers, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    event, papers = await uow.read(event_making.list_event_files, viewer, callback_data.event)
    await answer_press(query)
    for kind in dict.fromkeys(each.kind for each in papers):
        ids = [each.file_id for each in papers if each.kind == kind]
        await send_files(bot, viewer.telegram_id, kind, ids, files_caption(words, event))
