"""A school head checks and answers their tasks."""

from tests.support.world import SCHOOL_5, World


async def test_two_presses_from_the_list_record_an_answer(world: World) -> None:
    """From /tasks to a recorded answer it takes two presses."""
    head = await world.member(101, SCHOOL_5)
    listed = await head.says("/tasks")
    assert "отвечено 0 из 6" in listed
    assert "⬜ 5.3 Конкурсы и события региона: нет ответа" in listed
    await head.presses("5.3 ⬜")
    recorded = await head.presses("✅ Выполнено")
    assert "Записано. Задача 5.3: ✅ Выполнено" in recorded
    assert world.rows(
        "SELECT r.status FROM replies r JOIN assignments a ON a.reply_id = r.id"
        " JOIN tasks t ON t.id = a.task_id WHERE t.number = '5.3'"
    ) == [("done",)]
