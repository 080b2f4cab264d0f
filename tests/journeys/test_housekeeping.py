"""What the bot does for itself, and what organisers hear of it."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.messages import troubles
from storage.backups import list_backups
from tests.support.http import calling, free_port
from tests.support.world import SCHOOL_5, running

MENDED = "✅ С ботом снова всё в порядке."
HEADING = "⚠️ С ботом не всё в порядке."


async def test_a_copy_a_day(tmp_path: Path) -> None:
    """One is made when there is none, the next in the night that follows; while all is well nobody hears a word."""
    folder = tmp_path / "backups"
    async with running(tmp_path, backup_dir=folder) as world:
        organiser = await world.organiser()
        for _ in range(2):
            await world.app.housekeeper.look_around()
        assert [str(day) for day in list_backups(folder)] == ["2026-11-23"]
        world.clock.advance(timedelta(hours=16))  # two in the night of Chita
        await world.app.housekeeper.look_around()
        assert len(list_backups(folder)) == 1
        world.clock.advance(timedelta(hours=2))
        await world.app.housekeeper.look_around()
        assert [str(day) for day in list_backups(folder)] == ["2026-11-23", "2026-11-24"]
        await world.settle()
        assert not any(each.startswith(HEADING) for each in organiser.heard)


async def test_what_an_upgrade_left_goes_after_a_month(tmp_path: Path) -> None:
    """The copies beside the database are there to go back for thirty days, and hold people no longer than that."""
    async with running(tmp_path) as world:
        ages = {"upgrade": 31, "upgrade.erased": 31, "restore": 29}
        left = {tmp_path / f"bot.sqlite3.before-{name}": days for name, days in ages.items()}
        for path, days in left.items():
            path.touch()
            moment = (world.clock.now() - timedelta(days=days)).timestamp()
            os.utime(path, (moment, moment))
        await world.app.housekeeper.look_around()
        assert [path.exists() for path in left] == [False, False, True]


async def test_organisers_hear_once_a_day_of_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody by night, once by day with each trouble in a line, again the next day; once, that it is mended."""
    (tmp_path / "blocked").touch()
    async with running(tmp_path, backup_dir=tmp_path / "blocked" / "backups") as world:
        organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
        monkeypatch.setattr(troubles, "LEAST_ROOM", 2**60)
        monkeypatch.setattr(troubles, "OLDEST_BACKUP", timedelta(hours=1))
        for hours, times in ((15, 0), (8, 1), (2, 1), (22, 2)):
            world.clock.advance(timedelta(hours=hours))
            await world.app.housekeeper.look_around()
            await world.settle()
            assert sum(each.startswith(HEADING) for each in organiser.heard) == times, hours
        assert "• На диске сервера почти нет места: свободно" in organiser.screen
        assert "• Резервной копии нет уже 47 часов." in organiser.screen
        assert HEADING not in "".join(head.heard)
        monkeypatch.undo()
        (tmp_path / "blocked").unlink()
        world.clock.advance(timedelta(hours=24))
        await world.app.housekeeper.look_around()
        await world.settle()
        assert sum(each.startswith(HEADING) for each in organiser.heard) == 2
        assert organiser.screen == MENDED
        for hours in (1, 24):
            world.clock.advance(timedelta(hours=hours))
            await world.app.housekeeper.look_around()
        await world.settle()
        assert organiser.heard.count(MENDED) == 1


async def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """One that may not be looked into stops neither what watches nor the day's word: as if no copy was ever made."""
    port = free_port()
    async with running(tmp_path, backup_dir=tmp_path / ("x" * 300), health_port=port) as world:
        organiser = await world.organiser()
        world.clock.advance(timedelta(hours=51))
        await world.app.housekeeper.look_around()
        await world.settle()
        assert "• Резервной копии нет уже 51 час." in organiser.screen
        async with calling(port) as session, session.get("/metrics") as response:
            assert "bot_last_backup_seconds 183600.0" in await response.text()
