"""Erased is erased: not one byte of it is left in the files."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from storage import erasures, participants
from storage.sqlite import emptying, rewriting
from storage.sqlite.database import Transaction
from tests.support.drafts import sent
from tests.support.world import SCHOOL_5, Person, World

NAMED = 4_123_456_789  # an id whose digits and bytes stand for nobody else
DRAFT = """
title: ЧЕРНОВИК-БУКВАРЬ
adopted_on: 2026-11-20
addressees:
  - {heading: Школам, name: Школы, tasks: [{number: "1.1", title: БУКВАРЬ-ЗАДАЧА, text: БУКВАРЬ-ТЕКСТ}]}
"""


def files(world: World) -> dict[str, bytes]:
    """The database and all that lies beside it, but for the list of whom it has forgotten."""
    folder = world.app.settings.database_path.parent
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def traces(world: World, *words: str) -> list[tuple[str, str]]:
    """Where any of the words, or the id in any form, can be found."""
    forms = {word: word.encode() for word in words}
    forms |= {f"\\u{word}": json.dumps(word)[1:-1].encode() for word in words}
    forms |= {"digits": str(NAMED).encode(), "number": NAMED.to_bytes(6, "big")}
    return [(name, form) for name, content in files(world).items() for form, found in forms.items() if found in content]


async def erases(person: Person) -> None:
    await person.says("/privacy")
    await person.presses("🗑 Удалить мои данные")
    assert "ваши данные удалены" in await person.presses("🗑 Да, удалить")
    await person.world.app.db.emptied.wait()


async def test_no_byte_of_a_head_is_left(world: World) -> None:
    """Name, id, files, questions, parked updates, former texts: neither in the database nor in its log."""
    head = await world.member(NAMED, SCHOOL_5, "Феврония")
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await head.says("Остаётся у школы")
    await head.sends_document("ПРИКАЗ-О-ФЕВРОНИИ.pdf", b"order")
    await head.phone.send_fields({"text": "НЕПОНЯТНОЕ " * 300})
    world.emulator.push({"message": {"chat": {"id": NAMED, "type": "private"}, "text": "НЕЧИТАЕМОЕ"}})
    await world.settle()
    words = ("Феврония", "ПРИКАЗ-О-ФЕВРОНИИ", "НЕПОНЯТНОЕ", "НЕЧИТАЕМОЕ")
    assert {form for _, form in traces(world, *words)} >= {"Феврония", "ПРИКАЗ-О-ФЕВРОНИИ", "digits"}
    await erases(head)
    assert traces(world, *words) == []
    assert traces(world, "Остаётся у школы") != []
    await world.pass_time(timedelta(hours=1))
    await world.restart()
    assert traces(world, *words) == []


async def test_no_byte_of_an_organiser_is_left(world: World) -> None:
    """Of drafts that nobody else could end no word is left, nor of what was pasted for one."""
    await world.restart(organiser_ids=str(NAMED + 1))
    organiser = await world.organiser(NAMED + 1)
    await sent(organiser, DRAFT)
    await organiser.says("/import")
    await organiser.says("ВСТАВЛЕННОЕ " * 200)
    words = ("БУКВАРЬ-ТЕКСТ", "ЧЕРНОВИК-БУКВАРЬ", "ВСТАВЛЕННОЕ", "Петрова")
    assert {form for _, form in traces(world, *words)} >= {"БУКВАРЬ-ТЕКСТ", "ВСТАВЛЕННОЕ", "Петрова"}
    await erases(organiser)
    assert traces(world, *words) == []


async def test_a_reader_does_not_keep_the_log_full(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """While somebody reads, the log waits; once they have read, it is emptied without anybody asking again."""
    monkeypatch.setattr(emptying, "PAUSE", 0.01)
    head = await world.member(NAMED, SCHOOL_5, "Феврония")
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    with closing(sqlite3.connect(world.app.settings.database_path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM participants").fetchall()
        await head.presses("🗑 Да, удалить")
        assert not world.app.db.emptied.is_set()
        assert traces(world, "Феврония") != []
        reader.execute("COMMIT")
    await world.app.db.emptied.wait()
    assert traces(world, "Феврония") == []


ROWS = [
    (number, NAMED + number, f"УШЁЛ-{number}-" if number % 3 else f"ОСТАЛСЯ-{number}-", "НАДОЛГО" * (number % 40))
    for number in range(1000, 2000)
]


def fill(tx: Transaction) -> None:
    """In an order and of lengths for which SQLite has to move rows about."""
    tx.executemany(
        "INSERT INTO participants (id, telegram_id, name, locale, created_at) VALUES (?, ?, ?, 'ru', '2026')",
        [(number * 7919 % 100_003, telegram_id, name + padding) for number, telegram_id, name, padding in ROWS],
    )


def go(tx: Transaction) -> None:
    for _, telegram_id, name, _ in ROWS:
        person = participants.find_by_telegram_id(tx, telegram_id) if name.startswith("УШЁЛ") else None
        if person is not None:
            erasures.forget_person(tx, person)


@pytest.mark.parametrize("small", [True, False])
async def test_no_byte_is_left_where_pages_are_full(
    world: World, monkeypatch: pytest.MonkeyPatch, *, small: bool
) -> None:
    """However SQLite has moved them about, those who go leave nothing: at once, or in a large file from a start on."""
    await world.app.db.write(fill)
    if not small:
        monkeypatch.setattr(rewriting, "AT_ONCE_BYTES", 0)
    assert traces(world, "УШЁЛ-") != []
    await world.app.db.write(go)
    await world.app.db.emptied.wait()
    if not small:
        await world.restart()
    assert traces(world, "УШЁЛ-") == []
    assert traces(world, "ОСТАЛСЯ-") != []
    assert world.rows("SELECT 1 FROM facts WHERE name = 'rewrite_due'") == []
