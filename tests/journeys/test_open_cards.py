"""What a person sends while they look at a task is about that task, though nobody has asked for it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.journeys.test_evidence import album
from tests.support.announcements import CHITA_AUTHORITY, announced
from tests.support.missed import judges
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

REMARKS = """
    SELECT r.status, k.text, k.file_name FROM remarks k JOIN replies r ON r.id = k.reply_id ORDER BY k.id
"""
CHITA = ZoneInfo("Asia/Chita")


async def looks_at(head: Person, number: str, icon: str = "⬜") -> str:
    await head.says("/tasks")
    return await head.presses(f"{number} {icon}")


async def replies_to(person: Person, words: str, text: str) -> str:
    """To the newest message of the bot that has these words."""
    there = [each.id for each in person.phone.messages if each.from_bot and words in each.text]
    await person.phone.send(text, reply_to=there[-1])
    await person.world.settle()
    return person.screen


async def test_a_file_for_an_unanswered_task_waits_for_the_answer(world: World) -> None:
    """Words and a file are kept with the task, the four answers offered, and both follow the one that is pressed."""
    head = await world.member(101, SCHOOL_5)
    await looks_at(head, "5.3")
    assert "📎 Файл к задаче 5.3 сохранён. Осталось выбрать ответ" in await head.sends_document("план.pdf", b"x")
    assert head.labels[:4] == ["✅ Выполнено", "🔄 В работе", "🆘 Нужна помощь", "➖ Неприменимо"]
    assert "Комментарий к задаче 5.3 сохранён" in await head.says("Провели семинар")
    await world.restart()
    assert "📌 Вместе с ответом записано: 1 комментарий, 1 файл" in await head.presses("✅ Выполнено")
    assert world.rows(REMARKS) == [("done", "", "план.pdf"), ("done", "Провели семинар", None)]
    assert world.rows("SELECT 1 FROM notes") == []


async def test_words_that_wait_are_the_reason(world: World) -> None:
    """Who has written first what help is needed is not asked for it again: it goes to who can help."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await world.member(101, SCHOOL_5)
    await looks_at(head, "5.3")
    await head.says("Нет учителя физики")
    assert "Координатор получит ваш вопрос" in await head.presses("🆘 Нужна помощь")
    assert "Нет учителя физики" in officer.screen
    assert world.rows(REMARKS) == [("need_help", "Нет учителя физики", None)]


async def test_a_day_in_words_that_wait_is_taken(world: World) -> None:
    """«До 15 марта», written before «🔄 В работе» is pressed, is the day of that answer."""
    head = await world.member(101, SCHOOL_5)
    await looks_at(head, "5.3")
    await head.says("до 15 марта, договариваемся с вузом")
    assert "до 15 марта" in await head.presses("🔄 В работе")
    assert world.rows("SELECT until FROM replies") == [("2027-03-15",)]


async def test_an_answered_task_takes_them_at_once(world: World) -> None:
    """Its comment, its file and its day are recorded with the answer that counts, said, and can be taken back."""
    head = await world.member(101, SCHOOL_5)
    await looks_at(head, "5.3")
    await head.presses("🔄 В работе")
    await looks_at(head, "5.3", "🔄")
    assert "Файл записан" in await head.sends_document("план.pdf", b"x" * 100)
    await head.presses("↩️ Убрать присланное")
    assert head.screen == "↩️ Убрано: к задаче 5.3 это больше не относится."
    assert world.rows(REMARKS) == []
    assert "до 15 марта" in await head.says("до 15 марта, договариваемся с вузом")
    assert world.rows(REMARKS) == [("in_progress", "до 15 марта, договариваемся с вузом", None)]


async def test_an_album_is_told_of_once_and_taken_back_whole(world: World) -> None:
    """Three photos are kept, one screen says so; taking one back takes all; nothing is kept of a voice message."""
    head = await world.member(101, SCHOOL_5)
    await looks_at(head, "5.3")
    heard = len(head.heard)
    await album(head, 3)
    assert len(head.heard) == heard + 1
    assert world.rows("SELECT count(*) FROM notes") == [(3,)]
    await head.presses("↩️ Убрать присланное")
    assert world.rows("SELECT count(*) FROM notes") == [(0,)]
    voice = {"voice": {"file_id": "V", "file_unique_id": "v", "duration": 3}}
    await head.phone.send_fields(voice)
    await world.settle()
    assert "к задаче не записано" in head.screen
    await album(head, 2)
    await head.presses("✅ Выполнено")
    assert world.rows("SELECT count(*) FROM remarks") == [(2,)]


async def test_once_another_screen_is_open_it_is_not_about_the_task(world: World) -> None:
    """Back in the menu the same words are no comment; an overseer's words are never the school's."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await world.member(101, SCHOOL_5)
    await looks_at(head, "5.3")
    await head.presses("✅ Выполнено")
    await looks_at(head, "5.3", "✅")
    await head.presses("🏠 В начало")
    await head.says("Провели семинар")
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (1)")
    await officer.presses("✅ 5.3 · СОШ № 5 г. Читы")
    await officer.says("Молодцы")
    assert world.rows(REMARKS) == []
    assert world.rows("SELECT 1 FROM notes") == []


async def test_a_reply_to_a_round_or_a_returned_answer_is_a_comment(world: World) -> None:
    """Telegram's «reply»: to the round's message it is asked which task is meant; a returned answer says so itself."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await world.member(101, SCHOOL_5)
    await opened(await world.organiser())
    await world.pass_time(datetime(2026, 11, 24, 10, tzinfo=CHITA) - world.clock.now())
    assert "О какой задаче это?" in await replies_to(head, "Декабрь 2026", "Провели семинар")
    await head.presses("5.3 ⬜")
    await head.presses("✅ Выполнено")
    await judges(world, officer, "Где протокол?")
    assert "Комментарий к задаче 5.3 сохранён" in await replies_to(head, "Где протокол?", "Протокол в понедельник")
    await head.presses("🔄 В работе")
    assert [row[:2] for row in world.rows(REMARKS)] == [
        ("done", "Провели семинар"),
        ("in_progress", "Протокол в понедельник"),
    ]


async def test_a_reply_to_a_call_for_help_goes_into_the_conversation(world: World) -> None:
    """Both sides may answer the message itself instead of pressing its button."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await world.member(101, SCHOOL_5)
    await looks_at(head, "5.3")
    await head.presses("🆘 Нужна помощь")
    await head.says("Нет учителя")
    assert "Отправлено" in await replies_to(officer, "Нет учителя", "Пришлём студента")
    assert "Отправлено" in await replies_to(head, "Пришлём студента", "Спасибо")
    assert "Спасибо" in officer.screen


async def test_a_reply_to_an_announcement_is_a_question_to_its_author(world: World) -> None:
    """As if its button had been pressed first."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await announced(organiser, "Семинар в пятницу")
    await replies_to(head, "Семинар в пятницу", "Будет ли трансляция?")
    assert world.rows("SELECT text FROM announcement_questions") == [("Будет ли трансляция?",)]
    assert any("вопрос" in text.lower() for text in organiser.heard)
