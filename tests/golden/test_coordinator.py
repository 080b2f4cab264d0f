"""What a municipal officer reads of the schools, and what a school gets from the officer."""

from tests.support.announcements import CHITA_AUTHORITY, SCHOOL_9
from tests.support.golden import Twin, TwoWorlds
from tests.support.rounds import opened


async def answers(head: Twin, number: str, answer: str = "✅ Выполнено") -> None:
    await head.says("/tasks")
    await head.presses(f"{number} ⬜")
    await head.presses(answer)


async def test_below(both: TwoWorlds) -> None:
    """The schools, one of them, one of its answers."""
    officer, head = await both.member(201, CHITA_AUTHORITY, "Пётр"), await both.member(101)
    await answers(head, "5.3")
    await officer.says("/start")
    officer.shows("menu-of-a-coordinator")
    await officer.says("/organisations")
    officer.shows("organisations-below")
    await officer.presses("СОШ № 5 г. Читы: 1 из 6")
    officer.shows("organisation-tasks")


async def test_reviewing(both: TwoWorlds) -> None:
    """The answers that wait for a look, the verdicts, what the school gets of them, and what undoes one."""
    officer, head = await both.member(201, CHITA_AUTHORITY, "Пётр"), await both.member(101)
    await answers(head, "5.3")
    await answers(head, "5.4", "🔄 В работе")
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (2)")
    officer.shows("review-list")
    await officer.presses("✅ 5.3 · СОШ № 5 г. Читы")
    officer.shows("review-card")
    await officer.presses("↩️ Вернуть на доработку")
    officer.shows("ask-what-to-mend")
    await officer.says("Назовите конкурсы")
    officer.shows("returned")
    head.shows("returned-answer")
    await officer.presses("➡️ Следующий ответ (1)")
    await officer.presses("✅ Принять")
    officer.shows("accepted")
    await head.says("Уточнили план")
    head.shows("changed-an-accepted-answer")
    officer.shows("lapsed-answer")
    await both.comes(11, 25, 11)
    officer.shows("reviews-wait")
    head.shows("returned-waits")


async def test_helping(both: TwoWorlds) -> None:
    """A call for help, the conversation that follows, its end."""
    officer, head = await both.member(201, CHITA_AUTHORITY, "Пётр"), await both.member(101)
    await answers(head, "5.3", "🆘 Нужна помощь")
    await head.says("Нет учителя информатики")
    officer.shows("help-call")
    await officer.presses("💬 Ответить")
    officer.shows("ask-for-an-answer")
    await officer.says("Пришлём студента")
    officer.shows("help-answered")
    head.shows("help-message")
    await head.presses("💬 Написать ещё")
    head.shows("ask-for-more-words")
    await head.says("Когда?")
    await officer.presses("💬 Ответить")
    await officer.says("В понедельник")
    await head.presses("📄 Открыть задачу")
    head.shows("task-card-with-help")
    await head.presses("💬 Переписка (4)")
    head.shows("help-thread")
    await head.presses("⬅️ Назад")
    await head.presses("Вопрос решён")
    head.shows("help-closed")
    officer.shows("help-ended")
    await head.presses("↩️ Вернуть")
    head.shows("help-reopened")


async def test_silence(both: TwoWorlds) -> None:
    """Who is silent, a nudge, an answer for them, and what is told when the last day has passed."""
    organiser, officer = await both.organiser(), await both.member(201, CHITA_AUTHORITY, "Пётр")
    silent = await both.member(102, SCHOOL_9)
    await opened(organiser, "координатору через 3 дня, организатору через 7")
    await officer.says("/organisations")
    await officer.presses("🔕 Молчат (1), не подключены (5)")
    officer.shows("silent")
    await officer.presses("🔔 Напомнить")
    officer.shows("nudged")
    silent.shows("nudge")
    await officer.presses("⬅️ Назад")
    await officer.presses("СОШ № 9 г. Читы")
    officer.shows("silent-organisation")
    await officer.presses("✍️ Ответить за организацию")
    officer.shows("answering-for-a-school")
    await both.comes(12, 7)
    await both.comes(12, 10)
    officer.shows("silence-told-to-the-coordinator")
    await both.comes(12, 14)
    organiser.shows("silence-told-to-the-organiser")


async def test_extending(both: TwoWorlds) -> None:
    """A later day is asked for and granted."""
    organiser, officer = await both.organiser(), await both.member(201, CHITA_AUTHORITY, "Пётр")
    head = await both.member(101)
    await opened(organiser)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("🗓 Продлить до…")
    await head.says("21 декабря")
    officer.shows("extension-request")
    await officer.presses("✅ Разрешить")
    officer.shows("extension-granted")
    head.shows("extension-told")
