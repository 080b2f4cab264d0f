"""Organisations say whether they come; where seats are few, exactly so many people get one."""

import asyncio
from datetime import UTC, datetime, timedelta
from io import BytesIO

from python_calamine import CalamineWorkbook

from tests.support.announcements import CHITA_AUTHORITY, SCHOOL_9
from tests.support.events import card, dated, event, refused, told
from tests.support.world import ORGANISER, SCHOOL_5, Person, World

SCHOOL_17, SCHOOL_26 = "МБОУ «СОШ № 17 г. Читы»", "МБОУ «СОШ № 26 г. Читы»"
ANSWERS = "SELECT standing, people, instead FROM event_answers ORDER BY organisation_id"


async def limited(organiser: Person, seats: int) -> None:
    """The conference has a date and so many seats."""
    await dated(organiser)
    await seated(organiser, seats)
    await organiser.presses("📤 Сообщить участникам")


async def seated(organiser: Person, seats: int) -> str:
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🪑 Число мест")
    return await organiser.says(str(seats))


async def test_an_answer_may_be_changed_until_the_start(world: World) -> None:
    """Yes, how many, another one by name, no; then the event begins, and what was said stays."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await card(head)
    assert "✅ Буду" not in head.labels
    await told(organiser)
    assert "Ваш ответ: ⬜ пока нет" in head.screen
    assert "Ваш ответ: ✅ придёт 1 человек" in await head.presses("✅ Буду")
    await head.presses("👥 Сколько человек: 1")
    assert "Ваш ответ: ✅ придут 3 человека" in await head.presses("3")
    await head.presses("👤 Придёт другой")
    assert "фамилию и имя словами" in await head.says("123")
    assert "придут 3 человека: Сидорова <Анна>" in await head.says("Сидорова <Анна>")
    assert world.rows(ANSWERS) == [("coming", 3, "Сидорова <Анна>")]
    assert "✅ придут 3 человека" in await head.presses("✅ Буду")
    assert "Сидорова" not in head.screen
    assert "❌ не придём" in await head.presses("❌ Не буду")
    await head.presses("✅ Буду")
    await world.pass_time(datetime(2027, 3, 15, 1, 0, tzinfo=UTC) - world.clock.now())
    await head.forges(head_answer(world, "no"))
    assert "уже началось" in head.phone.alerts[-1]
    assert world.rows(ANSWERS) == [("coming", 1, "")]


def head_answer(world: World, coming: str) -> str:
    (school,) = world.rows("SELECT id FROM organisations WHERE name LIKE '%№ 5 г. Читы%'")[0]
    return f"vr:1:{school}:{coming}"


async def test_a_colleague_sees_what_was_said_and_changes_it(world: World) -> None:
    """The answer is the organisation's; one of several organisations is answered for by itself."""
    head, deputy = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_5)
    await told(await world.organiser())
    await head.presses("✅ Буду")
    assert "придёт 1 человек" in await card(deputy)
    await deputy.presses("❌ Не буду")
    assert "не придём" in await card(head)
    await head.says(f"/start {await world.invite(SCHOOL_9)}")
    assert "СОШ № 9 г. Читы: ⬜ пока нет" in await card(head)
    await head.presses("✍️ СОШ № 9 г. Читы")
    assert "СОШ № 9 г. Читы: ✅ придёт 1 человек" in await head.presses("✅ Буду")
    assert [standing for standing, *_ in world.rows(ANSWERS)] == ["declined", "coming"]


async def test_exactly_the_capacity_gets_in(world: World) -> None:
    """Whoever presses at the same moment: seats are given while there are some, the others wait in order."""
    schools = (SCHOOL_5, SCHOOL_9, SCHOOL_17, SCHOOL_26)
    heads = [await world.member(101 + number, school) for number, school in enumerate(schools)]
    await limited(await world.organiser(), 2)
    await asyncio.gather(*(head.phone.press("✅ Буду") for head in heads))
    await world.settle()
    assert sorted(standing for standing, *_ in world.rows(ANSWERS)) == ["coming", "coming", "waiting", "waiting"]
    assert [("лист" in head.screen) for head in heads].count(True) == 2


