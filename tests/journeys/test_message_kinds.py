"""Whatever kind of message is queued: what nobody needs any more is said to nobody, and is no fault."""

from typing import Any

import pytest

from bot.domain.messages.kinds import MessageKind
from storage import outbox
from storage.sqlite.database import Transaction
from tests.support.world import SCHOOL_5, World

GONE = 1_000_000  # nothing has that id
DATA: dict[MessageKind, dict[str, Any]] = {
    MessageKind.DIGEST: {"after": "2026-11-20", "through": "2026-11-23", "day": "2026-11-22"},
    MessageKind.ESCALATION: {"stage": "coordinator"},
    MessageKind.CLAIM: {"again": False},
    MessageKind.CLAIM_ENDED: {"why": False},
    MessageKind.EVENT_NEWS: {"before": None},
    MessageKind.STILL_VALID: {"announcements": [GONE]},
    MessageKind.EVENT_REMINDER: {"revision": 1},
    MessageKind.EVENT_SEAT: {"organisation": 1, "standing": "offered"},
}


# A nudge has no subject that could go: it is about who is silent when it is sent.
@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind is not MessageKind.NUDGE])
async def test_what_is_about_nothing_any_more_is_dropped(world: World, kind: MessageKind) -> None:
    """A message whose subject is gone is not sent, not tried again, and not counted as failed."""
    head = await world.member(101, SCHOOL_5)
    before = list(head.heard)

    def write(tx: Transaction) -> None:
        outbox.post_message(tx, key="x", kind=kind, participant_id=1, subject_id=GONE, data=DATA.get(kind))

    await world.app.db.write(write)
    await world.settle()
    assert head.heard == before
    assert world.rows("SELECT status FROM deliveries WHERE key = 'x'") == [("dropped",)]
