"""Updates that fail, hang, cannot be read or answered."""

import asyncio
import json
import threading
from typing import Any

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import SendMessage
from aiogram.types import Message

from bot.engine import inbox as module
from bot.engine.failures import OUTAGE_TRIES
from bot.engine.inbox import ATTEMPTS
from bot.engine.unit_of_work import UnitOfWork
from storage import bot_state
from tests.support.inbox import NO_ROUTE, InboxStand, text

SENDING = SendMessage(chat_id=5, text=".")


async def test_a_failing_handler_is_tried_again_then_parked(stand: InboxStand) -> None:
    """An update that always fails is tried a bounded number of times, parked, and its sender told; others flow on."""
    seen: list[str] = []

    async def handle(message: Message) -> None:
        seen.append(message.text or "")
        if message.text == "bad":
            raise RuntimeError("as asked")

    stand.on_message(handle)
    await stand.take(text(1, 5, "bad"), text(2, 5, "good"))
    assert seen == ["bad"] * ATTEMPTS + ["good"]
    assert await stand.statuses() == {1: ("parked", ATTEMPTS), 2: ("done", 0)}
    assert stand.told == [5]
    assert stand.clock.monotonic() == sum(module.RETRY_PAUSES)


async def test_a_handler_that_recovers_is_not_parked(stand: InboxStand) -> None:
    """A failure that passes costs a retry and nothing else."""
    failures = iter([RuntimeError("once")])

    async def handle(_: Message) -> None:
        for failure in failures:
            raise failure

    stand.on_message(handle)
    await stand.take(text(1))
    assert await stand.statuses() == {1: ("done", 1)}
    assert stand.told == []


async def test_an_effect_is_not_repeated_though_what_follows_fails(stand: InboxStand) -> None:
    """Once the effect is committed the update is done, whatever happens to the answer."""
    tries: list[int] = []

    async def handle(message: Message, uow: UnitOfWork) -> None:
        tries.append(message.message_id)
        await uow.write(bot_state.put_state, "effect", str(len(tries)))
        raise RuntimeError("after the effect")

    stand.on_message(handle)
    await stand.take(text(1))
    assert tries == [1]
    assert await stand.statuses() == {1: ("done", 0)}
    assert await stand.db.read(bot_state.get_state, "effect") == "1"
    assert stand.told == [5]


async def test_a_statement_that_can_never_run_is_not_waited_for(stand: InboxStand) -> None:
    """A missing table is a failure like any other: the update is parked."""

    async def handle(_: Message, uow: UnitOfWork) -> None:
        await uow.write(lambda tx: tx.execute("SELECT * FROM nowhere"))

    stand.on_message(handle)
    await stand.take(text(1))
    assert await stand.statuses() == {1: ("parked", ATTEMPTS)}


ANSWERS = {
    "no network": (NO_ROUTE, OUTAGE_TRIES + 1, 5),
    "an outage": (TelegramServerError(SENDING, "Bad Gateway"), OUTAGE_TRIES + 1, 5),
    "too many": (TelegramRetryAfter(SENDING, "slower", 60), OUTAGE_TRIES + 1, 5),
    "blocked": (TelegramForbiddenError(SENDING, "blocked"), 1, 5),
    "taken, in an unknown form": (ClientDecodeError("form", ValueError(), {"ok": True, "result": 5}), 1, 5),
    "a group without a right to write": (TelegramBadRequest(SENDING, "not enough rights"), 1, -5),
}


@pytest.mark.parametrize(("error", "tries", "chat"), ANSWERS.values(), ids=list(ANSWERS))
async def test_an_answer_that_cannot_be_sent_parks_nothing(
    stand: InboxStand, error: Exception, tries: int, chat: int
) -> None:
    """Nothing is wrong with an update whose answer cannot reach the chat: it is tried while that helps, then let go."""
    begun: list[int] = []

    async def handle(message: Message) -> None:
        begun.append(message.message_id)
        raise error

    stand.on_message(handle)
    await stand.take(text(1, chat))
    assert begun == [1] * tries
    assert (await stand.statuses())[1][0] == "done"
    assert stand.told == []


