"""The audit log is only appended to, pruned, and rid of names."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.people.audit import BOT, OPERATOR, AuditAct, AuditTerm, Doer, DoerRole
from bot.domain.people.names import searches
from storage import audit, audit_words
from storage.sqlite.connections import Transaction, configure
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Transaction]:
    """A database with one person and two entries, one of them old."""
    prepare_copy(tmp_path / "bot.sqlite3")
    tx = sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None, factory=Transaction)
    configure(tx)
    tx.now = NOW - timedelta(days=400)
    tx.execute(
        "INSERT INTO participants (id, telegram_id, name, locale, created_at) VALUES (1, 1, 'Анна', 'ru', '2026')"
    )
    audit.add_entry(tx, AuditAct.PUBLISHED, OPERATOR, subject_id=1, data={"title": "Резолюция"})
    tx.now = NOW
    audit.add_entry(tx, AuditAct.JOINED, Doer(DoerRole.PERSON, 1), person_id=1)
    yield tx
    tx.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit WHERE id = 2",
        "UPDATE audit SET act = 'left' WHERE id = 2",
        "UPDATE audit SET at = '2020' WHERE id = 2",
        "UPDATE audit SET data = '{}' WHERE id = 1",
        "UPDATE audit SET doer_id = 1 WHERE id = 1",
        "UPDATE audit SET person_id = 1 WHERE id = 1",
        "UPDATE audit SET subject_id = 7 WHERE id = 1",
        "UPDATE audit SET doer = 'bot' WHERE id = 2",
    ],
)
def test_an_entry_stays_as_it_was_written(tx: Transaction, statement: str) -> None:
    """Whichever statement would change or delete one, the table refuses it."""
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        tx.execute(statement)
    assert len(list(audit.list_since(tx, NOW - timedelta(days=500)))) == 2


def test_what_is_older_than_its_term_goes(tx: Transaction) -> None:
    """And nothing younger, then or later."""
    assert audit.prune_audit(tx, NOW - timedelta(days=365), 10) == 1
    assert [each.act for each in audit.list_since(tx, NOW - timedelta(days=500))] == [AuditAct.JOINED]
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        tx.execute("DELETE FROM audit")
    assert audit.prune_audit(tx, NOW - timedelta(days=365), 10) == 0


def test_whoever_is_erased_is_named_nowhere(tx: Transaction) -> None:
    """The entry stays and says that it was a person; neither their name nor their id is left."""
    tx.execute("DELETE FROM participants WHERE id = 1")
    entry = audit.get_entry(tx, 2)
    assert entry is not None
    assert (entry.act, entry.doer, entry.by, entry.person) == (AuditAct.JOINED, DoerRole.PERSON, None, None)
    assert tx.execute("SELECT doer_id, person_id FROM audit WHERE id = 2").fetchone()[:] == (None, None)


def test_the_bot_itself_does_things(tx: Transaction) -> None:
    """Because their time has come: then nobody is named."""
    entry = audit.get_entry(tx, audit.add_entry(tx, AuditAct.ROUND_OPENED, BOT, subject_id=3))
    assert entry is not None
    assert (entry.doer, entry.by, entry.subject_id) == (DoerRole.BOT, None, 3)


def found(tx: Transaction, text: str, **meant: Any) -> list[int]:
    """The ids of what is found in the log of the first organisation."""
    words = audit_words.words_sought(tx, 1, [[AuditTerm(term, **meant) for term in terms] for terms in searches(text)])
    ids = [each.id for each in audit_words.list_found(tx, words, 0, 10)]
    assert audit_words.count_found(tx, words) == len(ids)
    return ids


def test_what_is_sought_is_found_however_old(tx: Transaction) -> None:
    """By the beginnings of words, by a name with ё or in Latin letters, by whom it names; of no other organisation."""
    tx.execute("PRAGMA foreign_keys = OFF")  # the organisation is made up
    tx.now = NOW - timedelta(days=1000)
    anna = Doer(DoerRole.PERSON, 1)
    renamed = audit.add_entry(
        tx, AuditAct.ORGANISATION_RENAMED, anna, organisation_id=1, data={"name": "СОШ № 5 имени А. Берёзкина"}
    )
    audit.add_entry(tx, AuditAct.ORGANISATION_RENAMED, anna, organisation_id=2, data={"name": "СОШ № 5 Берёзкина"})
    tx.now = NOW
    exported = audit.add_entry(tx, AuditAct.REPORT_EXPORTED, BOT, organisation_id=1, data={"format": "xlsx"})
    joined = audit.add_entry(tx, AuditAct.JOINED, BOT, organisation_id=1, person_id=1)
    assert found(tx, "березк 5") == [renamed]
    assert found(tx, "xlsx") == [exported]
    assert found(tx, "Анна") == [joined, renamed]
    assert found(tx, "Анна школа 5") == [renamed]
    assert found(tx, "Анна 6") == []
    assert found(tx, "подключение", acts=("joined",)) == [joined]
    tx.execute("PRAGMA foreign_keys = ON")
    tx.execute("DELETE FROM participants")
    assert found(tx, "Анна") == []
    assert audit.prune_audit(tx, NOW - timedelta(days=500), 10) == 2
    assert found(tx, "березкина") == []
    tx.execute("INSERT INTO audit_words (audit_words, rank) VALUES ('integrity-check', 1)")  # raises where they differ
