from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.database import Transaction
from storage.participants import ZONE
from storage.values import day, to_json


@dataclass(frozen=True, slots=True)
class Member:
    """`zone` is None where the bot's own applies; `away_until` is the first day on which reminders come again."""

    participant_id: int
    organisation_id: int
    zone: str | None
    unreachable: bool
    away_until: date | None


def members(tx: Transaction, organisation_ids: Iterable[int]) -> list[Member]:
    """Those who have consented, once for each of these organisations."""
    rows = tx.execute(
        f"""
        SELECT p.id, m.organisation_id, {ZONE} AS zone, p.unreachable_since, p.paused_until
        FROM memberships m JOIN participants p ON p.id = m.participant_id
        WHERE m.organisation_id IN (SELECT value FROM json_each(?)) AND p.consented_at IS NOT NULL ORDER BY p.id
        """,
        (to_json(list(organisation_ids)),),
    )
    return [
        Member(r["id"], r["organisation_id"], r["zone"], r["unreachable_since"] is not None, day(r["paused_until"]))
        for r in rows
    ]


def known(tx: Transaction, keys: Iterable[str]) -> set[str]:
    """Of these keys of deliveries, those that have been used."""
    rows = tx.execute(
        "SELECT key FROM deliveries WHERE key IN (SELECT value FROM json_each(?))", (to_json(list(keys)),)
    )
    return {row["key"] for row in rows}
