"""Texts with fields: looked at as three of their recipients would see them, kept by a name, taken up again."""

from datetime import date

from bot.domain.errors import BadInputError, StaleError
from bot.domain.messages.announcement_expectations import ExpectedTemplateName, ExpectedValidity
from bot.domain.messages.announcements import Announcement, Content, ReceivedAnnouncement
from bot.domain.messages.audiences import SAVED_NAME_LIMIT
from bot.domain.messages.fields import OwnFacts
from bot.domain.moments_said import last_day
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.listings import page_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.services.messages.announcement_drafts import own_draft
from storage import (
    announcement_corrections,
    announcement_drafts,
    announcements,
    audiences,
    audit,
    expectations,
    schedules,
)
from storage.sqlite.database import Transaction, long_read

EXAMPLES = 3
LIST_SIZE = 8
Template = tuple[int, str, str]  # id, name, text


@long_read
def preview_recipients(tx: Transaction, viewer: Viewer, draft_id: int) -> list[tuple[OwnFacts, ReceivedAnnouncement]]:
    """As some of its audience would see it, whoever they happen to be."""
    found = own_draft(tx, viewer, draft_id)
    people = audiences.some_of_audience(tx, found.audience, EXAMPLES)
    today = viewer.today(tx.now)
    facts = [announcement_corrections.load_facts(tx, each, today) for each in people]
    return [(each, ReceivedAnnouncement(found, None, each)) for each in facts]


def list_templates(tx: Transaction, viewer: Viewer, page: int, text: str) -> Paged[Template]:
    require(may_organise(viewer))
    kept = announcement_corrections.list_templates(tx)
    return page_of(page, LIST_SIZE, kept, text, lambda each: f"{each[1]} {each[2]}")


def ask_for_template_name(tx: Transaction, viewer: Viewer, draft_id: int) -> None:
    own_draft(tx, viewer, draft_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedTemplateName(draft_id))


def save_template(tx: Transaction, viewer: Viewer, draft_id: int, name: str) -> None:
    found = own_draft(tx, viewer, draft_id)
    if not name or len(name) > SAVED_NAME_LIMIT:
        raise BadInputError("audience-name-length", limit=SAVED_NAME_LIMIT)
    if not found.content.html:
        raise BadInputError("announcement-empty")
    announcement_corrections.add_template(tx, name, found.content.html, viewer.participant_id)
    expectations.clear_expectation(tx, viewer.telegram_id)


def begin_from_template(tx: Transaction, viewer: Viewer, template_id: int) -> int:
    """A new draft with its text; the draft's id."""
    require(may_organise(viewer))
    _, _, html = _template(tx, template_id)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return announcement_drafts.add_announcement(tx, viewer.participant_id, Content(html), None)


def delete_template(tx: Transaction, viewer: Viewer, template_id: int) -> Template:
    """It can be had back."""
    require(may_organise(viewer))
    found = _template(tx, template_id)
    announcement_corrections.delete_template(tx, template_id)
    audit.add_entry(tx, AuditAct.TEMPLATE_REMOVED, doer_of(viewer), data={"name": found[1]})
    return found


def restore_template(tx: Transaction, viewer: Viewer, template_id: int) -> None:
    require(may_organise(viewer))
    before = announcement_corrections.list_templates(tx)
    if not announcement_corrections.restore_template(tx, template_id):
        raise StaleError
    found = _template(tx, template_id)
    if found not in before:
        audit.add_entry(tx, AuditAct.TEMPLATE_RESTORED, doer_of(viewer), data={"name": found[1]})


def ask_for_validity(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement:
    """Wait for the last day on which who joins is told of it."""
    found = _valid_able(tx, viewer, announcement_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedValidity(announcement_id))
    return found


def set_validity(tx: Transaction, viewer: Viewer, announcement_id: int, text: str) -> date:
    _valid_able(tx, viewer, announcement_id)
    today = viewer.today(tx.now)
    day = last_day(text, today)
    if day is None:
        raise BadInputError("validity-unclear")
    if day < today:
        raise BadInputError("validity-past")
    schedules.set_valid_until(tx, announcement_id, day)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return day


def clear_validity(tx: Transaction, viewer: Viewer, announcement_id: int) -> None:
    _valid_able(tx, viewer, announcement_id)
    schedules.set_valid_until(tx, announcement_id, None)


def _valid_able(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement:
    """One's own draft, or what was sent."""
    require(may_organise(viewer))
    found = announcements.get_announcement(tx, announcement_id)
    return found if found is not None and found.sent_at is not None else own_draft(tx, viewer, announcement_id)


def _template(tx: Transaction, template_id: int) -> Template:
    found = next((each for each in announcement_corrections.list_templates(tx) if each[0] == template_id), None)
    if found is None:
        raise StaleError
    return found
