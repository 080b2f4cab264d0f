"""«🗓 В календарь»: one event a file, as calendars take it and as a library reads it back."""

from datetime import UTC, date, datetime
from typing import Any

from icalendar import Calendar

from tests.support.events import card, dated, event, told
from tests.support.world import SCHOOL_5, Person, World

LONG = "Программа; с запятыми, и\nпереносами \\ и очень длинными строками, которые нужно сложить по семьдесят пять"


async def taken(person: Person) -> tuple[bytes, Any]:
    """The file as it came, and its one event as the library reads it."""
    await person.presses("🗓 В календарь")
    content = [each.content for each in person.phone._world.files.values() if each.name.endswith(".ics")][-1]
    calendar = Calendar.from_ical(content)
    assert calendar["METHOD"] == "PUBLISH"
    (found,) = calendar.walk("VEVENT")
    return content, found


async def test_an_event_with_hours(world: World) -> None:
    """In UTC with a stable id; each change and the cancellation come with a greater number and their own moment."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await dated(organiser, "15–16 марта 2027, 10:00–17:00")
    await organiser.presses("📍 Место")
    await organiser.says("Дом учителя, зал; «Большой»")
    await organiser.presses("✏️ Подробности")
    await organiser.presses("📝 Программа")
    await organiser.says(LONG)
    await organiser.presses("📤 Сообщить участникам")
    await card(head)
    content, first = await taken(head)
    assert b"VTIMEZONE" not in content
    assert {len(line) <= 75 for line in content.split(b"\r\n")} == {True}
    assert all(line.decode() is not None for line in content.split(b"\r\n"))
    assert first.decoded("DTSTART") == datetime(2027, 3, 15, 1, tzinfo=UTC)
    assert first.decoded("DTEND") == datetime(2027, 3, 16, 8, tzinfo=UTC)
    assert first["DESCRIPTION"] == LONG
    assert first["LOCATION"] == "Дом учителя, зал; «Большой»"
    assert (first["SEQUENCE"], first["STATUS"]) == (1, "CONFIRMED")
    assert first.decoded("DTSTAMP") == world.clock.now()
    await told(organiser, "17.03.2027 10:00")
    await card(head)
    _, moved = await taken(head)
    assert (moved["UID"], moved["SEQUENCE"]) == (first["UID"], 2)
    assert "DTEND" not in moved
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🚫 Отменить мероприятие")
    await organiser.presses("🚫 Да, отменить")
    await card(head)
    _, cancelled = await taken(head)
    assert (cancelled["UID"], cancelled["SEQUENCE"], cancelled["STATUS"]) == (first["UID"], 3, "CANCELLED")


async def test_whole_days_end_with_the_day_after(world: World) -> None:
    """One day ends on the next, two on the one after; a document's own day is a whole one."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    for typed, last in (("15.03.2027, весь день", 16), ("15–16 марта 2027", 17)):
        await told(organiser, typed)
        await card(head)
        _, found = await taken(head)
        assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (date(2027, 3, 15), date(2027, 3, last))
    await event(world, "Сбор", first_day="2028-02-29", last_day="2028-02-29")
    await head.says("/events")
    await head.presses("Сбор")
    _, found = await taken(head)
    assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (date(2028, 2, 29), date(2028, 3, 1))


async def test_none_for_an_approximate_date(world: World) -> None:
    """A year is no day: a sentence says why there is no file."""
    head = await world.member(101, SCHOOL_5)
    await card(head)
    await head.presses("🗓 В календарь")
    assert "Дата ещё не назначена" in head.phone.alerts[-1]
    assert world.rows("SELECT 1 FROM deliveries") == []
