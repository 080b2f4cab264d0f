"""What people read of each other: who joins and leaves, who takes over, and a task that a colleague has."""

from datetime import timedelta

from tests.support.announcements import CHITA_AUTHORITY
from tests.support.golden import Twin, TwoWorlds


async def test_members(both: TwoWorlds) -> None:
    """A new one is told of, held back and restored; a membership ends, is undone, and somebody takes over."""
    officer, head = await both.member(201, CHITA_AUTHORITY, "Пётр"), await both.member(101)
    deputy = await both.member(102, first_name="Борис")
    head.shows("member-joined")
    await head.presses("🚫 Это не наш сотрудник")
    head.shows("member-held-back")
    officer.shows("member-suspended")
    deputy.shows("membership-suspended")
    await deputy.says("/start")
    deputy.shows("suspended")
    await officer.presses("✅ Вернуть")
    officer.shows("member-restored")
    deputy.shows("membership-restored")
    await officer.presses("⬅️ Назад")
    officer.shows("members")
    await officer.presses("👤 Анна Иванова")
    officer.shows("member")
    await officer.presses("🚪 Завершить подключение")
    officer.shows("member-end")
    await officer.presses("🚪 Да, завершить")
    officer.shows("member-ended")
    head.shows("membership-ended")
    successor = await both.member(103, first_name="Вера")
    successor.shows("handover")
    await deputy.says("/tasks")
    await deputy.presses("🗝 Передача дел")
    await deputy.presses("🗝 Передать дела коллеге")
    deputy.shows("handover-to-whom")
    await deputy.presses("👤 Вера Иванова")
    deputy.shows("handover-told")
    successor.shows("handover-notice")


async def test_names(both: TwoWorlds) -> None:
    """What the papers are to call one."""
    head = await both.member(101)
    await head.says("/settings")
    await head.presses("👤 Имя")
    head.shows("own-name")


async def given(head: Twin) -> None:
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("👥 Поручить коллеге")


async def test_delegations(both: TwoWorlds) -> None:
    """Given, prepared, due, sent, taken back."""
    head, deputy = await both.member(101), await both.member(102, first_name="Борис")
    await given(head)
    head.shows("delegation-to-whom")
    await head.presses("👤 Борис Иванова")
    head.shows("delegation-until-when")
    for person, words in zip(head.both, ("24 ноября, данные у завуча", "24 November, the deputy knows"), strict=True):
        await person.says(words)
    head.shows("delegation-given")
    deputy.shows("delegation")
    await head.says("/tasks")
    head.shows("task-list-with-a-delegation")
    await both.pass_time(timedelta(days=1))
    head.shows("delegation-due")
    await deputy.presses("📄 Открыть задачу")
    await deputy.presses("✅ Выполнено")
    deputy.shows("prepared-answer")
    head.shows("prepared-to-be-sent")
    await head.presses("📄 Открыть задачу")
    head.shows("task-card-with-a-prepared-answer")
    await head.presses("📤 Отправить ответ")
    deputy.shows("delegation-ended")
