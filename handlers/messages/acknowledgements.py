"""Who has acknowledged an announcement: the list of who has not, reminding them, and the sheet as a file."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, FSInputFile

from bot.clock import Clock
from bot.domain.errors import RefusedError
from bot.domain.people.listings import Listing
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import acknowledgements
from bot.services.messages.sheet_making import SheetMaker
from bot.ui.buttons.acknowledgements import AcknowledgeFor, ChooseAcknowledged, NudgeUnacknowledged, SheetFile
from bot.ui.buttons.announcements import OpenUnacknowledged
from bot.ui.i18n import Words
from bot.ui.views.organiser import acknowledgements as views
from bot.ui.views.organiser.looking import as_allowed
from handlers.filters import is_member
from handlers.people.searching import Wanted, show_list
from handlers.screens import answer_press, show


def router() -> Router:
    router = Router(name="acknowledgements")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_unacknowledged, OpenUnacknowledged.filter())
    router.callback_query.register(nudge_unacknowledged, NudgeUnacknowledged.filter())
    router.callback_query.register(choose_acknowledged, ChooseAcknowledged.filter())
    router.callback_query.register(acknowledge_for, AcknowledgeFor.filter())
    router.callback_query.register(send_sheet, SheetFile.filter())
    return router


async def show_unacknowledged(
    query: CallbackQuery,
    callback_data: OpenUnacknowledged,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    wanted = Wanted(Listing.UNREAD, callback_data.announcement, callback_data.page)
    await show_list(query, wanted, uow, viewer, words, policy)


async def nudge_unacknowledged(
    query: CallbackQuery, callback_data: NudgeUnacknowledged, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.announcement
    reminded = await uow.write(acknowledgements.nudge_unacknowledged, viewer, about)
    _, found = await uow.read(acknowledgements.list_unacknowledged, viewer, about, 0)
    await show(query, views.unacknowledged_screen(words, found, about, reminded))


async def choose_acknowledged(
    query: CallbackQuery, callback_data: ChooseAcknowledged, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await _choice(query, callback_data.announcement, callback_data.page, uow, viewer, words)


async def acknowledge_for(
    query: CallbackQuery, callback_data: AcknowledgeFor, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about, person = callback_data.announcement, callback_data.participant
    await uow.write(acknowledgements.acknowledge_for, viewer, about, person)
    await _choice(query, about, callback_data.page, uow, viewer, words)


async def send_sheet(
    query: CallbackQuery,
    callback_data: SheetFile,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    sheet_maker: SheetMaker,
    clock: Clock,
    bot: Bot,
) -> None:
    """The message that says that it is being made says then that it is ready, or why it is not."""
    about, kind = callback_data.announcement, callback_data.form.value
    await uow.read(acknowledgements.require_sheet, viewer, about)
    await answer_press(query)
    name = words.plain("sheet-name")
    progress = await bot.send_message(viewer.telegram_id, words("report-building-file", name=name))
    said = words("report-ready", name=name)
    try:
        async with sheet_maker.make(viewer, about, kind, clock.now()) as file:
            await uow.read(acknowledgements.require_sheet, viewer, about)
            await uow.write(acknowledgements.record_sheet, viewer, about)
            await bot.send_document(viewer.telegram_id, FSInputFile(file, f"{name}.{kind}"))
    except RefusedError as error:
        said = words(error.code, **error.arguments)
    await progress.edit_text(said)


async def _choice(query: CallbackQuery, about: int, page: int, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    size = acknowledgements.CHOSEN_SIZE
    _, found = await uow.read(acknowledgements.list_unacknowledged, viewer, about, page, size)
    await show(query, as_allowed(viewer, views.choose_acknowledged_screen(words, found, about)))
