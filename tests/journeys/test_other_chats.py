"""Groups, channels and kinds of updates that are not for this bot."""

from datetime import timedelta
from typing import Any

from tests.support.tables import contents, unhandled
from tests.support.world import SCHOOL_5, World

PRIVATE_ONLY = "Я работаю только в личной переписке."
GROUP = {"id": -100, "type": "group", "title": "Учительская"}
CHANNEL = {"id": -1_000_000_000_200, "type": "channel", "title": "Новости"}
A_MINUTE = timedelta(minutes=1)
HEAD = {"id": 101, "is_bot": False, "first_name": "Анна", "last_name": "Иванова"}


async def test_a_command_in_a_group_gets_a_polite_word(world: World) -> None:
    """In a group the bot names its private chat and shows nothing of anybody's."""
    head = await world.member(101, SCHOOL_5)
    group = world.emulator.add_group(-100, "Учительская", [head.phone])
    for command in ("/start", "/tasks", "/tasks@resolution_demo_bot", "/start@RESOLUTION_DEMO_BOT x"):
        asked = await head.phone.send(command, group)
        await world.settle()
        assert group.messages[-1].text == f"{PRIVATE_ONLY} Напишите мне: https://t.me/resolution_demo_bot"
        assert group.messages[-1].reply_to == asked
        await world.pass_time(A_MINUTE)


async def test_a_group_is_answered_once_a_minute(world: World) -> None:
    """Whatever its members call out at each other, the bot says its word once, and again a minute later."""
    head = await world.member(101, SCHOOL_5)
    group = world.emulator.add_group(-100, "Учительская", [head.phone])
    for _ in range(5):
        await head.phone.send("/tasks", group)
        await world.settle()
    assert sum(PRIVATE_ONLY in message.text for message in group.messages) == 1
    await world.pass_time(A_MINUTE)
    await head.phone.send("/tasks", group)
    await world.settle()
    assert sum(PRIVATE_ONLY in message.text for message in group.messages) == 2
    assert unhandled(world) == []


async def test_a_command_that_was_deleted_gets_the_word_too(world: World) -> None:
    """The polite word comes to the group though there is no message any more that it could reply to."""
    head = await world.member(101, SCHOOL_5)
    group = world.emulator.add_group(-100, "Учительская", [head.phone])
    world.emulator.push({"message": {"message_id": 999, "date": 1, "chat": GROUP, "from": HEAD, "text": "/start"}})
    await world.settle()
    assert [PRIVATE_ONLY in message.text for message in group.messages] == [True]
    assert unhandled(world) == []


async def test_a_group_that_became_a_supergroup_is_answered_there(world: World) -> None:
    """What was asked before the move is answered once after it, where the group is now."""
    head = await world.member(101, SCHOOL_5)
    group = world.emulator.add_group(-100, "Учительская", [head.phone])
    asked = await head.phone.send("/start", group)
    await world.settle()
    await world.pass_time(A_MINUTE)
    supergroup = await group.migrate(-1_000_000_000_300)
    command = {"message_id": asked, "date": 1, "chat": GROUP, "from": HEAD, "text": "/start"}
    world.emulator.push({"message": command})
    await world.settle()
    assert [PRIVATE_ONLY in message.text for message in supergroup.messages] == [True]
    assert unhandled(world) == []


async def test_a_group_is_greeted_once(world: World) -> None:
    """Put into a group, the bot says that it works in private; put out, it says nothing."""
    head = await world.member(101, SCHOOL_5)
    group = world.emulator.add_group(-100, "Учительская", [head.phone])
    await group.remove_bot(head.phone.person)
    await world.settle()
    assert group.messages == []
    await group.add_bot(head.phone.person)
    await world.settle()
    assert [PRIVATE_ONLY in message.text for message in group.messages] == [True]


async def test_the_talk_of_a_group_is_let_pass(world: World) -> None:
    """What is not said to the bot is not answered, even while a question is open in the private chat."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("✅ Выполнено")
    group = world.emulator.add_group(-1_000_000_000_100, "Учительская", [head.phone])
    for text in ("всем привет", "/tasks@another_bot", "/start@another_bot AAAA"):
        await head.phone.send(text, group)
    await world.settle()
    assert [message.from_bot for message in group.messages] == [False, False, False]
    assert world.rows("SELECT 1 FROM remarks") == []
    await head.says("Провели в мае")
    assert world.rows("SELECT text FROM remarks") == [("Провели в мае",)]


async def test_a_group_is_no_way_in(world: World) -> None:
    """A link that is pressed in a group stays unused."""
    head = world.stranger(101)
    group = world.emulator.add_group(-100, "Учительская", [head.phone])
    await head.phone.send(f"/start {await world.invite(SCHOOL_5)}", group)
    await world.settle()
    assert PRIVATE_ONLY in group.messages[-1].text
    assert world.rows("SELECT opened_by FROM invitations") == [(None,)]


OTHER_UPDATES: list[dict[str, Any]] = [
    {"channel_post": {"message_id": 1, "date": 1, "chat": CHANNEL, "sender_chat": CHANNEL, "text": "/start"}},
    {"edited_channel_post": {"message_id": 1, "date": 1, "chat": CHANNEL, "text": "x", "edit_date": 2}},
    {"message": {"message_id": 1, "date": 1, "chat": GROUP, "sender_chat": CHANNEL, "text": "без автора"}},
    {"inline_query": {"id": "1", "from": HEAD, "query": "задачи", "offset": ""}},
    {"poll_answer": {"poll_id": "1", "user": HEAD, "option_ids": [], "option_persistent_ids": []}},
]  # fmt: skip


async def test_an_update_of_another_kind_is_let_pass(world: World) -> None:
    """A channel, an inline query, a poll's answer: nothing fails, and the next update is served."""
    head = await world.member(101, SCHOOL_5)
    before = contents(world)
    for update in OTHER_UPDATES:
        world.emulator.push(update)
    await world.settle()
    assert contents(world) == before
    assert unhandled(world) == []
    assert "отвечено 0 из 6" in await head.says("/tasks")


async def test_an_update_of_an_unknown_kind_is_reported_once(world: World) -> None:
    """A kind that does not exist yet is kept, organisers hear of it once, its sender not at all, and all go on."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    heard = len(head.heard)
    for _ in range(2):
        world.emulator.push({"brand_new_kind": {"from": HEAD, "what": ["nobody", "knows"]}})
        await world.settle()
        await world.pass_time(timedelta(hours=2))
    assert [(status, error) for _, status, error in unhandled(world)] == [("parked", "UnknownTypeError")] * 2
    assert len([text for text in organiser.heard if "не удалось обработать" in text]) == 1
    assert len(head.heard) == heard
    assert "отвечено 0 из 6" in await head.says("/tasks")


async def test_a_command_without_an_author_gets_the_polite_word(world: World) -> None:
    """A channel that writes in its group as no person is answered like everybody."""
    head = world.stranger(101)
    group = world.emulator.add_group(-100, "Учительская", [head.phone])
    message_id = await head.phone.send("канал пишет", group)
    command = {"message_id": message_id, "date": 1, "chat": GROUP, "sender_chat": CHANNEL, "text": "/start"}
    world.emulator.push({"message": command})
    await world.settle()
    assert PRIVATE_ONLY in group.messages[-1].text