async def test_a_free_seat_goes_to_who_waits_longest(world: World) -> None:
    """It is kept for 24 hours; confirmed, it is theirs, and otherwise the next one is asked. Each is told once."""
    first, second, third = [
        await world.member(number, school) for number, school in ((101, SCHOOL_5), (102, SCHOOL_9), (103, SCHOOL_17))
    ]
    organiser = await world.organiser()
    await limited(organiser, 1)
    for head in (first, second, third):
        await head.presses("✅ Буду")
        await world.pass_time(timedelta(minutes=1))
    assert "вы в листе ожидания (1 человек)" in second.screen
    await first.presses("❌ Не буду")
    assert second.heard[-1].startswith("🔔 Для вас освободилось место")
    assert "подтвердите до 24 ноября, 10:0" in second.heard[-1]
    await world.pass_time(timedelta(hours=23))
    await world.pass_time(timedelta(hours=2))
    assert second.heard[-1].startswith("⌛️ Место не подтверждено")
    assert third.heard[-1].startswith("🔔 Для вас освободилось место")
    assert "✅ придёт 1 человек" in await third.presses("✅ Подтвердить")
    await world.pass_time(timedelta(hours=25))
    assert [standing for standing, *_ in sorted(world.rows(ANSWERS))] == ["coming", "declined", "lapsed"]
    for head in (second, third):
        assert len([each for each in head.heard if "освободилось" in each]) <= 1
    assert "мест пока нет" in await again(first)


async def test_a_seat_that_was_kept_outlasts_a_cancellation(world: World) -> None:
    """Who was to confirm it cannot while the event is cancelled, loses nothing by that, and is asked once it is not."""
    first, second, organiser = (
        await world.member(101, SCHOOL_5),
        await world.member(102, SCHOOL_9),
        await world.organiser(),
    )
    await limited(organiser, 1)
    await first.presses("✅ Буду")
    await second.presses("✅ Буду")
    await first.presses("❌ Не буду")
    await card(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🚫 Отменить мероприятие")
    await organiser.presses("🚫 Да, отменить")
    await refused(first, head_answer(world, "yes"), "отменено")
    await world.pass_time(timedelta(hours=30))
    await organiser.presses("♻️ Вернуть мероприятие")
    await organiser.presses("♻️ Да, вернуть")
    assert [standing for standing, *_ in world.rows(ANSWERS)] == ["declined", "offered"]
    assert "подтвердите до 25 ноября" in second.heard[-1]


async def again(head: Person) -> str:
    await card(head)
    return await head.presses("✅ Буду")


async def test_a_lowered_capacity_takes_nobody_s_seat(world: World) -> None:
    """The organiser is warned; who comes keeps their seat, and no more are given. A raised one lets in who waits."""
    heads = [await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9), await world.member(103, SCHOOL_17)]
    organiser = await world.organiser()
    await limited(organiser, 2)
    for head in heads:
        await head.presses("✅ Буду")
    await card(organiser)
    assert "⚠️ Места уже есть у 2 человек, это больше, чем 1" in await seated(organiser, 1)
    await organiser.presses("📤 Сообщить участникам")
    assert [standing for standing, *_ in sorted(world.rows(ANSWERS))] == ["coming", "coming", "waiting"]
    await card(heads[0])
    await heads[0].presses("👥 Сколько человек: 1")
    await heads[0].presses("2")
    assert "Столько свободных мест нет" in heads[0].phone.alerts[-1]
    await card(organiser)
    await seated(organiser, 3)
    await organiser.presses("📤 Сообщить участникам")
    assert any("освободилось место" in each for each in heads[2].heard)


