import asyncio

import pytest
from aiogram import Bot
from aiogram.types import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from bot.emulator import Emulator, Group, Phone
from tests.emulator.tools import keyboard


async def test_the_newest_button_of_that_label_is_pressed(bot: Bot, anna: Phone) -> None:
    """Among several messages with the same button the newest one's is meant."""
    for data in ("old", "new"):
        await bot.send_message(101, "a", reply_markup=keyboard([("Ок", data), ("Нет", "no")]))
    await bot.send_message(101, "без кнопок")
    await anna.press("Ок")
    [update] = await bot.get_updates()
    assert update.callback_query
    assert update.callback_query.data == "new"
    assert update.callback_query.message


async def test_the_reply_keyboard_is_pressed_when_no_inline_button_fits(bot: Bot, anna: Phone) -> None:
    """A button of the reply keyboard sends its text; a one-time keyboard is gone after that."""
    once = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Да")]], one_time_keyboard=True)
    await bot.send_message(101, "a", reply_markup=once)
    await anna.press("Да")
    [update] = await bot.get_updates()
    assert update.message
    assert update.message.text == "Да"
    assert anna.keyboard == []


async def test_a_missing_button_names_what_is_there(bot: Bot, anna: Phone) -> None:
    """The error of a test tells what the person could have pressed."""
    with pytest.raises(LookupError, match="Анна has no message from the bot yet"):
        await anna.press("Ок")
    await bot.send_message(101, "Экран", reply_markup=keyboard([("Ок", "ok")]))
    with pytest.raises(LookupError) as missing:
        await anna.press("ок")
    assert str(missing.value) == (
        "Анна sees no button 'ок'; inline buttons, oldest message first: [['Ок']]; keyboard: []; "
        "last screen of Анна: 'Экран' with ['Ок']; alerts: []"
    )


async def test_a_button_that_opens_something_sends_nothing(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """A link button is no callback, and pressing it in a test is a mistake."""
    site = InlineKeyboardButton(text="Сайт", url="https://ya.ru/")
    code = InlineKeyboardButton(text="Код", copy_text=CopyTextButton(text="1"))
    link = InlineKeyboardMarkup(inline_keyboard=[[site, code]])
    await bot.send_message(101, "a", reply_markup=link)
    with pytest.raises(LookupError, match=r"'Сайт' sends the bot nothing: it opens https://ya\.ru/"):
        await anna.press("Сайт")
    with pytest.raises(LookupError, match="it opens something outside the chat"):
        await anna.press("Код")
    assert emulator.backend.updates.waiting == []
    assert anna.screen.buttons[0][0].url == "https://ya.ru/"


async def test_a_press_can_be_forged(bot: Bot, anna: Phone) -> None:
    """Any data can be sent from any message; without one there is nothing to press on."""
    with pytest.raises(LookupError, match="no message from the bot yet"):
        await anna.press_data("x")
    sent = await bot.send_message(101, "a")
    await bot.send_message(101, "b")
    await anna.press_data(b"\xd0\x96\xff")
    await anna.press_data("x" * 65, sent.message_id)
    one, other = [update.callback_query for update in await bot.get_updates()]
    assert one
    assert one.data == "Ж\ufffd"
    assert other
    assert other.message
    assert (other.data, other.message.message_id) == ("x" * 65, sent.message_id)
    with pytest.raises(LookupError, match="Анна sees no message 999"):
        await anna.press_data("x", 999)


async def test_waiting_ends_with_the_change(bot: Bot, anna: Phone) -> None:
    """`wait` returns at the change that makes the predicate true, even if there was no screen before."""
    waiting = asyncio.create_task(anna.wait(lambda phone: phone.screen.text == "b"))
    await bot.send_message(101, "a")
    await bot.send_message(101, "b")
    assert await waiting is anna


async def test_waiting_in_vain_shows_the_last_screen(bot: Bot, anna: Phone) -> None:
    """The error of `wait` tells what was there instead."""
    with pytest.raises(TimeoutError, match=r"not within 0\.01 s; Анна has no message from the bot yet"):
        await anna.wait(lambda phone: phone.screen, timeout=0.01)
    await bot.send_message(101, "Экран", reply_markup=keyboard([("Ок", "ok")]))
    with pytest.raises(TimeoutError, match=r"last screen of Анна: 'Экран' with \['Ок'\]; alerts: \[\]"):
        await anna.wait(lambda phone: phone.alerts, timeout=0.01)


async def test_a_long_text_is_split_as_clients_do(bot: Bot, anna: Phone) -> None:
    """What does not fit into one message arrives as several, no character lost or cut."""
    await anna.send("a" + "😀" * 3000)
    texts = [update.message.text or "" for update in await bot.get_updates() if update.message]
    assert "".join(texts) == "a" + "😀" * 3000
    assert len(texts) == 2


async def test_what_telegram_would_not_let_a_person_do_fails(anna: Phone) -> None:
    """No empty message, no message to a blocked bot, no edit of what is not one's own."""
    with pytest.raises(ValueError, match="no empty message"):
        await anna.send(" \n")
    with pytest.raises(ValueError, match="no empty message"):
        await anna.edit(anna.messages[0].id, " ")
    with pytest.raises(LookupError, match="Анна has written no message 999"):
        await anna.edit(999, "a")
    await anna.block()
    with pytest.raises(RuntimeError, match="Анна has blocked the bot"):
        await anna.send("a")


async def test_a_caption_can_be_edited(bot: Bot, anna: Phone) -> None:
    """Editing a message with media changes its caption."""
    message_id = await anna.send_document("a.txt", b"abc", "старая")
    await anna.edit(message_id, "новая")
    update = (await bot.get_updates())[-1]
    assert update.edited_message
    assert update.edited_message.caption == "новая"
    assert update.edited_message.document
    assert anna.messages[-1].edited


async def test_in_a_group_everybody_sees_the_same(bot: Bot, anna: Phone, group: Group, emulator: Emulator) -> None:
    """Presses and replies in a group carry who made them; a group message can be replied to."""
    boris = emulator.add_phone(102, "Борис")
    sent = await bot.send_message(group.id, "a", reply_markup=keyboard([("Ок", "ok")]))
    await anna.press("Ок", group)
    await boris.press_data("x", chat=group)
    await boris.send("ответ", group, reply_to=sent.message_id)
    first, second, third = await bot.get_updates()
    assert first.callback_query
    assert second.callback_query
    assert (first.callback_query.from_user.id, second.callback_query.from_user.id) == (101, 102)
    assert third.message
    assert third.message.reply_to_message
    assert third.message.reply_to_message.message_id == sent.message_id
    assert boris.chat.standing == "stranger"
