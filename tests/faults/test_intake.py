"""Updates that fail, hang, cannot be parsed, come twice or all at once."""

import asyncio
import json
import sqlite3
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import SendMessage
from aiogram.types import Message

from bot.emulator import Emulator
from bot.engine import inbox as module
from bot.engine.inbox import (
    AT_ONCE,
    ATTEMPTS,
    WAITING_LIMIT,
    Inbox,
)
from bot.engine.unit_of_work import UnitOfWork
from bot.observability.metrics import Metrics
from bot.telegram.polling import poll_updates
from bot.telegram.session import create_bot
from bot.telegram.updates import lane_of
from storage import bot_state, inbox
from storage.sqlite.database import Database
from storage.sqlite.migrations import prepare
from tests.support.world import PATIENCE, TOKEN, TestClock

Handler = Callable[..., Awaitable[Any]]
SENDING = SendMessage(chat_id=5, text=".")
NO_ROUTE = TelegramNetworkError(SENDING, "no route")


class Stand:
    """An intake on a database of its own, with the handlers of a test."""

    def __init__(self, db: Database, bot: Bot, clock: TestClock) -> None:
        self.db = db
        self.clock = clock
        self.told: list[int] = []
        self.dispatcher = Dispatcher(disable_fsm=True)
        self.inbox = Inbox(db, bot, self.dispatcher, clock, self._apologise, Metrics())

    async def _apologise(self, chat: int, raw: dict[str, Any]) -> None:
        assert "update_id" in raw
        self.told.append(chat)

    async def take(self, *updates: dict[str, Any]) -> None:
        await self.inbox.accept(list(updates))
        await self.inbox.idle()

    async def waited(self, seconds: float) -> None:
        """Until so much has been slept away."""
        while self.clock.monotonic() < seconds:  # noqa: ASYNC110 - a clock without a hand that could call
            await asyncio.sleep(0)

    async def statuses(self) -> dict[int, tuple[str, int]]:
        """Status and failed attempts by update id."""
        rows = await self.db.read(
            lambda tx: tx.execute("SELECT update_id, status, attempts FROM inbox ORDER BY id").fetchall()
        )
        return {row["update_id"]: (row["status"], row["attempts"]) for row in rows}


@contextmanager
def locked(tmp_path: Path) -> Iterator[None]:
    """Another process in the middle of a write."""
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@asynccontextmanager
async def standing(tmp_path: Path, bot: Bot) -> AsyncIterator[Stand]:
    clock = TestClock()
    prepare(tmp_path / "bot.sqlite3", clock.now())
    db = await Database.open(tmp_path / "bot.sqlite3", clock.now)
    await db.write(lambda tx: tx.execute("PRAGMA busy_timeout = 0").fetchall())  # SQLite itself would wait for real
    stand = Stand(db, bot, clock)
    yield stand
    await stand.inbox.close(1)
    await bot.session.close()
    await db.close()


@pytest.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with standing(tmp_path, Bot(TOKEN)) as stand:
        yield stand


def text(update_id: int, chat: int = 5, content: str = "слово") -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Анна"}
    message = {"message_id": update_id, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person}
    return {"update_id": update_id, "message": {**message, "text": content}}


async def test_a_chat_is_answered_in_order_while_others_go_on(stand: Stand) -> None:
    """A slow update holds up the later ones of its chat and no other chat."""
    order: list[str] = []
    gate = asyncio.Event()

    async def handle(message: Message) -> None:
        if message.text == "first of 1":
            await gate.wait()
        order.append(message.text or "")
        if message.text == "last of 2":
            gate.set()

    stand.dispatcher.message.register(handle)
    updates = [text(1, 1, "first of 1"), text(2, 2, "first of 2"), text(3, 1, "last of 1"), text(4, 2, "last of 2")]
    await stand.take(*updates)
    assert order == ["first of 2", "last of 2", "first of 1", "last of 1"]


async def test_an_update_that_comes_twice_has_one_effect(stand: Stand) -> None:
    """Redelivered updates are known by their id, within a batch, across batches and after they are done."""
    seen: list[int] = []

    async def handle(message: Message) -> None:
        seen.append(message.message_id)

    stand.dispatcher.message.register(handle)
    await stand.take(text(7), text(7))
    await stand.take(text(7), text(8))
    assert seen == [7, 8]


