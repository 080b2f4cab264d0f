"""At the door of an event: passes and codes that are scanned, the list by name, the paper, and who helps."""

from aiogram import Bot, F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.domain.messages.arrivals import PASS_OR_CODE, DoorPage, hall_code_in
from bot.domain.people.participants import Viewer
from bot.engine.live_pictures import PictureWatcher
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import attendance_files, check_in, event_helpers
from bot.ui.buttons import arrivals as buttons
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import arrivals as views
from bot.ui.views.participant import arrivals as own_views
from bot.ui.views.participant.event_dates import when_line
from handlers.filters import PRIVATE, is_member
from handlers.listing import Look
from handlers.screens import answer_press, show


def router() -> Router:
    router = Router(name="arrivals")
    scanned = CommandStart(deep_link=True, magic=F.args.regexp(PASS_OR_CODE))
    router.message.register(open_scanned, PRIVATE, scanned)
    router.callback_query.filter(is_member)
    router.callback_query.register(show_guest, buttons.OpenGuest.filter())
    router.callback_query.register(mark_guest, buttons.MarkGuest.filter())
    router.callback_query.register(unmark_guest, buttons.UnmarkGuest.filter())
    router.callback_query.register(send_own_pass, buttons.ShowOwnPass.filter())
    router.callback_query.register(send_hall_code, buttons.ShowHallCode.filter())
    router.callback_query.register(send_paper, buttons.DoorPaper.filter())
    router.callback_query.register(show_helpers, buttons.EventHelpers.filter())
    router.callback_query.register(add_helper, buttons.AddEventHelper.filter())
    router.callback_query.register(remove_helper, buttons.RemoveEventHelper.filter())
    return router


async def open_scanned(message: Message, command: CommandObject, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    """A pass marks nobody by itself; the code in the hall is scanned by who is there."""
    text = command.args or ""
    if hall_code_in(text) is not None:
        arrived = await uow.write(check_in.come_in, viewer, text)
        await show(message, own_views.arrived_screen(words, arrived, viewer.zone))
        return
    await show(message, views.guest_screen(words, await uow.read(check_in.open_pass, viewer, text), viewer.zone))


async def door_list(look: Look, at: buttons.OpenDoor) -> Screen:
    shown = await look.uow.read(check_in.load_door, look.viewer, at.event, at.page, look.text)
    return views.door_screen(look.words, shown)


def watch_door(query: CallbackQuery, at: buttons.OpenDoor, text: str, doors: PictureWatcher[DoorPage]) -> None:
    """While it is looked at, it renews itself; what is shown below a picture is a message that nobody knows yet."""
    message = query.message
    if isinstance(message, Message) and message.text is not None:
        doors.watch(message.chat.id, message.message_id, DoorPage(at.event, at.page, text))


async def show_guest(
    query: CallbackQuery, callback_data: buttons.OpenGuest, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.event, callback_data.organisation, callback_data.participant
    shown = await uow.read(check_in.load_guest, viewer, *about)
    await show(query, views.guest_screen(words, shown, viewer.zone, callback_data.came))


async def mark_guest(
    query: CallbackQuery, callback_data: buttons.MarkGuest, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.event, callback_data.organisation, callback_data.participant
    shown = await uow.write(check_in.mark_guest, viewer, *about, everybody=callback_data.everybody)
    await show(query, views.guest_screen(words, shown, viewer.zone, callback_data.came))


async def unmark_guest(
    query: CallbackQuery, callback_data: buttons.UnmarkGuest, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.event, callback_data.organisation, callback_data.participant
    shown = await uow.write(check_in.unmark_guest, viewer, *about)
    await show(query, views.guest_screen(words, shown, viewer.zone, callback_data.came))


async def send_own_pass(
    query: CallbackQuery, callback_data: buttons.ShowOwnPass, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    shown, link = await uow.read(check_in.load_own_pass, viewer, callback_data.event)
    await answer_press(query)
    file = BufferedInputFile(await attendance_files.draw_code(link), "pass.png")
    await bot.send_photo(viewer.telegram_id, file, caption=own_views.pass_caption(words, shown))


async def send_hall_code(
    query: CallbackQuery,
    callback_data: buttons.ShowHallCode,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
    halls: PictureWatcher[int],
) -> None:
    """It renews itself, whatever its owner does meanwhile: others look at it."""
    shown, link = await uow.read(check_in.open_hall, viewer, callback_data.event)
    await answer_press(query)
    screen = views.hall_screen(words, shown, viewer.zone)
    file = BufferedInputFile(await attendance_files.draw_code(link), "hall.png")
    sent = await bot.send_photo(viewer.telegram_id, file, caption=screen.html, reply_markup=screen.markup)
    await uow.write(check_in.keep_hall_code, viewer, shown.event.id, sent.message_id)
    halls.watch(viewer.telegram_id, sent.message_id, shown.event.id)


async def send_paper(
    query: CallbackQuery, callback_data: buttons.DoorPaper, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    event, invited = await uow.read(check_in.list_for_paper, viewer, callback_data.event)
    await answer_press(query)
    about = words.plain("door-paper-about", when=when_line(words, event, viewer.zone), place=event.place)
    title, nobody = words.plain("door-paper-title", title=event.title), words.plain("door-nobody-said")
    content = await attendance_files.write_paper(views.paper_rows(invited), title, about, nobody)
    await uow.write(check_in.record_paper, viewer, event)
    file = BufferedInputFile(content, words.plain("door-paper-file", number=event.id))
    await bot.send_document(viewer.telegram_id, file, caption=words("door-paper-how"))


async def show_helpers(
    query: CallbackQuery, callback_data: buttons.EventHelpers, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await show(
        query, views.helpers_screen(words, *await uow.read(event_helpers.list_helpers, viewer, callback_data.event))
    )


async def candidate_list(look: Look, at: buttons.AskEventHelper) -> Screen:
    event, found = await look.uow.read(event_helpers.list_candidates, look.viewer, at.event, at.page, look.text)
    return views.candidates_screen(look.words, event, found)


async def add_helper(
    query: CallbackQuery, callback_data: buttons.AddEventHelper, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.event, callback_data.participant
    await show(query, views.helpers_screen(words, *await uow.write(event_helpers.add_helper, viewer, *about)))


async def remove_helper(
    query: CallbackQuery, callback_data: buttons.RemoveEventHelper, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    person = callback_data.participant
    event, helpers = await uow.write(event_helpers.remove_helper, viewer, callback_data.event, person)
    await show(query, views.helpers_screen(words, event, helpers, removed=person))
