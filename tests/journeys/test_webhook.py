"""Updates that Telegram brings itself, and switches between that and polling."""

import asyncio
import hmac
import json
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientConnectorError, ClientError, ClientSession

from bot.engine import inbox
from bot.observability.logs import keep_log
from bot.telegram import webhook
from tests.support.http import calling, free_port
from tests.support.logs import own_logging
from tests.support.world import SCHOOL_5, TOKEN, World, running

SECRET = "our-own_secret-of-ours"
KNOWING = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


def by_webhook() -> dict[str, Any]:
    """Options of a bot that is brought its updates."""
    port = free_port()
    return {"webhook_url": f"http://127.0.0.1:{port}/bots/hook", "webhook_port": port, "webhook_secret": SECRET}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running(tmp_path, **by_webhook()) as world:
        await world.emulator.called("setWebhook")
        yield world


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[ClientSession]:
    """Speaks to the bot's port as Telegram, or somebody else, does."""
    async with calling(world.app.settings.webhook_port) as session:
        yield session


def update(update_id: int = 7, text: str = "/start", chat: object = 5) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Анна"}
    message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person, "text": text}
    return {"update_id": update_id, "message": message}


async def answer(telegram: ClientSession, body: object, path: str = "/bots/hook", **headers: str) -> int:
    data = body if isinstance(body, (bytes, BytesIO)) else json.dumps(body).encode()
    async with telegram.post(path, data=data, headers=headers or KNOWING) as response:
        assert await response.read() == b"" or response.status == 413
        return response.status


def stored(world: World) -> int:
    found: int = world.rows("SELECT count(*) FROM inbox")[0][0]
    return found


async def test_an_answer_arrives_by_webhook(world: World) -> None:
    """A whole conversation goes by webhook, and nothing is polled."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    assert "Записано. Задача 5.3: ✅ Выполнено" in await head.presses("✅ Выполнено")
    assert world.rows("SELECT status FROM replies") == [("done",)]
    assert world.emulator.calls_of("getUpdates") == []


async def test_telegram_is_told_where_and_what_to_bring(world: World) -> None:
    """The address, the secret and the kinds of updates are set; what waits is never dropped."""
    asked = world.emulator.calls_of("setWebhook")[0].params
    assert asked["url"] == world.app.settings.webhook_url
    assert asked["secret_token"] == SECRET
    assert "callback_query" in asked["allowed_updates"]
    assert "drop_pending_updates" not in asked


async def test_a_secret_is_made_up_once(world: World) -> None:
    """Without WEBHOOK_SECRET the bot makes one up, long enough, and keeps it over restarts."""
    options = by_webhook() | {"webhook_secret": None}
    for calls in (2, 3):
        await world.restart(**options)
        await world.emulator.called("setWebhook", times=calls)
    first, second = (call.params["secret_token"] for call in world.emulator.calls_of("setWebhook")[1:])
    assert first == second != SECRET
    assert len(first) >= 32


async def test_strangers_are_sent_away(world: World, telegram: ClientSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who does not know the secret gets 403, learns nothing from how long that takes, and leaves nothing behind."""
    compare, compared = hmac.compare_digest, []

    def watched(shown: bytes, known: bytes) -> bool:
        compared.append((shown.decode(), known.decode()))
        return compare(shown, known)

    monkeypatch.setattr(hmac, "compare_digest", watched)
    strangers = ("", "wrong", SECRET + "x", SECRET[:-1], "секрет")
    for shown in strangers:
        assert await answer(telegram, update(), **{"X-Telegram-Bot-Api-Secret-Token": shown}) == 403
    assert compared == [(shown, SECRET) for shown in strangers]
    assert stored(world) == 0


async def test_a_proxy_may_keep_or_strip_the_prefix(world: World, telegram: ClientSession) -> None:
    """The whole path of WEBHOOK_URL and each tail of it are taken, other paths are not."""
    here = f"http://127.0.0.1:{world.app.settings.webhook_port}"
    for path in ("/bots/hook", "/bots/hook/", "//bots//hook", "/hook", "/"):
        assert await answer(telegram, update(), here + path) == 200, path
    for path in ("/bots", "/hook/bots", "/x/bots/hook", "/bots/hook/x"):
        assert await answer(telegram, update(), here + path) == 404, path


async def test_only_posts_are_taken(telegram: ClientSession) -> None:
    """A look with a browser is refused."""
    async with telegram.get("/bots/hook", headers=KNOWING) as response:
        assert response.status == 405


GARBAGE: list[object] = [
    *(b"", b"{", b"[]", b"5", b"null", b"\xff\xfe\x00", b"[" * 100_000),
    *({}, {"update_id": "7"}, {"update_id": True}, {"update_id": None}),
]


async def test_garbage_is_answered_and_forgotten(world: World, telegram: ClientSession) -> None:
    """What is no update gets 400, is not kept, and does not stand in the way."""
    for body in GARBAGE:
        assert await answer(telegram, body) == 400, body
    assert stored(world) == 0


