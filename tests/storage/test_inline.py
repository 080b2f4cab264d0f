"""Work on the spot, in the event loop, is small."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from benchmarks.seed import chat_of, seed
from storage import bot_state
from storage.sqlite import inline
from storage.sqlite.database import Database, Transaction
from storage.sqlite.inline import TooManyStepsError
from tests.support.databases import MORNING, prepare_copy
from tests.support.world import Person, running


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    prepare_copy(tmp_path / "bot.sqlite3")
    db = await Database.open(tmp_path / "bot.sqlite3", lambda: MORNING)
    yield db
    await db.close()


def count_far(tx: Transaction) -> None:
    bot_state.put_state(tx, "counting", "far")
    bound = inline.MOST_STEPS
    tx.execute("WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT max(i) FROM n", (bound,))


def count_in_small_steps(tx: Transaction) -> None:
    for number in range(inline.MOST_STEPS or 0):
        bot_state.get_state(tx, str(number))


@pytest.mark.parametrize("work", [count_far, count_in_small_steps])
async def test_too_much_work_on_the_spot_is_an_error(db: Database, work: Callable[[Transaction], None]) -> None:
    """What takes long on the spot, in one statement or in many, fails and is undone, and nothing else with it."""
    kept = db.write_inline(bot_state.put_state, "kept", "yes")
    failed, _ = await asyncio.gather(db.write_inline(work), kept, return_exceptions=True)
    assert isinstance(failed, TooManyStepsError)
    assert db.read_inline(bot_state.get_state, "counting") is None
    assert db.read_inline(bot_state.get_state, "kept") == "yes"
    await db.write(work)


async def test_too_much_reading_on_the_spot_is_an_error(db: Database) -> None:
    """So is what reads for long; in a thread it may."""
    with pytest.raises(TooManyStepsError):
        db.read_inline(count_in_small_steps)
    await db.read(count_in_small_steps)


async def answers(head: Person) -> None:
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    comment = await head.phone.send("Сделано в мае")
    await head.world.settle()
    await head.phone.edit(comment, "Сделано в июне")
    await head.world.settle()
    assert head.world.rows("SELECT status, text FROM replies JOIN remarks ON reply_id = replies.id") == [
        ("done", "Сделано в июне")
    ]


async def comes_back(head: Person) -> None:
    await head.phone.block()
    await head.phone.unblock()
    await head.says("/start")
    assert head.world.rows("SELECT count(*) FROM participants WHERE unreachable_since IS NOT NULL") == [(0,)]


@pytest.mark.parametrize("does", [answers, comes_back])
async def test_it_stays_small_in_a_whole_region(tmp_path: Path, does: Callable[[Person], Awaitable[None]]) -> None:
    """With 559 schools in the tables, what people do most is as little work on the spot as it is with six."""
    await asyncio.to_thread(seed, tmp_path / "bot.sqlite3")
    async with running(tmp_path) as world:
        await does(world.stranger(chat_of(300)))
        assert world.rows("SELECT count(*) FROM inbox WHERE status <> 'done'") == [(0,)]
