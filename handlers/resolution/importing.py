"""An organiser sends a resolution, as a file or as text; it is read and becomes a draft."""

import logging
from collections.abc import Awaitable
from typing import TypeVar

from aiogram import Bot, F, Router
from aiogram.exceptions import AiogramError
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Document, Message

from bot.domain.errors import BadInputError, RefusedError
from bot.domain.expectations import ExpectedDocument, ExpectedWorkbook
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise
from bot.domain.resolution.editions import ShownEdition
from bot.domain.resolution.resolutions import Proposal
from bot.domain.text import clean, whole
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import viewers
from bot.services.people.roster_reading import RosterReader
from bot.services.resolution import imports, reading
from bot.ui.buttons.drafts import Pasted
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.resolutions import Amend
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.editor import edition_changes as change_views
from bot.ui.views.editor import editions as edition_views
from bot.ui.views.editor.files import as_text_arguments
from bot.ui.views.organiser import resolutions as views
from handlers.files import fetch_file
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.people.rosters import compared_screen
from handlers.screens import replace, show

log = logging.getLogger(__name__)

T = TypeVar("T")


def router() -> Router:
    """It stands after all journeys in which a file or a text may be awaited."""
    router = Router(name="importing")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(begin_import, Command("import"))
    router.callback_query.register(begin_import, Open.filter(F.page == Page.IMPORT))
    router.callback_query.register(begin_amendment, Amend.filter(F.by_file))
    router.message.register(edited_file, Expecting(ExpectedWorkbook), F.document)
    router.message.register(new_file, Expecting(ExpectedDocument), F.document)
    router.message.register(collect_part, Expecting(ExpectedDocument), F.text, ~F.text.startswith("/"))
    router.message.register(nothing_to_read, Expecting(ExpectedDocument), ~F.text)
    router.callback_query.register(read_pasted, Pasted.filter())
    router.message.register(new_file, F.document, organises)
    return router


async def organises(_: object, viewer: Viewer) -> bool:
    return may_organise(viewer)


async def begin_import(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await uow.write(imports.begin_import, viewer)
    await show(event, views.ask_for_document(words, amends=False))


async def begin_amendment(
    query: CallbackQuery, callback_data: Amend, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(imports.begin_import, viewer, callback_data.resolution)
    await show(query, views.ask_for_document(words, amends=True))


async def new_file(
    message: Message,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
    policy: Policy,
    roster_reader: RosterReader,
) -> None:
    """An organiser need not ask first; a list of organisations is told from a resolution."""
    await _file(message, uow, viewer, words, bot, policy, roster_reader)


async def edited_file(
    message: Message,
    expected: ExpectedWorkbook,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
    policy: Policy,
) -> None:
    await _file(message, uow, viewer, words, bot, policy, None, edition_id=expected.edition)


async def collect_part(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    characters = await uow.write(imports.collect_part, viewer, whole(message.text or ""))
    await show(message, views.pasting_screen(words, characters))


async def nothing_to_read(_: Message) -> None:
    raise BadInputError("import-send-file")


async def read_pasted(
    query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot, policy: Policy
) -> None:
    text = imports.take_pasted(viewer)
    await _attempted(show(query, Screen(words("import-reading"))))
    try:
        draft = await reading.read_text(text)
        now = await _as_now(uow, viewer, policy)
        found = await uow.read(imports.understand_document, now, draft)
        screen = _taken(words, await uow.write(imports.take_document, now, found))
    except RefusedError as error:
        screen = views.refused_screen(words, words(error.code, **as_text_arguments(error.arguments)))
    if isinstance(query.message, Message):
        await replace(bot, query.message, screen)


async def _file(
    message: Message,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
    policy: Policy,
    roster_reader: RosterReader | None,
    edition_id: int = 0,
) -> None:
    """The message that says it is being read becomes the draft, or the sentence that says why not."""
    document = message.document
    if document is None:
        return
    progress = await _attempted(message.answer(words("import-reading")))
    try:
        screen = await _understood(uow, viewer, words, bot, policy, document, roster_reader, edition_id)
    except reading.BadWorkbookError as error:
        screen = views.bad_cells_screen(
            words, [(each.sheet, each.cell, each.code, each.arguments) for each in error.problems]
        )
    except RefusedError as error:
        screen = views.refused_screen(words, words(error.code, **as_text_arguments(error.arguments)))
    if progress is None:
        await show(message, screen)
    else:
        await replace(bot, progress, screen)


async def _attempted(saying: Awaitable[T]) -> T | None:
    """Whatever comes of it: a word about work that goes on is no reason to give the work up."""
    try:
        return await saying
    except AiogramError as error:
        log.warning("that a document is being read could not be said: %s", type(error).__name__)
        return None


async def _understood(
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
    policy: Policy,
    document: Document,
    roster_reader: RosterReader | None,
    edition_id: int,
) -> Screen:
    name = clean(document.file_name or "")
    content = await fetch_file(bot, document)
    if roster_reader is not None:
        listed = await compared_screen(uow, viewer, words, roster_reader, document, content, certainly=False)
        if listed is not None:
            return listed
    draft = await reading.read_file(name, content, await uow.read(imports.titles_of_kinds))
    now = await _as_now(uow, viewer, policy)
    found = await uow.read(imports.understand_document, now, draft, name, edition_id)
    return _taken(words, await uow.write(imports.take_document, now, found, name))


async def _as_now(uow: UnitOfWork, viewer: Viewer, policy: Policy) -> Viewer:
    """Reading takes seconds, in which they may have lost their role."""
    return await uow.read(viewers.load_viewer, viewer.telegram_id, policy)


def _taken(words: Words, taken: ShownEdition | Proposal) -> Screen:
    if isinstance(taken, Proposal):
        return change_views.proposal_screen(words, taken)
    return edition_views.opening_screen(words, taken)
