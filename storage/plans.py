"""What people owe by when, and all else that decides when they are reminded, to look ahead."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.dates import local_day
from bot.domain.messages.kinds import COUNTED
from bot.domain.messages.reminders import DigestProgress
from bot.domain.messages.turns import Owed
from bot.domain.people.participants import ReminderPreferences
from storage import assignments, participants
from storage.digests import SENT_WITHIN
from storage.round_asks import ASKED, REACHABLE
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, instant, marks, moment, to_instant

MEMBERS = "JOIN memberships m ON m.organisation_id = o.id"
# What is a colleague's turn no tally knows: such organisations are looked at task by task.
DELEGATING = """
    SELECT s.organisation_id FROM delegations d CROSS JOIN assignments s ON s.id = d.assignment_id
    WHERE d.ended_at IS NULL
"""
ALONE = f"m.organisation_id NOT IN ({DELEGATING})"
LASTING = f"{DELEGATING} AND d.round_id IS NULL"  # what was given in a round lapses with it, the rest goes on
LAST = "coalesce(t.due, t.period_end)"


# Where nobody has a later day granted the tallies say who owes an answer, and no assignment is read.
OWED_IN_ROUNDS = """
    SELECT m.participant_id AS person, w.id AS source, w.due, w.due AS last, w.opens_on AS known, 0 AS controlled
    FROM (
        SELECT k.round_id, y.organisation_id FROM asking k
        JOIN resolutions r ON r.id = k.resolution_id AND r.archived_at IS NULL
        CROSS JOIN tallies y ON y.resolution_id = k.resolution_id AND y.kind = k.kind
        GROUP BY k.round_id, y.organisation_id
        HAVING sum(y.extended) = 0 AND sum(y.total) > sum(iif(y.round_id = k.round_id, y.answered, 0))
    ) owing CROSS JOIN rounds w ON w.id = owing.round_id
    CROSS JOIN memberships m ON m.organisation_id = owing.organisation_id
"""
OWED_WITH_GRANTS = f"""
    SELECT m.participant_id, w.id, w.due, max(w.due, ifnull(s.extended_to, '')), w.opens_on, t.controlled
    FROM (SELECT DISTINCT organisation_id FROM assignments WHERE extended_to IS NOT NULL) granted
    CROSS JOIN {assignments.TABLES} {MEMBERS}
    WHERE s.organisation_id = granted.organisation_id AND w.id IS NOT NULL AND r.archived_at IS NULL
        AND NOT {assignments.ANSWERED}
"""
OF_TASKS = f"""
    tasks t CROSS JOIN addressees a ON a.id = t.addressee_id CROSS JOIN resolutions r ON r.id = a.resolution_id
    CROSS JOIN assignments s ON s.task_id = t.id AND s.withdrawn_at IS NULL
    CROSS JOIN organisations o ON o.id = s.organisation_id
    LEFT JOIN asking k ON k.resolution_id = a.resolution_id AND k.kind = o.kind {MEMBERS}
"""
# A tally does not know of which tasks it is; of those that are controlled there are few.
CONTROLLED_IN_ROUNDS = f"""
    SELECT m.participant_id, w.id, w.due, max(w.due, ifnull(s.extended_to, '')), w.opens_on, 1
    FROM {OF_TASKS} JOIN rounds w ON w.id = k.round_id
    WHERE t.controlled AND r.archived_at IS NULL AND NOT {assignments.ANSWERED}
"""
OWED_BY_DOCUMENTS = f"""
    SELECT m.participant_id, 0, {LAST}, max({LAST}, ifnull(s.extended_to, '')), date(r.published_at), t.controlled
    FROM {OF_TASKS} WHERE {LAST} IS NOT NULL AND r.archived_at IS NULL AND NOT {assignments.ANSWERED}
        AND max({LAST}, ifnull(s.extended_to, '')) >= date(?, '-28 days')
"""


@dataclass(frozen=True, slots=True)
class RemindedPerson:
    """Somebody to whom the bot can write. `received` are the instants of their week's messages; None: not sent yet."""

    person: int
    zone: str | None
    preferences: ReminderPreferences
    consented_at: datetime
    considered_on: date | None
    covered_through: date | None
    snoozed_until: date | None
    received: tuple[datetime | None, ...]

    def progress(self, zone: str) -> DigestProgress:
        covered = self.covered_through or local_day(self.consented_at, zone)
        return DigestProgress(self.considered_on, covered, self.snoozed_until)


