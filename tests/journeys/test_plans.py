"""An organiser looks ahead: what will be sent, what a participant sees; and stops all reminders with one press."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.support.events import refused
from tests.support.rounds import confirmed, opened
from tests.support.world import SCHOOL_5, Person, World

CHITA = ZoneInfo("Asia/Chita")


async def at(world: World, month: int, day: int, hour: int = 9) -> None:
    await world.pass_time(datetime(2026, month, day, hour, tzinfo=CHITA) - world.clock.now())


def digests(person: Person) -> list[str]:
    return [text for text in person.heard if text.startswith("⏰ Напоминание")]


async def test_the_plan_of_a_round_is_seen_before_and_after_it_opens(world: World) -> None:
    """By day and kind, to how many; who answers is counted no more."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    plan = await organiser.presses("📆 Что и когда придёт")
    assert "📤 Открытие периода: 1 человек" in plan
    assert "4 декабря, пятница\n⏰ Напоминание за 1 день, за 3 дня: 1 человек" in plan.replace(
        "за 3 дня, за 1 день", "за 1 день, за 3 дня"
    )
    await organiser.presses("⬅️ Назад")
    await confirmed(organiser)
    await organiser.says("/rounds")
    await organiser.presses("🟢 Идёт: Декабрь 2026, до 7 декабря")
    plan = await organiser.presses("📆 Что и когда придёт")
    assert "Открытие" not in plan
    assert "7 декабря, понедельник\n⏰ Напоминание в последний день: 1 человек" in plan
    assert "14 декабря, понедельник\n⏰ Напоминание через 7 дней после срока: 1 человек" in plan
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    for number in ("5.2", "5.3", "5.4", "5.5", "5.6"):
        await head.presses("✅ Выполнено")
        await head.presses(f"➡️ Следующая: {number}")
    await head.presses("✅ Выполнено")
    await organiser.says("/rounds")
    await organiser.presses("🟢 Идёт: Декабрь 2026, до 7 декабря")
    assert "Пока ничего." in await organiser.presses("📆 Что и когда придёт")


async def test_one_press_stops_all_reminders(world: World) -> None:
    """Nothing is sent while paused, nothing is made up for afterwards, the next step comes as ever."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await organiser.says("/rounds")
    assert "за 3 дня" in await organiser.presses("📆 Что и когда придёт, пауза")
    assert "⏸ Напоминания приостановлены с 23 ноября" in await organiser.presses("⏸ Приостановить напоминания")
    await at(world, 12, 4)
    await at(world, 12, 4, 15)
    assert digests(head) == []
    assert "приостановлены" not in await organiser.presses("▶️ Возобновить напоминания")
    await world.pass_time(timedelta(minutes=5))
    assert digests(head) == []
    await at(world, 12, 7)
    assert len(digests(head)) == 1


async def test_an_organiser_looks_with_a_participant_s_eyes(world: World) -> None:
    """The list and the cards as a member has them, reached by the tree or by name; nothing there changes anything."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await organiser.says("/rounds")
    await organiser.presses("📆 Что и когда придёт, пауза")
    await organiser.presses("👀 Посмотреть глазами участника")
    assert "не нашлось" in await organiser.says("гимназия марса")
    await organiser.says("сош № 5 г. чит")
    shown = await organiser.presses("СОШ № 5 г. Читы")
    assert "Так это видит участник: СОШ № 5 г. Читы" in shown
    assert "📋 Мои задачи" in shown
    assert organiser.labels == [*(f"5.{n} ⬜" for n in range(1, 7)), "⬅️ Назад", "🏠 В начало"]
    card = await organiser.presses("5.3 ⬜")
    assert "Так это видит участник" in card
    assert "Ваш ответ: пока нет" in card
    assert organiser.labels == ["⬅️ Назад", "🏠 В начало"]
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⬅️ Назад")
    assert "👀 Комитет образования Читы" in organiser.labels
    for data in ("jt:1:0", "jc:1", "je:0:0", "ja:0", "j:1:0", "jp:1"):
        await refused(head, data, "не открыт")
    assert world.rows("SELECT 1 FROM replies") == []
