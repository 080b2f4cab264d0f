"""Choosing whom a draft reaches: by what is known of people, or an audience that is kept by a name."""

from dataclasses import replace
from functools import partial

from bot.domain.errors import BadInputError, StaleError
from bot.domain.messages.announcement_expectations import ExpectedAudienceName
from bot.domain.messages.announcements import Announcement
from bot.domain.messages.audiences import (
    SAVED_NAME_LIMIT,
    Attending,
    Audience,
    AudienceEvent,
    AudienceOrganisations,
    AudienceRole,
    SavedAudience,
)
from bot.domain.messages.events import Event, sort_events
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.listings import page_of, page_read
from bot.domain.people.participants import Viewer
from bot.services.messages.announcement_drafts import own_draft
from bot.services.messages.sent_announcements import said_of
from bot.services.people.organisations import require_organisation
from storage import announcement_drafts, announcements, audiences, audit, events, expectations, organisations
from storage.sqlite.database import Transaction

FOUND = 200  # organisations of a search
LIST_SIZE = 8


def reach_everyone(tx: Transaction, viewer: Viewer, draft_id: int) -> None:
    own_draft(tx, viewer, draft_id)
    announcement_drafts.set_audience(tx, draft_id, Audience())


def tick_audience_kind(tx: Transaction, viewer: Viewer, draft_id: int, code: str, *, ticked: bool) -> None:
    audience = own_draft(tx, viewer, draft_id).audience
    if code not in {kind.code for kind in organisations.list_kinds(tx)}:
        raise StaleError
    announcement_drafts.set_audience(tx, draft_id, audience.with_kind(code, ticked=ticked))


def tick_municipality(tx: Transaction, viewer: Viewer, draft_id: int, organisation_id: int, *, ticked: bool) -> None:
    audience = own_draft(tx, viewer, draft_id).audience
    require_organisation(tx, organisation_id)
    announcement_drafts.set_audience(tx, draft_id, audience.with_municipality(organisation_id, ticked=ticked))


def tick_role(tx: Transaction, viewer: Viewer, draft_id: int, role: AudienceRole, *, ticked: bool) -> None:
    audience = own_draft(tx, viewer, draft_id).audience
    announcement_drafts.set_audience(tx, draft_id, audience.with_role(role, ticked=ticked))


def tick_unanswered(tx: Transaction, viewer: Viewer, draft_id: int, *, ticked: bool) -> None:
    audience = own_draft(tx, viewer, draft_id).audience
    announcement_drafts.set_audience(tx, draft_id, replace(audience, unanswered=ticked))


def list_acknowledgeable(
    tx: Transaction, viewer: Viewer, draft_id: int, page: int, text: str
) -> tuple[Announcement, Paged[Announcement]]:
    """The draft, and what was sent, the newest first: who has not acknowledged it may be written to."""
    found = own_draft(tx, viewer, draft_id)
    total = announcements.count_announcements(tx, 0)  # of nobody's drafts
    return found, page_read(page, LIST_SIZE, total, partial(announcements.list_announcements, tx, 0), text, said_of)


def choose_unacknowledged(tx: Transaction, viewer: Viewer, draft_id: int, about_id: int) -> None:
    """Those alone who have not acknowledged that announcement; 0: whoever, whatever they have acknowledged."""
    audience = own_draft(tx, viewer, draft_id).audience
    about = announcements.get_announcement(tx, about_id) if about_id else None
    if about_id and (about is None or about.sent_at is None):
        raise StaleError
    announcement_drafts.set_audience(tx, draft_id, replace(audience, unacknowledged=about_id))


def list_attendable(
    tx: Transaction, viewer: Viewer, draft_id: int, page: int, text: str
) -> tuple[Announcement, Paged[Event]]:
    """The draft, and the events that people have been told of: those to come, then the past ones."""
    found = own_draft(tx, viewer, draft_id)
    coming, past = sort_events(events.list_events(tx, None), tx.now, viewer.zone)
    return found, page_of(page, LIST_SIZE, [*coming, *past], text, lambda each: f"{each.title} {each.place}")


