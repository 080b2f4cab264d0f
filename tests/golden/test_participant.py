"""What a school head reads, from the invitation to the settings."""

from datetime import timedelta

from tests.support.announcements import SCHOOL_9
from tests.support.events import CONFERENCE
from tests.support.golden import TwoWorlds
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5


async def test_entering(both: TwoWorlds) -> None:
    """An invitation, the consent, the menu; and who has none, or writes something else."""
    stranger = await both.stranger(100)
    await stranger.says("/start")
    stranger.shows("no-invitation")
    head = await both.invited(101)
    head.shows("consent")
    await head.presses("Не согласен")
    head.shows("consent-declined")
    for person in head.both:
        await person.says(f"/start {await person.world.invite(SCHOOL_5)}")
    await head.presses("✅ Согласен")
    head.shows("joined")
    await head.says("/start")
    head.shows("menu")
    await head.says("/help")
    head.shows("help")
    await head.says("что-то ещё")
    head.shows("not-understood")
    await head.says("/broadcast")
    head.shows("refusal")
    await head.forges("o:1:0")
    head.alerts("refusal-of-a-button")
    await head.forges("t:x")
    head.alerts("stale-button")


async def test_answering(both: TwoWorlds) -> None:
    """The list, a card, each of the four answers, a comment."""
    head = await both.member(101)
    await head.says("/tasks")
    head.shows("task-list")
    await head.presses("5.1 ⬜")
    head.shows("task-card")
    await head.presses("📖 Термины")
    head.shows("terms")
    await head.presses("⬅️ Назад")
    await head.presses("✅ Выполнено")
    head.shows("recorded-answer")
    await head.says("Провели педсовет")
    head.shows("recorded-comment")
    await head.presses("➡️ Следующая: 5.2")
    await head.presses("🔄 В работе")
    head.shows("recorded-in-progress")
    await head.says("до 1 июня 2027")
    head.shows("recorded-day")
    await head.presses("➡️ Следующая: 5.3")
    await head.presses("➖ Неприменимо")
    head.shows("ask-for-reason")
    await head.says("У нас нет таких классов")
    await head.presses("➡️ Следующая: 5.4")
    await head.presses("🆘 Нужна помощь")
    head.shows("ask-for-help")
    await head.says("Нет учителя информатики")
    head.shows("recorded-help")
    await head.says("/tasks")
    head.shows("task-list-answered")
    await head.presses("5.1 ✅")
    head.shows("task-card-answered")
    await head.presses("🔄 В работе")
    await head.says("/tasks")
    await head.presses("5.1 🔄")
    await head.presses("🕘 История (2)")
    head.shows("history")


async def test_choosing(both: TwoWorlds) -> None:
    """Settings, reminder preferences, quiet hours, leave, the time zone, personal data."""
    head = await both.member(101)
    await both.member(102, first_name="Борис")
    await head.says("/settings")
    head.shows("settings")
    await head.presses("⏰ Напоминания")
    head.shows("reminder-preferences")
    await head.presses("🕘 Во сколько")
    head.shows("reminder-hours")
    await head.presses("⬅️ Назад")
    await head.presses("📆 По каким дням")
    head.shows("reminder-days")
    await head.presses("⬅️ Назад")
    await head.presses("✉️ Сколько в неделю")
    head.shows("reminder-caps")
    await head.presses("⬅️ Назад")
    await head.presses("🌙 Тихие часы")
    head.shows("quiet-hours")
    await head.presses("⬅️ Назад")
    await head.presses("⬅️ Назад")
    await head.presses("🏖 Отпуск")
    head.shows("leave")
    await head.presses("На 2 недели")
    head.shows("leave-taken")
    await head.presses("⬅️ Назад")
    await head.presses("🕘 Часовой пояс")
    head.shows("time-zone")
    await head.presses("⬅️ Назад")
    await head.presses("🚪 Выйти: СОШ № 5 г. Читы")
    head.shows("leaving-an-organisation")
    await head.says("/privacy")
    head.shows("privacy")
    await head.presses("🗑 Удалить мои данные")
    head.shows("privacy-erase")
    await head.presses("🗑 Да, удалить")
    head.shows("privacy-erased")


async def test_events(both: TwoWorlds) -> None:
    """The list and the card of the resolution's event."""
    head = await both.member(101)
    await head.says("/events")
    head.shows("events")
    await head.presses(CONFERENCE)
    head.shows("event-card")


async def test_answering_for_two(both: TwoWorlds) -> None:
    """Who answers for two schools chooses one first."""
    head = await both.member(101)
    for person in head.both:
        await person.says(f"/start {await person.world.invite(SCHOOL_9)}")
    await both.pass_time(timedelta(minutes=1))
    await head.says("/tasks")
    head.shows("task-lists")


async def test_a_round(both: TwoWorlds) -> None:
    """What a round asks, what was answered before it, the reminder of its last days."""
    head, organiser = await both.member(101), await both.organiser()
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await opened(organiser)
    head.shows("round-opened")
    await head.presses("🔁 Всё без изменений (1)")
    head.shows("all-unchanged")
    await head.says("/tasks")
    head.shows("task-list-in-a-round")
    await head.presses("5.1 ⬜")
    head.shows("task-card-in-a-round")
    await head.presses("🗓 Продлить до…")
    head.shows("ask-for-extension")
    await head.says("21 декабря")
    head.shows("extension-asked")
    await both.comes(12, 4)
    head.shows("digest")
    await head.presses("💤 Отложить")
    head.shows("snooze")
    await head.presses("В понедельник, 7 декабря")
    head.shows("snoozed")
    await both.comes(12, 7)
    head.shows("digest-of-the-last-day")


async def test_standing_in(both: TwoWorlds) -> None:
    """A colleague is told for whom they stand in."""
    head, boris = await both.member(101), await both.member(102, first_name="Борис")
    await head.says("/settings")
    await head.presses("🏖 Отпуск")
    await head.presses("На 2 недели")
    await head.presses("👤 Борис Иванова")
    boris.shows("standing-in")
