"""What is kept of a person is theirs to have, whichever table it is in."""

import inspect
import re
import sqlite3
from pathlib import Path

from storage import personal_data
from tests.support.databases import prepare_copy

# Tables that refer to people, and say nothing of one that the document does not say elsewhere.
ELSEWHERE = {
    "rounds": "who opened one stands in the audit log",
    "report_templates": "a ministry's form",
    "organisation_drafts": "what was done stands in the audit log",
    "team_links": "who came by one stands in the audit log",
    "group_codes": "kept for a day",
    "hall_codes": "a picture that renews itself while a hall is open",
}


def test_every_table_about_people_is_in_their_document(tmp_path: Path) -> None:
    """Each that refers to a participant is read for it, or is known to say no more than it."""
    prepare_copy(tmp_path / "bot.sqlite3")
    connection = sqlite3.connect(tmp_path / "bot.sqlite3")
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        if connection.execute(
            "SELECT 1 FROM pragma_foreign_key_list(?) WHERE \"table\" = 'participants'", (name,)
        ).fetchone()
    ]
    connection.close()
    read = " ".join([*personal_data.EXPORTED.values(), inspect.getsource(personal_data)])
    assert {each for each in tables if not re.search(rf"(FROM|JOIN)\s+{each}\b", read)} == set(ELSEWHERE)
