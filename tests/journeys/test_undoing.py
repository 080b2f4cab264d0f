"""What is hard to do a second time can be taken back right after it: «↩️ Вернуть»."""

from datetime import timedelta

from bot.emulator.group import Group
from storage import pruning
from tests.support.announcements import announced, bound, written
from tests.support.world import SCHOOL_5, World

OFFICE = "Комитет образования г. Читы"
SCHEDULED = "SELECT send_at IS NOT NULL, local_time FROM announcements WHERE id = 1"


def texts(group: Group) -> list[str]:
    return [each.text for each in group.messages if each.from_bot]


async def test_a_question_that_was_closed_too_soon_is_open_again(world: World) -> None:
    """The call stands with its words and its conversation, those asked hear of it, each time; a later answer stays."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("🆘 Нужна помощь")
    await head.says("Нет учителя")
    for _ in range(2):
        await officer.presses("💬 Ответить")
        await officer.says("Поможем")
        await head.presses("Вопрос решён")
        assert "✅ Вопрос решён" in officer.screen
        assert "Вопрос снова открыт: задача 5.3" in await head.presses("↩️ Вернуть")
        assert "💬 Нет учителя" in officer.screen
    assert world.rows("SELECT sum(need_help) FROM tallies") == [(1,)]
    assert world.rows("SELECT count(*), count(closed_at) FROM help_threads") == [(1, 0)]
    await head.presses("Вопрос решён")
    await head.presses("✅ Выполнено")
    await head.forges("ur:1")
    assert "Ответ с тех пор изменился" in head.phone.alerts[-1]
    assert world.rows("SELECT status FROM replies ORDER BY id DESC LIMIT 1") == [("done",)]


async def test_what_was_kept_and_deleted_is_kept_again(world: World) -> None:
    """A deleted audience and a deleted text come back as they were, and not at all once their term is over."""
    organiser = await world.organiser()
    await written(organiser, "Текст")
    await organiser.presses("⬜ Школы")
    await organiser.presses("🎯 Роли, организации, кто не ответил…")
    await organiser.presses("💾 Сохранённые получатели")
    await organiser.presses("💾 Сохранить выбранное сейчас")
    await organiser.says("Все школы")
    assert "🗑 Удалено: Все школы" in await organiser.presses("🗑 Удалить")
    assert "Все школы" not in organiser.labels
    await organiser.presses("↩️ Вернуть")
    await organiser.presses("Все школы")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⚙️ Ещё")
    await organiser.forges("nzs:1")
    await organiser.says("Образец")
    assert "🗑 Удалено: Образец" in await organiser.presses("🗑 Удалить")
    await organiser.presses("↩️ Вернуть")
    assert "Образец" in organiser.labels
    logged = world.rows("SELECT act, data ->> '$.name' FROM audit WHERE data ->> '$.name' IS NOT NULL ORDER BY id")
    assert logged == [
        ("audience_removed", "Все школы"),
        ("audience_restored", "Все школы"),
        ("template_removed", "Образец"),
        ("template_restored", "Образец"),
    ]
    await organiser.presses("🗑 Удалить")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⬅️ Назад")
    assert "📆 Действует до…" in organiser.labels
    await world.app.db.write(lambda tx: pruning.prune_undone(tx, tx.now + timedelta(days=1)))
    await organiser.forges("nzr:1:1")
    assert "устарела" in organiser.phone.alerts[-1]


async def test_an_hour_that_was_taken_from_a_draft_is_given_back(world: World) -> None:
    """By each one's own clock as before; once it has passed that is said."""
    organiser = await world.organiser()
    await world.member(101, SCHOOL_5)
    await written(organiser, "Сбор")
    await organiser.presses("🕘 Отправить позже")
    await organiser.says("завтра в 10")
    await organiser.presses("🌍 Каждому по его часам")
    before = world.rows(SCHEDULED)
    assert "оно снова просто черновик" in await organiser.presses("✖️ Не отправлять по времени")
    assert world.rows(SCHEDULED) == [(0, None)]
    assert "Уйдёт само" in await organiser.presses("↩️ Вернуть")
    assert world.rows(SCHEDULED) == before
    await organiser.presses("✖️ Не отправлять по времени")
    await world.pass_time(timedelta(days=2))
    await organiser.presses("↩️ Вернуть")
    assert "Это время уже прошло" in organiser.phone.alerts[-1]


async def test_a_group_that_was_unbound_is_bound_again(world: World) -> None:
    """Nothing comes there in between; out of which the bot was put since, that one is gone."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    group = await bound(world, organiser)
    await organiser.forges("nco:1")
    assert "Чат «" in await organiser.presses("✖️ Отвязать чат")
    await announced(organiser, "Не для всех")
    await organiser.forges("ncr:1")
    await announced(organiser, "Снова для всех")
    assert [each for each in texts(group) if "для всех" in each] == ["Снова для всех"]
