"""An organisation's own page: what it has reported over time, and the same as a file."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, FSInputFile

from bot.clock import Clock
from bot.domain.errors import RefusedError
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import movement
from bot.services.work.report_making import ReportMaker
from bot.services.work.reports import Wish
from bot.ui.buttons.movement import MovementFile, MovementOf
from bot.ui.i18n import Words
from bot.ui.views.participant import movement as views
from bot.ui.views.reports import screens
from handlers.filters import is_member
from handlers.screens import answer_press, show

FILE = "own"


def router() -> Router:
    router = Router(name="movement")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_movement, MovementOf.filter())
    router.callback_query.register(send_file, MovementFile.filter())
    return router


async def show_movement(
    query: CallbackQuery, callback_data: MovementOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(movement.load_movement, viewer, callback_data.organisation)
    await show(query, views.movement_screen(words, shown))


async def send_file(
    query: CallbackQuery,
    callback_data: MovementFile,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    report_maker: ReportMaker,
    clock: Clock,
    bot: Bot,
) -> None:
    """The message that says that it is being made says then that it is ready, or why it is not."""
    asked = viewer.telegram_id, callback_data.organisation, policy
    await uow.read(movement.require_movement, *asked)
    await answer_press(query)
    name = words.plain("report-file-own")
    progress = await bot.send_message(viewer.telegram_id, words("report-building-file", name=name))
    said = words("report-ready", name=name)
    try:
        wish = Wish(own=callback_data.organisation)
        async with report_maker.make(viewer, wish, (FILE,), clock.now(), asked_at=uow.received_at) as made:
            await uow.read(movement.require_movement, *asked)
            await uow.write(movement.record_export, viewer, callback_data.organisation)
            title = screens.file_name(words, FILE, made.title, None, "xlsx")
            await bot.send_document(viewer.telegram_id, FSInputFile(made.files[FILE], title))
    except RefusedError as error:
        said = words(error.code, **error.arguments)
    await progress.edit_text(said)
