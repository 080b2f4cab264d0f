import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiohttp import ClientTimeout, web

from bot.emulator import Emulator, Phone


@dataclass
class Receiver:
    """A bot's webhook: keeps what it is sent, and answers as it is told."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    late: bool = False

    async def handle(self, request: web.Request) -> web.Response:
        self.updates.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.late:
            self.late = False
            await asyncio.Event().wait()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_are_posted_in_order_with_the_secret(
    bot: Bot, anna: Phone, emulator: Emulator, receiver: Receiver
) -> None:
    """Each update is posted once it was taken, in order, with the secret in its header."""
    await anna.send("a")
    await bot.set_webhook(receiver.url, secret_token="s-1", allowed_updates=["message"])
    await anna.send("b")
    await emulator.drained()
    assert [update["message"]["text"] for update in receiver.updates] == ["a", "b"]
    assert receiver.secrets == ["s-1", "s-1"]
    assert emulator.backend.updates.waiting == []


async def test_an_update_is_posted_again_until_it_is_taken(
    bot: Bot, anna: Phone, emulator: Emulator, receiver: Receiver
) -> None:
    """Anything but a 200 brings the same update again, before the next one."""
    receiver.statuses = [500, 302, 200]
    await bot.set_webhook(receiver.url)
    await anna.send("a")
    await anna.send("b")
    await emulator.drained()
    assert [update["message"]["text"] for update in receiver.updates] == ["a", "a", "a", "b"]
    assert receiver.secrets == [None] * 4
    assert emulator.backend.webhook.last_error == "Wrong response from the webhook: 302 Found"


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/hook", "http://a..b/hook"])
async def test_a_webhook_that_is_not_there_is_tried_again(
    bot: Bot, anna: Phone, emulator: Emulator, receiver: Receiver, address: str
) -> None:
    """A refused connection is a failure like others; another address gets the update."""
    await bot.set_webhook(address)
    await anna.send("a")
    await emulator.backend.updates.changed.wait_until(lambda: emulator.backend.webhook.last_error is not None, 5)
    assert (emulator.backend.webhook.last_error or "").startswith("Connection failed")
    assert len(emulator.backend.updates.waiting) == 1
    await bot.set_webhook(receiver.url)
    await emulator.drained()
    assert len(receiver.updates) == 1


async def test_a_slow_webhook_is_given_up_for_now(
    bot: Bot, anna: Phone, emulator: Emulator, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that does not come in time is a failure too, and the update is posted again."""
    monkeypatch.setattr("bot.emulator.webhook.PATIENCE", ClientTimeout(total=0.05))
    receiver.late = True
    await bot.set_webhook(receiver.url)
    await anna.send("a")
    await emulator.drained()
    assert len(receiver.updates) == 2
    assert emulator.backend.webhook.last_error == "Read timeout expired"


async def test_polling_and_webhook_exclude_each_other(bot: Bot, emulator: Emulator, receiver: Receiver) -> None:
    """While a webhook is set, getUpdates is a conflict; setting one ends a poll; deleting it allows polls again."""
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await emulator.called("getUpdates")
    await bot.set_webhook(receiver.url)
    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == []
    await bot.set_webhook("")
    assert emulator.backend.webhook.url == ""


async def test_pending_updates_can_be_dropped(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """`drop_pending_updates` forgets what was queued."""
    await anna.send("a")
    assert len(emulator.backend.updates.waiting) == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert emulator.backend.updates.waiting == []


@pytest.mark.parametrize(
    ("url", "secret", "reason"),
    [
        ("ftp://x/y", "s", "bad webhook: An HTTPS URL must be provided for webhook"),
        ("http://x/y", "no spaces", "secret token contains unallowed characters"),
    ],
)
async def test_a_wrong_webhook_is_refused(bot: Bot, url: str, secret: str, reason: str) -> None:
    """The address must be a web address, the secret of the allowed letters."""
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.set_webhook(url, secret_token=secret)
