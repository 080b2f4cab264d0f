"""The first hour of an organiser: what is to be done on a new bot, in its order."""

from dataclasses import dataclass
from enum import IntEnum


class FirstStep(IntEnum):
    """By the number that a person reads: 1 of 5."""

    ROSTER = 1
    RESOLUTION = 2
    LETTERS = 3
    ROUND = 4
    ANNOUNCEMENT = 5


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """`next` is None when each has been taken or skipped; `came_along`: there is a resolution that nobody loaded."""

    next: FirstStep | None
    done: frozenset[FirstStep]
    came_along: bool = False
