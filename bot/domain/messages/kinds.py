"""Every kind of message that the bot sends of its own accord, and all in which kinds differ: one table.

Who words a kind stands in `handlers.messages.notices`, by the same names.
"""

from collections.abc import Mapping
from datetime import timedelta
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
    WORKDAY = auto()  # that, and the hour of a day on which they want to be reminded


LOST = timedelta(0)
WEEK = timedelta(days=7)
EVER = timedelta(days=36_500)


class MessageKind(StrEnum):
    """By the name in the database.

    `counted`: it is one of the messages that a person wants so many of in a week; answers to their own doing, such as
    help, are not. `survives_block`: for how long it is kept for who has blocked the bot and may come back.
    """

    priority: Priority
    counted: bool
    waits: Waits
    survives_block: timedelta

    def __new__(cls, name: str, priority: Priority, counted: bool, waits: Waits, survives_block: timedelta) -> Self:
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.priority, kind.counted, kind.waits, kind.survives_block = priority, counted, waits, survives_block
        return kind

    # fmt: off
    #                    name              priority               counted waits          survives_block
    ROUND_OPENED       = "round",          Priority.REMINDER,     True,   Waits.MORNING, LOST
    DIGEST             = "digest",         Priority.REMINDER,     True,   Waits.WORKDAY, LOST
    NUDGE              = "nudge",          Priority.REMINDER,     True,   Waits.MORNING, LOST
    ESCALATION         = "escalation",     Priority.REMINDER,     True,   Waits.MORNING, LOST
    EVENT_REMINDER     = "event_reminder", Priority.REMINDER,     True,   Waits.MORNING, LOST
    EVENT_NEWS         = "event",          Priority.NOTICE,       True,   Waits.NOTHING, LOST
    ANNOUNCEMENT       = "announcement",   Priority.ANNOUNCEMENT, True,   Waits.NOTHING, WEEK
    RECALL             = "recall",         Priority.ANNOUNCEMENT, False,  Waits.NOTHING, EVER
    PUBLISHED          = "published",      Priority.NOTICE,       False,  Waits.NOTHING, LOST
    AMENDED            = "amended",        Priority.NOTICE,       False,  Waits.NOTHING, LOST
    REVIEW             = "review",         Priority.NOTICE,       False,  Waits.NOTHING, LOST
    LAPSED             = "lapsed",         Priority.NOTICE,       False,  Waits.NOTHING, LOST
    EXTENSION_REQUEST  = "extension",      Priority.NOTICE,       False,  Waits.NOTHING, LOST
    EXTENSION_DECISION = "extended",       Priority.NOTICE,       False,  Waits.NOTHING, LOST
    HELP_CALL          = "help",           Priority.NOTICE,       False,  Waits.NOTHING, LOST
    HELP_MESSAGE       = "help_message",   Priority.NOTICE,       False,  Waits.NOTHING, LOST
    SUBSTITUTE         = "substitute",     Priority.NOTICE,       False,  Waits.NOTHING, LOST
    DEAD_LETTER        = "parked",         Priority.NOTICE,       False,  Waits.NOTHING, LOST
    RESTORED           = "restored",       Priority.NOTICE,       False,  Waits.NOTHING, LOST
    # fmt: on


KINDS: Mapping[str, MessageKind] = {kind.value: kind for kind in MessageKind}
COUNTED = tuple(kind for kind in MessageKind if kind.counted)
