"""A start does only what cannot wait: it is repeated after each update of the bot, while people press buttons."""

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.online import announce
from bot.documents.bundled import bundled_resolution
from bot.services.resolution import publishing
from bot.version import VERSION
from storage.sqlite.connections import Transaction, configure
from storage.sqlite.migrations import NEWEST, prepare

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 12, 10, 1, 0, tzinfo=UTC)
LATER = {"aiohttp_socks", "holidays", "pymorphy3", "pypdf", "python_calamine", "striprtf", "xlsxwriter", "yaml"}


def test_what_is_rarely_needed_is_loaded_when_it_is() -> None:
    """Neither what reads and writes documents, nor the calendar of days off, nor the way through a proxy is loaded."""
    command = "import sys; from bot.cli import online; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=True)
    assert LATER.intersection(done.stdout.split()) == set()


def test_the_bundled_resolution_is_read_for_an_empty_database_alone(tmp_path: Path) -> None:
    """Once a resolution was published, no start reads the one that comes along."""
    prepare(tmp_path / "bot.sqlite3", NOW)
    tx = sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None, factory=Transaction)
    configure(tx)
    tx.now = NOW
    assert publishing.publish_where_none(tx, bundled_resolution)
    assert not publishing.publish_where_none(tx, lambda: pytest.fail("read again"))
    tx.close()


def test_the_version_is_one_line() -> None:
    """`version` says which one this is without settings, a database or a network."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith(f"resolution-bot {VERSION} (schema {NEWEST}, ")
    assert len(done.stdout.splitlines()) == 1


def test_a_bot_is_not_stopped_by_words_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk what is said at its start is lost, and what would be said later too; the bot goes on."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        announce("Бот работает.")
        announce("Бот остановлен.")
