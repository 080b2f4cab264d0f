"""What applies to a person now: what they have chosen, or what applies to everyone."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.messages.reminders import Rhythm
from bot.domain.people.participants import Viewer
from bot.domain.people.preferences import Colleague


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """When to be reminded, how often a week, and who stands in for whom.

    `paused_until` is the day of return, while they are on vacation; `absent` are names, each with the day of return.
    """

    rhythm: Rhythm
    cap: int
    quiet_chosen: bool  # else the quiet hours are everyone's
    paused_until: date | None
    substitute: str | None
    absent: tuple[tuple[str, date], ...]
    colleagues: tuple[Colleague, ...]  # who could stand in


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """All that a person can choose, as it is at that moment."""

    viewer: Viewer
    reminders: ReminderSettings
    now: datetime
