"""Who was told what when: the outbox, as an operator is asked about it."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.messages.told import ToldMessage, ToldPerson
from storage import participants
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, instant, marks, moment, to_instant

PEOPLE = f"""
    WITH there AS (
        SELECT participant_id, organisation_id, since, NULL AS left_at, 0 AS held FROM memberships
        UNION ALL
        SELECT participant_id, organisation_id, since, ended_at, outcome = 'suspended' FROM past_memberships
        WHERE outcome <> 'restored'
    )
    SELECT p.*, {participants.ZONE} AS zone, o.name AS organisation, t.since, t.left_at, t.held,
        d.snoozed_until, d.considered_on, (
            SELECT count(*) FROM assignments a
            WHERE a.organisation_id = t.organisation_id AND a.status = 'no_reply' AND a.withdrawn_at IS NULL
        ) AS open_tasks
    FROM there t JOIN participants p ON p.id = t.participant_id JOIN organisations o ON o.id = t.organisation_id
    LEFT JOIN digests d ON d.participant_id = p.id
"""


def list_told_people(tx: Transaction, organisation_ids: Sequence[int]) -> list[ToldPerson]:
    """All who are or were in these, by organisation; who was there first, first."""
    rows = tx.execute(
        f"{PEOPLE} WHERE t.organisation_id IN ({marks(organisation_ids)}) ORDER BY o.id, t.since, p.id",
        organisation_ids,
    )
    return [
        ToldPerson(
            person=participants.participant_of_row(row),
            organisation=row["organisation"],
            zone=row["zone"],
            since=moment(row["since"]),
            left_at=instant(row["left_at"]),
            held_back=bool(row["held"]),
            unreachable_since=instant(row["unreachable_since"]),
            snoozed_until=day(row["snoozed_until"]),
            considered_on=day(row["considered_on"]),
            open_tasks=row["open_tasks"],
        )
        for row in rows
    ]


def list_told(tx: Transaction, participant_id: int, since: datetime, until: datetime) -> list[ToldMessage]:
    """What there was reason to tell the person from `since` to before `until`, or was sent then, in that order."""
    rows = tx.execute(
        "SELECT kind, ifnull(caused_at, created_at) AS caused, status, not_before, finished_at, attempts, error"
        " FROM deliveries WHERE participant_id = :person"
        " AND ifnull(finished_at, '9999') >= :since AND ifnull(caused_at, created_at) < :until ORDER BY id",
        {"person": participant_id, "since": to_instant(since), "until": to_instant(until)},
    )
    return [
        ToldMessage(
            kind=row["kind"],
            caused_at=moment(row["caused"]),
            status=row["status"],
            due_at=moment(row["not_before"]),
            finished_at=instant(row["finished_at"]),
            attempts=row["attempts"],
            error=row["error"],
        )
        for row in rows
    ]
