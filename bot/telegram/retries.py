"""What happens to a call on its way to Telegram: direct answers go first, and a group is followed where it moves."""

import logging
from collections.abc import Callable

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramMigrateToChat, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.clock import Clock
from bot.engine.rate_limit import RateLimit
from bot.telegram.session import GetRawUpdates
from bot.ui.screen import SCREENS

log = logging.getLogger(__name__)

PAUSES = (0.5, 2.0)  # seconds before the second and third try
TRIED_ELSEWHERE = {GetRawUpdates, *SCREENS}  # by the poll, and by `bot.engine.answers`
PATIENCE = 10.0  # seconds a direct answer waits out a 429; a person has pressed again by then


class RetryAnswers(BaseRequestMiddleware):
    """Direct answers go before everything else, within the limits; after a 429 or an outage they try again for a while.

    A message that Telegram took before the connection broke may then come twice; an answer that never comes is worse.
    """

    def __init__(self, clock: Clock, rate_limit: RateLimit) -> None:
        self._clock = clock
        self._rate_limit = rate_limit

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        chat_id = method.__dict__.get("chat_id")  # pydantic searches long for what is not there
        counted = chat_id if method.__api_method__.startswith("send") and isinstance(chat_id, int) else None
        if type(method) in TRIED_ELSEWHERE:
            return await make_request(bot, method)
        for pause in PAUSES:
            if counted is not None:
                await self._turn(counted)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                if isinstance(chat_id, int):
                    self._rate_limit.hold(chat_id, error.retry_after)
                if error.retry_after > PATIENCE:
                    raise
                await self._clock.sleep(error.retry_after)
            except (TelegramServerError, TelegramNetworkError) as error:
                log.warning("%s failed (%s), trying again", method.__api_method__, type(error).__name__)
                await self._clock.sleep(pause)
        if counted is not None:
            await self._turn(counted)
        return await make_request(bot, method)

    async def _turn(self, chat_id: int) -> None:
        """Each try takes one: what goes out later than its turn was would be one too many then."""
        await self._clock.sleep(self._rate_limit.answer(chat_id))


async def follow_moves(
    make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
) -> Response[TelegramType]:
    """A group that has become a supergroup is written to under its new id, which Telegram's refusal names.

    Nobody keeps that id: the next update of the chat brings it. Messages of before have none there to be replied to by.
    """
    try:
        return await make_request(bot, method)
    except TelegramMigrateToChat as error:
        log.info("%s: the group is a supergroup now", method.__api_method__)
        there = {"chat_id": error.migrate_to_chat_id, "reply_parameters": None}
        known = {name: value for name, value in there.items() if name in type(method).model_fields}
        return await make_request(bot, method.model_copy(update=known))


class CountLimits(BaseRequestMiddleware):
    """Calls `count` for each 429. It stands next to the session, where every try comes by."""

    def __init__(self, count: Callable[[], None]) -> None:
        self._count = count

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter:
            self._count()
            raise
