import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError, TelegramNetworkError

from bot.emulator import Emulator, Group, Phone
from tests.emulator.tools import Ask


async def test_an_update_comes_until_it_is_confirmed(bot: Bot, anna: Phone) -> None:
    """The same update is given again until a later offset confirms it."""
    await anna.send("a")
    await anna.send("b")
    first, second = await bot.get_updates()
    assert [update.update_id for update in await bot.get_updates(offset=first.update_id)] == [
        first.update_id,
        second.update_id,
    ]
    assert await bot.get_updates(offset=first.update_id + 1) == [second]
    assert await bot.get_updates(offset=second.update_id + 1) == []


async def test_a_batch_is_limited(bot: Bot, anna: Phone) -> None:
    """`limit` holds, within 1 to 100; beyond that it is 100."""
    for _ in range(101):
        await anna.send("a")
    assert len(await bot.get_updates(limit=2)) == 2
    assert len(await bot.get_updates(limit=1000)) == 100


async def test_a_negative_offset_keeps_the_last(bot: Bot, anna: Phone) -> None:
    """An offset of -1 forgets all but the newest update."""
    await anna.send("a")
    await anna.send("b")
    [update] = await bot.get_updates(offset=-1)
    assert update.message
    assert update.message.text == "b"
    assert len(await bot.get_updates()) == 1


async def test_ids_may_start_anew(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """After ids fell back, an offset from before confirms nothing that came after."""
    await anna.send("a")
    [old] = await bot.get_updates()
    emulator.inject_update_id(5)
    await anna.send("b")
    [new] = await bot.get_updates(offset=old.update_id + 1)
    assert new.update_id == 5
    assert await bot.get_updates(offset=old.update_id + 1) == [new]
    assert await bot.get_updates(offset=6) == []


async def test_a_poll_waits_for_the_first_update(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """A long poll returns as soon as something happens."""
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await emulator.called("getUpdates")
    await anna.send("a")
    [update] = await poll
    assert update.message
    assert update.message.text == "a"


async def test_a_poll_in_vain_comes_back_empty(bot: Bot) -> None:
    """When the time is over there is nothing, and no error."""
    assert await bot.get_updates(timeout=1) == []


async def test_the_newer_of_two_polls_lives(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """A second getUpdates ends the first with 409."""
    older = asyncio.create_task(bot.get_updates(timeout=30))
    await emulator.called("getUpdates")
    newer = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request; make sure that only one"):
        await older
    await anna.send("a")
    assert len(await newer) == 1


async def test_only_wanted_kinds_are_queued(bot: Bot, anna: Phone, ask: Ask) -> None:
    """`allowed_updates` holds until another choice; an empty one is everything usual."""
    await bot.get_updates(allowed_updates=["edited_message"])
    message_id = await anna.send("a")
    await anna.edit(message_id, "b")
    [update] = await bot.get_updates()
    assert update.edited_message
    assert update.edited_message.text == "b"
    await bot.get_updates(offset=update.update_id + 1, allowed_updates=[])
    await anna.send("c")
    assert len(await bot.get_updates()) == 1
    assert (await ask("getUpdates", allowed_updates="message"))[0] == 400


async def test_any_update_can_be_pushed(bot: Bot, emulator: Emulator) -> None:
    """A raw update goes out as it is; an id of its own is kept and counted on from."""
    assert emulator.push({"update_id": 7, "poll_of_the_future": {"a": 1}}) == 7
    assert emulator.push({"x": {}}) == 8
    answers = await bot.get_updates()
    assert [update.update_id for update in answers] == [7, 8]


async def test_drained_means_confirmed(bot: Bot, anna: Phone, emulator: Emulator) -> None:
    """`drained` waits for the confirmation of what was queued, and names what is left when it gives up."""
    await emulator.drained()
    await anna.send("a")
    with pytest.raises(TimeoutError, match=r"the bot has not confirmed .*'text': 'a'"):
        await emulator.drained(timeout=0.01)
    [update] = await bot.get_updates()
    draining = asyncio.create_task(emulator.drained())
    await asyncio.sleep(0)
    await anna.send("b")
    await bot.get_updates(offset=update.update_id + 1)
    await draining


async def test_blocking_is_told_once(bot: Bot, anna: Phone) -> None:
    """Blocking and unblocking each make one my_chat_member update, with the old and the new standing."""
    await anna.block()
    await anna.block()
    await anna.unblock()
    blocked, unblocked = [update.my_chat_member for update in await bot.get_updates()]
    assert blocked
    assert (blocked.old_chat_member.status, blocked.new_chat_member.status) == ("member", "kicked")
    assert blocked.from_user.id == blocked.chat.id == 101
    assert unblocked
    assert (unblocked.old_chat_member.status, unblocked.new_chat_member.status) == ("kicked", "member")


async def test_a_group_is_heard(bot: Bot, anna: Phone, group: Group) -> None:
    """A message in a group reaches the bot with the group as its chat, as does the bot's return."""
    await anna.send("/help@resolution_demo_bot", group)
    [update] = await bot.get_updates()
    assert update.message
    assert (update.message.chat.id, update.message.chat.type) == (group.id, "group")
    assert update.message.entities
    assert update.message.entities[0].type == "bot_command"
    await group.remove_bot(anna.person)
    await group.add_bot(anna.person)
    update = (await bot.get_updates())[-1]
    assert update.my_chat_member
    assert update.my_chat_member.old_chat_member.status == "kicked"


async def test_stopping_does_not_wait_for_a_poll(bot: Bot, emulator: Emulator) -> None:
    """A poll that waits loses its connection when the emulator stops; the state is there when it starts again."""
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await emulator.called("getUpdates")
    await emulator.stop()
    with pytest.raises(TelegramNetworkError):
        await poll
    with pytest.raises(RuntimeError, match="not started"):
        _ = emulator.url
    await emulator.stop()
    await emulator.start()
    assert emulator.url.startswith("http://127.0.0.1:")
