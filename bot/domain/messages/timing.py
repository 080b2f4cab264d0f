"""May a message of the bot's own accord go now, or without a sound, or later? Decided here and nowhere else."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.messages.kinds import MessageKind, Waits
from bot.domain.messages.reminders import Rhythm


@dataclass(frozen=True, slots=True)
class Timing:
    """`at` is the moment asked about, or else the first one after it at which the message may come (UTC)."""

    at: datetime
    silent: bool = False


def timing(kind: MessageKind, own: Rhythm, now: datetime, by: date | None = None) -> Timing:
    """When a message of that kind may come to who lives by that rhythm.

    What is to be known `by` a day does not wait beyond it: a digest comes on a working day that is none of those
    chosen, the news of a round on a holiday.
    """
    morning = own.quiet.after(now, own.zone)
    match kind.waits:
        case Waits.NOTHING:
            return Timing(now, silent=morning > now)
        case Waits.MORNING:
            return Timing(morning)
        case Waits.AT_WORK:
            at = own.at_work.next_opening(now)
            return Timing(morning if by is not None and own.today(at) > by else at)
        case Waits.WORKDAY:
            at = own.next_opening(now)
            return Timing(own.at_work.next_opening(now) if by is not None and own.today(at) > by else at)
