"""Organisations that have answered nothing of what they are asked for now."""

import json
import sqlite3
from datetime import date

from bot.domain.work.silence import Silent, Unanswering
from storage import joining, organisations
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_day, to_json

# What is asked: by the round :round; without one, by whichever asks, or, where none does, all that there is.
ASKED = """
    SELECT r.id AS resolution, c.code AS kind, k.round_id AS asking FROM resolutions r CROSS JOIN organisation_kinds c
    LEFT JOIN asking k ON k.resolution_id = r.id AND k.kind = c.code
    WHERE r.archived_at IS NULL AND iif(:round IS NULL,
        k.round_id IS NOT NULL OR c.code NOT IN (SELECT kind FROM asking), k.round_id IS :round)
"""
# Of one resolution and kind: who has answered, who has not, and who has time granted for all that is left.
STANDING = """
    SELECT json_group_array(organisation_id) FILTER (WHERE answered > 0) AS begun,
        json_group_array(organisation_id) FILTER (WHERE answered = 0 AND extended < total) AS idle,
        json_group_array(organisation_id) FILTER (WHERE answered = 0 AND extended >= total) AS granted
    FROM (
        SELECT organisation_id, sum(iif(:asking IS NULL OR round_id = :asking, answered, 0)) AS answered,
            sum(extended) AS extended, sum(total) AS total
        FROM tallies WHERE resolution_id = :resolution AND kind = :kind {scope}
        GROUP BY organisation_id HAVING sum(total) > 0
    )
"""
OF_ALL = STANDING.format(scope="")
OF_SOME = STANDING.format(scope="AND organisation_id IN (SELECT value FROM json_each(:ids))")
# The same of all while nobody has time granted, in half the time: who has tasks of it, and who has answered any.
GRANTED = """
    SELECT 1 FROM tallies INDEXED BY tallies_extended
    WHERE resolution_id = :resolution AND kind = :kind AND extended > 0 LIMIT 1
"""
WITHOUT_GRANTS = """
    SELECT (
        SELECT json_group_array(organisation_id) FROM (
            SELECT DISTINCT organisation_id FROM tallies WHERE resolution_id = :resolution AND kind = :kind
        )
    ) AS idle, (
        SELECT json_group_array(organisation_id) FROM tallies INDEXED BY tallies_begun
        WHERE resolution_id = :resolution AND kind = :kind AND answered > 0
            AND round_id {rounds}
    ) AS begun, '[]' AS granted
"""
OF_THE_ROUND = WITHOUT_GRANTS.format(rounds="= :asking")
OF_ANY_ROUND = WITHOUT_GRANTS.format(rounds="IS NOT NULL")


def find_silent(
    tx: Transaction, above: list[int] | None, today: date, round_id: int | None = None
) -> tuple[set[int], int]:
    """The silent organisations below these (None: of all), and how many are asked.

    Silent: with no answer, and with time granted for not all.
    """
    below = None if above is None else organisations.ids_below(tx, *above)
    begun: set[int] = set()
    idle: set[int] = set()
    granted: set[int] = set()
    for cell in tx.execute(ASKED, {"round": round_id}).fetchall():
        row = _standing(tx, dict(cell), below)
        begun.update(json.loads(row["begun"]))
        idle.update(json.loads(row["idle"]))
        if waiting := json.loads(row["granted"]):
            granted.update(waiting)
            idle.update(_overdue(tx, cell["resolution"], waiting, today))
    silent = idle - begun
    return silent, len(begun) + len(silent) + len(granted - begun - silent)


def _standing(tx: Transaction, cell: dict[str, object], below: list[int] | None) -> sqlite3.Row:
    """Lists of ids, as JSON; who has begun may be among the idle, too."""
    if below is not None:
        statement = OF_SOME
    elif tx.execute(GRANTED, cell).fetchone():
        statement = OF_ALL
    else:
        statement = OF_ANY_ROUND if cell["asking"] is None else OF_THE_ROUND
    row: sqlite3.Row = tx.execute(statement, {**cell, "ids": to_json(below)}).fetchone()
    return row


def find_quiet(tx: Transaction, above: list[int] | None, today: date, round_id: int | None = None) -> Unanswering:
    """What `find_silent` finds, told apart by whether anybody has joined."""
    found, total = find_silent(tx, above, today, round_id)
    unjoined = joining.list_unjoined(tx, found)
    return Unanswering(frozenset(found - unjoined), frozenset(unjoined), total)


def list_silent(tx: Transaction, quiet: Unanswering, page: int, size: int) -> list[Silent]:
    """By name, those that nobody has joined at the end."""
    first = page * size
    found = [Silent(*each) for each in _by_name(tx, quiet.silent, first, size)]
    rest = _by_name(tx, quiet.unjoined, max(0, first - len(quiet.silent)), size - len(found))
    return found + [Silent(*each, unjoined=True) for each in rest]


def _by_name(tx: Transaction, ids: frozenset[int], first: int, most: int) -> list[tuple[int, str]]:
    rows = tx.execute(
        "SELECT o.id, o.short_name FROM json_each(?) found CROSS JOIN organisations o ON o.id = found.value"
        " ORDER BY o.sort_key, o.id LIMIT ? OFFSET ?",
        (to_json(list(ids)), most, first),
    )
    return [(row["id"], row["short_name"]) for row in rows]


def _overdue(tx: Transaction, resolution_id: int, granted: list[int], today: date) -> set[int]:
    """Those of them for whom a granted day has passed."""
    rows = tx.execute(
        """
        SELECT DISTINCT s.organisation_id FROM json_each(:ids) found CROSS JOIN assignments s
        JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id AND a.resolution_id = :resolution
        WHERE s.organisation_id = found.value AND s.withdrawn_at IS NULL AND s.extended_to < :today
        """,
        {"ids": to_json(granted), "resolution": resolution_id, "today": to_day(today)},
    )
    return {row["organisation_id"] for row in rows}
