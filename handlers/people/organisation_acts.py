"""An organiser renames, moves, merges or closes an organisation from its page; and what was done to it."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.domain.people.expected import ExpectedOrganisationName, ExpectedTarget
from bot.domain.people.listings import Listing
from bot.domain.people.organisation_acts import OrganisationAct
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import clean
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import organisation_acts, organisation_cards
from bot.ui.buttons.organisation_acts import (
    AskForName,
    ConfirmAct,
    DraftAct,
    OpenOrganisation,
    OrganisationLog,
    ReopenOrganisation,
    TargetsOf,
    UndoAct,
)
from bot.ui.i18n import Words
from bot.ui.views.organiser import organisation_acts as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.people.searching import Wanted, show_list
from handlers.screens import show


def router() -> Router:
    router = Router(name="organisation_acts")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(show_organisation, OpenOrganisation.filter())
    router.callback_query.register(ask_for_name, AskForName.filter())
    router.message.register(take_name, Expecting(ExpectedOrganisationName))
    router.callback_query.register(list_targets, TargetsOf.filter())
    router.message.register(find_target, Expecting(ExpectedTarget))
    router.callback_query.register(draft_act, DraftAct.filter())
    router.callback_query.register(confirm_act, ConfirmAct.filter())
    router.callback_query.register(undo_act, UndoAct.filter())
    router.callback_query.register(reopen_organisation, ReopenOrganisation.filter())
    router.callback_query.register(show_log, OrganisationLog.filter())
    return router


async def show_organisation(
    query: CallbackQuery, callback_data: OpenOrganisation, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(organisation_cards.load_organisation_card, viewer, callback_data.organisation)
    await show(query, views.card_screen(words, shown))


async def ask_for_name(
    query: CallbackQuery, callback_data: AskForName, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    organisation = await uow.write(organisation_cards.ask_for_name, viewer, callback_data.organisation)
    await show(query, views.ask_for_name_screen(words, organisation))


async def take_name(
    message: Message, expected: ExpectedOrganisationName, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about, name = (expected.organisation, OrganisationAct.RENAME), message.text or ""
    shown = await uow.write(organisation_acts.draft_act, viewer, *about, name=name)
    await show(message, views.preview_screen(words, shown))


async def list_targets(
    query: CallbackQuery, callback_data: TargetsOf, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.organisation, callback_data.act, callback_data.page
    await show(query, views.targets_screen(words, await uow.write(organisation_cards.list_targets, viewer, *about)))


async def find_target(
    message: Message, expected: ExpectedTarget, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = expected.organisation, expected.act, 0, clean(message.text or "")
    await show(message, views.targets_screen(words, await uow.write(organisation_cards.list_targets, viewer, *about)))


async def draft_act(
    query: CallbackQuery, callback_data: DraftAct, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about = callback_data.organisation, callback_data.act
    target = callback_data.target or None
    shown = await uow.write(organisation_acts.draft_act, viewer, *about, target_id=target)
    await show(query, views.preview_screen(words, shown))


async def confirm_act(
    query: CallbackQuery, callback_data: ConfirmAct, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    """What was begun goes on by itself."""
    shown, done = await uow.write(organisation_acts.confirm_act, viewer, callback_data.draft)
    if done:
        under_way = await uow.read(organisation_acts.is_under_way, shown.organisation.id)
        await show(query, views.done_screen(words, shown, under_way=under_way))
    else:
        await show(query, views.preview_screen(words, shown, again=True))


async def undo_act(query: CallbackQuery, callback_data: UndoAct, uow: UnitOfWork, viewer: Viewer, words: Words) -> None:
    await show(
        query, views.undone_screen(words, await uow.write(organisation_acts.undo_act, viewer, callback_data.draft))
    )


async def reopen_organisation(
    query: CallbackQuery, callback_data: ReopenOrganisation, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    opened = await uow.write(organisation_acts.reopen_organisation, viewer, callback_data.organisation)
    await show(query, views.undone_screen(words, opened))


async def show_log(
    query: CallbackQuery, callback_data: OrganisationLog, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    wanted = Wanted(Listing.LOG, callback_data.organisation, callback_data.page)
    await show_list(query, wanted, uow, viewer, words, policy)
