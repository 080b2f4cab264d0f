"""What rounds come to: of an open one from the tallies as they are, of a closed one as it was frozen."""

from typing import Any

from bot.domain.work.reports import AskedTask
from bot.domain.work.rounds import Round, RoundStanding, RoundState, TaskStanding
from bot.domain.work.tasks import ANSWERS, Status
from storage import round_sums, round_values
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json

STATUSES = ", ".join(f"sum({status}) AS {status}" for status in ANSWERS)

# Of each organisation that is asked: by kind and id, as the tallies stand, so that nothing needs to be sorted.
OPEN_ORGANISATIONS = """
    SELECT sum(total) AS total, sum(iif(round_id = :round, answered, 0)) AS answered,
        sum(iif(round_id = :round, returned, 0)) AS returned, organisation_id, NULL AS joined
    FROM tallies WHERE resolution_id = :resolution AND kind = :kind GROUP BY organisation_id HAVING sum(total) > 0
"""
FROZEN_ORGANISATIONS = """
    SELECT total, answered, returned, organisation_id, joined FROM round_organisations WHERE round_id = :round
"""
JOINED = "ifnull(joined, EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = each.organisation_id))"
# Of each task: its words, and how all organisations stand that are asked for it.
OPEN_TASKS = """
    SELECT t.id AS task_id, a.position * 1000 + t.position AS position, t.number, t.title AS task,
        coalesce(a.heading, a.name, '') AS addressee, sum(y.total) AS total,
        sum(iif(y.round_id = :round, y.answered, 0)) AS answered, sum(iif(y.round_id = :round, y.done, 0)) AS done,
        sum(iif(y.round_id = :round, y.in_progress, 0)) AS in_progress,
        sum(iif(y.round_id = :round, y.need_help, 0)) AS need_help,
        sum(iif(y.round_id = :round, y.not_applicable, 0)) AS not_applicable,
        sum(iif(y.round_id = :round, y.returned, 0)) AS returned, sum(iif(y.round_id = :round, y.late, 0)) AS late
    FROM addressees a CROSS JOIN tasks t ON t.addressee_id = a.id CROSS JOIN asking k
    CROSS JOIN task_tallies y ON y.task_id = t.id AND y.kind = k.kind
    WHERE a.resolution_id = :resolution AND k.resolution_id = :resolution AND k.round_id = :round
    GROUP BY t.id HAVING sum(y.total) > 0
"""
FROZEN_TASKS = "SELECT * FROM round_tasks WHERE round_id = :round"

# How one of the assignments stands that the round is asking for.
STANDING = """
    SELECT :round, s.organisation_id, s.task_id, iif(s.round_id IS :round, s.status, 'no_reply'),
        iif(s.round_id IS :round, s.until, NULL), ifnull((
            WITH RECURSIVE chain (id) AS (
                SELECT p.id UNION ALL SELECT repeats FROM chain CROSS JOIN replies USING (id) WHERE repeats IS NOT NULL
            )
            SELECT group_concat(text, char(10)) FROM remarks WHERE text <> '' AND reply_id IN (SELECT id FROM chain)
        ), ''),
        p.created_at, ifnull(p.late, 0), ifnull(p.on_behalf, 0), iif(s.round_id IS :round, s.verdict, NULL), (
            WITH RECURSIVE chain (id) AS (
                SELECT p.id UNION ALL SELECT repeats FROM chain CROSS JOIN replies USING (id) WHERE repeats IS NOT NULL
            )
            SELECT count(*) FROM remarks WHERE file_id IS NOT NULL AND reply_id IN (SELECT id FROM chain)
        )
    FROM organisations o
    CROSS JOIN asking k ON k.resolution_id = :resolution AND k.kind = o.kind AND k.round_id = :round
    CROSS JOIN assignments s ON s.organisation_id = o.id AND s.withdrawn_at IS NULL
    CROSS JOIN tasks t ON t.id = s.task_id
    CROSS JOIN addressees a ON a.id = t.addressee_id AND a.resolution_id = :resolution
    LEFT JOIN replies p ON p.id = s.reply_id AND s.round_id IS :round
    WHERE o.id IN (SELECT value FROM json_each(:ids))
"""

CHANGING = ("replies", "reviews", "remarks", "indicator_values")
CHANGED = """
    WITH changed (id) AS (
        SELECT id FROM replies WHERE id > :replies
        UNION ALL SELECT reply_id FROM reviews WHERE id > :reviews
        UNION ALL SELECT reply_id FROM remarks WHERE id > :remarks
        UNION ALL SELECT reply_id FROM remarks WHERE edited_at >= :edited
        UNION ALL SELECT reply_id FROM indicator_values WHERE id > :indicator_values
    )
    SELECT DISTINCT s.organisation_id FROM changed CROSS JOIN replies r ON r.id = changed.id
    CROSS JOIN assignments s ON s.id = r.assignment_id WHERE r.round_id = :round
"""


