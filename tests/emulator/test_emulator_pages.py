import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import BotCommand, KeyboardButton, ReplyKeyboardMarkup
from aiohttp import ClientResponse, ClientSession, FormData

from bot.emulator import Emulator, Group, Phone
from tests.emulator.tools import HandClock, keyboard


async def post(http: ClientSession, path: str, **content: Any) -> tuple[int, dict[str, Any]]:
    async with http.post(path, json=content) as response:
        return response.status, await response.json()


async def state_of(http: ClientSession) -> dict[str, Any]:
    async with http.get("/phones") as response:
        state: dict[str, Any] = await response.json()
        return state


@asynccontextmanager
async def events(http: ClientSession) -> AsyncIterator[ClientResponse]:
    async with http.get("/phones/events") as response:
        assert response.content_type == "text/event-stream"
        yield response


async def next_event(stream: ClientResponse) -> dict[str, Any]:
    line = (await stream.content.readuntil(b"\n\n")).decode()
    event: dict[str, Any] = json.loads(line.removeprefix("data: "))
    return event


async def test_the_page_is_served(http: ClientSession) -> None:
    """The page and its parts come as files; nothing outside its folder does."""
    for path, status in [("/", 200), ("/page/phones.js", 200), ("/page/none.js", 404), ("/page/..%2Fpages.py", 404)]:
        async with http.get(path) as response:
            assert response.status == status


