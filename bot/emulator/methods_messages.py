"""Sending and deleting messages."""

from datetime import timedelta

from bot.emulator.backend import Backend, find_chat, find_message, method, open_chat
from bot.emulator.errors import bad_request
from bot.emulator.outgoing import send, text_fields
from bot.emulator.params import Params
from bot.emulator.world import Chat, Json, Stored

DELETABLE_FOR = timedelta(hours=48)


@method("sendMessage")
def send_message(backend: Backend, params: Params) -> Json:
    chat = open_chat(backend, params)
    return send(backend, params, text_fields(params), chat).json


@method("deleteMessage")
def delete_message(backend: Backend, params: Params) -> bool:
    chat = find_chat(backend, params)
    stored = find_message(chat, params, "delete")
    if not _deletable(backend, chat, stored):
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[stored.id]
    backend.world.touch(chat)
    return True


def _deletable(backend: Backend, chat: Chat, stored: Stored) -> bool:
    age = timedelta(seconds=backend.world.timestamp() - stored.json["date"])
    return age < DELETABLE_FOR and (stored.from_bot or chat.person is not None)
