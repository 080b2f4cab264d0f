"""How the bot reaches Telegram: the session, and calls that aiogram does not make as we need them."""

import logging
from collections.abc import Awaitable, Callable
from enum import Enum
from itertools import count
from typing import Any, TypeVar
from urllib.parse import urlencode

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramServerError
from aiogram.methods import AnswerCallbackQuery, EditMessageText, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile, LinkPreviewOptions
from aiohttp import BytesPayload, FormData

from bot.clock import Clock

log = logging.getLogger(__name__)

T = TypeVar("T")

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
BACKOFF = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds between tries while Telegram cannot be reached
UNREAD = frozenset({AnswerCallbackQuery, EditMessageText})  # methods of whose result nobody here reads more than that
TAKEN = '{"ok":true,'  # how Telegram's answers begin; anything else is read in full


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates without parsing: one update that aiogram cannot parse would fail its whole batch, again and again."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = 0
    allowed_updates: list[str] | None = None


class Session(AiohttpSession):
    """Holds the models of Telegram's answers, one a method; a proxy's error page counts as an outage of Telegram.

    Pydantic forgets a derived model (`Response[Message]`) that nobody holds, aiogram holds none, and to derive one
    anew takes longer than all else that a request costs.
    """

    def __init__(self, api: TelegramAPIServer, proxy: str | None) -> None:
        super().__init__(proxy=proxy, api=api)
        self._models: dict[type[TelegramMethod[Any]], Any] = {}

    async def close(self) -> None:
        """Without the quarter of a second that aiogram leaves TLS connections to close, where there is no TLS."""
        if self.api.base.startswith("https:"):
            await super().close()
        elif self._session is not None:
            await self._session.close()

    def build_form_data(  # type: ignore[override]  # the session posts the one like the other
        self, bot: Bot, method: TelegramMethod[TelegramType]
    ) -> FormData | BytesPayload:
        """Without files, the form as aiohttp would send it, without what it prepares for files each time."""
        files: dict[str, InputFile] = {}
        given = method.model_dump(warnings=False)
        fields = {name: self.prepare_value(value, bot=bot, files=files) for name, value in given.items()}
        if files:
            return super().build_form_data(bot, method)
        plain = {name: value.value if isinstance(value, Enum) else value for name, value in fields.items() if value}
        return BytesPayload(urlencode(plain).encode(), content_type="application/x-www-form-urlencoded")

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        kind = type(method)
        if kind in UNREAD and content.startswith(TAKEN):
            return Response[Any].model_construct(ok=True, result=True)
        if kind not in self._models:
            self._models[kind] = Response[kind.__returning__]  # type: ignore[name-defined]
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as error:
            if isinstance(error.data, dict) and "ok" in error.data:  # Telegram's own, in a form of a later version
                raise
            raise TelegramServerError(method, f"HTTP {status_code}, not from Telegram") from error


def create_bot(token: str, api_url: str | None, proxy: str | None) -> Bot:
    server = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
    session = Session(server, proxy)
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True))
    return Bot(token, session=session, default=properties)


async def until_reached(call: Callable[[], Awaitable[T]], clock: Clock) -> T:
    """What the call returns, once Telegram can be reached, however long that takes; a refusal is raised at once."""
    for failures in count():
        try:
            return await call()
        except (TelegramNetworkError, TelegramServerError, ClientDecodeError) as error:
            pause = BACKOFF[min(failures, len(BACKOFF) - 1)]
            log.warning("Telegram cannot be reached (%s); trying again in %g s", type(error).__name__, pause)
            await clock.sleep(pause)
    raise AssertionError("count() has no end")
