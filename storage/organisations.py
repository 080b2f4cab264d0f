"""Organisations in their tree, and their kinds."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from itertools import chain

from bot.domain.people.names import Term, code_key, forgiving_searches, name_key
from bot.domain.people.participants import Organisation, OrganisationKind
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_json

ZONE = "coalesce(o.time_zone, parent.time_zone)"
TABLES = "organisations o LEFT JOIN organisations parent ON parent.id = o.parent_id"
COLUMNS = f"""
    o.id, o.kind, o.parent_id, o.name, o.short_name, o.code, {ZONE} AS time_zone, o.closed_at, o.successor_id,
    EXISTS (SELECT 1 FROM organisations child WHERE child.parent_id = o.id AND child.closed_at IS NULL) AS has_children
    FROM {TABLES}
"""

# Organisations below those of the JSON list :above, at whatever depth.
BELOW = """
    below (id) AS (
        SELECT o.id FROM json_each(:above) above CROSS JOIN organisations o ON o.parent_id = above.value
        UNION SELECT o.id FROM below CROSS JOIN organisations o ON o.parent_id = below.id
    )
"""

CALLED = """
    SELECT id, closed_at, successor_id FROM organisations WHERE name_key = :key
    UNION SELECT id, closed_at, successor_id FROM organisations WHERE short_key = :key
