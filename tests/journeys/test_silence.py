"""Who is silent: seen, nudged, answered for, and told upwards as days go by."""

from datetime import timedelta

from storage import bot_state
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
NERCHINSK_OFFICE = "Управление образования Нерчинского района"
SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
SCHOOL_17 = "МБОУ «СОШ № 17 г. Читы»"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
DAY = timedelta(days=1)


async def answers(person: Person, number: str, answer: str = "✅ Выполнено") -> None:
    await person.says("/tasks")
    await person.presses(f"{number} ⬜")
    await person.presses(answer)


def nudges(person: Person) -> int:
    return sum("просит ответить" in text for text in person.heard)


async def looks(officer: Person, silent: int, unjoined: int) -> str:
    """At the list of so many that are silent, and of so many that nobody has joined."""
    await officer.says("/organisations")
    said = f"🔕 Молчат ({silent}), не подключены ({unjoined})" if silent else f"⚪ Никто не подключён ({unjoined})"
    return await officer.presses(said)


async def test_the_list_has_the_silent_only(world: World) -> None:
    """Who has answered anything is not in it; where nobody has joined, it says so, and offers no reminder."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await answers(head, "5.1")
    await world.member(102, SCHOOL_17)
    shown = await looks(officer, silent=1, unjoined=4)
    assert shown.startswith("🔕 Молчит 1 из 6\n⚪ Никто не подключён: 4")
    schools = [label for label in officer.labels if "СОШ" in label]
    assert schools == ["СОШ № 17 г. Читы", *(f"⚪ СОШ № {number} г. Читы" for number in (9, 26, 30, 47))]
    assert "⚪ Никто не подключён: напомнить некому" in await officer.presses("⚪ СОШ № 9 г. Читы")
    assert "🔔 Напомнить" not in officer.labels
    assert "Никто не подключён" in await officer.presses("🔗 Пригласить")


async def test_a_nudge_says_whom_it_reaches(world: World) -> None:
    """Those who are silent get it; who has blocked the bot, and where nobody has joined, is told to the coordinator."""
    officer = await world.member(201, OFFICE)
    first, second = await world.member(101, SCHOOL_5), await world.member(102, SCHOOL_9)
    blocked = await world.member(103, SCHOOL_17)
    await blocked.phone.block()
    await world.settle()
    await answers(first, "5.1")
    await looks(officer, silent=2, unjoined=3)
    done = await officer.presses("🔔 Напомнить")
    assert done.startswith(
        "🔔 Напомним 1 человеку.\nЗаблокировали бота: 1\nОрганизаций, к которым никто не подключился: 3"
    )
    assert second.screen == "🔔 Комитет образования Читы просит ответить\n\nСОШ № 9 г. Читы: без ответа 6 задач"
    assert nudges(first) == 0


async def test_one_is_nudged_once_a_day(world: World) -> None:
    """However often it is pressed, for all or for one; the next day begins at midnight, and comes after the night."""
    officer, head = await world.member(201, OFFICE), await world.member(102, SCHOOL_9)
    await looks(officer, silent=1, unjoined=5)
    await officer.presses("🔔 Напомнить")
    await officer.presses("⬅️ Назад")
    await officer.presses("СОШ № 9 г. Читы")
    again = await officer.presses("🔔 Напомнить")
    assert again.startswith("🔔 Напоминать некому.\nСегодня уже напоминали: 1")
    await world.pass_time(timedelta(hours=12))  # ten in the evening
    await looks(officer, silent=1, unjoined=5)
    assert "Сегодня уже напоминали: 1" in await officer.presses("🔔 Напомнить")
    await world.pass_time(timedelta(hours=4))
    await officer.presses("⬅️ Назад")
    assert "🔔 Напомним 1 человеку." in await officer.presses("🔔 Напомнить")
    assert nudges(head) == 1  # asleep
    await world.pass_time(timedelta(hours=7))
    assert nudges(head) == 2


async def test_who_answers_before_the_morning_is_not_nudged(world: World) -> None:
    """A nudge that waits for the end of quiet hours is dropped once there is an answer."""
    officer, head = await world.member(201, OFFICE), await world.member(102, SCHOOL_9)
    await world.pass_time(timedelta(hours=13))
    await looks(officer, silent=1, unjoined=5)
    assert "🔔 Напомним 1 человеку." in await officer.presses("🔔 Напомнить")
    await answers(head, "5.2")
    await world.pass_time(timedelta(hours=12))
    assert nudges(head) == 0
    assert world.rows("SELECT status FROM deliveries WHERE kind = 'nudge'") == [("dropped",)]


async def test_nobody_is_nudged_beyond_their_weekly_messages(world: World) -> None:
    """Whoever had the messages of a week is not nudged on the next day, and the coordinator is told so."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await looks(officer, silent=1, unjoined=5)
    said = []
    for _ in range(4):
        said.append((await officer.presses("🔔 Напомнить")).split("\n")[:2])
        await officer.presses("⬅️ Назад")
        await world.pass_time(DAY)
    assert [each[0] for each in said] == ["🔔 Напомним 1 человеку."] * 3 + ["🔔 Напоминать некому."]
    assert said[-1][1] == "Уже получили все напоминания на этой неделе: 1"
    assert nudges(head) == 3