OUR_FAULTS = {
    "malformed": TelegramBadRequest(SENDING, "can't parse entities"),
    "a page that is no answer": ClientDecodeError("no JSON", ValueError(), "<html>"),
}


@pytest.mark.parametrize("error", OUR_FAULTS.values(), ids=list(OUR_FAULTS))
async def test_an_answer_that_telegram_refuses_is_a_failure(stand: InboxStand, error: Exception) -> None:
    """A message that Telegram cannot take is our fault: the update is kept to be looked at, and the person told."""

    async def handle(_: Message) -> None:
        raise error

    stand.on_message(handle)
    await stand.take(text(1))
    assert (await stand.statuses())[1][0] == "parked"
    assert stand.told == [5]


async def test_a_handler_that_hangs_is_cut_off(stand: InboxStand, monkeypatch: pytest.MonkeyPatch) -> None:
    """A handler that never returns counts as failed after the limit, and the chat goes on."""
    monkeypatch.setattr(module, "HANDLER_SECONDS", 0.01)
    seen: list[str] = []

    async def handle(message: Message) -> None:
        if message.text == "hang":
            await asyncio.Event().wait()
        seen.append(message.text or "")

    stand.on_message(handle)
    await stand.take(text(1, 5, "hang"), text(2, 5, "next"))
    assert seen == ["next"]
    assert (await stand.statuses())[1] == ("parked", ATTEMPTS)


async def test_an_effect_that_is_committed_late_is_not_repeated(
    stand: InboxStand, monkeypatch: pytest.MonkeyPatch
) -> None:
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

    stand.on_message(handle)
    await stand.inbox.accept([text(1)])
    held = asyncio.create_task(stand.db.write(lambda _: gate.wait(5)))
    await stand.inbox.idle()
    await held
    assert tries == 1
    assert await stand.db.read(bot_state.get_state, "effect") == "1"
    assert (await stand.statuses())[1][0] == "done"


async def test_an_apology_that_fails_stops_nobody(stand: InboxStand, monkeypatch: pytest.MonkeyPatch) -> None:
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
    stand.on_message(handle)
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
async def test_an_update_that_cannot_be_parsed_is_parked_at_once(stand: InboxStand, poison: dict[str, Any]) -> None:
    """Poison is kept as it came, for somebody to look at, and the rest flows on."""
    await stand.take(poison, text(2))
    rows = await stand.db.read(lambda tx: tx.execute("SELECT status, body FROM inbox WHERE update_id = 1").fetchone())
    assert rows["status"] == "parked"
    assert json.loads(rows["body"]) == poison
    assert (await stand.statuses())[2] == ("done", 0)


async def test_half_a_surrogate_stalls_nobody(stand: InboxStand) -> None:
    """Text that no database could take as it stands is stored all the same, and its batch with it."""
    await stand.take(text(1, 5, "\ud83d"), text(2))
    assert {status for status, _ in (await stand.statuses()).values()} <= {"done", "parked"}
    assert len(await stand.statuses()) == 2


async def test_what_cannot_be_stored_holds_up_nobody(stand: InboxStand) -> None:
    """An update that the database refuses is put aside as far as it can be, and its batch is handled."""
    nan = {"update_id": 2, "message": {"rate": float("nan")}}
    for _ in range(2):
        await stand.take(text(1), nan, {"update_id": 2**70}, text(3))
    assert await stand.statuses() == {1: ("done", 0), 2: ("parked", 0), 3: ("done", 0)}
    body = await stand.db.read(lambda tx: tx.execute("SELECT body FROM inbox WHERE update_id = 2").fetchone()[0])
    assert str(json.loads(json.loads(body))) == str(nan)


async def test_an_unknown_type_is_parked_at_once(stand: InboxStand) -> None:
    """An update of a type that came after this version is kept to be looked at; nobody waits for an apology."""
    await stand.take({"update_id": 1, "telepathy": {"from": {"id": 5}}}, {"update_id": 2})
    assert await stand.statuses() == {1: ("parked", 1), 2: ("parked", 1)}
    assert stand.told == []