"""

MOST_FOUND = 200  # of all there are; who looks for one of more adds a word

OF_PARTICIPANT = (
    f"SELECT {COLUMNS} JOIN memberships m ON m.organisation_id = o.id WHERE m.participant_id = ? ORDER BY o.id"
)


def list_kinds(tx: Transaction) -> list[OrganisationKind]:
    rows = tx.execute("SELECT code, title, plural, aliases FROM organisation_kinds ORDER BY position")
    return [OrganisationKind(r["code"], r["title"], r["plural"], tuple(json.loads(r["aliases"]))) for r in rows]


def kind_named(tx: Transaction, name: str) -> str | None:
    """The code of the kind that is called so."""
    return kinds_by_name(tx).get(name_key(name))


def kinds_by_name(tx: Transaction) -> dict[str, str]:
    """From the key of every way to write a kind to its code."""
    return {
        name_key(name): kind.code
        for kind in reversed(list_kinds(tx))  # where two share a name, the first is meant
        for name in (*kind.aliases, kind.plural, kind.title, kind.code)
    }


def add_kind(tx: Transaction, title: str) -> str:
    """A kind of organisations that a document names and no roster has had yet; its code."""
    position = 1 + tx.execute("SELECT ifnull(max(position), 0) FROM organisation_kinds").fetchone()[0]
    code = f"kind_{position}"
    tx.execute(
        "INSERT INTO organisation_kinds (code, title, plural, position) VALUES (?, ?, ?, ?)",
        (code, title, title, position),
    )
    return code


def get_organisation(tx: Transaction, organisation_id: int) -> Organisation | None:
    row = tx.execute(f"SELECT {COLUMNS} WHERE o.id = ?", (organisation_id,)).fetchone()
    return organisation_of_row(row) if row else None


def path_to(tx: Transaction, organisation_id: int) -> list[int]:
    """The id followed by those of its ancestors; empty for an organisation that does not exist."""
    rows = tx.execute(
        """
        WITH RECURSIVE above (id, parent_id, height) AS (
            SELECT id, parent_id, 0 FROM organisations WHERE id = ?
            UNION ALL
            SELECT o.id, o.parent_id, height + 1 FROM organisations o JOIN above ON o.id = above.parent_id
            WHERE height < 20
        )
        SELECT id FROM above ORDER BY height
        """,
        (organisation_id,),
    )
    return [row["id"] for row in rows]


def ids_below(tx: Transaction, *above: int) -> list[int]:
    """Of all that stand below any of these, at whatever depth."""
    rows = tx.execute(f"WITH RECURSIVE {BELOW} SELECT id FROM below ORDER BY id", {"above": to_json(above)})
    return [row["id"] for row in rows]


def municipality_of(tx: Transaction, organisation_id: int) -> int | None:
    row = tx.execute("SELECT id FROM municipalities WHERE organisation_id = ?", (organisation_id,)).fetchone()
    return row["id"] if row else None


def list_of_participant(tx: Transaction, participant_id: int) -> list[Organisation]:
    return [organisation_of_row(row) for row in tx.execute(OF_PARTICIPANT, (participant_id,))]


def list_with_children(tx: Transaction) -> list[Organisation]:
    """Those that have others below them, by name: the municipalities of an audience."""
    rows = tx.execute(
        f"SELECT {COLUMNS} WHERE o.closed_at IS NULL AND o.id IN (SELECT parent_id FROM organisations"
        " WHERE closed_at IS NULL) ORDER BY o.short_name",
    )
    return [organisation_of_row(row) for row in rows]


def search_organisations(tx: Transaction, text: str, limit: int) -> list[Organisation]:
    """Those whose names have every word of the text or its beginning, however they are written, by name.

    If none has, what the text tells beside the kind of organisation is enough. What has become a part of another one is
    found as that one.
    """
    for terms in forgiving_searches(text):
        found = f"SELECT ifnull(o.successor_id, o.id) FROM organisations o WHERE {_having('o', terms)}"
        rows = tx.execute(
            f"SELECT {COLUMNS} WHERE o.closed_at IS NULL AND o.id IN ({found}) ORDER BY o.sort_key LIMIT ?",
            (*chain(*terms), limit),
        ).fetchall()
        if rows:
            return [organisation_of_row(row) for row in rows]
    return []


def search_under(tx: Transaction, top_id: int, text: str) -> list[int]:
    """The ids of those found so that are `top_id` or stand below it, by name; all of them for an empty text."""
    under = """
        WITH RECURSIVE under (id) AS (
            SELECT ? UNION SELECT o.id FROM under CROSS JOIN organisations o ON o.parent_id = under.id
        ) SELECT o.id FROM under CROSS JOIN organisations o ON o.id = under.id WHERE o.closed_at IS NULL
    """
    for terms in forgiving_searches(text) if text else [[]]:
        found = (
            "SELECT ifnull(f.successor_id, f.id) FROM under CROSS JOIN organisations f ON f.id = under.id"
            f" WHERE {_having('f', terms)}"
        )
        rows = tx.execute(
            f"{under} {f'AND o.id IN ({found})' if terms else ''} ORDER BY o.sort_key, o.id", (top_id, *chain(*terms))
        ).fetchall()
        if rows:
            return [row["id"] for row in rows]
    return []


def find_below(tx: Transaction, above: Sequence[int] | None, text: str) -> list[int]:
    """Those found so below these organisations, by name; None: of all."""
    if above is None:
        return [each.id for each in search_organisations(tx, text, MOST_FOUND)]
    return [found for each in above for found in search_under(tx, each, text) if found != each]


def find_among(tx: Transaction, ids: Collection[int], text: str) -> list[int]:
    """Those of them that are found so, by name."""
    for terms in forgiving_searches(text):
        rows = tx.execute(
            "SELECT o.id FROM json_each(?) some CROSS JOIN organisations o ON o.id = some.value"
            f" WHERE {_having('o', terms)} ORDER BY o.sort_key, o.id",
            (to_json(list(ids)), *chain(*terms)),
        ).fetchall()
        if rows:
            return [row["id"] for row in rows]
    return []


def _having(table: str, terms: list[Term]) -> str:
    """Its arguments are all that the terms may be, one after another."""
    one = f"instr({table}.search_key, ?)"
    return " AND ".join(f"({' OR '.join([one] * len(term))})" for term in terms)


def ids_named(tx: Transaction, name: str) -> list[int]:
    """Of those that are called so, in full or for short, however it is written; else of what such have become."""
    rows = tx.execute(CALLED, {"key": name_key(name) or None}).fetchall()
    there = sorted(row["id"] for row in rows if row["closed_at"] is None)
    return there or sorted({row["successor_id"] for row in rows if row["successor_id"] is not None})


def list_closed_named(tx: Transaction, name: str) -> list[Organisation]:
    """Those that are called so, are closed, and have become a part of no other."""
    rows = tx.execute(CALLED, {"key": name_key(name) or None}).fetchall()
    ids = sorted({row["id"] for row in rows if row["closed_at"] is not None and row["successor_id"] is None})
    return [found for each in ids if (found := get_organisation(tx, each)) is not None]


def list_named(tx: Transaction, name: str) -> list[Organisation]:
    """Those that are called so, or that have it as their code."""
    coded = tx.execute(
        "SELECT ifnull(successor_id, id) AS id FROM organisations"
        " WHERE code_key = ? AND (closed_at IS NULL OR successor_id IS NOT NULL)",
        (code_key(name),),
    ).fetchall()
    ids = sorted({*ids_named(tx, name), *(row["id"] for row in coded)})
    return [found for each in ids if (found := get_organisation(tx, each)) is not None]


def list_organisations(tx: Transaction, kind: str | None = None) -> list[Organisation]:
    """All, or those of a kind, in the order of kinds and names."""
    rows = tx.execute(
        f"""
        SELECT {COLUMNS} JOIN organisation_kinds k ON k.code = o.kind
        WHERE o.closed_at IS NULL AND (? IS NULL OR o.kind = ?) ORDER BY k.position, o.name
        """,
        (kind, kind),
    )
    return [organisation_of_row(row) for row in rows]


def parents_of_all(tx: Transaction) -> dict[int, int | None]:
    """The whole tree: the parent of each."""
    return {row["id"]: row["parent_id"] for row in tx.execute("SELECT id, parent_id FROM organisations")}


def reach_of_members(tx: Transaction) -> dict[int, bool]:
    """Those that somebody has joined: whether the bot can write to any member."""
    rows = tx.execute(
        "SELECT organisation_id, max(unreachable_since IS NULL) AS reachable FROM memberships"
        " JOIN participants ON id = participant_id WHERE consented_at IS NOT NULL GROUP BY organisation_id"
    )
    return {row["organisation_id"]: bool(row["reachable"]) for row in rows}


def organisation_of_row(row: sqlite3.Row) -> Organisation:
    return Organisation(
        id=row["id"],
        kind=row["kind"],
        parent_id=row["parent_id"],
        name=row["name"],
        short_name=row["short_name"],
        time_zone=row["time_zone"],
        has_children=bool(row["has_children"]),
        code=row["code"],
        closed=row["closed_at"] is not None,
        successor_id=row["successor_id"],
    )
