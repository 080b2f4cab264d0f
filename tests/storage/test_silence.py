"""Who is silent is the same in the list of all and for one organisation."""

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from bot.documents.bundled import SAMPLE_ROSTER, bundled_resolution
from bot.documents.forms.roster import read_roster
from bot.domain.work.silence import list_unanswered
from bot.services.people import rosters
from bot.services.resolution import publishing
from storage import assignments, organisations, silence
from storage.sqlite.connections import Transaction, configure
from tests.support.databases import prepare_copy

NOW = datetime(2026, 12, 10, 1, 0, tzinfo=UTC)
TODAY = date(2026, 12, 10)
THEN = "2026-11-23T01:00:00.000+00:00"


def at_random(tx: Transaction, chance: Random) -> None:
    """Answers within and before a round that may be asking, verdicts, days that were granted."""
    tx.execute("DELETE FROM asking")
    if chance.random() < 0.7:
        tx.execute("INSERT INTO asking VALUES (1, 'school', 1)")
    for (each,) in tx.execute("SELECT id FROM assignments").fetchall():
        answer = chance.choice([None, None, None, None, 1, 2])
        verdict = chance.choice([None, "accepted", "returned"]) if answer else None
        granted = chance.choice([None, None, "2026-12-09", "2026-12-20"])
        tx.execute(
            "UPDATE assignments SET status = ?, reply_id = ?, round_id = ?, verdict = ?, extended_to = ? WHERE id = ?",
            ("done" if answer else "no_reply", answer, 1 if answer == 1 else None, verdict, granted, each),
        )


def test_the_list_and_the_rule_agree(tmp_path: Path, chance: Random) -> None:
    """In any state the query lists exactly the organisations that the rule calls silent, below one as below all."""
    prepare_copy(tmp_path / "bot.sqlite3")
    tx = sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None, factory=Transaction)
    configure(tx)
    tx.now = NOW
    publishing.publish_where_none(tx, bundled_resolution)
    rosters.merge_roster(tx, read_roster(SAMPLE_ROSTER.read_bytes()))
    tx.execute("PRAGMA foreign_keys = OFF")
    tx.execute(
        "INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at, opened_at)"
        " VALUES (1, 1, 'Декабрь', '2026-11-23', '2026-12-07', 'open', ?, ?)",
        (THEN, THEN),
    )
    everyone = organisations.list_organisations(tx)
    office = next(each for each in everyone if each.short_name == "Комитет образования Читы")
    sizes = set()
    for _ in range(12):
        tx.execute("BEGIN")
        at_random(tx, chance)
        tx.execute("COMMIT")
        ruled = {each.id for each in everyone if list_unanswered(assignments.list_of_organisation(tx, each.id), TODAY)}
        found, total = silence.find_silent(tx, None, TODAY)
        assert found == ruled
        assert silence.find_quiet(tx, None, TODAY).everyone == ruled
        assert total == len(everyone)
        below, total = silence.find_silent(tx, [office.id], TODAY)
        assert below == {o.id for o in everyone if o.parent_id == office.id} & ruled
        sizes.add(len(ruled))
    tx.close()
    assert len(sizes) > 3
