"""An organiser chooses whom a draft reaches."""

from functools import partial

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.domain.messages.announcement_expectations import ExpectedAudienceName
from bot.domain.people.participants import Policy, Viewer
from bot.domain.text import one_line
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import announcement_drafts, audiences
from bot.ui.buttons.announcements import Municipalities, ReachEveryone, TickAudienceKind, TickMunicipality
from bot.ui.buttons.audiences import (
    ChooseAudienceEvent,
    ChooseUnacknowledged,
    DeleteAudience,
    MoreAudience,
    OpenAttending,
    ReachUnacknowledged,
    RestoreAudience,
    SaveAudience,
    SavedAudiences,
    SearchOrganisations,
    TickAttending,
    TickOrganisation,
    TickRole,
    TickUnanswered,
    UseAudience,
)
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import announcement_drafts as draft_views
from bot.ui.views.organiser import audiences as views
from bot.ui.views.organiser.sent_announcements import sent_label
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.listing import Look, look_for, show_list
from handlers.screens import show


def router() -> Router:
    router = Router(name="audiences")
    router.message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    typed = F.text, ~F.text.startswith("/")
    router.message.register(save_audience, *typed, Expecting(ExpectedAudienceName))
    pressed = router.callback_query
    pressed.register(reach_everyone, ReachEveryone.filter())
    pressed.register(tick_audience_kind, TickAudienceKind.filter())
    pressed.register(tick_municipality, TickMunicipality.filter())
    pressed.register(show_more_audience, MoreAudience.filter())
    pressed.register(tick_role, TickRole.filter())
    pressed.register(tick_unanswered, TickUnanswered.filter())
    pressed.register(reach_unacknowledged, ReachUnacknowledged.filter())
    pressed.register(open_attending, OpenAttending.filter())
    pressed.register(tick_attending, TickAttending.filter())
    pressed.register(tick_organisation, TickOrganisation.filter())
    pressed.register(use_audience, UseAudience.filter())
    pressed.register(ask_for_audience_name, SaveAudience.filter())
    pressed.register(delete_audience, DeleteAudience.filter())
    pressed.register(restore_audience, RestoreAudience.filter())
    return router


async def reach_everyone(
    query: CallbackQuery, callback_data: ReachEveryone, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(audiences.reach_everyone, viewer, callback_data.announcement)
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, callback_data.announcement, policy)
    await show(query, draft_views.announcement_draft_screen(words, shown, viewer.zone))


async def tick_audience_kind(
    query: CallbackQuery, callback_data: TickAudienceKind, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    draft_id, code, ticked = callback_data.announcement, callback_data.kind, callback_data.ticked
    await uow.write(audiences.tick_audience_kind, viewer, draft_id, code, ticked=ticked)
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, callback_data.announcement, policy)
    await show(query, draft_views.announcement_draft_screen(words, shown, viewer.zone))


async def municipality_list(look: Look, at: Municipalities) -> Screen:
    asked = look.viewer, at.announcement, look.policy
    shown = await look.uow.read(announcement_drafts.show_announcement_draft, *asked)
    return draft_views.municipalities_screen(look.words, shown, at.page, look.text)


