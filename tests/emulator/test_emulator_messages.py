from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import (
    ForceReply,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from bot.emulator import Emulator, Group, Phone
from tests.emulator.tools import Ask, HandClock, keyboard


async def test_a_message_arrives_as_it_was_sent(bot: Bot, anna: Phone, clock: HandClock) -> None:
    """The person sees the text, its markup, its buttons, its hour and whether it came silently."""
    sent = await bot.send_message(
        101, "<b>Да</b>", parse_mode="HTML", reply_markup=keyboard([("Ок", "ok")]), disable_notification=True
    )
    seen = anna.screen
    assert (seen.id, seen.text, seen.html, anna.labels) == (sent.message_id, "Да", "<b>Да</b>", ["Ок"])
    assert seen.silent
    assert seen.date == sent.date == clock.now()
    assert sent.chat.first_name == "Анна"
    assert sent.from_user
    assert sent.from_user.is_bot
    assert seen.buttons[0][0] == ("Ок", "ok", None)
    assert not seen.edited


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("a" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("<b>a", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ],
)
async def test_a_text_telegram_would_refuse_is_refused(ask: Ask, anna: Phone, text: str, reason: str) -> None:
    """Empty, too long by UTF-16 units, or broken: 400 with Telegram's reason, and nothing is delivered."""
    status, answer = await ask("sendMessage", chat_id=101, text=text, parse_mode="HTML")
    assert (status, answer) == (400, {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"})
    assert len(anna.messages) == 1


async def test_markup_does_not_count_towards_the_limit(bot: Bot, anna: Phone) -> None:
    """4096 is counted after the entities were parsed."""
    await bot.send_message(101, f"<b>{'a' * 4096}</b>", parse_mode="HTML")
    assert len(anna.screen.text) == 4096


async def test_who_may_be_written_to(bot: Bot, emulator: Emulator, anna: Phone) -> None:
    """An unknown chat is not found, a stranger cannot be written to first, a blocker not at all."""
    emulator.add_phone(102, "Борис")
    await anna.block()
    refused: list[tuple[int | str, type[TelegramAPIError], str]] = [
        (999, TelegramBadRequest, "Bad Request: chat not found"),
        ("@nobody", TelegramBadRequest, "Bad Request: chat not found"),
        (102, TelegramForbiddenError, "Forbidden: bot can't initiate conversation with a user"),
        (101, TelegramForbiddenError, "Forbidden: bot was blocked by the user"),
    ]
    for chat_id, error, reason in refused:
        with pytest.raises(error) as refusal:
            await bot.send_message(chat_id, "a")
        assert refusal.value.message == reason
    await anna.unblock()
    await bot.send_message(101, "a")
    await anna.delete_account()
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(101, "b")
    with pytest.raises(RuntimeError, match="Анна has deleted the account"):
        await anna.send("b")


async def test_a_chat_must_be_named(ask: Ask) -> None:
    """A message without a chat is refused."""
    assert (await ask("sendMessage", text="a"))[1]["description"] == "Bad Request: chat_id is empty"


async def test_a_group_can_put_the_bot_out(bot: Bot, emulator: Emulator, group: Group, anna: Phone) -> None:
    """In a group the bot may write while it is not put out."""
    await bot.send_message(group.id, "a")
    assert [message.text for message in group.messages] == ["a"]
    await group.remove_bot(anna.person)
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "b")
    await group.add_bot(anna.person)
    await bot.send_message(group.id, "c")
    supergroup = emulator.add_group(-1001234567890, "Совет", [anna])
    await supergroup.remove_bot(anna.person)
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await bot.send_message(supergroup.id, "d")


async def test_a_group_that_became_a_supergroup_names_its_new_id(bot: Bot, group: Group) -> None:
    """The old id is answered with the new one, which works."""
    supergroup = await group.migrate(-1001234567890)
    with pytest.raises(TelegramMigrateToChat) as refusal:
        await bot.send_message(group.id, "a")
    assert refusal.value.migrate_to_chat_id == supergroup.id
    sent = await bot.send_message(supergroup.id, "a")
    assert sent.chat.type == "supergroup"


async def test_a_reply_shows_what_it_answers(bot: Bot, anna: Phone) -> None:
    """A reply quotes its message; to one that is not there, only if it may go without."""
    first = anna.messages[0].id
    sent = await bot.send_message(101, "a", reply_parameters=ReplyParameters(message_id=first))
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "/start"
    assert anna.screen.reply_to == first
    again = await bot.send_message(101, "b", reply_parameters=ReplyParameters(message_id=sent.message_id))
    assert again.reply_to_message
    assert again.reply_to_message.reply_to_message is None
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(101, "c", reply_parameters=ReplyParameters(message_id=999))
    gone = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    assert (await bot.send_message(101, "d", reply_parameters=gone)).reply_to_message is None


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (inline(text="a", callback_data="ж" * 33), "BUTTON_DATA_INVALID"),
        (inline(text="a", callback_data=""), "BUTTON_DATA_INVALID"),
        (inline(text="", callback_data="a"), "inline keyboard button text is empty"),
        (inline(text=" ", callback_data="a"), "BUTTON_TEXT_INVALID"),
        (inline(text="a"), "text buttons are unallowed in the inline keyboard"),
        (inline(callback_data="a"), "can't parse inline keyboard button"),
        (inline(text="a", callback_data=5), "can't parse inline keyboard button"),
        (inline(text="a", url="http://["), "inline keyboard button URL 'http://[' is invalid"),
        (inline(text="a", url="ftp://ya.ru"), "inline keyboard button URL 'ftp://ya.ru' is invalid: Unsupported"),
        (inline(text="a", url="http://localhost/x"), "URL 'http://localhost/x' is invalid: Wrong HTTP URL"),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 101]}, "REPLY_MARKUP_TOO_LONG"),
        ({"inline_keyboard": [{"text": "a"}]}, "can't parse keyboard"),
        ({"inline_keyboard": 1}, "can't parse keyboard"),
        ({"keyboard": [["a"] * 301]}, "REPLY_MARKUP_TOO_LONG"),
        ({"keyboard": [[""]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [[1]]}, "can't parse keyboard button"),
        ({"buttons": []}, "object expected as reply markup"),
        ("buttons", "can't parse reply markup JSON object"),
    ],
)
async def test_a_keyboard_telegram_would_refuse_is_refused(ask: Ask, anna: Phone, markup: Any, reason: str) -> None:
    """Too many buttons, data beyond 64 bytes, buttons that do nothing or lead nowhere: 400."""
    status, answer = await ask("sendMessage", chat_id=101, text="a", reply_markup=markup)
    assert status == 400
    assert answer["description"].removeprefix("Bad Request: ").find(reason) >= 0
    assert len(anna.messages) == 1


