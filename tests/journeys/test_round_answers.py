"""Who answered what in a round, looked up from the task down to the answer, while it asks and after it has closed."""

from tests.support.rounds import LAST_DAY, closed, opened
from tests.support.world import SCHOOL_5, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
LATER = "Следующие ▶️"
PHOTO = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10\x08\x06\x00\x00\x00\x1f\xf3\xffa"


async def down_to_the_answer(organiser: Person, of_round: str, name: str) -> str:
    """By what is pressed: the round, its tasks, the task 5.1, how it was answered, the organisation."""
    await organiser.says("/rounds")
    await organiser.presses(of_round)
    await organiser.presses("📋 По задачам")
    await organiser.presses("5.1")
    await organiser.presses("🔄 В работе: 1")
    return await organiser.presses(name)


async def test_an_answer_is_found_while_the_round_asks_and_when_it_is_closed(world: World) -> None:
    """With its comment, day, files and when it came; what is answered afterwards leaves the closed one as it was."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await head.presses("✍️ Ответить")
    await head.presses("🔄 В работе")
    await head.says("до 20 декабря, ждём методистов")
    await head.sends_photo(PHOTO)
    shown = await down_to_the_answer(organiser, f"🟢 Идёт: Декабрь 2026, до {LAST_DAY}", "СОШ № 5 г. Читы")
    assert "Ответ: 🔄 В работе, до 20 декабря 2026" in shown
    assert "ждём методистов" in shown
    assert "Ответ получен 23 ноября 2026" in shown
    await organiser.presses("📎 Показать файлы (1)")
    assert any(message.media for message in organiser.phone.messages if message.from_bot)
    await organiser.says("/rounds")
    await closed(organiser)
    await head.says("/tasks")
    await head.presses("5.1 🔄")
    await head.presses("✅ Выполнено")
    frozen = await down_to_the_answer(organiser, "🔒 Закрыт: Декабрь 2026", SCHOOL_5)
    assert "Ответ: 🔄 В работе, до 20 декабря 2026" in frozen
    assert "ждём методистов" in frozen
    assert "📎 Показать файлы (1)" in organiser.labels
    await organiser.presses("⬅️ Назад")
    assert SCHOOL_5 in organiser.labels


async def test_the_silent_are_listed_by_name_in_pages(world: World) -> None:
    """Each that has not answered once: nobody twice, nobody left out."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await head.presses("✍️ Ответить")
    await head.presses("✅ Выполнено")
    await organiser.says("/rounds")
    await organiser.presses(f"🟢 Идёт: Декабрь 2026, до {LAST_DAY}")
    await organiser.presses("📋 По задачам")
    await organiser.presses("5.1")
    assert "✅ Выполнено: 1" in organiser.labels
    silent = next(label for label in organiser.labels if label.startswith("⬜ Нет ответа"))
    await organiser.presses(silent)
    seen: list[str] = []
    while True:
        seen += [label for label in organiser.labels if "▶️" not in label and "◀️" not in label][:-2]
        if LATER not in organiser.labels:
            break
        await organiser.presses(LATER)
    expected = world.rows(
        "SELECT o.short_name FROM organisations o WHERE o.kind = 'school' AND o.short_name <> 'СОШ № 5 г. Читы'"
        " ORDER BY o.sort_key, o.id"
    )
    assert seen == [name for (name,) in expected]
    assert silent == f"⬜ Нет ответа: {len(seen)}"


async def test_nobody_else_looks_into_answers(world: World) -> None:
    """A forged button is refused; an observer sees the same as an organiser."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    ((task, organisation),) = world.rows(
        "SELECT s.task_id, s.organisation_id FROM assignments s JOIN memberships m USING (organisation_id) LIMIT 1"
    )
    before = head.screen
    for data in (f"qy:1:{task}", f"qz:1:{task}:done:0", f"qu:1:{task}:{organisation}:done:0", f"qv:1:{task}:1:0"):
        await head.forges(data)
    assert head.screen == before
    await organiser.forges(f"qy:1:{task + 10_000}")
    assert organiser.phone.alerts
