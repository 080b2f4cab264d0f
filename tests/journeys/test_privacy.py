"""What is kept about a person: told, handed over, deleted."""

import json
from datetime import timedelta
from typing import Any

from tests.support.tables import everything
from tests.support.world import ORGANISER, SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
NARROW = "\N{NARROW NO-BREAK SPACE}"


async def answering(world: World) -> Person:
    """A head who has answered three tasks: with a comment, with files, and with a call for help."""
    head = await world.member(700_000_101, SCHOOL_5, "Феврония")
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    await head.says("Провели педсовет")
    await head.says("/tasks")
    await head.presses("5.2 ⬜")
    await head.presses("🔄 В работе")
    await head.sends_document("план.docx", b"plan")
    await head.sends_document("приказ.pdf", b"order", caption="приказ школы")
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("🆘 Нужна помощь")
    await head.says("Нет педагога")
    return head


def document(world: World, person: Person) -> dict[str, Any]:
    media = person.phone.screen.media
    assert media is not None
    content: dict[str, Any] = json.loads(world.emulator.backend.world.files[media.file_id].content)
    return content


async def test_it_is_told_what_is_kept_and_who_sees_it(world: World) -> None:
    """/privacy says in words what is kept, who sees it, and when which consent was given."""
    head = await answering(world)
    shown = await head.says("/privacy")
    assert "• имя: Феврония Иванова" in shown
    assert "• номер (id) в Telegram: 700000101" in shown
    assert "• организации: СОШ № 5 г. Читы" in shown
    assert "• ответы: 3, комментарии: 3, файлы: 2" in shown
    assert "координаторы (Комитет образования Читы), организаторы и наблюдатели.\n" in shown
    assert "видят ещё те, кто встречает у входа. Больше никто." in shown
    assert f"Согласие на обработку дано 23 ноября 2026{NARROW}г., 10:00, версия текста 2026-11.5." in shown
    assert head.labels == ["📦 Получить мои данные", "🗑 Удалить мои данные", "🏠 В начало"]


async def test_all_who_stand_above_are_named(world: World) -> None:
    """Whoever coordinates the coordinator sees the answers too, and is among those who do."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await organiser.says("/organisations")
    await organiser.forges("fd:5:move:1")
    await organiser.presses("✅ Применить")
    assert "координаторы (Комитет образования Читы, Минобрнауки края), организаторы" in await head.says("/privacy")


async def test_it_opens_from_help_and_settings(world: World) -> None:
    """Two screens of the menu lead to the personal data."""
    head = await world.member(101, SCHOOL_5)
    for way in ("/help", "/settings"):
        await head.says(way)
        assert "Что бот хранит о вас" in await head.presses("🔒 Личные данные")


async def test_all_data_come_as_a_document(world: World) -> None:
    """«📦 Получить мои данные» sends a JSON document with every row about the person, in words of their language."""
    head = await answering(world)
    await head.says("/privacy")
    assert "Всё, что бот хранит о вас" in await head.presses("📦 Получить мои данные")
    data = document(world, head)
    assert data["Участник"]["Имя"] == "Феврония Иванова"
    assert data["Участник"]["Номер (id) в Telegram"] == 700_000_101
    consented = data["Участник"]["Согласие дано"]
    assert consented.startswith("2026-11-23T01:00:")
    assert data["Организации"] == [{"Организация": SCHOOL_5, "С какого времени": consented}]
    assert data["Приглашения"] == [{"Организация": SCHOOL_5, "Использовано": consented}]
    assert [(each["Задача"], each["Ответ"]) for each in data["Ответы"]] == [
        ("5.1", "выполнено"),
        ("5.2", "в работе"),
        ("5.3", "нужна помощь"),
    ]
    remarks = [[(r["Текст"], r["Имя файла"]) for r in each["Комментарии и файлы"]] for each in data["Ответы"]]
    assert remarks == [
        [("Провели педсовет", None)],
        [("", "план.docx"), ("приказ школы", "приказ.pdf")],
        [("Нет педагога", None)],
    ]


async def test_what_was_sent_to_a_person_is_theirs_too(world: World) -> None:
    """The messages of the bot to a person are part of their document."""
    officer = await world.member(201, OFFICE, "Пётр")
    await answering(world)
    await officer.says("/privacy")
    await officer.presses("📦 Получить мои данные")
    sent = document(world, officer)["Сообщения бота"]
    assert [(each["Вид"], each["Состояние"]) for each in sent] == [("joined", "sent"), ("help", "sent")]


async def test_the_document_speaks_the_person_s_language(world: World) -> None:
    """Whoever has chosen English gets English names of fields."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    await head.presses("English")
    await head.presses("🔒 Personal data")
    await head.presses("📦 Get my data")
    assert document(world, head)["Participant"]["Language"] == "en"
    assert head.phone.screen.media is not None
    assert head.phone.screen.media.name == "my-data.json"