async def test_oddities_stall_nobody(world: World, telegram: ClientSession) -> None:
    """What is hard or impossible to store is taken: Telegram would bring it again and again."""
    nan = {"update_id": 9, "message": {"rate": float("nan")}}
    for odd in (update(text="\ud83d"), update(8, chat=2**70), nan, {"update_id": 2**70}):
        assert await answer(telegram, odd) == 200
    await world.app.inbox.idle()
    assert world.rows("SELECT count(*) FROM inbox WHERE status = 'new'") == [(0,)]


async def test_what_is_no_http_is_not_told(
    world: World, telegram: ClientSession, capsys: pytest.CaptureFixture[str]
) -> None:
    """Noise on the port ends its own connection, and no word of it stands in the log."""
    with own_logging():
        keep_log("DEBUG", TOKEN)
        for noise in (b"\x16\x03\x01 noise\r\n\r\n", b"POST /hook HTTP/1.1\r\nNoise here: \xff\r\n\r\n"):
            reader, writer = await asyncio.open_connection("127.0.0.1", world.app.settings.webhook_port)
            writer.write(noise)
            assert b" 400 " in await reader.readline()
            writer.close()
        assert await answer(telegram, update()) == 200
    written = capsys.readouterr().err
    assert "oise" not in written
    assert "aiohttp" not in written


async def test_too_big_a_body_is_not_read(world: World, telegram: ClientSession) -> None:
    """A body over the limit gets 413."""
    assert await answer(telegram, BytesIO(b"{" * (webhook.BODY_LIMIT + 1))) == 413
    assert stored(world) == 0


async def test_a_body_that_never_comes_is_given_up(
    world: World, telegram: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who sends half a body and waits is answered 408."""
    monkeypatch.setattr(webhook, "BODY_SECONDS", 0.05)

    async def half() -> AsyncIterator[bytes]:
        yield b'{"update_id"'
        await asyncio.Event().wait()

    async with telegram.post("/hook", data=half(), headers=KNOWING) as response:
        assert response.status == 408
    assert stored(world) == 0


async def test_an_update_that_comes_twice_counts_once(world: World, telegram: ClientSession) -> None:
    """The same update brought ten times, side by side and again later, has one effect and is always confirmed."""
    head = await world.member(101, SCHOOL_5)
    before = len(head.heard)
    raw = update(900_000_000, "/tasks", 101)
    assert await asyncio.gather(*(answer(telegram, raw) for _ in range(9))) == [200] * 9
    await world.app.inbox.idle()
    assert await answer(telegram, raw) == 200
    await world.settle()
    assert len(head.heard) == before + 1


async def test_what_cannot_be_stored_is_brought_again(world: World, telegram: ClientSession) -> None:
    """While the database cannot be written Telegram gets 503; afterwards the very update has its effect."""
    head = await world.member(101, SCHOOL_5)
    before = stored(world)
    await world.on_both_writers("query_only = ON")
    await head.phone.send("/tasks")
    assert await answer(telegram, update(900_000_000)) == 503
    assert stored(world) == before
    await world.on_both_writers("query_only = OFF")
    await world.settle()
    assert "отвечено 0 из 6" in head.screen


async def test_no_more_is_taken_than_there_is_room_for(
    world: World, telegram: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While too many updates wait a new one gets 503, and nothing of it is kept."""
    head = await world.member(101, SCHOOL_5)
    before = stored(world)
    monkeypatch.setattr(inbox, "WAITING_LIMIT", 1)
    monkeypatch.setattr(webhook, "ROOM_SECONDS", 0.05)
    world.emulator.faults.latency = (0.5, 0.5)
    await head.phone.send("/tasks")
    await world.emulator.drained()
    assert await answer(telegram, update(900_000_000)) == 503
    assert stored(world) == before + 1
    world.emulator.faults.latency = None
    await world.settle()
    assert await answer(telegram, update(900_000_000)) == 200
    await world.app.inbox.idle()


async def test_a_switch_to_polling_and_back_loses_nothing(world: World) -> None:
    """What waits while the bot changes over, either way, has its effect once."""
    head = await world.member(101, SCHOOL_5)
    theirs = world.rows("SELECT id FROM assignments JOIN memberships USING (organisation_id) ORDER BY id")
    presses = iter([f"a:{assignment}:done" for (assignment,) in theirs])
    for options in ({}, by_webhook(), {}):
        await head.phone.press_data(next(presses))
        await world.stop()
        await head.phone.press_data(next(presses))
        await world.start(**options)
        await world.settle()
    assert world.rows("SELECT count(*), count(DISTINCT assignment_id) FROM replies") == [(6, 6)]
    assert world.emulator.backend.updates.waiting == []


async def test_stopping_takes_no_more_and_ends_soon(world: World, telegram: ClientSession) -> None:
    """A stop cuts off who is still sending and answers nobody new; what was brought meanwhile is brought again."""
    head = await world.member(101, SCHOOL_5)

    async def slowly() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.Event().wait()

    sending = asyncio.ensure_future(telegram.post("/hook", data=slowly(), headers=KNOWING))
    await asyncio.sleep(0.05)
    began = asyncio.get_running_loop().time()
    await world.stop()
    assert asyncio.get_running_loop().time() - began < 10
    with pytest.raises(ClientConnectorError):
        await answer(telegram, update())
    with pytest.raises(ClientError):
        await sending
    await head.phone.send("/tasks")
    await world.start(**by_webhook())
    await world.settle()
    assert "отвечено 0 из 6" in head.screen