@pytest.mark.parametrize(
    "markup",
    [
        inline(text="a", callback_data="ж" * 32),
        inline(text="a", url="https://ya.ru/x"),
        inline(text="a", url="t.me/x?start=1"),
        inline(text="a", url="tg://resolve?domain=x"),
        inline(text="a", copy_text={"text": "b"}),
        {"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 10] * 10},
        {"inline_keyboard": []},
        {"inline_keyboard": [[]]},
        {},
    ],
)
async def test_a_keyboard_at_the_limits_is_taken(ask: Ask, anna: Phone, markup: Any) -> None:
    """What Telegram just about accepts is accepted."""
    assert (await ask("sendMessage", chat_id=101, text="a", reply_markup=markup))[0] == 200
    assert anna.screen.text == "a"


async def test_a_reply_keyboard_stays_until_removed(bot: Bot, anna: Phone) -> None:
    """The keyboard below the chat outlives the messages that follow, until one removes it."""
    rows = [[KeyboardButton(text="Да"), KeyboardButton(text="Нет")]]
    await bot.send_message(101, "a", reply_markup=ReplyKeyboardMarkup(keyboard=rows))
    await bot.send_message(101, "b", reply_markup=ForceReply())
    assert anna.keyboard == ["Да", "Нет"]
    await bot.send_message(101, "c", reply_markup=ReplyKeyboardRemove())
    assert anna.keyboard == []


async def test_a_reply_keyboard_of_a_group_is_nobodys(bot: Bot, anna: Phone, group: Group) -> None:
    """A keyboard sent to a group does not appear in a private chat."""
    await bot.send_message(group.id, "a", reply_markup=ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да")]]))
    assert anna.keyboard == []


async def test_a_deleted_message_is_gone(bot: Bot, anna: Phone) -> None:
    """Deleted messages disappear from the phone, the person's own too; a second time there is nothing to delete."""
    sent = await bot.send_message(101, "a")
    for message_id in (sent.message_id, anna.messages[0].id):
        await bot.delete_message(101, message_id)
    assert anna.messages == []
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(101, sent.message_id)


async def test_an_old_message_cannot_be_deleted(bot: Bot, anna: Phone, clock: HandClock) -> None:
    """After 48 hours a message stays."""
    old = await bot.send_message(101, "a")
    clock.advance(timedelta(hours=48))
    new = await bot.send_message(101, "b")
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_message(101, old.message_id)
    await bot.delete_message(101, new.message_id)
    assert anna.screen.text == "a"


async def test_others_messages_in_a_group_stay(bot: Bot, anna: Phone, group: Group) -> None:
    """A bot without rights deletes only its own messages in a group."""
    message_id = await anna.send("a", group)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_message(group.id, message_id)
