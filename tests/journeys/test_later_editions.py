"""A later edition: what it says otherwise is taken and told in its own words, and nothing else moves."""

from datetime import timedelta

import pytest

from tests.support.announcements import CHITA_AUTHORITY, organisers
from tests.support.drafts import published, sent
from tests.support.plan import PLAN, TITLE, edition, table
from tests.support.rounds import closed, opened
from tests.support.world import SCHOOL_5, Person, World

MOVED = ("due: 2027-03-01", "due: 2027-04-15")
TASKS = """
    SELECT t.number, t.text, t.due, t.period_start, t.period_end, t.recurrence, t.withdrawn_at IS NULL FROM tasks t
    JOIN addressees a ON a.id = t.addressee_id WHERE a.resolution_id = 2 ORDER BY t.number
"""
ALL = {
    "resolutions": "SELECT * FROM resolutions WHERE id = 2",
    "tasks": TASKS,
    "assignments": "SELECT * FROM assignments ORDER BY id",
    "events": "SELECT * FROM events ORDER BY id",
    "helpers": "SELECT * FROM co_executors ORDER BY task_id, position",
}


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


async def amends(organiser: Person, text: str) -> str:
    """The draft of the next edition of the plan, by file."""
    await organiser.says("/resolutions")
    await organiser.presses(f"📜 {TITLE}")
    await organiser.presses("📎 Новая редакция файлом")
    return plain(await organiser.sends_document("вторая.yaml", text.encode()))


async def publishes(organiser: Person) -> str:
    """What is read before it is published."""
    preview = plain(await organiser.presses("📤 К публикации"))
    await organiser.presses("📤 Опубликовать")
    return preview


@pytest.mark.parametrize(
    ("moved", "told"),
    [
        (MOVED, "Задача 1.1: срок был 1 марта, стал 15 апреля 2027 г."),
        (("due: 2027-03-01", "due: 2028-03-01"), "Задача 1.1: срок был 1 марта 2027 г., стал 1 марта 2028 г."),
        (("due: 2027-03-01", "due: null"), "Задача 1.1: срока больше нет, был 1 марта 2027 г."),
        (
            ("end: 2027-03-31", "end: 2027-04-30"),
            "Задача 1.2: период был с 1 февраля 2027 г. по 31 марта 2027 г., стал с 1 февраля 2027 г. по 30 апреля",
        ),
        (
            ("text: провести неделю книги", "text: провести неделю книги\n        due: 2027-03-28"),
            "Задача 1.3: появился срок, 28 марта 2027 г.",
        ),
        (("ежемесячно", "ежеквартально"), "Задача 1.2: повторялась «ежемесячно», теперь «ежеквартально»"),
        (
            ("kind: municipal_authority}]", "kind: municipal_authority}, {name: библиотека}, {name: музей}]"),
            "Задача 1.1: новые соисполнители: библиотека, музей",
        ),
        (
            ("co_executors: [{name: Комитет образования, kind: municipal_authority}]", "co_executors: []"),
            "Задача 1.1: больше не соисполнитель: Комитет образования",
        ),
        (
            ("открыть читальный зал", "открыть большой читальный зал"),
            "Задача 1.2: новый текст: «открыть большой читальный зал»",
        ),
        (
            ("start: 2027-03-22, end: 2027-03-28", "start: 2027-04-05, end: 2027-04-11"),
            "«Неделя детской книги»: было с 22 марта 2027 г. по 28 марта 2027 г., теперь с 5 апреля 2027 г. по 11",
        ),
        (
            ("name: Неделя детской книги", "name: Неделя детской и юношеской книги"),
            "Мероприятие «Неделя детской книги» теперь называется «Неделя детской и юношеской книги»",
        ),
        (
            (
                "events: [{name: Неделя детской книги, short_title: Неделя книги, start: 2027-03-22, end: 2027-03-28}]",
                "events: []",
            ),
            "Мероприятие «Неделя детской книги» снято",
        ),
    ],
)
async def test_what_moves_is_told_in_its_own_words(world: World, moved: tuple[str, str], told: str) -> None:
    """Each kind of change alone is found, shown before it is published, and told those concerned in the same words."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await published(organiser, PLAN)
    assert "Изменения: новых 0, изменено 1, снято 0." in await amends(organiser, edition(moved))
    preview = await publishes(organiser)
    assert told in preview
    assert "Сообщение получит 1 человек" in preview
    assert plain(head.screen).startswith(f"📜 Резолюция изменилась\n{TITLE}")
    assert told in plain(head.screen)


async def test_an_event_follows_its_edition(world: World) -> None:
    """It goes on under its own id when it moves or is renamed, and leaves everybody's list when it is withdrawn."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await published(organiser, PLAN)
    ids = world.rows("SELECT id FROM events WHERE name LIKE 'Неделя%'")
    renamed = edition(("name: Неделя детской книги", "name: Неделя детской и юношеской книги"))
    await amends(
        organiser, edition(("start: 2027-03-22, end: 2027-03-28", "start: 2027-04-05, end: 2027-04-11"), of=renamed)
    )
    await publishes(organiser)
    rows = "SELECT id, name, first_day, last_day, withdrawn_at FROM events WHERE id = ?"
    assert world.rows(rows, *ids[0]) == [
        (ids[0][0], "Неделя детской и юношеской книги", "2027-04-05", "2027-04-11", None)
    ]
    assert "Неделя" in await head.says("/events")
    await amends(organiser, PLAN.partition("        events:")[0])
    await publishes(organiser)
    assert "Неделя" not in await head.says("/events")
    await amends(organiser, renamed)
    await publishes(organiser)
    assert "Неделя" in await head.says("/events")
    assert world.rows("SELECT count(*) FROM events WHERE name LIKE 'Неделя%'") == [(1,)]


