"""What holds reminders back: a pause of all, a person's vacation, their weekly cap."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.domain.messages.reminders import cap_begins, cap_of
from bot.domain.people.participants import Policy, Viewer
from storage import bot_state, digests
from storage.sqlite.database import Transaction

PAUSED = "reminders_paused"
PAUSED_FOR = timedelta(hours=1)  # until it is looked again whether what is held back may go


def reminders_paused(tx: Transaction) -> bool:
    return bool(bot_state.get_state(tx, PAUSED))


def is_held_back(tx: Transaction, viewer: Viewer, delivery_id: int) -> bool:
    """Whether this delivery would come in somebody's vacation or beyond their weekly cap."""
    return viewer.away(tx.now) or is_beyond_cap(tx, viewer, delivery_id)


def is_beyond_cap(tx: Transaction, viewer: Viewer, delivery_id: int) -> bool:
    """Whether the viewer has had their week's messages, this delivery apart."""
    caps = {viewer.participant_id: viewer.preferences.cap}
    return bool(list_full(tx, caps, viewer.zone, viewer.today(tx.now), apart=delivery_id))


def week_began(tx: Transaction, policy: Policy) -> datetime:
    """Since when messages count by the bot's own calendar: for counts of many, whatever zone each lives in."""
    return cap_begins(policy.today(tx.now), policy.time_zone)


def list_full(tx: Transaction, caps: Mapping[int, int | None], zone: str, day: date, *, apart: int = 0) -> set[int]:
    """Those who have had as many messages as they want in a week: the seven days in that zone that end with `day`.

    `caps` is what each has chosen, by participant. Nobody else decides about the weekly cap.
    """
    received = digests.count_messages_since(tx, caps, cap_begins(day, zone), apart)
    return {person for person, cap in caps.items() if received.get(person, 0) >= cap_of(cap)}
