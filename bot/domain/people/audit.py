"""Who did what to whom, when: the audit log."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation, Viewer


class AuditAct(StrEnum):
    """By the name in the database; `subject` is of the table that the comment names."""

    JOINED = "joined"
    LEFT = "left"
    EXPELLED = "expelled"
    SUSPENDED = "suspended"
    MEMBERSHIP_RESTORED = "membership_restored"
    ORGANISER_ADDED = "organiser_added"
    ORGANISER_REMOVED = "organiser_removed"
    TEAM_LINK_MADE = "team_link_made"
    TEAM_LINKS_REVOKED = "team_links_revoked"
    TEAM_LINKS_RESTORED = "team_links_restored"
    CONSENT_GIVEN = "consent_given"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    ERASED = "erased"
    DATA_EXPORTED = "data_exported"
    INVITED = "invited"
    INVITATIONS_REVOKED = "invitations_revoked"
    OPEN_LINK_MADE = "open_link_made"
    OPEN_LINK_REVOKED = "open_link_revoked"
    OPEN_LINK_RESTORED = "open_link_restored"
    MEMBERS_LISTED = "members_listed"
    DELIVERIES_LISTED = "deliveries_listed"
    NEVER_JOINS = "never_joins"
    MAY_JOIN = "may_join"
    CLAIMED = "claimed"  # claims
    CLAIM_ACCEPTED = "claim_accepted"  # claims
    CLAIM_REFUSED = "claim_refused"  # claims
    CLAIM_LAPSED = "claim_lapsed"  # claims
    CLAIM_WITHDRAWN = "claim_withdrawn"  # claims
    ROSTER_MERGED = "roster_merged"  # rosters
    ROSTER_EXPORTED = "roster_exported"
    ORGANISATION_ADDED = "organisation_added"
    ORGANISATION_RENAMED = "organisation_renamed"
    ORGANISATION_MOVED = "organisation_moved"
    ORGANISATION_KIND = "organisation_kind"
    ORGANISATION_MERGED = "organisation_merged"  # organisations: the successor
    ORGANISATION_TAKEN_OVER = "organisation_taken_over"  # organisations: what has become a part of it
    ORGANISATION_MERGE_ENDED = "organisation_merge_ended"  # organisations: the same, and all below it
    ORGANISATION_CLOSED = "organisation_closed"
    ORGANISATION_REOPENED = "organisation_reopened"
    PUBLISHED = "published"  # resolutions
    AMENDED = "amended"  # resolutions
    ARCHIVED = "archived"  # resolutions
    UNARCHIVED = "unarchived"  # resolutions
    ROUND_OPENED = "round_opened"  # rounds
    ROUND_CLOSED = "round_closed"  # rounds
    ROUND_CANCELLED = "round_cancelled"  # rounds
    ROUND_REOPENED = "round_reopened"  # rounds
    ROUND_RESTORED = "round_restored"  # rounds
    REPORT_EXPORTED = "report_exported"  # rounds
    ACCEPTED = "accepted"  # replies
    RETURNED = "returned"  # replies
    EXTENSION_GRANTED = "extension_granted"  # extensions
    EXTENSION_REFUSED = "extension_refused"  # extensions
    DISCHARGED = "discharged"  # discharges
    DISCHARGE_UNDONE = "discharge_undone"  # discharges
    TASK_STARRED = "task_starred"  # tasks
    TASK_UNSTARRED = "task_unstarred"  # tasks
    INDICATOR_ADDED = "indicator_added"  # indicators
    INDICATOR_CHANGED = "indicator_changed"  # indicators
    INDICATOR_REMOVED = "indicator_removed"  # indicators
    BROADCAST = "broadcast"  # announcements
    BROADCAST_STOPPED = "broadcast_stopped"  # announcements
    BROADCAST_RESUMED = "broadcast_resumed"  # announcements
    BROADCAST_RECALLED = "broadcast_recalled"  # announcements
    BROADCAST_SCHEDULED = "broadcast_scheduled"  # announcements
    BROADCAST_UNSCHEDULED = "broadcast_unscheduled"  # announcements
    BROADCAST_CORRECTED = "broadcast_corrected"  # announcements
    BROADCAST_NUDGED = "broadcast_nudged"  # announcements
    TEMPLATE_REMOVED = "template_removed"
    TEMPLATE_RESTORED = "template_restored"
    AUDIENCE_REMOVED = "audience_removed"
    AUDIENCE_RESTORED = "audience_restored"
    SHEET_EXPORTED = "sheet_exported"  # announcements
    EVENT_CHANGED = "event_changed"  # events
    EVENT_CANCELLED = "event_cancelled"  # events
    EVENT_REINSTATED = "event_reinstated"  # events
    GROUP_BOUND = "group_bound"
    GROUP_UNBOUND = "group_unbound"
    PAPERS_SENT = "papers_sent"  # events
    ATTENDANCE_EXPORTED = "attendance_exported"  # events
    AUDIT_EXPORTED = "audit_exported"


ABOUT_PEOPLE = frozenset(
    {
        AuditAct.JOINED,
        AuditAct.LEFT,
        AuditAct.EXPELLED,
        AuditAct.SUSPENDED,
        AuditAct.MEMBERSHIP_RESTORED,
        AuditAct.ORGANISER_ADDED,
        AuditAct.ORGANISER_REMOVED,
        AuditAct.DATA_EXPORTED,
        AuditAct.CLAIMED,
        AuditAct.CLAIM_ACCEPTED,
        AuditAct.CLAIM_REFUSED,
        AuditAct.CLAIM_LAPSED,
        AuditAct.CLAIM_WITHDRAWN,
    }
)


class DoerRole(StrEnum):
    PERSON = "person"
    OPERATOR = "operator"  # on the command line
    BOT = "bot"  # because its time had come


@dataclass(frozen=True, slots=True)
class Doer:
    role: DoerRole
    participant_id: int | None = None  # of a person; None of one who was erased since


OPERATOR = Doer(DoerRole.OPERATOR)
BOT = Doer(DoerRole.BOT)


def doer_of(viewer: Viewer) -> Doer:
    return Doer(DoerRole.PERSON, viewer.participant_id)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """`by` and `person` are names as they are now, None of who was erased since, and of nobody."""

    id: int
    at: datetime
    act: AuditAct
    doer: DoerRole
    by: str | None = None
    person: str | None = None
    organisation: str | None = None
    organisation_id: int | None = None
    subject_id: int | None = None
    data: dict[str, Any] = field(default_factory=dict)


DETAILS = ("name", "former", "place", "kind", "successor", "title", "task", "file", "count", "format")


@dataclass(frozen=True, slots=True)
class AuditTerm:
    """One of the words that somebody looks for, as `search_terms` has them; and what it means in their language.

    `fields` are those of DETAILS.
    """

    text: str
    acts: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditOf:
    """A page of what was done to an organisation, the newest first, or of what was found in it.

    `more`: beyond what is shown more was found.
    """

    organisation: Organisation
    entries: Paged[AuditEntry]
    more: bool = False
