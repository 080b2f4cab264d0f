"""Putting a screen in front of a person."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramForbiddenError
from aiogram.methods import AnswerCallbackQuery, EditMessageText, TelegramMethod
from aiogram.types import CallbackQuery

from bot.ui.i18n import Html
from bot.ui.screen import Screen
from handlers.screens import show


class ScriptedTelegram(BaseSession):
    """Refuses one of the methods, and takes its time for the other."""

    def __init__(self, refused: type[TelegramMethod[Any]]) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.go_on = asyncio.Event()
        self._refused = refused

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ARG002, ASYNC109
        self.asked.append(method.__api_method__)
        if isinstance(method, self._refused):
            raise TelegramForbiddenError(method, "Forbidden")
        await self.go_on.wait()
        return True

    async def close(self) -> None: ...

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""


def press(telegram: ScriptedTelegram) -> CallbackQuery:
    message = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "экран"}
    person = {"id": 5, "is_bot": False, "first_name": "Анна"}
    content = {"id": "1", "from": person, "chat_instance": "1", "message": message, "data": "x"}
    return CallbackQuery.model_validate(content, context={"bot": Bot("42:TEST", session=telegram)})


async def test_who_is_cut_off_ends_as_such() -> None:
    """A handler that is cancelled while it answers a press is not taken for one that failed, though its edit did."""
    telegram = ScriptedTelegram(EditMessageText)
    showing = asyncio.create_task(show(press(telegram), Screen(Html("новый экран"))))
    for _ in range(10):
        await asyncio.sleep(0)
    showing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await showing


async def test_a_press_is_not_over_while_its_screen_is_on_the_way() -> None:
    """An answer that fails does not leave the edit behind, where it could cover what the next press shows."""
    telegram = ScriptedTelegram(AnswerCallbackQuery)
    showing = asyncio.create_task(show(press(telegram), Screen(Html("новый экран"))))
    for _ in range(10):
        await asyncio.sleep(0)
    assert set(telegram.asked) == {"answerCallbackQuery", EditMessageText.__api_method__}
    assert not showing.done()
    telegram.go_on.set()
    with pytest.raises(TelegramForbiddenError):
        await showing
