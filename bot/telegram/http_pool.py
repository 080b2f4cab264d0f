"""HTTP requests to one server over connections that stay open: the way to Telegram of all that carries no file.

aiohttp does for each request what most never need, which cost more than all else that the bot does for a press
(docs/decisions/0014-an-http-pool-of-our-own.md). Requests that carry files, and those that go through a proxy, are
aiohttp's.
"""

import asyncio
import socket
import ssl
from collections import deque
from typing import cast
from urllib.parse import urlsplit

import aiohappyeyeballs
import httptools

CONNECTIONS = 100  # at once; what comes beyond waits for its turn
LOOK_SECONDS = 1.0  # between looks at who waits too long
IDLE_SECONDS = 15.0  # servers hang up on connections that rest for long, and a request may cross with that
NEXT_ADDRESS_SECONDS = 0.25  # between tries of a name's several addresses, RFC 8305
# Telegram's longest answer is a hundred updates, some 100 KB each where a message of 4096 characters quotes another and
# has a hundred buttons: 10 MB. Whatever sends thrice that is not Telegram, and would fill the memory.
ANSWER_LIMIT = 32 * 1024 * 1024  # bytes, with its head
LENGTH_TOLD = frozenset({b"content-length", b"transfer-encoding"})


class HttpPoolError(OSError):
    """The connection ended before the answer, or what came is no HTTP, or more than any answer of Telegram's."""


