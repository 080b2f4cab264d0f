"""Copies made day by day: which of them stay, and that each can be put back."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from storage import backups
from storage.backups import kept_days, list_backups, make_backup, newest_backup
from storage.sqlite.errors import DatabaseRefusedError
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DAY = date(2026, 11, 23)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    prepare_copy(tmp_path / "bot.sqlite3")
    return tmp_path / "bot.sqlite3"


def test_days_weeks_and_months_are_kept() -> None:
    """Of two years of nights those of 7 days, 4 weeks and 12 months stay, whether thinned out each night or at once."""
    nights = [DAY - timedelta(days=back) for back in range(730, -1, -1)]
    kept: set[date] = set()
    for night in nights:
        kept = kept_days(kept | {night})
    assert kept == kept_days(nights)
    assert {DAY - timedelta(days=back) for back in range(7)} <= kept
    assert {date(2026, 11, 15), date(2026, 11, 8)} <= kept  # Sundays
    ends = [date(2025, 12, 31), *(date(2026, month + 1, 1) - timedelta(days=1) for month in range(1, 11))]
    assert set(ends) <= kept
    assert len(kept) <= 7 + 4 + 12
    assert kept_days([]) == set()


def test_a_copy_is_made_proved_and_the_old_ones_go(database: Path, tmp_path: Path) -> None:
    """Nothing is left beside it of the proof, the list of the erased goes with its copy, strange files stay."""
    folder = tmp_path / "backups"
    for back in range(60, -1, -1):
        copy = folder / f"bot-{DAY - timedelta(days=back)}.sqlite3"
        if back:
            folder.mkdir(exist_ok=True)
            copy.touch()
            copy.with_name(copy.name + ".erased").touch()
    (folder / "notes.txt").touch()
    made = make_backup(database, folder, DAY, NOW)
    found = list_backups(folder)
    assert found[DAY] == made
    assert set(found) == kept_days([DAY - timedelta(days=back) for back in range(61)])
    beside = {path.name.removesuffix(".erased") for path in folder.glob("*.erased")}
    assert beside == {path.name for path in found.values()} - {made.name}
    assert {path.name for path in folder.iterdir()} - {f"{name}.erased" for name in beside} == {
        "notes.txt",
        *(path.name for path in found.values()),
    }
    assert newest_backup(folder, NOW + timedelta(days=3650)) is not None


def test_what_cannot_be_put_back_is_no_backup(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that loses something when it is put back is thrown away and told."""
    counts = iter([0, 1])
    monkeypatch.setattr(backups, "count_replies", lambda _: next(counts))
    with pytest.raises(DatabaseRefusedError):
        make_backup(database, tmp_path / "backups", DAY, NOW)
    assert list((tmp_path / "backups").iterdir()) == []
    assert newest_backup(tmp_path / "backups", NOW) is None


def test_a_copy_can_be_opened(database: Path, tmp_path: Path) -> None:
    """It is a database like any other, readable for its owner alone."""
    copy = make_backup(database, tmp_path / "backups", DAY, NOW)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM organisations").fetchone() == (0,)
    assert copy.stat().st_mode & 0o077 == 0


def test_a_clock_that_was_ahead_hides_no_old_copy(tmp_path: Path) -> None:
    """Its copy, of a day yet to come, is not the newest; where there is no other, none is."""
    for name, made in (("bot-2026-11-20.sqlite3", NOW - timedelta(days=3)), ("bot-2027-08-01.sqlite3", NOW)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (made.timestamp(), made.timestamp()))
    ahead = (NOW + timedelta(days=250)).timestamp()
    os.utime(tmp_path / "bot-2027-08-01.sqlite3", (ahead, ahead))
    assert newest_backup(tmp_path, NOW) == NOW - timedelta(days=3)
    (tmp_path / "bot-2026-11-20.sqlite3").unlink()
    assert newest_backup(tmp_path, NOW) is None


def test_what_a_kill_has_left_goes(database: Path, tmp_path: Path) -> None:
    """Half a copy of an earlier night, and what it was being proved in: nobody's data stay by accident."""
    folder = tmp_path / "backups"
    (folder / ".proof-x").mkdir(parents=True)
    for name in (".proof-x/bot.sqlite3", "bot-2026-11-20.sqlite3.partial", "bot-2026-11-20.sqlite3.partial.txt"):
        (folder / name).touch()
    copy = make_backup(database, folder, DAY, NOW)
    assert {each.name for each in folder.iterdir()} == {copy.name, "bot-2026-11-20.sqlite3.partial.txt"}
