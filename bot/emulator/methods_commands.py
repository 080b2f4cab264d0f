"""The command menus, by scope and language."""

import re
from typing import Any

from bot.emulator.backend import Backend, CommandKey, find_chat, method
from bot.emulator.errors import bad_request
from bot.emulator.params import Params
from bot.emulator.world import Json

COMMANDS_AT_MOST = 100
DESCRIPTION_LIMIT = 256
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}|")
_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


@method("setMyCommands")
def set_my_commands(backend: Backend, params: Params) -> bool:
    key = _key(backend, params)
    given = params.array("commands")
    if given is None:
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(given) > COMMANDS_AT_MOST:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in given]
    backend.commands[key] = commands
    backend.world.touch_all()
    return True


@method("deleteMyCommands")
def delete_my_commands(backend: Backend, params: Params) -> bool:
    backend.commands.pop(_key(backend, params), None)
    backend.world.touch_all()
    return True


def _command(item: Any) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(item.get("command", "")).removeprefix("/")
    description = str(item.get("description", "")).strip()
    if not name:
        raise bad_request("command name must be non-empty")
    if not description:
        raise bad_request("command description must be non-empty")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if len(description) > DESCRIPTION_LIMIT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _key(backend: Backend, params: Params) -> CommandKey:
    scope = params.object("scope") or {"type": "default"}
    kind = str(scope.get("type"))
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    language = _language(params)
    needed = _SCOPES[kind]
    chat_id = find_chat(backend, Params(scope)).id if "chat_id" in needed else 0
    user_id = Params(scope).integer("user_id") if "user_id" in needed else 0
    return kind, chat_id, user_id, language


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language
