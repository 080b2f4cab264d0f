"""Raw updates as aiogram's objects."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import CallbackQuery, InaccessibleMessage, Message
from pydantic import ValidationError

from bot.telegram.updates import EventReader

BOT = Bot("42:TEST")
PERSON = {"id": 5, "is_bot": False, "first_name": "Анна", "last_name": "Иванова", "language_code": "ru"}
SCREEN = {
    "message_id": 7,
    "date": 1763900000,
    "chat": {"id": 5, "type": "private", "first_name": "Анна"},
    "text": "экран",
}
PRESS = {"id": "1", "from": PERSON, "message": SCREEN, "chat_instance": "-1", "data": "a:1"}


def read(kind: str, content: Any) -> Any:
    return EventReader(BOT).read(kind, content)


@pytest.mark.parametrize("person", [PERSON, {"id": 5, "is_bot": False, "first_name": "Анна", "username": "anna"}])
@pytest.mark.parametrize(
    "screen",
    [
        SCREEN,
        {**SCREEN, "message_thread_id": 3, "is_topic_message": True},
        {**SCREEN, "chat": {"id": -5, "type": "supergroup", "title": "Школы", "username": "schools"}},
        {name: value for name, value in SCREEN.items() if name != "text"},
    ],
    ids=["private", "topic", "group", "no text"],
)
def test_a_press_is_read_as_aiogram_reads_it(person: dict[str, Any], screen: dict[str, Any]) -> None:
    """The short way to a press and aiogram's own lead to equal objects, which answer by the same bot."""
    press = {**PRESS, "from": person, "message": screen}
    short = read("callback_query", press)
    whole = CallbackQuery.model_validate(press, context={"bot": BOT})
    assert short == whole
    assert short.from_user.full_name == whole.from_user.full_name
    assert {each.bot for each in (short, short.from_user, short.message, short.message.chat)} == {BOT}


def test_what_a_screen_carries_along_is_not_read() -> None:
    """Buttons, marks and what it answers are left: what a press means stands in its data."""
    markup = {"inline_keyboard": [[{"text": "Да", "callback_data": "a:1"}]]}
    screen = {
        **SCREEN,
        "reply_markup": markup,
        "entities": [{"type": "bold", "offset": 0, "length": 2}],
        "from": PERSON,
    }
    assert read("callback_query", {**PRESS, "message": screen}) == read("callback_query", PRESS)


def test_no_press_leaves_anything_to_the_next() -> None:
    """Each is an object of its own: what one has and the next has not is not there."""
    reader = EventReader(BOT)
    first: Any = reader.read("callback_query", PRESS)
    second: Any = reader.read("callback_query", {**PRESS, "message": {**SCREEN, "text": "другой", "message_id": 8}})
    third: Any = reader.read("callback_query", {**PRESS, "from": {"id": 6, "is_bot": False, "first_name": "Пётр"}})
    assert (first.message.text, second.message.text) == ("экран", "другой")
    assert third.from_user.last_name is None
    assert first.from_user.last_name == "Иванова"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({**PRESS, "message": {"message_id": 7, "date": 0, "chat": SCREEN["chat"]}}, InaccessibleMessage),
        ({name: value for name, value in PRESS.items() if name != "message"}, type(None)),
        ({name: value for name, value in PRESS.items() if name != "data"} | {"game_short_name": "g"}, Message),
    ],
)
def test_other_presses_are_read_by_aiogram(content: dict[str, Any], message: type) -> None:
    """A message that is shown no more, none at all, a game: what the short way does not know takes the long one."""
    event = read("callback_query", content)
    assert isinstance(event, CallbackQuery)
    assert isinstance(event.message, message)


@pytest.mark.parametrize(
    "content", [None, [], {}, {**PRESS, "from": None}, {**PRESS, "id": []}, {**PRESS, "message": 1}]
)
def test_what_is_no_press_is_told(content: Any) -> None:
    """The inbox parks what nobody can read: it must hear of it."""
    with pytest.raises(ValidationError):
        read("callback_query", content)
