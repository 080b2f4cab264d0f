"""A person's own calendar to subscribe to, by a secret link."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from aiohttp import ClientSession
from icalendar import Calendar

from bot.settings import Settings
from tests.support.events import card, event, told
from tests.support.http import calling, free_port
from tests.support.world import SCHOOL_5, Person, World, running


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running(tmp_path, health_port=free_port(), public_url="https://bot.example.org/") as world:
        yield world


@pytest.fixture
async def calendar(world: World) -> AsyncIterator[ClientSession]:
    assert world.app.settings.health_port
    async with calling(world.app.settings.health_port) as session:
        yield session


async def feed(head: Person, label: str = "🔗 Получить ссылку") -> str:
    """The path of the link that the person is shown."""
    await head.says("/events")
    await head.presses("🔗 Подписка на календарь")
    found = re.search(r"webcal://bot\.example\.org(/calendar/\S+\.ics)", await head.presses(label))
    assert found is not None
    return found[1]


async def asked(calendar: ClientSession, path: str, tag: str = "") -> tuple[int, str, bytes]:
    async with calendar.get(path, headers={"If-None-Match": tag} if tag else {}) as response:
        return response.status, response.headers.get("ETag", ""), await response.read()


async def test_a_feed_has_what_concerns_its_holder(world: World, calendar: ClientSession) -> None:
    """Events with a day, cancelled ones too; unchanged, it is told by its tag alone; its secret is kept nowhere."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await event(world, "Чужое", kinds=("ministry",), first_day="2027-05-05", last_day="2027-05-05")
    path = await feed(head)
    status, tag, content = await asked(calendar, path)
    (entry,) = Calendar.from_ical(content).walk("VEVENT")
    assert (status, entry["UID"], entry["STATUS"]) == (200, "event-1@resolution_demo_bot.t.me", "CONFIRMED")
    await world.pass_time(timedelta(hours=1))
    assert (await asked(calendar, path, tag))[0] == 304
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🚫 Отменить мероприятие")
    await organiser.presses("🚫 Да, отменить")
    status, _, content = await asked(calendar, path, tag)
    (entry,) = Calendar.from_ical(content).walk("VEVENT")
    assert (status, entry["STATUS"]) == (200, "CANCELLED")
    secret = path.removeprefix("/calendar/").removesuffix(".ics")
    assert world.rows("SELECT token_hash FROM calendar_feeds") == [(sha256(secret.encode()).digest(),)]


async def test_a_link_ends(world: World, calendar: ClientSession) -> None:
    """A new one, revoking it until that is undone, and erasing oneself end it at once; one that never was likewise."""
    head = await world.member(101, SCHOOL_5)
    first = await feed(head)
    second = await feed(head, "🔗 Новая ссылка")
    assert [(await asked(calendar, path))[0] for path in (first, second)] == [404, 200]
    await head.presses("🗑 Отозвать ссылку")
    assert (await asked(calendar, second))[0] == 404
    await head.presses("↩️ Вернуть")
    assert (await asked(calendar, second))[0] == 200
    await head.presses("🗑 Отозвать ссылку")
    third = await feed(head)
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    await head.presses("🗑 Да, удалить")
    assert [(await asked(calendar, path))[0] for path in (third, f"/calendar/{'A' * 22}.ics")] == [404, 404]
    assert world.rows("SELECT * FROM calendar_feeds") == []


async def test_who_asks_too_often_is_told_to_wait(world: World, calendar: ClientSession) -> None:
    """Ten times a minute one link is answered; other links are not held up by it, and a minute later it is again."""
    head, other = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5)
    path, another = await feed(head), await feed(other)
    assert [(await asked(calendar, path))[0] for _ in range(11)] == [200] * 10 + [429]
    assert (await asked(calendar, another))[0] == 200
    world.clock.advance(timedelta(minutes=1))
    assert (await asked(calendar, path))[0] == 200


def test_an_address_needs_a_port() -> None:
    """Without HEALTH_PORT, or as no address at all, PUBLIC_URL is refused."""
    for options in ({"public_url": "https://bot.example.org"}, {"public_url": "bot", "health_port": 8081}):
        with pytest.raises(ValueError, match="public"):
            Settings(_env_file=None, **options)
