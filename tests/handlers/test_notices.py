"""Who words what the bot says of its own accord."""

import pytest

from bot.domain.messages.kinds import MessageKind
from handlers.messages.notices import WORDED
from tests.support.golden import FOLDER, LANGUAGES, SUFFIX

# The golden file that shows it as it is read.
SHOWN = {
    MessageKind.ROUND_OPENED: "round-opened",
    MessageKind.ROUND_CLOSED: "round-closed-news",
    MessageKind.SERIES_ENDS: "series-ends",
    MessageKind.DIGEST: "digest",
    MessageKind.NUDGE: "nudge",
    MessageKind.ESCALATION: "silence-told-to-the-coordinator",
    MessageKind.EVENT_REMINDER: "event-reminder",
    MessageKind.EVENT_NEWS: "event-news",
    MessageKind.EVENT_SEAT: "event-seat",
    MessageKind.EVENT_HELPER: "event-helper",
    MessageKind.EVENT_SURVEY: "event-survey",
    MessageKind.EVENT_PAPERS: "event-papers",
    MessageKind.ANNOUNCEMENT: "announcement-received",
    MessageKind.RECALL: "announcement-withdrawn",
    MessageKind.ANNOUNCEMENT_QUESTION: "announcement-question-news",
    MessageKind.QUESTION_ANSWERED: "announcement-question-answered",
    MessageKind.GROUP_ANNOUNCEMENT: "group-announcement",
    MessageKind.GROUP_DIGEST: "group-digest",
    MessageKind.CORRECTION: "announcement-corrected",
    MessageKind.STILL_VALID: "announcement-still-valid",
    MessageKind.SCHEDULE: "announcement-schedule-missed",
    MessageKind.ACKNOWLEDGEMENT_NUDGE: "acknowledgement-nudge",
    MessageKind.PUBLISHED: "published-to-a-school",
    MessageKind.AMENDED: "amended-to-a-school",
    MessageKind.AMENDED_SOONER: "amended-to-a-school",
    MessageKind.REVIEW: "returned-answer",
    MessageKind.REVIEWS_WAIT: "reviews-wait",
    MessageKind.RETURNED_WAITS: "returned-waits",
    MessageKind.LAPSED: "lapsed-answer",
    MessageKind.EXTENSION_REQUEST: "extension-request",
    MessageKind.EXTENSION_DECISION: "extension-told",
    MessageKind.HELP_CALL: "help-call",
    MessageKind.HELP_MESSAGE: "help-message",
    MessageKind.HELP_ENDED: "help-ended",
    MessageKind.DISCHARGED: "discharged",
    MessageKind.DISCHARGE_UNDONE: "discharge-undone",
    MessageKind.SUBSTITUTE: "standing-in",
    MessageKind.JOINING: "joining-notice",
    MessageKind.CLAIM: "claim",
    MessageKind.CLAIM_ENDED: "claim-refused",
    MessageKind.MEMBER_JOINED: "member-joined",
    MessageKind.MEMBER_SUSPENDED: "member-suspended",
    MessageKind.MEMBERSHIP: "membership-ended",
    MessageKind.HANDOVER: "handover-notice",
    MessageKind.DELEGATED: "delegation",
    MessageKind.PREPARED: "prepared-to-be-sent",
    MessageKind.DELEGATION_ENDED: "delegation-ended",
    MessageKind.DELEGATION_DUE: "delegation-due",
    MessageKind.TEAM_JOINED: "team-joined-news",
    MessageKind.TEAM_LEFT: "team-left",
    MessageKind.ORGANISATION_NEWS: "organisation-news",
    MessageKind.DEAD_LETTER: "dead-letter",
    MessageKind.TROUBLE: "trouble",
    MessageKind.RESTORED: "restored",
}


CHANGING = {MessageKind.RECALL, MessageKind.CORRECTION}


def test_every_kind_has_its_words() -> None:
    """Each is worded by the function of its own name; a recall and a correction change what is there."""
    assert {kind: word.__name__ for kind, word in WORDED.items()} == {
        kind: f"word_{kind.name.lower()}" for kind in MessageKind if kind not in CHANGING
    }


@pytest.mark.parametrize("kind", MessageKind)
def test_every_kind_is_shown(kind: MessageKind) -> None:
    """There is a conversation in which it is read, and its text stands in a file, in both languages."""
    assert all((FOLDER / language / f"{SHOWN[kind]}{SUFFIX}").exists() for language in LANGUAGES)