async def test_a_table_of_which_a_day_moves(world: World) -> None:
    """A plan as a table, in which nothing but the cell of a day differs: that day is taken, and told."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    rows = [
        ("Составить каталог фонда школьной библиотеки", "01.03.2027", "Руководители образовательных организаций"),
        ("Провести неделю детской книги в каждом классе", "01.04.2027", "Руководители образовательных организаций"),
    ]
    await organiser.sends_document("план.csv", table(rows))
    await publishes(organiser)
    later = [(rows[0][0], "15.04.2027", rows[0][2]), rows[1]]
    await organiser.presses("📎 Новая редакция файлом")
    assert "изменено 1, снято 0" in plain(await organiser.sends_document("план.csv", table(later)))
    await publishes(organiser)
    assert "срок был 1 марта, стал 15 апреля 2027 г." in plain(head.screen)


async def test_what_an_edition_takes_back_is_as_it_was(world: World) -> None:
    """A task that one edition withdraws and the next has again is the same task, with its answer; both are named."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await published(organiser, PLAN)
    await head.says("/tasks")
    await head.presses("№ 2 · 1.2 ⬜")
    await head.presses("✅ Выполнено")
    before = world.rows(TASKS)
    start, end = (PLAN.rindex("\n", 0, PLAN.index(f'number: "{number}"')) for number in ("1.2", "1.3"))
    await amends(organiser, PLAN[:start] + PLAN[end:])
    await publishes(organiser)
    assert "➖ Снято задач: 1\n\n• Снята задача 1.2: Читальный зал" in head.screen
    await amends(organiser, PLAN)
    await publishes(organiser)
    assert "➕ Новых задач: 1\n\n• Добавлена задача 1.2: Читальный зал" in head.screen
    assert world.rows(TASKS) == before
    assert "✅ 1.2 Читальный зал: выполнено" in await head.says("/tasks")
    assert world.rows("SELECT count(*) FROM tasks WHERE number = '1.2' AND title = 'Читальный зал'") == [(1,)]


async def test_the_same_again_changes_nothing(world: World) -> None:
    """The same document says so and cannot be published; neither can the former value said twice."""
    organiser = await world.organiser()
    await published(organiser, PLAN)
    before = {name: world.rows(sql) for name, sql in ALL.items()}
    assert "Пока всё как в опубликованной" in await amends(organiser, PLAN)
    assert "📤 К публикации" not in organiser.labels
    await amends(organiser, edition(MOVED))
    await publishes(organiser)
    assert "Пока всё как в опубликованной" in await amends(organiser, edition(MOVED))
    assert "срок был 15 апреля, стал 1 марта 2027 г." in (await amends(organiser, PLAN), await publishes(organiser))[1]
    after = {name: world.rows(sql) for name, sql in ALL.items()}
    assert {name for name in ALL if before[name] != after[name]} == {"resolutions"}