async def test_ids_may_begin_anew(stand: Stand) -> None:
    """A smaller id than any before is an update like all others: Telegram may restart them."""
    seen: list[int] = []

    async def handle(message: Message) -> None:
        seen.append(message.message_id)

    stand.dispatcher.message.register(handle)
    await stand.take(text(1_000_000))
    await stand.take(text(3))
    assert seen == [1_000_000, 3]


async def test_a_failing_handler_is_tried_again_then_parked(stand: Stand) -> None:
    """An update that always fails is tried a bounded number of times, parked, and its sender told; others flow on."""
    seen: list[str] = []

    async def handle(message: Message) -> None:
        seen.append(message.text or "")
        if message.text == "bad":
            raise RuntimeError("as asked")

    stand.dispatcher.message.register(handle)
    await stand.take(text(1, 5, "bad"), text(2, 5, "good"))
    assert seen == ["bad"] * ATTEMPTS + ["good"]
    assert await stand.statuses() == {1: ("parked", ATTEMPTS), 2: ("done", 0)}
    assert stand.told == [5]
    assert stand.clock.monotonic() == sum(module.RETRY_PAUSES)


async def test_a_handler_that_recovers_is_not_parked(stand: Stand) -> None:
    """A failure that passes costs a retry and nothing else."""
    failures = iter([RuntimeError("once")])

    async def handle(_: Message) -> None:
        for failure in failures:
            raise failure

    stand.dispatcher.message.register(handle)
    await stand.take(text(1))
    assert await stand.statuses() == {1: ("done", 1)}
    assert stand.told == []


async def test_an_effect_is_not_repeated_though_what_follows_fails(stand: Stand) -> None:
    """Once the effect is committed the update is done, whatever happens to the answer."""
    tries: list[int] = []

    async def handle(message: Message, uow: UnitOfWork) -> None:
        tries.append(message.message_id)
        await uow.write(bot_state.put_state, "effect", str(len(tries)))
        raise RuntimeError("after the effect")

    stand.dispatcher.message.register(handle)
    await stand.take(text(1))
    assert tries == [1]
    assert await stand.statuses() == {1: ("done", 0)}
    assert await stand.db.read(bot_state.get_state, "effect") == "1"
    assert stand.told == [5]


async def test_a_locked_database_is_waited_out_in_order(stand: Stand, tmp_path: Path) -> None:
    """An effect that cannot be written is tried until it can, counts as no failure, and the chat waits in its order."""
    begun: list[int] = []
    held = asyncio.Event()

    async def handle(message: Message, uow: UnitOfWork) -> None:
        begun.append(message.message_id)
        await held.wait()
        await uow.write(bot_state.put_state, "effect", str(message.message_id))

    stand.dispatcher.message.register(handle)
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


@pytest.mark.parametrize("error", [RuntimeError("as asked"), NO_ROUTE], ids=["a bug", "no network"])
async def test_a_failure_that_cannot_be_recorded_holds_its_place(
    stand: Stand, tmp_path: Path, error: Exception
) -> None:
    """What became of an update is recorded once the database can be written, and before the chat's next update."""
    begun: list[int] = []
    held = asyncio.Event()

    async def handle(message: Message) -> None:
        begun.append(message.message_id)
        await held.wait()
        if message.message_id == 1:
            raise error

    stand.dispatcher.message.register(handle)
    await stand.inbox.accept([text(1), text(2)])
    with locked(tmp_path):
        held.set()
        await stand.waited(5 * module.DATABASE_SECONDS)
        assert begun == [1]
    await stand.inbox.idle()
    assert begun == [1] * ATTEMPTS + [2]
    assert "new" not in {status for status, _ in (await stand.statuses()).values()}


