"""An organiser renames, moves, merges or closes an organisation from its page; and what was done to it."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.domain.people.expected import ExpectedOrganisationName
from bot.domain.people.organisation_acts import OrganisationAct
from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import organisation_acts, organisation_cards
from bot.ui.buttons.organisation_acts import (
    AskForName,
    ClosedBelow,
    ConfirmAct,
    DraftAct,
    OpenOrganisation,
    OrganisationLog,
    ReopenOrganisation,
    TargetsOf,
    UndoAct,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import audit as audit_views
from bot.ui.views.organiser import organisation_acts as views
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look
from handlers.screens import show


def router() -> Router:
    router = Router(name="organisation_acts")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.callback_query.register(show_organisation, OpenOrganisation.filter())
    router.callback_query.register(ask_for_name, AskForName.filter())
    router.message.register(take_name, Expecting(ExpectedOrganisationName))
    router.callback_query.register(draft_act, DraftAct.filter())
    router.callback_query.register(confirm_act, ConfirmAct.filter())
    router.callback_query.register(undo_act, UndoAct.filter())
    router.callback_query.register(reopen_organisation, ReopenOrganisation.filter())
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


async def closed_list(look: Look, at: ClosedBelow) -> Screen:
    shown = await look.uow.read(organisation_cards.load_organisation_card, look.viewer, at.organisation)
    return views.closed_screen(look.words, shown, at.page, look.text)


async def target_choice(look: Look, at: TargetsOf) -> Screen:
    asked = at.organisation, at.act, at.page, look.text
    return views.targets_screen(look.words, await look.uow.read(organisation_cards.list_targets, look.viewer, *asked))


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


async def organisation_log(look: Look, at: OrganisationLog) -> Screen:
    sought = audit_views.sought_terms(look.words, look.text)
    asked = at.organisation, at.page, look.text, sought
    shown = await look.uow.read(organisation_cards.show_log, look.viewer, *asked)
    return audit_views.log_screen(look.words, shown, look.viewer.zone)
