"""A round's answers as reports count and list them: of an open round as it is now, of a closed one as it was."""

import json
import sqlite3
from collections.abc import Generator, Iterable
from datetime import datetime
from typing import Any

from bot.domain.dates import local_day
from bot.domain.work.reports import Figures, OrganisationLine, ReportCell, Scope, Tally
from bot.domain.work.rounds import Round, RoundState
from bot.domain.work.tasks import ANSWERS
from storage import assignments, backgrounds, round_results, rounds
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
        (
            WITH RECURSIVE chain (id) AS (
                SELECT p.id UNION ALL SELECT repeats FROM replies JOIN chain USING (id) WHERE repeats IS NOT NULL
            )
            SELECT count(*) FROM remarks WHERE file_id IS NOT NULL AND reply_id IN (SELECT id FROM chain)
        ) AS files
    FROM {assignments.TABLES} LEFT JOIN replies p ON p.id = s.reply_id AND s.round_id IS w.id
    WHERE w.id = :round
"""
PENDING = "(status = 'no_reply' OR verdict IS 'returned')"
FROZEN = "SELECT * FROM round_results WHERE round_id = :round"
STATUSES = ", ".join(f"sum(status = '{each}' AND verdict IS NOT 'returned') AS {each}" for each in ANSWERS)
COUNTED = f"""
    count(*) AS total, {STATUSES},
    sum(verdict IS 'returned') AS returned, sum(late AND NOT {PENDING}) AS late,
    sum(on_behalf AND NOT {PENDING}) AS on_behalf
"""
WITHIN = """
    (:top IS NULL OR organisation_id = :top
        OR ifnull(municipality_id, organisation_id) IN (SELECT value FROM json_each(:ids)))
