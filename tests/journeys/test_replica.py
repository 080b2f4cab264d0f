"""A replica off the machine beside a running bot: it has everything, it can be put back, it forgets who is erased."""

import asyncio
import shutil
import signal
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.engine import litestream as litestreams
from bot.engine.drills import drill, fetched
from bot.engine.litestream import ReplicaError
from bot.engine.replica_claim import SupersededError
from bot.settings import BotSettings
from storage.restoring import restore_copy
from storage.sqlite import migrations
from storage.sqlite.copies import back_up_database
from storage.sqlite.replicas import ASIDE, kept_beside
from tests.support.databases import prepare_copy
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


def change(database: Path, sql: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(sql)


def log_of(world: World) -> Path:
    path = world.app.settings.database_path
    return path.with_name(f"{path.name}-wal")


def files_in(folder: Path) -> set[bytes]:
    return {each.read_bytes() for each in folder.rglob("*.ltx")}


@needs_litestream
@pytest.mark.long
async def test_the_replica_goes_on_after_an_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a new version has made of the database while Litestream stood still is in the replica, with what follows."""
    place, later = f"file:{tmp_path / 'elsewhere' / 'replica'}", tmp_path / "9999_later.sql"
    later.write_text(
        "CREATE TABLE later (id INTEGER PRIMARY KEY, words TEXT) STRICT;\n"
        "INSERT INTO later SELECT id, hex(randomblob(3000)) FROM assignments;\n"
        "INSERT OR IGNORE INTO facts VALUES ('rewrite_due', '');\n"
    )
    async with running(tmp_path / "data", replica_url=place) as world:
        head = await world.member(101, SCHOOL_5)
        await answer(head, "5.1 ⬜")
        await caught_up(world)
        await world.stop()
        monkeypatch.setattr(migrations, "FILES", [*migrations.FILES, later])
        monkeypatch.setattr(migrations, "NEWEST", 9999)
        await world.start(replica_url=place)
        await answer(head, "5.2 ⬜")
        await caught_up(world)
        settings = world.app.settings
        assert settings.replica is not None
        with fetched(settings.replica, settings.database_path) as copy, closing(sqlite3.connect(copy.path)) as restored:
            for count in (f"SELECT count(*) FROM {each}" for each in ("migrations", "replies", "later")):  # noqa: S608
                assert restored.execute(count).fetchall() == world.rows(count)
            assert restored.execute("PRAGMA integrity_check").fetchone() == ("ok",)


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


async def restored(world: World, folder: Path) -> BotSettings:
    """As `restore --from` does it, on another machine."""
    settings = settings_for(world.emulator, folder, replica_url=world.app.settings.replica_url)
    assert settings.replica is not None
    folder.mkdir()  # noqa: ASYNC240 - one folder
    with fetched(settings.replica, settings.database_path) as copy:
        await asyncio.to_thread(restore_copy, copy.path, settings.database_path, world.clock.now())
    return settings


@needs_litestream
async def test_a_machine_that_comes_back_from_the_fire_is_stopped(tmp_path: Path) -> None:
    """It would answer out of what was left behind, and write over what was answered elsewhere since. Nor does the one
    that goes on begin while the other still sends; and what stood still for long looks anew whose the replica is.
    """
    url, other = f"file:{tmp_path}/replica", tmp_path / "other"
    async with running(tmp_path / "burnt", replica_url=url) as world:
        head = await world.member(101, SCHOOL_5)
        await caught_up(world)
        await world.stop()
        old = settings_for(world.emulator, tmp_path / "burnt", replica_url=url)
        new = await restored(world, other)
        world.app = await world.process.enter_async_context(serving(new, world.clock))
        await answer(head, "5.1 ⬜")
        await caught_up(world)
        with pytest.raises(SupersededError, match="holds a later life of this database"):
            async with serving(old, world.clock):
                pass
        assert (await drilled(world))["replies"] == 1
        await world.stop()
        world.app = await world.process.enter_async_context(serving(new, world.clock))  # its own former run is no other
        await caught_up(world)
        change(other / "bot.sqlite3", "UPDATE lease SET beats = beats - 1, holder = 'another', former = ''")
        world.clock.advance(timedelta(minutes=5))
        assert world.app.replica is not None
        with pytest.raises(SupersededError):
            await world.app.replica.take_place()


@needs_litestream
async def test_a_replica_from_before_places_were_claimed_is_taken_where_it_is_ones_own(tmp_path: Path) -> None:
    """Without an act of anybody; a copy of the same database that is behind it is not, unless it was put back."""
    url = f"file:{tmp_path}/replica"
    async with running(tmp_path / "bot", replica_url=url) as world:
        database = world.app.settings.database_path
        await world.member(101, SCHOOL_5)
        await caught_up(world)
        await world.stop()
        shutil.copytree(database.parent, tmp_path / "yesterday")
        change(database, "DELETE FROM facts WHERE name = 'replica_place'")
        await world.start(replica_url=url)
        await world.member(102, SCHOOL_5)
        await caught_up(world)
        assert people_in(world) == [101, 102]
        await world.stop()
        shutil.rmtree(database.parent)  # a machine that is put back as a whole, to what it was yesterday
        shutil.copytree(tmp_path / "yesterday", database.parent)
        with pytest.raises(SupersededError):
            await world.start(replica_url=url)
        await asyncio.to_thread(back_up_database, database, tmp_path / "copy")
        await asyncio.to_thread(restore_copy, tmp_path / "copy", database, world.clock.now())
        await world.start(replica_url=url)
        await caught_up(world)
        assert people_in(world) == [101]


@needs_litestream
async def test_a_replica_of_another_database_is_left_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A bot that begins with an empty database where somebody's replica lies says so, and sends nothing there."""
    url = f"file:{tmp_path}/replica"
    async with running(tmp_path / "burnt", replica_url=url) as world:
        await world.member(101, SCHOOL_5)
        await caught_up(world)
    before = files_in(tmp_path / "replica")
    prepare_copy(tmp_path / "new" / "bot.sqlite3")
    change(tmp_path / "new" / "bot.sqlite3", "UPDATE facts SET value = 'drawn anew' WHERE name = 'erasure_key'")
    async with running(tmp_path / "new", replica_url=url) as world:
        assert world.app.replica is not None
        async with asyncio.timeout(10):
            while "holds another database" not in caplog.text:  # noqa: ASYNC110 - a log sets no event
                await asyncio.sleep(0.01)
        await world.member(102, SCHOOL_5)
        assert people_in_folder(world, tmp_path / "replica") == [101]
    assert files_in(tmp_path / "replica") == before


@pytest.mark.long
@needs_litestream
async def test_a_program_that_hangs_is_started_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is answered meanwhile goes to the replica then; until it does, it is said that the program does not work."""
    monkeypatch.setattr(litestreams, "SYNC_SECONDS", -4)  # a second in all
    monkeypatch.setattr(litestreams, "ALIVE_SECONDS", 1.0)
    async with running(tmp_path, replica_url=f"file:{tmp_path}/replica") as world:
        replica, head = world.app.replica, await world.member(101, SCHOOL_5)
        assert replica is not None
        await caught_up(world)
        assert replica._child is not None
        hanging = replica._child
        hanging.send_signal(signal.SIGSTOP)
        await answer(head, "5.1 ⬜")
        await replica.look()
        assert await hanging.wait() == -signal.SIGKILL
        assert world.app.health.vitals.replica_fault is not None
        await caught_up(world)
        assert (await drilled(world))["replies"] == 1


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
