"""Screens on their way to people: what `bot.engine.answers` shows, in Telegram's methods."""

import logging

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.engine.answers import Answers
from bot.telegram.errors import engine_error
from bot.ui.screen import SCREENS, EditButtons, EditScreen, SendScreen

log = logging.getLogger(__name__)

NOT_MODIFIED = "message is not modified"


class OweScreens(BaseRequestMiddleware):
    """A screen is shown now or in its turn; nobody waits for it. What else is called goes on its way."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        if not isinstance(method, SCREENS):
            return await make_request(bot, method)

        async def put() -> None:
            try:
                await _put(make_request, bot, method)
            except TelegramAPIError as error:
                raise engine_error(error) from error

        edit = not isinstance(method, SendScreen)
        await self._answers.give(int(method.chat_id or 0), put, edit=edit)
        return True  # type: ignore[return-value]  # nobody looks


async def _put(
    make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: EditScreen | EditButtons | SendScreen
) -> None:
    """What cannot be edited any more is sent as a new message; other buttons for it are not worth one."""
    try:
        await make_request(bot, method)  # type: ignore[arg-type]  # of whatever type its result is
    except TelegramBadRequest as error:
        if isinstance(method, SendScreen):
            raise
        if NOT_MODIFIED in str(error):
            return
        log.info("a screen could not be edited: %s", error)
        if isinstance(method, EditScreen) and method.chat_id is not None:
            again = SendScreen(chat_id=method.chat_id, text=method.text, reply_markup=method.reply_markup)
            await make_request(bot, again)  # type: ignore[arg-type]
