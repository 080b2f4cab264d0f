from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession

from bot.emulator import Emulator, Group, Phone
from tests.emulator.tools import TOKEN, Ask, HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def emulator(clock: HandClock) -> AsyncIterator[Emulator]:
    emulator = Emulator(token=TOKEN, clock=clock)
    await emulator.start()
    yield emulator
    await emulator.stop()


@pytest.fixture
async def anna(emulator: Emulator) -> Phone:
    """Somebody who has started the bot."""
    phone = emulator.add_phone(101, "Анна", "Иванова", caption="Директор школы № 5")
    await phone.send("/start")
    emulator.backend.updates.waiting.clear()
    return phone


@pytest.fixture
def group(emulator: Emulator, anna: Phone) -> Group:
    return emulator.add_group(-100500, "Школы", [anna])


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(emulator.url))
    yield Bot(TOKEN, session=session)
    # The session's own close() sleeps a quarter of a second, for TLS that is not there.
    await (await session.create_session()).close()


@pytest.fixture
async def http(emulator: Emulator) -> AsyncIterator[ClientSession]:
    async with ClientSession(emulator.url) as session:
        yield session


@pytest.fixture
def ask(http: ClientSession) -> Ask:
    """A call as JSON: the status and the whole answer."""

    async def ask(method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        async with http.post(f"/bot{TOKEN}/{method}", json=params) as response:
            return response.status, await response.json()

    return ask