async def test_an_answer_is_not_repeated_while_its_mark_cannot_be_written(stand: Stand, tmp_path: Path) -> None:
    """A handler that only reads has answered: when the database is locked, nothing but the mark is tried again."""
    answered: list[int] = []
    held = asyncio.Event()

    async def handle(message: Message) -> None:
        await held.wait()
        answered.append(message.message_id)

    stand.dispatcher.message.register(handle)
    await stand.inbox.accept([text(1), text(2)])
    with locked(tmp_path):
        held.set()
        await stand.waited(3 * module.DATABASE_SECONDS)
        assert answered == [1]
    await stand.inbox.idle()
    assert answered == [1, 2]
    assert await stand.statuses() == {1: ("done", 0), 2: ("done", 0)}


async def test_closing_ends_the_wait_for_a_database(stand: Stand, tmp_path: Path) -> None:
    """A stop while the database is locked leaves the update for the next start."""
    held = asyncio.Event()

    async def handle(_: Message, uow: UnitOfWork) -> None:
        await held.wait()
        await uow.write(bot_state.put_state, "effect", "x")

    stand.dispatcher.message.register(handle)
    await stand.inbox.accept([text(1)])
    with locked(tmp_path):
        held.set()
        await stand.waited(module.DATABASE_SECONDS)
        await stand.inbox.close(0)
    assert await stand.statuses() == {1: ("new", 0)}


async def test_a_statement_that_can_never_run_is_not_waited_for(stand: Stand) -> None:
    """A missing table is a failure like any other: the update is parked."""

    async def handle(_: Message, uow: UnitOfWork) -> None:
        await uow.write(lambda tx: tx.execute("SELECT * FROM nowhere"))

    stand.dispatcher.message.register(handle)
    await stand.take(text(1))
    assert await stand.statuses() == {1: ("parked", ATTEMPTS)}


ANSWERS = {
    "no network": (NO_ROUTE, ATTEMPTS, 5),
    "an outage": (TelegramServerError(SENDING, "Bad Gateway"), ATTEMPTS, 5),
    "too many": (TelegramRetryAfter(SENDING, "slower", 60), ATTEMPTS, 5),
    "blocked": (TelegramForbiddenError(SENDING, "blocked"), 1, 5),
    "taken, in an unknown form": (ClientDecodeError("form", ValueError(), {"ok": True, "result": 5}), 1, 5),
    "a group without a right to write": (TelegramBadRequest(SENDING, "not enough rights"), 1, -5),
}


@pytest.mark.parametrize(("error", "tries", "chat"), ANSWERS.values(), ids=list(ANSWERS))
async def test_an_answer_that_cannot_be_sent_parks_nothing(
    stand: Stand, error: Exception, tries: int, chat: int
) -> None:
    """Nothing is wrong with an update whose answer cannot reach the chat: it is tried while that helps, then let go."""
    begun: list[int] = []

    async def handle(message: Message) -> None:
        begun.append(message.message_id)
        raise error

    stand.dispatcher.message.register(handle)
    await stand.take(text(1, chat))
    assert begun == [1] * tries
    assert (await stand.statuses())[1][0] == "done"
    assert stand.told == []


OUR_FAULTS = {
    "malformed": TelegramBadRequest(SENDING, "can't parse entities"),
    "a page that is no answer": ClientDecodeError("no JSON", ValueError(), "<html>"),
}


@pytest.mark.parametrize("error", OUR_FAULTS.values(), ids=list(OUR_FAULTS))
async def test_an_answer_that_telegram_refuses_is_a_failure(stand: Stand, error: Exception) -> None:
    """A message that Telegram cannot take is our fault: the update is kept to be looked at, and the person told."""

    async def handle(_: Message) -> None:
        raise error

    stand.dispatcher.message.register(handle)
    await stand.take(text(1))
    assert (await stand.statuses())[1][0] == "parked"
    assert stand.told == [5]


