"""Who answered what in a round: of an open one as it stands, of a closed one as it was frozen."""

import sqlite3
from typing import Any

from bot.domain.work.round_answers import AnsweringOrganisation, AnswerState, RoundAnswer, RoundTaskStanding
from bot.domain.work.rounds import Round, RoundState
from storage import replies
from storage.round_results import FROZEN_TASKS, OPEN_TASKS
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, instant

STATE = """
    CASE WHEN s.round_id IS NOT :round OR s.status = 'no_reply' THEN 'no_reply'
        WHEN s.verdict IS 'returned' THEN 'returned' ELSE s.status END
"""
FROZEN_STATE = "iif(s.verdict IS 'returned', 'returned', s.status)"
# Organisations in the order of their names, each looked at until the page is full: nobody is sorted or listed.
OPEN_ANSWERS = f"""
    SELECT o.id FROM organisations o INDEXED BY organisations_in_order
    CROSS JOIN assignments s ON s.organisation_id = o.id AND s.task_id = :task AND s.withdrawn_at IS NULL
    WHERE o.kind IN (SELECT kind FROM asking WHERE round_id = :round) AND {STATE} = :state
    ORDER BY o.sort_key, o.id LIMIT :size OFFSET :skip
"""
FROZEN_ANSWERS = f"""
    SELECT o.id FROM organisations o INDEXED BY organisations_in_order
    CROSS JOIN round_answers s ON s.round_id = :round AND s.organisation_id = o.id AND s.task_id = :task
    WHERE {FROZEN_STATE} = :state ORDER BY o.sort_key, o.id LIMIT :size OFFSET :skip
"""
OPEN_ANSWER = f"""
    SELECT o.short_name AS name, s.id AS assignment, {STATE} AS state,
        iif(s.round_id IS :round, s.until, NULL) AS until, p.id AS reply, p.created_at AS replied_at,
        ifnull(p.late, 0) AS late, ifnull(p.on_behalf, 0) AS on_behalf
    FROM assignments s JOIN organisations o ON o.id = s.organisation_id
    LEFT JOIN replies p ON p.id = s.reply_id AND s.round_id IS :round
    WHERE s.task_id = :task AND s.organisation_id = :organisation AND s.withdrawn_at IS NULL
        AND o.kind IN (SELECT kind FROM asking WHERE round_id = :round)
"""
FROZEN_ANSWER = f"""
    SELECT o.organisation AS name, NULL AS assignment, {FROZEN_STATE} AS state, s.until, s.comment, s.replied_at,
        s.late, s.on_behalf, (
            SELECT p.id FROM assignments g CROSS JOIN replies p ON p.assignment_id = g.id AND p.round_id = :round
            WHERE g.task_id = :task AND g.organisation_id = :organisation AND p.created_at = s.replied_at
            ORDER BY p.id DESC LIMIT 1
        ) AS reply
    FROM round_answers s
    JOIN round_organisations o ON o.round_id = s.round_id AND o.organisation_id = s.organisation_id
    WHERE s.round_id = :round AND s.organisation_id = :organisation AND s.task_id = :task
"""


def find_round_task(tx: Transaction, shown: Round, task_id: int) -> RoundTaskStanding | None:
    """None for what the round does not ask for."""
    tasks = FROZEN_TASKS if _closed(shown) else OPEN_TASKS
    about = {**_about(shown, task_id), "resolution": shown.resolution_id}
    row = tx.execute(f"SELECT * FROM ({tasks}) WHERE task_id = :task", about).fetchone()
    if row is None:
        return None
    counts: dict[AnswerState, int]
    counts = {each: row[each] for each in AnswerState if each is not AnswerState.NO_REPLY}
    counts[AnswerState.NO_REPLY] = row["total"] - row["answered"] - row["returned"]
    return RoundTaskStanding(
        shown, task_id, row["number"], row["task"], {each: count for each, count in counts.items() if count}
    )


def list_answering(
    tx: Transaction, shown: Round, task_id: int, state: AnswerState, page: int, size: int
) -> list[AnsweringOrganisation]:
    """By name; those of a closed round as they were called then."""
    about = {**_about(shown, task_id), "state": state, "size": size, "skip": page * size}
    if not _closed(shown):
        sql = "SELECT o.id, o.short_name AS name FROM found CROSS JOIN organisations o USING (id)"
        rows = tx.execute(f"WITH found AS ({OPEN_ANSWERS}) {sql} ORDER BY o.sort_key, o.id", about)
    else:
        sql = "SELECT o.id, r.organisation AS name FROM found CROSS JOIN organisations o USING (id)"
        frozen = "CROSS JOIN round_organisations r ON r.round_id = :round AND r.organisation_id = o.id"
        rows = tx.execute(f"WITH found AS ({FROZEN_ANSWERS}) {sql} {frozen} ORDER BY o.sort_key, o.id", about)
    return [AnsweringOrganisation(row["id"], row["name"]) for row in rows]


def find_answer(tx: Transaction, shown: Round, task_id: int, organisation_id: int) -> RoundAnswer | None:
    """None where the round does not ask the organisation for it."""
    about = {**_about(shown, task_id), "organisation": organisation_id}
    row = tx.execute(FROZEN_ANSWER if _closed(shown) else OPEN_ANSWER, about).fetchone()
    return _answer(tx, row, frozen=_closed(shown)) if row else None


def _answer(tx: Transaction, row: sqlite3.Row, *, frozen: bool) -> RoundAnswer:
    remarks = replies.list_remarks(tx, row["reply"]) if row["reply"] else ()
    comments = [row["comment"]] if frozen else [each.text for each in remarks]
    return RoundAnswer(
        row["name"],
        AnswerState(row["state"]),
        day(row["until"]),
        instant(row["replied_at"]),
        bool(row["late"]),
        bool(row["on_behalf"]),
        tuple(each for each in comments if each),
        tuple(each for each in remarks if each.file_id),
        row["assignment"],
    )


def _closed(shown: Round) -> bool:
    return shown.state is RoundState.CLOSED


def _about(shown: Round, task_id: int) -> dict[str, Any]:
    return {"round": shown.id, "task": task_id}
