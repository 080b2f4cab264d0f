"""What is asked often finds its rows by an index, at a country's size too."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.messages.kinds import MessageKind
from bot.domain.work.tasks import Remark, Status
from storage import outbox, replies
from storage.sqlite.connections import Transaction, configure
from tests.support.databases import prepare_copy

SMALL = ("deliveries_queue", "CONSTANT ROW", "chain")  # what is queued, and a reply with those it repeats
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
def tx(tmp_path: Path) -> Transaction:
    prepare_copy(tmp_path / "bot.sqlite3")
    tx = sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None, factory=Transaction)
    configure(tx)
    tx.execute("PRAGMA foreign_keys = OFF")
    tx.now = NOW
    return tx


def test_an_answer_with_an_album_reads_no_whole_table(tx: Transaction) -> None:
    """Recording an answer and its files takes the same time however many answers there are."""
    asked: list[str] = []
    tx.set_trace_callback(asked.append)
    reply = replies.add_reply(tx, 1, Status.DONE, None, 1)
    assert replies.add_remark(tx, reply, 5, 6, "album", Remark("", "photo", "F", None, 1))
    assert not replies.add_remark(tx, reply, 5, 7, "album", Remark("", "photo", "F", None, 1))
    replies.list_history(tx, 1, 10)
    outbox.claim_message(tx, [])
    tx.set_trace_callback(None)
    plans = [row["detail"] for sql in asked for row in tx.execute(f"EXPLAIN QUERY PLAN {sql}")]
    tx.close()
    assert [plan for plan in plans if plan.startswith("SCAN") and not plan.endswith(SMALL)] == []


def test_a_claim_reads_nothing_of_what_waits(tx: Transaction) -> None:
    """The next message is found in the same number of steps however many digests wait for the morning."""

    def steps() -> int:
        taken: list[int] = []
        tx.set_progress_handler(lambda: taken.append(1), 1)
        assert outbox.claim_message(tx, []) is None
        outbox.outlook_of_queue(tx)
        tx.set_progress_handler(None, 1)
        return len(taken)

    empty = steps()
    people = [
        tx.execute(
            "INSERT INTO participants (telegram_id, locale, created_at) VALUES (?, 'ru', '2026')", (each,)
        ).lastrowid
        for each in range(300)
    ]
    keys = {person: f"digest:{person}" for person in people if person}
    outbox.post_to_all(tx, keys, kind=MessageKind.DIGEST, subject_id=0)
    while (delivery := outbox.claim_message(tx, [])) is not None:
        outbox.make_wait(tx, delivery.id, NOW + timedelta(hours=9))
    assert steps() < empty + 100
    tx.close()
