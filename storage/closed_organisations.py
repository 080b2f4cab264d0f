"""Organisations that close or become a part of another one: what moves along, and what is kept for a return."""

from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant


def set_closed(tx: Transaction, organisation_id: int, successor_id: int | None = None) -> None:
    """What has become a part of it before becomes a part of the successor: one step leads there."""
    tx.execute(
        "UPDATE organisations SET closed_at = ?, successor_id = ? WHERE id = ?",
        (to_instant(tx.now), successor_id, organisation_id),
    )
    if successor_id is not None:
        tx.execute("UPDATE organisations SET successor_id = ? WHERE successor_id = ?", (successor_id, organisation_id))


def set_open(tx: Transaction, organisation_id: int) -> None:
    tx.execute("UPDATE organisations SET closed_at = NULL WHERE id = ?", (organisation_id,))


def set_people_aside(tx: Transaction, organisation_id: int) -> None:
    """Its members belong to it no more, until it opens again."""
    tx.execute(
        "INSERT OR IGNORE INTO closed_memberships (participant_id, organisation_id, since)"
        " SELECT participant_id, organisation_id, since FROM memberships WHERE organisation_id = ?",
        (organisation_id,),
    )
    tx.execute("DELETE FROM memberships WHERE organisation_id = ?", (organisation_id,))


def bring_people_back(tx: Transaction, organisation_id: int) -> None:
    tx.execute(
        "INSERT OR IGNORE INTO memberships (participant_id, organisation_id, since)"
        " SELECT participant_id, organisation_id, since FROM closed_memberships WHERE organisation_id = ?",
        (organisation_id,),
    )
    tx.execute("DELETE FROM closed_memberships WHERE organisation_id = ?", (organisation_id,))


def hand_people_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """Its members, its links, what it helps with and what it is named for are the successor's."""
    tx.execute(
        "INSERT OR IGNORE INTO memberships (participant_id, organisation_id, since)"
        " SELECT participant_id, ?, since FROM memberships WHERE organisation_id = ?",
        (successor_id, organisation_id),
    )
    tx.execute("DELETE FROM memberships WHERE organisation_id = ?", (organisation_id,))
    tx.execute(
        "UPDATE invitations SET organisation_id = ? WHERE organisation_id = ? AND used_at IS NULL",
        (successor_id, organisation_id),
    )
    tx.execute("UPDATE helpers SET organisation_id = ? WHERE organisation_id = ?", (successor_id, organisation_id))
    tx.execute(
        "UPDATE further_targets SET organisation_id = ? WHERE organisation_id = ?", (successor_id, organisation_id)
    )


def hand_held_back_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """Who waits for a decision waits for it there.

    Who belongs there already, or is held back there, waits for nothing here.
    """
    both = {"of": organisation_id, "to": successor_id}
    tx.execute(
        """
        UPDATE OR IGNORE past_memberships SET organisation_id = :to WHERE organisation_id = :of
            AND outcome = 'suspended' AND NOT EXISTS (
                SELECT 1 FROM memberships m WHERE m.organisation_id = :to
                    AND m.participant_id = past_memberships.participant_id
            )
        """,
        both,
    )
    tx.execute(
        "UPDATE past_memberships SET outcome = 'ended' WHERE organisation_id = :of AND outcome = 'suspended'", both
    )


def hand_assignments_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """All that was answered, asked and granted goes along.

    What both have is one assignment from now on: the newest answer counts, with its verdict, and the later granted day;
    what only this one has is the successor's. One that a colleague has on either side is no other colleague's by now.
    """
    both = {"of": organisation_id, "to": successor_id}
    pairs = tx.execute(
        """
        SELECT own.id AS former, other.id AS new FROM assignments own
        JOIN assignments other ON other.task_id = own.task_id AND other.organisation_id = :to
        WHERE own.organisation_id = :of
        """,
        both,
    ).fetchall()
    for row in pairs:
        _unite(tx, row["former"], row["new"])
    tx.execute(
        "UPDATE assignments SET organisation_id = :to WHERE organisation_id = :of"
        " AND task_id NOT IN (SELECT task_id FROM assignments WHERE organisation_id = :to)",
        both,
    )


def next_below(tx: Transaction, organisation_id: int, after: int, most: int) -> list[int]:
    """The first, by id, of those directly below it, also of closed ones."""
    rows = tx.execute(
        "SELECT id FROM organisations WHERE parent_id = ? AND id > ? ORDER BY id LIMIT ?",
        (organisation_id, after, most),
    )
    return [row["id"] for row in rows]


