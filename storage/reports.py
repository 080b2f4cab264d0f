"""A round's answers as reports count and list them: of an open round as it is now, of a closed one as it was."""

import sqlite3
from collections.abc import Generator, Iterable, Iterator
from functools import cache, partial

from bot.domain.work.reports import (
    AnswerLine,
    AskedTask,
    Figures,
    OrganisationCounts,
    OrganisationLine,
    ReportCell,
    Scope,
    summed,
)
from bot.domain.work.rounds import Round, RoundState
from storage import assignments, backgrounds, round_results, round_sums, rounds, running_sums
from storage.round_sums import COUNTED, FILES, HEADS, LINES, PENDING, by_day, line_of, tally_of
from storage.round_values import WITHIN, within
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json

# How every assignment stands that a round is asking for, in the columns of round_results. Archiving the resolution
# takes no answer out of them.
STANDING = f"""
    SELECT w.id AS round_id, s.id AS assignment_id, s.organisation_id, s.task_id,
        a.position * 1000 + t.position AS position, t.number, t.title AS task,
        coalesce(a.heading, a.name, '') AS addressee, o.kind, o.name AS organisation,
        (SELECT short_name FROM organisations WHERE id = o.parent_id) AS parent,
        iif(s.round_id IS w.id, s.status, 'no_reply') AS status, iif(s.round_id IS w.id, s.until, NULL) AS until,
        ifnull((
            WITH RECURSIVE chain (id) AS (
                SELECT p.id UNION ALL SELECT repeats FROM replies JOIN chain USING (id) WHERE repeats IS NOT NULL
            )
            SELECT group_concat(text, char(10)) FROM remarks WHERE text <> '' AND reply_id IN (SELECT id FROM chain)
        ), '') AS comment,
        p.created_at AS replied_at, ifnull(p.late, 0) AS late, ifnull(p.on_behalf, 0) AS on_behalf,
        iif(s.round_id IS w.id, s.verdict, NULL) AS verdict,
        (SELECT id FROM municipalities WHERE organisation_id = o.id) AS municipality_id,
        EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id) AS joined,
        iif(p.repeats IS NULL, (SELECT count(*) FROM remarks WHERE file_id IS NOT NULL AND reply_id = p.id), (
            WITH RECURSIVE chain (id) AS (
                SELECT p.id UNION ALL SELECT repeats FROM replies JOIN chain USING (id) WHERE repeats IS NOT NULL
            )
            SELECT count(*) FROM remarks WHERE file_id IS NOT NULL AND reply_id IN (SELECT id FROM chain)
        )) AS files
    FROM {assignments.TABLES} LEFT JOIN replies p ON p.id = s.reply_id AND s.round_id IS w.id
    WHERE w.id = :round
"""
# Of a part of a closed round: its organisations first, then the answers of each.
FROZEN_WITHIN = """
    SELECT a.organisation_id, a.task_id, a.status, a.verdict, a.late, a.on_behalf, a.replied_at, a.files,
        o.organisation, o.kind, o.municipality_id, o.joined
    FROM round_organisations o
    CROSS JOIN round_answers a ON a.round_id = o.round_id AND a.organisation_id = o.organisation_id
    WHERE o.round_id = :round
"""
# The same of an open round: of those whose ids are known.
STANDING_WITHIN = f"{STANDING} AND s.organisation_id IN (SELECT value FROM json_each(:ids))"
FROZEN_OF_ONE = "SELECT * FROM round_results WHERE round_id = :round AND organisation_id = :organisation"
OPEN_OF_ONE = f"SELECT * FROM ({STANDING}) WHERE organisation_id = :organisation"
# The round before: of the same resolution, closed by the time this one was.
BEFORE = """
    SELECT id FROM rounds WHERE resolution_id = :resolution AND status = 'closed' AND opened_at < :opened
        AND closed_at <= ifnull(:closed, closed_at) AND id <> :round
        AND EXISTS (SELECT 1 FROM round_kinds k JOIN round_kinds o USING (kind) WHERE k.round_id = rounds.id
            AND o.round_id = :round)
    ORDER BY closed_at DESC, id DESC LIMIT 1
"""


