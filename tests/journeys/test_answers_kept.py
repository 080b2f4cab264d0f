"""What becomes of an answer: edited comments, dates, changes, history."""

from datetime import timedelta

from tests.support.world import SCHOOL_5, Person, World

NARROW = "\N{NARROW NO-BREAK SPACE}"

REPLIES = "SELECT status, until FROM replies ORDER BY id"
REMARKS = "SELECT text, file_kind, file_name, file_size FROM remarks ORDER BY id"


async def answered(world: World, answer: str = "✅ Выполнено", task: str = "5.3") -> Person:
    """A head who has just answered one task."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses(f"{task} ⬜")
    await head.presses(answer)
    return head


async def card(head: Person, icon: str, task: str = "5.3") -> str:
    await head.says("/tasks")
    return await head.presses(f"{task} {icon}")


async def test_an_edited_comment_is_updated(world: World) -> None:
    """Editing the message edits the comment; the answer is not repeated."""
    head = await answered(world)
    message = await head.phone.send("Учавствовали")
    await world.settle()
    await world.pass_time(timedelta(minutes=1))
    await head.phone.edit(message, "Участвовали")
    await world.settle()
    assert "Комментарий к задаче 5.3 обновлён." in head.screen
    assert world.rows("SELECT text, edited_at > created_at FROM remarks") == [("Участвовали", 1)]
    assert world.rows(REPLIES) == [("done", None)]


async def test_an_edited_comment_keeps_the_limit(world: World) -> None:
    """A comment that grew too long by its edit stays as it was, and its author is told."""
    head = await answered(world)
    message = await head.phone.send("Кратко")
    await world.settle()
    await head.phone.edit(message, "я" * 1001)
    await world.settle()
    assert "Комментарий длиннее" in head.screen
    assert world.rows("SELECT text FROM remarks") == [("Кратко",)]


async def test_an_edited_caption_is_updated(world: World) -> None:
    """The caption of evidence is a comment like any other."""
    head = await answered(world)
    message = await head.phone.send_document("план.pdf", b"x", caption="черновик")
    await world.settle()
    await head.phone.edit(message, "чистовик")
    await world.settle()
    assert world.rows("SELECT text, file_name FROM remarks") == [("чистовик", "план.pdf")]


async def test_a_date_is_the_time_of_work_in_progress(world: World) -> None:
    """After «🔄 В работе» a date is the day by which it will be done: a reply of its own, shown in list and card."""
    head = await answered(world, "🔄 В работе")
    assert "Можно назвать срок («до 1 июня»)" in head.screen
    assert f"🗓 Срок записан: до 1 июня 2027{NARROW}г." in await head.says("до 1 июня")
    assert world.rows(REPLIES) == [("in_progress", None), ("in_progress", "2027-06-01")]
    assert world.rows(REMARKS) == []
    assert "🔄 5.3 Конкурсы и события региона: в работе, до 1 июня" in await head.says("/tasks")
    assert f"Ваш ответ: 🔄 В работе, до 1 июня 2027{NARROW}г." in await head.presses("5.3 🔄")


async def test_a_comment_may_follow_the_date(world: World) -> None:
    """After the date the question stays open for a comment, which belongs to the newest reply."""
    head = await answered(world, "🔄 В работе")
    await head.says("01.06.2027")
    assert "Комментарий записан" in await head.says("Ждём методистов")
    assert world.rows("SELECT reply_id, text FROM remarks") == [(2, "Ждём методистов")]
    assert world.rows(REPLIES) == [("in_progress", None), ("in_progress", "2027-06-01")]


async def test_the_same_date_again_adds_nothing(world: World) -> None:
    """A date that is named twice is one reply."""
    head = await answered(world, "🔄 В работе")
    for _ in range(2):
        await head.says("1 июня")
    assert len(world.rows(REPLIES)) == 2


async def test_a_date_after_another_answer_is_a_comment(world: World) -> None:
    """«✅ Выполнено» has no term: a date that follows it is kept as written."""
    head = await answered(world)
    assert "Комментарий записан" in await head.says("1 июня")
    assert world.rows(REPLIES) == [("done", None)]
    assert world.rows(REMARKS) == [("1 июня", None, None, None)]


async def test_answers_are_append_only_and_the_newest_counts(world: World) -> None:
    """Every change adds a reply; lists and cards go by the newest, and no earlier one is touched."""
    head = await answered(world, "🔄 В работе")
    first = world.rows("SELECT * FROM replies WHERE id = 1")
    await world.pass_time(timedelta(days=1))
    await head.presses("⬅️ Назад")
    await head.presses("✅ Выполнено")
    assert world.rows(REPLIES) == [("in_progress", None), ("done", None)]
    assert world.rows("SELECT * FROM replies WHERE id = 1") == first
    assert world.rows("SELECT status, reply_id FROM assignments WHERE reply_id IS NOT NULL") == [("done", 2)]
    assert "✅ 5.3" in await head.says("/tasks")


async def test_the_same_answer_again_adds_nothing(world: World) -> None:
    """Pressing twice, as people do on bad networks, is one answer."""
    head = await answered(world)
    await head.presses("⬅️ Назад")
    await head.presses("✅ Выполнено")
    assert world.rows(REPLIES) == [("done", None)]


async def test_the_history_tells_who_answered_what_and_when(world: World) -> None:
    """The history has every answer, the newest first, with author, time and comments."""
    head = await answered(world, "🔄 В работе")
    await head.says("Готовим команду")
    await world.pass_time(timedelta(days=1))
    await card(head, "🔄")
    await head.presses("✅ Выполнено")
    await card(head, "✅")
    shown = await head.presses("🕘 История (2)")
    assert shown == (
        "🕘 Ответы на задачу 5.3\n\n"
        f"24 ноября 2026{NARROW}г., 10:00 · ✅ Выполнено\nАнна Иванова\n\n"
        f"23 ноября 2026{NARROW}г., 10:00 · 🔄 В работе\nАнна Иванова\n💬 Комментарий: Готовим команду"
    )
    assert "Ваш ответ: ✅ Выполнено" in await head.presses("⬅️ Назад")


async def test_a_long_history_fits_a_message(world: World) -> None:
    """However much was written, the history opens, the newest first, and shows that there is more."""
    head = await answered(world)
    for number in range(8):
        await card(head, "🔄" if number % 2 else "✅")
        await head.presses("✅ Выполнено" if number % 2 else "🔄 В работе")
        await head.says(f"{number}" + "<&я>" * 249)
    await card(head, "✅")
    shown = await head.presses("🕘 История (9)")
    assert "💬 Комментарий: 7<&я>" in shown
    assert shown.endswith("\n…")
    assert len(shown) <= 4096


async def test_colleagues_answer_for_one_organisation(world: World) -> None:
    """Two people of one school see and change the same answer; a comment to an answer overtaken is refused.

    Nothing waits for it any more: the menu is below, and what they write next is looked for as ever.
    """
    head = await answered(world)
    deputy = await world.member(102, SCHOOL_5, "Борис")
    assert "✅ 5.3" in await deputy.says("/tasks")
    await deputy.presses("5.3 ✅")
    await deputy.presses("🔄 В работе")
    assert "Пока вы писали, здесь что-то изменилось" in await head.says("Комментарий к прежнему ответу")
    assert "📋 Мои задачи" in head.labels
    assert "ничего не нашлось" in await head.says("Комментарий к прежнему ответу")
    assert world.rows(REMARKS) == []
    assert world.rows("SELECT author_id, status FROM replies ORDER BY id") == [(1, "done"), (2, "in_progress")]


async def test_a_correction_keeps_what_was_there(world: World) -> None:
    """Comment and files of an answer follow the one that corrects it, until its author begins without them."""
    head = await answered(world, "🔄 В работе")
    await head.sends_document("план.pdf", b"x", "Готовим команду")
    assert f"🗓 Срок записан: до 10 декабря 2026{NARROW}г." in await head.says("до 10 декабря")
    shown = await card(head, "🔄")
    assert "📎 Файл: план.pdf\n💬 Комментарий: Готовим команду" in shown
    recorded = await head.presses("✅ Выполнено")
    assert "📌 От прежнего ответа сохранено: 1 комментарий, 1 файл" in recorded
    await card(head, "✅")
    assert "📎 Показать файлы (1)" in head.labels
    shown = await head.presses("🕘 История (3)")
    assert f"🔄 В работе, до 10 декабря 2026{NARROW}г." in shown
    assert shown.count("💬 Комментарий: Готовим команду") == 1
    await head.presses("⬅️ Назад")
    await head.presses("🔄 В работе")
    assert "В истории они сохранились" in await head.presses("🧹 Начать без них")
    assert "план.pdf" not in await card(head, "🔄")


async def test_what_was_left_behind_comes_back(world: World) -> None:
    """«Начать без них» is undone by «Вернуть»; a new reason stands beside the comments that are kept."""
    head = await answered(world)
    await head.says("Провели дважды")
    await card(head, "✅")
    await head.presses("➖ Неприменимо")
    await head.says("Школа закрыта")
    shown = await card(head, "➖")
    assert "💬 Комментарий: Провели дважды\n💬 Комментарий: Школа закрыта" in shown
    await head.presses("🔄 В работе")
    await head.presses("🧹 Начать без них")
    assert "сохранено: 2 комментария" in await head.presses("↩️ Вернуть")
    assert "💬 Комментарий: Школа закрыта" in await card(head, "🔄")
