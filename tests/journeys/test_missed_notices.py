"""What a block has kept from a person comes when they return: once, and only what is still true."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from storage.sqlite.database import Transaction
from tests.support.drafts import SHORT, published
from tests.support.events import told as told_of_event
from tests.support.missed import (
    OFFICE,
    answers,
    asks_for_time,
    blocks,
    calls,
    judges,
    refuses,
    returns,
    said,
    waiting,
)
from tests.support.rounds import closed, opened
from tests.support.world import SCHOOL_5, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
VERDICT = "вернули на доработку"
DAY = timedelta(days=1)

Step = Callable[[World, Person], Awaitable[object]]


# Each of these makes news for the head of a school; what it says of it.


async def verdict(world: World, head: Person) -> str:
    await answers(head, "5.3")
    await blocks(world, head)
    await judges(world, world.people[201])
    return VERDICT


async def granted(world: World, head: Person) -> str:
    await asks_for_time(head, "21 декабря")
    await blocks(world, head)
    await world.people[201].presses("✅ Разрешить")
    return "Срок задачи 5.3 продлён"


async def refused(world: World, head: Person) -> str:
    await asks_for_time(head, "21 декабря")
    await blocks(world, head)
    await world.people[201].presses("✖️ Отказать")
    await world.people[201].presses("Пропустить")
    return "Срок задачи 5.3 не продлили"


async def helped(world: World, head: Person) -> str:
    await calls(head, "Нет учителя")
    await blocks(world, head)
    await world.people[201].presses("💬 Ответить")
    await world.people[201].says("Найдём")
    return "Вам ответили"


async def resolution(world: World, head: Person) -> str:
    await blocks(world, head)
    await published(world.people[900])
    return SHORT


async def event(world: World, head: Person) -> str:
    await blocks(world, head)
    await told_of_event(world.people[900])
    return "15 марта"


async def begun(world: World) -> Person:
    """The head of a school that is asked, with an officer above and an organiser."""
    organiser = await world.organiser()
    await world.member(201, OFFICE, "Пётр")
    head = await world.member(101, SCHOOL_5)
    await opened(organiser)
    return head


@pytest.mark.parametrize("news", [verdict, granted, refused, helped, resolution, event])
async def test_news_waits_for_the_return(world: World, news: Callable[[World, Person], Awaitable[str]]) -> None:
    """Whatever happened meanwhile is said when the person comes back, once, and not again at the next return."""
    head = await begun(world)
    words = await news(world, head)
    before = said(head, words)
    await world.pass_time(3 * DAY)
    await returns(world, head)
    assert said(head, words) == before + 1
    await blocks(world, head)
    await returns(world, head)
    assert said(head, words) == before + 1


@pytest.mark.parametrize("back", ["/start", "/tasks"])
async def test_any_sign_of_life_is_a_return(world: World, back: str) -> None:
    """Who could not be found, and writes, hears what was missed."""
    head = await begun(world)
    await answers(head, "5.3")
    refuses(world, head)
    await judges(world, world.people[201])
    assert waiting(world) == [("review", "unreachable")]
    world.emulator.faults.clear()
    await head.says(back)
    assert said(head, VERDICT) == 1
    assert waiting(world) == []


async def test_a_press_is_a_return(world: World) -> None:
    """A button of an old message is as good as a word."""
    head = await begun(world)
    await answers(head, "5.3")
    refuses(world, head)
    await judges(world, world.people[201])
    world.emulator.faults.clear()
    await head.forges("p:home")
    assert said(head, VERDICT) == 1


async def test_after_thirty_days_it_is_no_news(world: World) -> None:
    """What is older than the term is not said."""
    head = await begun(world)
    words = await verdict(world, head)
    await world.pass_time(31 * DAY)
    await returns(world, head)
    assert said(head, words) == 0


async def test_each_block_keeps_what_came_since(world: World) -> None:
    """Two blocks and two returns: each verdict is said after the one in which it was missed."""
    head = await begun(world)
    await verdict(world, head)
    await returns(world, head)
    await answers(head, "5.3", "↩️")
    await blocks(world, head)
    await judges(world, world.people[201], "Ещё мало")
    assert said(head, "Ещё мало") == 0
    await returns(world, head)
    assert (said(head, "Что поправить: Мало"), said(head, "Что поправить: Ещё мало")) == (1, 1)


async def test_a_return_that_is_taken_back_costs_nothing(world: World) -> None:
    """Who blocks again before anything could be sent hears it at the next return."""
    head = await begun(world)
    words = await verdict(world, head)
    refuses(world, head, 502)
    await head.phone.unblock()
    await world.handled()
    await head.phone.block()
    await world.handled()
    world.emulator.faults.clear()
    await world.pass_time(timedelta(minutes=10))  # it tries again ever more slowly
    assert waiting(world) == [("review", "unreachable")]
    await returns(world, head)
    assert said(head, words) == 1


async def test_a_block_during_an_outage_keeps_what_waited_for_its_end(world: World) -> None:
    """What could not be sent for hours, and then met a block, comes with the return."""
    head = await begun(world)
    await answers(head, "5.3")
    refuses(world, head, 502)
    officer = world.people[201]
    ((reply,),) = world.rows("SELECT max(id) FROM replies")
    await officer.forges(f"rr:{reply}:0")
    await officer.phone.send("Мало")
    await world.handled()
    await head.phone.block()
    await world.handled()
    world.emulator.faults.clear()
    await world.pass_time(timedelta(minutes=10))  # it tries again ever more slowly
    assert waiting(world) == [("review", "unreachable")]
    await returns(world, head)
    assert said(head, VERDICT) == 1


async def test_what_was_about_to_be_said_outlives_a_restart(world: World) -> None:
    """The bot is stopped between the return and the sending: it is said after the start, once."""
    head = await begun(world)
    words = await verdict(world, head)
    refuses(world, head, 502)
    await head.phone.unblock()
    await world.handled()
    await world.restart()
    assert said(head, words) == 0
    world.emulator.faults.clear()
    await world.pass_time(timedelta(minutes=1))
    await returns(world, head)
    assert said(head, words) == 1


# What makes it untrue meanwhile.


async def colleague_answers(world: World, _: Person) -> None:
    await answers(world.people[102], "5.3", "↩️")


async def asked_anew(world: World, _: Person) -> None:
    await world.people[102].says("/tasks")
    await world.people[102].presses("5.3 ⬜")
    await world.people[102].presses("🗓 Продлить до…")
    await world.people[102].says("25 декабря")


async def day_passes(world: World, _: Person) -> None:
    await world.pass_time(29 * DAY)


async def question_is_closed(world: World, _: Person) -> None:
    await world.people[102].presses("Вопрос решён")


async def is_archived(world: World, _: Person) -> None:
    await world.app.db.write(lambda tx: tx.execute("UPDATE resolutions SET archived_at = published_at"))


async def leaves(world: World, head: Person) -> None:
    def leave(tx: Transaction) -> None:
        tx.execute(
            "DELETE FROM memberships WHERE participant_id = (SELECT id FROM participants WHERE telegram_id = ?)",
            (head.phone.id,),
        )

    await world.app.db.write(leave)


async def moves(world: World, head: Person) -> None:
    """To another school."""

    def move(tx: Transaction) -> None:
        tx.execute(
            "UPDATE memberships SET organisation_id = (SELECT id FROM organisations WHERE name = ?) WHERE"
            " participant_id = (SELECT id FROM participants WHERE telegram_id = ?)",
            (SCHOOL_9, head.phone.id),
        )

    await world.app.db.write(move)


async def is_erased(world: World, head: Person) -> None:
    await world.app.db.write(lambda tx: tx.execute("DELETE FROM participants WHERE telegram_id = ?", (head.phone.id,)))


@pytest.mark.parametrize(
    ("news", "meanwhile"),
    [
        (verdict, colleague_answers),
        (verdict, is_archived),
        (verdict, leaves),
        (verdict, moves),
        (verdict, is_erased),
        (granted, asked_anew),
        (granted, day_passes),
        (granted, moves),
        (refused, asked_anew),
        (helped, question_is_closed),
        (helped, moves),
        (resolution, is_archived),
        (event, is_archived),
    ],
)
async def test_what_is_true_no_more_is_not_said(
    world: World, news: Callable[[World, Person], Awaitable[str]], meanwhile: Step
) -> None:
    """Overtaken, withdrawn, closed, or of an organisation that the person has left: nobody needs to hear it."""
    head = await begun(world)
    await world.member(102, SCHOOL_5, "Инна")
    words = await news(world, head)
    before = said(head, words)
    await meanwhile(world, head)
    await returns(world, head)
    assert said(head, words) == before
    assert waiting(world) == []


async def test_of_several_changes_the_last_is_said(world: World) -> None:
    """An event that was moved twice meanwhile is told once, as it is now."""
    head = await begun(world)
    await blocks(world, head)
    await told_of_event(world.people[900])
    await told_of_event(world.people[900], "16.03.2027 11:00")
    before = len(head.heard)
    await returns(world, head)
    assert [text for text in head.heard[before:] if "марта" in text] == [head.screen]
    assert "16 марта" in head.screen


async def test_the_news_of_a_round_waits_while_it_is_open(world: World) -> None:
    """A round that was opened meanwhile is told at the return; one that has been closed is not."""
    organiser = await world.organiser()
    first, second = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    for head in (first, second):
        await blocks(world, head)
    await opened(organiser)
    await returns(world, first)
    assert said(first, "Декабрь 2026") == 1
    await closed(organiser)
    await returns(world, second)
    assert said(second, "Декабрь 2026") == 0


async def test_a_fault_of_the_message_makes_nobody_unreachable(world: World) -> None:
    """Telegram refuses one message as malformed: the next one reaches the same person."""
    head = await begun(world)
    await answers(head, "5.3")
    world.emulator.faults.fail_next("sendMessage", 400, "Bad Request: message is too long", chat_id=101)
    await judges(world, world.people[201])
    assert world.rows("SELECT 1 FROM participants WHERE unreachable_since IS NOT NULL") == []
    assert waiting(world) == [("review", "failed")]
