"""Reminders as people live with them: one digest a day, answered or put off on the spot."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.support.rounds import confirmed, opened
from tests.support.series import begun
from tests.support.world import SCHOOL_5, Person, World

CHITA = ZoneInfo("Asia/Chita")
SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
DIGESTS = "SELECT status FROM deliveries WHERE kind = 'digest' ORDER BY id"


async def at(world: World, month: int, day: int, hour: int = 9, minute: int = 0) -> None:
    await world.pass_time(datetime(2026, month, day, hour, minute, tzinfo=CHITA) - world.clock.now())


async def asked(world: World) -> tuple[Person, Person]:
    """An organiser has asked all schools on Monday 23 November for answers by Monday 7 December."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    return head, organiser


def digests(person: Person) -> list[str]:
    return [text for text in person.heard if text.startswith("⏰ Напоминание")]


async def leave_one(head: Person) -> None:
    """Answer all tasks but 5.6."""
    for number in ("5.1", "5.2", "5.3", "5.4", "5.5"):
        await head.says("/tasks")
        await head.presses(f"{number} ⬜")
        await head.presses("✅ Выполнено")


async def card(head: Person, icon: str) -> str:
    await head.says("/tasks")
    return await head.presses(f"5.6 {icon}")


async def test_a_digest_is_answered_on_the_spot(world: World) -> None:
    """At nine in the morning, not before, one message; its buttons answer; who has answered hears no more."""
    head, _ = await asked(world)
    await at(world, 12, 4, 8, 59)
    assert digests(head) == []
    await at(world, 12, 4)
    await world.pass_time(timedelta(seconds=20))
    assert len(digests(head)) == 1
    assert "СОШ № 5 г. Читы\n«Декабрь 2026»: срок ответа 7 декабря, осталось 3 дня\n⬜ 5.1 Условия" in head.screen
    assert head.labels[:6] == [f"5.{n} ⬜" for n in range(1, 7)]
    assert head.labels[6:] == ["✍️ Ответить (6)", "💤 Отложить", "🏠 В начало"]
    await head.presses("✍️ Ответить (6)")
    for number in ("5.2", "5.3", "5.4", "5.5", "5.6"):
        await head.presses("✅ Выполнено")
        await head.presses(f"➡️ Следующая: {number}")
    await head.presses("✅ Выполнено")
    await at(world, 12, 31)
    assert world.rows(DIGESTS) == [("sent",)]


async def test_one_task_is_answered_in_one_press(world: World) -> None:
    """About one task the message has the four answers themselves; a queued one is dropped once it is answered."""
    head, _ = await asked(world)
    await leave_one(head)
    await at(world, 12, 4)
    assert head.labels[:4] == ["✅ Выполнено", "🔄 В работе", "🆘 Нужна помощь", "➖ Неприменимо"]
    world.emulator.faults.fail_next("sendMessage", 500, times=1, chat_id=101)
    world.clock.advance(timedelta(days=3))
    await world.app.ticker.tick()
    await head.presses("🔄 В работе")
    await world.pass_time(timedelta(minutes=5))
    assert world.rows(DIGESTS) == [("sent",), ("dropped",)]


async def test_it_is_put_off_to_monday(world: World) -> None:
    """«💤 Отложить» offers days on which it comes; nothing comes before the one chosen, then all that is still due."""
    head, _ = await asked(world)
    await at(world, 12, 4)
    await head.presses("💤 Отложить")
    assert head.labels == ["В понедельник, 7 декабря", "В пятницу, 11 декабря", "⬅️ Назад", "🏠 В начало"]
    await head.presses("⬅️ Назад")
    await head.presses("💤 Отложить")
    assert await head.presses("В понедельник, 7 декабря") == "💤 Отложено. Напомню в понедельник, 7 декабря."
    await at(world, 12, 7, 8, 59)
    assert digests(head) == []
    await at(world, 12, 7)
    assert "сегодня последний день" in head.screen
    assert "⬜ 5.6" in head.screen


