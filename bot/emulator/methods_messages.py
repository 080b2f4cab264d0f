"""Sending, copying and deleting messages."""

from datetime import timedelta

from bot.emulator.backend import Backend, find_chat, find_message, method, open_chat
from bot.emulator.errors import bad_request
from bot.emulator.outgoing import caption_fields, send, text_fields
from bot.emulator.params import Params
from bot.emulator.world import Chat, Json, Stored

DELETABLE_FOR = timedelta(hours=48)
DELETED_AT_ONCE = 100
_CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document")
_ACTIONS = {
    "typing", "upload_photo", "upload_video", "upload_voice", "upload_document", "upload_video_note", "record_video",
    "record_voice", "record_video_note", "choose_sticker", "find_location",
}  # fmt: skip


@method("sendMessage")
def send_message(backend: Backend, params: Params) -> Json:
    chat = open_chat(backend, params)
    return send(backend, params, text_fields(params), chat).json


@method("copyMessage")
def copy_message(backend: Backend, params: Params) -> Json:
    chat = open_chat(backend, params)
    original = find_message(find_chat(backend, params, "from_chat_id"), params, "copy")
    fields = _content(original)
    if "text" not in fields and "caption" in params.values:
        fields = {name: value for name, value in fields.items() if not name.startswith("caption")}
        fields |= caption_fields(params)
    return {"message_id": send(backend, params, fields, chat).id}


@method("forwardMessage")
def forward_message(backend: Backend, params: Params) -> Json:
    chat = open_chat(backend, params)
    original = find_message(find_chat(backend, params, "from_chat_id"), params, "forward")
    if original.json.get("has_protected_content"):
        raise bad_request("message can't be forwarded")
    origin = original.json.get("forward_origin") or {
        "type": "user",
        "sender_user": original.json["from"],
        "date": original.json["date"],
    }
    return send(backend, params, _content(original) | {"forward_origin": origin}, chat).json


def _content(original: Stored) -> Json:
    fields = {name: original.json[name] for name in _CONTENT if name in original.json}
    if not fields:
        raise bad_request("message can't be copied")
    return fields


@method("deleteMessage")
def delete_message(backend: Backend, params: Params) -> bool:
    chat = find_chat(backend, params)
    stored = find_message(chat, params, "delete")
    if not _deletable(backend, chat, stored):
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[stored.id]
    backend.world.touch(chat)
    return True


@method("deleteMessages")
def delete_messages(backend: Backend, params: Params) -> bool:
    """What cannot be deleted, or is not there, is passed over."""
    chat = find_chat(backend, params)
    ids = params.array("message_ids") or []
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > DELETED_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(message_id, int) for message_id in ids):
        raise bad_request("message identifiers must be of type Number")
    for stored in [chat.messages[message_id] for message_id in set(ids) & chat.messages.keys()]:
        if _deletable(backend, chat, stored):
            del chat.messages[stored.id]
    backend.world.touch(chat)
    return True


def _deletable(backend: Backend, chat: Chat, stored: Stored) -> bool:
    age = timedelta(seconds=backend.world.timestamp() - stored.json["date"])
    return age < DELETABLE_FOR and (stored.from_bot or chat.person is not None)


@method("sendChatAction")
def send_chat_action(backend: Backend, params: Params) -> bool:
    chat = open_chat(backend, params)
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    backend.world.start_typing(chat)
    return True


@method("setMessageReaction")
def set_message_reaction(backend: Backend, params: Params) -> bool:
    chat = open_chat(backend, params)
    find_message(chat, params, "react")
    backend.world.touch(chat)
    return True
