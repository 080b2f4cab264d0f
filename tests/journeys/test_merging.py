"""What becomes a part of another organisation, seen by all who have to do with it."""

from datetime import timedelta

from tests.support.announcements import SCHOOL_9, announced, bound, written
from tests.support.events import card, told
from tests.support.registering import coded, registers
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

OFFICE, CHITA = "Комитет образования г. Читы", "Комитет образования Читы"
OTHER_OFFICE, NERCHINSK = "Управление образования Нерчинского района", "УО Нерчинского района"
NOT_OURS, RESTORE = "🚫 Это не наш сотрудник", "✅ Вернуть"


async def merged(organiser: Person, former: int, successor: int) -> None:
    await organiser.says("/organisations")
    await organiser.forges(f"fd:{former}:merge:{successor}")
    assert "теперь часть организации" in await organiser.presses("✅ Применить")


async def test_who_is_held_back_is_decided_about_by_who_oversees_the_successor(world: World) -> None:
    """They are asked, and let the person into the successor; the former coordinator is refused."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    former, new = await world.member(201, OFFICE, "Игорь"), await world.member(202, OTHER_OFFICE, "Вера")
    held = await world.member(102, SCHOOL_5, "Борис")
    await head.presses(NOT_OURS)
    await merged(organiser, 7, 13)
    assert "Приостановлено подключение: Борис" in new.screen
    assert "приостановлено: СОШ № 1 г. Нерчинска" in await held.says("/start")
    await former.forges("mr:1")
    assert "Этот раздел вам не открыт" in former.phone.alerts[-1]
    assert "Подключение возвращено: Борис" in await new.presses(RESTORE)
    assert "СОШ № 1 г. Нерчинска» · отвечено 0 из 6" in await held.says("/tasks")


async def test_a_merged_office_takes_its_schools_and_its_group_along(world: World) -> None:
    """A head reads in one sentence who stands above the school now; the group hears of the successor's week."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    group = await bound(world, organiser)
    await merged(organiser, 5, 6)
    assert head.screen == (
        "➡️ Организация перенесена: СОШ № 5 г. Читы. Было: Комитет образования Читы. Стало: УО Нерчинского района."
        " Задачи и ответы переехали вместе с ней."
    )
    assert world.rows("SELECT count(*) FROM audit WHERE act = 'organisation_moved' AND organisation_id = 7") == [(1,)]
    await opened(organiser)
    await world.pass_time(timedelta(days=7))
    assert "Сводка за неделю: УО Нерчинского района\nОтветили организаций: 0 из 11." in group.messages[-1].text
    await merged(organiser, 7, 8)
    assert world.rows("SELECT count(*) FROM audit WHERE act = 'organisation_moved' AND organisation_id = 7") == [(1,)]


async def test_the_group_of_a_closed_office_hears_nothing(world: World) -> None:
    """Once the office opens again, its group hears as before."""
    organiser, _ = await world.organiser(), await world.member(101, SCHOOL_5)
    group = await bound(world, organiser)
    await world.app.db.write(lambda tx: tx.execute("UPDATE organisations SET parent_id = 6 WHERE parent_id = 5"))
    await organiser.says("/organisations")
    await organiser.forges("fd:5:close:0")
    await organiser.presses("✅ Применить")
    await announced(organiser, "Пока закрыто")
    await organiser.presses("↩️ Вернуть")
    await announced(organiser, "Снова открыто")
    assert [each.text for each in group.messages if "открыто" in each.text or "закрыто" in each.text] == [
        "Снова открыто"
    ]


async def test_who_is_held_back_of_a_closed_school_waits_for_nothing(world: World) -> None:
    """They read how one gets in; once it opens again, the decision is waited for again."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await world.member(201, OFFICE, "Игорь")
    held = await world.member(102, SCHOOL_5, "Борис")
    await head.presses(NOT_OURS)
    await organiser.says("/organisations")
    await organiser.forges("fd:7:close:0")
    await organiser.presses("✅ Применить")
    assert "по личной ссылке-приглашению" in await held.says("/start")
    await organiser.presses("↩️ Вернуть")
    assert "приостановлено: СОШ № 5 г. Читы" in await held.says("/start")


async def test_a_task_that_two_colleagues_have_stays_with_the_successor_s(world: World) -> None:
    """The other two read that theirs has ended; the colleague of the successor prepares the answer."""
    organiser = await world.organiser()
    pairs = []
    for school, head, taker in ((SCHOOL_5, 101, 102), (SCHOOL_9, 103, 104)):
        pairs.append((await world.member(head, school), await world.member(taker, school, "Борис")))
        await pairs[-1][0].says("/tasks")
        await pairs[-1][0].presses("5.2 ⬜")
        await pairs[-1][0].presses("👥 Поручить коллеге")
        await pairs[-1][0].presses("👤 Борис Иванова")
        await pairs[-1][0].presses("На 3 дня")
    await merged(organiser, 7, 8)
    for person in pairs[0]:
        assert any("Поручение снято: задача 5.2" in text for text in person.heard)
    assert world.rows("SELECT outcome FROM delegations ORDER BY id") == [("lapsed",), (None,)]
    await pairs[1][1].says("/tasks")
    await pairs[1][1].presses("5.2 ⬜")
    await pairs[1][1].presses("✅ Выполнено")
    assert "5.2" in pairs[1][0].screen


async def test_who_is_moved_reads_what_is_valid_there(world: World) -> None:
    """An order to the new municipality that is still valid reaches the head once, though it was sent before."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await world.member(202, OTHER_OFFICE, "Вера")
    await written(organiser, "Приказ района")
    await organiser.presses("🏙 Выбрать муниципалитеты")
    await organiser.presses(f"⬜ {NERCHINSK}")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 Отправить")
    ((number,),) = world.rows("SELECT max(id) FROM announcements")
    await world.app.db.write(lambda tx: tx.execute("UPDATE announcements SET valid_until = '2026-12-31'"))
    assert not any("Приказ района" in text for text in head.heard)
    await organiser.says("/organisations")
    await organiser.forges("fd:7:move:6")
    await organiser.presses("✅ Применить")
    assert world.rows("SELECT count(*) FROM announcement_recipients WHERE announcement_id = ?", number) == [(2,)]
    assert "действу" in head.screen
    await organiser.presses("↩️ Вернуть")
    assert world.rows("SELECT count(*) FROM announcement_recipients WHERE announcement_id = ?", number) == [(2,)]