async def test_reminders_differ_by_the_answer(world: World) -> None:
    """Who comes learns how to join, who has not said is asked, who does not come hears nothing."""
    comes, silent, stays = [
        await world.member(number, school) for number, school in ((101, SCHOOL_5), (102, SCHOOL_9), (103, SCHOOL_17))
    ]
    organiser = await world.organiser()
    await dated(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("🔗 Ссылка")
    await organiser.says("https://example.org/join")
    await organiser.presses("📤 Сообщить участникам")
    await comes.presses("✅ Буду")
    await stays.presses("❌ Не буду")
    heard = len(stays.heard)
    await world.pass_time(datetime(2027, 3, 12, 0, 0, 1, tzinfo=UTC) - world.clock.now())
    assert "Вы ещё не ответили, придёте ли" in silent.heard[-1]
    assert "Конференция" in comes.heard[-1]
    assert "Вы ещё не ответили" not in comes.heard[-1]
    await world.pass_time(datetime(2027, 3, 14, 23, 0, tzinfo=UTC) - world.clock.now())
    assert "⏰ Через 2 часа" in comes.heard[-1]
    assert "🔗 https://example.org/join" in comes.heard[-1]
    assert "Ваш ответ: ⬜ пока нет" in silent.heard[-1]
    assert "example.org" not in silent.heard[-1]
    assert [each for each in stays.heard[heard:] if "Конференция" in each or "конференция" in each] == []


async def test_the_last_day_for_an_answer(world: World) -> None:
    """After it who has said nothing is refused in a sentence; who has may still change it."""
    early, late = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    organiser = await world.organiser()
    await dated(organiser)
    await organiser.presses("✏️ Подробности")
    await organiser.presses("✍️ Ответить до")
    assert "уже прошёл" in await organiser.says("01.11.2026")
    await organiser.says("10.03.2027")
    await organiser.presses("📤 Сообщить участникам")
    await early.presses("✅ Буду")
    await world.pass_time(datetime(2027, 3, 10, 15, 1, tzinfo=UTC) - world.clock.now())
    await card(late)
    await late.presses("✅ Буду")
    assert "Ответы уже не принимаются" in late.phone.alerts[-1]
    await card(early)
    assert "не придём" in await early.presses("❌ Не буду")


async def test_the_organiser_s_list_and_its_file(world: World) -> None:
    """Counts and names in the chat; in the file everybody who is invited, with what they said."""
    head, other = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    organiser = await world.organiser()
    await told(organiser)
    await head.presses("👤 Придёт другой")
    await head.says("=Сидорова Анна")
    await other.presses("❌ Не буду")
    await card(organiser)
    shown = await organiser.presses("👥 Кто придёт")
    assert "Придёт 1 человек.\n✅ Организаций с местом: 1\n❌ Не придут: 1\n⬜ Не ответили: 0\n⚪ Никто не под" in shown
    assert "✅ МБОУ «СОШ № 5 г. Читы» (=Сидорова Анна): 1" in shown
    await organiser.presses("📊 Список файлом")
    content = [each.content for each in world.people[ORGANISER].phone._world.files.values()][-1]
    rows = [tuple(row) for row in CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()]
    assert rows[0] == ("Муниципалитет", "Организация", "Ответ", "Человек", "Кто придёт", "Когда ответили")
    mine = next(row for row in rows if row[1] == SCHOOL_5)
    assert mine[2:5] == ("придут", 1, "=Сидорова Анна")
    assert len([row for row in rows if row[2] == "никто не подключён"]) > 5
    assert world.rows("SELECT count(*) FROM audit WHERE act = 'attendance_exported'") == [(1,)]


async def test_nobody_answers_for_others(world: World) -> None:
    """A forged answer for another organisation, for an event of others, or of too many people changes nothing."""
    head, _ = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    authority = await world.member(103, CHITA_AUTHORITY)
    await told(await world.organiser())
    other = await event(world, "Сбор школ", starts_at="2027-03-15T01:00:00.000+00:00", time_zone="Asia/Chita")
    (nine,) = world.rows("SELECT id FROM organisations WHERE name LIKE '%№ 9 г. Читы%'")[0]
    (chita,) = world.rows("SELECT id FROM organisations WHERE name LIKE 'Комитет%Читы'")[0]
    for coming in ("yes", "no", "other"):
        await refused(head, f"vr:1:{nine}:{coming}", "не открыт")
        await refused(authority, f"vr:{other}:{chita}:{coming}", "не открыт")
    mine = head_answer(world, "yes").split(":")[2]
    for many in (0, 11, 2**63 - 1):
        await refused(head, f"vn:1:{mine}:{many}", "устарела")
    assert world.rows(ANSWERS) == []