def list_owed(tx: Transaction, today: date) -> Iterator[tuple[int, Owed]]:
    """By each person what open rounds ask of them, and what documents do, of days not long past.

    Not of organisations in which anything is given to a colleague: `list_delegating`.
    """
    every = " UNION ".join(
        (
            f"{OWED_IN_ROUNDS} WHERE {ALONE}",
            *(f"{each} AND {ALONE}" for each in (CONTROLLED_IN_ROUNDS, OWED_WITH_GRANTS, OWED_BY_DOCUMENTS)),
        )
    )
    rows = tx.execute(every, (str(today),))
    for row in rows:
        last, known = date.fromisoformat(row["last"]), date.fromisoformat(row["known"])
        due = date.fromisoformat(row["due"])
        owed = Owed.in_round(due, known, last) if row["source"] else Owed(last, known=known)
        yield row["person"], replace(owed, source=row["source"], controlled=bool(row["controlled"]))


def list_delegating(tx: Transaction, *, lasting: bool = False) -> list[int]:
    """Organisations in which anything is given to a colleague; `lasting`: what ends with no round."""
    found = tx.execute(f"SELECT DISTINCT organisation_id FROM ({LASTING if lasting else DELEGATING})")
    return [row["organisation_id"] for row in found]


def list_to_be_owed(tx: Transaction, round_id: int) -> Iterator[tuple[int, Owed]]:
    """The same of a round that is not open yet: nobody has answered. Without organisations that go on delegating."""
    rows = tx.execute(
        f"SELECT DISTINCT m.participant_id AS person, w.due, max(w.due, ifnull(s.extended_to, '')) AS last, w.opens_on,"
        " t.controlled"
        f" {ASKED} {MEMBERS} WHERE m.organisation_id NOT IN ({LASTING})",
        {"round": round_id},
    )
    for row in rows:
        opens_on = date.fromisoformat(row["opens_on"])
        owed = Owed.in_round(date.fromisoformat(row["due"]), opens_on, date.fromisoformat(row["last"]))
        starred = bool(row["controlled"])
        yield row["person"], replace(owed, source=round_id, since=opens_on, controlled=starred)


def list_reminded(tx: Transaction, since: datetime) -> Iterator[RemindedPerson]:
    """Everybody, with what they were sent since then of what the weekly cap counts."""
    rows = tx.execute(
        f"""
        SELECT p.id, {participants.ZONE} AS zone, p.digest_hour, p.digest_days, p.weekly_cap, p.quiet_hours,
            p.paused_until, NULL AS substitute_id, p.consented_at, d.considered_on, d.covered_through,
            d.snoozed_until, (
                SELECT json_group_array(iif(g.status = 'sent', g.finished_at, NULL)) FROM deliveries g
                WHERE g.participant_id = p.id AND g.created_at > ? AND g.kind IN ({marks(COUNTED)})
                    AND (g.status IN ('queued', 'sending') OR (g.status = 'sent' AND g.finished_at >= ?))
            ) AS received
        FROM participants p LEFT JOIN digests d ON d.participant_id = p.id WHERE {REACHABLE}
        """,
        (to_instant(since - SENT_WITHIN), *COUNTED, to_instant(since)),
    )
    for row in rows:
        yield RemindedPerson(
            row["id"],
            row["zone"],
            participants.preferences_of_row(row),
            moment(row["consented_at"]),
            day(row["considered_on"]),
            day(row["covered_through"]),
            day(row["snoozed_until"]),
            tuple(instant(each) for each in json.loads(row["received"])),
        )


def ids_of_silent(tx: Transaction, round_id: int) -> list[int]:
    """Organisations that an open round still waits for."""
    rows = tx.execute(
        """
        SELECT y.organisation_id FROM asking k CROSS JOIN resolutions r
        CROSS JOIN tallies y ON y.resolution_id = k.resolution_id AND y.kind = k.kind
        WHERE k.round_id = ?1 AND r.id = k.resolution_id AND r.archived_at IS NULL
        GROUP BY y.organisation_id HAVING sum(y.total) > sum(iif(y.round_id = ?1, y.answered, 0))
        """,
        (round_id,),
    )
    return [row["organisation_id"] for row in rows]


def ids_of_asked(tx: Transaction, round_id: int) -> list[int]:
    """Organisations that a round would ask."""
    return [row["id"] for row in tx.execute(f"SELECT DISTINCT o.id {ASKED}", {"round": round_id})]
