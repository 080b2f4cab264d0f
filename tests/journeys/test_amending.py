"""What is published can be amended and archived; answers stay with their tasks."""

from storage import digests
from tests.support.announcements import CHITA_AUTHORITY, organisers
from tests.support.drafts import PUBLISHED, RESOLUTION, SHORT, published
from tests.support.world import SCHOOL_5, Person, World

ANSWERS = (
    "SELECT t.number, t.text, s.status FROM assignments s JOIN tasks t ON t.id = s.task_id"
    " JOIN addressees a ON a.id = t.addressee_id WHERE a.resolution_id = 2 AND s.status <> 'no_reply' ORDER BY t.number"
)

TASKS = "SELECT t.id FROM tasks t JOIN addressees a ON a.id = t.addressee_id WHERE a.resolution_id = 2"


SECOND = (
    RESOLUTION.replace("открыть читальный зал, due: 2027-03-01", "открыть большой читальный зал, due: 2027-04-01")
    .replace("составить каталог фонда; назначить ответственного", "вести учёт книг")
    .replace('- {number: "1.3", title: Субботник, text: провести субботник}', "")
)


async def amended(organiser: Person) -> str:
    """The second edition as a draft beside the first one, which is published."""
    await organiser.presses("📎 Новая редакция файлом")
    return await organiser.sends_document("вторая.yaml", SECOND.encode())


async def test_what_a_new_edition_changes_is_shown(world: World) -> None:
    """The difference is counted and listed; a task that was found anew may be named as the former one."""
    organiser = await world.organiser()
    await published(organiser)
    assert "Изменения: новых 1, изменено 1, снято 2." in await amended(organiser)
    shown = await organiser.presses("🔍 Что изменилось")
    assert "✏️ 1.2 Читальный зал: текст, срок" in shown
    assert "➖ 1.3 Субботник" in shown
    await organiser.presses("1.1 Каталог фонда")
    await organiser.presses("🔗 Это прежняя задача")
    assert "Опубликовано сейчас\nсоставить каталог" in await organiser.presses("1.1 Каталог фонда")
    await organiser.presses("1.2 ▶️")
    assert "Опубликовано сейчас\nоткрыть читальный зал" in organiser.screen


async def test_a_new_edition_by_file_keeps_answers_and_tells_whom_it_concerns(world: World) -> None:
    """Answers stay with their tasks, who has other tasks now gets one message, what is withdrawn leaves the list."""
    head = await world.member(101, SCHOOL_5)
    officer = await world.member(102, CHITA_AUTHORITY)
    organiser = await world.organiser()
    await published(organiser)
    await head.says("/tasks")
    await head.presses("№ 2 · 1.2 ⬜")
    await head.presses("✅ Выполнено")
    heard = officer.heard
    await amended(organiser)
    assert "Сообщение получит 1 человек" in await organiser.presses("📤 К публикации")
    await organiser.presses("📤 Опубликовать")
    assert world.rows(ANSWERS) == [("1.2", "открыть большой читальный зал", "done")]
    assert head.screen.startswith(f"📜 Резолюция изменилась\n{SHORT}")
    assert "➕ Новых задач: 1\n✏️ Изменено задач: 1\n➖ Снято задач: 2" in head.screen
    assert officer.heard == heard
    listed = await head.presses("📋 Мои задачи")
    assert "✅ 1.2 Читальный зал: выполнено · до 1 апреля 2027" in listed
    assert "Субботник" not in listed


async def test_an_amendment_by_hand(world: World) -> None:
    """A task is added and one given to others too: those who have it already hear nothing, the others do."""
    head = await world.member(101, SCHOOL_5)
    officer = await world.member(102, CHITA_AUTHORITY)
    organiser = await world.organiser()
    await published(organiser)
    await organiser.presses("✏️ Изменить")
    assert "Пока всё как в опубликованной" in organiser.screen
    await organiser.presses("👥 Адресаты")
    await organiser.presses("Комитет образования г. Читы")
    await organiser.presses("⬜ Школы")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("Комитет образования г. Читы")
    heard = officer.heard
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 К публикации")
    assert "✏️ 2.1 Смотр библиотек: кому" in organiser.screen
    await organiser.presses("📤 Опубликовать")
    assert "➕ Новых задач: 1" in head.screen
    assert officer.heard == heard

    await organiser.presses("✏️ Изменить")
    await organiser.presses("👥 Адресаты")
    await organiser.presses("Комитет образования г. Читы")
    await organiser.presses("➕ Добавить задачу")
    assert "Задача 2.2" in await organiser.says("подготовить отчёт о смотре")
    await organiser.says("/resolutions")
    await organiser.presses(f"📝 {SHORT}")
    await organiser.presses("📤 К публикации")
    await organiser.presses("📤 Опубликовать")
    assert "➕ Новых задач: 1" in officer.screen
    assert "2.2 Подготовить отчёт о смотре" in await officer.presses("📋 Мои задачи")


async def test_who_was_away_hears_only_what_still_holds(world: World) -> None:
    """Of an edition that came during a block, what a later one has taken back is not told."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await published(organiser)
    await head.phone.block()
    await amended(organiser)
    await organiser.presses("📤 К публикации")
    await organiser.presses("📤 Опубликовать")
    await world.app.db.write(
        lambda tx: tx.execute(
            "UPDATE assignments SET withdrawn_at = NULL WHERE id IN"
            " (SELECT assignment_id FROM edition_changes WHERE change = 'withdrawn')"
        )
    )
    await head.phone.unblock()
    await world.settle()
    assert "➕ Новых задач: 1\n✏️ Изменено задач: 1" in head.screen
    assert "➖" not in head.screen


async def test_an_archived_resolution_leaves_the_lists_and_comes_back(world: World) -> None:
    """«В архив» takes its tasks out of everyone's list and off old buttons; «Вернуть из архива» brings all back."""
    head = await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await published(organiser)
    await head.says("/tasks")
    await head.presses("№ 2 · 1.1 ⬜")
    await organiser.presses("🗄 В архив")
    assert "Резолюция в архиве" in organiser.screen
    await head.phone.press("✅ Выполнено")
    await world.settle()
    assert "Эта кнопка устарела" in head.phone.alerts[-1]
    assert "Каталог фонда" not in await head.says("/tasks")
    reminding = {asking.task_id for asking in await world.app.db.read(digests.list_asking_rounds)}
    assert not {task for (task,) in world.rows(TASKS)} & reminding
    await organiser.says("/resolutions")
    await organiser.presses(f"🗄 {PUBLISHED}")
    await organiser.presses("↩️ Вернуть из архива")
    assert "Каталог фонда" in await head.says("/tasks")


async def test_two_organisers_do_not_undo_each_other(world: World) -> None:
    """Once one has published an edition, the other's draft of the same edition is refused and nothing is changed."""
    olga, pavel = await organisers(world)
    await published(olga)
    for organiser in (olga, pavel):
        await organiser.says("/resolutions")
        await organiser.presses(f"📜 {SHORT}")
        await organiser.presses("✏️ Изменить")
        await organiser.presses("✏️ Название")
        await organiser.says("Резолюция о библиотеках")
    for organiser in (olga, pavel):
        await organiser.presses("📤 К публикации")
        await organiser.phone.press("📤 Опубликовать")
        await world.settle()
    assert "Опубликовано" in olga.screen
    assert "изменил другой организатор" in pavel.phone.alerts[-1]
    assert world.rows("SELECT title, revision FROM resolutions WHERE id = 2") == [("Резолюция о библиотеках", 1)]