async def test_what_was_mended_by_hand_stays_and_is_asked_about(world: World) -> None:
    """A value of one's own outlives an edition that repeats the former one; where it moves, a doubt has both."""
    organiser = await world.organiser()
    await sent(organiser, PLAN)
    await organiser.presses("📋 Задачи (3)")
    await organiser.presses("1.1 Каталог фонда")
    await organiser.presses("🗓 Срок")
    await organiser.says("20 марта 2027")
    await organiser.says("/resolutions")
    await organiser.presses(f"📝 {TITLE}")
    await publishes(organiser)
    assert "Пока всё как в опубликованной" in await amends(organiser, PLAN)
    asked = "1.1: вы ставили срок: 20 марта 2027 г., а в новой редакции срок: 15 апреля 2027 г."
    assert asked in await amends(organiser, edition(MOVED))
    assert "Пока всё как в опубликованной" in organiser.screen
    await organiser.presses("⚠️ Проверить (1)")
    assert "✅ Исправлено." in await organiser.presses("📄 Взять из документа")
    await organiser.presses("↩️ Вернуть")
    await organiser.presses("📄 Взять из документа")
    await organiser.presses("⬅️ Назад")
    assert "срок был 20 марта, стал 15 апреля 2027 г." in await publishes(organiser)
    assert world.rows(TASKS)[0][2] == "2027-04-15"


async def test_an_hour_that_was_set_is_not_lost_by_an_edition(world: World) -> None:
    """Of an event that an organiser has set, a month that moves is asked about; taken, the day is the document's."""
    organiser = await world.organiser()
    await published(organiser, PLAN)
    await world.app.db.write(
        lambda tx: tx.execute(
            "UPDATE events SET starts_at = '2027-03-24T01:00:00.000+00:00', time_zone = 'Asia/Chita'"
            " WHERE name = 'Неделя детской книги'"
        )
    )
    assert "Пока всё как в опубликованной" in await amends(organiser, PLAN)
    moved = edition(("start: 2027-03-22, end: 2027-03-28", "start: 2027-04-05, end: 2027-04-11"))
    asked = "день мероприятия «Неделя детской книги» у вас: 24 марта 2027 г., а в новой редакции: с 5 апреля 2027 г."
    assert asked in await amends(organiser, moved)
    await organiser.presses("⚠️ Проверить (1)")
    await organiser.presses("📄 Взять из документа")
    await organiser.presses("⬅️ Назад")
    assert "было 24 марта 2027 г., теперь с 5 апреля 2027 г." in await publishes(organiser)
    rows = "SELECT first_day, last_day, starts_at FROM events WHERE name = 'Неделя детской книги'"
    assert world.rows(rows) == [("2027-04-05", "2027-04-11", None)]


async def test_what_a_person_has_made_of_a_document_stays_made(world: World) -> None:
    """Split, joined, left out, added, given to others, renamed: the same document again moves none of it."""
    organiser = await world.organiser()
    text = edition(("text: составить каталог фонда", "text: составить каталог; назначить ответственного"))
    await sent(organiser, text)
    await organiser.presses("✏️ Название")
    await organiser.says("Наш план")
    await organiser.presses("📋 Задачи (3)")
    await organiser.presses("1.1 Каталог фонда")
    await organiser.presses("✂️ Разделить")
    await organiser.presses("✂️ назначить ответственного")
    await organiser.says("/resolutions")
    await organiser.presses("📝 Наш план")
    await organiser.presses("📋 Задачи (4)")
    await organiser.presses("1.3 Неделя книги")
    await organiser.presses("🗑 Исключить")
    await organiser.says("/resolutions")
    await organiser.presses("📝 Наш план")
    await organiser.presses("👥 Адресаты")
    await organiser.presses("Руководители общеобразовательных организаций")
    await organiser.presses("➕ Добавить задачу")
    await organiser.says("подготовить отчёт")
    await organiser.says("/resolutions")
    await organiser.presses("📝 Наш план")
    await publishes(organiser)
    await organiser.presses("📎 Новая редакция файлом")
    assert "Пока всё как в опубликованной" in await organiser.sends_document("вторая.yaml", text.encode())
    await organiser.says("/resolutions")
    await organiser.presses("📜 Наш план")
    await organiser.presses("📎 Новая редакция файлом")
    moved = await organiser.sends_document("третья.yaml", edition(MOVED, of=text).encode())
    assert "изменено 2, снято 0" in moved, "both halves of the task are due on the new day"


