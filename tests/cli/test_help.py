"""What the command line says of itself, and to who types it wrongly."""

import re

import pytest

from bot.__main__ import main

WRONGLY = {
    ("foo",): "Команды «foo» нет.",
    ("roster", "--bar"): "Такого ключа нет: --bar",
    ("report", "--round"): "После --round нужно значение.",
    ("report", "--round", "x"): "--round: «x» не подходит.",
    ("roster", "--dry-run=5"): "После --dry-run значение не нужно.",
    ("expel", "Анна"): "«Анна» не подходит.",
    ("import",): "Не указано, с чем это сделать.",
    ("import", "x.pdf", "--new", "--amends", "3"): "Нужно что-то одно: --amends или --new.",
}


@pytest.fixture(autouse=True)
def environment(tmp_path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder without `.env`, and no language set."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LOCALE", raising=False)


@pytest.mark.parametrize("typed", list(WRONGLY), ids=" ".join)
def test_what_is_typed_wrongly_is_told(typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """In a sentence of the bot's language, with the way to the page that says how; nothing is done."""
    assert main(list(typed)) == 2
    said = capsys.readouterr()
    sentence, how = said.err.splitlines()
    assert sentence == WRONGLY[typed]
    command = "" if typed[0] == "foo" else f"{typed[0]} "
    assert how == f"Как это пишется: python -m bot {command}--help"
    assert said.out == ""


def test_help_speaks_the_language_that_is_set(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Russian of itself, English by LOCALE, Russian where LOCALE makes no sense, whatever else is wrongly set."""
    monkeypatch.setenv("TIMEZONE", "Asia/Nowhere")
    said = {}
    for locale in ("", "en", "de"):
        monkeypatch.setenv("LOCALE", locale)
        assert main([]) == 0
        said[locale] = capsys.readouterr().out
    assert said[""].startswith("Использование: python -m bot КОМАНДА")
    assert said["de"] == said[""]
    assert said["en"].startswith("Usage: python -m bot COMMAND")
    assert not re.search("[А-Яа-я]", said["en"])
