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
    WORKDAY = auto()  # that, and the hour of a day on which they want to be reminded


class Block(Enum):
    """What a block by its recipient does to a message: what comes to who returns is said as things are by then."""

    LOSES = auto()  # what is told anew from the facts, if it is still so
    KEEPS = auto()  # for the operator's term, `RetentionTerms.missed`
    NEVER_ENDS = auto()  # tried even so, and again after years


LOST, KEPT, EVER = Block.LOSES, Block.KEEPS, Block.NEVER_ENDS


class MessageKind(StrEnum):
    """By the name in the database.

    `counted`: it is one of the messages that a person wants so many of in a week; answers to their own doing, such as
    help, are not. `block`: whether it is kept for who has blocked the bot and may come back.
    """

    priority: Priority
    counted: bool
    waits: Waits
    block: Block

    def __new__(cls, name: str, priority: Priority, counted: bool, waits: Waits, block: Block) -> Self:
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.priority, kind.counted, kind.waits, kind.block = priority, counted, waits, block
        return kind

    # fmt: off
    #                    name              priority               counted waits          block
    ROUND_OPENED       = "round",          Priority.REMINDER,     True,   Waits.MORNING, KEPT
    DIGEST             = "digest",         Priority.REMINDER,     True,   Waits.WORKDAY, LOST
    NUDGE              = "nudge",          Priority.REMINDER,     True,   Waits.MORNING, LOST
    ESCALATION         = "escalation",     Priority.REMINDER,     True,   Waits.MORNING, KEPT
    EVENT_REMINDER     = "event_reminder", Priority.REMINDER,     True,   Waits.MORNING, KEPT
    EVENT_NEWS         = "event",          Priority.NOTICE,       True,   Waits.NOTHING, KEPT
    ANNOUNCEMENT       = "announcement",   Priority.ANNOUNCEMENT, True,   Waits.NOTHING, KEPT
    RECALL             = "recall",         Priority.ANNOUNCEMENT, False,  Waits.NOTHING, EVER
    PUBLISHED          = "published",      Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    AMENDED            = "amended",        Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    REVIEW             = "review",         Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    EXTENSION_REQUEST  = "extension",      Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    EXTENSION_DECISION = "extended",       Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    HELP_CALL          = "help",           Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    HELP_MESSAGE       = "help_message",   Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    SUBSTITUTE         = "substitute",     Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    DEAD_LETTER        = "parked",         Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    RESTORED           = "restored",       Priority.NOTICE,       False,  Waits.NOTHING, KEPT
    # fmt: on


KINDS: Mapping[str, MessageKind] = {kind.value: kind for kind in MessageKind}
COUNTED = tuple(kind for kind in MessageKind if kind.counted)