def round_standing(tx: Transaction, shown: Round) -> RoundStanding:
    """Of an open round as it is now, of a closed one as it was."""
    closed, about = shown.state is RoundState.CLOSED, _about(shown)
    each = FROZEN_ORGANISATIONS if closed else OPEN_ORGANISATIONS
    organisations = complete = silent = unjoined = 0
    for kind in [None] if closed else shown.kinds:
        row = tx.execute(
            "SELECT count(*), count(*) FILTER (WHERE answered = total),"
            " count(*) FILTER (WHERE answered + returned = 0),"
            f" count(*) FILTER (WHERE answered + returned = 0 AND NOT {JOINED}) FROM ({each}) each",
            {**about, "kind": kind},
        ).fetchone()
        organisations, complete = organisations + row[0], complete + row[1]
        silent, unjoined = silent + row[2] - row[3], unjoined + row[3]
    row = tx.execute(
        f"SELECT sum(total) - sum(answered) - sum(returned) AS no_reply, sum(returned) AS returned, sum(late) AS late,"
        f" {STATUSES} FROM ({FROZEN_TASKS if closed else OPEN_TASKS})",
        about,
    ).fetchone()
    statuses = {status: row[status] or 0 for status in (*ANSWERS, Status.NO_REPLY)}
    late, returned = row["late"] or 0, row["returned"] or 0
    return RoundStanding(shown, organisations, complete, silent, unjoined, late, returned, statuses)


def list_by_task(tx: Transaction, shown: Round, page: int, size: int) -> list[TaskStanding]:
    rows = tx.execute(
        f"SELECT task_id, number, task, answered, total, need_help FROM ({_tasks(shown)}) ORDER BY position"
        " LIMIT :size OFFSET :skip",
        {**_about(shown), "size": size, "skip": page * size},
    )
    return [TaskStanding(r["task_id"], r["number"], r["task"], r["answered"], r["total"], r["need_help"]) for r in rows]


def count_tasks(tx: Transaction, shown: Round) -> int:
    return int(tx.execute(f"SELECT count(*) FROM ({_tasks(shown)})", _about(shown)).fetchone()[0])


def list_asked_tasks(tx: Transaction, shown: Round) -> list[AskedTask]:
    """In the order of the document."""
    sql = f"SELECT task_id, number, task, addressee FROM ({_tasks(shown)}) ORDER BY position"
    return [AskedTask(*row) for row in tx.execute(sql, _about(shown))]


def count_asked(tx: Transaction, shown: Round) -> int:
    """Assignments that an open round asks for."""
    return int(tx.execute(f"SELECT ifnull(sum(total), 0) FROM ({OPEN_TASKS})", _about(shown)).fetchone()[0])


def freeze_organisations(tx: Transaction, shown: Round, organisation_ids: list[int]) -> None:
    """Keep how these stand in an open round; again, when they have answered since."""
    round_sums.take_out(tx, shown.id, organisation_ids)
    tx.executemany(
        "DELETE FROM round_answers WHERE round_id = ? AND organisation_id = ?",
        [(shown.id, each) for each in organisation_ids],
    )
    tx.execute(f"INSERT INTO round_answers {STANDING}", {**_about(shown), "ids": to_json(organisation_ids)})
    round_sums.take_in(tx, shown.id, organisation_ids)
    round_values.freeze_values(tx, shown, organisation_ids)


def freeze_tasks(tx: Transaction, shown: Round) -> None:
    tx.execute("DELETE FROM round_tasks WHERE round_id = ?", (shown.id,))
    tx.execute(f"INSERT INTO round_tasks SELECT :round, * FROM ({OPEN_TASKS})", _about(shown))
    round_values.freeze_indicators(tx, shown)


def marks_of_changes(tx: Transaction) -> dict[str, Any]:
    """What `list_changed` needs to know later."""
    newest = {table: tx.execute(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()[0] for table in CHANGING}
    return {**newest, "edited": to_instant(tx.now)}


def list_changed(tx: Transaction, shown: Round, marks: dict[str, Any]) -> list[int]:
    """The organisations in whose answers anything has changed since these marks."""
    since = {"indicator_values": 0, **marks}  # a round that began to close before there were any
    rows = tx.execute(CHANGED, {**since, "round": shown.id})
    return [row["organisation_id"] for row in rows]


def _tasks(shown: Round) -> str:
    return FROZEN_TASKS if shown.state is RoundState.CLOSED else OPEN_TASKS


def _about(shown: Round) -> dict[str, object]:
    return {"round": shown.id, "resolution": shown.resolution_id}