async def test_who_is_back_from_leave_sooner_is_reminded_sooner(world: World) -> None:
    """What was put off during a long leave comes after it; once the leave is ended, on the day that was chosen."""
    head, _ = await asked(world)
    await at(world, 12, 4)
    ((digest,),) = world.rows("SELECT id FROM deliveries WHERE kind = 'digest'")
    await head.says("/settings")
    await head.presses("🏖 Отпуск")
    await head.says("31 декабря")
    told = await head.forges(f"rt:{digest}:7")
    assert told == "💤 Отложено. Напомню в понедельник, 11 января.\n⚠️ Срок ответа кончится раньше: 7 декабря."
    await head.says("/settings")
    await head.presses("🏖 Отпуск")
    await head.presses("⏰ Вернуть напоминания")
    before = len(digests(head))
    await at(world, 12, 10, 12)
    assert len(digests(head)) == before
    await at(world, 12, 11, 9)
    assert len(digests(head)) == before + 1


async def test_a_bot_that_was_down_for_three_days_sends_one(world: World) -> None:
    """What fell due while nobody was there is one message, by the hour the bot is back."""
    head, _ = await asked(world)
    await world.stop()
    world.clock.advance(timedelta(days=14, hours=2))
    await world.start()
    await world.pass_time(timedelta(seconds=20))
    assert len(digests(head)) == 1
    assert world.rows(DIGESTS) == [("sent",)]


async def test_a_reply_to_a_reminder_is_a_comment(world: World) -> None:
    """About several tasks it is asked which one; about one it is that one's; nothing is lost before an answer."""
    head, _ = await asked(world)
    await at(world, 12, 4)
    await head.phone.send("Провели педсовет", reply_to=head.phone.screen.id)
    await world.settle()
    assert "💬 Сохранено. О какой задаче это?" in head.screen
    assert "Комментарий к задаче 5.2 сохранён" in await head.presses("5.2 ⬜")
    assert head.labels[:2] == ["✅ Выполнено", "🔄 В работе"]
    assert "💬 Ждёт ответа: Провели педсовет" in await head.presses("📋 Открыть задачу")
    await head.presses("✅ Выполнено")
    assert world.rows("SELECT text FROM remarks") == [("Провели педсовет",)]
    assert world.rows("SELECT 1 FROM notes") == []
    for number in ("5.1", "5.3", "5.4", "5.5"):
        await head.says("/tasks")
        await head.presses(f"{number} ⬜")
        await head.presses("✅ Выполнено")
    await at(world, 12, 7)
    await head.phone.send("Ждём документы", reply_to=head.phone.screen.id)
    await world.settle()
    assert "Комментарий к задаче 5.6 сохранён" in head.screen
    await head.presses("🔄 В работе")
    remarks = "SELECT k.text, r.status FROM remarks k JOIN replies r ON r.id = k.reply_id ORDER BY k.id"
    assert world.rows(remarks)[1:] == [("Ждём документы", "in_progress")]
    assert "Ждём документы" in await card(head, "🔄")


async def test_the_only_word_of_a_last_day_is_not_held_back(world: World) -> None:
    """Who wants one message a week, on Mondays, is reminded of a Friday all the same, once; the plan said so."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await head.forges("sm:1")
    for day in (2, 3, 4, 5):
        await head.forges(f"sd:{day}:0")
    await at(world, 11, 24)
    await begun(organiser, "24 ноября", "27 ноября")
    await confirmed(organiser)
    assert "Отчётный период" in head.screen
    await organiser.says("/rounds")
    await organiser.presses("🟢 Идёт: Ноябрь 2026, до 27 ноября")
    plan = await organiser.presses("📆 Что и когда придёт")
    assert "27 ноября, пятница\n⏰ Напоминание за 1 день, в последний день: 1 человек" in plan
    assert "26 ноября" not in plan
    for day in (25, 26):
        await at(world, 11, day)
    assert digests(head) == []
    await at(world, 11, 27)
    assert "сегодня последний день" in head.screen
    await at(world, 11, 30)
    assert len(digests(head)) == 1


async def test_a_chosen_hour_in_quiet_hours_is_said_at_once(world: World) -> None:
    """Whichever of the two is chosen last, it says when reminders come instead, and they come then."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await head.says("/settings")
    await head.presses("⏰ Напоминания")
    await head.presses("🕘 Во сколько")
    await head.presses("Следующие ▶️")
    await head.presses("Следующие ▶️")
    assert "попадает в тихие часы" not in await head.presses("20:00")
    await head.presses("🌙 Тихие часы")
    assert "20:00 попадает в тихие часы: напоминание придёт в 08:00" in await head.presses("20:00–8:00")
    await head.says("/settings")
    assert "придёт в 08:00" in head.screen
    await opened(organiser)
    await at(world, 12, 4, 8)
    assert len(digests(head)) == 1
