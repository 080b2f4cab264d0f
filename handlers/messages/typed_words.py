"""Words that nobody asked for: a clause number opens its task, others are looked for in all that the person may see."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.domain.expectations import ExpectedCard
from bot.domain.messages.searching import FoundSort, FoundThing, clause_named
from bot.domain.people.participants import Expectation, Viewer
from bot.domain.resolution.glossary import Glossary
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import events, searching
from bot.ui.buttons.searching import FoundPage
from bot.ui.i18n import Words
from bot.ui.views.participant import events as event_views
from bot.ui.views.participant import home
from bot.ui.views.participant import searching as views
from handlers.filters import PRIVATE, is_member
from handlers.screens import show
from handlers.work.tasks import show_card

BURST = "burst"


def router() -> Router:
    router = Router(name="typed_words")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(search_command, Command("search"))
    router.callback_query.register(show_page, FoundPage.filter())
    return router


def clauses() -> Router:
    """Before what takes words for a comment: a bare clause number is none, nor is a label of the menu."""
    router = Router(name="typed_clauses")
    router.message.filter(PRIVATE, is_member)
    router.message.register(say_what_ended, F.text.startswith("/"), turned_from_question)
    router.message.register(open_clause, F.text, names_own_clause)
    return router


def typed() -> Router:
    """After all that waits for words."""
    router = Router(name="typed_last")
    router.message.filter(PRIVATE, is_member)
    router.message.register(search_typed, F.text, ~F.text.startswith("/"))
    return router


async def turned_from_question(_: Message, words: Words, turned_from: Expectation | None = None) -> bool:
    """Whether a word of the menu was typed where other words were waited for."""
    return turned_from is not None and words.has(f"awaited-{turned_from.name}")


async def say_what_ended(message: Message, words: Words, turned_from: Expectation) -> object:
    """Beside what is opened: the next message answers that question no more."""
    await message.answer(words("typed-menu-word", what=words.plain(f"awaited-{turned_from.name}")))
    return UNHANDLED


async def names_own_clause(message: Message, viewer: Viewer, uow: UnitOfWork) -> bool | dict[str, list[FoundThing]]:
    number = clause_named(message.text or "")
    if number is None or not (viewer.expectation is None or isinstance(viewer.expectation, ExpectedCard)):
        return False
    found = await uow.read(searching.find_clauses, viewer, number)
    return {"found": found} if found else False


async def open_clause(
    message: Message, found: list[FoundThing], uow: UnitOfWork, viewer: Viewer, words: Words, glossary: Glossary
) -> None:
    if len(found) == 1 and found[0].sort is FoundSort.TASK:
        await show_card(message, found[0].id, uow, viewer, words, glossary)
    else:
        await show(message, views.clauses_screen(words, found[0].number, found))


async def search_command(
    message: Message, command: CommandObject, uow: UnitOfWork, viewer: Viewer, words: Words, glossary: Glossary
) -> None:
    if command.args:
        await _search(message, clean(command.args), uow, viewer, words, glossary)
    else:
        await show(message, views.ask_what_screen(words))


async def search_typed(message: Message, uow: UnitOfWork, viewer: Viewer, words: Words, glossary: Glossary) -> None:
    """Of a burst that nobody asked for, the last is answered."""
    if uow.followed():
        uow.unanswered = BURST
        return
    await _search(message, clean(message.text or ""), uow, viewer, words, glossary)


async def show_page(
    query: CallbackQuery, callback_data: FoundPage, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.read(searching.search_page, viewer, callback_data.search, callback_data.page)
    await show(query, views.results_screen(words, found, viewer.zone))


async def _search(
    message: Message, text: str, uow: UnitOfWork, viewer: Viewer, words: Words, glossary: Glossary
) -> None:
    """What there is no choice about is opened at once."""
    found = await uow.read(searching.search_all, viewer, text)
    if found is not None and found.shown.total > found.shown.size:
        found = await uow.write_inline(searching.keep_search, viewer, found)
    if found is None:
        await show(message, home.hint_screen(words, viewer, "unknown-text"))
    elif not found.shown.total:
        await show(message, views.nothing_found_screen(words, viewer, text))
    elif found.only and found.only.sort is FoundSort.TASK:
        await show_card(message, found.only.id, uow, viewer, words, glossary)
    elif found.only and found.only.sort is FoundSort.EVENT:
        card = await uow.read(events.load_event_card, viewer, found.only.id)
        await show(message, event_views.event_screen(words, card, viewer.zone))
    else:
        await show(message, views.results_screen(words, found, viewer.zone))
