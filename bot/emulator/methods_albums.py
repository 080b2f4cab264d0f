"""Albums: several photos, or several documents, sent as one."""

from typing import Any

from bot.emulator.backend import Backend, method, open_chat
from bot.emulator.errors import bad_request
from bot.emulator.methods_files import file_of, media_fields
from bot.emulator.outgoing import caption_fields, send
from bot.emulator.params import Params
from bot.emulator.world import Json

KINDS = ("photo", "document")
LEAST, MOST = 2, 10


@method("sendMediaGroup")
def send_media_group(backend: Backend, params: Params) -> list[Json]:
    """All or none. An album has no buttons: Telegram passes over `reply_markup`."""
    chat = open_chat(backend, params)
    items = [_item(each) for each in params.array("media") or []]
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > MOST:
        raise bad_request("too many messages to send as an album")
    if len(items) < LEAST:
        raise bad_request("media must include 2-10 items")
    kinds = {item.text("type") for item in items}
    if len(kinds) > 1:
        raise bad_request("Document can't be mixed with other media types")
    fields = [_fields(backend, params, item) for item in items]
    album = {"media_group_id": backend.world.next_album()}
    plain = Params({name: value for name, value in params.values.items() if name != "reply_markup"})
    return [send(backend, plain, each | album, chat).json for each in fields]


def media_item_fields(backend: Backend, params: Params, value: Any) -> Json:
    """What a message shows of one InputMedia."""
    return _fields(backend, params, _item(value))


def _item(value: Any) -> Params:
    if not isinstance(value, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    item = Params(value)
    if item.text("type") not in KINDS:
        raise bad_request("can't parse InputMedia: unsupported type specified")
    return item


def _fields(backend: Backend, params: Params, item: Params) -> Json:
    kind = item.text("type")
    file = file_of(backend, params, kind, item.text("media"), None)
    return media_fields(file) | caption_fields(item)
