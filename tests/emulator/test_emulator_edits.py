from datetime import timedelta
from functools import partial

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import BufferedInputFile, InputMediaPhoto, Message

from bot.emulator import Emulator, Phone
from tests.emulator.tools import Ask, HandClock, keyboard, png

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def test_an_edit_replaces_text_and_keyboard(bot: Bot, anna: Phone) -> None:
    """An edited message keeps its place; a keyboard that is not named again is gone."""
    sent = await bot.send_message(101, "a", reply_markup=keyboard([("Ок", "ok")]))
    edited = await bot.edit_message_text("<b>b</b>", chat_id=101, message_id=sent.message_id, parse_mode="HTML")
    assert isinstance(edited, Message)
    assert edited.edit_date
    assert edited.reply_markup is None
    assert (anna.screen.id, anna.screen.html, anna.labels, anna.screen.edited) == (
        sent.message_id,
        "<b>b</b>",
        [],
        True,
    )


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, anna: Phone) -> None:
    """The same text, entities and keyboard again: 400, message is not modified."""
    markup = keyboard([("Ок", "ok")])
    sent = await bot.send_message(101, "a", reply_markup=markup)
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.edit_message_text(" a ", chat_id=101, message_id=sent.message_id, reply_markup=markup)
    assert refusal.value.message == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    await bot.edit_message_text("<b>a</b>", chat_id=101, message_id=sent.message_id, parse_mode="HTML")
    await bot.edit_message_reply_markup(chat_id=101, message_id=sent.message_id, reply_markup=markup)
    assert (anna.screen.html, anna.labels) == ("<b>a</b>", ["Ок"])
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_reply_markup(chat_id=101, message_id=sent.message_id, reply_markup=markup)
    await bot.edit_message_reply_markup(chat_id=101, message_id=sent.message_id)
    assert anna.labels == []


async def test_a_photo_takes_the_place_of_another(bot: Bot, anna: Phone) -> None:
    """With its caption and keyboard, in the same message; what is no file is refused, and the message stays."""
    sent = await bot.send_photo(101, BufferedInputFile(png(30, 20), "a.png"), caption="a")
    there = partial(bot.edit_message_media, chat_id=101, message_id=sent.message_id)
    other = InputMediaPhoto(media=BufferedInputFile(png(20, 30), "b.png"), caption="<b>b</b>", parse_mode="HTML")
    edited = await there(other, reply_markup=keyboard([("Ок", "ok")]))
    assert isinstance(edited, Message)
    assert edited.photo
    assert sent.photo
    assert edited.photo[-1].file_id != sent.photo[-1].file_id
    assert (anna.screen.id, anna.screen.html, anna.labels) == (sent.message_id, "<b>b</b>", ["Ок"])
    with pytest.raises(TelegramBadRequest, match="wrong remote file identifier"):
        await there(InputMediaPhoto(media="none"))
    assert anna.screen.html == "<b>b</b>"


async def test_what_cannot_be_edited_is_refused(bot: Bot, anna: Phone) -> None:
    """A message that is not there, is the person's, or has no text or caption to edit: 400, with its own reason."""
    sent = await bot.send_message(101, "a")
    document = await bot.send_document(101, BufferedInputFile(b"abc", "a.txt"))
    for message_id, reason in [
        (0, "message identifier is not specified"),
        (999, "message to edit not found"),
        (anna.messages[0].id, "message can't be edited"),
        (document.message_id, "there is no text in the message to edit"),
    ]:
        with pytest.raises(TelegramBadRequest, match=reason):
            await bot.edit_message_text("b", chat_id=101, message_id=message_id)
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await bot.edit_message_caption(chat_id=101, message_id=sent.message_id, caption="b")
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.edit_message_text("b" * 4097, chat_id=101, message_id=sent.message_id)
    await anna.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.edit_message_text("b", chat_id=101, message_id=sent.message_id)


async def test_only_an_inline_keyboard_can_be_edited_in(ask: Ask, bot: Bot, anna: Phone) -> None:
    """A reply keyboard or a forced reply cannot be put under a message that is there."""
    sent = await bot.send_message(anna.id, "a")
    status, answer = await ask(
        "editMessageText", chat_id=101, message_id=sent.message_id, text="b", reply_markup={"force_reply": True}
    )
    assert (status, answer["description"]) == (400, "Bad Request: inline keyboard expected")


async def test_a_caption_and_a_medium_can_be_replaced(bot: Bot, anna: Phone) -> None:
    """The caption changes and the file stays; the file changes and the caption with it."""
    sent = await bot.send_document(101, BufferedInputFile(b"abc", "a.txt"), caption="a")
    await bot.edit_message_caption(chat_id=101, message_id=sent.message_id, caption="b")
    assert anna.screen.text == "b"
    assert anna.screen.media
    assert anna.screen.media.name == "a.txt"


async def test_an_update_shows_the_message_as_it_was_when_pressed(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """A message edited after the press does not change the callback already on its way."""
    sent = await bot.send_message(101, "a", reply_markup=keyboard([("Ок", "ok")]))
    await anna.press("Ок")
    await bot.edit_message_text("b", chat_id=101, message_id=sent.message_id)
    [update] = await bot.get_updates()
    assert update.callback_query
    assert isinstance(update.callback_query.message, Message)
    assert update.callback_query.message.text == "a"
    assert emulator.calls_of("editMessageText")[0].params["text"] == "b"


async def test_a_press_is_answered_once(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """An answer reaches the person as a toast or an alert, and ends the press; a second one is too late."""
    await bot.send_message(101, "a", reply_markup=keyboard([("Ок", "ok")]))
    await anna.press("Ок")
    [update] = await bot.get_updates()
    query = update.callback_query
    assert query
    assert (query.data, query.from_user.id) == ("ok", 101)
    assert len(emulator.backend.world.queries) == 1
    await bot.answer_callback_query(query.id, "Записано", show_alert=True)
    assert anna.alerts == ["Записано"]
    assert emulator.backend.world.queries == {}
    with pytest.raises(TelegramBadRequest, match=TOO_OLD):
        await bot.answer_callback_query(query.id)


async def test_a_silent_answer_shows_nothing(bot: Bot, anna: Phone) -> None:
    """An answer without a text only ends the waiting."""
    await bot.send_message(101, "a", reply_markup=keyboard([("Ок", "ok")]))
    await anna.press("Ок")
    [update] = await bot.get_updates()
    assert update.callback_query
    await bot.answer_callback_query(update.callback_query.id)
    assert anna.alerts == []


async def test_a_late_or_long_answer_is_refused(bot: Bot, anna: Phone, clock: HandClock, emulator: Emulator) -> None:
    """After 15 seconds of the bot's clock a press cannot be answered; never with more than 200 characters."""
    await bot.send_message(101, "a", reply_markup=keyboard([("Ок", "ok")]))
    await anna.press("Ок")
    [update] = await bot.get_updates()
    assert update.callback_query
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(update.callback_query.id, "a" * 201)
    clock.advance(timedelta(seconds=16))
    with pytest.raises(TelegramBadRequest, match=TOO_OLD):
        await bot.answer_callback_query(update.callback_query.id, "a" * 200)
    await anna.press("Ок")
    assert len(emulator.backend.world.queries) == 1
    assert anna.alerts == []
