"""What the bot says about itself: commands by scope and language, descriptions, the menu button."""

import re
from collections.abc import Callable
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
_TEXTS = {"Name": ("name", 64), "Description": ("description", 512), "ShortDescription": ("short_description", 120)}


@method("setMyCommands")
def set_my_commands(backend: Backend, params: Params) -> bool:
    key = _key(backend, params)
    given = params.array("commands")
    if given is None:
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(given) > COMMANDS_AT_MOST:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in given]
    backend.profile.commands[key] = commands
    backend.world.touch_all()
    return True


@method("getMyCommands")
def get_my_commands(backend: Backend, params: Params) -> list[Json]:
    return backend.profile.commands.get(_key(backend, params), [])


@method("deleteMyCommands")
def delete_my_commands(backend: Backend, params: Params) -> bool:
    backend.profile.commands.pop(_key(backend, params), None)
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


def _setter(name: str, limit: int) -> Callable[[Backend, Params], bool]:
    def set_text(backend: Backend, params: Params) -> bool:
        text = params.text(name)
        if len(text) > limit:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        backend.profile.texts[name, _language(params)] = text
        return True

    return set_text


def _getter(name: str) -> Callable[[Backend, Params], Json]:
    def get_text(backend: Backend, params: Params) -> Json:
        texts = backend.profile.texts
        own = backend.world.bot["first_name"] if name == "name" else ""
        return {name: texts.get((name, _language(params))) or texts.get((name, "")) or own}

    return get_text


for _suffix, (_name, _limit) in _TEXTS.items():
    method(f"setMy{_suffix}")(_setter(_name, _limit))
    method(f"getMy{_suffix}")(_getter(_name))


@method("setChatMenuButton")
def set_chat_menu_button(backend: Backend, params: Params) -> bool:
    chat_id = find_chat(backend, params).id if "chat_id" in params.values else 0
    button = params.object("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    backend.profile.menu_buttons[chat_id] = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(backend: Backend, params: Params) -> Json:
    buttons = backend.profile.menu_buttons
    chat_id = find_chat(backend, params).id if "chat_id" in params.values else 0
    return buttons.get(chat_id) or buttons.get(0) or {"type": "commands"}
