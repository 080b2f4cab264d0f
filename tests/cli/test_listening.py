"""`run` with a webhook or a health port that cannot be: one sentence, and code 2."""

import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from bot.cli import online
from bot.cli.common import FAILED, MISUSED, GivenUpError
from bot.clock import SystemClock
from bot.emulator import Emulator
from bot.settings import BotSettings, wrong_options
from bot.ui.i18n import Catalogue
from storage.sqlite import migrations
from storage.sqlite.errors import DatabaseRefusedError
from tests.support.http import free_port
from tests.support.logs import own_logging
from tests.support.world import TOKEN, settings_for

LOCAL = "http://127.0.0.1:8081"


async def problem(settings: BotSettings, locale: str, code: int = MISUSED) -> str:
    """The one sentence that `run` ends with."""
    with pytest.raises(GivenUpError) as given_up, own_logging():
        await online._serve(settings, Catalogue.load().words(locale))
    assert given_up.value.code == code
    (sentence,) = given_up.value.sentences
    return sentence


@pytest.mark.parametrize("option", ["webhook_port", "health_port"])
async def test_a_taken_port_is_named(emulator: Emulator, tmp_path: Path, option: str) -> None:
    """A port that another program has ends `run` with a sentence that names the address and the reason."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        options = {option: port} | ({"webhook_url": f"{LOCAL}/hook"} if option == "webhook_port" else {})
        said = await problem(settings_for(emulator, tmp_path, **options), "ru")
    assert f"Не получается принимать соединения на 127.0.0.1:{port}: порт уже занят." in said


@pytest.mark.parametrize("host", ["256.1.1.1", "a..b", "192.0.2.1"])
async def test_a_host_that_is_not_here_is_named(emulator: Emulator, tmp_path: Path, host: str) -> None:
    """An address that is no address, or not of this machine, is named too."""
    options = {"webhook_url": f"{LOCAL}/hook", "webhook_host": host, "webhook_port": free_port()}
    assert f"Connections cannot be taken on {host}:" in await problem(settings_for(emulator, tmp_path, **options), "en")


async def test_an_address_that_telegram_refuses_is_named(emulator: Emulator, tmp_path: Path) -> None:
    """What Telegram has against WEBHOOK_URL is said in its own words."""
    emulator.faults.fail_next("setWebhook", 400, "Bad Request: bad webhook: Failed to resolve host")
    options = {"webhook_url": f"{LOCAL}/hook", "webhook_port": free_port()}
    said = await problem(settings_for(emulator, tmp_path, **options), "ru")
    assert said == "Telegram не принимает WEBHOOK_URL: Bad Request: bad webhook: Failed to resolve host."


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ({"status": 404}, "Telegram не знает такого бота: проверьте BOT_TOKEN и TELEGRAM_API_URL."),
        ({"status": 401, "description": "Unauthorized"}, "Telegram не принимает BOT_TOKEN"),
    ],
)
async def test_a_bot_that_telegram_does_not_know_is_said(
    emulator: Emulator, tmp_path: Path, fault: dict[str, Any], says: str
) -> None:
    """A token or a server that is wrong is a sentence."""
    emulator.faults.fail_next("getMe", **fault)
    assert says in await problem(settings_for(emulator, tmp_path), "ru")


async def test_a_pause_that_telegram_demands_is_said(emulator: Emulator, tmp_path: Path) -> None:
    """A command that is over soon does not wait, it says how long to."""
    emulator.faults.fail_next("getMe", retry_after=31)
    with pytest.raises(GivenUpError, match="Telegram просит подождать 31 секунду") as given_up:
        await online._ask_username(settings_for(emulator, tmp_path), Catalogue.load().words("ru"))
    assert given_up.value.code == FAILED


def forget_facts(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE facts")


def damage_facts(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'facts'").fetchone()
    content = bytearray(path.read_bytes())
    content[4096 * (page - 1) : 4096 * page] = b"\xff" * 4096
    path.write_bytes(content)


@pytest.mark.parametrize(("spoil", "code"), [(forget_facts, "unwritable"), (damage_facts, "corrupt")])
async def test_a_database_that_fails_at_the_start_is_named(
    emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], None], code: str
) -> None:
    """Damage that only the first write of a large database meets is refused as any other."""
    monkeypatch.setattr(migrations, "CHECKED_BYTES", 0)
    settings = settings_for(emulator, tmp_path)
    migrations.prepare(settings.database_path, SystemClock().now())
    spoil(settings.database_path)
    with pytest.raises(DatabaseRefusedError) as refused, own_logging():
        await online._serve(settings, Catalogue.load().words("ru"))
    assert refused.value.code == code


def settings(**options: Any) -> BotSettings:
    return BotSettings(_env_file=None, bot_token=TOKEN, **options)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("webhook_url", "example.org/hook"),
        ("webhook_url", "ftp://example.org/hook"),
        ("webhook_url", "https://"),
        ("webhook_url", "https://[::1/hook"),
        ("webhook_url", "https://example.org:https/hook"),
        ("webhook_url", "https://example.org:0/hook"),
        ("webhook_url", "http://example.org/hook"),
        ("webhook_secret", "two words"),
        ("webhook_secret", "секрет"),
        ("webhook_secret", "x" * 15),
        ("webhook_secret", "x" * 257),
        ("webhook_port", "0"),
        ("webhook_port", "65536"),
        ("webhook_port", "http"),
        ("health_port", "-1"),
        ("log_format", "xml"),
        ("telegram_transport", "pigeon"),
    ],
)
def test_a_value_that_cannot_be_is_named(option: str, value: str) -> None:
    """Each wrong value is refused by its option's name, for which both languages have a sentence."""
    with pytest.raises(ValidationError) as refused:
        settings(**{option: value})
    assert wrong_options(refused.value) == [option.upper()]
    for words in Catalogue.load().languages.values():
        assert words.plain(f"option-{option.upper()}").startswith(f"{option.upper()}:")


@pytest.mark.parametrize(
    ("server", "url"),
    [
        (None, "https://example.org:8443/hook"),
        (None, "HTTPS://example.org"),
        (LOCAL, "http://127.0.0.1:8080/hook"),
        ("http://localhost:8081", "http://10.0.0.5/hook"),
        ("http://[::1]:8081", "http://10.0.0.5/hook"),
    ],
)
def test_plain_http_is_for_a_server_on_this_machine(server: str | None, url: str) -> None:
    """https:// is always taken, http:// only where the Bot API server is on loopback."""
    assert settings(telegram_api_url=server, webhook_url=url).webhook_url == url


@pytest.mark.parametrize(
    "server", [None, "https://api.example.org", "http://10.0.0.5:8081", "http://127.0.0.1.example.org"]
)
def test_plain_http_is_refused_elsewhere(server: str | None) -> None:
    """http:// beside any other server is refused, be its name like a loopback's."""
    with pytest.raises(ValidationError) as refused:
        settings(telegram_api_url=server, webhook_url="http://10.0.0.5/hook")
    assert wrong_options(refused.value) == ["WEBHOOK_URL"]


def test_an_empty_line_switches_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """An option that stands empty in `.env` is as one that is not there."""
    for name in ("WEBHOOK_URL", "WEBHOOK_SECRET", "HEALTH_PORT", "WEBHOOK_PORT"):
        monkeypatch.setenv(name, "")
    found = settings()
    assert (found.webhook_url, found.webhook_secret, found.health_port, found.webhook_port) == (None, None, None, 8080)
    assert settings(webhook_secret="s-1_" * 4).webhook_secret == SecretStr("s-1_" * 4)
