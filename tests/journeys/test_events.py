"""Whom an event concerns finds it in the list and on its card."""

from datetime import timedelta

from tests.support.events import CONFERENCE, GAP, MINISTRY, card, dated, event, refused, told
from tests.support.world import SCHOOL_5, World
from tests.support.zones import choose_zone

FULL_NAME = (
    "Региональная научно-практическая конференция «Оценка механизмов управления качеством образования"
    " в контексте федеральной и региональной политики в Забайкальском крае»"
)


async def test_the_conference_is_there_without_a_date(world: World) -> None:
    """/events and the menu's button show the conference of the resolution with the year that it gives, and no date."""
    head = await world.member(101, SCHOOL_5)
    listed = await head.says("/events")
    assert f"📅 Мероприятия\n\n{CONFERENCE}\n🗓 2023 год, дата уточняется" in listed
    assert head.labels == [CONFERENCE, "🏠 В начало"]
    await head.presses("🏠 В начало")
    assert await head.presses("📅 Мероприятия") == listed


async def test_a_card_tells_what_is_known(world: World) -> None:
    """The card has the full name, the date as far as known, and the task the event belongs to; and the way back."""
    head = await world.member(101, SCHOOL_5)
    assert await card(head) == (
        f"📅 {FULL_NAME}\n\n🗓 2023 год, дата уточняется\n📍 Место уточняется\n📋 Задача 2.3: {CONFERENCE}"
    )
    assert head.labels == ["🗓 В календарь", "⬅️ Назад", "🏠 В начало"]
    assert "📅 Мероприятия" in await head.presses("⬅️ Назад")


async def test_a_date_is_no_more_exact_than_the_document(world: World) -> None:
    """A month stays a month, a day without an hour says so, and where there is nothing nothing is made up."""
    await event(world, "Месяц", first_day="2027-03-01", last_day="2027-03-31")
    await event(world, "День", first_day="2027-04-20", last_day="2027-04-20")
    await event(world, "Три дня", first_day="2027-05-04", last_day="2027-05-06")
    await event(world, "Когда-нибудь")
    head = await world.member(101, SCHOOL_5)
    listed = await head.says("/events")
    assert "Месяц\n🗓 март 2027, дата уточняется" in listed
    assert f"День\n🗓 20 апреля 2027{GAP}г., время уточняется" in listed
    assert f"Три дня\n🗓 с 4 мая 2027{GAP}г. по 6 мая 2027{GAP}г., дата уточняется" in listed
    assert "Когда-нибудь\n🗓 Дата уточняется" in listed


async def test_only_those_concerned_see_an_event(world: World) -> None:
    """An event is for organisations of its kinds: others neither find it in the list nor open it; organisers do."""
    closed = await event(world, "Совет министерства", kinds=("ministry",))
    head, official = await world.member(101, SCHOOL_5), await world.member(102, MINISTRY)
    organiser = await world.organiser()
    assert "Совет министерства" not in await head.says("/events")
    for forged in (f"vc:{closed}", "vc:999"):
        await refused(head, forged, "не открыт")
    assert "Совет министерства целиком" not in "".join(head.heard)
    for person in (official, organiser):
        await person.says("/events")
        assert "Совет министерства целиком" in await person.presses("Совет министерства")


async def test_whom_nothing_concerns_reads_so(world: World) -> None:
    """Without events the list says that there are none so far."""
    await world.app.db.write(lambda tx: tx.execute("DELETE FROM event_kinds"))
    head = await world.member(101, SCHOOL_5)
    assert "Мероприятий пока нет" in await head.says("/events")
    assert head.labels == ["🏠 В начало"]


async def test_an_archived_resolution_takes_its_events_along(world: World) -> None:
    """What belongs to a resolution that is archived is listed no more, and its buttons say so."""
    organiser = await world.organiser()
    await card(organiser)
    await world.app.db.write(lambda tx: tx.execute("UPDATE resolutions SET archived_at = adopted_on"))
    await organiser.presses("🗓 Назначить дату")
    assert "устарела" in organiser.phone.alerts[-1]
    await refused(organiser, "vc:1", "устарела")
    assert "Мероприятий пока нет" in await organiser.says("/events")


