"""Updates that meet with a database that another process keeps locked."""

import asyncio
from pathlib import Path

from aiogram.types import Message

from bot.engine import inbox as module
from bot.engine.inbox import ATTEMPTS
from bot.engine.unit_of_work import UnitOfWork
from storage import bot_state
from tests.support.inbox import InboxStand, locked, text


async def test_a_locked_database_is_waited_out_in_order(stand: InboxStand, tmp_path: Path) -> None:
    """An effect that cannot be written is tried until it can, counts as no failure, and the chat waits in its order."""
    begun: list[int] = []
    held = asyncio.Event()

    async def handle(message: Message, uow: UnitOfWork) -> None:
        begun.append(message.message_id)
        await held.wait()
        await uow.write(bot_state.put_state, "effect", str(message.message_id))

    stand.on_message(handle)
    await stand.inbox.accept([text(1), text(2)])
    with locked(tmp_path):
        held.set()
        await stand.waited(module.ATTEMPTS * 2 * module.DATABASE_SECONDS)
        assert set(begun) == {1}
        assert await stand.statuses() == {1: ("new", 0), 2: ("new", 0)}
    await stand.inbox.idle()
    assert begun[-2:] == [1, 2]
    assert await stand.statuses() == {1: ("done", 0), 2: ("done", 0)}
    assert stand.told == []


async def test_a_failure_that_cannot_be_recorded_holds_its_place(stand: InboxStand, tmp_path: Path) -> None:
    """What became of an update is recorded once the database can be written, and before the chat's next update."""
    begun: list[int] = []
    held = asyncio.Event()

    async def handle(message: Message) -> None:
        begun.append(message.message_id)
        await held.wait()
        if message.message_id == 1:
            raise RuntimeError("as asked")

    stand.on_message(handle)
    await stand.inbox.accept([text(1), text(2)])
    with locked(tmp_path):
        held.set()
        await stand.waited(5 * module.DATABASE_SECONDS)
        assert begun == [1]
    await stand.inbox.idle()
    assert begun == [1] * ATTEMPTS + [2]
    assert "new" not in {status for status, _ in (await stand.statuses()).values()}


async def test_an_answer_is_not_repeated_while_its_mark_cannot_be_written(stand: InboxStand, tmp_path: Path) -> None:
    """A handler that only reads has answered: when the database is locked, nothing but the mark is tried again."""
    answered: list[int] = []
    held = asyncio.Event()

    async def handle(message: Message) -> None:
        await held.wait()
        answered.append(message.message_id)

    stand.on_message(handle)
    await stand.inbox.accept([text(1), text(2)])
    with locked(tmp_path):
        held.set()
        await stand.waited(3 * module.DATABASE_SECONDS)
        assert answered == [1]
    await stand.inbox.idle()
    assert answered == [1, 2]
    assert await stand.statuses() == {1: ("done", 0), 2: ("done", 0)}


async def test_closing_ends_the_wait_for_a_database(stand: InboxStand, tmp_path: Path) -> None:
    """A stop while the database is locked leaves the update for the next start."""
    held = asyncio.Event()

    async def handle(_: Message, uow: UnitOfWork) -> None:
        await held.wait()
        await uow.write(bot_state.put_state, "effect", "x")

    stand.on_message(handle)
    await stand.inbox.accept([text(1)])
    with locked(tmp_path):
        held.set()
        await stand.waited(module.DATABASE_SECONDS)
        await stand.inbox.close(0)
    assert await stand.statuses() == {1: ("new", 0)}
