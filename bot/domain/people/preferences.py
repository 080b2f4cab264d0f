"""What a person may choose of their reminders, and who stands in for whom."""

from dataclasses import dataclass
from datetime import timedelta

OFFERED_HOURS = range(7, 21)
OFFERED_CAPS = (1, 2, 3, 5, 7)
OFFERED_QUIET = ((20, 8), (21, 8), (22, 7), (23, 7), (0, 0))  # full hours; equal ones: none at all
OFFERED_VACATIONS = (7, 14, 28)  # days
WEEK = "1234567"
LONGEST_VACATION = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the same organisation who may stand in."""

    id: int
    name: str
