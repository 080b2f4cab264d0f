"""How the bot reaches Telegram."""

import asyncio
import gc
import json
import weakref
from datetime import timedelta
from typing import Any

import pytest
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import (
    BanChatMember,
    EditMessageText,
    GetMe,
    Response,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    ReplyParameters,
)

from bot.emulator import Emulator
from bot.telegram.session import (
    GetRawUpdates,
    create_bot,
    plain_json,
    until_reached,
)
from tests.support.world import TOKEN, TestClock


async def test_models_of_answers_are_kept() -> None:
    """The model of a method's answer is derived once, not after each collection of garbage anew."""
    bot = create_bot("42:TEST", None, None)
    method = EditMessageText(text="text")

    def model() -> type[Response[Message | bool]]:
        return type(bot.session.check_response(bot, method, 200, '{"ok": true, "result": true}'))

    first = weakref.ref(model())
    gc.collect()
    assert first() is model()


@pytest.mark.parametrize("page", ["<html>502 Bad Gateway</html>", "", '{"error": "bad gateway"}', "[]"])
async def test_a_page_of_a_proxy_is_an_outage(page: str) -> None:
    """What is no answer of Telegram's is tried again like any outage; it may last longer than a fault of ours may."""
    bot = create_bot("42:TEST", None, None)
    with pytest.raises(TelegramServerError, match="502"):
        bot.session.check_response(bot, EditMessageText(text="text"), 502, page)


async def test_an_answer_of_a_later_version_is_no_outage() -> None:
    """What Telegram has done is not asked for again and again because its answer cannot be read."""
    bot = create_bot("42:TEST", None, None)
    with pytest.raises(ClientDecodeError):
        bot.session.check_response(bot, EditMessageText(text="text"), 200, '{"ok": true, "result": {"message_id": []}}')


async def test_a_429_that_names_no_pause_is_waited_out() -> None:
    """Too many requests pass, whether Telegram says when or not; a message is not given up for it."""
    bot = create_bot("42:TEST", None, None)
    with pytest.raises(TelegramRetryAfter):
        bot.session.check_response(bot, EditMessageText(text="text"), 429, '{"ok": false, "description": "Too Many"}')


async def test_a_server_error_without_a_word_is_an_outage() -> None:
    """A fault of Telegram's counts as one, whatever it says of itself."""
    bot = create_bot("42:TEST", None, None)
    with pytest.raises(TelegramServerError):
        bot.session.check_response(bot, EditMessageText(text="text"), 500, '{"ok": false}')


def sent_as(method: TelegramMethod[Any]) -> Any:
    body = plain_json(create_bot("42:TEST", None, None), method)
    return body and json.loads(body)


async def test_a_request_says_what_is_set_and_no_more() -> None:
    """Telegram gets the defaults of this bot by name and value, and no nulls, which it reads as a word."""
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="a:1")]])
    assert sent_as(SendMessage(chat_id=1, text="<b>Да</b>", reply_markup=markup, disable_notification=False)) == {
        "chat_id": 1,
        "text": "<b>Да</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "disable_notification": False,
        "reply_markup": {"inline_keyboard": [[{"text": "Да", "callback_data": "a:1"}]]},
    }


@pytest.mark.parametrize(
    "method",
    [
        SendDocument(chat_id=1, document=BufferedInputFile(b"", "a.txt")),
        SendMediaGroup(chat_id=1, media=[InputMediaPhoto(media=BufferedInputFile(b"", "a.png"))]),
        BanChatMember(chat_id=1, user_id=2, until_date=timedelta(days=1)),
        SendMessage(chat_id=1, text="", reply_parameters=ReplyParameters(message_id=2)),
    ],
)
async def test_what_json_cannot_carry_is_left_to_aiogram(method: TelegramMethod[Any]) -> None:
    """Files, times and defaults within are put together by the library that knows them, not sent half."""
    assert sent_as(method) is None


async def test_the_first_file_cuts_off_nothing(emulator: Emulator) -> None:
    """What is on its way to Telegram when aiogram's own session is first needed gets its answer all the same."""
    phone = emulator.add_phone(1, "Анна")
    phone.chat.standing = "member"
    bot = create_bot(TOKEN, emulator.url, None)
    polling = asyncio.create_task(bot(GetRawUpdates(timeout=30)))
    await emulator.called("getUpdates")
    await bot.send_document(1, BufferedInputFile(b"a", "a.txt"))
    await phone.send("Спасибо")
    assert [update["message"]["text"] for update in await polling] == ["Спасибо"]
    await bot.session.close()


async def test_everything_goes_through_the_proxy(emulator: Emulator) -> None:
    """With TELEGRAM_PROXY nothing reaches Telegram another way; a proxy that is down is an outage."""
    asked: list[bytes] = []
    ended = asyncio.Event()

    async def tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b"\r\n\r\n"))
        up_reader, up_writer = await asyncio.open_connection("127.0.0.1", int(emulator.url.rpartition(":")[2]))
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await asyncio.gather(_pipe(reader, up_writer), _pipe(up_reader, writer))
        ended.set()

    listener = await asyncio.start_server(tunnel, "127.0.0.1", 0)
    bot = create_bot(TOKEN, emulator.url, f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}")
    assert (await bot.me()).is_bot
    assert asked[0].startswith(f"CONNECT {emulator.url.removeprefix('http://')} ".encode())
    await bot.session.close()
    await ended.wait()
    listener.close()
    with pytest.raises(TelegramNetworkError):
        await bot.get_me()
    await bot.session.close()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
    writer.close()


async def test_a_pause_that_telegram_demands_at_the_start_is_kept() -> None:
    """Asked to wait, the bot waits as long as it was told to, and does not end to be started into the same again."""
    clock, refusals = TestClock(), [TelegramRetryAfter(GetMe(), "Too Many Requests", 40)]

    async def call() -> str:
        if refusals:
            raise refusals.pop()
        return "reached"

    assert await until_reached(call, clock) == "reached"
    assert clock.monotonic() == 40
