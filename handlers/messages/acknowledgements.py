"""Who has acknowledged an announcement: the list of who has not, reminding them, and the sheet as a file."""

from functools import partial

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, FSInputFile

from bot.domain.errors import RefusedError
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import acknowledgements
from bot.services.messages.sheet_making import SheetMaker
from bot.ui.buttons.acknowledgements import AcknowledgeFor, ChooseAcknowledged, NudgeUnacknowledged, SheetFile
from bot.ui.buttons.announcements import OpenUnacknowledged
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import acknowledgements as views
from bot.ui.views.organiser.looking import as_allowed
from handlers.filters import is_member
from handlers.listing import Look, look_for, show_list
from handlers.screens import answer_press


def router() -> Router:
    router = Router(name="acknowledgements")
    router.callback_query.filter(is_member)
    router.callback_query.register(nudge_unacknowledged, NudgeUnacknowledged.filter())
    router.callback_query.register(acknowledge_for, AcknowledgeFor.filter())
    router.callback_query.register(send_sheet, SheetFile.filter())
    return router


async def unacknowledged_list(look: Look, at: OpenUnacknowledged, reminded: int | None = None) -> Screen:
    asked = at.announcement, at.page, acknowledgements.SILENT_SIZE, look.text
    _, found = await look.uow.read(acknowledgements.list_unacknowledged, look.viewer, *asked)
    screen = views.unacknowledged_screen(look.words, found, at.announcement, reminded, looked_for=look.text)
    return as_allowed(look.viewer, screen)


async def acknowledging_list(look: Look, at: ChooseAcknowledged) -> Screen:
    """Of whom an organiser holds the paper."""
    asked = at.announcement, at.page, acknowledgements.CHOSEN_SIZE, look.text
    _, found = await look.uow.read(acknowledgements.list_unacknowledged, look.viewer, *asked)
    return as_allowed(look.viewer, views.choose_acknowledged_screen(look.words, found, at.announcement))


async def nudge_unacknowledged(
    query: CallbackQuery,
    callback_data: NudgeUnacknowledged,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    about = callback_data.announcement
    reminded = await uow.write(acknowledgements.nudge_unacknowledged, viewer, about)
    whole = partial(unacknowledged_list, reminded=reminded)
    await look_for(query, whole, OpenUnacknowledged(announcement=about), Look(uow, viewer, words, policy))


async def acknowledge_for(
    query: CallbackQuery, callback_data: AcknowledgeFor, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    about, person = callback_data.announcement, callback_data.participant
    await uow.write(acknowledgements.acknowledge_for, viewer, about, person)
    rest = ChooseAcknowledged(announcement=about, page=callback_data.page)
    await show_list(query, acknowledging_list, rest, Look(uow, viewer, words, policy))


async def send_sheet(
    query: CallbackQuery,
    callback_data: SheetFile,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    sheet_maker: SheetMaker,
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
        async with sheet_maker.make(viewer, about, kind, uow.received_at) as file:
            await uow.read(acknowledgements.require_sheet, viewer, about)
            await uow.write(acknowledgements.record_sheet, viewer, about)
            await bot.send_document(viewer.telegram_id, FSInputFile(file, f"{name}.{kind}"))
    except RefusedError as error:
        said = words(error.code, **error.arguments)
    await progress.edit_text(said)
