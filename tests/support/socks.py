"""A SOCKS5 proxy (RFC 1928) that looks every name up as this machine itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

GREETING, NO_PASSWORD = b"\x05\x01\x00", b"\x05\x00"
CONNECT_TO_NAME = b"\x05\x01\x00\x03"
CONNECTED = b"\x05\x00\x00\x01" + bytes(6)


@asynccontextmanager
async def socks_proxy(names: list[str]) -> AsyncIterator[int]:
    """Its port; the names that it is asked for are added to the list, and nothing but names is taken."""
    tunnels: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tunnels.add(asyncio.ensure_future(_tunnel(reader, writer, names)))

    listener = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield listener.sockets[0].getsockname()[1]
    finally:
        listener.close()
        for each in tunnels:
            each.cancel()
        await asyncio.gather(*tunnels, return_exceptions=True)


async def _tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, names: list[str]) -> None:
    try:
        assert await reader.readexactly(3) == GREETING
        writer.write(NO_PASSWORD)
        assert await reader.readexactly(4) == CONNECT_TO_NAME
        names.append((await reader.readexactly((await reader.readexactly(1))[0])).decode())
        there, back = await asyncio.open_connection("127.0.0.1", int.from_bytes(await reader.readexactly(2), "big"))
        writer.write(CONNECTED)
        await asyncio.gather(_pipe(reader, back), _pipe(there, writer))
    finally:
        writer.close()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
    writer.close()
