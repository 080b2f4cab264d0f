"""An overseer accepts an answer or returns it; an executor asks for a later day."""

from datetime import timedelta

from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
NERCHINSK_OFFICE = "Управление образования Нерчинского района"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
NARROW = "\N{NARROW NO-BREAK SPACE}"


async def answers(person: Person, number: str, answer: str = "✅ Выполнено") -> None:
    await person.says("/tasks")
    await person.presses(f"{number} ⬜")
    await person.presses(answer)


async def test_an_answer_is_returned_given_anew_and_accepted(world: World) -> None:
    """Returned with a reason, the answer waits to be given anew; each verdict is on what was seen, and is kept."""
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    stranger = await world.member(202, NERCHINSK_OFFICE)
    await answers(head, "5.3")
    await answers(head, "5.4", "🔄 В работе")
    assert "🔎 Ждут проверки (2)" in (await officer.says("/organisations"), *officer.labels)
    await officer.presses("🔎 Ждут проверки (2)")
    await officer.presses("✅ 5.3 · СОШ № 5 г. Читы")
    assert "Напишите одним сообщением, что исправить" in await officer.presses("↩️ Вернуть на доработку")
    assert "Нужно хотя бы несколько слов" in await officer.sends_photo(b"photo", "Вот так")
    assert "в нём 1\N{NO-BREAK SPACE}001" in await officer.says("я" * 1001)
    assert world.rows("SELECT 1 FROM reviews") == []
    done = await officer.says("Назовите <конкурсы>")
    assert "↩️ Возвращено на доработку. Задача 5.3, СОШ № 5 г. Читы." in done
    assert "➡️ Следующий ответ (1)" in officer.labels

    assert head.screen.startswith("↩️ Ответ по задаче 5.3 вернули на доработку\nСОШ № 5 г. Читы\n")
    assert "Что поправить: Назовите <конкурсы>" in head.screen
    assert "↩️ На доработку: Назовите <конкурсы>" in await head.presses("📄 Открыть задачу")
    assert "↩️ 5.3 Конкурсы и события региона: на доработке" in await head.says("/tasks")
    await head.presses("5.3 ↩️")
    returned = world.rows("SELECT reply_id FROM reviews")[0][0]
    await head.presses("✅ Выполнено")  # the same answer, but anew
    await head.says("Конкурс «Учитель года»")
    await head.says("/tasks")
    assert "На доработку" not in await head.presses("5.3 ✅")

    await officer.forges(f"ra:{returned}:0")
    assert "пришёл новый ответ" in officer.phone.alerts.pop()
    assert "Ответ: 🔄 В работе" in await officer.presses("➡️ Следующий ответ (1)")
    assert "Принято. Задача 5.4" in await officer.presses("✅ Принять")
    await officer.presses("➡️ Следующий ответ (1)")
    newest = world.rows("SELECT max(id) FROM replies")[0][0]
    assert "Больше ничего не ждёт проверки." in await officer.presses("✅ Принять")
    await officer.forges(f"ra:{newest}:0")  # a second press of an old button says the same and adds nothing
    assert "Принято. Задача 5.3" in officer.screen
    await officer.forges(f"rr:{newest}:0")
    assert "уже приняли" in officer.phone.alerts.pop()
    for forged in (f"ra:{newest}:0", f"rr:{newest}:0", "ra:999:0", "rw:0:0"):
        for person in (stranger, head):
            await person.forges(forged)
            if (person, forged) != (stranger, "rw:0:0"):
                assert person.phone.alerts.pop() == REFUSED, forged
    assert world.rows("SELECT verdict, reason FROM reviews ORDER BY id") == [
        ("returned", "Назовите <конкурсы>"),
        ("accepted", ""),
        ("accepted", ""),
    ]

    await head.says("/tasks")
    assert "✅ Принято" in await head.presses("5.3 ✅")
    history = await head.presses("🕘 История (2)")
    assert f"↩️ На доработку: Назовите <конкурсы> · 23 ноября 2026{NARROW}г., 10:00 · Пётр Иванова" in history
    assert f"✅ Принято · 23 ноября 2026{NARROW}г., 10:00 · Пётр Иванова" in history


async def test_a_later_day_is_decided_by_whoever_is_first(world: World) -> None:
    """A later day is asked for in words, decided in one press by one of two, told to who asked, and counts."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    first, second = await world.member(201, OFFICE, "Пётр"), await world.member(202, OFFICE, "Инна")
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    assert "🗓 Продлить до…" not in head.labels  # nobody waits for it yet
    await opened(organiser)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    assert f"Сейчас: до 7 декабря 2026{NARROW}г." in await head.presses("🗓 Продлить до…")
    assert "Не понял дату" in await head.says("когда получится")
    assert "должен быть позже" in await head.says("до 7 декабря")
    assert f"до 21 декабря 2026{NARROW}г." in await head.says("21 декабря")
    for officer in (first, second):
        assert "🗓 СОШ № 5 г. Читы просит продлить срок" in officer.screen
        assert f"Просит: до 21 декабря 2026{NARROW}г.\nАвтор: Анна Иванова" in officer.screen
    assert not any("просит продлить" in text for text in organiser.heard)

    await head.forges("xd:1:1")
    assert head.phone.alerts.pop() == REFUSED
    assert "✅ Продлено до 21 декабря" in await first.presses("✅ Разрешить")
    other = await second.presses("✖️ Отказать")
    assert "✅ Продлено до 21 декабря" in other
    assert "Решение: Пётр Иванова" in other
    assert "✅ Срок задачи 5.3 продлён до 21 декабря" in head.screen
    assert world.rows("SELECT extended_to FROM assignments WHERE extended_to IS NOT NULL") == [("2026-12-21",)]
    assert "5.3 Конкурсы и события региона: нет ответа · продлено до 21.12.2026" in await head.says("/tasks")
    await world.pass_time(timedelta(days=20))
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("✅ Выполнено")
    assert world.rows("SELECT late FROM replies") == [(0,)]

    await head.says("/tasks")
    await head.presses("5.4 ⬜")
    await head.presses("🗓 Продлить до…")
    await head.says("25.12")
    assert "🗓 Попросили продлить до 25 декабря" in await head.presses("⬅️ Назад")
    assert "не разрешено" in await second.presses("✖️ Отказать")
    assert "✖️ Срок задачи 5.4 не продлили" in head.screen
    assert "🗓 Продлить до 25 декабря" in await head.presses("📄 Открыть задачу")
    assert "🗓 Продлить до…" in head.labels
    assert world.rows("SELECT granted, decided_by IS NOT NULL FROM extensions ORDER BY id") == [(1, 1), (0, 1)]