async def test_the_state_tells_all_the_page_shows(
    http: ClientSession, bot: Bot, anna: Phone, emulator: Emulator, group: Group
) -> None:
    """Bot, clock and phones with their messages, buttons, keyboard, menu, toast and standing."""
    emulator.add_phone(102, "Борис", start_payload="invite")
    await bot.set_my_commands([BotCommand(command="tasks", description="Мои задачи")])
    await bot.send_message(101, "a", reply_markup=ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да")]]))
    await bot.send_message(101, "<b>b</b>", parse_mode="HTML", reply_markup=keyboard([("Ок", "ok"), ("Нет", "no")]))
    await anna.press("Ок")
    await anna.send_document("a.txt", b"abc")
    await bot.send_message(group.id, "в группе")
    state = await state_of(http)
    assert (state["bot"], state["clock"], state["time_machine"]) == (
        {"name": "Резолюция", "username": "resolution_demo_bot"},
        "2026-11-23T20:30:00Z",
        False,
    )
    first, second = state["phones"]
    messages = first.pop("messages")
    assert first == {
        "id": 101,
        "name": "Анна Иванова",
        "caption": "Директор школы № 5",
        "blocked": False,
        "start_payload": None,
        "commands": [{"command": "tasks", "description": "Мои задачи"}],
        "keyboard": [["Да"]],
        "toast": None,
    }
    assert messages[2] == {
        "id": messages[1]["id"] + 1,
        "date": "2026-11-23T20:30:00Z",
        "from_bot": True,
        "html": "<b>b</b>",
        "text": "b",
        "buttons": [[{"text": "Ок", "url": None, "pending": True}, {"text": "Нет", "url": None, "pending": False}]],
        "media": None,
        "edited": False,
        "silent": False,
    }
    assert {**messages[3]["media"], "file_id": ""} == {"kind": "document", "name": "a.txt", "size": 3, "file_id": ""}
    assert (second["name"], second["start_payload"], second["keyboard"]) == ("Борис", "invite", None)


async def test_every_change_is_sent_at_once(http: ClientSession, bot: Bot, anna: Phone, group: Group) -> None:
    """First comes the state, then the whole phone that changed; what happens in a group concerns no phone."""
    async with events(http) as stream:
        assert (await next_event(stream))["state"]["phones"][0]["id"] == 101
        await bot.send_message(101, "a", reply_markup=keyboard([("Ок", "ok")]))
        phone = (await next_event(stream))["phone"]
        assert [message["text"] for message in phone["messages"]] == ["/start", "a"]
        await bot.send_message(group.id, "b")
        await anna.press("Ок")
        assert (await next_event(stream))["phone"]["messages"][1]["buttons"][0][0]["pending"] is True
        [update] = await bot.get_updates()
        assert update.callback_query
        await bot.answer_callback_query(update.callback_query.id, "Записано")
        phone = (await next_event(stream))["phone"]
        assert phone["toast"] == {"text": "Записано", "alert": False, "n": 1}
        assert phone["messages"][1]["buttons"][0][0]["pending"] is False


async def test_a_new_phone_appears_on_an_open_page(http: ClientSession, anna: Phone, emulator: Emulator) -> None:
    """Who is added later is sent with a new state."""
    async with events(http) as stream:
        assert len((await next_event(stream))["state"]["phones"]) == 1
        emulator.add_phone(102, "Борис")
        assert [phone["id"] for phone in (await next_event(stream))["state"]["phones"]] == [anna.id, 102]


async def test_a_quiet_stream_is_kept_alive(http: ClientSession, anna: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without changes a comment comes now and then, which is no event."""
    monkeypatch.setattr("bot.emulator.pages.HEARTBEAT", 0.01)
    async with events(http) as stream:
        await next_event(stream)
        assert await stream.content.readuntil(b"\n\n") == b": still here\n\n"
        await anna.send("a")
        while (line := await stream.content.readuntil(b"\n\n")).startswith(b":"):
            pass
        assert line.startswith(b'data: {"phone"')


async def test_a_page_that_was_closed_is_forgotten(http: ClientSession, anna: Phone, emulator: Emulator) -> None:
    """A change after the page is gone disturbs nobody, and an open page does not keep the emulator from stopping."""
    async with events(http) as stream:
        await next_event(stream)
        stream.close()
    for text in ("a", "b", "c"):
        await anna.send(text)
        await state_of(http)
    async with events(http) as stream:
        await next_event(stream)
        await emulator.stop()
        assert await stream.content.read() == b""


async def test_what_is_done_on_the_page_reaches_the_bot(
    http: ClientSession, bot: Bot, anna: Phone, group: Group
) -> None:
    """Writing, pressing by place, editing, sending files, blocking: each does what the phone does."""
    sent = await bot.send_message(101, "a", reply_markup=keyboard([("Да", "1")], [("Нет", "2"), ("Позже", "3")]))
    done = [
        await post(http, "/phones/101/send", text="привет"),
        await post(http, "/phones/101/send", text="всем", chat=group.id),
        await post(http, "/phones/101/press", message_id=sent.message_id, row=1, column=1, chat=101),
        await post(http, "/phones/101/edit", message_id=anna.messages[-1].id, text="пока"),
        await post(http, "/phones/101/block", blocked=True),
        await post(http, "/phones/101/block", blocked=False),
    ]
    assert done == [(200, {"ok": True})] * 6
    updates = await bot.get_updates()
    kinds = [update.event_type for update in updates]
    assert kinds == ["message", "message", "callback_query", "edited_message", "my_chat_member", "my_chat_member"]
    assert updates[1].message
    assert updates[1].message.chat.id == group.id
    assert updates[2].callback_query
    assert updates[2].callback_query.data == "3"


@pytest.mark.parametrize(("kind", "content_type"), [("photo", "image/jpeg"), ("document", "application/octet-stream")])
async def test_files_go_both_ways(http: ClientSession, anna: Phone, kind: str, content_type: str) -> None:
    """A file sent on the page is stored, and served so that a browser runs nothing in it."""
    form = FormData({"kind": kind, "caption": "подпись"})
    form.add_field("file", b"<script>", filename="файл.html")
    async with http.post("/phones/101/file", data=form) as response:
        assert response.status == 200
    message = anna.messages[-1]
    assert message.text == "подпись"
    assert message.media
    async with http.get(f"/phones/file/{message.media.file_id}") as response:
        assert (response.content_type, await response.read()) == (content_type, b"<script>")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    async with http.get("/phones/file/none") as response:
        assert response.status == 404


@pytest.mark.parametrize(
    ("path", "content", "reason"),
    [
        ("/phones/999/send", {"text": "a"}, "nobody here has the id 999"),
        ("/phones/x/send", {"text": "a"}, "nobody here has the id x"),
        ("/phones/101/send", {"text": " "}, "Telegram sends no empty message"),
        ("/phones/101/send", {"text": "a", "chat": -7}, "there is no group -7"),
        ("/phones/101/press", {"message_id": 1, "row": 0, "column": 0}, "message 1 has no button in row 0, column 0"),
        ("/phones/101/press", {"message_id": 9, "row": 0, "column": 0}, "Анна sees no message 9"),
        ("/phones/101/edit", {"message_id": 9, "text": "a"}, "Анна has written no message 9"),
        ("/phones/101/file", {}, "there is no file in the form"),
        ("/phones/101/send", {"text": "\ud83d"}, "Bad Request: strings must be encoded in UTF-8"),
        ("/clock/advance", {"seconds": 5}, "this emulator has no time machine"),
    ],
)
async def test_what_cannot_be_done_is_explained(
    http: ClientSession, anna: Phone, path: str, content: dict[str, Any], reason: str
) -> None:
    """A mistake on the page is a 400 with a sentence."""
    assert anna.messages
    assert await post(http, path, **content) == (400, {"error": reason})


async def test_the_time_machine_moves_the_clock(
    http: ClientSession, anna: Phone, emulator: Emulator, clock: HandClock
) -> None:
    """Moving the time calls whoever moves the bot's clock, and the page is told the new hour; never backwards."""

    async def advance(step: timedelta) -> None:
        clock.advance(step)

    emulator.on_advance = advance
    assert emulator.on_advance is advance
    assert (await state_of(http))["time_machine"] is True
    async with events(http) as stream:
        await next_event(stream)
        assert await post(http, "/clock/advance", seconds=3600) == (200, {"ok": True})
        assert await next_event(stream) == {"clock": "2026-11-23T21:30:00Z"}
    assert (await post(http, "/clock/advance", seconds=-1))[0] == 400
    assert anna.messages


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Host": "evil.example"}])
async def test_another_site_cannot_use_the_phones(http: ClientSession, anna: Phone, headers: dict[str, str]) -> None:
    """A page of another origin, or under another name for this address, is refused."""
    async with http.post("/phones/101/send", json={"text": "a"}, headers=headers) as response:
        assert response.status == 403
    assert len(anna.messages) == 1


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Referer": "{own}/"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Referer": "https://evil.example/page"}, 403),
        ({"Referer": "{own}.evil.example/"}, 403),
    ],
)
@pytest.mark.usefixtures("anna")
async def test_another_site_cannot_look(
    http: ClientSession, emulator: Emulator, headers: dict[str, str], status: int
) -> None:
    """What a page elsewhere embeds or opens is refused by what browsers say of it, though a GET has no Origin."""
    shown = {name: value.replace("{own}", emulator.url) for name, value in headers.items()}
    for path in ("/", "/phones", "/page/phones.js"):
        async with http.get(path, headers=shown) as response:
            assert response.status == status


