"""Thousands answer an invitation at once, and the process is killed among them: exactly the seats there are, given."""

import asyncio
import signal

import pytest

from bot.domain.people.consent import CONSENT_VERSION
from bot.emulator import Phone
from storage import organisations, participants
from storage.sqlite.database import Transaction
from tests.support.events import dated
from tests.support.processes import count, process
from tests.support.world import Person, World

RUSH = 3000
PATIENCE = 400.0  # seconds, of a machine that does much else
STANDINGS = "SELECT standing, count(*) FROM event_answers GROUP BY standing ORDER BY standing"
ANSWERED = "SELECT count(*) FROM event_answers"


async def invited(world: World, people: int, seats: int) -> list[Phone]:
    """Each head of a school of its own has the invitation to an event with so many seats."""
    phones = [world.emulator.add_phone(user_id=number, first_name="Анна") for number in range(2001, 2001 + people)]

    def join(tx: Transaction) -> None:
        schools = [each.id for each in organisations.list_organisations(tx, kind="school")]
        for number in range(len(schools), people):  # those of the sample are few
            sql = (
                "INSERT INTO organisations (kind, parent_id, name, short_name, name_key, sort_key, created_at)"
                " SELECT kind, parent_id, :name, :name, :name, :name, created_at FROM organisations WHERE id = :like"
                " RETURNING id"
            )
            schools.append(tx.execute(sql, {"name": f"школа {number}", "like": schools[0]}).fetchone()[0])
        for phone, school in zip(phones, schools, strict=False):
            person = participants.add_participant(tx, phone.id, "ru")
            participants.record_consent(tx, person, "Анна", CONSENT_VERSION)
            participants.join_organisation(tx, person, school)

    await world.app.db.write(join)
    for phone in phones:
        phone.chat.standing = "member"  # has pressed «Start» once
    organiser: Person = await world.organiser()
    await dated(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🪑 Число мест")
    await organiser.says(str(seats))
    await organiser.presses("📤 Сообщить участникам")
    await world.settle()
    return phones


def told(phones: list[Phone]) -> set[str]:
    """What their screens say of the answer."""
    said = {"✅ придёт 1 человек", "⏳ мест пока нет"}
    return {next((each for each in said if each in phone.screen.text), phone.screen.text) for phone in phones}


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_three_thousand_answers_at_once(world: World) -> None:
    """Each is recorded and each phone says what became of it; a third of them are seats, and not one more."""
    phones = await invited(world, RUSH, RUSH // 3)
    await asyncio.gather(*(phone.press("✅ Буду") for phone in phones))
    await world.emulator.drained(PATIENCE)
    await world.settle()
    assert world.rows(STANDINGS) == [("coming", RUSH // 3), ("waiting", RUSH - RUSH // 3)]
    assert told(phones) == {"✅ придёт 1 человек", "⏳ мест пока нет"}


@pytest.mark.long
@pytest.mark.timeout(300)
async def test_a_kill_among_answers_loses_none(world: World) -> None:
    """After kill -9 in the middle each answer is there once, the seats are those there are, and everybody is told."""
    phones = await invited(world, 100, 20)
    folder = world.app.settings.database_path.parent
    await world.stop()
    world.emulator.faults.latency = 0.02, 0.1
    async with process(world.emulator, folder, signal.SIGKILL):
        for phone in phones:
            await phone.press("✅ Буду")
        async with asyncio.timeout(60):
            while count(folder, ANSWERED) < 5:  # noqa: ASYNC110 - another process writes it
                await asyncio.sleep(0.01)
    assert count(folder, ANSWERED) < len(phones)
    world.emulator.faults.latency = 0.0, 0.0
    await world.start()
    await world.settle()
    assert world.rows(STANDINGS) == [("coming", 20), ("waiting", 80)]
    assert told(phones) <= {"✅ придёт 1 человек", "⏳ мест пока нет"}
