"""The log: one line an event, with ids, and without what people typed."""

import asyncio
import json
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.observability.logs import extend_log_context, keep_log, log_context
from bot.settings import BotSettings, Settings
from tests.support.logs import own_logging
from tests.support.world import SCHOOL_5, TOKEN, World, running

log = logging.getLogger("bot.sample")
PHONE = "+79145550123"
TYPED = ["Совершенно секретно", "Ещё секретнее", PHONE, PHONE[1:], "Незабудкин"]


class CapturedLog:
    """Writes to standard error from when it is opened, and tells what it has written."""

    def __init__(self, captured: pytest.CaptureFixture[str]) -> None:
        self._captured = captured
        self._read = ""

    def open(self, level: str = "INFO", form: str = "text") -> None:
        keep_log(level, TOKEN, form)

    @property
    def text(self) -> str:
        self._read += self._captured.readouterr().err
        return self._read

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Iterator[CapturedLog]:
    with own_logging():
        yield CapturedLog(capsys)


def fail(text: str) -> None:
    raise ValueError(text)


def fail_alone(text: str) -> None:
    raise KeyError(text) from None


def test_a_line_tells_what_it_is_about(written: CapturedLog) -> None:
    """The ids of what is being handled stand in each line, until something else is handled."""
    written.open()
    log_context(update=7)
    extend_log_context(participant=3)
    log.info("one")
    log_context(delivery=5)
    log.info("two")
    log_context()
    log.info("three")
    one, two, three = written.lines
    assert one.endswith("INFO bot.sample: one [update=7 participant=3]")
    assert two.endswith("bot.sample: two [delivery=5]")
    assert three.endswith("bot.sample: three")


def test_json_says_the_same(written: CapturedLog) -> None:
    """With LOG_FORMAT=json each line is an object with the same facts."""
    written.open(form="json")
    log_context(update=7)
    try:
        fail("Совершенно секретно")
    except ValueError:
        log.exception("it\nfailed")
    event = json.loads(written.text)
    assert event.pop("time").endswith("+00:00")
    assert event.pop("error").startswith(f"ValueError at {__name__}:")
    assert event == {"level": "ERROR", "logger": "bot.sample", "message": "it\nfailed", "update": 7}
    assert len(written.lines) == 1


def test_an_error_is_told_by_type_and_place(written: CapturedLog) -> None:
    """Errors and what they came from are named on one line, without their texts; those of the machine keep theirs."""
    written.open()
    try:
        try:
            fail("Совершенно секретно")
        except ValueError as error:
            raise sqlite3.OperationalError("disk is full") from error
    except sqlite3.OperationalError:
        log.exception("not stored")
    try:
        fail("Ещё секретнее")
    except ValueError:
        try:
            fail_alone("Незабудкин")
        except KeyError:
            log.exception("not found")
    stored, found = written.lines
    assert f"OperationalError (disk is full) at {__name__}:" in stored
    assert f", from ValueError at {__name__}:" in stored
    assert stored.endswith("fail")
    assert "KeyError at" in found
    assert "from" not in found
    assert not [text for text in TYPED if text in written.text]


def test_no_line_breaks_out(written: CapturedLog) -> None:
    """A line break within a message does not begin a line that looks like another event."""
    written.open()
    log.warning("one\r\n2026-01-01 ERROR bot: made up")
    assert len(written.lines) == 1


def test_the_token_is_blotted_out(written: CapturedLog) -> None:
    """The token appears in no line, not even as part of an address."""
    written.open()
    log.warning("cannot reach https://api.telegram.org/bot%s/getMe or bot42%%3ATEST", TOKEN)
    assert "bot<token>/getMe or bot<token>" in written.text
    assert "TEST" not in written.text


async def test_a_lost_task_does_not_tell_its_error(written: CapturedLog) -> None:
    """What asyncio reports of a failed task that nobody awaited is named without its text."""
    written.open()

    async def lose() -> None:
        fail("Совершенно секретно")

    lost = asyncio.create_task(lose())
    await asyncio.wait([lost])
    del lost
    assert "Task exception was never retrieved" in written.text
    assert "ValueError at" in written.text
    assert "секретно" not in written.text


async def talk(world: World) -> None:
    """All that may go well or badly with texts, phones and names in it."""
    head = await world.member(101, SCHOOL_5, "Незабудкин")
    assignment = world.rows("SELECT min(id) FROM assignments JOIN memberships USING (organisation_id)")[0][0]
    await head.forges(f"a:{assignment}:need_help")
    await head.says("Совершенно секретно")
    await head.says(f"Ещё секретнее, звоните {PHONE}")
    contact = {"phone_number": PHONE, "first_name": "Незабудкин"}
    await head.phone.send_fields({"contact": contact})
    faults = world.emulator.faults
    faults.fail_next("sendMessage", 400)
    await head.says("Совершенно секретно")
    faults.html_next("sendMessage", times=9)
    await head.says("/tasks Незабудкин")
    faults.drop_next("sendMessage", accepted=True, times=9)
    await head.says("Ещё секретнее")
    faults.clear()
    chat = {"id": 101, "type": "private", "first_name": "Незабудкин"}
    for odd in (
        {"message": {"message_id": "x", "text": "Совершенно секретно", "contact": contact, "chat": chat}},
        {"my_chat_member": {"chat": chat, "from": contact, "new_chat_member": {"status": "kicked", "user": contact}}},
        {"new_kind": {"text": "Совершенно секретно"}},
    ):
        world.emulator.push(odd)
    await world.settle()


@pytest.mark.parametrize("form", ["text", "json"])
async def test_nothing_that_people_typed_is_logged(written: CapturedLog, tmp_path: Path, form: str) -> None:
    """Of a conversation with everything that can go wrong, the fullest log has no text, no phone, no name, no token."""
    written.open("DEBUG", form)
    async with running(tmp_path) as world:
        await talk(world)
        participant = world.rows("SELECT id FROM participants")[0][0]
    logged = written.text
    assert not [text for text in [*TYPED, TOKEN, "секретн"] if text in logged]
    assert "ValidationError (" in logged
    lines = logged.splitlines()
    ids = f'"participant": {participant}' if form == "json" else f" participant={participant}]"
    assert [line for line in lines if "callback_query handled" in line and ids in line]
    if form == "json":
        assert all(json.loads(line)["message"] for line in lines)
    else:
        assert all(line.startswith("20") for line in lines)


def test_the_log_is_in_text_unless_asked() -> None:
    """LOG_FORMAT is text by default."""
    assert Settings(_env_file=None).log_format == "text"


def test_settings_show_no_secret() -> None:
    """Whoever prints them, or a debugger that does, learns no token, key or password, nor one within an address."""
    settings = BotSettings(
        bot_token=SecretStr("123456:hidden"),
        telegram_api_url="http://bot:hidden@localhost:8081",
        telegram_proxy="socks5://bot:hidden@proxy:1080",
        webhook_url="https://bot:hidden@example.org/hidden",
        webhook_secret=SecretStr("hidden-hidden-hidden"),
        health_port=8090,
        public_url="https://bot:hidden@example.org",
        replica_url=SecretStr("sftp://bot:hidden@host/replica"),
        replica_access_key=SecretStr("hidden"),
        replica_secret_key=SecretStr("hidden"),
    )
    assert "hidden" not in f"{settings!r} {settings} {settings.replica!r}"
