"""Rounds one after another: none is cut off unawares, each lasts until its last day ends, the last is announced."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.support.rounds import confirmed, opened
from tests.support.series import begun
from tests.support.world import SCHOOL_5, World

CHITA = ZoneInfo("Asia/Chita")
OFFICE = "Комитет образования г. Читы"
MONTHLY = "Каждый месяц"


async def until(world: World, *when: int) -> None:
    """Let that moment of the clocks of Chita come."""
    await world.pass_time(datetime(*when, tzinfo=CHITA) - world.clock.now())  # type: ignore[arg-type, misc]


async def test_a_repetition_that_cuts_off_each_round_is_refused(world: World) -> None:
    """It says why, and is no more once the last day is an earlier one; its last day is lost to the next one as well."""
    organiser = await world.organiser()
    shown = await begun(organiser, "1 декабря", "5 января", MONTHLY)
    assert "⛔ Так повторять нельзя" in shown
    assert "Этот длится до 5 января, а следующий открылся бы 1 января" in shown
    assert "📅 Запланировать" not in organiser.labels
    ((found, revision),) = world.rows("SELECT id, revision FROM rounds")
    await organiser.forges(f"qo:{found}:{revision}")
    assert "Так повторять нельзя" in organiser.phone.alerts.pop()
    await organiser.presses("🏁 Последний день")
    assert "⛔" in await organiser.says("1 января 2027")
    await organiser.presses("🏁 Последний день")
    assert "⛔" not in await organiser.says("31 декабря")
    assert "запланирован" in await organiser.presses("📅 Запланировать")


async def test_what_would_be_cut_off_is_said_before(world: World) -> None:
    """A short month, a round that is planned meanwhile, and one that is open: each is named with its days."""
    organiser = await world.organiser()
    shown = await begun(organiser, "29 января 2027", "28 февраля 2027", MONTHLY)
    assert "⚠️ 1 период закроется раньше своего последнего дня" in shown
    assert "срок 28 февраля, следующий откроется 28 февраля" in shown
    await organiser.presses("🔁 Повторять")
    await organiser.presses("⚪ Не повторять")
    await organiser.presses("📅 Запланировать")
    before = await begun(organiser, "20 января 2027", "1 февраля 2027")
    assert "29 января откроется период «Февраль 2027», и этот закроется раньше" in before
    await organiser.presses("🗑 Отменить период")
    after = await begun(organiser, "10 февраля 2027", "15 марта 2027")
    assert "Период «Февраль 2027» при этом закроется раньше срока: в нём ждут ответов до 28 февраля" in after
    await organiser.presses("🗑 Отменить период")
    await opened(organiser)
    await organiser.says("/rounds")
    assert "раньше срока: в нём ждут ответов до 7 декабря" in await organiser.presses("➕ Новый период")


async def test_the_last_day_of_the_month_is_chosen_and_typed(world: World) -> None:
    """Each round of the series is due on the last day of its month; another day typed is meant as such."""
    organiser = await world.organiser()
    shown = await begun(organiser, "1 февраля 2027", "последний день месяца")
    assert "С 1 февраля 2027 г. по 28 февраля 2027 г." in shown.replace("\u202f", " ")
    await organiser.presses("🔁 Повторять")
    await organiser.presses("⚪ Каждый месяц, по последний день месяца")
    await organiser.presses("📅 Запланировать")
    due = [day for (day,) in world.rows("SELECT due FROM rounds ORDER BY opens_on")]
    assert due[:4] == ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]
    again = await begun(organiser, "1 марта 2028", "20 марта 2028", "Каждый месяц, по последний день месяца")
    assert "Каждый месяц, всего периодов: 12" in again


async def test_opening_is_asked_about_once_more(world: World) -> None:
    """How many hear of it and how many have nobody in the bot is said before; nothing happens until it is confirmed."""
    school, organiser = await world.member(5, SCHOOL_5), await world.organiser()
    await organiser.says("/rounds")
    assert "в боте никого нет" in await organiser.presses("➕ Новый период")
    asked = await organiser.presses("📤 Открыть период")
    ((asked_of,),) = world.rows("SELECT count(DISTINCT organisation_id) FROM assignments")
    assert f"У {asked_of - 1} организаций в боте никого нет" in asked
    assert "Сообщение при открытии получит 1 человек" in asked
    assert world.rows("SELECT status FROM rounds") == [("draft",)]
    await organiser.presses("⬅️ Назад")
    assert "открыт до 7 декабря" in await confirmed(organiser)
    assert "Отчётный период" in school.screen


async def test_the_burden_of_a_round_is_seen_before_it_opens(world: World) -> None:
    """What all spend on it together, and which rounds asked the same within three months, not those of long ago."""
    organiser = await world.organiser()
    await organiser.says("/rounds")
    preview = await organiser.presses("➕ Новый период")
    ((answers,),) = world.rows("SELECT count(*) FROM assignments")
    assert f"Всем вместе это около {-(-answers // 2)} минут" in preview
    assert "уже спрашивали" not in preview
    await confirmed(organiser)
    await world.pass_time(timedelta(days=60))
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    again = await organiser.presses("📤 Открыть период")
    assert "О том же за последние три месяца уже спрашивали: «Декабрь 2026», до 7 декабря." in again
    await world.pass_time(timedelta(days=40))
    await organiser.says("/rounds")
    assert "уже спрашивали" not in await organiser.presses("➕ Новый период")


async def test_news_of_a_round_waits_for_a_working_hour(world: World) -> None:
    """Opened on a Saturday, it is told on Monday at nine, and so it was said; silence is told upwards like that too."""
    head, officer = await world.member(101, SCHOOL_5), await world.member(201, OFFICE)
    organiser = await world.organiser()
    await until(world, 2026, 11, 28, 12)
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("🏁 Последний день")
    await organiser.says("2 декабря")
    await organiser.presses("📣 Если молчат")
    shown = await organiser.presses("⚪ координатору через 3 дня")
    assert "Сообщения об открытии придут 30 ноября, 09:00: раньше не рабочее время" in shown
    assert "Координаторам о тех, кто молчит, сообщим 7 декабря, 09:00" in shown
    assert "придут 30 ноября, 09:00" in await organiser.presses("📤 Открыть период")
    await organiser.presses("📤 Да, открыть")
    heard = len(head.heard)
    await until(world, 2026, 11, 30, 8, 59)
    assert len(head.heard) == heard
    await until(world, 2026, 11, 30, 9)
    assert "Отчётный период «Декабрь 2026»" in head.screen
    assert len(head.heard) == heard + 1
    await until(world, 2026, 12, 5, 12)
    assert not any("Молчит" in text for text in officer.heard)
    await until(world, 2026, 12, 7, 9)
    assert any("Молчит" in text for text in officer.heard)


async def test_a_last_day_lasts_until_its_end_everywhere(world: World) -> None:
    """An answer at its last minute, by the clocks of who gives it, is in time, and the next round waits for it."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await head.says("/settings")
    await head.forges("sc:Europe/Moscow")
    ((zone,),) = world.rows("SELECT time_zone FROM participants WHERE telegram_id = 101")
    assert zone == "Europe/Moscow"
    await begun(organiser, "1 декабря", "31 декабря", MONTHLY)
    await organiser.presses("📅 Запланировать")
    await until(world, 2026, 12, 1, 16)
    await until(world, 2026, 12, 31, 23, 59)
    await organiser.says("/rounds")
    await organiser.presses("🟢 Идёт: Декабрь 2026, до 31 декабря")
    assert "Последний день ещё не кончился" in await organiser.presses("🔒 Закрыть период")
    await until(world, 2027, 1, 1, 5, 59)  # a minute to midnight in Moscow
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    assert world.rows("SELECT late, round_id FROM replies") == [(0, 1)]
    assert world.rows("SELECT status FROM rounds WHERE id < 3") == [("open",), ("planned",)]
    await until(world, 2027, 1, 1, 6)
    assert world.rows("SELECT status FROM rounds WHERE id < 3") == [("closed",), ("open",)]
    assert world.rows("SELECT count(*) FROM round_results WHERE round_id = 1 AND status = 'done' AND late = 0") == [
        (1,)
    ]


async def test_the_end_of_a_series_is_announced(world: World) -> None:
    """With the last round that opens organisers learn that nothing follows it, once."""
    organiser = await world.organiser()
    await begun(organiser, "1 декабря", "15 декабря", "Каждый квартал")
    await organiser.presses("📅 Запланировать")
    for month, year in ((12, 2026), (3, 2027), (6, 2027)):
        await until(world, year, month, 2)
    assert not any("ничего не следует" in text for text in organiser.heard)
    await until(world, 2027, 9, 1, 12)
    await world.pass_time(timedelta(days=1))
    ends = [text for text in organiser.heard if "ничего не следует" in text]
    assert len(ends) == 1
    assert "Открыт последний период из запланированных: «Сентябрь 2027»" in ends[0]