async def test_a_comment_on_a_colleague_s_answer_is_one_s_own(world: World) -> None:
    """Of a colleague's answer the document holds one's own comment, not the colleague's."""
    first = await world.member(101, SCHOOL_5, "Анна")
    second = await world.member(102, SCHOOL_5, "Борис")
    for person, comment in ((first, "от Анны"), (second, "от Бориса")):
        await person.says("/tasks")
        await person.presses("5.1 ⬜" if person is first else "5.1 ✅")
        await person.presses("✅ Выполнено")
        await person.says(comment)
    await second.says("/privacy")
    await second.presses("📦 Получить мои данные")
    (reply,) = document(world, second)["Ответы"]
    assert [each["Текст"] for each in reply["Комментарии и файлы"]] == ["от Бориса"]


async def test_deleting_asks_first(world: World) -> None:
    """Before anything is deleted it is said what goes and what stays with the organisation."""
    head = await answering(world)
    before = everything(world)
    await head.says("/privacy")
    asked = await head.presses("🗑 Удалить мои данные")
    assert "Ответы и комментарии останутся у организации, но без вашего имени" in asked
    assert "Что бот хранит о вас" in await head.presses("⬅️ Назад")
    assert world.rows("SELECT name FROM participants") == [("Феврония Иванова",)]
    assert before.count("Феврония") == everything(world).count("Феврония")


async def test_nothing_of_a_deleted_person_is_left(world: World) -> None:
    """After the deletion no table holds the person's name, Telegram id or files; the organisation keeps the answers."""
    head = await answering(world)
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    goodbye = await head.presses("🗑 Да, удалить")
    assert "ваши данные удалены, согласие отозвано" in goodbye
    assert "понадобится новая ссылка-приглашение" in goodbye
    assert head.labels == []
    left = everything(world)
    for trace in ("Феврония", "700000101", "план.docx", "BQAC"):
        assert trace not in left
    assert world.rows("SELECT status FROM replies ORDER BY id") == [("done",), ("in_progress",), ("need_help",)]
    assert world.rows("SELECT text FROM remarks ORDER BY id") == [
        ("Провели педсовет",),
        ("приказ школы",),
        ("Нет педагога",),
    ]


async def test_a_coordinator_still_sees_the_answers(world: World) -> None:
    """The coordinator reads the answers and comments of somebody who has left, without a name."""
    officer = await world.member(201, OFFICE, "Пётр")
    head = await answering(world)
    assert "Феврония" in officer.screen
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    await head.presses("🗑 Да, удалить")
    await officer.says("/organisations")
    await officer.presses("🆘 СОШ № 5 г. Читы: 3 из 6, просит помощи")
    shown = await officer.presses("5.3 🆘")
    assert "Нет педагога" in shown
    assert "Феврония" not in shown


async def test_what_was_queued_is_not_sent(world: World) -> None:
    """A message that waits for its turn is never sent to somebody who has deleted their data meanwhile."""
    officer = await world.member(201, OFFICE, "Пётр")
    await officer.says("/privacy")
    await officer.presses("🗑 Удалить мои данные")
    world.emulator.faults.fail_next("sendMessage", 500, times=10, chat_id=201)
    await answering(world)
    assert world.rows("SELECT status FROM deliveries WHERE kind = 'help'") == [("queued",)]
    await officer.presses("🗑 Да, удалить")
    await world.pass_time(timedelta(hours=2))
    assert world.rows("SELECT 1 FROM deliveries") == []
    assert "ваши данные удалены" in officer.screen


