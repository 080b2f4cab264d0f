"""The calendar leaps a year ahead, and back: nothing is opened, closed, cancelled, escalated or forgotten."""

from datetime import date, timedelta
from typing import Any

from storage.sqlite.database import Transaction
from tests.support.rounds import opened
from tests.support.tables import contents
from tests.support.world import SCHOOL_5, World

YEAR = timedelta(days=365)
MINUTE = timedelta(minutes=1)


async def a_region_at_work(world: World) -> None:
    """An open round that nobody has answered, a series of planned ones, one of them to be opened within the year."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await opened(organiser)

    def plan_series(tx: Transaction) -> None:
        tx.execute("UPDATE rounds SET coordinator_after = 1, organiser_after = 2")
        for month in range(1, 14):
            day = date(2026 + (month + 10) // 12, (month + 10) % 12 + 1, 28)
            tx.execute(
                "INSERT INTO rounds (resolution_id, title, opens_on, due, status, created_at)"
                " SELECT resolution_id, ?, ?, ?, 'planned', created_at FROM rounds ORDER BY id LIMIT 1",
                (f"Месяц {month}", day.isoformat(), (day + timedelta(days=14)).isoformat()),
            )

    await world.app.db.write(plan_series)
    await world.app.ticker.tick()
    await world.settle()


NOTED = {"facts", "lease"}  # what the bot believes, and that it lives


def facts_of(world: World) -> dict[str, list[tuple[Any, ...]]]:
    return {table: rows for table, rows in contents(world).items() if table not in NOTED}


async def test_a_leap_ahead_and_back_changes_nothing(world: World) -> None:
    """However many ticks come meanwhile, within half an hour; and the right time finds all as it was."""
    await a_region_at_work(world)
    before = facts_of(world)
    world.clock.leap(YEAR)
    for _ in range(3):
        await world.pass_time(9 * MINUTE)
    assert facts_of(world) == before
    world.clock.leap(-YEAR)
    await world.pass_time(MINUTE)
    assert facts_of(world) == before


async def test_a_calendar_that_stays_is_believed(world: World) -> None:
    """After half an hour it may be right: what is due by it is done."""
    await a_region_at_work(world)
    world.clock.leap(YEAR)
    for _ in range(4):
        await world.pass_time(11 * MINUTE)
    assert world.rows("SELECT count(*) FROM rounds WHERE status = 'cancelled'") != [(0,)]


async def test_a_calendar_that_leaps_on_is_not_believed(world: World) -> None:
    """Each leap begins the wait anew."""
    await a_region_at_work(world)
    before = facts_of(world)
    for _ in range(6):
        world.clock.leap(YEAR)
        await world.pass_time(20 * MINUTE)
    assert facts_of(world) == before


async def test_a_small_correction_stops_nothing(world: World) -> None:
    """A time server may put the calendar right by an hour: what is due is done at the next tick."""
    await a_region_at_work(world)
    world.clock.leap(timedelta(hours=1))
    await world.pass_time(timedelta(days=40))
    assert world.rows("SELECT count(*) FROM rounds WHERE status = 'open'") == [(2,)]


async def test_a_calendar_that_was_behind_is_believed_soon(world: World) -> None:
    """Nothing is due in the past; where it is put right again, half an hour later all is done that is due."""
    await a_region_at_work(world)
    world.clock.leap(-YEAR)
    await world.pass_time(MINUTE)
    world.clock.leap(YEAR + timedelta(days=40))
    for _ in range(4):
        await world.pass_time(11 * MINUTE)
    assert world.rows("SELECT count(*) FROM rounds WHERE status = 'open'") == [(2,)]


async def test_a_leap_while_the_bot_is_down_is_noticed(world: World) -> None:
    """A start more than half a year after the last tick waits as well; one after a month does not."""
    await a_region_at_work(world)
    before = facts_of(world)
    await world.stop()
    world.clock.leap(YEAR)
    await world.start()
    await world.pass_time(MINUTE)
    assert facts_of(world) == before
    await world.stop()
    world.clock.leap(timedelta(days=40) - YEAR)
    await world.start()
    await world.pass_time(MINUTE)
    assert world.rows("SELECT count(*) FROM rounds WHERE status = 'open'") == [(2,)]
