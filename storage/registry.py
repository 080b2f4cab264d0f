"""The organisations as a register: what changes one, and all of them at once."""

from collections.abc import Mapping
from sys import intern

from bot.domain.people.names import code_key, name_key, natural, search_key
from bot.domain.people.registry import ClosedName, Details, Registered
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id, to_instant

FIELDS = ("time_zone", "phone", "contact")  # which say nothing of who it is


def registry_revision(tx: Transaction) -> int:
    """Another one after every change of who is there, how it is called and where it stands."""
    revision: int = tx.execute("SELECT revision FROM registry").fetchone()[0]
    return revision


def list_registered(tx: Transaction) -> list[Registered]:
    """All that are not closed, as they are registered: the time zone is their own."""
    rows = tx.execute(
        "SELECT id, parent_id, kind, name, short_name, code, time_zone, phone, contact FROM organisations"
        " WHERE closed_at IS NULL ORDER BY id"
    )
    # Kept once each, however many organisations, and rows of a roster beside them, say the same.
    return [
        Registered(
            row["id"],
            row["parent_id"],
            Details(
                intern(row["kind"]),
                intern(row["name"]),
                intern(row["short_name"]),
                _kept(row["code"]),
                _kept(row["time_zone"]),
                _kept(row["phone"]),
                _kept(row["contact"]),
            ),
        )
        for row in rows
    ]


def _kept(text: str | None) -> str | None:
    return intern(text) if text else text


def list_closed(tx: Transaction) -> list[ClosedName]:
    """What rosters may still list though it is closed."""
    rows = tx.execute(
        """
        SELECT o.name_key, o.parent_id, o.code_key, s.short_name AS successor
        FROM organisations o LEFT JOIN organisations s ON s.id = o.successor_id WHERE o.closed_at IS NOT NULL
        """
    )
    return [ClosedName(row["name_key"], row["parent_id"], row["code_key"], row["successor"]) for row in rows]


def list_former_names(tx: Transaction) -> list[tuple[int, str]]:
    """Of all: the id, and the key of a name that it had."""
    rows = tx.execute("SELECT organisation_id, name_key FROM former_names")
    return [(row["organisation_id"], row["name_key"]) for row in rows]


def list_in_place(tx: Transaction, parent_id: int | None, name: str) -> list[int]:
    """Those directly below that one (None: at the top) that are called so and are not closed."""
    rows = tx.execute(
        "SELECT id FROM organisations WHERE name_key = ? AND parent_id IS ? AND closed_at IS NULL ORDER BY id",
        (name_key(name), parent_id),
    )
    return [row["id"] for row in rows]


def find_by_code(tx: Transaction, code: str) -> int | None:
    row = tx.execute("SELECT id FROM organisations WHERE code_key = ?", (code_key(code),)).fetchone()
    return row["id"] if row else None


def add_organisation(tx: Transaction, parent_id: int | None, details: Details) -> int:
    return new_id(
        tx.execute(
            """
            INSERT INTO organisations (kind, parent_id, name, short_name, name_key, short_key, search_key, sort_key,
                code, code_key, time_zone, phone, contact, created_at)
            VALUES (:kind, :parent_id, :name, :short_name, :name_key, :short_key, :search_key, :sort_key,
                :code, :code_key, :time_zone, :phone, :contact, :created_at)
            """,
            {
                **_keys(details.name, details.short_name),
                "parent_id": parent_id,
                "kind": details.kind,
                "code": details.code,
                "code_key": code_key(details.code) if details.code else None,
                "time_zone": details.time_zone,
                "phone": details.phone,
                "contact": details.contact,
                "created_at": to_instant(tx.now),
            },
        )
    )


def set_name(tx: Transaction, organisation_id: int, name: str, short_name: str) -> None:
    """The former name is remembered: old lists still have it."""
    tx.execute(
        "INSERT OR IGNORE INTO former_names SELECT id, name_key FROM organisations WHERE id = ? AND name_key <> ?",
        (organisation_id, name_key(name)),
    )
    tx.execute(
        """
        UPDATE organisations SET name = :name, short_name = :short_name, name_key = :name_key, short_key = :short_key,
            search_key = :search_key, sort_key = :sort_key WHERE id = :id
        """,
        {**_keys(name, short_name), "id": organisation_id},
    )


def count_neighbours(tx: Transaction, parent_id: int | None, besides: int) -> int:
    total: int = tx.execute(
        "SELECT count(*) FROM organisations WHERE parent_id IS ? AND id <> ? AND closed_at IS NULL",
        (parent_id, besides),
    ).fetchone()[0]
    return total


def list_neighbours(tx: Transaction, parent_id: int | None, besides: int, page: int, size: int) -> list[int]:
    """The ids of those directly below the same one that are not closed, by name."""
    rows = tx.execute(
        "SELECT id FROM organisations WHERE parent_id IS ? AND id <> ? AND closed_at IS NULL"
        " ORDER BY sort_key, id LIMIT ? OFFSET ?",
        (parent_id, besides, size, page * size),
    )
    return [row["id"] for row in rows]


def hand_names_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """Old lists name the successor by all that the other one was ever called."""
    tx.execute(
        "INSERT OR IGNORE INTO former_names SELECT ?, name_key FROM organisations WHERE id = ?",
        (successor_id, organisation_id),
    )
    tx.execute(
        "UPDATE OR IGNORE former_names SET organisation_id = ? WHERE organisation_id = ?",
        (successor_id, organisation_id),
    )


def set_parent(tx: Transaction, organisation_id: int, parent_id: int | None) -> None:
    tx.execute("UPDATE organisations SET parent_id = ? WHERE id = ?", (parent_id, organisation_id))


def set_kind(tx: Transaction, organisation_id: int, kind: str) -> None:
    tx.execute("UPDATE organisations SET kind = ? WHERE id = ?", (kind, organisation_id))


def set_code(tx: Transaction, organisation_id: int, code: str | None) -> None:
    tx.execute(
        "UPDATE organisations SET code = ?, code_key = ? WHERE id = ?",
        (code, code_key(code) if code else None, organisation_id),
    )


def set_fields(tx: Transaction, organisation_id: int, fields: Mapping[str, str | None]) -> None:
    """Some of FIELDS; None clears."""
    kept = tx.execute("SELECT time_zone, phone, contact FROM organisations WHERE id = ?", (organisation_id,)).fetchone()
    values = {name: fields.get(name, kept[name]) for name in FIELDS}
    tx.execute(
        "UPDATE organisations SET time_zone = :time_zone, phone = :phone, contact = :contact WHERE id = :id",
        {**values, "id": organisation_id},
    )


def _keys(name: str, short_name: str) -> dict[str, str]:
    return {
        "name": name,
        "short_name": short_name,
        "name_key": name_key(name),
        "short_key": name_key(short_name),
        "search_key": search_key(name, short_name),
        "sort_key": natural(short_name),
    }