async def test_a_deleted_person_is_a_stranger_until_invited_anew(world: World) -> None:
    """Old links and buttons no longer work for a deleted person, and a new link brings them back."""
    head = world.stranger(101)
    link = await world.invite(SCHOOL_5)
    await head.says(f"/start {link}")
    await head.presses("✅ Согласен")
    await head.says("/tasks")
    tasks = head.phone.screen.id
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    await head.presses("🗑 Да, удалить")
    await head.phone.press_data("t:7", tasks)
    await world.settle()
    assert "не открыт" in head.phone.alerts[-1]
    assert "уже использована" in await head.says(f"/start {link}")
    assert "Бот ничего о вас не хранит" in await head.says("/privacy")
    await head.says(f"/start {await world.invite(SCHOOL_5)}")
    assert "Вы подключены" in await head.presses("✅ Согласен")


async def test_an_organiser_may_return_without_a_link(world: World) -> None:
    """An organiser who deletes their data is told of /start, and /start serves them again."""
    organiser = await world.organiser()
    await organiser.says("/privacy")
    await organiser.presses("🗑 Удалить мои данные")
    assert "нажмите /start" in await organiser.presses("🗑 Да, удалить")
    assert "broadcast" not in [each.command for each in organiser.phone.commands]
    await organiser.says("/start")
    await organiser.presses("✅ Согласен")
    assert world.rows("SELECT telegram_id FROM participants") == [(ORGANISER,)]
    assert "broadcast" in [each.command for each in organiser.phone.commands]


async def test_a_stranger_has_nothing_to_see(world: World) -> None:
    """/privacy tells somebody unknown that nothing is kept, and forged buttons find nothing to hand over or delete."""
    stranger = world.stranger(301)
    assert "Бот ничего о вас не хранит" in await stranger.says("/privacy")
    assert stranger.labels == []
    for data in ("dx", "d"):
        await stranger.forges(data)
        assert "устарела" in stranger.phone.alerts[-1]


async def test_before_consent_little_is_kept(world: World) -> None:
    """Who has only opened a link is told that the id is all that is known, and can have even that deleted."""
    invited = world.stranger(700_000_301, "Феврония")
    await invited.says(f"/start {await world.invite(SCHOOL_5)}")
    shown = await invited.says("/privacy")
    assert "Бот знает только ваш номер (id) в Telegram, язык и день первого сообщения" in shown
    assert "Феврония" not in everything(world)
    await invited.presses("🗑 Удалить мои данные")
    await invited.presses("🗑 Да, удалить")
    assert "700000301" not in everything(world)


async def test_what_could_not_be_handled_is_deleted_too(world: World) -> None:
    """A parked update of the person loses its body with the rest of their data."""
    head = await world.member(700_000_101, SCHOOL_5)
    world.emulator.push({"message": {"chat": {"id": 700_000_101, "type": "private"}, "text": "unreadable"}})
    await world.settle()
    assert "unreadable" in everything(world)
    await head.says("/privacy")
    await head.presses("🗑 Удалить мои данные")
    await head.presses("🗑 Да, удалить")
    assert "unreadable" not in everything(world)
    assert "700000101" not in everything(world)


async def test_leaving_an_organisation_leaves_the_data(world: World) -> None:
    """Somebody without an organisation still sees, gets and deletes what is kept about them."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/settings")
    await head.presses("🚪 Выйти: СОШ № 5 г. Читы")
    await head.presses("🚪 Да, выйти")
    shown = await head.says("/privacy")
    assert "• организации: сейчас никакой" in shown
    assert "Кто это видит: коллеги по вашей организации, организаторы и наблюдатели." in shown
    assert head.labels == ["📦 Получить мои данные", "🗑 Удалить мои данные"]


async def test_every_table_lets_a_person_go(world: World) -> None:
    """Whatever refers to a participant says what becomes of it when they are deleted."""
    tables = [name for (name,) in world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    actions = {
        (table, on_delete)
        for table in tables
        for (on_delete,) in world.rows(
            "SELECT on_delete FROM pragma_foreign_key_list(?) WHERE \"table\" = 'participants'", table
        )
    }
    assert ("memberships", "CASCADE") in actions
    assert {action for _, action in actions} <= {"CASCADE", "SET NULL"}
