"""A small HTTP server of our own on one address, for as long as it is needed.

Whoever connects is to ask within seconds, and there are no more of them than it can bear.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from aiohttp import web
from aiohttp.typedefs import Handler

CLOSING_SECONDS = 1.0  # for requests in work, and as long for those cut off to end; they are asked again
HEADER_SECONDS = 10.0  # from the connection to the end of the first request's headers; the next ones have KEPT_SECONDS
KEPT_SECONDS = 75.0  # that a connection may be silent between two requests
CONNECTIONS_AT_MOST = 200


class ListenError(Exception):
    """The address cannot be listened on: taken, not of this machine, or not allowed."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"{host}:{port}: {reason}")
        self.host = host
        self.port = port
        self.reason = reason


@asynccontextmanager
async def listening(app: web.Application, host: str, port: int) -> AsyncIterator[None]:
    """Serve while the block runs. Raises ListenError."""
    door = _Door()
    app.middlewares.append(door.let_in)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=CLOSING_SECONDS, keepalive_timeout=KEPT_SECONDS)
    await runner.setup()
    try:
        server = cast("web.Server", runner.server)
        try:
            listener = await asyncio.get_running_loop().create_server(
                lambda: door.connection(server), host, port, reuse_address=os.name == "posix"
            )
        except (OSError, UnicodeError) as error:  # a name that cannot be a host's is a UnicodeError
            raise ListenError(host, port, _reason(error)) from error
        try:
            yield
        finally:
            listener.close()
    finally:
        door.close()
        await runner.cleanup()


class _Door:
    """Who has connected and not asked yet, each with the moment at which that is too long."""

    def __init__(self) -> None:
        self._waiting: dict[web.RequestHandler, asyncio.TimerHandle] = {}

    def connection(self, server: web.Server) -> asyncio.Protocol:
        if len(server.connections) >= CONNECTIONS_AT_MOST:
            return _SentAway()
        handler = server()
        self._waiting[handler] = asyncio.get_running_loop().call_later(HEADER_SECONDS, self._give_up, handler)
        return handler

    @web.middleware
    async def let_in(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if timer := self._waiting.pop(request.protocol, None):
            timer.cancel()
        return await handler(request)

    def close(self) -> None:
        for timer in self._waiting.values():
            timer.cancel()

    def _give_up(self, handler: web.RequestHandler) -> None:
        del self._waiting[handler]
        handler.force_close()


class _SentAway(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast("asyncio.Transport", transport).abort()


def _reason(error: OSError | UnicodeError) -> str:
    number = getattr(error, "errno", None) or 0
    if number > 0:
        return os.strerror(number)  # asyncio's own text repeats the address
    return getattr(error, "strerror", None) or str(error)
