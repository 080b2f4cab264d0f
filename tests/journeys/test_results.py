"""When a round closes: each who was asked is told once what it came to, and closing and cancelling can be undone."""

from datetime import timedelta

from tests.support.announcements import CHITA_AUTHORITY, SCHOOL_9
from tests.support.rounds import closed, opened
from tests.support.world import SCHOOL_5, World

TOLD = "Период «Декабрь 2026» закрыт"
LATER = timedelta(minutes=20)


async def test_each_head_is_told_once_what_a_round_came_to(world: World) -> None:
    """What they reported, where their district and all stand, what became of their questions; one message for two
    schools, none to who was not asked, and nothing before closing can be undone no more.
    """
    head, officer = await world.member(5, SCHOOL_5), await world.member(6, CHITA_AUTHORITY)
    await head.says(f"/start {await world.invite(SCHOOL_9)}")
    organiser = await world.organiser()
    await opened(organiser)
    await head.says("/tasks")
    await head.presses("СОШ № 5 г. Читы: 0 из 6")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await head.presses("➡️ Следующая: 5.2")
    await head.presses("🆘 Нужна помощь")
    await head.says("Нет методиста")
    await officer.presses("💬 Ответить")
    await officer.says("Пришлём")
    await closed(organiser)
    await world.pass_time(timedelta(minutes=1))
    assert not [each for each in head.heard if TOLD in each]

    await world.pass_time(LATER)
    assert [TOLD in each for each in head.heard].count(True) == 1
    assert "МБОУ «СОШ № 5 г. Читы»\nОтветы: 2 из 6.\n✅ Выполнено: 1\n🆘 Нужна помощь: 1" in head.screen
    assert "5.2: вам ответили" in head.screen
    assert "МБОУ «СОШ № 9 г. Читы»\nОтветы: 0 из 6" in head.screen
    assert "Все вместе: ответили на" in head.screen
    assert "ответили на 5,0\xa0% задач, на все задачи ответили 0 из 7 организаций." in head.screen
    assert TOLD in officer.screen
    assert "🏫 Наша школа" in head.labels
    await world.pass_time(timedelta(days=1))
    told = "SELECT participant_id, count(*) FROM deliveries WHERE kind = 'round_closed' GROUP BY 1"
    assert world.rows(told) == [(1, 1), (2, 1)]


async def test_a_school_that_was_merged_meanwhile_is_told_what_it_reported(world: World) -> None:
    """Merged after closing, before anybody is told: its own answers stand beside those of the school it is now."""
    head, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await head.presses("✍️ Ответить")
    await head.presses("✅ Выполнено")
    await closed(organiser)
    await organiser.says("/organisations")
    for step in ("Комитет образования Читы", "СОШ № 5", "Об организации", "🔗 Объединить", "СОШ № 9", "✅ Применить"):
        await organiser.presses(next(label for label in organiser.labels if step in label))
    await world.pass_time(LATER)
    assert "МБОУ «СОШ № 9 г. Читы»\nОтветы: 0 из 6.\n\nМБОУ «СОШ № 5 г. Читы»\nОтветы: 1 из 6." in head.screen
    assert head.labels == ["🏫 Наша школа", "🏠 В начало"]


async def test_closing_is_undone_until_it_is_told(world: World) -> None:
    """«Вернуть» opens the round as it was, a granted day included; what is frozen again is what stands then."""
    head, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await head.presses("✍️ Ответить")
    await head.presses("✅ Выполнено")
    await closed(organiser)
    assert "Закрытие можно отменить" in organiser.screen
    reopened = await organiser.presses("↩️ Вернуть период")
    assert reopened.startswith("🟢 Идёт период «Декабрь 2026»")
    await world.pass_time(LATER)
    assert not [each for each in head.heard if TOLD in each]
    await head.says("/tasks")
    await head.presses("5.2 ⬜")
    await head.presses("✅ Выполнено")
    await closed(organiser)
    assert world.rows("SELECT count(*) FROM round_results WHERE status = 'done'") == [(2,)]
    await world.pass_time(LATER)
    assert TOLD in head.screen
    await organiser.presses("↩️ Вернуть период")
    assert "Период уже не вернуть" in organiser.phone.alerts.pop()
    await organiser.says("/rounds")
    final = await organiser.presses(next(each for each in organiser.labels if "Декабрь 2026" in each))
    assert "Итоги записаны и больше не меняются." in final
    assert "↩️ Вернуть период" not in organiser.labels


async def test_what_was_answered_between_closing_and_its_undoing_counts(world: World) -> None:
    """A first answer and a corrected one: nobody answers the same thing twice, and the counts agree."""
    head, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await head.presses("✍️ Ответить")
    await head.presses("✅ Выполнено")
    await closed(organiser)
    for task in ("5.1 ✅", "5.2 ⬜"):
        await head.says("/tasks")
        await head.presses(task)
        await head.presses("🔄 В работе")
    await organiser.presses("↩️ Вернуть период")
    assert "отвечено 2 из 6" in await head.says("/tasks")
    assert "Ответов: 2 из 88." in organiser.screen
    assert world.rows("SELECT sum(answered) FROM tallies WHERE round_id = 1") == [(2,)]


async def test_a_cancelled_series_comes_back(world: World) -> None:
    """«Вернуть» plans again all that one press has cancelled, and nothing else."""
    organiser = await world.organiser()
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("🔁 Повторять")
    await organiser.presses("⚪ Каждый месяц")
    await organiser.presses("🗓 Первый день")
    await organiser.says("1 декабря")
    await organiser.presses("📅 Запланировать")
    planned = "SELECT count(*) FROM rounds WHERE status = 'planned'"
    ((before,),) = world.rows(planned)
    await organiser.presses("🗓 Отчётные периоды")
    await organiser.presses(next(each for each in organiser.labels if "Январь 2027" in each))
    await organiser.presses("🗑 Отменить период")
    await organiser.presses("🗓 Отчётные периоды")
    await organiser.presses(next(each for each in organiser.labels if "Февраль 2027" in each))
    await organiser.presses("🗑 Отменить его и все следующие")
    assert world.rows(planned) == [(1,)]
    assert "Возвращены 10 периодов" in await organiser.presses("↩️ Вернуть")
    assert world.rows(planned) == [(before - 1,)]
