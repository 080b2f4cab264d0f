"""An organiser's own form of a report: sent as a Word file, tried on a round, kept; the built-in one to begin with."""

from aiogram import Bot, F, Router
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.clock import Clock
from bot.domain.expectations import ExpectedReportForm
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import viewers
from bot.services.work import report_forms
from bot.services.work.report_making import ReportMaker
from bot.ui.buttons.reports import DownloadForm, ForgetForm, ReportForm, RestoreForm
from bot.ui.i18n import Words
from bot.ui.views.reports import screens
from handlers.files import fetch_file
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.screens import answer_press, show


def router() -> Router:
    router = Router(name="report_forms")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(show_form, ReportForm.filter())
    router.callback_query.register(download_form, DownloadForm.filter())
    router.callback_query.register(forget_form, ForgetForm.filter())
    router.callback_query.register(restore_form, RestoreForm.filter())
    router.message.register(take_form, Expecting(ExpectedReportForm), F.document)
    return router


async def show_form(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    """From here on the next file is a form."""
    await show(query, screens.form_screen(words, await uow.write(report_forms.await_form, viewer)))


async def download_form(
    query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, report_maker: ReportMaker
) -> None:
    """And wait on: the press has ended the question that the screen asked."""
    await uow.write(report_forms.await_form, viewer)
    await answer_press(query)
    content = report_forms.built_in_form(report_maker.letterhead, words.plain)
    file = BufferedInputFile(content, f"{words.plain('report-template-name')}.docx")
    if isinstance(query.message, Message):
        await query.message.answer_document(file)


async def forget_form(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await show(query, screens.form_screen(words, await uow.write(report_forms.forget_form, viewer), forgotten=True))


async def restore_form(query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await show(query, screens.form_screen(words, await uow.write(report_forms.restore_form, viewer)))


async def take_form(
    message: Message,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
    report_maker: ReportMaker,
    clock: Clock,
    policy: Policy,
) -> None:
    document = message.document
    if document is None:
        return
    await uow.read(report_forms.require_organiser, viewer)
    name = clean(document.file_name or "")
    report_forms.check_file(name, document.file_size)
    content = await fetch_file(bot, document)
    await report_forms.try_form(report_maker, viewer, content, clock.now())
    now = await uow.read(viewers.load_viewer, viewer.telegram_id, policy)  # trying takes seconds
    kept = await uow.write(report_forms.keep_form, now, name, content)
    await show(message, screens.taken_screen(words, kept))
