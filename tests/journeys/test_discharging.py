"""An organiser takes a task off an organisation's list, with a reason, or stars it."""

from datetime import timedelta

from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, World


async def test_a_task_is_taken_off_with_a_reason(world: World) -> None:
    """The organisation is told why, is asked for it no more, and sees it apart; the round counts it apart, too."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await opened(organiser)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    assert "🗂 Снять с контроля" not in head.labels
    await organiser.says("/organisations")
    await organiser.presses("Комитет образования Читы: 0 из 40")
    await organiser.presses("СОШ № 5 г. Читы: 0 из 6")
    await organiser.presses("5.3 ⬜")
    assert "почему" in await organiser.presses("🗂 Снять с контроля")
    assert "Нужно хотя бы несколько слов" in await organiser.sends_photo(b"photo")
    done = await organiser.says("Конкурсов в этом году нет")
    assert "Снято с контроля: задача 5.3" in done
    assert "Задача 5.3 снята с контроля" in head.screen
    assert "Причина: Конкурсов в этом году нет" in head.screen
    listed = await head.presses("📋 Мои задачи")
    assert "отвечено 0 из 5" in listed
    assert "🗂 Снято с контроля\n5.3 Конкурсы и события региона: Конкурсов в этом году нет" in listed
    assert "5.3 ⬜" not in head.labels
    assert "Снято с контроля" in await head.presses("🗂 5.3")
    assert "↩️ Вернуть" not in head.labels
    await organiser.says("/rounds")
    assert "🗂 Снято с контроля: 1" in await organiser.presses(next(each for each in organiser.labels if "2026" in each))
    assert world.rows("SELECT act FROM audit WHERE act LIKE 'discharge%'") == [("discharged",)]


async def test_what_was_taken_off_comes_back(world: World) -> None:
    """One press puts it back, with the answers that it had; those concerned are told, and nobody else may do either."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("✅ Выполнено")
    ((assignment,),) = world.rows("SELECT id FROM assignments WHERE reply_id IS NOT NULL")
    await head.forges(f"xc:{assignment}")
    assert "не открыт" in head.phone.alerts.pop()
    await organiser.forges(f"xc:{assignment}")
    await organiser.says("Ошибочно")
    await head.forges("xu:1")
    assert "не открыт" in head.phone.alerts.pop()
    assert "Снова на контроле: задача 5.3" in await organiser.presses("↩️ Вернуть")
    assert "Задача 5.3 снова на контроле" in head.screen
    assert "✅ 5.3" in await head.presses("📋 Мои задачи")


async def test_a_controlled_task_stands_first(world: World) -> None:
    """Its star is seen by all, first of what waits; it is reminded of more often."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await opened(organiser)
    ((assignment,),) = world.rows(
        "SELECT s.id FROM assignments s JOIN tasks t ON t.id = s.task_id WHERE number = '5.4'"
    )[:1]
    await head.forges(f"xs:{assignment}:1")
    assert "не открыт" in head.phone.alerts.pop()
    await organiser.forges(f"c:{assignment}")
    card = await organiser.presses("⭐ Отметить контрольным")
    assert "⭐ Контрольный пункт" in card
    assert "☆ Снять отметку «контрольный»" in organiser.labels
    listed = await head.says("/tasks")
    first = next(line for line in listed.split("\n") if line.startswith("⬜"))
    assert first.startswith("⬜ ⭐ 5.4 ")
    assert head.labels[0] == "⭐ 5.4 ⬜"
    said = len(head.heard)
    await world.pass_time(timedelta(days=9, hours=1))  # five days before the last one, of which others are not reminded
    assert "5.4" in "\n".join(head.heard[said:])
    assert "5.3" not in "\n".join(head.heard[said:])
