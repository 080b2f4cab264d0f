"""The parameters of a call, whichever of the four ways they came: query, form, multipart, JSON."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from bot.emulator.errors import ApiError, bad_request
from bot.emulator.world import Json

UPLOAD_LIMIT = 50 * 1024 * 1024

# Everything else that reads as JSON is JSON: a client that sends a form sends 12 as "12" and true as "true".
_PLAIN = {
    "text", "caption", "parse_mode", "url", "language_code", "secret_token", "callback_query_id", "inline_message_id",
    "business_connection_id", "file_id", "photo", "document",
}  # fmt: skip


@dataclass(frozen=True)
class Upload:
    name: str
    content: bytes


@dataclass
class Params:
    values: Json = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name, default)
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        value = self.values.get(name, default)
        return value if isinstance(value, int) else default

    def flag(self, name: str) -> bool:
        value = self.values.get(name, False)
        return value.lower() in ("true", "yes", "1") if isinstance(value, str) else bool(value)

    def object(self, name: str) -> Json | None:
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, dict):
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object")
        return value

    def array(self, name: str) -> list[Any] | None:
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, list):
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON array")
        return value


async def read_params(request: web.Request) -> Params:
    params = Params({name: decode(name, value) for name, value in request.query.items()})
    kind = request.content_type
    if kind == "application/json":
        params.values |= await _json(request)
    elif kind.startswith("multipart/"):
        await _multipart(request, params)
    elif kind == "application/x-www-form-urlencoded":
        form = await request.post()
        params.values |= {name: decode(name, str(value)) for name, value in form.items()}
    _check_unicode(params.values)
    return params


def _check_unicode(values: Json) -> None:
    """Half a surrogate pair, which JSON can spell, would break whoever writes it out again."""
    try:
        json.dumps(values, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise _not_utf8() from None


def _not_utf8() -> ApiError:
    return bad_request("strings must be encoded in UTF-8")


def decode(name: str, value: str) -> Any:
    if name in _PLAIN:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


async def _json(request: web.Request) -> Json:
    try:
        body = json.loads(await request.read() or b"{}")
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("can't parse request JSON object")
    return {name: decode(name, value) if isinstance(value, str) else value for name, value in body.items()}


async def _multipart(request: web.Request, params: Params) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read())
        if len(content) > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        if part.filename is not None:
            params.files[part.name] = Upload(part.filename, content)
            continue
        try:
            params.values[part.name] = decode(part.name, content.decode())
        except UnicodeDecodeError:
            raise _not_utf8() from None