@pytest.mark.usefixtures("anna")
async def test_stickers_and_voice_reach_the_bot(http: ClientSession, bot: Bot) -> None:
    """Each as a message of its kind, drawn by its sign or its length."""
    await post(http, "/phones/101/sticker", emoji="🎉")
    await post(http, "/phones/101/voice", seconds=75)
    sticker, voice = await bot.get_updates()
    assert sticker.message
    assert sticker.message.sticker
    assert sticker.message.sticker.emoji == "🎉"
    assert voice.message
    assert voice.message.voice
    assert voice.message.voice.duration == 75
    newest = (await state_of(http))["phones"][0]["messages"][-2:]
    shown = [(each["media"]["kind"], each["media"]["name"]) for each in newest]
    assert shown == [("sticker", "🎉"), ("voice", "1:15")]


async def test_the_page_begins_anew_only_where_it_can(http: ClientSession, emulator: Emulator) -> None:
    """A demo says what that means; a test's emulator has no such button, and refuses."""
    assert (await state_of(http))["resettable"] is False
    assert (await post(http, "/reset"))[0] == 400
    begun: list[bool] = []
    emulator.on_reset(lambda: begun.append(True))
    assert (await state_of(http))["resettable"] is True
    assert await post(http, "/reset") == (200, {"ok": True})
    assert begun == [True]
