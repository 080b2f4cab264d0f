"""How the bot reaches Telegram: the session, and calls that aiogram does not make as we need them."""

import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from copy import copy
from datetime import datetime, timedelta
from http import HTTPStatus
from itertools import count
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.client.default import Default, DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.manager import RequestMiddlewareManager
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import LinkPreviewOptions
from pydantic_core import PydanticSerializationError, to_json

from bot.clock import Clock
from bot.telegram.http_pool import HttpPool

log = logging.getLogger(__name__)

T = TypeVar("T")

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
BACKOFF = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds between tries while Telegram cannot be reached
UNREAD = frozenset({"answerCallbackQuery", "editMessageText"})  # of their results nobody here reads more than that
TAKEN = b'{"ok":true,'  # how Telegram's answers begin; anything else is read in full
UNTOLD_RETRY_AFTER = 5  # seconds, after a 429 that names none
OUTAGES: tuple[type[Exception], ...] = (OSError, UnicodeDecodeError)  # a TimeoutError is an OSError
ANSWER_SECONDS = 15  # within which Telegram takes a request; three tries fit into a handler's minute
FILE_SECONDS = 50  # within which it takes one with a file


class ProxyFailedError(TelegramNetworkError):
    """The proxy of TELEGRAM_PROXY, not Telegram, is what fails; `reason` is its own word, in which no token is."""

    def __init__(self, method: TelegramMethod[Any], reason: str) -> None:
        super().__init__(method, f"the proxy fails: {reason}")
        self.reason = reason


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates without parsing: one update that aiogram cannot parse would fail its whole batch, again and again."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = 0
    allowed_updates: list[str] | None = None


class Session(AiohttpSession):
    """What carries no file goes as JSON over the pool; files, and everything where there is a proxy, by aiohttp.

    `by_pool` says whether it may: the pool is ours alone, and an operator in trouble can do without it.
    Whatever breaks on the way counts as an outage of Telegram, to be tried again: connections, proxies, error pages.
    """

    def __init__(self, api: TelegramAPIServer, proxy: str | None, *, by_pool: bool) -> None:
        super().__init__(proxy=proxy, api=api)
        self._should_reset_connector = False  # else aiogram closes all, the pool too, before it first opens
        self._proxy_errors: tuple[type[Exception], ...] = () if proxy is None else _proxy_errors()
        self.outages: tuple[type[Exception], ...] = (*OUTAGES, *self._proxy_errors)
        self._pool = HttpPool(api.base, self._connector_init["ssl"]) if by_pool and proxy is None else None
        self._models: dict[type[TelegramMethod[Any]], Any] = {}
        self._paths: dict[str, str] = {}  # by method; a session serves one bot
        self._chain: Any = None

    def beside(self) -> "Session":
        """Another one, with connections and middlewares of its own, which need not read all certificates again."""
        other = copy(self)
        other.middleware, other._chain, other._session = RequestMiddlewareManager(), None, None  # noqa: SLF001
        if self._pool is not None:
            other._pool = HttpPool(self.api.base, self._connector_init["ssl"])  # noqa: SLF001
        return other

    async def close(self) -> None:
        """Without the quarter of a second that aiogram leaves TLS connections to close, where there is no TLS."""
        if self._pool is not None:
            self._pool.close()
        if self.api.base.startswith("https:"):
            await super().close()
        elif self._session is not None:
            await self._session.close()

    async def __call__(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's own name and meaning
    ) -> TelegramType:
        """By way of the middlewares, which are all there before the first call: aiogram chains them anew for each."""
        if timeout is not None:
            return await super().__call__(bot, method, timeout)
        if self._chain is None:
            self._chain = self.middleware.wrap_middlewares(self.make_request)
        answer: TelegramType = await self._chain(bot, method)
        return answer

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's own name and meaning
    ) -> TelegramType:
        body = plain_json(bot, method)
        seconds = timeout or (FILE_SECONDS if body is None else ANSWER_SECONDS)
        try:
            if self._pool is None or body is None:
                return await super().make_request(bot, method, seconds)
            status, content = await self._pool.post(self._path(bot, method.__api_method__), body, seconds)
        except self._proxy_errors as error:
            raise ProxyFailedError(method, str(error)) from error
        except self.outages as error:
            raise TelegramNetworkError(method, f"{type(error).__name__}: {error}") from error
        if method.__api_method__ in UNREAD and content.startswith(TAKEN):
            return True  # type: ignore[return-value]  # nobody looks
        text = content.decode("utf-8", errors="replace")
        return cast("TelegramType", self.check_response(bot, method, status, text).result)

    async def stream_content(self, *arguments: Any, **options: Any) -> AsyncGenerator[bytes, None]:
        """A file of somebody's. Raises OSError or ClientError, whatever breaks on the way."""
        try:
            async for chunk in super().stream_content(*arguments, **options):
                yield chunk
        except self._proxy_errors as error:
            raise ConnectionError(str(error)) from error

    def _path(self, bot: Bot, method: str) -> str:
        if method not in self._paths:
            self._paths[method] = urlsplit(self.api.api_url(bot.token, method)).path
        return self._paths[method]

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """Pydantic forgets a derived model (`Response[Message]`) that nobody holds, aiogram holds none, and to derive
        one anew takes longer than all else that a request costs: they are held here, one a method.
        """
        kind = type(method)
        if kind not in self._models:
            self._models[kind] = Response[kind.__returning__]  # type: ignore[name-defined]
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as error:
            if isinstance(error.data, dict) and "ok" in error.data:  # Telegram's own, in a form of a later version
                raise
            raise TelegramServerError(method, f"HTTP {status_code}, not from Telegram") from error
        except TypeError as error:  # aiogram reads a description that is not there
            raise TelegramServerError(method, f"HTTP {status_code} without a description") from error
        except TelegramAPIError as error:
            if status_code != HTTPStatus.TOO_MANY_REQUESTS or isinstance(error, TelegramRetryAfter):
                raise
            raise TelegramRetryAfter(method, error.message, UNTOLD_RETRY_AFTER) from error