async def test_sooner_is_told_at_once_and_later_in_the_morning(world: World) -> None:
    """At night a day that comes sooner is told without a sound; one that is later waits for the hour of the digest."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await published(organiser, PLAN)
    await world.pass_time(timedelta(hours=12))
    heard = len(head.heard)
    await amends(organiser, edition(MOVED))
    await publishes(organiser)
    assert len(head.heard) == heard
    await amends(organiser, PLAN)
    await publishes(organiser)
    assert "срок был 15 апреля, стал 1 марта 2027 г." in plain(head.screen)
    await world.pass_time(timedelta(hours=12))
    assert not any("стал 15 апреля" in plain(each) for each in head.heard), "it holds no more"


async def test_co_executors_and_guests_hear_of_it(world: World) -> None:
    """Who joins in a task hears of its new day and that they join in no more; those invited hear of an event's day."""
    officer, organiser = await world.member(102, CHITA_AUTHORITY), await world.organiser()
    await published(organiser, PLAN)
    await amends(organiser, edition(MOVED))
    assert "Сообщение получит 1 человек" in await publishes(organiser)
    assert "Задача 1.1: срок был 1 марта, стал 15 апреля 2027 г." in plain(officer.screen)
    helpers = "co_executors: [{name: Комитет образования, kind: municipal_authority}]"
    await amends(organiser, edition(MOVED, (helpers, "co_executors: []")))
    await publishes(organiser)
    assert "Задача 1.1: больше не соисполнитель: Комитет образования" in plain(officer.screen)


async def test_an_edition_while_a_round_is_open(world: World) -> None:
    """Answers stay, and a later day that was granted and is needless now is no more."""
    head = await world.member(101, SCHOOL_5)
    officer = await world.member(102, CHITA_AUTHORITY)
    organiser = await world.organiser()
    await published(organiser, PLAN)
    await head.says("/tasks")
    await head.presses("№ 2 · 1.1 ⬜")
    await head.presses("🗓 Продлить до…")
    await head.says("1 апреля 2027, болеет библиотекарь")
    await officer.presses("✅ Разрешить")
    assert world.rows("SELECT extended_to FROM assignments WHERE extended_to IS NOT NULL") == [("2027-04-01",)]
    await head.says("/tasks")
    await head.presses("№ 2 · 1.2 ⬜")
    await head.presses("✅ Выполнено")
    await amends(organiser, edition(MOVED))
    await publishes(organiser)
    assert world.rows("SELECT extended_to FROM assignments WHERE extended_to IS NOT NULL") == []
    assert "1.2 Читальный зал: выполнено" in await head.says("/tasks")
    await opened(organiser)
    assert world.rows("SELECT count(*) FROM rounds WHERE status = 'open'") == [(1,)]
    await amends(organiser, PLAN)
    await publishes(organiser)
    assert "стал 1 марта 2027 г." in plain(head.screen)


