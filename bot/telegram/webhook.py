"""Updates in by webhook: 200 is said only when the update is in the inbox, so Telegram sends again whatever is not.

A sender is known by the secret token alone. The path is compared too, but a reverse proxy may keep a prefix of it or
strip it: a request for the whole path of WEBHOOK_URL or for any tail of it, down to "/", is taken.
"""

import asyncio
import hmac
import json
import logging
import math
from typing import Any
from urllib.parse import unquote, urlsplit

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiohttp import web

from bot.clock import Clock
from bot.engine.inbox import Inbox
from bot.observability.http_server import listening
from bot.observability.logs import log_context
from bot.telegram.session import ALLOWED_UPDATES, until_reached

log = logging.getLogger(__name__)

BODY_LIMIT = 1024 * 1024  # an update takes a few kilobytes
BODY_SECONDS = 10.0
ROOM_SECONDS = 5.0  # how long a request waits for room in the queue before it is told to come later
STRANGERS_SECONDS = 60.0  # between two lines of the log about them
CONNECTIONS = 40  # side by side; Telegram sends the updates of one chat one after another


class WebhookRefusedError(Exception):
    """Telegram does not take the address."""


class Webhook:
    def __init__(self, inbox: Inbox, url: str, secret: str) -> None:
        self._inbox = inbox
        self._url = url
        self._secret = secret
        self._strangers = 0  # since they were told of
        self._told_at = -math.inf
        self._path = _segments(unquote(urlsplit(url).path))

    async def serve(self, bot: Bot, clock: Clock, host: str, port: int, receiving: asyncio.Event) -> None:
        """Take updates until cancelled; `receiving` is set when Telegram knows where to bring them.

        Raises ListenError and WebhookRefusedError.
        """
        app = web.Application(client_max_size=BODY_LIMIT)
        app.router.add_post("/{path:.*}", self.take)
        async with listening(app, host, port):
            try:
                await until_reached(lambda: self._announce(bot), clock)
            except TelegramBadRequest as error:
                raise WebhookRefusedError(error.message) from error
            receiving.set()
            log.info("taking updates by webhook on %s:%d", host, port)
            await asyncio.Event().wait()

    async def _announce(self, bot: Bot) -> None:
        await bot.set_webhook(
            self._url, secret_token=self._secret, allowed_updates=ALLOWED_UPDATES, max_connections=CONNECTIONS
        )

    async def take(self, request: web.Request) -> web.Response:
        """One update from Telegram. Strangers are sent away before anything of theirs is read."""
        asked = _segments(request.path)
        if asked != self._path[len(self._path) - len(asked) :]:
            return web.Response(status=404)
        shown = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(shown.encode(errors="surrogateescape"), self._secret.encode()):
            self._note_stranger()
            return web.Response(status=403)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                raw = parsed(await request.read())
        except TimeoutError:
            return web.Response(status=408)
        except (ValueError, RecursionError, web.RequestPayloadError):
            log.warning("a request to the webhook was no update")
            return web.Response(status=400)
        log_context(update=raw["update_id"])
        return web.Response(status=await self._keep(raw))

    def _note_stranger(self) -> None:
        """Once a minute at most: whoever knocks all night is to fill no log."""
        self._strangers += 1
        now = asyncio.get_running_loop().time()
        if now - self._told_at >= STRANGERS_SECONDS:
            log.warning("requests to the webhook that did not know the secret: %d", self._strangers)
            self._strangers, self._told_at = 0, now

    async def _keep(self, raw: dict[str, Any]) -> int:
        try:
            async with asyncio.timeout(ROOM_SECONDS):
                await self._inbox.room()
            await self._inbox.accept([raw])
        except TimeoutError:
            log.warning("too many updates wait; Telegram is to send this one again")
            return 503
        except Exception:
            log.exception("an update could not be stored; Telegram is to send it again")
            return 503
        return 200


def parsed(body: bytes) -> dict[str, Any]:
    """Raises ValueError for what is no update."""
    raw = json.loads(body)
    if not isinstance(raw, dict) or type(raw.get("update_id")) is not int:
        raise ValueError("no update")
    return raw


def _segments(path: str) -> list[str]:
    return [each for each in path.split("/") if each]