async def tick_municipality(
    query: CallbackQuery, callback_data: TickMunicipality, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    draft_id, place, ticked = callback_data.announcement, callback_data.organisation, callback_data.ticked
    await uow.write(audiences.tick_municipality, viewer, draft_id, place, ticked=ticked)
    there = Municipalities(announcement=draft_id, page=callback_data.page)
    await show_list(query, municipality_list, there, Look(uow, viewer, words, policy))


async def show_more_audience(
    query: CallbackQuery, callback_data: MoreAudience, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, callback_data.announcement, policy)
    await show(query, views.more_audience_screen(words, shown))


async def tick_role(
    query: CallbackQuery, callback_data: TickRole, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    draft_id, role, ticked = callback_data.announcement, callback_data.role, callback_data.ticked
    await uow.write(audiences.tick_role, viewer, draft_id, role, ticked=ticked)
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, callback_data.announcement, policy)
    await show(query, views.more_audience_screen(words, shown))


async def tick_unanswered(
    query: CallbackQuery, callback_data: TickUnanswered, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(audiences.tick_unanswered, viewer, callback_data.announcement, ticked=callback_data.ticked)
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, callback_data.announcement, policy)
    await show(query, views.more_audience_screen(words, shown))


async def acknowledgeable_list(look: Look, at: ChooseUnacknowledged) -> Screen:
    asked = look.viewer, at.announcement, at.page, look.text
    found, shown = await look.uow.read(audiences.list_acknowledgeable, *asked)
    label = partial(sent_label, look.words, zone=look.viewer.zone)
    return views.unacknowledged_choice_screen(look.words, found, shown, label)


async def reach_unacknowledged(
    query: CallbackQuery,
    callback_data: ReachUnacknowledged,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    await uow.write(audiences.choose_unacknowledged, viewer, callback_data.announcement, callback_data.about)
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, callback_data.announcement, policy)
    await show(query, views.more_audience_screen(words, shown))


async def attendable_list(look: Look, at: ChooseAudienceEvent) -> Screen:
    asked = look.viewer, at.announcement, at.page, look.text
    return views.event_choice_screen(look.words, *await look.uow.read(audiences.list_attendable, *asked))


async def open_attending(
    query: CallbackQuery, callback_data: OpenAttending, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    shown = await uow.read(audiences.open_attending, viewer, callback_data.announcement, callback_data.event)
    await show(query, views.attending_screen(words, shown))


async def tick_attending(
    query: CallbackQuery, callback_data: TickAttending, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    draft_id, event, said = callback_data.announcement, callback_data.event, callback_data.said
    shown = await uow.write(audiences.tick_attending, viewer, draft_id, event, said, ticked=callback_data.ticked)
    await show(query, views.attending_screen(words, shown))


async def chosen_list(look: Look, at: SearchOrganisations) -> Screen:
    """Those that are chosen; of all there are, those that are looked for."""
    asked = look.viewer, at.announcement, at.page, look.text
    shown = await look.uow.read(audiences.list_organisations, *asked)
    return views.organisations_screen(look.words, shown, searched=bool(look.text))


async def tick_organisation(
    query: CallbackQuery,
    callback_data: TickOrganisation,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    """Several may be chosen one after the other of what was found."""
    draft_id, chosen, ticked = callback_data.announcement, callback_data.organisation, callback_data.ticked
    await uow.write(audiences.tick_organisation, viewer, draft_id, chosen, ticked=ticked)
    there = SearchOrganisations(announcement=draft_id, page=callback_data.page)
    await show_list(query, chosen_list, there, Look(uow, viewer, words, policy))


async def saved_list(look: Look, at: SavedAudiences) -> Screen:
    saved = await look.uow.read(audiences.list_saved, look.viewer, at.announcement, at.page, look.text)
    return views.saved_audiences_screen(look.words, at.announcement, saved)


async def use_audience(
    query: CallbackQuery, callback_data: UseAudience, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    await uow.write(audiences.use_saved, viewer, callback_data.announcement, callback_data.audience)
    shown = await uow.read(announcement_drafts.show_announcement_draft, viewer, callback_data.announcement, policy)
    await show(query, views.more_audience_screen(words, shown))


async def ask_for_audience_name(
    query: CallbackQuery, callback_data: SaveAudience, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(audiences.ask_for_audience_name, viewer, callback_data.announcement)
    await show(query, views.ask_for_audience_name(words, callback_data.announcement))


async def save_audience(
    message: Message,
    expected: ExpectedAudienceName,
    uow: UnitOfWork,
    viewer: Viewer,
    words: Words,
    policy: Policy,
) -> None:
    await uow.write(audiences.save_audience, viewer, expected.draft, one_line(message.text or ""))
    await look_for(message, saved_list, SavedAudiences(announcement=expected.draft), Look(uow, viewer, words, policy))


async def delete_audience(
    query: CallbackQuery, callback_data: DeleteAudience, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    draft_id = callback_data.announcement
    dropped = await uow.write(audiences.delete_saved, viewer, draft_id, callback_data.audience)
    await show(query, views.dropped_audience_screen(words, draft_id, dropped))


async def restore_audience(
    query: CallbackQuery, callback_data: RestoreAudience, uow: UnitOfWork, viewer: Viewer, words: Words, policy: Policy
) -> None:
    draft_id = callback_data.announcement
    await uow.write(audiences.restore_saved, viewer, draft_id, callback_data.audience)
    await show_list(query, saved_list, SavedAudiences(announcement=draft_id), Look(uow, viewer, words, policy))
