"""The way to Telegram through a proxy that asks for a name and a password, as two that people install do."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from aiogram.types import BufferedInputFile

from bot.cli.common import GivenUpError
from bot.cli.online import bot_username
from bot.clock import SystemClock
from bot.domain.errors import BadInputError
from bot.emulator import Emulator
from bot.ui.i18n import Catalogue
from handlers.files import fetch_by_id
from tests.support.http import free_port
from tests.support.programs import ended, needed, started
from tests.support.world import TOKEN, TestClock, World, serving, settings_for

NAME = "resolution-bot"
ODD, PLAIN = "p@ss:w/rd%", "p.ss-w_rd"  # tinyproxy knows letters and these alone


def microsocks(folder: Path, port: int) -> list[str | Path]:  # noqa: ARG001 - it keeps nothing
    return [needed("microsocks"), "-i", "127.0.0.1", "-p", str(port), "-u", NAME, "-P", ODD]


def tinyproxy(folder: Path, port: int) -> list[str | Path]:
    settings = folder / "tinyproxy.conf"
    lines = [f"Port {port}", "Listen 127.0.0.1", "Timeout 600", "MaxClients 50", f"BasicAuth {NAME} {PLAIN}"]
    settings.write_text("\n".join([*lines, "LogLevel Critical", ""]))
    return [needed("tinyproxy"), "-d", "-c", settings]


Way = tuple[str, Callable[[Path, int], list[str | Path]]]
WAYS: list[Way] = [(f"socks5://{NAME}:{quote(ODD, safe='')}", microsocks), (f"http://{NAME}:{PLAIN}", tinyproxy)]


@asynccontextmanager
async def telegram(clock: TestClock | SystemClock) -> AsyncIterator[Emulator]:
    emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=clock)
    await emulator.start()
    try:
        yield emulator
    finally:
        await emulator.stop()


@pytest.mark.parametrize(("way", "program"), WAYS)
async def test_a_proxy_that_dies_and_returns_loses_nothing(
    tmp_path: Path, way: str, program: Callable[[Path, int], list[str | Path]], caplog: pytest.LogCaptureFixture
) -> None:
    """Messages and files go through it both ways; while it is gone the log names it; then what waited is answered."""
    clock, port = TestClock(), free_port()
    async with telegram(clock) as emulator:
        proxy = await started(port, *program(tmp_path, port))
        address = f"{way}@127.0.0.1:{port}"
        try:
            async with serving(settings_for(emulator, tmp_path, telegram_proxy=address), clock) as app:
                person = World(emulator, app, clock).stranger(5)
                await person.says("/start")
                sent = await app.bot.send_document(5, BufferedInputFile(b"there and back", "a.txt"))
                assert sent.document is not None
                assert await fetch_by_id(app.bot, sent.document.file_id) == b"there and back"
                await ended(proxy)
                with pytest.raises(BadInputError):
                    await fetch_by_id(app.bot, sent.document.file_id)
                await person.phone.send("/help")
                async with asyncio.timeout(10):
                    while "the proxy fails" not in caplog.text:  # noqa: ASYNC110 - a log has no event
                        await asyncio.sleep(0.01)
                proxy = await started(port, *program(tmp_path, port))
                await person.world.settle()
                assert "/tasks" in person.screen or "приглашени" in person.screen
        finally:
            await ended(proxy)
    assert not any(each in caplog.text for each in (ODD, PLAIN, quote(ODD, safe="")))


@pytest.mark.parametrize(("way", "program"), WAYS)
async def test_a_proxy_that_lets_nobody_through_is_told_as_that(
    tmp_path: Path, way: str, program: Callable[[Path, int], list[str | Path]]
) -> None:
    """A wrong password, or none, is not taken by a command for Telegram's silence: the reason is the proxy's own."""
    port = free_port()
    async with telegram(SystemClock()) as emulator:
        proxy = await started(port, *program(tmp_path, port))
        try:
            for shown in (f"{NAME}:wrong@", ""):
                address = f"{way.partition(':')[0]}://{shown}127.0.0.1:{port}"
                settings = settings_for(emulator, tmp_path, telegram_proxy=address)
                with pytest.raises(GivenUpError, match=r"Прокси .* не пропускает .*([Aa]uthentication|401)"):
                    await bot_username(settings, Catalogue.load().words("ru"))
        finally:
            await ended(proxy)
