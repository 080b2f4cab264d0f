"""Every kind of message that the bot sends of its own accord, and all in which kinds differ: one table.

Who words a kind stands in `handlers.messages.notices`, by the same names.
"""

from collections.abc import Mapping
from enum import Enum, IntEnum, StrEnum, auto
from typing import Self


class Priority(IntEnum):
    """The smaller goes first."""

    NOTICE = 1
    REMINDER = 2
    ANNOUNCEMENT = 3


class Waits(Enum):
    """For what a message waits that would disturb; what waits for nothing comes in quiet hours without a sound."""

    NOTHING = auto()
    MORNING = auto()  # the end of the recipient's quiet hours
    AT_WORK = auto()  # that, and the hour of a working day at which they want to be reminded
    WORKDAY = auto()  # that, and the hour of a day on which they want to be reminded


class Survival(Enum):
    """Whether a message is kept for who has blocked the bot: who returns is told, as things are by then."""

    NEVER = auto()  # it is told anew from the facts, if it is still so
    TERM = auto()  # for as long as `RetentionTerms.missed` says
    ALWAYS = auto()  # it is tried even so, and again after years


NEVER, TERM, ALWAYS = Survival


class MessageKind(StrEnum):
    """By the name in the database.

    `counted`: it is one of the messages that a person wants so many of in a week; answers to their own doing, such as
    help, are not.
    """

    priority: Priority
    counted: bool
    waits: Waits
    survives_block: Survival

    def __new__(cls, name: str, priority: Priority, counted: bool, waits: Waits, survives_block: Survival) -> Self:
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.priority, kind.counted, kind.waits, kind.survives_block = priority, counted, waits, survives_block
        return kind

    # fmt: off
    #                    name              priority               counted waits          survives_block
    ROUND_OPENED       = "round",          Priority.REMINDER,     True,   Waits.AT_WORK, TERM
    ROUND_CLOSED       = "round_closed",   Priority.REMINDER,     True,   Waits.AT_WORK, TERM
    SERIES_ENDS        = "series_ends",    Priority.NOTICE,       True,   Waits.AT_WORK, TERM
    DIGEST             = "digest",         Priority.REMINDER,     True,   Waits.WORKDAY, NEVER
    NUDGE              = "nudge",          Priority.REMINDER,     True,   Waits.MORNING, NEVER
    ESCALATION         = "escalation",     Priority.REMINDER,     True,   Waits.AT_WORK, TERM
    EVENT_REMINDER     = "event_reminder", Priority.REMINDER,     True,   Waits.MORNING, TERM
    EVENT_NEWS         = "event",          Priority.NOTICE,       True,   Waits.NOTHING, TERM
    EVENT_SEAT         = "event_seat",     Priority.NOTICE,       False,  Waits.NOTHING, TERM
    EVENT_HELPER       = "event_helper",   Priority.NOTICE,       False,  Waits.NOTHING, TERM
    EVENT_SURVEY       = "event_survey",   Priority.REMINDER,     True,   Waits.AT_WORK, NEVER
    EVENT_PAPERS       = "event_papers",   Priority.REMINDER,     True,   Waits.MORNING, TERM
    ANNOUNCEMENT       = "announcement",   Priority.ANNOUNCEMENT, True,   Waits.NOTHING, TERM
    ACKNOWLEDGEMENT_NUDGE = "ack_nudge",   Priority.REMINDER,     True,   Waits.MORNING, NEVER
    CORRECTION         = "correction",     Priority.ANNOUNCEMENT, False,  Waits.NOTHING, TERM
    STILL_VALID        = "still_valid",    Priority.REMINDER,     True,   Waits.MORNING, TERM
    SCHEDULE           = "schedule",       Priority.NOTICE,       False,  Waits.NOTHING, TERM
    ANNOUNCEMENT_QUESTION = "question",    Priority.NOTICE,       False,  Waits.NOTHING, TERM
    QUESTION_ANSWERED  = "answered",       Priority.NOTICE,       False,  Waits.NOTHING, TERM
    GROUP_ANNOUNCEMENT = "group_news",     Priority.ANNOUNCEMENT, False,  Waits.NOTHING, NEVER
    GROUP_DIGEST       = "group_digest",   Priority.REMINDER,     True,   Waits.MORNING, NEVER
    RECALL             = "recall",         Priority.ANNOUNCEMENT, False,  Waits.NOTHING, ALWAYS
    PUBLISHED          = "published",      Priority.NOTICE,       False,  Waits.NOTHING, TERM
    AMENDED            = "amended",        Priority.NOTICE,       True,   Waits.WORKDAY, TERM
    AMENDED_SOONER     = "amended_sooner", Priority.NOTICE,       False,  Waits.NOTHING, TERM
    REVIEW             = "review",         Priority.NOTICE,       False,  Waits.NOTHING, TERM
    REVIEWS_WAIT       = "reviews_wait",   Priority.REMINDER,     True,   Waits.AT_WORK, NEVER
    RETURNED_WAITS     = "returned_waits", Priority.REMINDER,     True,   Waits.AT_WORK, NEVER
    LAPSED             = "lapsed",         Priority.NOTICE,       False,  Waits.NOTHING, TERM
    EXTENSION_REQUEST  = "extension",      Priority.NOTICE,       False,  Waits.NOTHING, TERM
    EXTENSION_DECISION = "extended",       Priority.NOTICE,       False,  Waits.NOTHING, TERM
    HELP_CALL          = "help",           Priority.NOTICE,       False,  Waits.NOTHING, TERM
    HELP_MESSAGE       = "help_message",   Priority.NOTICE,       False,  Waits.NOTHING, TERM
    HELP_ENDED         = "help_ended",     Priority.NOTICE,       False,  Waits.NOTHING, TERM
    DISCHARGED         = "discharged",     Priority.NOTICE,       False,  Waits.NOTHING, TERM
    DISCHARGE_UNDONE   = "discharge_undo", Priority.NOTICE,       False,  Waits.NOTHING, TERM
    SUBSTITUTE         = "substitute",     Priority.NOTICE,       False,  Waits.NOTHING, TERM
    JOINING            = "joining",        Priority.REMINDER,     True,   Waits.MORNING, NEVER
    CLAIM              = "claim",          Priority.NOTICE,       False,  Waits.NOTHING, TERM
    CLAIM_ENDED        = "claim_ended",    Priority.NOTICE,       False,  Waits.NOTHING, TERM
    MEMBER_JOINED      = "joined",         Priority.NOTICE,       False,  Waits.NOTHING, TERM
    MEMBER_SUSPENDED   = "suspended",      Priority.NOTICE,       False,  Waits.NOTHING, TERM
    MEMBERSHIP         = "membership",     Priority.NOTICE,       False,  Waits.NOTHING, TERM
    HANDOVER           = "handover",       Priority.NOTICE,       False,  Waits.NOTHING, TERM
    DELEGATED          = "delegated",      Priority.NOTICE,       False,  Waits.NOTHING, TERM
    PREPARED           = "prepared",       Priority.NOTICE,       False,  Waits.NOTHING, TERM
    DELEGATION_ENDED   = "delegation_end", Priority.NOTICE,       False,  Waits.NOTHING, TERM
    DELEGATION_DUE     = "delegation_due", Priority.REMINDER,     True,   Waits.MORNING, NEVER
    TEAM_JOINED        = "team_joined",    Priority.NOTICE,       False,  Waits.NOTHING, TERM
    TEAM_LEFT          = "team_left",      Priority.NOTICE,       False,  Waits.NOTHING, TERM
    ORGANISATION_NEWS  = "organisation",   Priority.NOTICE,       False,  Waits.NOTHING, TERM
    DEAD_LETTER        = "parked",         Priority.NOTICE,       False,  Waits.NOTHING, TERM
    RESTORED           = "restored",       Priority.NOTICE,       False,  Waits.NOTHING, TERM
    TROUBLE            = "trouble",        Priority.NOTICE,       False,  Waits.NOTHING, NEVER
    # fmt: on


KINDS: Mapping[str, MessageKind] = {kind.value: kind for kind in MessageKind}
COUNTED = tuple(kind for kind in MessageKind if kind.counted)
