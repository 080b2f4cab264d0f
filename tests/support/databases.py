"""Databases that are made once in each process of tests, and copied: thirty migrations take longer than most tests."""

import sqlite3
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.documents.bundled import SAMPLE_ROSTER, bundled_resolution
from bot.documents.forms.roster import read_roster
from bot.services.people import rosters
from bot.services.resolution import publishing
from storage.sqlite.connections import Transaction, configure
from storage.sqlite.migrations import FILES, FUNCTIONS, _apply, prepare

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # a Monday, ten o'clock in Chita


@cache
def empty_database() -> bytes:
    """A file in its newest form."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bot.sqlite3"
        prepare(path, MORNING)
        return path.read_bytes()


@cache
def furnished_database() -> bytes:
    """With the bundled resolution and the sample organisations."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bot.sqlite3"
        path.write_bytes(empty_database())
        tx = sqlite3.connect(path, isolation_level=None, factory=Transaction)
        configure(tx)
        tx.now = MORNING
        tx.execute("BEGIN IMMEDIATE")
        publishing.publish_where_none(tx, bundled_resolution)
        rosters.merge_roster(tx, read_roster(SAMPLE_ROSTER.read_bytes()))
        tx.execute("COMMIT")
        tx.close()  # the last one, which leaves no log beside the file
        return path.read_bytes()


def prepare_copy(path: Path, content: bytes | None = None) -> None:
    """As `prepare` does: a file that is there already stays as it is."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content or empty_database())
    path.chmod(0o600)


@cache
def _empty_in_memory() -> bytes:
    tx = _in_memory()
    for file in FILES:
        _apply(tx, file, MORNING)
    content = tx.serialize()
    tx.close()
    return content


def opened_in_memory(now: datetime) -> Transaction:
    """In its newest form, with nothing in it."""
    tx = _in_memory()
    tx.deserialize(_empty_in_memory())
    tx.now = now
    return tx


def _in_memory() -> Transaction:
    tx = sqlite3.connect(":memory:", isolation_level=None, factory=Transaction)
    configure(tx)
    for name, arguments, function in FUNCTIONS:
        tx.create_function(name, arguments, function, deterministic=True)
    return tx