async def test_a_coordinator_answers_for_a_school_that_cannot(world: World) -> None:
    """An answer on behalf is recorded and shown as such, needs no review, and is nobody else's to give."""
    officer, stranger = await world.member(201, OFFICE, "Пётр"), await world.member(202, NERCHINSK_OFFICE)
    head, other = await world.member(101, SCHOOL_17), await world.member(102, SCHOOL_9)
    await answers(other, "5.1")
    await looks(officer, silent=1, unjoined=4)
    await officer.presses("СОШ № 17 г. Читы")
    assert "ответил координатор" in await officer.presses("✍️ Ответить за организацию")
    assert "🆘 Нужна помощь" not in officer.labels
    await officer.presses("🔄 В работе")
    await officer.says("до 1 июня")
    await officer.presses("➡️ Следующая: 5.2")
    await officer.presses("➖ Неприменимо")
    assert "Записано. Задача 5.2: ➖ Неприменимо" in await officer.says("Нет таких классов")
    assert world.rows("SELECT status, until IS NULL, on_behalf, author_id FROM replies ORDER BY id DESC LIMIT 3") == [
        ("not_applicable", 1, 1, 1),
        ("in_progress", 0, 1, 1),
        ("in_progress", 1, 1, 1),
    ]
    await head.says("/tasks")
    assert "✍️ Ответил координатор" in await head.presses("5.1 🔄")
    assert "✍️ Ответил координатор" in await head.presses("🕘 История (2)")
    await officer.says("/organisations")
    assert "🔎 Ждут проверки (1)" in officer.labels  # of the school that answered itself

    theirs = dict(world.rows("SELECT short_name, id FROM organisations"))
    task = world.rows("SELECT id FROM assignments WHERE organisation_id = ?", theirs["СОШ № 9 г. Читы"])[0][0]
    office = theirs["Комитет образования Читы"]
    for forged in (f"z:{office}:0", f"zn:{office}", f"zr:{theirs['СОШ № 9 г. Читы']}", f"za:{task}", f"zb:{task}:done"):
        for person in (stranger, other):
            await person.forges(forged)
            assert person.phone.alerts.pop() == REFUSED, forged
    await officer.forges(f"zb:{task}:need_help")
    assert "устарела" in officer.phone.alerts.pop()


