"""A replica off the machine beside a running bot: it has everything, it can be put back, it forgets who is erased."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.engine import litestream as litestreams
from bot.engine.drills import drill, fetched
from bot.engine.litestream import ReplicaError
from storage.restoring import restore_copy
from storage.sqlite.replicas import ASIDE, kept_beside
from tests.support.litestream import needs_litestream
from tests.support.world import SCHOOL_5, Person, World, running, serving, settings_for

STEP = timedelta(seconds=1)
TOLD = "Копия базы на другой машине"


async def drilled(world: World) -> dict[str, int]:
    """The rows of what the replica gives back now."""
    settings = world.app.settings
    assert settings.replica is not None
    return (await asyncio.to_thread(drill, settings.replica, settings.database_path, world.clock.now())).restored


async def caught_up(world: World) -> None:
    """Litestream runs, and has said that it has everything."""
    assert world.app.replica is not None
    begun_at = world.app.health.vitals.replicated_at
    async with asyncio.timeout(10):
        while world.app.health.vitals.replicated_at == begun_at:
            world.clock.advance(STEP)
            await world.app.replica.look()


async def answer(person: Person, task: str) -> None:
    await person.says("/tasks")
    await person.presses(task)
    await person.presses("✅ Выполнено")


async def erase(person: Person) -> None:
    await person.says("/privacy")
    await person.presses("🗑 Удалить мои данные")
    await person.presses("🗑 Да, удалить")


def people_in(world: World) -> list[int]:
    """Telegram ids in the newest state of the replica."""
    settings = world.app.settings
    assert settings.replica is not None
    with (
        fetched(settings.replica, settings.database_path) as copy,
        closing(sqlite3.connect(copy.path)) as connection,
    ):
        return [each for (each,) in connection.execute("SELECT telegram_id FROM participants ORDER BY id")]


def log_of(world: World) -> Path:
    path = world.app.settings.database_path
    return path.with_name(f"{path.name}-wal")


def files_in(folder: Path) -> set[bytes]:
    return {each.read_bytes() for each in folder.rglob("*.ltx")}


@needs_litestream
async def test_the_replica_has_everything_and_forgets_who_is_erased(tmp_path: Path) -> None:
    """An answer is in it once it has caught up; after an erasure nothing is left of before, here or there."""
    replica = tmp_path / "elsewhere" / "replica"
    async with running(tmp_path, replica_url=f"file:{replica}") as world:
        head, colleague = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5)
        await answer(head, "5.1 ⬜")
        await caught_up(world)
        assert (await drilled(world))["replies"] == 1
        (name,) = world.rows("SELECT name FROM participants WHERE telegram_id = 101")[0]
        assert name.encode() in log_of(world).read_bytes()
        before = files_in(replica) | files_in(kept_beside(world.app.settings.database_path))
        await erase(head)
        async with asyncio.timeout(10):
            await world.app.db.emptied.wait()
        assert name.encode() not in log_of(world).read_bytes()
        await caught_up(world)
        assert people_in(world) == [colleague.phone.id]
        assert not replica.with_name(replica.name + ASIDE).exists()
        after = files_in(replica) | files_in(kept_beside(world.app.settings.database_path))
        assert before
        assert not before & after
        assert world.rows("SELECT 1 FROM facts WHERE name = 'replica_due'") == []
    assert (await asyncio.to_thread(people_in, world)) == [colleague.phone.id]


@needs_litestream
async def test_erasures_of_another_process_and_of_a_stop_are_made_up_for(tmp_path: Path) -> None:
    """What `personal-data --erase` leaves is found by the running bot; what a stop cut off, by the next start."""
    async with running(tmp_path, replica_url=f"file:{tmp_path}/replica") as world:
        head = await world.member(101, SCHOOL_5)
        await caught_up(world)
        await world.stop()
        await world.start(replica_url=None)
        await erase(head)
        await world.stop()
        assert people_in_folder(world, tmp_path / "replica") == [101]
        await world.start(replica_url=f"file:{tmp_path}/replica")
        await caught_up(world)
        assert people_in(world) == []


def people_in_folder(world: World, folder: Path) -> list[int]:
    place = world.app.settings.replica_at(f"file:{folder}")
    with (
        fetched(place, world.app.settings.database_path) as copy,
        closing(sqlite3.connect(copy.path)) as connection,
    ):
        return [each for (each,) in connection.execute("SELECT telegram_id FROM participants")]


@needs_litestream
async def test_life_goes_on_after_a_fire(tmp_path: Path) -> None:
    """What was put back elsewhere goes on with the same replica: old answers and new ones are in it, and none twice."""
    url, other = f"file:{tmp_path}/replica", tmp_path / "other"
    async with running(tmp_path / "burnt", replica_url=url) as world:
        head = await world.member(101, SCHOOL_5)
        await answer(head, "5.1 ⬜")
        await caught_up(world)
        await world.stop()
        other.mkdir()
        settings = settings_for(world.emulator, other, replica_url=url)
        assert settings.replica is not None
        with fetched(settings.replica, settings.database_path) as copy:
            await asyncio.to_thread(restore_copy, copy.path, settings.database_path, world.clock.now())
        world.app = await world.process.enter_async_context(serving(settings, world.clock))
        colleague = await world.member(102, SCHOOL_5)
        await answer(colleague, "5.2 ⬜")
        await caught_up(world)
        assert (await drilled(world))["replies"] == 2
        world.clock.advance(timedelta(hours=26))  # past three in the night
        await world.app.housekeeper.look_around()
        assert not world.app.health.vitals.replica_broken
        assert world.app.replica is not None
        await world.app.replica.close()  # it would mend what is torn
        for each in (tmp_path / "replica").rglob("*.ltx"):
            each.write_bytes(b"torn")
        world.clock.advance(timedelta(hours=24))
        await world.app.housekeeper.look_around()
        assert world.app.health.vitals.replica_broken


@needs_litestream
async def test_a_replica_of_another_database_is_left_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A bot that begins with an empty database where somebody's replica lies says so, and sends nothing there."""
    url = f"file:{tmp_path}/replica"
    async with running(tmp_path / "burnt", replica_url=url) as world:
        await world.member(101, SCHOOL_5)
        await caught_up(world)
    before = files_in(tmp_path / "replica")
    async with running(tmp_path / "new", replica_url=url) as world:
        assert world.app.replica is not None
        async with asyncio.timeout(10):
            while "holds another database" not in caplog.text:  # noqa: ASYNC110 - a log sets no event
                await asyncio.sleep(0.01)
        await world.member(102, SCHOOL_5)
        assert people_in_folder(world, tmp_path / "replica") == [101]
    assert files_in(tmp_path / "replica") == before


async def test_without_the_program_the_bot_works_and_organisers_hear_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """People are answered; the log says once what is missing, and the day's word how far the replica is behind."""

    def nowhere() -> str:
        raise ReplicaError("it is not installed: make install-replica")

    monkeypatch.setattr(litestreams, "find_litestream", nowhere)
    async with running(tmp_path, replica_url=f"file:{tmp_path}/replica") as world:
        organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
        world.clock.advance(timedelta(hours=2))
        await world.app.housekeeper.look_around()
        await world.settle()
        assert f"• {TOLD} отстала на 120 минут." in organiser.screen
        assert TOLD not in "".join(head.heard)
        world.clock.advance(timedelta(hours=24))
        await world.app.housekeeper.look_around()
        await world.settle()
        assert f"• {TOLD} не восстанавливается" in organiser.screen
    assert sum("litestream cannot be started" in each for each in caplog.messages) == 1
