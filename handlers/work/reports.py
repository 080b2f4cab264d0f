"""The report of a round: a picture with five figures at once, then the files; an organiser's own form in Word."""

import logging

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, FSInputFile, InputMediaPhoto, Message

from bot.clock import Clock
from bot.domain.errors import RefusedError
from bot.domain.people.audit import doer_of
from bot.domain.people.participants import Policy, Viewer
from bot.engine.live_pictures import PictureWatcher
from bot.engine.unit_of_work import UnitOfWork
from bot.services.work import reports
from bot.services.work.report_making import ReportMaker
from bot.services.work.reports import Wish
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.reports import (
    ReportFile,
    ReportPicture,
    ReportRounds,
    ReportScopes,
    ReportText,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.reports import screens
from handlers.filters import PRIVATE, is_member
from handlers.listing import Look
from handlers.screens import answer_press, show
from handlers.work.live_pictures import PICTURE, made_screen

log = logging.getLogger(__name__)


def router() -> Router:
    router = Router(name="reports")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(newest_picture, Command("report"))
    router.callback_query.register(newest_picture, Open.filter(F.page == Page.REPORT))
    router.callback_query.register(show_picture, ReportPicture.filter())
    router.callback_query.register(show_text, ReportText.filter())
    router.callback_query.register(send_file, ReportFile.filter())
    return router


async def newest_picture(
    event: Message | CallbackQuery,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    report_maker: ReportMaker,
    clock: Clock,
    pictures: PictureWatcher[Wish],
) -> None:
    """Of the round that is running, else of the last one; about all that the person may see."""
    wish = await uow.read(reports.newest_wish, viewer)
    await _picture(event, wish, uow, viewer, words, policy, report_maker, clock, pictures)


async def round_choice(look: Look, at: ReportRounds) -> Screen:
    found = await look.uow.read(reports.list_reportable, look.viewer, at.page, look.text)
    return screens.rounds_screen(look.words, found.rounds, found.resolutions)


async def scope_choice(look: Look, at: ReportScopes) -> Screen:
    found = await look.uow.read(reports.list_scopes, look.viewer, at.round, at.page, look.text)
    return screens.scopes_screen(look.words, found.round, found.everybody, found.below)


async def show_picture(
    query: CallbackQuery,
    callback_data: ReportPicture,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    report_maker: ReportMaker,
    clock: Clock,
    pictures: PictureWatcher[Wish],
) -> None:
    wish = Wish(callback_data.round, top=callback_data.top or None)
    await _picture(query, wish, uow, viewer, words, policy, report_maker, clock, pictures)


async def show_text(
    query: CallbackQuery,
    callback_data: ReportText,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    report_maker: ReportMaker,
    clock: Clock,
) -> None:
    """What a screen reader says instead of the picture."""
    wish = Wish(callback_data.round, top=callback_data.top or None)
    await uow.read(reports.require_scope, viewer.telegram_id, wish.top, policy)
    async with report_maker.make(viewer, wish, (), clock.now()) as made:
        await uow.read(reports.require_scope, viewer.telegram_id, wish.top, policy)
        await show(query, screens.text_screen(words, made.round_id, wish.top or 0, made.title, made.twin))


async def send_file(
    query: CallbackQuery,
    callback_data: ReportFile,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    report_maker: ReportMaker,
    clock: Clock,
    bot: Bot,
    pictures: PictureWatcher[Wish],
) -> None:
    """The message that says that it is being made says then that it is ready, or why it is not."""
    wish, kind = Wish(callback_data.round, top=callback_data.top or None), callback_data.kind.value
    await uow.read(reports.require_scope, viewer.telegram_id, wish.top, policy)
    await answer_press(query)
    name = words.plain(f"report-file-{kind}")
    progress = await bot.send_message(viewer.telegram_id, words("report-building-file", name=name))
    said = words("report-ready", name=name)
    try:
        async with report_maker.make(viewer, wish, (kind,), clock.now(), asked_at=uow.received_at) as made:
            await uow.read(reports.require_scope, viewer.telegram_id, wish.top, policy)
            await uow.write(reports.record_export, doer_of(viewer), made.round_id, (kind,))
            file = made.files[kind]
            title = screens.file_name(words, kind, made.title, made.scope, file.suffix[1:])
            await bot.send_document(viewer.telegram_id, FSInputFile(file, title))
            if query.message is not None and not made.closed:  # the picture above is still looked at
                pictures.watch(query.message.chat.id, query.message.message_id, Wish(made.round_id, top=wish.top))
    except RefusedError as error:
        said = words(error.code, **error.arguments)
    await progress.edit_text(said)


async def _picture(
    event: Message | CallbackQuery,
    wish: Wish,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
    report_maker: ReportMaker,
    clock: Clock,
    pictures: PictureWatcher[Wish],
) -> None:
    """A picture that is there already is edited in place; anything else gets a new message."""
    await uow.read(reports.require_scope, viewer.telegram_id, wish.top, policy)
    if isinstance(event, CallbackQuery):
        await answer_press(event)
    message = event if isinstance(event, Message) else event.message
    if not isinstance(message, Message):
        return
    try:
        async with report_maker.make(viewer, wish, (PICTURE,), clock.now()) as made:
            await uow.read(reports.require_scope, viewer.telegram_id, wish.top, policy)
            content = BufferedInputFile(made.files[PICTURE].read_bytes(), "report.png")
            screen = made_screen(words, viewer, wish, made, words.short_moment(clock.now(), policy.time_zone))
            there = await _put(message, content, screen, in_place=isinstance(event, CallbackQuery))
            if not made.closed:
                pictures.watch(message.chat.id, there, Wish(made.round_id, top=wish.top))
    except RefusedError as error:
        await message.answer(words(error.code, **error.arguments))


async def _put(message: Message, content: BufferedInputFile, screen: Screen, *, in_place: bool) -> int:
    """The message that it stands in."""
    if in_place and message.text is None:  # of a press no more is read of its message
        try:
            await message.edit_media(InputMediaPhoto(media=content, caption=screen.html), reply_markup=screen.markup)
        except TelegramBadRequest as error:
            if "message is not modified" not in str(error):
                log.info("a picture could not be edited, a new one is sent: %s", error)
                return await _send(message, content, screen)
        return message.message_id
    return await _send(message, content, screen)


async def _send(message: Message, content: BufferedInputFile, screen: Screen) -> int:
    return (await message.answer_photo(content, caption=screen.html, reply_markup=screen.markup)).message_id