def _proxy_errors() -> tuple[type[Exception], ...]:
    from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError  # noqa: PLC0415 - only with a proxy

    return ProxyConnectionError, ProxyError, ProxyTimeoutError


def plain_json(bot: Bot, method: TelegramMethod[Any]) -> bytes | None:
    """The method's fields as Telegram takes them; None where aiogram alone knows how to put them: files and times."""
    fields = {}
    given, extra = method.__dict__, method.__pydantic_extra__
    for name, value in {**given, **extra}.items() if extra else given.items():
        if value is None:  # Telegram reads null as the word
            continue
        known = getattr(bot.default, value.name, None) if isinstance(value, Default) else value
        if isinstance(known, (datetime, timedelta)):
            return None
        if known is not None:
            fields[name] = known
    try:
        return to_json(fields, exclude_none=True)
    except PydanticSerializationError:  # a file or a default within
        return None


def create_bot(token: str, api_url: str | None, proxy: str | None, *, by_pool: bool = True) -> Bot:
    server = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
    unset = dict.fromkeys(("prefer_small_media", "prefer_large_media", "show_above_text"))
    preview = LinkPreviewOptions(is_disabled=True, **unset)  # what is unset would be looked up for each message
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML.value, link_preview=preview)
    return Bot(token, session=Session(server, proxy, by_pool=by_pool), default=properties)


def bot_beside(bot: Bot) -> Bot:
    """The same bot, with connections and middlewares of its own. Both are to be closed."""
    return Bot(bot.token, session=cast("Session", bot.session).beside(), default=bot.default)


async def until_reached(call: Callable[[], Awaitable[T]], clock: Clock) -> T:
    """What the call returns, once Telegram can be reached, however long that takes; a refusal is raised at once."""
    for failures in count():
        try:
            return await call()
        except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, ClientDecodeError) as error:
            pause = BACKOFF[min(failures, len(BACKOFF) - 1)]
            if isinstance(error, TelegramRetryAfter):  # a start anew would meet with the same
                pause = error.retry_after
            what = error.message if isinstance(error, ProxyFailedError) else type(error).__name__
            log.warning("Telegram cannot be reached (%s); trying again in %g s", what, pause)
            await clock.sleep(pause)
    raise AssertionError("count() has no end")
