"""«Передача дел»: what whoever takes over finds, and how it gets to them."""

from datetime import timedelta

from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
HANDOVER = "🗝 Передача дел"


async def answer(person: Person, number: str, label: str, words: str = "") -> None:
    await person.says("/tasks")
    await person.presses(next(each for each in person.labels if each.startswith(f"{number} ")))
    await person.presses(label)
    if words:
        await person.says(words)


async def leave(person: Person) -> None:
    await person.says("/settings")
    await person.presses("🚪 Выйти: СОШ № 5 г. Читы")
    await person.presses("🚪 Да, выйти")


async def test_who_takes_over_sees_one_screen(world: World) -> None:
    """Whoever joins after somebody has left finds who that was, what waits, what was answered and promised, where help
    was asked for, a granted day, and the days to come; later too, from the organisation's own list.
    """
    organiser, officer = await world.organiser(), await world.member(301, OFFICE, "Игорь")
    head = await world.member(101, SCHOOL_5)
    await opened(organiser)
    await answer(head, "5.1", "✅ Выполнено")
    await answer(head, "5.2", "🔄 В работе", "до 15 декабря")
    await answer(head, "5.3", "🆘 Нужна помощь", "Не хватает учителей")
    await answer(head, "5.4", "🗓 Продлить до…", "20 декабря")
    await officer.presses("✅ Разрешить" if "✅ Разрешить" in officer.labels else officer.labels[0])
    await leave(head)
    await world.restart()
    successor = await world.member(102, SCHOOL_5, "Борис")
    shown = successor.screen
    for part in (
        "Готово! Вы подключены",
        "До вас: Анна Иванова (до 23 ноября",
        "Ждут ответа (3)",
        "5.4",
        "продлено до 20 декабря 2026",
        "Просили о помощи (1)",
        "Отвечено и обещано (2)",
        "в работе, до 15 декабря",
        "7 декабря: последний день",
    ):
        assert part in shown, part
    await successor.says("/tasks")
    assert "До вас: Анна Иванова" in await successor.presses(HANDOVER)
    await successor.presses("✍️ Ответить на остальные (3)")
    assert "Задача 5.4" in successor.screen


async def test_who_joins_first_takes_nothing_over(world: World) -> None:
    """Nor does whoever comes back: both see the menu, and alone there is nothing to hand over."""
    head = await world.member(101, SCHOOL_5)
    assert "Передача дел" not in head.screen
    await leave(head)
    await head.says(f"/start {await world.invite(SCHOOL_5)}")
    assert "Здравствуйте, Анна Иванова!" in head.screen
    await head.says("/tasks")
    assert HANDOVER not in head.labels


async def test_a_predecessor_hands_over(world: World) -> None:
    """While both are there, one says so and the other is told, with the screen a press away; once a day."""
    head, deputy = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5, "Борис")
    await head.says("/tasks")
    await head.presses(HANDOVER)
    await head.presses("🗝 Передать дела коллеге")
    assert "отправлено: Борис Иванова" in await head.presses("👤 Борис Иванова")
    assert "Вам передают дела" in deputy.screen
    assert "Анна Иванова" in deputy.screen
    assert "Ждут ответа (6)" in await deputy.presses(HANDOVER)
    heard = len(deputy.heard)
    await head.presses("🗝 Передать дела коллеге") if "🗝 Передать дела коллеге" in head.labels else None
    await head.forges(f"yo:{_school(world)}:{_person(world, 102)}")
    assert len(deputy.heard) == heard
    await world.pass_time(timedelta(days=1))
    await head.forges(f"yo:{_school(world)}:{_person(world, 102)}")
    assert len(deputy.heard) == heard + 1


async def test_nobody_else_looks_into_it(world: World) -> None:
    """An officer, who is no member, and whoever has left are refused; so is who is no colleague."""
    officer, head = await world.member(301, OFFICE, "Игорь"), await world.member(101, SCHOOL_5)
    school = _school(world)
    for data in (f"y:{school}", f"yc:{school}:0", f"yo:{school}:1"):
        await officer.forges(data)
        assert "не открыт" in officer.phone.alerts.pop()
    await head.forges(f"yo:{school}:{_person(world, 301)}")
    assert "устарела" in head.phone.alerts.pop()
    await head.forges(f"yc:{school}:0")
    assert "Передать пока некому" in head.screen
    await leave(head)
    await head.forges(f"y:{school}")
    assert "не открыт" in head.phone.alerts.pop()


async def test_a_predecessor_who_was_erased_has_no_name(world: World) -> None:
    """What they answered stays with the organisation; their name is gone."""
    head = await world.member(101, SCHOOL_5)
    await answer(head, "5.1", "✅ Выполнено")
    await head.says("/privacy")
    await head.presses(next(each for each in head.labels if "Удалить" in each))
    await head.presses(next(each for each in head.labels if "удалить" in each))
    successor = await world.member(102, SCHOOL_5, "Борис")
    assert "До вас: имя удалено" in successor.screen
    assert "Отвечено и обещано (1)" in successor.screen


def _school(world: World) -> int:
    ((found,),) = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_5)
    return int(found)


def _person(world: World, telegram_id: int) -> int:
    ((found,),) = world.rows("SELECT id FROM participants WHERE telegram_id = ?", telegram_id)
    return int(found)
