"""/roster: an organiser sends the list of organisations, looks at what it changes, answers, merges it."""

import logging

from aiogram import Bot, F, Router
from aiogram.exceptions import AiogramError
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Document, FSInputFile, Message

from bot.domain.errors import BadInputError, RefusedError
from bot.domain.people.expected import ExpectedRoster
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.rosters import RosterChange, RosterState
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import rosters
from bot.services.people.roster_reading import RosterReader
from bot.services.people.rosters import ShownRoster
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.rosters import (
    AnswerRosterQuestion,
    AnswerRosterRest,
    ApplyRoster,
    CompareRoster,
    DropRoster,
    ExportRoster,
    RosterLines,
    RosterOf,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.editor.files import as_text_arguments
from bot.ui.views.organiser import rosters as views
from handlers.files import fetch_by_id, fetch_file
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look, show_list, text_in
from handlers.people.first_steps import with_next_step
from handlers.screens import answer_press, replace, show

log = logging.getLogger(__name__)


def router() -> Router:
    router = Router(name="rosters")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(ask_for_roster, Command("roster"))
    router.callback_query.register(ask_for_roster, Open.filter(F.page == Page.ROSTER))
    router.message.register(take_file, Expecting(ExpectedRoster), F.document)
    router.message.register(no_file, Expecting(ExpectedRoster), ~F.text.startswith("/"))
    router.callback_query.register(show_roster, RosterOf.filter())
    router.callback_query.register(answer_question, AnswerRosterQuestion.filter())
    router.callback_query.register(answer_rest, AnswerRosterRest.filter())
    router.callback_query.register(apply_roster, ApplyRoster.filter())
    router.callback_query.register(compare_again, CompareRoster.filter())
    router.callback_query.register(drop_roster, DropRoster.filter())
    router.callback_query.register(export_roster, ExportRoster.filter())
    return router


async def ask_for_roster(event: Message | CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await uow.write(rosters.await_roster, viewer)
    await show(event, views.ask_screen(words))


async def no_file(_: Message) -> None:
    raise BadInputError("roster-send-file")


async def take_file(
    message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot, roster_reader: RosterReader
) -> None:
    """The message that says it is being compared becomes what it changes, or the sentence that says why not."""
    document = message.document
    if document is None:
        return
    await uow.read(rosters.require_organiser, viewer)
    progress = None
    try:
        progress = await message.answer(words("roster-reading"))
    except AiogramError as error:
        log.warning("that a roster is being compared could not be said: %s", type(error).__name__)
    try:
        content = await fetch_file(bot, document)
        screen = await compared_screen(uow, viewer, words, roster_reader, document, content)
    except RefusedError as error:
        screen = views.refused_screen(words, words(error.code, **as_text_arguments(error.arguments)))
    if screen is not None:
        await (replace(bot, progress, screen) if progress else show(message, screen))


async def compared_screen(
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    reader: RosterReader,
    document: Document,
    content: bytes,
    *,
    certainly: bool = True,
) -> Screen | None:
    """None: it is no roster, and need not be one."""
    name = clean(document.file_name or "")
    compared = await reader.compare(viewer, name, document.file_id, content, certainly=certainly)
    if compared is None:
        return None
    shown = await uow.write(rosters.open_roster, viewer, compared.roster_id, compared.unchanged, compared.elsewhere)
    return _screen(words, shown)


async def show_roster(
    query: CallbackQuery, callback_data: RosterOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await show(query, _screen(words, await uow.read(rosters.show_roster, viewer, callback_data.roster)))


async def roster_lines(look: Look, at: RosterLines) -> Screen:
    page = await look.uow.read(rosters.list_lines, look.viewer, at.roster, at.change, at.page, look.text)
    if at.change is not RosterChange.QUESTION or not page.items:
        return views.lines_screen(look.words, at.roster, at.change, page)
    shown = await look.uow.read(rosters.show_roster, look.viewer, at.roster)
    return views.question_screen(look.words, at.roster, page, open_=shown.roster.status is RosterState.OPEN)


async def answer_question(
    query: CallbackQuery,
    callback_data: AnswerRosterQuestion,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    """The next question follows; after the last one, all that it changes."""
    roster, page = callback_data.roster, callback_data.page
    await uow.write(rosters.answer_question, viewer, roster, callback_data.line, yes=callback_data.yes)
    following = RosterLines(roster=roster, change=RosterChange.QUESTION, page=page + 1)
    look = Look(uow, viewer, words, policy)
    found = await uow.read(rosters.list_lines, viewer, roster, following.change, page + 1, text_in(look, following))
    if found.number == page:
        await show(query, _screen(words, await uow.read(rosters.show_roster, viewer, roster)))
    else:
        await show_list(query, roster_lines, following, look)


async def answer_rest(
    query: CallbackQuery, callback_data: AnswerRosterRest, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.write(rosters.answer_rest, viewer, callback_data.roster, yes=callback_data.yes)
    await show(query, _screen(words, shown))


async def apply_roster(
    query: CallbackQuery, callback_data: ApplyRoster, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    """What was begun goes on by itself: the screen says how far it is."""
    try:
        await uow.write(rosters.confirm_roster, viewer, callback_data.roster)
    except RefusedError as error:
        if error.code != "roster-outdated":
            raise
        await show(query, views.refused_screen(words, words(error.code), callback_data.roster))
        return
    screen = _screen(words, await uow.read(rosters.show_roster, viewer, callback_data.roster))
    await show(query, await with_next_step(screen, uow, viewer, words))


async def compare_again(
    query: CallbackQuery,
    callback_data: CompareRoster,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    bot: Bot,
    roster_reader: RosterReader,
) -> None:
    """The same file, with the answers given so far, and what is there now."""
    again, answers = await uow.read(rosters.answers_so_far, viewer, callback_data.roster)
    if again.file_id is None:
        raise RefusedError("roster-not-kept")
    content = await fetch_by_id(bot, again.file_id)
    compared = await roster_reader.compare(viewer, again.file_name, again.file_id, content, answers)
    if compared is None:
        raise RefusedError("roster-not-kept")
    shown = await uow.write(rosters.open_roster, viewer, compared.roster_id, compared.unchanged, compared.elsewhere)
    await show(query, _screen(words, shown))


async def drop_roster(
    query: CallbackQuery, callback_data: DropRoster, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(rosters.drop_roster, viewer, callback_data.roster)
    await show(query, views.dropped_screen(words))


async def export_roster(
    query: CallbackQuery, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot, roster_reader: RosterReader
) -> None:
    await uow.write(rosters.begin_export, viewer)
    await answer_press(query, None)
    async with roster_reader.export() as file:
        named = FSInputFile(file, f"{words.plain('roster-export-name')}.xlsx")
        await bot.send_document(viewer.telegram_id, named, caption=words("roster-export-caption"))


def _screen(words: Words, shown: ShownRoster) -> Screen:
    if shown.roster.status in {RosterState.APPLYING, RosterState.APPLIED}:
        total = sum(shown.outcomes.values())
        return views.merging_screen(words, shown.roster, shown.outcomes.get("done", 0), total, shown.left)
    return views.comparison_screen(
        words,
        shown.roster,
        shown.counts,
        shown.examples,
        open_questions=shown.open_questions,
        stale=shown.needs_comparing or shown.outdated,
    )
