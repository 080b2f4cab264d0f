"""`python -m bot personal-data`: for who writes a letter; beside a running bot."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.support.world import SCHOOL_5, World, running


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_PATH", str(tmp_path / "bot.sqlite3"))
    async with running(tmp_path) as world:
        yield world


async def ordered(*arguments: str) -> int:
    """As another process would do it, while the bot runs."""
    return await asyncio.to_thread(main, ["personal-data", *arguments])


async def test_the_export_is_the_same_as_in_the_chat(world: World, tmp_path: Path) -> None:
    """Byte for byte what the person gets by «Получить мои данные», in a file that only its owner can read."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/privacy")
    await head.presses("📦 Получить мои данные")
    file = tmp_path / "данные.json"
    file.touch(0o644)
    assert await ordered("101", "--export", str(file)) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    media = head.phone.screen.media
    assert media is not None
    assert file.read_bytes() == world.emulator.backend.world.files[media.file_id].content
    assert json.loads(file.read_text())["Согласия"][0]["Версия текста"]


async def test_the_erasure_is_the_same_as_in_the_chat(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    """The person is a stranger to the running bot at once; what is left is said by the command."""
    head = await world.member(101, SCHOOL_5)
    assert await ordered("101", "--erase") == 0
    assert "согласие отозвано" in capsys.readouterr().out
    assert world.rows("SELECT 1 FROM participants") == []
    assert "Бот ничего о вас не хранит" in await head.says("/privacy")
    assert await ordered("101") == 1
    problem = capsys.readouterr().err
    assert "Бот ничего не хранит о человеке с номером (id) 101." in problem
    assert "Было согласие: версия текста 2026-11.5, дано 23 ноября 2026" in problem


async def test_what_is_kept_is_told(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an option the command only counts; of who has not consented there is little to say."""
    await world.member(101, SCHOOL_5)
    await world.stranger(102).says(f"/start {await world.invite(SCHOOL_5)}")
    assert await ordered("101") == 0
    said = capsys.readouterr().out
    assert "101, Анна Иванова: согласие от 23 ноября 2026" in said
    [(number,)] = world.rows("SELECT id FROM participants WHERE telegram_id = 101")
    assert f"participant={number}." in said
    assert await ordered("102") == 0
    assert "Согласия человек не давал." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("999",), 1, "Бот ничего не хранит о человеке с номером (id) 999."),
        (("999", "--erase"), 1, "Бот ничего не хранит о человеке с номером (id) 999."),
        (("999", "--export", "x.json"), 1, "Бот ничего не хранит о человеке с номером (id) 999."),
        (("101", "--export", "x.json", "--erase"), 2, "Выберите одно"),
        (("101", "--export", "no/such/folder/x.json"), 1, "Не получается записать файл"),
        ((str(2**63),), 2, f"«{2**63}» не подходит"),
    ],
)
async def test_what_cannot_be_done_is_a_sentence(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, said: str
) -> None:
    """An unknown id, both options at once, a file that cannot be written: nothing is half-done."""
    await world.member(101, SCHOOL_5)
    assert await ordered(*arguments) == code
    assert said in capsys.readouterr().err
    assert not (tmp_path / "x.json").exists()
    assert world.rows("SELECT count(*) FROM participants") == [(1,)]
