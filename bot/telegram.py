"""How the bot reaches Telegram: the session, and calls that aiogram does not make as we need them."""

import logging
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import LinkPreviewOptions

from bot.clock import Clock

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
PATIENCE = 10.0  # seconds a direct answer waits out a 429; a person has pressed again by then


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates without parsing: one update that aiogram cannot parse would fail its whole batch, again and again."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = 0
    allowed_updates: list[str] | None = None


class AnswerPatiently(BaseRequestMiddleware):
    """Direct answers try again where that cannot say a thing twice: after a 429, or what never reached Telegram."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        pauses = () if method.__api_method__ == GetRawUpdates.__api_method__ else (0.5, 2.0)
        for pause in pauses:
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                if error.retry_after > PATIENCE:
                    raise
                await self._clock.sleep(error.retry_after)
            except (TelegramServerError, TelegramNetworkError) as error:
                log.warning("%s failed (%s), trying again", method.__api_method__, type(error).__name__)
                await self._clock.sleep(pause)
        return await make_request(bot, method)


def create_bot(token: str, api_url: str | None, proxy: str | None, patience: Clock | None = None) -> Bot:
    """With `patience` for direct answers, without for the delivery worker, which keeps its own times."""
    server = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
    session = AiohttpSession(proxy=proxy, api=server) if proxy else AiohttpSession(api=server)
    if patience is not None:
        session.middleware(AnswerPatiently(patience))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True))
    return Bot(token, session=session, default=properties)
