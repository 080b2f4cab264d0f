from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
    MenuButtonCommands,
    MenuButtonDefault,
)

from bot.emulator import Emulator, Group, Phone
from tests.emulator.tools import Ask


def menu(*names: str) -> list[BotCommand]:
    return [BotCommand(command=name, description=f"Команда {name}") for name in names]


def names(commands: list[BotCommand]) -> list[str]:
    return [command.command for command in commands]


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
    assert names(await bot.get_my_commands(language_code="ru")) == ["b"]
    assert await bot.get_my_commands(language_code="en") == []


async def test_menus_of_groups_are_not_seen_in_private(bot: Bot, anna: Phone, group: Group) -> None:
    """Scopes that concern groups are kept, and shown to nobody in private."""
    for scope in (
        BotCommandScopeChatAdministrators(chat_id=group.id),
        BotCommandScopeChatMember(chat_id=group.id, user_id=101),
    ):
        await bot.set_my_commands(menu("a"), scope=scope)
        assert names(await bot.get_my_commands(scope=scope)) == ["a"]
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


async def test_what_the_bot_says_about_itself_is_kept(bot: Bot) -> None:
    """Name and descriptions are stored by language, within their limits."""
    await bot.set_my_description("Об этом боте")
    await bot.set_my_short_description("Кратко", language_code="ru")
    assert (await bot.get_my_description(language_code="en")).description == "Об этом боте"
    assert (await bot.get_my_short_description(language_code="ru")).short_description == "Кратко"
    assert (await bot.get_my_short_description()).short_description == ""
    assert (await bot.get_my_name()).name == "Резолюция"
    await bot.set_my_name("Другая")
    assert (await bot.get_my_name()).name == "Другая"
    with pytest.raises(TelegramBadRequest, match="short description is too long"):
        await bot.set_my_short_description("а" * 121)


async def test_a_chat_may_have_a_menu_button_of_its_own(bot: Bot, anna: Phone, ask: Ask) -> None:
    """A chat's button comes before the usual one; an unknown kind is refused."""
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    await bot.set_chat_menu_button(chat_id=anna.id, menu_button=MenuButtonDefault())
    assert isinstance(await bot.get_chat_menu_button(chat_id=anna.id), MenuButtonDefault)
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    await bot.set_chat_menu_button()
    assert (await ask("setChatMenuButton", menu_button={"type": "x"}))[0] == 400
