"""A small HTTP server of our own on one address, for as long as it is needed."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

CLOSING_SECONDS = 1.0  # for requests in work, and as long for those cut off to end; they are asked again


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
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=CLOSING_SECONDS)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except (OSError, UnicodeError) as error:  # a name that cannot be a host's is a UnicodeError
            raise ListenError(host, port, _reason(error)) from error
        yield
    finally:
        await runner.cleanup()


def _reason(error: OSError | UnicodeError) -> str:
    number = getattr(error, "errno", None) or 0
    if number > 0:
        return os.strerror(number)  # asyncio's own text repeats the address
    return getattr(error, "strerror", None) or str(error)
