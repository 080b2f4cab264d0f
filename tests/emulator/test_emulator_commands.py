from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
)

from bot.emulator import Emulator, Group, Phone
from tests.emulator.tools import Ask


def menu(*names: str) -> list[BotCommand]:
    return [BotCommand(command=name, description=f"Команда {name}") for name in names]


async def test_a_person_sees_the_narrowest_menu(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """Commands of the chat come before those of all private chats, those before the default ones."""
    boris = emulator.add_phone(102, "Борис", language_code=None)
    assert anna.commands == []
    await bot.set_my_commands(menu("start"))
    assert anna.commands == [("start", "Команда start")]
    await bot.set_my_commands(menu("tasks"), scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands(menu("import"), scope=BotCommandScopeChat(chat_id=101))
    assert [command.command for command in anna.commands] == ["import"]
    assert [command.command for command in boris.commands] == ["tasks"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=101))
    assert [command.command for command in anna.commands] == ["tasks"]


async def test_a_menu_in_ones_own_language_comes_first(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """Within a scope the person's language wins over no language."""
    boris = emulator.add_phone(102, "Boris", language_code="en")
    await bot.set_my_commands(menu("a"))
    await bot.set_my_commands(menu("b"), language_code="ru")
    assert [anna.commands[0].command, boris.commands[0].command] == ["b", "a"]


async def test_menus_of_groups_are_not_seen_in_private(bot: Bot, anna: Phone, group: Group) -> None:
    """Scopes that concern groups are taken, and shown to nobody in private."""
    for scope in (
        BotCommandScopeChatAdministrators(chat_id=group.id),
        BotCommandScopeChatMember(chat_id=group.id, user_id=101),
    ):
        await bot.set_my_commands(menu("a"), scope=scope)
    assert anna.commands == []


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"commands": [{"command": "Start", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a" * 33, "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a-b", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "/", "description": "a"}]}, "command name must be non-empty"),
        ({"commands": [{"command": "a", "description": " "}]}, "command description must be non-empty"),
        ({"commands": [{"command": "a", "description": "a" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "a", "description": "a"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": ["a"]}, "can't parse BotCommand"),
        ({"commands": {}}, "can't parse commands JSON array"),
        ({}, "can't parse commands"),
        ({"commands": [], "language_code": "rus"}, "invalid language code specified"),
        ({"commands": [], "scope": {"type": "world"}}, "Unsupported type specified"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 999}}, "chat not found"),
    ],
)
async def test_commands_telegram_would_refuse_are_refused(ask: Ask, params: dict[str, Any], reason: str) -> None:
    """Names, descriptions, number, language and scope are checked as Telegram checks them."""
    status, answer = await ask("setMyCommands", **params)
    assert status == 400
    assert reason in answer["description"]


async def test_the_limits_themselves_are_taken(ask: Ask, anna: Phone) -> None:
    """100 commands of 32 characters with 256 characters each, with or without a slash."""
    commands = [{"command": f"/{number:0>32}", "description": "а" * 256} for number in range(100)]
    assert (await ask("setMyCommands", commands=commands))[0] == 200
    assert anna.commands[0].command == "0" * 32
