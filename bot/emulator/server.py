"""The HTTP side of the Bot API: routes, the token, the order of checks, the answers."""

import asyncio
import inspect
import logging
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.emulator.backend import METHODS, Backend
from bot.emulator.errors import ApiError, HangUp
from bot.emulator.faults import Fault, Faults
from bot.emulator.params import Params, read_params
from bot.emulator.world import Json

LOG_LENGTH = 100_000
NEVER_TAKEN = 0

_log = logging.getLogger(__name__)


@dataclass
class Call:
    """One call of the bot. The status is 0 until it was answered, and stays 0 if it was dropped unheard;
    a call that took effect and lost its answer has the status it would have had.
    """

    method: str
    params: Json
    at: datetime
    status: int = NEVER_TAKEN


class BotApi:
    def __init__(self, token: str, backend: Backend, faults: Faults) -> None:
        self.token = token
        self.backend = backend
        self.faults = faults
        self.calls: list[Call] = []

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        app.on_shutdown.append(self._close)

    async def _close(self, _app: web.Application) -> None:
        self.backend.updates.end_poll(HangUp())

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            name = _canonical(request.match_info["method"])
            params = await read_params(request)
        except ApiError as error:
            return _refusal(error)
        call = Call(name, params.values, self.backend.world.clock.now())
        self.calls.append(call)
        del self.calls[:-LOG_LENGTH]
        self.backend.world.changed.fire()
        if delay := self.faults.delay():
            await asyncio.sleep(delay)
        fault = self.faults.take(name, params)
        return await self._answer(request, call, params, fault)

    async def _answer(
        self, request: web.Request, call: Call, params: Params, fault: Fault | None
    ) -> web.StreamResponse:
        kind = fault.kind if fault else None
        if kind == "drop_before":
            return _drop(request)
        if fault and kind == "html":
            call.status = 502
            page = "<html><head><title>502 Bad Gateway</title></head><body>Сервер недоступен</body></html>"
            return web.Response(status=502, body=page.encode(fault.charset), content_type="text/html")
        try:
            if fault and fault.error:
                raise fault.error
            self.faults.keep_limits(call.method, params)
            result = await self._execute(call.method, params)
        except ApiError as error:
            call.status = error.status
            return _refusal(error)
        except HangUp:
            return _drop(request)
        call.status = 200
        if kind == "drop_after":
            return _drop(request)
        return _json(200, {"ok": True, "result": result})

    async def _execute(self, name: str, params: Params) -> object:
        _, function = METHODS[name.lower()]
        try:
            result = function(self.backend, params)
            return await result if inspect.isawaitable(result) else result
        except (ApiError, HangUp):
            raise
        except Exception as error:
            # A client's nonsense must not look like a dropped connection; a bug here must not stay unseen.
            _log.exception("the emulator failed in %s", name)
            raise ApiError(500, f"Internal Server Error: the emulator failed in {name}: {error!r}") from error

    def _check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self.token:
            raise ApiError(401, "Unauthorized")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
        except ApiError as error:
            return _refusal(error)
        files = self.backend.world.files.values()
        file = next((file for file in files if file.path == request.match_info["path"]), None)
        if file is None:
            return _refusal(ApiError(404, "Not Found"))
        return web.Response(body=file.content, content_type="application/octet-stream")


def _canonical(name: str) -> str:
    """The method's own spelling: like Telegram, the emulator takes any case."""
    if name.lower() not in METHODS:
        raise ApiError(404, "Not Found")
    return METHODS[name.lower()][0]


def _refusal(error: ApiError) -> web.Response:
    body: Json = {"ok": False, "error_code": error.status, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return _json(error.status, body)


def _json(status: int, body: Json) -> web.Response:
    return web.json_response(body, status=status)


def _drop(request: web.Request) -> web.StreamResponse:
    if request.transport:
        request.transport.abort()
    return web.Response()
