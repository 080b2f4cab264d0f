"""What closed rounds have come to, of each municipality and of everybody; and who is still to be told."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.work.results import OwnQuestion, QuestionEnd, RoundSum
from bot.domain.work.rounds import Round
from storage.sqlite.database import Transaction
from storage.sqlite.values import marks, to_instant

EVERYBODY = 0  # the municipality of all
SUMMED = "count(*), sum(answered = total), sum(total), sum(answered) FROM round_organisations WHERE round_id = :round"

# Questions that were asked in a round, by the tasks of one organisation: calls for help, and requests for a later day.
CALLS = """
    SELECT t.number, s.id AS assignment, h.closed_at IS NOT NULL AS solved,
        EXISTS (SELECT 1 FROM help_messages m WHERE m.thread_id = h.id AND m.asks = 0) AS answered
    FROM assignments s CROSS JOIN help_threads h ON h.assignment_id = s.id
    CROSS JOIN tasks t ON t.id = s.task_id CROSS JOIN addressees a ON a.id = t.addressee_id
    WHERE s.organisation_id = :organisation AND a.resolution_id = :resolution
        AND h.opened_at BETWEEN :opened AND :closed
    ORDER BY a.position, t.position, h.id
"""
REQUESTS = """
    SELECT t.number, e.until, e.granted
    FROM assignments s CROSS JOIN extensions e ON e.assignment_id = s.id
    CROSS JOIN tasks t ON t.id = s.task_id CROSS JOIN addressees a ON a.id = t.addressee_id
    WHERE s.organisation_id = :organisation AND e.round_id = :round
        AND e.id = (SELECT max(id) FROM extensions WHERE assignment_id = s.id AND round_id = :round)
    ORDER BY a.position, t.position
"""


def keep_sums(tx: Transaction, round_id: int) -> None:
    """Once all of its organisations are frozen."""
    tx.execute("DELETE FROM round_totals WHERE round_id = ?", (round_id,))
    tx.execute(
        f"INSERT INTO round_totals SELECT :round, municipality_id, {SUMMED} AND municipality_id IS NOT NULL"
        " GROUP BY municipality_id",
        {"round": round_id},
    )
    tx.execute(
        f"INSERT INTO round_totals SELECT :round, {EVERYBODY}, {SUMMED} HAVING count(*) > 0", {"round": round_id}
    )


def list_sums(tx: Transaction, round_id: int, municipality_ids: Sequence[int]) -> dict[int, RoundSum]:
    rows = tx.execute(
        f"SELECT * FROM round_totals WHERE round_id = ? AND municipality_id IN ({marks(municipality_ids)})",
        (round_id, *municipality_ids),
    )
    return {
        row["municipality_id"]: RoundSum(row["organisations"], row["complete"], row["total"], row["answered"])
        for row in rows
    }


def municipality_of(tx: Transaction, round_id: int, organisation_id: int) -> int | None:
    """As it was when the round closed; None of one that it did not ask, too."""
    row = tx.execute(
        "SELECT municipality_id FROM round_organisations WHERE round_id = ? AND organisation_id = ?",
        (round_id, organisation_id),
    ).fetchone()
    return row["municipality_id"] if row else None


def list_merged(tx: Transaction, round_id: int, organisation_id: int) -> list[int]:
    """Organisations that the round asked and that have become a part of that one since."""
    rows = tx.execute(
        "SELECT o.id FROM organisations o CROSS JOIN round_organisations w"
        " ON w.round_id = ? AND w.organisation_id = o.id WHERE o.successor_id = ? ORDER BY o.id",
        (round_id, organisation_id),
    )
    return [row["id"] for row in rows]


def list_people_asked(tx: Transaction, round_id: int, after: int, most: int) -> list[int]:
    """The first people, by id, of the organisations that a closed round has asked."""
    rows = tx.execute(
        """
        SELECT p.id FROM participants p WHERE p.id > :after AND p.consented_at IS NOT NULL AND EXISTS (
            SELECT 1 FROM memberships m CROSS JOIN round_organisations o
                ON o.round_id = :round AND o.organisation_id = m.organisation_id
            WHERE m.participant_id = p.id
        ) ORDER BY p.id LIMIT :most
        """,
        {"round": round_id, "after": after, "most": most},
    )
    return [row["id"] for row in rows]


def list_untold(tx: Transaction, closed_by: datetime) -> list[int]:
    """Rounds that were closed by then and of which nobody has been told."""
    rows = tx.execute(
        "SELECT id FROM rounds WHERE status = 'closed' AND results_told_at IS NULL AND closed_at <= ? ORDER BY id",
        (to_instant(closed_by),),
    )
    return [row["id"] for row in rows]


def record_told(tx: Transaction, round_id: int) -> bool:
    """From now on its closing cannot be undone; False when it was opened again or told of meanwhile."""
    told = tx.execute(
        "UPDATE rounds SET results_told_at = ? WHERE id = ? AND status = 'closed' AND results_told_at IS NULL",
        (to_instant(tx.now), round_id),
    )
    return told.rowcount > 0


def list_questions(tx: Transaction, shown: Round, organisation_id: int) -> list[OwnQuestion]:
    """Of each task the newest call for help, then the newest request."""
    about = {"organisation": organisation_id, "round": shown.id, "resolution": shown.resolution_id}
    if shown.opened_at is None or shown.closed_at is None:
        return []
    lasted = {"opened": to_instant(shown.opened_at), "closed": to_instant(shown.closed_at)}
    calls = {row["assignment"]: row for row in tx.execute(CALLS, {**about, **lasted})}
    found = [OwnQuestion(row["number"], _end(solved=row["solved"], answered=row["answered"])) for row in calls.values()]
    ends = {None: QuestionEnd.UNDECIDED, 0: QuestionEnd.REFUSED, 1: QuestionEnd.GRANTED}
    requests = tx.execute(REQUESTS, about)
    return found + [
        OwnQuestion(row["number"], ends[row["granted"]], date.fromisoformat(row["until"])) for row in requests
    ]


def _end(*, solved: bool, answered: bool) -> QuestionEnd:
    if solved:
        return QuestionEnd.SOLVED
    return QuestionEnd.ANSWERED if answered else QuestionEnd.WAITS