def open_attending(tx: Transaction, viewer: Viewer, draft_id: int, event_id: int) -> AudienceEvent:
    found = own_draft(tx, viewer, draft_id)
    event = events.get_event(tx, event_id)
    if event is None or event.hidden:
        raise StaleError
    chosen = found.audience.attending if found.audience.event == event_id else ()
    return AudienceEvent(draft_id, event, chosen)


def tick_attending(
    tx: Transaction, viewer: Viewer, draft_id: int, event_id: int, said: Attending, *, ticked: bool
) -> AudienceEvent:
    """Those alone whose organisation has said so; of one event at a time."""
    open_attending(tx, viewer, draft_id, event_id)
    audience = own_draft(tx, viewer, draft_id).audience
    announcement_drafts.set_audience(tx, draft_id, audience.with_attending(event_id, said, ticked=ticked))
    return open_attending(tx, viewer, draft_id, event_id)


def list_organisations(tx: Transaction, viewer: Viewer, draft_id: int, page: int, text: str) -> AudienceOrganisations:
    """Those that are chosen already; by a part of a name, whichever there are."""
    chosen = own_draft(tx, viewer, draft_id).audience.organisations
    if text:
        found = organisations.search_organisations(tx, text, FOUND)
    else:
        found = [there for each in chosen if (there := organisations.get_organisation(tx, each)) is not None]
    return AudienceOrganisations(draft_id, Paged.out_of(page, LIST_SIZE, found), chosen)


def tick_organisation(tx: Transaction, viewer: Viewer, draft_id: int, organisation_id: int, *, ticked: bool) -> None:
    audience = own_draft(tx, viewer, draft_id).audience
    require_organisation(tx, organisation_id)
    announcement_drafts.set_audience(tx, draft_id, audience.with_organisation(organisation_id, ticked=ticked))


def list_saved(tx: Transaction, viewer: Viewer, draft_id: int, page: int, text: str) -> Paged[SavedAudience]:
    own_draft(tx, viewer, draft_id)
    return page_of(page, LIST_SIZE, audiences.list_saved_audiences(tx), text, lambda each: each.name)


def ask_for_audience_name(tx: Transaction, viewer: Viewer, draft_id: int) -> None:
    own_draft(tx, viewer, draft_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedAudienceName(draft_id))


def save_audience(tx: Transaction, viewer: Viewer, draft_id: int, name: str) -> None:
    """By that name, in the place of what was kept by it before."""
    found = own_draft(tx, viewer, draft_id)
    if not name or len(name) > SAVED_NAME_LIMIT:
        raise BadInputError("audience-name-length", limit=SAVED_NAME_LIMIT)
    audiences.save_audience(tx, name, found.audience, viewer.participant_id)
    expectations.clear_expectation(tx, viewer.telegram_id)


def use_saved(tx: Transaction, viewer: Viewer, draft_id: int, saved_id: int) -> None:
    own_draft(tx, viewer, draft_id)
    announcement_drafts.set_audience(tx, draft_id, _saved(tx, saved_id).audience)


def delete_saved(tx: Transaction, viewer: Viewer, draft_id: int, saved_id: int) -> SavedAudience:
    """It can be had back."""
    own_draft(tx, viewer, draft_id)
    found = _saved(tx, saved_id)
    audiences.delete_saved_audience(tx, found.id)
    audit.add_entry(tx, AuditAct.AUDIENCE_REMOVED, doer_of(viewer), data={"name": found.name})
    return found


def restore_saved(tx: Transaction, viewer: Viewer, draft_id: int, saved_id: int) -> None:
    own_draft(tx, viewer, draft_id)
    there = any(each.id == saved_id for each in audiences.list_saved_audiences(tx))
    if not audiences.restore_saved_audience(tx, saved_id):
        raise StaleError
    if not there:
        name = _saved(tx, saved_id).name
        audit.add_entry(tx, AuditAct.AUDIENCE_RESTORED, doer_of(viewer), data={"name": name})


def _saved(tx: Transaction, saved_id: int) -> SavedAudience:
    found = next((each for each in audiences.list_saved_audiences(tx) if each.id == saved_id), None)
    if found is None:
        raise StaleError
    return found
