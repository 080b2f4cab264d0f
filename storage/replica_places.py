"""Whose a replica is: what a database says of itself, and what the copy says that lies where it wants to go on."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from storage.bot_state import get_state, put_state, remove_state
from storage.erasures import KEY
from storage.leases import HeldLease, load_lease
from storage.sqlite.database import Transaction
from storage.sqlite.replicas import PUT_BACK

PLACE = "replica_place"  # in the bot's state: where this database's replica lies, and so that of each copy of it


@dataclass(frozen=True, slots=True)
class PlaceClaim:
    """`put_back`: a copy that somebody has put here on purpose, and that has not yet taken the replica's place."""

    place: str | None
    put_back: bool


@dataclass(frozen=True, slots=True)
class Life:
    """Of a database up to a moment. `lineage` is drawn once and is in each copy; the lease is how far it went."""

    lineage: str | None
    lease: HeldLease | None


def load_claim(tx: Transaction) -> PlaceClaim:
    return PlaceClaim(get_state(tx, PLACE), get_state(tx, PUT_BACK) is not None)


def claim_place(tx: Transaction, place: str) -> None:
    put_state(tx, PLACE, place)


def note_caught_up(tx: Transaction) -> None:
    """The replica has what was put back: from now on whatever is further there is another's."""
    remove_state(tx, PUT_BACK)


def load_lineage(tx: Transaction) -> str | None:
    return get_state(tx, KEY)


def life_of_copy(copy: Path) -> Life:
    """Of any database: neither where it is none of ours."""
    with closing(sqlite3.connect(copy, factory=Transaction)) as tx:
        tx.row_factory = sqlite3.Row
        try:
            return Life(load_lineage(tx), load_lease(tx))
        except sqlite3.DatabaseError:
            return Life(None, None)