def newest_round(tx: Transaction, resolution_id: int | None = None) -> int | None:
    """The one that is running, else the one that closed last; of that resolution where one is given."""
    row = tx.execute(
        """
        SELECT id FROM rounds
        WHERE status IN ('open', 'closed') AND (:resolution IS NULL OR resolution_id = :resolution)
        ORDER BY status = 'closed', ifnull(closed_at, opened_at) DESC, id DESC LIMIT 1
        """,
        {"resolution": resolution_id},
    ).fetchone()
    return int(row["id"]) if row else None


def list_reportable(tx: Transaction, page: int, size: int) -> list[Round]:
    """Running ones first, then the closed ones, the newest first."""
    rows = tx.execute(
        """
        SELECT id FROM rounds WHERE status IN ('open', 'closed')
        ORDER BY status = 'closed', ifnull(closed_at, opened_at) DESC, id DESC LIMIT ? OFFSET ?
        """,
        (size, page * size),
    ).fetchall()
    return [found for row in rows if (found := rounds.get_round(tx, row["id"])) is not None]


def count_reportable(tx: Transaction) -> int:
    return int(tx.execute("SELECT count(*) FROM rounds WHERE status IN ('open', 'closed')").fetchone()[0])


def load_figures(tx: Transaction, shown: Round, scope: Scope, zone: str) -> Figures:
    """Days are those of `zone`. Of a closed round they are kept; they are counted anew where only a part is wanted."""
    if scope.top is None and shown.state is RoundState.CLOSED:
        return round_sums.frozen_figures(tx, shown, zone)
    cells = cache(partial(_cells, tx, shown, scope))
    tallied = scope.top is None
    lines = cache(partial(running_sums.list_lines, tx, shown))
    return Figures(
        tasks=running_sums.sum_tasks(tx, shown) if tallied else summed(cells(), lambda each: each.task_id),
        heads=running_sums.count_heads(tx, shown) if tallied else _heads(tx, shown, scope),
        municipalities=lambda: summed(lines() if tallied else cells(), lambda each: each.municipality_id),
        by_day=partial(_by_day, tx, shown, scope, zone),
        files=partial(_files, tx, shown, scope),
        lines=lines if tallied else partial(_organisations, tx, shown, scope),
        cells=cells,
    )


def is_large(tx: Transaction, shown: Round, most: int) -> bool:
    """Whether an open round asks for more assignments than so many."""
    return round_results.count_asked(tx, shown) > most


def mark_of_changes(tx: Transaction) -> tuple[int, ...]:
    """Another one once anybody has answered, joined, decided or changed anything that a report tells of."""
    row = tx.execute("SELECT (SELECT max(id) FROM replies), (SELECT max(id) FROM audit)").fetchone()
    return tuple(each or 0 for each in row)


def read_background(tx: Transaction, round_id: int) -> str:
    return to_json(backgrounds.read_background(tx, round_id))


def keep_background(tx: Transaction, round_id: int, background: str) -> None:
    """Once, when the round closes: whatever changes later, its report does not."""
    tx.execute("UPDATE rounds SET background = ? WHERE id = ?", (background, round_id))


def _cells(tx: Transaction, shown: Round, scope: Scope) -> tuple[ReportCell, ...]:
    """Each task within each municipality."""
    rows = tx.execute(
        f"""
        SELECT task_id, municipality_id, {COUNTED} FROM ({_source(shown, scope)}) WHERE {WITHIN}
        GROUP BY task_id, municipality_id ORDER BY task_id, municipality_id
        """,
        _arguments(shown, scope),
    )
    return tuple(ReportCell(row["task_id"], row["municipality_id"], tally_of(row)) for row in rows)