async def test_a_claim_is_decided_by_who_oversees_the_organisation_by_now(world: World) -> None:
    """Moved or merged away, the new coordinator hears of it at once, and lets the person in."""
    organiser, former = await world.organiser(), await world.member(201, OFFICE, "Игорь")
    new = await world.member(202, OTHER_OFFICE, "Вера")
    code = await coded(former)
    first = await registers(world, code, 401, "Белова Анна Петровна, директор", "СОШ № 9 г. Читы")
    second = await registers(world, code, 402, "Котов Пётр Ильич, директор", "СОШ № 17 г. Читы")
    await organiser.says("/organisations")
    await organiser.forges("fd:8:move:6")
    await organiser.presses("✅ Применить")
    assert "Белова Анна Петровна" in new.screen
    assert "Подключение: Белова" in await new.presses("✅ Принять")
    await merged(organiser, 9, 13)
    assert "Котов Пётр Ильич" in new.screen
    await former.forges("ha:2")
    assert "решают другие" in former.phone.alerts[-1]
    await new.presses("✅ Принять")
    assert "СОШ № 9 г. Читы: отвечено 0 из 6" in first.screen
    assert "Вас подключили: МБОУ «СОШ № 1 г. Нерчинска»" in second.screen


async def test_what_is_typed_while_schools_merge_is_kept(world: World) -> None:
    """A call for help whose words come after the merger is the successor's call."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("🆘 Нужна помощь")
    await merged(organiser, 7, 8)
    assert "Записано. Задача 5.1: 🆘 Нужна помощь" in await head.says("Нет учителя")
    assert "СОШ № 9 г. Читы» · отвечено 1 из 6" in await head.says("/tasks")


async def test_a_seat_is_not_lost_by_a_merger(world: World) -> None:
    """Who comes from the one still comes, though the other said no; two that come are as many people as before.

    At a door that was open before, a button of the former school marks whom it named, once.
    """
    organiser, other = await world.organiser(), await world.member(102, SCHOOL_9, "Вера")
    head, third = await world.member(101, SCHOOL_5), await world.member(103, "МБОУ «СОШ № 17 г. Читы»", "Олег")
    await told(organiser, "23.11.2026 10:30")
    await head.presses("✅ Буду")
    await other.presses("❌ Не буду")
    await third.presses("✅ Буду")
    await merged(organiser, 7, 8)
    for person in (head, other):
        assert "придёт 1 человек" in await card(person)
    await organiser.forges("vam:1:7:3:0")
    await organiser.forges("vam:1:7:3:0")
    assert world.rows("SELECT organisation_id, count(*) FROM arrivals GROUP BY 1") == [(8, 1)]
    await merged(organiser, 8, 9)
    assert "придут 2 человека" in await card(third)
    await card(organiser)
    assert "Придут 2 человека" in await organiser.presses("👥 Кто придёт")


async def test_who_registers_while_organisations_change_finds_their_way(world: World) -> None:
    """Of what is no more they choose again; the poster of a merged office leads to the schools of its successor."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE, "Игорь")
    code = await coded(officer)
    stranger = world.stranger(401)
    await stranger.says(f"/start {code}")
    await stranger.presses("✅ Согласен")
    await stranger.presses("СОШ № 26 г. Читы")
    await merged(organiser, 10, 11)
    assert "СОШ № 26 г. Читы закрылась или вошла в другую" in await stranger.says("Иванова Анна, директор")
    await organiser.forges("fd:12:close:0")
    await organiser.presses("✅ Применить")
    assert "СОШ № 47 г. Читы закрылась" in await stranger.forges("hp:12")
    await merged(organiser, 5, 6)
    assert "Управление образования Нерчинского района" in await stranger.says(f"/start {code}")
    await stranger.says("школа 30")
    await stranger.presses("СОШ № 30 г. Читы")
    assert "Заявка отправлена" in await stranger.says("Иванова Анна, директор")
    assert "Иванова Анна, директор" in officer.screen
