import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.emulator import Emulator, Group, Phone


async def test_a_chat_can_be_looked_up(bot: Bot, anna: Phone, group: Group, emulator: Emulator) -> None:
    """The bot sees who a person is once they wrote to it, blocked or not, and the groups it is in."""
    await anna.block()
    person = await bot.get_chat(101)
    assert (person.type, person.first_name, person.last_name) == ("private", "Анна", "Иванова")
    assert (await bot.get_chat(group.id)).title == "Школы"
    emulator.add_phone(102, "Борис")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.get_chat(102)


async def test_members_of_a_group_are_known(bot: Bot, anna: Phone, group: Group, emulator: Emulator) -> None:
    """A member, somebody who is none, and the bot itself can be told apart; in private there are no members."""
    emulator.add_phone(102, "Борис")
    members = [await bot.get_chat_member(group.id, user_id) for user_id in (101, 102, 42)]
    assert [member.status for member in members] == ["member", "left", "member"]
    assert await bot.get_chat_member_count(group.id) == 2
    for user_id in (999, group.id):
        with pytest.raises(TelegramBadRequest, match="member not found"):
            await bot.get_chat_member(group.id, user_id)
    with pytest.raises(TelegramBadRequest, match="can't be changed in private chats"):
        await bot.get_chat_member(anna.id, 101)


async def test_a_message_can_be_pinned(bot: Bot, anna: Phone) -> None:
    """A message that is there can be pinned and unpinned, another cannot."""
    await bot.pin_chat_message(101, anna.messages[0].id)
    await bot.unpin_chat_message(101)
    await bot.unpin_all_chat_messages(101)
    with pytest.raises(TelegramBadRequest, match="message to pin not found"):
        await bot.pin_chat_message(101, 999)
