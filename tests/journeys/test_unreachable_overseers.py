"""What an overseer cannot hear goes past them, to the next who can act on it, and comes to them when they return."""

from datetime import timedelta

import pytest

from bot.engine import dead_letters
from storage import inbox
from storage.sqlite.database import Transaction
from tests.support.missed import (
    GONE,
    OFFICE,
    asks_for_time,
    blocks,
    calls,
    refuses,
    returns,
    said,
    waiting,
)
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

MINISTRY = "Министерство образования и науки Забайкальского края"
BY_STAGES = "координатору через 3 дня, организатору через 7"
DAY = timedelta(days=1)
BEYOND = "Их координаторам бот написать не может"


async def told(world: World, person: Person, days: int = 0) -> int:
    """How often that person has read of silence, so many days later."""
    for _ in range(days):
        await world.pass_time(DAY)
        await world.pass_time(timedelta(seconds=20))
    return said(person, "ответов ждали")


async def sees_school(officer: Person) -> str:
    await officer.says("/organisations")
    await officer.presses("🔕 Молчат (1), не подключены (5)")
    return await officer.presses("СОШ № 5 г. Читы")


async def parked(world: World) -> int:
    """An update that is about to be parked: the inbox's id."""

    def store(tx: Transaction) -> int:
        found = tx.execute("SELECT min(update_id) - 1 FROM inbox").fetchone()
        return inbox.store_updates(tx, [(1, {"update_id": found[0]})])[0].id

    return await world.app.db.write(store)


async def under_the_ministry(world: World) -> Person:
    """A member of what stands above the offices."""

    def move(tx: Transaction) -> None:
        tx.execute(
            "UPDATE organisations SET parent_id = (SELECT id FROM organisations WHERE name = ?) WHERE name = ?",
            (MINISTRY, OFFICE),
        )

    await world.app.db.write(move)
    return await world.member(301, MINISTRY)


@pytest.mark.parametrize(
    "reason",
    [
        GONE,
        "Bad Request: PEER_ID_INVALID",
        "Bad Request: USER_IS_BLOCKED",
        "Forbidden: user is deactivated",
        "Forbidden: bot can't initiate conversation with a user",
    ],
)
async def test_who_cannot_be_found_is_passed_over(world: World, reason: str) -> None:
    """A call for help that its coordinator cannot get goes on to the next above; the coordinator hears it on return."""
    officer, ministry = await world.member(201, OFFICE), await under_the_ministry(world)
    head = await world.member(101, SCHOOL_5)
    refuses(world, officer, int(reason.startswith("Forbidden")) * 3 + 400, reason)
    await calls(head, "Нет учителя")
    assert (said(officer, "Нет учителя"), said(ministry, "💬 Нет учителя")) == (0, 1)
    assert waiting(world) == [("help", "unreachable")]
    world.emulator.faults.clear()
    await officer.says("/tasks")
    assert (said(officer, "💬 Нет учителя"), said(ministry, "💬 Нет учителя")) == (1, 1)


async def test_a_block_before_the_sending_passes_it_on_too(world: World) -> None:
    """A call that waited out an outage when its coordinator left goes to the next above."""
    officer, ministry = await world.member(201, OFFICE), await under_the_ministry(world)
    head = await world.member(101, SCHOOL_5)
    refuses(world, officer, 502)
    await calls(head, "Нет учителя")
    assert waiting(world) == [("help", "queued")]
    await blocks(world, officer)
    assert waiting(world) == [("help", "unreachable")]
    assert said(ministry, "💬 Нет учителя") == 1


async def test_a_question_that_was_closed_calls_nobody(world: World) -> None:
    """An overseer who returns when it is solved hears nothing of the call."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await blocks(world, officer)
    await calls(head, "Нет учителя")
    ((thread,),) = world.rows("SELECT id FROM help_threads")
    await head.forges(f"uc:{thread}")
    await returns(world, officer)
    assert said(officer, "Нет учителя") == 0
    assert waiting(world) == []


async def test_of_many_faults_an_organiser_hears_once(world: World) -> None:
    """Whoever organises and was away for days is told of the last update that could not be handled."""
    organiser = await world.organiser()
    await blocks(world, organiser)
    for _ in range(3):
        await world.pass_time(timedelta(hours=1))
        await world.app.db.write(dead_letters.record_failure, await parked(world), "x", park=True)
    await returns(world, organiser)
    assert said(organiser, "не удалось обработать") == 1


async def test_where_nobody_above_can_be_found_the_organisers_are_asked(world: World) -> None:
    """What an organisation asks of those above goes up level by level and ends with the organisers."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    ministry, head = await under_the_ministry(world), await world.member(101, SCHOOL_5)
    await opened(organiser)
    for above in (officer, ministry):
        refuses(world, above)
    await asks_for_time(head, "21 декабря")
    assert said(organiser, "просит продлить срок") == 1
    await calls(head, "Нет учителя")
    await head.says("/tasks")
    assert said(organiser, "💬 Нет учителя") == 1
    assert [status for _, status in waiting(world)] == ["unreachable"] * 4
    world.emulator.faults.clear()
    for above in (officer, ministry):
        await above.says("/tasks")
        assert said(above, "💬 Нет учителя") == 1
    assert waiting(world) == []


async def test_a_colleague_who_can_be_found_is_enough(world: World) -> None:
    """One officer has blocked the bot: the other one is asked, and nobody above."""
    officer, colleague = await world.member(201, OFFICE), await world.member(202, OFFICE, "Инна")
    ministry, head = await under_the_ministry(world), await world.member(101, SCHOOL_5)
    await blocks(world, officer)
    await calls(head, "Нет учителя")
    assert (said(colleague, "💬 Нет учителя"), said(ministry, "💬 Нет учителя")) == (1, 0)
    await returns(world, officer)
    assert said(officer, "💬 Нет учителя") == 1


async def test_silence_goes_past_a_coordinator_who_is_gone(world: World) -> None:
    """At the very telling the coordinator cannot be found: the organisers learn it then, and why it comes to them."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    await opened(organiser, BY_STAGES)
    assert await told(world, officer, 14 + 2) == 0
    refuses(world, officer)
    await world.pass_time(DAY)
    assert (await told(world, officer), said(organiser, BEYOND)) == (0, 0)
    await world.pass_time(timedelta(seconds=20))
    assert (await told(world, officer), said(organiser, BEYOND)) == (0, 1)
    assert organiser.screen.startswith("⚪ Никто не подключён: 6")
    world.emulator.faults.clear()
    await officer.says("/tasks")
    assert await told(world, officer) == 1
    assert (await told(world, officer, 2), said(organiser, BEYOND)) == (1, 1)


async def test_silence_goes_to_the_next_coordinator_first(world: World) -> None:
    """The organisers are not troubled while anybody above can be told."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    ministry = await under_the_ministry(world)
    await blocks(world, officer)
    await opened(organiser, BY_STAGES)
    assert await told(world, ministry, 18) == 1
    assert said(organiser, BEYOND) == 0


async def test_a_coordinator_sees_who_cannot_be_written_to(world: World) -> None:
    """The page of a silent school says to how many of its people the bot cannot write."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await world.member(102, SCHOOL_5, "Инна")
    await blocks(world, head)
    shown = await sees_school(officer)
    assert "Подключены 2 человека.\n🚫 Бот не может написать 1 человеку: тот заблокировал бота" in shown
    assert "🔔 Напомнить" in officer.labels
    await blocks(world, world.people[102])
    assert "🚫 Бот не может написать 2 людям" in await sees_school(officer)
    assert "🔔 Напомнить" not in officer.labels
