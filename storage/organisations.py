"""Organisations in their tree, and their kinds."""

import json
import sqlite3
from dataclasses import asdict, dataclass

from bot.domain.people.names import natural, normalise
from bot.domain.people.participants import Organisation, OrganisationKind
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id, to_instant, to_json


@dataclass(frozen=True, slots=True)
class Details:
    """What a roster says of an organisation besides its place in the tree."""

    kind: str
    name: str
    short_name: str
    time_zone: str | None
    phone: str | None
    contact: str | None


ZONE = "coalesce(o.time_zone, parent.time_zone)"
TABLES = "organisations o LEFT JOIN organisations parent ON parent.id = o.parent_id"
COLUMNS = f"""
    o.id, o.kind, o.parent_id, o.name, o.short_name, {ZONE} AS time_zone,
    EXISTS (SELECT 1 FROM organisations child WHERE child.parent_id = o.id) AS has_children
    FROM {TABLES}
"""

# Organisations below those of the JSON list :above, at whatever depth.
BELOW = """
    below (id) AS (
        SELECT o.id FROM json_each(:above) above CROSS JOIN organisations o ON o.parent_id = above.value
        UNION SELECT o.id FROM below CROSS JOIN organisations o ON o.parent_id = below.id
    )
"""


DIFFERENT = """
    id = :id AND (kind, name, short_name, time_zone, phone, contact) IS NOT (
        :kind, :name, :short_name, ifnull(:time_zone, time_zone), ifnull(:phone, phone), ifnull(:contact, contact)
    )
"""
OF_PARTICIPANT = (
    f"SELECT {COLUMNS} JOIN memberships m ON m.organisation_id = o.id WHERE m.participant_id = ? ORDER BY o.id"
)


def list_kinds(tx: Transaction) -> list[OrganisationKind]:
    rows = tx.execute("SELECT code, title, plural, aliases FROM organisation_kinds ORDER BY position")
    return [OrganisationKind(r["code"], r["title"], r["plural"], tuple(json.loads(r["aliases"]))) for r in rows]


def kind_named(tx: Transaction, name: str) -> str | None:
    """The code of the kind that is called so."""
    key = normalise(name)
    return next((kind.code for kind in list_kinds(tx) if key in map(normalise, (kind.title, kind.plural))), None)


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


def list_of_participant(tx: Transaction, participant_id: int) -> list[Organisation]:
    return [organisation_of_row(row) for row in tx.execute(OF_PARTICIPANT, (participant_id,))]


def list_with_children(tx: Transaction) -> list[Organisation]:
    """Those that have others below them, by name: the municipalities of an audience."""
    rows = tx.execute(
        f"SELECT {COLUMNS} WHERE o.id IN (SELECT parent_id FROM organisations) ORDER BY o.short_name",
    )
    return [organisation_of_row(row) for row in rows]


def search_organisations(tx: Transaction, text: str, limit: int) -> list[Organisation]:
    """Those whose name holds the text, however it is written, by name."""
    rows = tx.execute(
        f"SELECT {COLUMNS} WHERE instr(o.name_key, ?) ORDER BY o.short_name LIMIT ?", (normalise(text), limit)
    )
    return [organisation_of_row(row) for row in rows]


def list_organisations(tx: Transaction, name_key: str | None = None, kind: str | None = None) -> list[Organisation]:
    """All, or those of a kind or with a name, in the order of kinds and names."""
    rows = tx.execute(
        f"""
        SELECT {COLUMNS} JOIN organisation_kinds k ON k.code = o.kind
        WHERE (? IS NULL OR o.name_key = ?) AND (? IS NULL OR o.kind = ?)
        ORDER BY k.position, o.name
        """,
        (name_key, name_key, kind, kind),
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


def add_organisation(tx: Transaction, parent_id: int | None, name_key: str, details: Details) -> int:
    return new_id(
        tx.execute(
            """
            INSERT INTO organisations
                (kind, parent_id, name, short_name, name_key, sort_key, time_zone, phone, contact, created_at)
            VALUES
                (:kind, :parent_id, :name, :short_name, :name_key, :sort_key, :time_zone, :phone, :contact, :created_at)
            """,
            {
                **asdict(details),
                "parent_id": parent_id,
                "name_key": name_key,
                "sort_key": natural(details.short_name),
                "created_at": to_instant(tx.now),
            },
        )
    )


def change_organisation(tx: Transaction, organisation_id: int, details: Details) -> bool:
    """Whether anything differed; what is None stays as it was."""
    changed = tx.execute(
        f"""
        UPDATE organisations SET kind = :kind, name = :name, short_name = :short_name,
            sort_key = :sort_key, time_zone = ifnull(:time_zone, time_zone), phone = ifnull(:phone, phone),
            contact = ifnull(:contact, contact)
        WHERE {DIFFERENT}
        """,
        {**asdict(details), "id": organisation_id, "sort_key": natural(details.short_name)},
    )
    return changed.rowcount > 0


def would_change(tx: Transaction, organisation_id: int, details: Details) -> bool:
    """As `change_organisation`, which it leaves undone."""
    found = tx.execute(f"SELECT 1 FROM organisations WHERE {DIFFERENT}", {**asdict(details), "id": organisation_id})
    return found.fetchone() is not None


def organisation_of_row(row: sqlite3.Row) -> Organisation:
    return Organisation(
        id=row["id"],
        kind=row["kind"],
        parent_id=row["parent_id"],
        name=row["name"],
        short_name=row["short_name"],
        time_zone=row["time_zone"],
        has_children=bool(row["has_children"]),
    )
