"""A reporting round as all who take part in it live through it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, World

CHITA = ZoneInfo("Asia/Chita")
OFFICE = "Комитет образования г. Читы"
SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"


async def until(world: World, day: int, hour: int = 9) -> None:
    """Let December come to that day and hour, by the clocks of Chita, as the time machine does."""
    await world.pass_time(datetime(2026, 12, day, hour, tzinfo=CHITA) - world.clock.now())


async def test_a_round_from_its_opening_to_its_close(world: World) -> None:
    """The asked are told and reminded, who stays silent is reported upwards step by step, and the end is frozen."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    head, silent = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    await opened(organiser, "координатору через 3 дня, организатору через 7")
    for asked in (head, silent, officer):
        assert "Ответьте, пожалуйста, до 7 декабря" in asked.screen

    await until(world, 4)
    assert "осталось 3 дня" in head.screen
    assert head.screen.startswith("⏰ Напоминание")
    await head.presses("✍️ Ответить (6)")
    await head.presses("✅ Выполнено")
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (1)")
    await officer.presses("✅ 5.1 · СОШ № 5 г. Читы")
    assert "Принято" in await officer.presses("✅ Принять")

    await until(world, 7)
    assert "сегодня последний день" in silent.screen
    await until(world, 10)
    assert officer.screen.startswith(
        "🔕 Молчит 1 из 6\n⚪ Никто не подключён: 4\nДекабрь 2026: ответов ждали до 7 декабря"
    )
    assert "🔔 Напомним 1 человеку." in await officer.presses("🔔 Напомнить")
    assert silent.screen.startswith("🔔 Комитет образования Читы просит ответить")
    await officer.says("/organisations")
    await officer.presses("🔕 Молчат (1), не подключены (4)")
    await officer.presses("⚪ СОШ № 17 г. Читы")
    await officer.presses("✍️ Ответить за организацию")
    await officer.presses("🔄 В работе")

    await until(world, 14)
    assert "Координаторам об этом уже сообщили." in organiser.screen
    await silent.presses("✍️ Ответить (6)")
    await silent.presses("✅ Выполнено")

    await organiser.says("/rounds")
    standing = await organiser.presses("🟢 Идёт: Декабрь 2026, до 7 декабря")
    assert "Из них с опозданием: 2\n✅ Выполнено: 2\n🔄 В работе: 1" in standing
    await organiser.presses("🔒 Закрыть период")
    assert "Закрытие можно отменить" in await organiser.presses("🔒 Да, закрыть")
    frozen = world.rows("SELECT status, late FROM round_results WHERE status <> 'no_reply' ORDER BY status, late")
    assert frozen == [("done", 0), ("done", 1), ("in_progress", 1)]
    heard = [len(person.heard) for person in (head, silent, officer)]
    await until(
        world, 21
    )  # a week after would be the next reminder; what it came to is told, and what nobody looked at
    assert [len(person.heard) for person in (head, silent, officer)] == [
        each + more for each, more in zip(heard, (1, 1, 2), strict=True)
    ]
