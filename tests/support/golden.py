"""What people read, kept in files: a reviewer sees in a diff which words and buttons change.

Two bots, one speaking Russian and one English, live through the same. What is pressed in the Russian chat is pressed at
the same place of the English one, so that every screen has to look alike in both.
"""

import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.emulator.views import Message
from tests.support.databases import MORNING
from tests.support.world import ORGANISER, SCHOOL_5, Person, World, running

CHITA = ZoneInfo("Asia/Chita")
FOLDER = Path(__file__).parents[1] / "golden"
SUFFIX = ".txt"
LANGUAGES = ("ru", "en")


@dataclass(frozen=True)
class Twin:
    """One person, living in both worlds."""

    russian: Person
    english: Person

    @property
    def both(self) -> tuple[Person, Person]:
        return self.russian, self.english

    @property
    def labels(self) -> list[str]:
        return self.russian.labels

    async def says(self, text: str) -> str:
        await self.english.says(text)
        return await self.russian.says(text)

    async def sends_document(self, name: str, content: bytes, caption: str = "") -> str:
        await self.english.sends_document(name, content, caption)
        return await self.russian.sends_document(name, content, caption)

    async def presses(self, label: str) -> str:
        """As it stands on the Russian screen."""
        message, row, column = self._place(label)
        for person in self.both:
            person.phone.press_at(person.phone.messages[message].id, row, column)
            await person.world.settle()
        return self.russian.screen

    async def forges(self, data: str) -> None:
        for person in self.both:
            await person.forges(data)

    def shows(self, name: str, secret: str = "") -> None:
        """The newest message stands in the file of that name; `secret`, a pattern, is another one each time."""
        for language, person in zip(LANGUAGES, self.both, strict=True):
            text = page(person.phone.screen)
            compare(language, name, re.sub(secret, "…", text) if secret else text)

    def alerts(self, name: str) -> None:
        """The newest alert stands in the file of that name."""
        for language, person in zip(LANGUAGES, self.both, strict=True):
            compare(language, name, person.phone.alerts[-1])

    def _place(self, label: str) -> tuple[int, int, int]:
        """Of the newest button of that label: which message of the chat, which row, which column."""
        for number, message in reversed(list(enumerate(self.russian.phone.messages))):
            for row, buttons in enumerate(message.buttons):
                for column, button in enumerate(buttons):
                    if button.text == label:
                        return number, row, column
        raise LookupError(f"no button {label!r}; the screen has {self.labels}")


@dataclass(frozen=True)
class TwoWorlds:
    russian: World
    english: World

    async def stranger(self, user_id: int, first_name: str = "Анна") -> Twin:
        return Twin(self.russian.stranger(user_id, first_name), self.english.stranger(user_id, first_name))

    async def invited(self, user_id: int, organisation: str = SCHOOL_5, first_name: str = "Анна") -> Twin:
        """Has opened a link, and is asked for consent."""
        twin = await self.stranger(user_id, first_name)
        for person in twin.both:
            await person.says(f"/start {await person.world.invite(organisation)}")
        return twin

    async def member(self, user_id: int, organisation: str = SCHOOL_5, first_name: str = "Анна") -> Twin:
        twin = await self.invited(user_id, organisation, first_name)
        await twin.presses("✅ Согласен")
        return twin

    async def organiser(self) -> Twin:
        twin = await self.stranger(ORGANISER, "Ольга")
        await twin.says("/start")
        await twin.presses("✅ Согласен")
        return twin

    async def pass_time(self, step: timedelta) -> None:
        for world in (self.russian, self.english):
            await world.pass_time(step)

    async def comes(self, month: int, day: int, hour: int = 9) -> None:
        """That day and hour of 2026 or 2027, by the clocks of Chita."""
        year = 2026 if month >= MORNING.month else 2027
        await self.pass_time(datetime(year, month, day, hour, tzinfo=CHITA) - self.russian.clock.now())


@asynccontextmanager
async def two_worlds(folder: Path) -> AsyncIterator[TwoWorlds]:
    folders = [folder / language for language in LANGUAGES]
    for each in folders:
        each.mkdir()
    async with running(folders[0]) as russian, running(folders[1], locale="en") as english:
        yield TwoWorlds(russian, english)


def page(message: Message) -> str:
    """A message in plain text: its file, its words, its buttons row by row."""
    file = [f"<{message.media.kind}: {message.media.name}>"] if message.media else []
    rows = [" ".join(f"[{button.text}]" for button in row) for row in message.buttons]
    return "\n\n".join(part for part in ("\n".join(file), message.text, "\n".join(rows)) if part)


def compare(language: str, name: str, text: str) -> None:
    """With the file, or, where GOLDEN=write, write it."""
    file = FOLDER / language / f"{name}{SUFFIX}"
    if os.environ.get("GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{text}\n", encoding="utf-8")
    assert file.exists(), f"`make golden` writes {file.relative_to(FOLDER.parent)}"
    assert f"{text}\n" == file.read_text(encoding="utf-8"), f"{language}/{name}: `make golden` if this is meant"
