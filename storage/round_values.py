"""The values of a round: of an open one as they are, of a closed one as it froze them. Only of answers that count."""

import sqlite3
from collections.abc import Generator, Iterable

from bot.domain.work.indicator_figures import ReportedIndicator, ValueCell
from bot.domain.work.indicators import Aggregate, IndicatorKind
from bot.domain.work.reports import Scope
from bot.domain.work.rounds import Round, RoundState
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_json

COUNTS = """
    s.round_id IS :round AND s.status IN ('done', 'in_progress') AND s.verdict IS NOT 'returned'
        AND s.withdrawn_at IS NULL
"""
NEWEST = "v.indicator_id, s.organisation_id, v.amount, v.text, v.reason, max(v.id)"
LIVE = "CROSS JOIN indicators i ON i.id = v.indicator_id AND i.removed_at IS NULL"
OPEN = f"""
    SELECT {NEWEST}, (SELECT id FROM municipalities WHERE organisation_id = s.organisation_id) AS municipality_id
    FROM indicator_values v CROSS JOIN assignments s ON s.id = v.assignment_id {LIVE}
    WHERE v.round_id = :round AND {COUNTS} GROUP BY v.assignment_id, v.indicator_id
"""
OPEN_OF = f"""
    SELECT {NEWEST} FROM assignments s CROSS JOIN indicator_values v ON v.assignment_id = s.id {LIVE}
    WHERE s.organisation_id IN (SELECT value FROM json_each(:ids)) AND v.round_id = :round AND {COUNTS}
    GROUP BY v.assignment_id, v.indicator_id
"""
FROZEN = """
    SELECT v.*, o.municipality_id FROM round_values v
    JOIN round_organisations o ON o.round_id = v.round_id AND o.organisation_id = v.organisation_id
    WHERE v.round_id = :round
"""
WITHIN = """
    (:top IS NULL OR organisation_id = :top
        OR iif(:inner, organisation_id, ifnull(municipality_id, organisation_id))
            IN (SELECT value FROM json_each(:ids)))
"""
KNOWN = "coalesce(amount, text) IS NOT NULL"
ASKED = """
    SELECT i.id AS indicator_id, t.id AS task_id, a.position * 1000 + t.position AS task_position, i.position, i.label,
        i.kind, i.unit, i.aggregate
    FROM addressees a CROSS JOIN tasks t ON t.addressee_id = a.id AND t.withdrawn_at IS NULL
    CROSS JOIN indicators i ON i.task_id = t.id AND i.removed_at IS NULL
    WHERE a.resolution_id = :resolution ORDER BY task_position, i.position
"""
FROZEN_ASKED = """
    SELECT * FROM round_indicators WHERE round_id = :round ORDER BY task_position, position
"""


def within(scope: Scope) -> dict[str, object]:
    """What `WITHIN` is told."""
    return {"top": scope.top, "ids": to_json(sorted(scope.ids)), "inner": scope.inner}


def list_asked(tx: Transaction, shown: Round) -> list[ReportedIndicator]:
    """In the order of the document."""
    sql = FROZEN_ASKED if _closed(shown) else ASKED
    return [
        ReportedIndicator(
            row["indicator_id"],
            row["task_id"],
            row["label"],
            IndicatorKind(row["kind"]),
            row["unit"],
            Aggregate(row["aggregate"]),
        )
        for row in tx.execute(sql, {"round": shown.id, "resolution": shown.resolution_id})
    ]


def list_cells(tx: Transaction, shown: Round, scope: Scope) -> list[ValueCell]:
    rows = tx.execute(
        f"""
        SELECT indicator_id, municipality_id, text, count(*) FILTER (WHERE {KNOWN}) AS given,
            count(reason) AS no_data, count(*) FILTER (WHERE NOT {KNOWN} AND reason IS NULL) AS empty,
            ifnull(sum(amount), 0) AS amount
        FROM ({FROZEN if _closed(shown) else OPEN}) WHERE {WITHIN}
        GROUP BY indicator_id, municipality_id, text ORDER BY indicator_id, municipality_id, text
        """,
        {"round": shown.id, **within(scope)},
    )
    return [ValueCell(*row) for row in rows]


def each_value(tx: Transaction, shown: Round, organisation_ids: Iterable[int]) -> Generator[sqlite3.Row, None, None]:
    """Row by row, organisation after organisation in that order."""
    for organisation_id in organisation_ids:
        if _closed(shown):
            yield from tx.execute(
                "SELECT * FROM round_values WHERE round_id = ? AND organisation_id = ?", (shown.id, organisation_id)
            )
        else:
            yield from tx.execute(OPEN_OF, {"round": shown.id, "ids": to_json([organisation_id])})


def freeze_values(tx: Transaction, shown: Round, organisation_ids: list[int]) -> None:
    """Of these organisations of an open round; again, when they have changed any since."""
    tx.executemany(
        "DELETE FROM round_values WHERE round_id = ? AND organisation_id = ?",
        [(shown.id, each) for each in organisation_ids],
    )
    tx.execute(
        f"INSERT INTO round_values SELECT :round, organisation_id, indicator_id, amount, text, reason FROM ({OPEN_OF})",
        {"round": shown.id, "ids": to_json(organisation_ids)},
    )


def freeze_indicators(tx: Transaction, shown: Round) -> None:
    tx.execute("DELETE FROM round_indicators WHERE round_id = ?", (shown.id,))
    tx.execute(
        "INSERT INTO round_indicators SELECT :round, indicator_id, task_id, task_position, position, label, kind, unit,"
        f" aggregate FROM ({ASKED})",
        {"round": shown.id, "resolution": shown.resolution_id},
    )


def _closed(shown: Round) -> bool:
    return shown.state is RoundState.CLOSED