async def test_a_school_makes_a_coordinator_s_answer_its_own(world: World) -> None:
    """Pressing what the coordinator has answered records it as the school's, with its day, and takes a comment."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_17)
    await looks(officer, silent=1, unjoined=5)
    await officer.presses("СОШ № 17 г. Читы")
    await officer.presses("✍️ Ответить за организацию")
    await officer.presses("🔄 В работе")
    await officer.says("до 1 июня")
    await head.says("/tasks")
    await head.presses("5.1 🔄")
    await head.presses("🔄 В работе")
    assert "➡️ Следующая: 5.2" in head.labels
    assert "Комментарий записан" in await head.says("Ждём оборудование")
    assert world.rows("SELECT until, on_behalf FROM replies ORDER BY id DESC LIMIT 2") == [
        ("2027-06-01", 0),
        ("2027-06-01", 1),
    ]
    assert world.rows("SELECT text FROM remarks JOIN replies ON replies.id = reply_id WHERE on_behalf = 0") == [
        ("Ждём оборудование",)
    ]


BY_STAGES = "координатору через 3 дня, организатору через 7"


async def told(world: World, person: Person, days: int = 0) -> int:
    """How often that person has read of silence, so many days later."""
    for _ in range(days):
        await world.pass_time(DAY)
        await world.pass_time(timedelta(seconds=20))
    return sum("ответов ждали" in text for text in person.heard)


async def test_silence_is_told_upwards_once_a_stage(world: World) -> None:
    """Days after the last day who coordinates learns it, only days later the organiser; once each, never at night."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    await opened(organiser, BY_STAGES)
    assert await told(world, officer, 14 + 2) == 0
    await world.pass_time(timedelta(hours=15))  # one in the night of the day on which it is due
    assert await told(world, officer) == 0
    await world.pass_time(timedelta(hours=9))
    assert await told(world, officer) == 1
    assert await told(world, organiser, 3) == 0
    assert await told(world, organiser, 1) == 1
    assert "Координаторам об этом уже сообщили." in organiser.screen
    assert (await told(world, officer, 10), await told(world, organiser)) == (1, 1)


async def test_what_is_told_of_silence_leads_on(world: World) -> None:
    """It names the silent and since when, says apart how many nobody has joined, and leads to both."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    await opened(organiser, BY_STAGES)
    await answers(await world.member(101, SCHOOL_5), "5.1")
    await world.member(102, SCHOOL_9)
    await world.member(103, SCHOOL_17)
    assert await told(world, officer, 18) == 1
    said = next(text for text in officer.heard if "ответов ждали" in text)
    assert said.startswith(
        "🔕 Молчат 2 из 6\n⚪ Никто не подключён: 3\n"
        "Декабрь 2026: ответов ждали до 7 декабря 2026\N{NARROW NO-BREAK SPACE}г.\n\n"
        "• СОШ № 9 г. Читы\n• СОШ № 17 г. Читы"
    )
    assert officer.labels == ["🔔 Напомнить", "👥 Кто подключился", "🔕 Кто молчит"]
    assert "🔕 Молчат 2 из 6" in await officer.presses("🔕 Кто молчит")


async def test_nothing_is_told_of_silence_while_reminders_are_paused(world: World) -> None:
    """What waits for the morning waits for the end of the pause too, and no nudge is sent meanwhile."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    await world.member(101, SCHOOL_5)
    await opened(organiser, BY_STAGES)
    assert await told(world, officer, 14 + 2) == 0
    await world.pass_time(timedelta(hours=15))
    await world.app.db.write(bot_state.put_state, "reminders_paused", "yes")
    await world.pass_time(timedelta(hours=9))
    assert await told(world, officer) == 0
    await looks(officer, silent=1, unjoined=5)
    await officer.presses("🔔 Напомнить")
    assert "на паузе" in officer.phone.alerts.pop()
    await world.app.db.write(bot_state.put_state, "reminders_paused", "")
    await world.pass_time(timedelta(hours=1))
    assert await told(world, officer) == 1


async def test_after_a_stop_the_stages_still_come_apart(world: World) -> None:
    """A bot that was down when both stages passed tells the coordinator first, once, and the organiser days later."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    await opened(organiser, BY_STAGES)
    await world.stop()
    world.clock.advance(49 * DAY)  # to a Monday: they are told on working days
    await world.start()
    await world.pass_time(timedelta(seconds=20))
    (told,) = [each for each in officer.phone.messages if each.text.startswith("⚪ Никто не подключён: 6")]
    assert [button.text for row in told.buttons for button in row] == ["👥 Кто подключился", "🔕 Кто молчит"]
    assert not any("⚪ Никто" in text for text in organiser.heard)
    for _ in range(3):
        await world.pass_time(DAY)
    assert not any("⚪ Никто" in text for text in organiser.heard)
    await world.pass_time(DAY)
    assert "⚪ Никто не подключён" in organiser.screen
    assert world.rows("SELECT key, status FROM deliveries WHERE kind = 'escalation'") == [
        ("escalation:1:coordinator:2", "sent"),
        ("escalation:1:organiser:1", "sent"),
    ]
