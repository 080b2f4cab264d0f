"""Who has joined, links and letters for who has not, and a word to who coordinates them."""

from functools import partial

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, FSInputFile, Message

from bot.domain.errors import RefusedError
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import identity, invitations, joining
from bot.services.people.letter_making import LetterMaker
from bot.ui.buttons.joining import (
    AskLetters,
    JoiningBelow,
    JoiningOf,
    MakeLetters,
    MakeLink,
    NeverJoins,
    RemindToInvite,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.coordinator import joining as views
from bot.ui.views.letters import letter_words
from handlers.filters import is_member
from handlers.listing import Look
from handlers.people.first_steps import with_next_step
from handlers.screens import answer_press, replace, show


def router() -> Router:
    router = Router(name="joining")
    router.callback_query.filter(is_member)
    router.callback_query.register(show_one, JoiningOf.filter())
    router.callback_query.register(make_link, MakeLink.filter())
    router.callback_query.register(ask_letters, AskLetters.filter())
    router.callback_query.register(make_letters, MakeLetters.filter())
    router.callback_query.register(remind_to_invite, RemindToInvite.filter())
    router.callback_query.register(set_never_joins, NeverJoins.filter())
    return router


async def joining_list(look: Look, at: JoiningBelow) -> Screen:
    shown = await look.uow.read(joining.joining_below, look.viewer, at.parent or None, at.page, look.text)
    return views.joining_screen(look.words, shown)


async def show_one(
    query: CallbackQuery, callback_data: JoiningOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.read(joining.joining_of, viewer, callback_data.organisation)
    await show(query, views.joining_one_screen(words, found, came=callback_data.came))


async def make_link(
    query: CallbackQuery,
    callback_data: MakeLink,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    letter_maker: LetterMaker,
) -> None:
    username = await uow.read(identity.load_username)
    organisation, secret, until = await uow.write(
        joining.make_link, viewer, callback_data.organisation, letter_maker.days
    )
    await show(query, views.link_screen(words, organisation, invitations.link_of(username or "", secret), until))


async def ask_letters(
    query: CallbackQuery, callback_data: AskLetters, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.read(joining.joining_below, viewer, callback_data.parent or None, 0)
    await show(query, views.letters_screen(words, found))


async def make_letters(
    query: CallbackQuery,
    callback_data: MakeLetters,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    letter_maker: LetterMaker,
    bot: Bot,
) -> None:
    """The message that says how many are made says then that they are ready, or why they are not."""
    parent, kind = callback_data.parent, callback_data.kind
    asked = parent, kind, viewer.telegram_id
    letter_maker.require_anew(asked, uow.received_at)
    drawn, username = await uow.read(joining.draw_letters, viewer, parent or None)
    until = await uow.read(joining.end_of_links, viewer, letter_maker.days)
    await answer_press(query)
    progress = await bot.send_message(viewer.telegram_id, words("letters-making", done=0, total=len(drawn)))
    letters = invitations.letters_of(drawn, username)
    told = partial(_tell, words, progress, len(drawn))
    try:
        async with letter_maker.make(kind, letters, letter_words(words, until), told) as file:
            await uow.write(joining.keep_letters, viewer, parent or None, drawn, letter_maker.days)
            named = FSInputFile(file, words.plain("letters-file-name", ending=kind.value))
            await bot.send_document(viewer.telegram_id, named)
        letter_maker.remember(asked)
    except RefusedError as error:
        await replace(bot, progress, views.letters_refused_screen(words, parent, words(error.code, **error.arguments)))
        return
    screen = views.letters_sent_screen(words, parent, len(drawn))
    await replace(bot, progress, await with_next_step(screen, uow, viewer, words))


async def remind_to_invite(
    query: CallbackQuery, callback_data: RemindToInvite, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    count = await uow.write(joining.remind_coordinators, viewer, callback_data.parent, policy)
    await show(query, views.reminded_screen(words, callback_data.parent, count))


async def set_never_joins(
    query: CallbackQuery, callback_data: NeverJoins, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.write(joining.set_never_joins, viewer, callback_data.organisation, never=callback_data.never)
    await show(query, views.joining_one_screen(words, found))


async def _tell(words: Words, message: Message, total: int, done: int) -> None:
    if done:
        await message.edit_text(words("letters-making", done=done, total=total))