class HttpPool:
    """To the server of `base`, an http:// or https:// URL; `context` proves who an https:// server is."""

    def __init__(self, base: str, context: ssl.SSLContext) -> None:
        parts = urlsplit(base)
        self._host, secure = parts.hostname or "", parts.scheme == "https"
        self._port = parts.port or (443 if secure else 80)
        self._context = context if secure else None
        host = parts.netloc.rpartition("@")[2]
        self._head = f"Host: {host}\r\nUser-Agent: resolution-bot\r\nContent-Type: application/json\r\n"
        self._free: list[Connection] = []
        self._used: set[Connection] = set()
        self._at_work = 0  # those who have a turn
        self._queue: deque[tuple[float, asyncio.Future[None]]] = deque()  # for a turn, and until when
        self._watch: asyncio.TimerHandle | None = None
        self._closed = False

    async def post(self, path: str, body: bytes, seconds: float) -> tuple[int, bytes]:
        """Post JSON; the answer's status and body.

        Raises TimeoutError after so many seconds or a little more, OSError where there is no connection or it breaks.
        """
        head = f"POST {path} HTTP/1.1\r\n{self._head}Content-Length: {len(body)}\r\n\r\n"
        until = asyncio.get_running_loop().time() + seconds
        if self._closed:
            raise HttpPoolError("closed")
        if self._at_work < CONNECTIONS:
            self._at_work += 1
        else:
            await self._turn(until)
        if self._watch is None:
            self._look_later(seconds)
        try:
            connection = self._rested() or await self._connect(until)
            return await self._ask(connection, head.encode("ascii") + body, until)
        finally:
            self._pass_on()

    def close(self) -> None:
        """Whoever still waits is told by an HttpPoolError, and so is who asks from now on."""
        self._closed = True
        for connection in [*self._free, *self._used]:
            connection.end()
        self._free.clear()
        for _, turn in self._queue:
            if not turn.done():
                turn.set_exception(HttpPoolError("closed"))
        if self._watch is not None:
            self._watch.cancel()

    async def _ask(self, connection: "Connection", request: bytes, until: float) -> tuple[int, bytes]:
        self._used.add(connection)
        try:
            return await connection.ask(request, until)
        finally:
            self._used.discard(connection)
            if connection.reusable:
                self._free.append(connection)
            else:
                connection.end()

    async def _turn(self, until: float) -> None:
        """Once it has been passed on; raises TimeoutError when `_look` finds that it comes too late."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append((until, turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.exception() is None:  # it came at the same moment
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        while self._queue:
            _, turn = self._queue.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._at_work -= 1

    def _rested(self) -> "Connection | None":
        """The one that was used last."""
        while self._free:
            connection = self._free.pop()
            if connection.reusable and connection.rested() < IDLE_SECONDS:
                return connection
            connection.end()
        return None

    def _look_later(self, seconds: float) -> None:
        """One look a second at all who wait, instead of a timer for each."""
        self._watch = asyncio.get_running_loop().call_later(min(seconds, LOOK_SECONDS), self._look)

    def _look(self) -> None:
        self._watch = None
        now = asyncio.get_running_loop().time()
        for connection in self._used:
            connection.give_up_late(now)
        for until, turn in self._queue:
            if now >= until and not turn.done():
                turn.set_exception(TimeoutError("no connection in time"))
        if self._at_work:
            self._look_later(LOOK_SECONDS)

    async def _connect(self, until: float) -> "Connection":
        async with asyncio.timeout_at(until):
            return await self._open()

    async def _open(self) -> "Connection":
        loop = asyncio.get_running_loop()
        addresses = await loop.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
        bare = await aiohappyeyeballs.start_connection(addresses, happy_eyeballs_delay=NEXT_ADDRESS_SECONDS)
        name = self._host if self._context else None
        try:
            _, connection = await loop.create_connection(
                lambda: Connection(loop), sock=bare, ssl=self._context, server_hostname=name
            )
        except BaseException:
            bare.close()
            raise
        if self._closed:
            connection.end()
            raise HttpPoolError("closed")
        return connection


class Connection(asyncio.Protocol):
    """One request at a time; `reusable` once its answer has come whole and the server keeps the connection open."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.reusable = False
        self._loop = loop
        self._rests_since = self._until = 0.0
        self._transport: asyncio.Transport | None = None
        self._parser = httptools.HttpResponseParser(self)
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._parts: list[bytes] = []
        self._size = 0  # of all that has come since the request
        self._open_ended = False  # the head has come, and says nothing of the body's length
        self._length_told = False

    async def ask(self, request: bytes, until: float) -> tuple[int, bytes]:
        """Raises TimeoutError when `give_up_late` is told that this time of the loop has come."""
        self.reusable, self._until = False, until
        if self._transport is None:
            raise HttpPoolError("the connection was closed")
        self._answer, self._parts, self._size = self._loop.create_future(), [], 0
        self._transport.write(request)
        return await self._answer

    def give_up_late(self, now: float) -> None:
        if now >= self._until and self._answer is not None and not self._answer.done():
            self._answer.set_exception(TimeoutError("no answer in time"))

    def rested(self) -> float:
        """Seconds since the last answer."""
        return self._loop.time() - self._rests_since

    def end(self) -> None:
        self.reusable = False
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none by its class

    def connection_lost(self, error: Exception | None) -> None:
        self.reusable, self._transport = False, None
        if error is None and self._open_ended:
            self._complete(self._parser.get_status_code())
        self._fail(_told(error) if error else "the connection was closed before the answer was whole")

    def data_received(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > ANSWER_LIMIT:
            self._fail(f"the answer is longer than {ANSWER_LIMIT} bytes, and none of Telegram's is")
            self.end()
            return
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError as error:
            self._fail(_told(error))
            self.end()

    def on_message_begin(self) -> None:
        self._length_told = False

    def on_header(self, name: bytes, _: bytes) -> None:
        if name.lower() in LENGTH_TOLD:
            self._length_told = True

    def on_headers_complete(self) -> None:
        self._open_ended = not self._length_told

    def on_body(self, body: bytes) -> None:
        self._parts.append(body)

    def on_message_complete(self) -> None:
        self._open_ended = False
        status = self._parser.get_status_code()
        if status >= 200:  # noqa: PLR2004 - below, an interim answer, RFC 9110
            self._complete(status)

    def _complete(self, status: int) -> None:
        if self._answer is not None and not self._answer.done():
            self.reusable = self._transport is not None and self._parser.should_keep_alive()
            self._rests_since = self._loop.time()
            self._answer.set_result((status, b"".join(self._parts)))

    def _fail(self, reason: str) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(HttpPoolError(reason))


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
