"""Recipients ask the author of an announcement and are answered; a poll is one tap."""

from datetime import timedelta

from tests.support.announcements import SCHOOL_9, announced, organisers
from tests.support.events import refused
from tests.support.world import ORGANISER, SCHOOL_5, Person, World

TEXT = "Сбор в пятницу"
POLL = "Когда вам удобнее?\nВ пятницу\n- В субботу <утром>\nНе смогу"


async def asks(person: Person, text: str) -> str:
    await person.says("/news")
    await person.presses(next(each for each in person.labels if TEXT in each))
    await person.presses("❓ Спросить автора")
    return await person.says(text)


async def test_what_many_ask_is_answered_once(world: World) -> None:
    """The author is told once until they look, ticks those that ask the same, and each who asked has one message."""
    anna = await world.member(101, SCHOOL_5, "Анна")
    boris = await world.member(102, SCHOOL_9, "Борис")
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    assert "Вопрос передан автору" in await asks(anna, "Во сколько <b>сбор</b>?")
    await asks(anna, "И где?")
    await asks(boris, "В котором часу?")
    assert sum("ждёт ответа" in text or "ждут ответа" in text for text in organiser.heard) == 1
    shown = await organiser.presses(organiser.labels[-1])
    assert "3 вопроса без ответа" in shown
    assert "1. Анна Иванова, СОШ № 5 г. Читы: Во сколько <b>сбор</b>?" in shown
    await organiser.presses("⬜ 1")
    await organiser.presses("⬜ 3")
    await organiser.presses("✍️ Ответить отмеченным (2)")
    assert "1 вопрос без ответа" in await organiser.says("В 10:00 & не позже")
    for person in (anna, boris):
        assert sum("В 10:00 & не позже" in text for text in person.heard) == 1
    assert "Вы спросили: В котором часу?" in boris.heard[-1]
    await organiser.presses("☑️ Отметить все")
    await organiser.presses("✍️ Ответить отмеченным (1)")
    assert "Вопросов без ответа нет" in await organiser.says("В библиотеке")
    await asks(boris, "Точно?")
    assert world.rows("SELECT count(*) FROM deliveries WHERE kind = 'question'") == [(2,)]


async def test_questions_that_cannot_be_asked_are_refused(world: World) -> None:
    """Too long, about what was recalled, or an answer to nothing: a sentence each."""
    anna = await world.member(101, SCHOOL_5, "Анна")
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    assert "длиннее 1\xa0000 знаков" in await asks(anna, "я" * 1001)
    await organiser.forges("npw:1")
    assert "Отметьте хотя бы один вопрос" in organiser.phone.alerts[-1]
    await organiser.forges("ny:1")
    await anna.forges("npa:1")
    assert "отозвано" in anna.phone.alerts[-1]


async def test_a_poll_is_one_tap_and_a_picture(world: World) -> None:
    """Options stand below the question, the last tap counts, and the organiser has numbers and a picture of them."""
    people = [await world.member(101 + n, SCHOOL_5, f"Анна{n}") for n in range(3)]
    organiser = await world.organiser()
    await organiser.says("/broadcast")
    await organiser.presses("📊 Короткий опрос")
    assert "от 2 до 5 вариантов" in await organiser.says("Когда?\nСегодня")
    assert "Два варианта одинаковы" in await organiser.says("Когда?\nСегодня\nсегодня")
    await organiser.says(POLL)
    assert "▫️ В субботу <утром>" in [label for m in organiser.phone.messages[-2:] for label in m.labels]
    await organiser.presses("📤 Отправить")
    assert people[0].screen == "Когда вам удобнее?"
    await people[0].presses("▫️ В пятницу")
    await people[0].presses("▫️ В субботу <утром>")
    assert people[0].labels == ["▫️ В пятницу", "✅ В субботу <утром>", "▫️ Не смогу"]
    await people[1].presses("▫️ В субботу <утром>")
    await people[2].presses("▫️ Не смогу")
    shown = await organiser.presses("📊 Итоги: кто ознакомился")
    assert "В субботу <утром>: 2 (67 %)" in shown
    assert "Ознакомились: 3 из 3." in shown
    await organiser.presses("📊 Результаты картинкой")
    picture = organiser.phone.screen
    assert "Не смогу: 1 (33 %)" in picture.text
    assert picture.media is not None
    content = world.people[ORGANISER].phone._world.files[picture.media.file_id].content
    assert content.startswith(b"\x89PNG")


async def test_a_poll_ends_with_its_last_day(world: World) -> None:
    """By the voter's own calendar; what was chosen until then stays, and the organiser is told of the day before."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await organiser.says("/broadcast")
    await organiser.presses("📊 Короткий опрос")
    await organiser.says(POLL)
    await organiser.presses("⚙️ Ещё")
    await organiser.presses("📆 Действует до…")
    assert "Опрос идёт до 25 ноября 2026" in await organiser.says("25 ноября")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 Отправить")
    await world.pass_time(timedelta(days=2, hours=13))  # eleven in the evening of the last day
    await head.presses("▫️ В пятницу")
    await world.pass_time(timedelta(hours=2))
    await refused(head, "npv:1:2", "Опрос закончился 25.11.2026")
    assert world.rows("SELECT choice FROM votes") == [(0,)]


async def test_what_a_colleague_has_answered_is_answered_once(world: World) -> None:
    """Who was about to answer the same reads that it is done; nobody is told twice."""
    anna = await world.member(101, SCHOOL_5, "Анна")
    olga, pavel = await organisers(world)
    await announced(olga, TEXT)
    await asks(anna, "Где?")
    await olga.forges("npc:1:0:1")
    for person in (olga, pavel):
        await person.forges("npw:1")
    await olga.says("В школе")
    assert "уже ответили" in await pavel.says("В библиотеке")
    assert sum("Ответ на ваш вопрос" in text for text in anna.heard) == 1