async def test_who_waits_to_be_tried_again_holds_up_no_other_chat(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With as many chats failing as are worked on side by side, the next chat is served during their pauses."""
    monkeypatch.setattr(module, "AT_ONCE", 1)
    begun: list[int] = []

    async def handle(message: Message) -> None:
        begun.append(message.chat.id)
        if message.chat.id == 5:
            raise NO_ROUTE

    stand.dispatcher.message.register(handle)
    await stand.take(text(1, 5), text(2, 6))
    assert begun[:2] == [5, 6]


async def test_chats_take_turns(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chat that has written much holds up no other: with one update in work, each chat's next has its turn."""
    monkeypatch.setattr(module, "AT_ONCE", 1)
    seen: list[str] = []

    async def handle(message: Message) -> None:
        seen.append(message.text or "")

    stand.dispatcher.message.register(handle)
    await stand.take(text(1, 5, "first"), text(2, 5, "third"), text(3, 6, "second"), text(4, 5, "fourth"))
    assert seen == ["first", "second", "third", "fourth"]


async def test_what_comes_as_the_last_worker_ends_is_handled(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    """An update that is taken up in the moment in which nothing else is left to do waits for no other to come."""
    monkeypatch.setattr(module, "AT_ONCE", 1)
    first, second = await stand.db.write_inline(inbox.store_updates, [(5, text(1, 5)), (6, text(2, 6))])
    for received in (first, second):
        stand.inbox._take_up(([received], []))
        async with asyncio.timeout(PATIENCE):
            await stand.inbox.idle()
    assert await stand.statuses() == {1: ("done", 0), 2: ("done", 0)}


async def test_what_rests_is_left_for_the_next_start(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing waits for no next try: an update that rests until then stays in the inbox, as do those behind it."""
    resting, ended = asyncio.Event(), asyncio.Event()

    async def rest(_: float) -> None:
        resting.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def handle(_: Message) -> None:
        raise NO_ROUTE

    monkeypatch.setattr(stand.clock, "sleep", rest)
    stand.dispatcher.message.register(handle)
    await stand.inbox.accept([text(1), text(2)])
    await resting.wait()
    await stand.inbox.close(seconds=0)
    await stand.inbox.idle()
    assert await stand.statuses() == {1: ("new", 1), 2: ("new", 0)}
    assert ended.is_set()


async def test_what_fails_while_it_closes_is_left_for_the_next_start(stand: Stand) -> None:
    """A handler that fails when the intake is being closed is not tried again in a house that is being left."""
    begun, fail = asyncio.Event(), asyncio.Event()
    tries: list[int] = []

    async def handle(message: Message) -> None:
        tries.append(message.message_id)
        begun.set()
        await fail.wait()
        raise NO_ROUTE

    stand.dispatcher.message.register(handle)
    await stand.inbox.accept([text(1)])
    await begun.wait()
    closing = asyncio.create_task(stand.inbox.close(PATIENCE))
    await asyncio.sleep(0)
    fail.set()
    await closing
    await stand.inbox.idle()
    assert await stand.statuses() == {1: ("new", 1)}
    assert tries == [1]


async def test_a_handler_that_hangs_is_cut_off(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    """A handler that never returns counts as failed after the limit, and the chat goes on."""
    monkeypatch.setattr(module, "HANDLER_SECONDS", 0.01)
    seen: list[str] = []

    async def handle(message: Message) -> None:
        if message.text == "hang":
            await asyncio.Event().wait()
        seen.append(message.text or "")

    stand.dispatcher.message.register(handle)
    await stand.take(text(1, 5, "hang"), text(2, 5, "next"))
    assert seen == ["next"]
    assert (await stand.statuses())[1] == ("parked", ATTEMPTS)


async def test_an_effect_that_is_committed_late_is_not_repeated(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    """A handler that is cut off while it waits for its transaction has its effect once: it is not tried again."""
    monkeypatch.setattr(module, "HANDLER_SECONDS", 0.01)
    gate, tries = threading.Event(), 0

    async def handle(_: Message, uow: UnitOfWork) -> None:
        nonlocal tries
        tries += 1
        try:
            await uow.write(bot_state.put_state, "effect", str(tries))
        finally:
            gate.set()

    stand.dispatcher.message.register(handle)
    await stand.inbox.accept([text(1)])
    held = asyncio.create_task(stand.db.write(lambda _: gate.wait(5)))
    await stand.inbox.idle()
    await held
    assert tries == 1
    assert await stand.db.read(bot_state.get_state, "effect") == "1"
    assert (await stand.statuses())[1][0] == "done"


async def test_an_apology_that_fails_stops_nobody(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    """When even the apology fails or hangs, the chat's later updates are handled all the same."""
    monkeypatch.setattr(module, "HANDLER_SECONDS", 0.01)
    handled: list[str] = []

    async def handle(message: Message) -> None:
        handled.append(message.text or "")

    async def apologise(*_: object) -> None:
        if not handled:
            raise ValueError("no button")
        await asyncio.Event().wait()

    monkeypatch.setattr(stand.inbox, "_apologise", apologise)
    stand.dispatcher.message.register(handle)
    poison = {"message": {"message_id": "x", "chat": {"id": 5}}}
    await stand.take({"update_id": 1, **poison}, text(2), {"update_id": 3, **poison}, text(4))
    assert handled == ["слово", "слово"]
    assert [status for status, _ in (await stand.statuses()).values()] == ["parked", "done", "parked", "done"]


@pytest.mark.parametrize(
    "poison",
    [
        {"update_id": 1, "message": {"message_id": "x", "chat": {"id": 5}}},
        {
            "update_id": 1,
            "my_chat_member": {
                "chat": {"id": 5, "type": "private"},
                "from": {"id": 5, "is_bot": False, "first_name": "А"},
                "date": 1,
                "old_chat_member": {"status": "member", "user": {"id": 1, "is_bot": True, "first_name": "b"}},
                "new_chat_member": {"status": "kicked", "user": {"id": 1, "is_bot": True, "first_name": "b"}},
            },
        },
        {"update_id": 1, "message": [1, 2]},
    ],
    ids=["wrong types", "kicked without until_date", "a list"],
)
async def test_an_update_that_cannot_be_parsed_is_parked_at_once(stand: Stand, poison: dict[str, Any]) -> None:
    """Poison is kept as it came, for somebody to look at, and the rest flows on."""
    await stand.take(poison, text(2))
    rows = await stand.db.read(lambda tx: tx.execute("SELECT status, body FROM inbox WHERE update_id = 1").fetchone())
    assert rows["status"] == "parked"
    assert json.loads(rows["body"]) == poison
    assert (await stand.statuses())[2] == ("done", 0)


async def test_half_a_surrogate_stalls_nobody(stand: Stand) -> None:
    """Text that no database could take as it stands is stored all the same, and its batch with it."""
    await stand.take(text(1, 5, "\ud83d"), text(2))
    assert {status for status, _ in (await stand.statuses()).values()} <= {"done", "parked"}
    assert len(await stand.statuses()) == 2


async def test_what_cannot_be_stored_holds_up_nobody(stand: Stand) -> None:
    """An update that the database refuses is put aside as far as it can be, and its batch is handled."""
    nan = {"update_id": 2, "message": {"rate": float("nan")}}
    for _ in range(2):
        await stand.take(text(1), nan, {"update_id": 2**70}, text(3))
    assert await stand.statuses() == {1: ("done", 0), 2: ("parked", 0), 3: ("done", 0)}
    body = await stand.db.read(lambda tx: tx.execute("SELECT body FROM inbox WHERE update_id = 2").fetchone()[0])
    assert str(json.loads(json.loads(body))) == str(nan)


async def test_an_unknown_type_is_parked_at_once(stand: Stand) -> None:
    """An update of a type that came after this version is kept to be looked at; nobody waits for an apology."""
    await stand.take({"update_id": 1, "telepathy": {"from": {"id": 5}}}, {"update_id": 2})
    assert await stand.statuses() == {1: ("parked", 1), 2: ("parked", 1)}
    assert stand.told == []


async def test_what_was_left_undone_is_replayed_in_order(stand: Stand) -> None:
    """Updates stored by a process that was killed are handled at the next start."""
    seen: list[int] = []

    async def handle(message: Message) -> None:
        seen.append(message.message_id)

    stand.dispatcher.message.register(handle)
    await stand.db.write(inbox.store_updates, [(5, text(n)) for n in (3, 1, 2)])
    await stand.inbox.replay()
    await stand.inbox.idle()
    assert seen == [3, 1, 2]


class Burst:
    """5,000 updates of 250 chats, and a task beside them that asks how far they are whenever it gets a turn."""

    def __init__(self) -> None:
        self.updates = [text(number, number % 250 + 1) for number in range(1, 5001)]
        self.handled = 0
        self.most = 0  # handled between two turns
        self._last: dict[int, int] = {}

    async def handle(self, message: Message) -> None:
        assert self._last.get(message.chat.id, 0) < message.message_id
        self._last[message.chat.id] = message.message_id
        for _ in range(20):  # slower than a server hands out the next hundred
            await asyncio.sleep(0)
        self.handled += 1

    @asynccontextmanager
    async def watched(self, look: Callable[[], None]) -> AsyncIterator[None]:
        async def bystander() -> None:
            while True:
                before = self.handled
                await asyncio.sleep(0)
                self.most = max(self.most, self.handled - before)
                look()

        watching = asyncio.create_task(bystander())
        yield
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        assert self.handled == len(self.updates)
        assert 0 < self.most <= AT_ONCE


async def test_a_burst_after_an_outage_starves_nobody(tmp_path: Path, emulator: Emulator) -> None:
    """5,000 waiting updates keep each chat's order, are fetched as they are handled, and leave others their turn."""
    burst, waiting, furthest = Burst(), emulator.backend.updates, 0
    for update in burst.updates:
        emulator.push(update)

    def look() -> None:
        nonlocal furthest
        furthest = max(furthest, 5000 - len(waiting.waiting) - burst.handled)

    bot = create_bot(TOKEN, emulator.url, None)
    async with standing(tmp_path, bot) as stand, burst.watched(look):
        stand.dispatcher.message.register(burst.handle)
        polling = asyncio.create_task(poll_updates(stand.inbox, bot, stand.clock))
        await emulator.drained(timeout=100)
        await stand.inbox.idle()
        polling.cancel()
    assert furthest <= WAITING_LIMIT


async def test_a_burst_that_is_replayed_starves_nobody(stand: Stand) -> None:
    """So do 5,000 that a former process left undone: no more are in work side by side than may be."""
    burst = Burst()
    stand.dispatcher.message.register(burst.handle)
    await stand.db.write(inbox.store_updates, [(lane_of(each), each) for each in burst.updates])
    async with burst.watched(lambda: None):
        await stand.inbox.replay()
        await stand.inbox.idle()


async def test_done_updates_lose_their_content(stand: Stand) -> None:
    """What people wrote leaves the inbox when it is done."""
    await stand.take(text(1, 5, "личное"))
    body = await stand.db.read(lambda tx: tx.execute("SELECT body FROM inbox").fetchone()[0])
    assert body is None


async def test_closing_leaves_the_rest_for_the_next_start(stand: Stand) -> None:
    """An intake that is closed finishes what is in work and leaves the others in the inbox."""
    started = asyncio.Event()
    go_on = asyncio.Event()

    async def handle(_: Message) -> None:
        started.set()
        await go_on.wait()

    stand.dispatcher.message.register(handle)
    await stand.inbox.accept([text(1), text(2)])
    await started.wait()
    closing = asyncio.create_task(stand.inbox.close(5))
    await asyncio.sleep(0)
    go_on.set()
    await closing
    assert await stand.statuses() == {1: ("done", 0), 2: ("new", 0)}


@pytest.mark.parametrize(
    ("raw", "lane"),
    [
        ({"update_id": 1, "message": {"chat": {"id": 7}}}, 7),
        ({"update_id": 1, "callback_query": {"from": {"id": 3}, "message": {"chat": {"id": -7}}}}, -7),
        ({"update_id": 1, "inline_query": {"from": {"id": 3}}}, 3),
        ({"update_id": 1, "poll": {"id": "5"}}, 0),
        ({"update_id": 1, "message": {"chat": {"id": "seven"}}}, 0),
        ({"update_id": 1, "message": None}, 0),
        ({"update_id": 1, "callback_query": {"from": {"id": 3}, "message": "x"}}, 3),
        ({"update_id": 1, "message": {"chat": {"id": 2**70}}}, 0),
    ],
)
def test_the_lane_of_an_update(raw: dict[str, Any], lane: int) -> None:
    """An update belongs to its chat, else to its sender, else to nobody in particular."""
    assert lane_of(raw) == lane
