"""The group of a district: bound by a code, told what its district is told, forgotten when the bot is put out."""

from datetime import timedelta

from bot.emulator.group import Group
from tests.support.announcements import CHITA_AUTHORITY, DISTRICT, SCHOOL_9, announced, bound, code_for, written
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, World

TEXT = "Сбор в пятницу"


def texts(group: Group) -> list[str]:
    return [each.text for each in group.messages if each.from_bot]


async def test_a_group_is_bound_by_an_organiser_with_a_code_that_works_once(world: World) -> None:
    """A head with the code binds nothing, a wrong or used code neither; the organiser's own does."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    group = world.emulator.add_group(-100, "Директора Читы", [head.phone, organiser.phone])
    code = await code_for(organiser)
    for person, said, answer in (
        (head, code, "только организатор"),
        (organiser, "0123456789", "Такого кода нет"),
        (organiser, code, f"Чат привязан: {DISTRICT}"),
        (organiser, code, "уже использован"),
    ):
        await person.phone.send(f"/bind {said}", group)
        await world.settle()
        assert answer in texts(group)[-1]
    late = await code_for(organiser)
    await world.pass_time(timedelta(hours=25))
    await organiser.phone.send(f"/bind {late}", group)
    await world.settle()
    assert "Такого кода нет" in texts(group)[-1]


async def test_a_group_gets_corrected_and_recalled_what_its_district_gets(world: World) -> None:
    """What is for the district stands there once without a button; what is for others or for some people does not."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    group = await bound(world, organiser)
    await announced(organiser, TEXT)
    assert (texts(group)[-1], group.messages[-1].labels) == (TEXT, [])
    await organiser.forges("nja:1")
    await organiser.says("Сбор в субботу")
    await organiser.presses("✏️ Исправить")
    assert texts(group)[-1] == "Сбор в субботу\n\n✏️ Исправлено 23 ноября, 10:00"
    await written(organiser, "Только исполнителям")
    await organiser.forges("ngr:2:executor:1")
    await organiser.forges("nd:2:0")
    await organiser.presses("📤 Отправить")
    await organiser.forges("ny:1")
    await world.settle()
    assert [text for text in texts(group) if "Сбор" in text or "исполнителям" in text] == []


async def test_a_group_hears_of_its_week_without_names_unless_they_are_allowed(world: World) -> None:
    """On Monday morning, once: how many have answered; who is silent only once an organiser has allowed that."""
    head = await world.member(101, SCHOOL_5)
    await world.member(102, SCHOOL_9)
    await world.member(103, CHITA_AUTHORITY)
    organiser = await world.organiser()
    await opened(organiser)
    group = await bound(world, organiser)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await world.pass_time(timedelta(days=7))
    await world.pass_time(timedelta(hours=1))
    digests = [text for text in texts(group) if "Сводка за неделю" in text]
    assert len(digests) == 1
    assert f"Сводка за неделю: {DISTRICT}" in digests[0]
    assert "молчит 1 организация" in digests[0]
    assert "СОШ № 9" not in digests[0]
    await organiser.forges("ncg:0")
    await organiser.presses(f"Директора Читы · {DISTRICT}")
    await organiser.presses("⬜ Называть в сводке, кто молчит")
    await world.pass_time(timedelta(days=7))
    assert "• СОШ № 9 г. Читы" in texts(group)[-1]


async def test_a_group_is_followed_where_it_moves_and_forgotten_where_the_bot_is_put_out(world: World) -> None:
    """A supergroup gets what the group got; a chat without the bot is bound to nothing, and nobody is told twice."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    group = await bound(world, organiser)
    there = await group.migrate(-1_000_000_000_300)
    move = {"message_id": 90, "date": 1, "chat": {"id": -100, "type": "group", "title": "Директора Читы"}}
    world.emulator.push({"message": {**move, "migrate_to_chat_id": there.id}})
    await world.settle()
    await announced(organiser, TEXT)
    assert [text for text in texts(there) if text == TEXT] == [TEXT]
    assert TEXT not in texts(group)
    await there.remove_bot(organiser.phone.person)
    await world.settle()
    await announced(organiser, "Второе")
    assert world.rows("SELECT count(*) FROM group_chats") == [(0,)]
    assert world.rows("SELECT count(*) FROM participants WHERE telegram_id < 0") == [(0,)]
