"""Claims at the same moment, and a kill between a claim and its notice: nothing is lost, done twice or half done."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.support.processes import count, process
from tests.support.registering import OFFICE, claims, coded
from tests.support.world import Person, World

NAMES = {301: "Белова Анна, директор", 302: "Чернов Олег, завуч"}


async def at_the_door(world: World, code: str, user_id: int) -> Person:
    """Has chosen the school, and is asked who they are."""
    person = world.stranger(user_id)
    await person.says(f"/start {code}")
    await person.presses("✅ Согласен")
    await person.presses("СОШ № 9 г. Читы")
    return person


@pytest.mark.long
async def test_a_kill_between_a_claim_and_its_notice_loses_neither(world: World) -> None:
    """The claim is there once, and whoever is to decide hears of it once the bot is back."""
    officer = await world.member(201, OFFICE, "Борис")
    anna = await at_the_door(world, await coded(officer), 301)
    folder = world.app.settings.database_path.parent
    await world.stop()
    world.emulator.faults.fail_next("sendMessage", 503, times=1000, chat_id=201)
    async with process(world.emulator, folder, signal.SIGKILL):
        await anna.phone.send(NAMES[301])
        await until_claimed(folder)
    assert not any("Просят подключить" in text for text in officer.heard)
    world.emulator.faults.clear()
    await world.start()
    await world.settle()
    assert sum("Просят подключить" in text for text in officer.heard) == 1
    assert claims(world) == [(None,)]
    await officer.presses("✅ Принять")
    assert "Вас подключили" in anna.screen


async def until_claimed(folder: Path) -> None:
    async with asyncio.timeout(60):
        while not count(folder, "SELECT count(*) FROM claims"):  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.02)


async def test_claims_and_presses_at_the_same_moment(world: World) -> None:
    """Two claim one school at once and are shown together; two coordinators press at once, and one of them decides."""
    boris, vera = await world.member(201, OFFICE, "Борис"), await world.member(202, OFFICE, "Вера")
    code = await coded(boris)
    people = [await at_the_door(world, code, user_id) for user_id in NAMES]
    await asyncio.gather(*(person.phone.send(NAMES[person.phone.id]) for person in people))
    await world.settle()
    for each in (boris, vera):
        assert all(name in each.screen for name in NAMES.values())
    label = f"✅ Принять: {NAMES[301]}"
    await asyncio.gather(boris.phone.press(label), vera.phone.press(label), boris.phone.press(label))
    await world.settle()
    assert sorted(claims(world), key=str) == [("accepted",), (None,)]
    assert world.rows("SELECT count(*) FROM audit WHERE act = 'claim_accepted'") == [(1,)]
    assert world.rows("SELECT accepted FROM open_links") == [(1,)]
    assert any("Заявка уже принята" in each.phone.alerts[-1] for each in (boris, vera) if each.phone.alerts)
    assert sum("Вас подключили" in text for text in people[0].heard) == 1
