"""May a message of the bot's own accord go now, or without a sound, or later? Decided here and nowhere else."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.messages.kinds import MessageKind, Waits
from bot.domain.messages.reminders import Rhythm


@dataclass(frozen=True, slots=True)
class Timing:
    """`at` is the moment asked about, or else the first one after it at which the message may come (UTC)."""

    at: datetime
    silent: bool = False


def timing(kind: MessageKind, own: Rhythm, now: datetime) -> Timing:
    """When a message of that kind may come to who lives by that rhythm."""
    morning = own.quiet.after(now, own.zone)
    match kind.waits:
        case Waits.NOTHING:
            return Timing(now, silent=morning > now)
        case Waits.MORNING:
            return Timing(morning)
        case Waits.WORKDAY:
            return Timing(own.next_opening(now))
