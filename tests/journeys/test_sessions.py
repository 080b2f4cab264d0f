"""Several sessions in one event, and a cancelled event that takes place after all."""

from tests.journeys.test_calendars import taken
from tests.support.events import card, dated, refused, told
from tests.support.world import SCHOOL_5, Person, World

TWO_DAYS = "15–16 марта 2027, 10:00–17:00"
TYPED = "10:00–11:30 Пленарное <заседание>\n\n12.00-14.00: Секция\n16 марта 2027 10:00 Круглый стол"
SHOWN = (
    "🕘 Заседания:\n• 15.03 10:00–11:30 Пленарное <заседание>\n• 15.03 12:00–14:00 Секция\n• 16.03 10:00 Круглый стол"
)


async def sessions(organiser: Person, text: str) -> str:
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🕘 Заседания")
    return await organiser.says(text)


async def test_the_sessions_of_an_event(world: World) -> None:
    """Typed a line each, shown on the card and in the calendar's file; a change is told as it was and as it is."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🕘 Заседания")
    assert "Сначала назначьте дату" in await organiser.says(TYPED)
    await dated(organiser, TWO_DAYS)
    assert SHOWN in await sessions(organiser, TYPED)
    await organiser.presses("📤 Сообщить участникам")
    assert SHOWN in await card(head)
    _, event = await taken(head)
    assert "15.03 12:00–14:00 Секция" in event["DESCRIPTION"]
    await dated(organiser, "22–23 марта 2027, 10:00–17:00")
    await organiser.presses("📤 Сообщить участникам")
    assert "🕘 Заседания\nБыло: 15.03 10:00–11:30 Пленарное" in head.heard[-1]
    assert "Стало: 22.03 10:00–11:30 Пленарное" in head.heard[-1]
    assert "⚠️ Заседание «23.03 10:00 Круглый стол» не попадает" in await dated(organiser, "22.03.2027 10:00-17:00")


async def test_a_session_may_go_on_past_midnight(world: World) -> None:
    """Both days are named; hours alone in the next line are of the day on which it ends, by the clocks of the place."""
    west, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await west.forges("sc:Europe/Moscow")
    await dated(organiser, "15.03.2027 20:00 – 16.03.2027 12:00")
    await sessions(organiser, "20:00 Открытие\n23:00–01:00 Ночная")
    assert "за полночь, назовите оба дня" in organiser.screen
    shown = await organiser.says("20:00 Открытие\n15 марта 23:00 – 16 марта 01:00 Ночная\n09:00–11:00 Итоги")
    lines = "• 15.03 20:00 Открытие\n• 15.03 23:00 – 16.03 01:00 Ночная\n• 16.03 09:00–11:00 Итоги"
    assert lines in shown
    await organiser.presses("📤 Сообщить участникам")
    assert lines in await card(west)
    assert "по Чите" in west.screen


async def test_sessions_typed_wrongly_are_asked_again(world: World) -> None:
    """Without hours, backwards, outside the event, or too many: a sentence each, and nothing kept."""
    organiser = await world.organiser()
    await dated(organiser, TWO_DAYS)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🕘 Заседания")
    for text, why in (
        ("Пленарное заседание", "Начните её с времени"),
        ("10:00–11:30", "Начните её с времени"),
        ("12:00–11:30 Секция", "конец раньше начала"),
        ("09:00–09:30 Регистрация", "не попадает во время мероприятия"),
        ("10:00 Доклад\n" * 21, "помещается 20"),
        (f"10:00 {'я' * 121}", "Длиннее 120"),
    ):
        assert why in await organiser.says(text), text
    assert "🕘 Заседания" in await organiser.says("10:00 Доклад")
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🕘 Заседания")
    assert "Заседания:" not in await organiser.presses("🗑 Убрать")


async def test_a_cancelled_event_takes_place_after_all(world: World) -> None:
    """With the answers that were given; those concerned are told, and the calendar gets a greater number."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    await head.presses("✅ Буду")
    await refused(organiser, "vna:1:1", "устарела")
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🚫 Отменить мероприятие")
    await organiser.presses("🚫 Да, отменить")
    await refused(head, "vna:1:1", "не открыт")
    assert "узнает 1 человек" in await organiser.presses("♻️ Вернуть мероприятие")
    assert "отменено" not in await organiser.presses("♻️ Да, вернуть")
    assert head.heard[-1].startswith("♻️ Мероприятие всё-таки состоится")
    assert "Ваш ответ: ✅ придёт 1 человек" in head.heard[-1]
    await card(head)
    _, event = await taken(head)
    assert (event["SEQUENCE"], event["STATUS"]) == (3, "CONFIRMED")