def _files(tx: Transaction, shown: Round, scope: Scope) -> dict[int, int]:
    """That came with the answers to each task, where any did."""
    rows = tx.execute(
        f"SELECT task_id, {FILES} FROM ({_source(shown, scope)}) WHERE {WITHIN} GROUP BY task_id ORDER BY task_id",
        _arguments(shown, scope),
    )
    return {row["task_id"]: row["files"] for row in rows if row["files"]}


def _by_organisation(shown: Round, scope: Scope) -> str:
    return f"""
        SELECT organisation_id, organisation, kind, municipality_id, max(joined) AS joined,
            sum(NOT {PENDING}) AS answered, {COUNTED}
        FROM ({_source(shown, scope)}) WHERE {WITHIN} GROUP BY organisation_id
    """


def _heads(tx: Transaction, shown: Round, scope: Scope) -> OrganisationCounts:
    row = tx.execute(f"{HEADS} FROM ({_by_organisation(shown, scope)})", _arguments(shown, scope)).fetchone()
    return OrganisationCounts(*row)


def _organisations(tx: Transaction, shown: Round, scope: Scope) -> tuple[OrganisationLine, ...]:
    rows = tx.execute(f"SELECT {LINES} FROM ({_by_organisation(shown, scope)})", _arguments(shown, scope))
    return tuple(map(line_of, rows))


def _by_day(tx: Transaction, shown: Round, scope: Scope, zone: str) -> dict[int, int]:
    """Answers that count, by the day of the round: 0 is its first."""
    rows = tx.execute(
        f"""
        SELECT substr(replied_at, 1, 13) AS hour, count(*) AS answers FROM ({_source(shown, scope)})
        WHERE replied_at IS NOT NULL AND {WITHIN} AND NOT {PENDING} GROUP BY 1
        """,
        _arguments(shown, scope),
    )
    return by_day(shown, rows, zone)


def round_before(tx: Transaction, shown: Round) -> Round | None:
    row = tx.execute(
        BEFORE,
        {
            "resolution": shown.resolution_id,
            "round": shown.id,
            "opened": to_instant(shown.opened_at) if shown.opened_at else None,
            "closed": to_instant(shown.closed_at) if shown.closed_at else None,
        },
    ).fetchone()
    return rounds.get_round(tx, row["id"]) if row else None


def each_answer(
    tx: Transaction, shown: Round, organisation_ids: Iterable[int], tasks: Iterable[AskedTask]
) -> Generator[AnswerLine, None, None]:
    """One by one, organisation after organisation in that order, each in the order of these tasks."""
    order = {each.id: place for place, each in enumerate(tasks)}
    source = "SELECT * FROM round_answers WHERE round_id = :round" if shown.state is RoundState.CLOSED else STANDING
    sql = f"SELECT {', '.join(AnswerLine._fields)} FROM ({source}) WHERE organisation_id = :organisation"
    for organisation_id in organisation_ids:
        rows = tx.execute(sql, {"round": shown.id, "organisation": organisation_id}).fetchall()
        yield from sorted(map(AnswerLine._make, rows), key=lambda row: order[row.task_id])


def each_answer_of_one(tx: Transaction, shown: Round, organisation_id: int) -> Iterator[sqlite3.Row]:
    """With the words of its tasks, in the order of the document."""
    sql = f"{FROZEN_OF_ONE if shown.state is RoundState.CLOSED else OPEN_OF_ONE} ORDER BY position"
    yield from tx.execute(sql, {"round": shown.id, "organisation": organisation_id})


def _source(shown: Round, scope: Scope) -> str:
    """How each assignment stands."""
    if shown.state is RoundState.CLOSED:
        return FROZEN_WITHIN
    return STANDING if scope.top is None else STANDING_WITHIN


def _arguments(shown: Round, scope: Scope) -> dict[str, object]:
    return {"round": shown.id, **within(scope)}
