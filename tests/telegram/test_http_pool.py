"""HTTP over connections that stay open, against a server that says just what it is told to."""

import asyncio
import shutil
import socket
import ssl
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohappyeyeballs
import pytest

from bot.telegram import http_pool as pool_module
from bot.telegram.http_pool import (
    CONNECTIONS,
    IDLE_SECONDS,
    HttpPool,
    HttpPoolError,
)

WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntrue"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\ntr\r\n2\r\nue\r\n0\r\n\r\n"

Serve = Callable[["Server", asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Server:
    """Counts what comes; `serve` answers each connection."""

    def __init__(self, serve: Serve) -> None:
        self.connections = 0
        self.requests: list[bytes] = []
        self.asked = asyncio.Event()
        self._serve = serve

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            await self._serve(self, reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def request(self, reader: asyncio.StreamReader) -> bytes:
        """The body of the next one."""
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        body = await reader.readexactly(length)
        self.requests.append(head + body)
        self.asked.set()
        return body


@asynccontextmanager
async def listening(serve: Serve, context: ssl.SSLContext | None = None) -> AsyncIterator[tuple[Server, str]]:
    server = Server(serve)
    listener = await asyncio.start_server(server.take, "127.0.0.1", 0, ssl=context)
    scheme = "https" if context else "http"
    yield server, f"{scheme}://localhost:{listener.sockets[0].getsockname()[1]}"
    listener.close()


def pool_to(url: str) -> HttpPool:
    return HttpPool(url, ssl.create_default_context())


def saying(*pieces: bytes) -> Serve:
    """To each request, in pieces that arrive one after the other."""

    async def serve(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            await server.request(reader)
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(0)

    return serve


@pytest.mark.parametrize("answer", [WHOLE, CHUNKED, b"HTTP/1.1 103 Early Hints\r\n\r\n" + WHOLE])
async def test_an_answer_may_come_in_any_pieces(answer: bytes) -> None:
    """However the network cuts an answer, it is read whole, and the connection serves the next request."""
    async with listening(saying(*(answer[i : i + 1] for i in range(len(answer))))) as (server, url):
        pool = pool_to(url)
        assert [await pool.post("/bot1/m", b"{}", 5) for _ in range(2)] == [(200, b"true")] * 2
        assert server.connections == 1
        pool.close()


async def test_a_request_is_json_for_the_host() -> None:
    """What the server gets is one well-formed request to its own name, with the body as given."""
    async with listening(saying(WHOLE)) as (server, url):
        pool = pool_to(url)
        await pool.post("/bot1/sendMessage", '{"text":"Да"}'.encode(), 5)
        pool.close()
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    assert lines[0] == "POST /bot1/sendMessage HTTP/1.1"
    assert {f"Host: {url.removeprefix('http://')}", "Content-Type: application/json"} <= set(lines)
    assert body.decode() == '{"text":"Да"}'


async def test_a_connection_that_the_server_ends_is_left() -> None:
    """After «Connection: close» the next request has a connection of its own."""
    async with listening(saying(WHOLE.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))) as (server, url):
        pool = pool_to(url)
        for _ in range(2):
            assert (await pool.post("/", b"{}", 5))[0] == 200
        assert server.connections == 2
        pool.close()


async def test_a_connection_that_rested_for_long_is_left() -> None:
    """The server may hang up on it just when the next request is on its way."""
    async with listening(saying(WHOLE)) as (server, url):
        pool = pool_to(url)
        await pool.post("/", b"{}", 5)
        pool._free[0]._rests_since -= IDLE_SECONDS
        await pool.post("/", b"{}", 5)
        assert server.connections == 2
        pool.close()


def saying_once(answer: bytes) -> Serve:
    """And hangs up."""

    async def serve(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await server.request(reader)
        writer.write(answer)
        await writer.drain()

    return serve


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\n\r\ntrue",
        b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\ntrue",
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\ntrue",
        b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n\r\ntrue",
    ],
)
async def test_an_answer_may_end_with_its_connection(answer: bytes) -> None:
    """Where nothing tells its length, all that came until the server hung up is the answer; each has its connection."""
    async with listening(saying_once(answer)) as (server, url):
        pool = pool_to(url)
        assert [await pool.post("/", b"{}", 5) for _ in range(2)] == [(200, b"true")] * 2
        assert server.connections == 2
        pool.close()


async def test_the_last_answer_of_a_connection_may_end_with_it() -> None:
    """Though the answers before it told their lengths."""

    async def serve(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await server.request(reader)
        writer.write(WHOLE)
        await server.request(reader)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\nfalse")

    async with listening(serve) as (server, url):
        pool = pool_to(url)
        assert [(await pool.post("/", b"{}", 5))[1] for _ in range(2)] == [b"true", b"false"]
        assert server.connections == 1
        pool.close()


async def test_an_answer_that_never_ends_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than Telegram ever says is not gathered until the memory is full: the request fails, and says why."""
    monkeypatch.setattr(pool_module, "ANSWER_LIMIT", 1000)
    hung_up = asyncio.Event()

    async def serve(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await server.request(reader)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        try:
            while True:
                writer.write(bytes(100))
                await writer.drain()
        except ConnectionError:
            hung_up.set()

    async with listening(serve) as (_, url):
        pool = pool_to(url)
        with pytest.raises(HttpPoolError, match="longer than 1000 bytes"):
            await pool.post("/", b"{}", 5)
        await hung_up.wait()
        pool.close()


async def test_the_limit_is_each_answers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection may bring any number of answers: it is one alone that must not be too long."""
    monkeypatch.setattr(pool_module, "ANSWER_LIMIT", len(WHOLE))
    async with listening(saying(WHOLE)) as (server, url):
        pool = pool_to(url)
        assert [await pool.post("/", b"{}", 5) for _ in range(3)] == [(200, b"true")] * 3
        assert server.connections == 1
        pool.close()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ntrue",
        b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\nConnection: close\r\n\r\ntrue",
        CHUNKED[:-3],
        b"HTTP/1.1 103 Early Hints\r\n\r\n",
        b"SSH-2.0-OpenSSH\r\n",
    ],
)
async def test_what_is_no_whole_answer_is_an_error(answer: bytes) -> None:
    """A connection that breaks, or speaks something else, is told as such and never taken for an answer."""
    async with listening(saying_once(answer)) as (_, url):
        pool = pool_to(url)
        with pytest.raises(HttpPoolError):
            await pool.post("/", b"{}", 5)
        pool.close()


async def test_nobody_listening_is_an_error() -> None:
    """Where nothing can be reached, the caller is told by an OSError."""
    async with listening(saying(WHOLE)) as (_, url):
        pass
    pool = pool_to(url)
    with pytest.raises(OSError, match="Connect"):
        await pool.post("/", b"{}", 5)


async def test_an_answer_that_nobody_waits_for_is_not_the_next_ones() -> None:
    """Who gives up a request leaves nothing behind: the next one gets its own answer, not the late one."""
    release = asyncio.Event()

    async def serve(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            body = await server.request(reader)
            if body == b"slow":
                await release.wait()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n" + body)

    async with listening(serve) as (server, url):
        pool = pool_to(url)
        await pool.post("/", b"first", 5)
        server.asked.clear()
        given_up = asyncio.create_task(pool.post("/", b"slow", 5))
        await server.asked.wait()
        given_up.cancel()
        await asyncio.wait([given_up])
        release.set()
        assert await pool.post("/", b"fast", 5) == (200, b"fast")
        pool.close()


async def test_too_long_a_wait_ends() -> None:
    """A server that does not answer is given up, and its connection with it: a late answer reaches nobody."""

    async def serve(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await server.request(reader) == b"first":
            writer.write(WHOLE)
        await reader.read()  # until the bot hangs up

    async with listening(serve) as (server, url):
        pool = pool_to(url)
        await pool.post("/", b"first", 5)
        with pytest.raises(TimeoutError):
            await pool.post("/", b"second", 0)
        assert server.connections == 1
        await pool.post("/", b"first", 5)
        assert server.connections == 2
        pool.close()


async def test_too_long_a_way_to_the_server_ends() -> None:
    """Time that is over before a connection stands ends the request as well."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        pool = pool_to(f"http://localhost:{listener.getsockname()[1]}")
        with pytest.raises(TimeoutError):
            await pool.post("/", b"early", 0)
        pool.close()


async def test_waiting_for_a_turn_ends_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who finds all connections at work waits no longer than for an answer, and takes no turn from anybody."""
    monkeypatch.setattr(pool_module, "CONNECTIONS", 1)
    release = asyncio.Event()

    async def serve(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await server.request(reader):
            await release.wait()
            writer.write(WHOLE)

    async with listening(serve) as (server, url):
        pool = pool_to(url)
        first = asyncio.create_task(pool.post("/", b"first", 5))
        await server.asked.wait()
        with pytest.raises(TimeoutError):
            await pool.post("/", b"second", 0)
        release.set()
        assert await first == await pool.post("/", b"third", 5) == (200, b"true")
        pool.close()


async def test_a_slow_way_to_the_server_lifts_no_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request whose connection took longer than from one look to the next is given up like any other."""

    async def serve(_: Server, reader: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
        await reader.read()  # until the bot hangs up

    connect = aiohappyeyeballs.start_connection

    async def slowly(*arguments: Any, **more: Any) -> Any:
        assert pool._watch is not None
        pool._watch.cancel()
        pool._look()  # now, for there is nobody who could wait a second
        return await connect(*arguments, **more)

    monkeypatch.setattr(aiohappyeyeballs, "start_connection", slowly)
    async with listening(serve) as (_, url):
        pool = pool_to(url)
        async with asyncio.timeout(10):
            with pytest.raises(TimeoutError, match="no answer"):
                await pool.post("/", b"{}", 0.2)
        pool.close()


async def test_who_waits_when_it_closes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither who is asking, nor who waits for a turn, nor who comes later is left without a word."""
    monkeypatch.setattr(pool_module, "CONNECTIONS", 1)

    async def serve(server: Server, reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await server.request(reader)
        await reader.read()

    async with listening(serve) as (server, url):
        pool = pool_to(url)
        asking = [asyncio.create_task(pool.post("/", b"{}", 5)) for _ in range(2)]
        await server.asked.wait()
        pool.close()
        asking.append(asyncio.create_task(pool.post("/", b"{}", 5)))
        outcomes = await asyncio.gather(*asking, return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [HttpPoolError] * 3
        assert server.connections == 1


async def test_connections_are_bounded() -> None:
    """However many ask at once, they take turns on so many connections, and each gets its own answer."""

    async def serve(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            body = await server.request(reader)
            await asyncio.sleep(0)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    async with listening(serve) as (server, url):
        pool = pool_to(url)
        bodies = [b"%d" % number for number in range(3 * CONNECTIONS)]
        answers = await asyncio.gather(*(pool.post("/", body, 30) for body in bodies))
        assert [body for _, body in answers] == bodies
        assert server.connections <= CONNECTIONS
        pool.close()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
async def test_a_server_must_prove_itself(tmp_path: Path) -> None:
    """Over https:// only a server whose certificate is trusted hears the token."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    await asyncio.to_thread(lambda: subprocess.run([*command, *names], check=True, capture_output=True))
    own = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    own.load_cert_chain(certificate, key)
    async with listening(saying(WHOLE), own) as (server, url):
        stranger = pool_to(url)
        with pytest.raises(ssl.SSLCertVerificationError):
            await stranger.post("/", b"{}", 5)
        assert server.requests == []
        pool = HttpPool(url, ssl.create_default_context(cafile=str(certificate)))
        assert await pool.post("/", b"{}", 5) == (200, b"true")
        pool.close()
