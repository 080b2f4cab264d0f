"""Databases as released versions left them: with people, answers, rounds, announcements and a draft in them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.sqlite.migrations import APPLICATION_ID

RELEASED = Path(__file__).parents[1] / "storage" / "released"


def database_of(version: str, path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((RELEASED / f"{version}.sql").read_text("utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return path
