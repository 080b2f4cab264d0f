"""What is looked for by words, and what somebody has looked for."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.messages.searching import SoughtWord
from bot.domain.people.participants import Organisation
from storage.organisations import BELOW, COLUMNS, organisation_of_row
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id, to_instant, to_json

KEPT = 20  # searches of a person


def find_organisations(
    tx: Transaction, terms: Sequence[SoughtWord], above: Sequence[int] | None, start: int, most: int
) -> list[Organisation]:
    """Those whose names have every word, by name, from the one at `start`; of `above` and what is below (None: all)."""
    condition, arguments = _named(terms)
    rows = tx.execute(
        f"WITH RECURSIVE {BELOW} SELECT {COLUMNS} WHERE o.closed_at IS NULL AND {_SEEN} AND {condition}"
        " ORDER BY o.sort_key LIMIT :most OFFSET :start",
        {**_within(above), **arguments, "most": most, "start": start},
    )
    return [organisation_of_row(row) for row in rows]


def count_organisations(tx: Transaction, terms: Sequence[SoughtWord], above: Sequence[int] | None) -> int:
    condition, arguments = _named(terms)
    found: int = tx.execute(
        f"WITH RECURSIVE {BELOW} SELECT count(*) FROM organisations o"
        f" WHERE o.closed_at IS NULL AND {_SEEN} AND {condition}",
        {**_within(above), **arguments},
    ).fetchone()[0]
    return found


def list_all_tasks(tx: Transaction) -> list[tuple[int, int, int, str, str, str]]:
    """Of resolutions at work: id, resolution, the round that asks for it (0: none), number, title, text."""
    rows = tx.execute(
        """
        SELECT t.id, a.resolution_id, ifnull(k.round_id, 0), t.number, t.title, t.text FROM tasks t
        JOIN addressees a ON a.id = t.addressee_id JOIN resolutions r ON r.id = a.resolution_id
        LEFT JOIN asking k ON k.resolution_id = a.resolution_id AND k.kind = a.kind
        WHERE r.archived_at IS NULL AND t.withdrawn_at IS NULL ORDER BY a.resolution_id, a.position, t.position
        """
    )
    return [tuple(row) for row in rows]


def keep_search(tx: Transaction, participant_id: int, text: str, place: str | None = None) -> int:
    """Its id; the oldest go. `place` is the list that it was looked for in, None: everywhere."""
    search = new_id(
        tx.execute(
            "INSERT INTO searches (participant_id, text, place, created_at) VALUES (?, ?, ?, ?)",
            (participant_id, text, place, to_instant(tx.now)),
        )
    )
    tx.execute(
        "DELETE FROM searches WHERE participant_id = :person AND id NOT IN"
        " (SELECT id FROM searches WHERE participant_id = :person ORDER BY id DESC LIMIT :kept)",
        {"person": participant_id, "kept": KEPT},
    )
    return search


def get_search(tx: Transaction, search_id: int, participant_id: int) -> str | None:
    """What that person has looked for."""
    row = tx.execute(
        "SELECT text FROM searches WHERE id = ? AND participant_id = ?", (search_id, participant_id)
    ).fetchone()
    return row["text"] if row else None


def sought_in(tx: Transaction, participant_id: int, place: str, since: datetime) -> str:
    """What that person looks for in a list, if they have begun to since then; else empty."""
    row = tx.execute(
        "SELECT text FROM searches WHERE participant_id = ? AND place = ? AND created_at >= ? ORDER BY id DESC LIMIT 1",
        (participant_id, place, to_instant(since)),
    ).fetchone()
    return row["text"] if row else ""


def forget_search(tx: Transaction, participant_id: int, place: str) -> None:
    tx.execute("DELETE FROM searches WHERE participant_id = ? AND place = ?", (participant_id, place))


_SEEN = "(:everywhere OR o.id IN (SELECT value FROM json_each(:above)) OR o.id IN (SELECT id FROM below))"


def _within(above: Sequence[int] | None) -> dict[str, object]:
    return {"everywhere": above is None, "above": to_json(list(above or ()))}


def _named(terms: Sequence[SoughtWord]) -> tuple[str, dict[str, str]]:
    """The condition that the names have all of them, and its arguments."""
    arguments: dict[str, str] = {}
    each_term = []
    for number, term in enumerate(terms):
        names = [f"t{number}_{i}" for i in range(len(term.beginnings))]
        arguments |= {name: f" {each}" for name, each in zip(names, term.beginnings, strict=True)}
        each_term.append(f"({' OR '.join(f'instr(o.search_key, :{name})' for name in names)})")
    return " AND ".join(each_term), arguments
