"""The page with phones over HTTP: its files, its events, and what is done on it."""

import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

from aiohttp import web

from bot.emulator.errors import ApiError
from bot.emulator.group import Group
from bot.emulator.params import Params, read_params
from bot.emulator.phone import Phone
from bot.emulator.stage import DemoStage
from bot.emulator.world import Json

PAGE = Path(__file__).parent / "page"
HEARTBEAT = 15.0
_LOCAL = ("127.0.0.1", "localhost")
_OWN = {"same-origin", "none"}  # none: typed, or opened by the demo itself
_POLICY = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Action = Callable[[Phone, Params], Awaitable[object]]


@web.middleware
async def only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Another site open in the same browser is not one of the people, nor may it look: what it asks for has no Origin,
    but browsers say where it comes from.
    """
    own, headers = f"http://{request.host}", request.headers
    asked_here = headers.get("Sec-Fetch-Site", "none") in _OWN and headers.get("Origin", own) == own
    page = urlsplit(headers.get("Referer", own))
    if urlsplit(own).hostname not in _LOCAL or not asked_here or f"{page.scheme}://{page.netloc}" != own:
        raise web.HTTPForbidden(text="the emulator serves its own page only")
    return await handler(request)


class Pages:
    def __init__(self, stage: DemoStage) -> None:
        self.stage = stage
        self._closing = False

    def add_routes(self, app: web.Application) -> None:
        app.on_shutdown.append(self._close)
        actions: dict[str, Action] = {
            "send": self._send,
            "press": self._press,
            "file": self._file,
            "edit": self._edit,
            "block": self._block,
            "sticker": self._sticker,
            "voice": self._voice,
        }
        for name, action in actions.items():
            app.router.add_post(f"/phones/{{id}}/{name}", self._doing(action))
        app.router.add_post("/clock/advance", self._advance)
        app.router.add_post("/reset", self._reset)
        app.router.add_get("/phones", self._state)
        app.router.add_get("/phones/events", self._events)
        app.router.add_get("/phones/file/{file_id}", self._content)
        app.router.add_get("/page/{path:.+}", self._static)
        app.router.add_get("/", self._static)

    async def _close(self, _app: web.Application) -> None:
        self._closing = True
        self.stage.backend.world.changed.fire()

    async def _static(self, request: web.Request) -> web.StreamResponse:
        path = (PAGE / request.match_info.get("path", "index.html")).resolve()
        if not path.is_relative_to(PAGE) or not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Cache-Control": "no-cache"})

    async def _state(self, _request: web.Request) -> web.Response:
        return web.json_response(self.stage.state)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Cache-Control": "no-cache"})
        response.content_type = "text/event-stream"
        await response.prepare(request)
        with suppress(ConnectionError):  # the page was closed
            await self._tell(response)
        return response

    async def _tell(self, response: web.StreamResponse) -> None:
        """Send the state, then whatever changes, until either side closes."""
        versions = self.stage.backend.world.versions
        people: set[int] = set()
        known: dict[int, int] = {}
        while not self._closing:
            changed = [key for key, version in versions.items() if known.get(key) != version]
            known = dict(versions)
            if people != set(self.stage.phones) or not people:
                people = set(self.stage.phones)
                await _event(response, {"state": self.stage.state})
            else:
                for key in changed:
                    await self._tell_of(response, key)
            await self._next_change(response, known)

    async def _next_change(self, response: web.StreamResponse, known: dict[int, int]) -> None:
        """Comments meanwhile keep the connection, and tell when it is gone."""
        world = self.stage.backend.world
        while not self._closing and known == world.versions:
            try:
                await world.changed.wait_until(lambda: self._closing or known != world.versions, HEARTBEAT)
            except TimeoutError:
                await response.write(b": still here\n\n")

    async def _tell_of(self, response: web.StreamResponse, key: int) -> None:
        if key == self.stage.backend.world.CLOCK:
            await _event(response, {"clock": self.stage.clock})
        elif key in self.stage.phones:
            await _event(response, {"phone": self.stage.phone_state(self.stage.phones[key])})

    async def _content(self, request: web.Request) -> web.Response:
        file = self.stage.backend.world.files.get(request.match_info["file_id"])
        if file is None:
            raise web.HTTPNotFound
        headers = dict(_POLICY)
        if file.kind == "photo":
            return web.Response(body=file.content, content_type="image/jpeg", headers=headers)
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        return web.Response(body=file.content, content_type="application/octet-stream", headers=headers)

    def _doing(self, action: Action) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            number = request.match_info["id"]
            phone = self.stage.phones.get(int(number)) if number.isdigit() else None
            if phone is None:
                return _sorry(f"nobody here has the id {number}")
            try:
                await action(phone, await read_params(request))
            except (ApiError, LookupError, ValueError, RuntimeError) as error:
                return _sorry(str(error))
            return web.json_response({"ok": True})

        return handle

    async def _send(self, phone: Phone, params: Params) -> None:
        await phone.send(params.text("text"), self._group(params))

    async def _press(self, phone: Phone, params: Params) -> None:
        phone.press_at(
            params.integer("message_id"), params.integer("row"), params.integer("column"), self._group(params)
        )

    async def _file(self, phone: Phone, params: Params) -> None:
        upload = params.files.get("file")
        if upload is None:
            raise ValueError("there is no file in the form")
        if params.text("kind") == "photo":
            await phone.send_photo(upload.content, params.text("caption"))
        else:
            await phone.send_document(upload.name, upload.content, params.text("caption"))

    async def _sticker(self, phone: Phone, params: Params) -> None:
        await phone.send_sticker(params.text("emoji") or "👍")

    async def _voice(self, phone: Phone, params: Params) -> None:
        await phone.send_voice(max(params.integer("seconds"), 1))

    async def _edit(self, phone: Phone, params: Params) -> None:
        await phone.edit(params.integer("message_id"), params.text("text"))

    async def _block(self, phone: Phone, params: Params) -> None:
        await (phone.block() if params.flag("blocked") else phone.unblock())

    def _group(self, params: Params) -> Group | None:
        chat_id = params.integer("chat")
        if not chat_id or chat_id in self.stage.phones:
            return None
        if chat_id not in self.stage.groups:
            raise LookupError(f"there is no group {chat_id}")
        return self.stage.groups[chat_id]

    async def _advance(self, request: web.Request) -> web.Response:
        if self.stage.on_advance is None:
            return _sorry("this emulator has no time machine")
        seconds = (await read_params(request)).integer("seconds")
        if seconds <= 0:
            return _sorry("time goes forward only")
        await self.stage.on_advance(timedelta(seconds=seconds))
        world = self.stage.backend.world
        world.versions[world.CLOCK] += 1
        world.changed.fire()
        return web.json_response({"ok": True})

    async def _reset(self, _request: web.Request) -> web.Response:
        if self.stage.on_reset is None:
            return _sorry("this emulator begins anew only with its process")
        self.stage.on_reset()
        return web.json_response({"ok": True})


async def _event(response: web.StreamResponse, content: Json) -> None:
    await response.write(f"data: {json.dumps(content, ensure_ascii=False)}\n\n".encode())


def _sorry(reason: str) -> web.Response:
    return web.json_response({"error": reason}, status=400)
