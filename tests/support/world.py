"""The real bot over HTTP against the emulator, and people who press what they see.

What a person did is settled when the bot has handled the update and sent all that follows from it. What was
committed is read through a connection of its own.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from bot.app import App, opened
from bot.clock import Clock
from bot.documents.bundled import SAMPLE_ROSTER
from bot.documents.forms.roster import read_roster
from bot.emulator import Emulator, Phone
from bot.services.people import invitations, rosters
from bot.settings import BotSettings
from storage import organisations
from storage.sqlite.database import Transaction
from tests.support.databases import MORNING, furnished_database, prepare_copy

TOKEN = "42:TEST"

ORGANISER = 900
PATIENCE = 5.0  # seconds
SCHOOL_5 = "МБОУ «СОШ № 5 г. Читы»"


class TestClock:
    """A calendar that only a test moves; sleeping passes at once, on the stopwatch alone."""

    __test__ = False

    def __init__(self, now: datetime = MORNING) -> None:
        self._now = now
        self._stopwatch = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._stopwatch

    async def sleep(self, seconds: float) -> None:
        self._stopwatch += seconds
        await asyncio.sleep(0)

    async def wait(self, event: asyncio.Event, seconds: float | None) -> bool:
        """Short waits, for the rate limit, pass at once; long ones are for a tick to end."""
        if seconds is not None and seconds < PATIENCE:
            await self.sleep(seconds)
            return event.is_set()
        return await event.wait()

    def leap(self, step: timedelta) -> None:
        """The calendar alone, as when somebody sets it wrong."""
        self._now += step

    def advance(self, step: timedelta) -> None:
        self._now += step
        self._stopwatch += max(0.0, step.total_seconds())  # a calendar may be set back, a stopwatch never


class Actor(Protocol):
    """Whoever writes and presses, and reads what the bot answers: one person, or the same in two languages."""

    @property
    def labels(self) -> list[str]: ...

    async def says(self, text: str) -> str: ...

    async def presses(self, label: str) -> str: ...

    async def sends_document(self, name: str, content: bytes, caption: str = "") -> str: ...


@dataclass
class Person:
    """A phone whose owner waits until the bot has answered."""

    phone: Phone
    world: "World"

    async def says(self, text: str) -> str:
        await self.phone.send(text)
        return await self._reads()

    async def presses(self, label: str) -> str:
        await self.phone.press(label)
        return await self._reads()

    async def forges(self, data: str) -> str:
        await self.phone.press_data(data)
        return await self._reads()

    async def sends_photo(self, content: bytes, caption: str = "") -> str:
        await self.phone.send_photo(content, caption=caption)
        return await self._reads()

    async def sends_document(self, name: str, content: bytes, caption: str = "") -> str:
        await self.phone.send_document(name, content, caption=caption)
        return await self._reads()

    @property
    def screen(self) -> str:
        """What the newest message of the bot says."""
        return self.phone.screen.text

    @property
    def labels(self) -> list[str]:
        return self.phone.labels

    @property
    def heard(self) -> list[str]:
        """All that the bot has in this chat, oldest first."""
        return [message.text for message in self.phone.messages if message.from_bot]

    async def _reads(self) -> str:
        await self.world.settle()
        return self.screen if self.heard else ""


@dataclass
class World:
    emulator: Emulator
    app: App
    clock: TestClock
    people: dict[int, Person] = field(default_factory=dict)
    process: AsyncExitStack = field(default_factory=AsyncExitStack)  # what the bot holds while it runs

    async def handled(self) -> None:
        """Every update; messages may still be on their way."""
        await self.emulator.drained()
        await self.app.inbox.idle()

    async def settle(self) -> None:
        await self.handled()
        await self.app.delivery.idle()
        self.app.progress.wake()
        await self.app.progress.idle()

    async def stop(self) -> None:
        """As on SIGTERM: what is in flight is finished, the rest stays in the tables."""
        await self.process.aclose()

    async def start(self, **options: Any) -> None:
        """The bot anew on the same database, perhaps with other options."""
        folder = self.app.settings.database_path.parent
        settings = settings_for(self.emulator, folder, **options)
        self.app = await self.process.enter_async_context(serving(settings, self.clock))

    async def restart(self, **options: Any) -> None:
        await self.stop()
        await self.start(**options)

    async def pass_time(self, step: timedelta) -> None:
        """Move the clock and let the scheduler tick, as it does every few seconds."""
        self.clock.advance(step)
        await self.app.ticker.tick()
        await self.settle()

    def stranger(self, user_id: int, first_name: str = "Анна", last_name: str = "Иванова") -> Person:
        person = Person(self.emulator.add_phone(user_id=user_id, first_name=first_name, last_name=last_name), self)
        self.people[user_id] = person
        return person

    async def member(self, user_id: int, organisation: str, first_name: str = "Анна") -> Person:
        """Somebody who has come through an invitation and consented."""
        person = self.stranger(user_id, first_name)
        await person.says(f"/start {await self.invite(organisation)}")
        await person.presses("✅ Согласен")
        return person

    async def organiser(self, user_id: int = ORGANISER) -> Person:
        person = self.stranger(user_id, "Ольга", "Петрова")
        await person.says("/start")
        await person.presses("✅ Согласен")
        return person

    async def invite(self, organisation: str, days: int = 30) -> str:
        """The payload of a new link into the organisation of that name."""

        def issue(tx: Transaction) -> str:
            found = [
                each for each in organisations.list_organisations(tx) if organisation in {each.name, each.short_name}
            ]
            return invitations.issue_invitations(tx, found, days)[0][1]

        return await self.app.db.write(issue)

    async def on_both_writers(self, setting: str) -> None:
        """A PRAGMA on the two connections that write: the thread's and the event loop's own."""
        await self.app.db._writer.execute_fetchall(f"PRAGMA {setting}")
        self.app.db._writing._inline_writer.execute(f"PRAGMA {setting}").fetchall()

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """What is committed, as another process would read it."""
        connection = sqlite3.connect(self.app.settings.database_path)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()


class GivenSettings(BotSettings):
    """What a test gives and nothing of the machine's own, which takes longer to look through than a file to open."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic asks with all of them
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def settings_for(emulator: Emulator, folder: Path, **options: Any) -> BotSettings:
    return GivenSettings(
        _env_file=None,
        bot_token=TOKEN,
        organiser_ids=options.pop("organiser_ids", str(ORGANISER)),
        database_path=folder / "bot.sqlite3",
        telegram_api_url=options.pop("telegram_api_url", emulator.url),
        **options,
    )


@asynccontextmanager
async def running(folder: Path, clock: TestClock | None = None, **options: Any) -> AsyncIterator[World]:
    """A bot with the bundled resolution and the sample organisations, polling the emulator."""
    clock = clock or TestClock()
    path = folder / "bot.sqlite3"
    if furnished := not path.exists() and clock.now() == MORNING and options.get("publish_bundled", True):
        prepare_copy(path, furnished_database())
    elif not path.exists():
        prepare_copy(path)
    emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=clock)
    await emulator.start()
    try:
        async with AsyncExitStack() as process:
            app = await process.enter_async_context(serving(settings_for(emulator, folder, **options), clock))
            if not furnished:
                await app.db.write(rosters.merge_roster, read_roster(SAMPLE_ROSTER.read_bytes()))
            yield World(emulator, app, clock, process=process)
    finally:
        await emulator.stop()


@asynccontextmanager
async def serving(settings: BotSettings, clock: Clock) -> AsyncIterator[App]:
    async with opened(settings, clock) as app:
        service = asyncio.create_task(app.serve())
        try:
            yield app
        finally:
            service.cancel()
            with suppress(asyncio.CancelledError):
                await service