async def test_an_edition_meets_an_answer_and_a_granted_day_of_an_open_round(world: World) -> None:
    """Both hold in their round whatever the document says now; what is withdrawn is asked no more, the day ends."""
    head = await world.member(101, SCHOOL_5)
    officer = await world.member(102, CHITA_AUTHORITY)
    organiser = await world.organiser()
    await published(organiser, PLAN)
    await opened(organiser)
    await head.says("/tasks")
    await head.presses("№ 2 · 1.1 ⬜")
    await head.presses("✅ Выполнено")
    await head.says("/tasks")
    await head.presses("№ 2 · 1.3 ⬜")
    await head.presses("🗓 Продлить до…")
    await head.says("20 декабря, болеет завуч")
    await officer.presses("✅ Разрешить")
    granted = "SELECT extended_to FROM assignments WHERE extended_to IS NOT NULL"
    assert world.rows(granted) == [("2026-12-20",)]
    due = ("text: провести неделю книги", "text: провести неделю книги\n        due: 2026-12-18")
    await amends(organiser, edition(MOVED, due, ("открыть читальный зал", "открыть большой читальный зал")))
    await publishes(organiser)
    assert world.rows(granted) == [("2026-12-20",)]
    await head.says("/tasks")
    assert "ответ ждут до 20 декабря 2026" in plain(await head.presses("№ 2 · 1.3 ⬜"))
    assert "1.1 Каталог фонда: выполнено" in await head.says("/tasks")
    answers = "SELECT count(*) FROM assignments WHERE status = 'done' AND round_id = 1 AND withdrawn_at IS NULL"
    assert world.rows(answers) == [(1,)]
    withdrawn = PLAN[PLAN.index('      - number: "1.1"') : PLAN.index('      - number: "1.2"')]
    await amends(organiser, PLAN.replace(withdrawn, ""))
    await publishes(organiser)
    assert world.rows(answers) == [(0,)]
    await closed(organiser)
    frozen = "SELECT DISTINCT number FROM round_results WHERE round_id = 1 ORDER BY number"
    assert world.rows(frozen) == [("1.2",), ("1.3",)]
    assert world.rows(granted) == []


async def test_an_edition_while_another_organiser_mends(world: World) -> None:
    """A draft of what is published no more cannot be published: it says that another has changed the resolution."""
    olga, pavel = await organisers(world)
    await published(olga, PLAN)
    await amends(pavel, edition(("ежемесячно", "ежеквартально")))
    await amends(olga, edition(MOVED))
    await publishes(olga)
    await pavel.presses("📤 К публикации")
    await pavel.phone.press("📤 Опубликовать")
    await world.settle()
    assert "изменил другой организатор" in pavel.phone.alerts[-1]
    assert world.rows(TASKS)[1][5] == "ежемесячно"


async def test_a_stop_in_between_loses_and_doubles_nothing(world: World) -> None:
    """Stopped right after it was published, the bot tells everyone once when it is back."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await published(organiser, PLAN)
    await amends(organiser, edition(MOVED))
    await organiser.presses("📤 К публикации")
    await organiser.phone.press("📤 Опубликовать")
    await world.restart()
    await world.settle()
    assert [plain(each).count("стал 15 апреля") for each in head.heard if "стал 15" in plain(each)] == [1]


async def test_a_draft_holds_a_thousand_tasks(world: World) -> None:
    """More are refused in a sentence."""
    organiser = await world.organiser()
    tasks = "".join(f'\n      - {{number: "{n}", title: а, text: задача {n}}}' for n in range(1, 1002))
    text = (
        f"title: Большой план\nadopted_on: null\naddressees:\n  - heading: Школам\n    name: Школы\n    tasks:{tasks}\n"
    )
    assert "задач: 1001, а в черновике помещается 1000" in (await sent(organiser, text)).replace("\xa0", "").replace(
        " ", " "
    )


async def test_one_like_a_published_one_is_asked_about(world: World) -> None:
    """By its title or by most of its tasks; «Да» makes it the next edition, «Нет» a resolution of its own."""
    organiser = await world.organiser()
    await published(organiser, PLAN)
    other = edition((f"title: {TITLE}", "title: Дорожная карта"), MOVED)
    shown = await sent(organiser, other)
    assert shown.startswith(f"📎 Это новая редакция?\n{TITLE}")
    await organiser.presses("📄 Нет, это другая резолюция")
    assert "Дорожная карта" in organiser.screen
    await organiser.presses("📤 К публикации")
    assert "📤 Опубликовать" in organiser.labels
    await sent(organiser, edition(MOVED))
    assert "Изменения: новых 0, изменено 1, снято 0." in await organiser.presses("📎 Да, это новая редакция")
