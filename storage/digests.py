"""How far people have been reminded, and whom there is something to remind of."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.dates import local_day
from bot.domain.messages.kinds import COUNTED, MessageKind
from bot.domain.messages.reminders import DigestProgress
from bot.domain.people.participants import ReminderPreferences
from storage import assignments, participants
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    day,
    instant,
    marks,
    to_day,
    to_instant,
    to_json,
)

SETBACK = timedelta(days=2)  # what a clock that was further ahead has written counts no more
SENT_WITHIN = timedelta(days=10)  # what was queued before is either sent long ago or given up


@dataclass(frozen=True, slots=True)
class Alike:
    """People to whom the bot can write, not considered yet, who share everything that decides when they are reminded.

    `zone` None: the bot's own. `consented_at` is there where nothing was ever worked out.
    """

    people: tuple[int, ...]
    zone: str | None
    preferences: ReminderPreferences
    considered_on: date | None
    covered_through: date | None
    snoozed_until: date | None
    consented_at: datetime | None

    def progress(self, zone: str) -> DigestProgress:
        """Who is new has seen everything on the day of their consent."""
        new = local_day(self.consented_at, zone) if self.consented_at else date.min
        return DigestProgress(self.considered_on, self.covered_through or new, self.snoozed_until)


@dataclass(frozen=True, slots=True)
class AskingRound:
    """A task as it is asked of organisations of a kind: by a round, by its own date, or both.

    Its own date is known since it was published.
    """

    task_id: int
    kind: str
    round_id: int | None
    round_due: date | None
    opens_on: date | None
    task_due: date | None
    published_on: date
    controlled: bool = False


def preferences_in_use(tx: Transaction) -> list[ReminderPreferences]:
    """Each different choice of hour, days and quiet hours, once."""
    rows = tx.execute(
        """
        SELECT DISTINCT digest_hour, digest_days, NULL AS weekly_cap, quiet_hours, NULL AS paused_until,
            NULL AS substitute_id FROM participants WHERE consented_at IS NOT NULL
        """
    )
    return [participants.preferences_of_row(row) for row in rows]


def list_candidates(tx: Transaction, latest: date) -> list[Alike]:
    """Those not considered on that day yet, nor on the one after it; whoever was later lived by a wrong clock."""
    rows = tx.execute(
        f"""
        SELECT json_group_array(p.id) AS people, {participants.ZONE} AS zone, p.digest_hour, p.digest_days,
            p.weekly_cap, p.quiet_hours, p.paused_until, NULL AS substitute_id,
            d.considered_on, d.covered_through, d.snoozed_until,
            iif(d.covered_through IS NULL, p.consented_at, NULL) AS consented
        FROM participants p LEFT JOIN digests d ON d.participant_id = p.id
        WHERE p.consented_at IS NOT NULL AND p.unreachable_since IS NULL
            AND (d.considered_on IS NULL OR d.considered_on NOT BETWEEN :latest AND date(:latest, '+1 day'))
        GROUP BY 2, 3, 4, 5, 6, 7, 9, 10, 11, 12
        """,
        {"latest": to_day(latest)},
    )
    return [_alike(row) for row in rows]


def list_asking_rounds(tx: Transaction) -> list[AskingRound]:
    """Every task with a last day, for each kind of organisation."""
    rows = tx.execute(
        """
        SELECT t.id, o.code, w.id AS round_id, w.due, w.opens_on, coalesce(t.due, t.period_end) AS task_due,
            date(r.published_at) AS published_on, t.controlled
        FROM tasks t JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id AND r.archived_at IS NULL JOIN organisation_kinds o
        LEFT JOIN asking k ON k.resolution_id = a.resolution_id AND k.kind = o.code
        LEFT JOIN rounds w ON w.id = k.round_id
        WHERE t.withdrawn_at IS NULL AND (w.id IS NOT NULL OR coalesce(t.due, t.period_end) IS NOT NULL)
        """
    )
    return [
        AskingRound(
            row["id"],
            row["code"],
            row["round_id"],
            day(row["due"]),
            day(row["opens_on"]),
            day(row["task_due"]),
            date.fromisoformat(row["published_on"]),
            bool(row["controlled"]),
        )
        for row in rows
    ]


def list_people_owing(tx: Transaction, people: Iterable[int], asked: Sequence[tuple[AskingRound, date]]) -> set[int]:
    """Those of the people who belong to an organisation that has not answered one of these, with its last day."""
    found: set[int] = set()
    asked_of = set(people)
    for kind, round_id, due in {(each.kind, each.round_id, due) for each, due in asked}:
        tasks = [each.task_id for each, last in asked if (each.kind, each.round_id, last) == (kind, round_id, due)]
        rows = tx.execute(
            """
            SELECT DISTINCT m.participant_id
            FROM json_each(:people) p CROSS JOIN memberships m CROSS JOIN organisations o
            WHERE m.participant_id = p.value AND o.id = m.organisation_id AND o.kind = :kind AND EXISTS (
                SELECT 1 FROM assignments s
                WHERE s.organisation_id = o.id AND +s.task_id IN (SELECT value FROM json_each(:tasks))
                    AND s.withdrawn_at IS NULL
                    AND (s.extended_to IS NULL OR s.extended_to <= :due) AND (s.status = 'no_reply'
                        OR s.verdict IS 'returned' OR (:round IS NOT NULL AND s.round_id IS NOT :round))
            )
            """,
            {
                "people": to_json(sorted(asked_of - found)),
                "kind": kind,
                "tasks": to_json(tasks),
                "due": to_day(due),
                "round": round_id,
            },
        )
        found.update(row["participant_id"] for row in rows)
    return found


def list_people_extended(tx: Transaction, days: Sequence[date]) -> set[int]:
    """Those who have not answered what was extended to one of these days."""
    rows = tx.execute(
        f"""
        SELECT DISTINCT m.participant_id FROM {assignments.TABLES} JOIN memberships m ON m.organisation_id = o.id
        WHERE s.extended_to IN (SELECT value FROM json_each(?)) AND r.archived_at IS NULL
            AND NOT {assignments.ANSWERED}
            AND (w.due < s.extended_to OR coalesce(t.due, t.period_end) < s.extended_to)
        """,
        (to_json([to_day(each) for each in days]),),
    )
    return {row["participant_id"] for row in rows}


def count_messages_since(tx: Transaction, people: Iterable[int], since: datetime, apart: int = 0) -> dict[int, int]:
    """How many proactive messages each was sent since then, or is about to be; none counts 0.

    `apart` is the delivery that asks.
    """
    rows = tx.execute(
        f"""
        SELECT d.participant_id, count(*) AS messages FROM json_each(?) p CROSS JOIN deliveries d
        WHERE d.participant_id = p.value AND d.created_at > ? AND d.created_at <= ?
            AND d.kind IN ({marks(COUNTED)}) AND d.id <> ?
            AND (d.status IN ('queued', 'sending') OR (d.status = 'sent' AND d.finished_at >= ?))
        GROUP BY d.participant_id
        """,
        (
            to_json(list(people)),
            to_instant(since - SENT_WITHIN),
            to_instant(tx.now + SETBACK),
            *COUNTED,
            apart,
            to_instant(since),
        ),
    )
    return {row["participant_id"]: row["messages"] for row in rows}


def record_considered(
    tx: Transaction, people: Iterable[int], today: date, covered: date, *, snoozed: bool, extra: bool = False
) -> None:
    """Note that it was worked out what to remind these people of, and up to which day they have been reminded.

    Unless `snoozed`, who has put something off meanwhile is considered at the next tick. On an `extra` day nobody falls
    back behind what has been said.
    """
    tx.execute(
        """
        INSERT INTO digests (participant_id, considered_on, covered_through)
        SELECT value, ?1, ?2 FROM json_each(?3) WHERE true
        ON CONFLICT (participant_id) DO UPDATE SET considered_on = excluded.considered_on,
            covered_through = iif(?4, max(covered_through, excluded.covered_through), excluded.covered_through),
            snoozed_until = NULL
        WHERE snoozed_until IS NULL OR ?5
        """,
        (to_day(today), to_day(covered), to_json(list(people)), extra, snoozed),
    )


def record_covered(tx: Transaction, participant_id: int, through: date) -> None:
    """What belongs to the days up to this one has been said."""
    tx.execute(
        "UPDATE digests SET covered_through = max(covered_through, ?) WHERE participant_id = ?",
        (to_day(through), participant_id),
    )


def snooze_digest(tx: Transaction, participant_id: int, after: date, until: date) -> None:
    """Say on that day again what belongs to the days after `after`."""
    tx.execute(
        "UPDATE digests SET covered_through = min(covered_through, ?), snoozed_until = ? WHERE participant_id = ?",
        (to_day(after), to_day(until), participant_id),
    )


def record_delivered(tx: Transaction, delivery_id: int, participant_id: int) -> str | None:
    """The data, in JSON, of the person's digest with that id."""
    row = tx.execute(
        "SELECT data FROM deliveries WHERE id = ? AND participant_id = ? AND kind = ?",
        (delivery_id, participant_id, MessageKind.DIGEST),
    ).fetchone()
    return row["data"] if row else None


def list_absent(tx: Transaction, substitute_id: int, today: date) -> list[tuple[str, date]]:
    """The names of those whom the person stands in for, each with the day of return."""
    rows = tx.execute(
        "SELECT name, paused_until FROM participants WHERE substitute_id = ? AND paused_until > ? ORDER BY id",
        (substitute_id, to_day(today)),
    )
    return [(row["name"], date.fromisoformat(row["paused_until"])) for row in rows]


def _alike(row: sqlite3.Row) -> Alike:
    return Alike(
        people=tuple(json.loads(row["people"])),
        zone=row["zone"],
        preferences=participants.preferences_of_row(row),
        considered_on=day(row["considered_on"]),
        covered_through=day(row["covered_through"]),
        snoozed_until=day(row["snoozed_until"]),
        consented_at=instant(row["consented"]),
    )
