import json
from typing import Any

import pytest
from aiogram import Bot
from aiohttp import ClientSession, FormData

from bot.emulator import Emulator, Phone
from bot.emulator.backend import METHODS
from tests.emulator.tools import TOKEN, Ask, HandClock


async def test_the_bot_is_who_it_was_made(bot: Bot) -> None:
    """The answer to getMe tells the name and the id in the token."""
    me = await bot.get_me()
    assert (me.id, me.username, me.first_name, me.is_bot) == (42, "resolution_demo_bot", "Резолюция", True)


async def test_a_wrong_token_and_an_unknown_method_are_refused(http: ClientSession) -> None:
    """401 Unauthorized and 404 Not Found, in Telegram's JSON."""
    for path, status, description in [("42:OTHER/getMe", 401, "Unauthorized"), (f"{TOKEN}/dance", 404, "Not Found")]:
        async with http.get(f"/bot{path}") as response:
            assert response.status == status
            assert await response.json() == {"ok": False, "error_code": status, "description": description}


def multipart(fields: dict[str, str]) -> FormData:
    form = FormData(default_to_multipart=True)
    for name, value in fields.items():
        form.add_field(name, value)
    return form


async def test_parameters_come_in_any_of_four_ways(http: ClientSession, anna: Phone) -> None:
    """Query string, form, multipart and JSON all work, and method names in any case."""
    fields = {
        "chat_id": "101",
        "text": "12",
        "disable_notification": "true",
        "reply_markup": '{"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}',
    }
    ways: list[dict[str, Any]] = [
        {"params": fields},
        {"data": fields},
        {"data": multipart(fields)},
        {"json": fields},
        {"json": {**fields, "chat_id": 101, "reply_markup": json.loads(fields["reply_markup"])}},
    ]
    for way in ways:
        async with http.post(f"/bot{TOKEN}/SendMessage", **way) as response:
            assert response.status == 200
        assert (anna.screen.text, anna.screen.silent, anna.labels) == ("12", True, ["a"])
    assert len(anna.messages) == 1 + len(ways)


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"{", "application/json", "can't parse request JSON object"),
        (b"[]", "application/json", "can't parse request JSON object"),
        (b'{"text": "\\ud83d"}', "application/json", "encoded in UTF-8"),
        (b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\r\n--b--\r\n', "b", "encoded in UTF-8"),
    ],
)
async def test_a_body_that_cannot_be_read_is_refused(http: ClientSession, body: bytes, kind: str, reason: str) -> None:
    """Broken JSON or text that is no UTF-8: 400."""
    kind = "multipart/form-data; boundary=b" if kind == "b" else kind
    async with http.post(f"/bot{TOKEN}/sendMessage", data=body, headers={"Content-Type": kind}) as response:
        assert response.status == 400
        assert reason in (await response.json())["description"]


async def test_parts_without_a_name_are_passed_over(http: ClientSession) -> None:
    """What a multipart body holds besides named fields does no harm."""
    body = b"--b\r\n\r\nnothing\r\n--b--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    async with http.post(f"/bot{TOKEN}/getMe", data=body, headers=headers) as response:
        assert response.status == 200


async def test_the_log_keeps_every_call(bot: Bot, anna: Phone, emulator: Emulator, clock: HandClock) -> None:
    """Each call is logged with its parameters as values, its instant and its status."""
    await bot.send_message(anna.id, "12", disable_notification=True)
    [call] = emulator.calls_of("sendMessage")
    assert call.params == {"chat_id": 101, "text": "12", "disable_notification": True}
    assert (call.at, call.status) == (clock.now(), 200)
    assert emulator.calls == [call]


async def test_a_bug_of_the_emulator_is_told(ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    """If the emulator itself fails, the bot gets a 500 that says so, and the log has the reason."""

    def fail(*_: object) -> None:
        raise RuntimeError("oh")

    METHODS["fail"] = ("fail", fail)
    try:
        status, answer = await ask("fail")
    finally:
        del METHODS["fail"]
    assert status == 500
    assert answer["description"] == "Internal Server Error: the emulator failed in fail: RuntimeError('oh')"
    assert "the emulator failed in fail" in caplog.text


PARAMETERS = {
    "chat_id", "message_id", "text", "caption", "scope", "commands", "reply_markup", "photo",
    "document", "entities", "caption_entities", "user_id", "reply_parameters", "limit", "offset",
    "parse_mode", "allowed_updates",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(METHODS))
async def test_no_method_stumbles_over_nonsense(ask: Ask, anna: Phone, name: str) -> None:
    """Whatever a method is given, it answers with a result or a 400 to 413, never with a failure of its own."""
    for value in (None, "", "x", -1, 101, True, [], [[1]], {}, {"type": "chat", "text": 1}):
        params = dict.fromkeys(PARAMETERS, value)
        status, _ = await ask(name, **params)
        assert status == 200 or 400 <= status <= 413
        status, _ = await ask(name, **params | {"chat_id": anna.id, "text": "a", "message_id": 1})
        assert status == 200 or 400 <= status <= 413
        await anna.send("a")


async def test_a_call_can_be_waited_for(bot: Bot, emulator: Emulator) -> None:
    """`called` returns once the bot has called so often, and says how often it did when it gives up."""
    await bot.get_me()
    await emulator.called("getMe")
    with pytest.raises(TimeoutError, match="getMe was called 1 times, not 2"):
        await emulator.called("getMe", times=2, timeout=0.01)


async def test_it_listens_on_loopback_only(emulator: Emulator) -> None:
    """Nobody from outside reaches the emulator."""
    assert emulator.url.startswith("http://127.0.0.1:")
