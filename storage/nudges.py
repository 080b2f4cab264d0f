"""Whom a nudge by hand may reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.participants import ZONE
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, to_json


@dataclass(frozen=True, slots=True)
class Member:
    """`zone` and `cap` (messages in a week) are None where what applies to all does.

    `away_until` is the first day on which reminders come again.
    """

    participant_id: int
    organisation_id: int
    zone: str | None
    unreachable: bool
    away_until: date | None
    cap: int | None


def list_silent_members(tx: Transaction, organisation_ids: Iterable[int]) -> list[Member]:
    """Those who have consented, once for each of these organisations."""
    rows = tx.execute(
        f"""
        SELECT p.id, m.organisation_id, {ZONE} AS zone, p.unreachable_since, p.paused_until, p.weekly_cap
        FROM memberships m JOIN participants p ON p.id = m.participant_id
        WHERE m.organisation_id IN (SELECT value FROM json_each(?)) AND p.consented_at IS NOT NULL ORDER BY p.id
        """,
        (to_json(list(organisation_ids)),),
    )
    return [
        Member(
            participant_id=row["id"],
            organisation_id=row["organisation_id"],
            zone=row["zone"],
            unreachable=row["unreachable_since"] is not None,
            away_until=day(row["paused_until"]),
            cap=row["weekly_cap"],
        )
        for row in rows
    ]


def list_known_keys(tx: Transaction, keys: Iterable[str]) -> set[str]:
    """Of these keys of deliveries, those that have been used."""
    rows = tx.execute(
        "SELECT key FROM deliveries WHERE key IN (SELECT value FROM json_each(?))", (to_json(list(keys)),)
    )
    return {row["key"] for row in rows}