"""
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
        kept = tx.execute("SELECT figures FROM rounds WHERE id = ?", (shown.id,)).fetchone()["figures"]
        if kept:
            return _unpacked(json.loads(kept))
    return count_figures(tx, shown, scope, zone)


def count_figures(tx: Transaction, shown: Round, scope: Scope, zone: str) -> Figures:
    return Figures(
        tuple(_cells(tx, shown, scope)),
        tuple(_organisations(tx, shown, scope)),
        _by_day(tx, shown, scope, zone),
        _files(tx, shown, scope),
    )


def is_large(tx: Transaction, shown: Round, most: int) -> bool:
    """Whether an open round asks for more assignments than so many."""
    return round_results.count_asked(tx, shown) > most


def keep_report(tx: Transaction, round_id: int, zone: str) -> None:
    """Once, when the round closes: whatever changes later, its report does not.

    Of a large round the sums are counted from what was frozen, as often as they are asked for, and what else it speaks
    of was kept before: both take seconds, in which nobody is to wait for the writer.
    """
    closed = rounds.get_round(tx, round_id)
    assert closed is not None  # noqa: S101 - it has been closed in this transaction
    keep_background(tx, round_id, read_background(tx, round_id))
    figures = to_json(_packed(count_figures(tx, closed, Scope(), zone)))
    tx.execute("UPDATE rounds SET figures = ? WHERE id = ?", (figures, round_id))


def read_background(tx: Transaction, round_id: int) -> str:
    return to_json(backgrounds.read_background(tx, round_id))


def keep_background(tx: Transaction, round_id: int, background: str) -> None:
    tx.execute("UPDATE rounds SET background = ? WHERE id = ?", (background, round_id))


def _cells(tx: Transaction, shown: Round, scope: Scope) -> list[ReportCell]:
    """Each task within each municipality."""
    rows = tx.execute(
        f"""
        SELECT task_id, municipality_id, {COUNTED} FROM ({source(shown)}) WHERE {WITHIN}
        GROUP BY task_id, municipality_id ORDER BY task_id, municipality_id
        """,
        _arguments(shown, scope),
    )
    return [ReportCell(row["task_id"], row["municipality_id"], _tally(row)) for row in rows]


def _organisations(tx: Transaction, shown: Round, scope: Scope) -> list[OrganisationLine]:
    """In no particular order."""
    rows = tx.execute(
        f"""
        SELECT organisation_id, organisation, kind, municipality_id, max(joined) AS joined, {COUNTED}
        FROM ({source(shown)}) WHERE {WITHIN} GROUP BY organisation_id
        """,
        _arguments(shown, scope),
    )
    return [
        OrganisationLine(
            row["organisation_id"],
            row["organisation"],
            row["kind"],
            row["municipality_id"],
            bool(row["joined"]),
            _tally(row),
        )
        for row in rows
    ]


def _by_day(tx: Transaction, shown: Round, scope: Scope, zone: str) -> dict[int, int]:
    """Answers that count, by the day of the round: 0 is its first."""
    rows = tx.execute(
        f"""
        SELECT substr(replied_at, 1, 13) AS hour, count(*) AS answers FROM ({source(shown)})
        WHERE replied_at IS NOT NULL AND {WITHIN} AND NOT {PENDING} GROUP BY 1
        """,
        _arguments(shown, scope),
    )
    found: dict[int, int] = {}
    for row in rows:
        local = local_day(datetime.fromisoformat(f"{row['hour']}:00+00:00"), zone)
        place = max((local - shown.opens_on).days, 0)
        found[place] = found.get(place, 0) + row["answers"]
    return dict(sorted(found.items()))


def _files(tx: Transaction, shown: Round, scope: Scope) -> dict[int, int]:
    """That came with the answers to each task."""
    rows = tx.execute(
        f"""
        SELECT task_id, sum(files) AS files FROM ({source(shown)}) WHERE {WITHIN} AND NOT {PENDING}
        GROUP BY task_id HAVING sum(files) > 0 ORDER BY task_id
        """,
        _arguments(shown, scope),
    )
    return {row["task_id"]: row["files"] for row in rows}


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


def each_answer(tx: Transaction, shown: Round, organisation_ids: Iterable[int]) -> Generator[sqlite3.Row, None, None]:
    """Row by row, organisation after organisation in that order, each in the order of the document."""
    sql = f"{FROZEN_OF_ONE if shown.state is RoundState.CLOSED else OPEN_OF_ONE} ORDER BY position"
    for organisation_id in organisation_ids:
        yield from tx.execute(sql, {"round": shown.id, "organisation": organisation_id})


def source(shown: Round) -> str:
    return FROZEN if shown.state is RoundState.CLOSED else STANDING


def _arguments(shown: Round, scope: Scope) -> dict[str, object]:
    return {"round": shown.id, "top": scope.top, "ids": to_json(sorted(scope.ids))}


def _tally(row: sqlite3.Row) -> Tally:
    return Tally(*(row[name] for name in Tally.__slots__))


def _packed(figures: Figures) -> dict[str, Any]:
    """Rows without names: a country has 100,000 of them."""
    return {
        "cells": [[each.task_id, each.municipality_id, *_counts(each.tally)] for each in figures.cells],
        "organisations": [
            [each.id, each.name, each.kind, each.municipality_id, each.joined, *_counts(each.tally)]
            for each in figures.organisations
        ],
        "by_day": list(figures.by_day.items()),
        "files": list(figures.files.items()),
    }


def _unpacked(packed: dict[str, Any]) -> Figures:
    return Figures(
        tuple(ReportCell(task, municipality, Tally(*counts)) for task, municipality, *counts in packed["cells"]),
        tuple(
            OrganisationLine(number, name, kind, municipality, joined, Tally(*counts))
            for number, name, kind, municipality, joined, *counts in packed["organisations"]
        ),
        dict(packed["by_day"]),
        dict(packed["files"]),
    )


def _counts(tally: Tally) -> tuple[int, ...]:
    return tuple(getattr(tally, name) for name in Tally.__slots__)