async def test_those_to_come_stand_first_and_the_past_apart(world: World) -> None:
    """The nearest is on top, past ones are a line each below, and whatever is listed can be opened."""
    for title, starts_at in (
        ("Дальнее", "2027-06-01T01:00:00.000+00:00"),
        ("Ближнее", "2026-12-01T01:00:00.000+00:00"),
        ("Сегодняшнее", "2026-11-23T00:30:00.000+00:00"),
        ("Вчерашнее", "2026-11-22T01:00:00.000+00:00"),
    ):
        await event(world, title, starts_at=starts_at, time_zone="Asia/Chita", place="Актовый зал")
    await event(world, "Давнее", first_day="2026-02-01", last_day="2026-02-01")
    head = await world.member(101, SCHOOL_5)
    listed = await head.says("/events")
    order = ["Сегодняшнее", "Ближнее", "Дальнее", CONFERENCE, "Прошедшие", "Вчерашнее", "Давнее"]
    assert sorted(order, key=listed.index) == order
    assert f"Ближнее\n🗓 1 декабря 2026{GAP}г., 10:00\n📍 Актовый зал" in listed
    assert listed.endswith("Прошедшие\nВчерашнее · 22 ноября 2026\u202fг.\nДавнее · 1 февраля 2026\u202fг.")
    assert "Вчерашнее целиком" in await head.presses("Вчерашнее")


async def test_a_long_list_has_pages(world: World) -> None:
    """More events than a phone shows are turned page by page; a page that is no more shows the last one."""
    for number in range(20):
        await event(
            world, f"Семинар {number:02}", starts_at=f"2027-01-{number + 1:02}T01:00:00.000+00:00", time_zone="UTC"
        )
    head = await world.member(101, SCHOOL_5)
    await head.says("/events")
    assert "Семинар 07" in head.labels
    assert "Семинар 08" not in head.labels
    await head.presses("Следующие ▶️")
    assert head.labels[0] == "Семинар 08"
    await head.presses("Следующие ▶️")
    assert CONFERENCE in head.labels
    await head.forges("v:77")
    assert CONFERENCE in head.labels
    await head.presses("◀️ Предыдущие")
    assert head.labels[0] == "Семинар 08"


async def test_time_is_told_by_the_clocks_of_both(world: World) -> None:
    """Whose clocks differ from those of the place reads both times, and the day where it is another."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await told(organiser)
    assert f"🗓 15 марта 2027{GAP}г., 10:00\n" in await card(head)
    await choose_zone(head, "Москва (МСК)")
    assert f"🗓 15 марта 2027{GAP}г., 10:00 по Чите (04:00 у вас)" in await card(head)
    await told(organiser, "15.03.2027 03:00")
    assert f"🗓 15 марта 2027{GAP}г., 03:00 по Чите (14 марта, 21:00 у вас)" in await card(head)
    assert "📄 В резолюции: 2023 год" in head.screen


async def test_a_place_abroad_is_named_by_its_city(world: World) -> None:
    """Where the bot lives in a zone that has no wording of its own, the city's name stands for it."""
    await world.restart(timezone="Europe/Berlin")
    organiser = await world.organiser()
    assert "10:00 по времени «Berlin (МСК−2)»" in await dated(organiser)


async def test_english_readers_read_english(world: World) -> None:
    """The list, the card and the reminder of an event exist in English too."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await head.says("/settings")
    await head.presses("English")
    assert "2023, date to be announced" in await head.says("/events")
    await told(organiser)
    assert "An event has its date" in head.heard[-1]
    await world.pass_time(timedelta(days=109))
    assert "In 3 days" in head.heard[-1]
    assert "March 15, 2027, 10:00" in head.heard[-1]
