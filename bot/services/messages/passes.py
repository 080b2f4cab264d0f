"""Codes that are scanned at events: a person's own pass, and the one in the hall, which changes every few minutes.

Neither is kept: each carries a seal by the secret of this database, which nobody else has.
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.domain.errors import RefusedError
from bot.domain.messages.arrivals import CODE_CHANGES, HallCode, Pass, hall_code_in, pass_in
from bot.domain.people.participants import Participant
from bot.services.people.identity import load_username
from bot.services.people.invitations import link_of
from storage import bot_state, participants
from storage.sqlite.database import Transaction

KEY = "event_key"  # in the bot's state, from its migration on
SEAL_BYTES = 12  # 16 characters of a deep link's 64


def make_pass(tx: Transaction, event_id: int, person: Participant) -> Pass:
    return Pass(event_id, person.id, _seal(tx, "pass", event_id, person.id, person.telegram_id))


def find_holder(tx: Transaction, text: str) -> tuple[int, Participant]:
    """The event and the person of a pass. Raises RefusedError for one that is made up, or of who is forgotten."""
    read = pass_in(text)
    person = participants.get_participant(tx, read.participant_id) if read else None
    if read is None or person is None or not _same(read.seal, make_pass(tx, read.event_id, person).seal):
        raise RefusedError("pass-unknown")
    return read.event_id, person


def make_hall_code(tx: Transaction, event_id: int) -> HallCode:
    """The one of now."""
    slot = slot_of(tx.now)
    until = datetime.fromtimestamp((slot + 1) * CODE_CHANGES.total_seconds(), UTC)
    return HallCode(event_id, _seal(tx, "hall", event_id, slot), until)


def read_hall_code(tx: Transaction, text: str) -> int:
    """Its event. Raises RefusedError for one that is over; the one before that of now is still good."""
    read, slot = hall_code_in(text), slot_of(tx.now)
    if read is None:
        raise RefusedError("hall-code-over")
    if not any(_same(read.seal, _seal(tx, "hall", read.event_id, each)) for each in (slot, slot - 1)):
        raise RefusedError("hall-code-over")
    return read.event_id


def link_to(tx: Transaction, code: Pass | HallCode) -> str:
    """What the picture says: a phone's camera opens the bot with it."""
    return link_of(load_username(tx) or "", str(code))


def slot_of(now: datetime) -> int:
    """That of the code in the hall: another one every few minutes."""
    return int(now.timestamp() // CODE_CHANGES.total_seconds())


def _seal(tx: Transaction, *facts: str | int) -> str:
    return urlsafe_b64encode(_digest(bot_state.get_state(tx, KEY) or "", facts)[:SEAL_BYTES]).decode()


def _digest(key: str, facts: Sequence[str | int]) -> bytes:
    return hmac.digest(key.encode(), ":".join(map(str, facts)).encode(), "sha256")


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one, other)
