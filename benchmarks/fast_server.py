"""A Bot API server that costs next to nothing: HTTP/1.1 parsed by hand, answers that are ready made.

It must be several times faster than every bot measured against it, else it would measure itself. It understands
what the clients in `bots/` and `senders/` send: keep-alive, Content-Length, the method as the last part of the path.
"""

import asyncio
import re
from collections.abc import Callable

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
METHOD = re.compile(rb"/(\w+)(?:\?| )")
PLAIN = {
    b"getMe": b'{"id":42,"is_bot":true,"first_name":"Bot","username":"bench_bot","can_join_groups":false,'
    b'"can_read_all_group_messages":false,"supports_inline_queries":false}',
}


class Exchange(asyncio.Protocol):
    """One connection; a client sends the next request when the last one is answered."""

    def __init__(self, handle: Callable[["Exchange", bytes, bytes], None]) -> None:
        self._handle = handle
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, _: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head, start = self._buffer[:end], end + 4
            found = LENGTH.search(head)
            length = int(found[1]) if found else 0
            if len(self._buffer) < start + length:
                return
            body, self._buffer = self._buffer[start : start + length], self._buffer[start + length :]
            method = METHOD.search(head)
            self._handle(self, method[1] if method else b"", body)

    def succeed(self, result: bytes = b"true") -> None:
        self.reply(b"200 OK", b'{"ok":true,"result":' + result + b"}")

    def fail(self, code: int, description: str, retry_after: int | None = None) -> None:
        extra = f',"parameters":{{"retry_after":{retry_after}}}' if retry_after else ""
        body = f'{{"ok":false,"error_code":{code},"description":"{description}"{extra}}}'
        self.reply(b"%d Error" % code, body.encode())

    def reply(self, status: bytes, body: bytes) -> None:
        if self._transport is not None:
            self._transport.write(
                b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                % (status, len(body), body)
            )

    def drop(self) -> None:
        if self._transport is not None:
            self._transport.abort()


class FastServer:
    """Calls `on_request` for each method but those that have one plain answer; `open_gate` lets the bots begin.

    Every bot asks getMe first and waits at the gate, so that those that run side by side begin together and none
    pays for another's start.
    """

    def __init__(self) -> None:
        self.arrived = asyncio.Event()
        self._gate_open = False
        self._at_gate: list[Exchange] = []
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Exchange(self._route), "127.0.0.1", 0)

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()

    def open_gate(self) -> None:
        self._gate_open = True
        for exchange in self._at_gate:
            exchange.succeed(PLAIN[b"getMe"])

    def on_request(self, exchange: Exchange, method: bytes, body: bytes) -> None:  # noqa: ARG002 - for those who know
        """Methods without a plain answer, such as setMyCommands, succeed."""
        exchange.succeed()

    def _route(self, exchange: Exchange, method: bytes, body: bytes) -> None:
        if method not in PLAIN:
            self.on_request(exchange, method, body)
        elif self._gate_open:
            exchange.succeed(PLAIN[method])
        else:
            self._at_gate.append(exchange)
            self.arrived.set()