def count_below(tx: Transaction, organisation_id: int) -> int:
    """Those directly below it that are not closed."""
    total: int = tx.execute(
        "SELECT count(*) FROM organisations WHERE parent_id = ? AND closed_at IS NULL", (organisation_id,)
    ).fetchone()[0]
    return total


def names_in_both(tx: Transaction, organisation_id: int, successor_id: int, most: int) -> list[str]:
    """How those are called that would have the name of another one, if all below this one came below that one."""
    rows = tx.execute(
        """
        SELECT own.short_name FROM organisations own WHERE own.parent_id = :of AND own.closed_at IS NULL AND EXISTS (
            SELECT 1 FROM organisations other WHERE other.name_key = own.name_key AND other.parent_id = :to
                AND other.closed_at IS NULL AND other.id <> :of
        ) ORDER BY own.sort_key LIMIT :most
        """,
        {"of": organisation_id, "to": successor_id, "most": most},
    )
    return [row["short_name"] for row in rows]


def list_closed_below(tx: Transaction, parent_id: int | None) -> list[int]:
    rows = tx.execute(
        "SELECT id FROM organisations WHERE parent_id IS ? AND closed_at IS NOT NULL ORDER BY sort_key", (parent_id,)
    )
    return [row["id"] for row in rows]


def count_work(tx: Transaction, organisation_id: int) -> tuple[int, int, int]:
    """How many people it has, how many tasks, and how many answers have been given to them."""
    row = tx.execute(
        """
        SELECT (SELECT count(*) FROM memberships m JOIN participants p ON p.id = m.participant_id
                AND p.consented_at IS NOT NULL WHERE m.organisation_id = :id) AS people,
            (SELECT count(*) FROM assignments WHERE organisation_id = :id AND withdrawn_at IS NULL) AS tasks,
            (SELECT count(*) FROM assignments s JOIN replies r ON r.assignment_id = s.id
                WHERE s.organisation_id = :id) AS answers
        """,
        {"id": organisation_id},
    ).fetchone()
    return row["people"], row["tasks"], row["answers"]


def _unite(tx: Transaction, former: int, new: int) -> None:
    """The former assignment is left withdrawn and without an answer: what speaks of it leads to the new one."""
    both: dict[str, object] = {"former": former, "new": new, "now": to_instant(tx.now)}
    tx.execute(
        """
        UPDATE assignments SET (status, until, reply_id, round_id, verdict) = (
            SELECT status, until, reply_id, round_id, verdict FROM assignments WHERE id = :former
        ) WHERE id = :new
            AND ifnull((SELECT reply_id FROM assignments WHERE id = :former), 0) > ifnull(reply_id, 0)
        """,
        both,
    )
    tx.execute(
        """
        UPDATE assignments SET extended_to = (SELECT extended_to FROM assignments WHERE id = :former) WHERE id = :new
            AND ifnull((SELECT extended_to FROM assignments WHERE id = :former), '') > ifnull(extended_to, '')
        """,
        both,
    )
    _unite_conversations(tx, both)
    tx.execute("UPDATE replies SET assignment_id = :new WHERE assignment_id = :former", both)
    tx.execute("UPDATE indicator_values SET assignment_id = :new WHERE assignment_id = :former", both)
    tx.execute("UPDATE extensions SET assignment_id = :new WHERE assignment_id = :former", both)
    tx.execute("UPDATE notes SET assignment_id = :new WHERE assignment_id = :former", both)
    tx.execute(
        "UPDATE assignments SET status = 'no_reply', until = NULL, reply_id = NULL, round_id = NULL, verdict = NULL,"
        " extended_to = NULL, withdrawn_at = :now WHERE id = :former",
        both,
    )


def _unite_conversations(tx: Transaction, both: dict[str, object]) -> None:
    """About help: one of an assignment at a time, as it is with what is given to a colleague."""
    open_there = tx.execute(
        "SELECT id FROM help_threads WHERE assignment_id = :new AND closed_at IS NULL", both
    ).fetchone()
    if open_there is not None:  # one conversation at a time: both go on as one
        tx.execute(
            "UPDATE help_messages SET thread_id = :thread WHERE thread_id IN"
            " (SELECT id FROM help_threads WHERE assignment_id = :former AND closed_at IS NULL)",
            {**both, "thread": open_there["id"]},
        )
        tx.execute("DELETE FROM help_threads WHERE assignment_id = :former AND closed_at IS NULL", both)
    tx.execute("UPDATE delegations SET assignment_id = :new WHERE assignment_id = :former", both)
    tx.execute("UPDATE help_threads SET assignment_id = :new WHERE assignment_id = :former", both)
