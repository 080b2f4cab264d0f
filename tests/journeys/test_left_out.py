"""What of a document has become no task is shown, and becomes one by a press."""

from tests.support.drafts import edited, published
from tests.support.world import World

DOCUMENT = """Резолюция совещания о школьном питании
20 ноября 2026 года

Участники совещания отмечают, что горячим питанием охвачены все школы края.

Школам:
1. Открыть буфеты.
2. Составить меню на неделю.
Благодарим поваров за труд.

Комитету образования г. Читы:
1. Провести смотр столовых до 1 марта 2027 года.

Предложение о проверках столовых до 15 января 2027 года участники поддержали.
Контроль за исполнением резолюции возложить на оргкомитет.
"""
TASKS = "SELECT wording ->> '$.clauses' FROM edition_steps ORDER BY step DESC LIMIT 1"


async def test_what_is_no_task_is_named_with_its_reason(world: World) -> None:
    """The draft says how many paragraphs are in no task, and lists each with why, what may be a task first."""
    organiser = await world.organiser()
    shown = await organiser.sends_document("резолюция.txt", DOCUMENT.encode())
    assert "Не вошло в задачи: 4 абзаца" in shown
    shown = await organiser.presses("📎 Не вошло в задачи (4)")
    assert "1. здесь рассказано, а не поручено · выше задача 2.1\n⚠️ возможно, это поручение\nПредложение" in shown
    assert "2. здесь рассказано, а не поручено\nУчастники совещания отмечают" in shown
    assert "3. благодарность · выше задача 1.2\nБлагодарим поваров" in shown
    assert "4. кто следит за исполнением · выше задача 2.1" in shown
    assert "2 · К задаче выше" not in organiser.labels


async def test_a_paragraph_becomes_a_task_as_it_is_written(world: World) -> None:
    """One press makes it a task of whom it most likely concerns, with its own date; «Вернуть» takes that back."""
    organiser = await world.organiser()
    await organiser.sends_document("резолюция.txt", DOCUMENT.encode())
    await organiser.presses("📎 Не вошло в задачи (4)")
    await world.restart()
    shown = await organiser.presses("1 · Сделать задачей")
    assert "Теперь это задача 2.2" in shown
    assert "Не вошло в задачи: 3 абзаца" in shown
    shown = await organiser.presses("📄 Открыть 2.2")
    assert "Кому: Комитет образования Читы" in shown
    assert "Срок: до 15 января 2027" in shown
    assert "Предложение о проверках столовых до 15 января 2027 года участники поддержали." in shown
    await organiser.says("/resolutions")
    await organiser.presses("📝 Резолюция совещания о школьном питании")
    await organiser.presses("📎 Не вошло в задачи (3)")
    await organiser.presses("2 · Сделать задачей")
    assert "Не вошло в задачи: 2 абзаца" in organiser.screen
    shown = await organiser.presses("↩️ Вернуть")
    assert "Возвращено, как было" in shown
    assert "Не вошло в задачи: 3 абзаца" in shown
    assert "1. здесь рассказано" in shown


async def test_a_paragraph_joins_the_task_above(world: World) -> None:
    """Its text follows the task's; the task's date stays, and another one in the words is a doubt; both come back."""
    organiser = await world.organiser()
    await organiser.sends_document("резолюция.txt", DOCUMENT.encode())
    await organiser.presses("📎 Не вошло в задачи (4)")
    assert "Добавлено к задаче 2.1" in await organiser.presses("1 · К задаче выше")
    shown = await organiser.presses("📄 Открыть 2.1")
    assert "до 1 марта 2027 года.\nПредложение о проверках" in shown
    assert "Срок: до 1 марта 2027" in shown
    assert "не стала сроком" in shown
    shown = await organiser.presses("↩️ Отменить правку")
    assert "Предложение о проверках" not in shown
    await organiser.says("/resolutions")
    assert "Не вошло в задачи: 4 абзаца" in await organiser.presses("📝 Резолюция совещания о школьном питании")


async def test_a_paragraph_is_the_addressee_of_what_stands_below_it(world: World) -> None:
    """One press says that a line is an addressee; what becomes a task below it is theirs. The step is taken back."""
    organiser = await world.organiser()
    text = "Доклад о школьном питании\n\nШколам края\n\nГорячее питание есть везде.\n"
    await organiser.sends_document("доклад.txt", text.encode())
    await organiser.presses("📎 Не вошло в задачи (2)")
    assert "1 · Это адресат" not in organiser.labels
    shown = await organiser.presses("2 · Это адресат")
    assert "Теперь это адресат\n• Школы края → Школы: 0 задач" in shown
    assert "Не вошло в задачи: 1 абзац" in shown
    assert "Не вошло в задачи: 2 абзаца" in await organiser.presses("↩️ Вернуть")
    await organiser.presses("2 · Это адресат")
    await world.restart()
    await organiser.presses("1 · Сделать задачей")
    shown = await organiser.presses("📄 Открыть 1.1")
    assert "Кому: Школы" in shown
    await organiser.says("/resolutions")
    shown = await organiser.presses("📝 Доклад о школьном питании")
    assert "Школы края → Школы: 1 задача" in shown
    assert "задач найти не удалось" not in shown


async def test_an_old_button_of_a_paragraph_does_nothing(world: World) -> None:
    """What is pressed twice happens once: the second press says that the draft has changed."""
    organiser = await world.organiser()
    await organiser.sends_document("резолюция.txt", DOCUMENT.encode())
    await organiser.presses("📎 Не вошло в задачи (4)")
    stale = next(b.data for row in organiser.phone.screen.buttons for b in row if b.text == "2 · Сделать задачей")
    await organiser.presses("2 · Сделать задачей")
    before = world.rows(TASKS)
    await organiser.forges(stale or "")
    assert "Черновик с тех пор изменился" in organiser.phone.alerts[-1]
    assert world.rows(TASKS) == before


async def test_a_new_edition_names_what_it_leaves_out(world: World) -> None:
    """In an amendment a paragraph becomes a new task, and the tasks that are published stay as they are."""
    organiser = await world.organiser()
    await published(organiser)
    await organiser.presses("📎 Новая редакция файлом")
    shown = await organiser.sends_document("вторая.txt", DOCUMENT.encode())
    assert "Не вошло в задачи: 4 абзаца" in shown
    await organiser.presses("📎 Не вошло в задачи (4)")
    assert "Теперь это задача" in await organiser.presses("2 · Сделать задачей")
    await organiser.says("/resolutions")


async def test_a_document_without_tasks_is_not_lost(world: World) -> None:
    """Where nothing reads as a task, all paragraphs are there to make tasks of, addressed to nobody as yet."""
    organiser = await world.organiser()
    text = "Доклад о школьном питании\n\nВ крае 559 школ.\n\nГорячее питание есть везде.\n"
    shown = await organiser.sends_document("доклад.txt", text.encode())
    assert "задач найти не удалось" in shown
    await organiser.presses("📎 Не вошло в задачи (2)")
    await organiser.presses("1 · Сделать задачей")
    assert "не сказано, кому адресовано" in await organiser.presses("📄 Открыть 1.1")


async def test_the_sheet_of_what_was_left_out_makes_tasks(world: World) -> None:
    """A row in which an addressee is written becomes a task of theirs; sent twice, it is one; others are ignored."""
    organiser = await world.organiser()
    await organiser.sends_document("резолюция.txt", DOCUMENT.encode())
    await organiser.presses("📄 Открыть в Excel")
    book = organiser.phone.screen.media
    assert book is not None
    content = world.emulator.backend.world.files[book.file_id].content
    whole = edited(content, {"Кому": "Школам"}, sheet="Не вошло")
    shown = await organiser.sends_document("draft-1.xlsx", whole)
    assert "➕ 1.3 Предложение о проверках столовых" in shown
    shown = await organiser.presses("✅ Внести правки")
    assert "Не вошло в задачи: 3 абзаца" in shown
    await organiser.presses("📄 Открыть в Excel")
    await organiser.sends_document("draft-1.xlsx", whole)
    assert "менять нечего" in organiser.screen


async def test_an_english_document_becomes_a_draft_to_be_looked_through(world: World) -> None:
    """Whom it names, what is to be done and until when are read; that it is in another language is said."""
    organiser = await world.organiser()
    text = """Resolution of the regional conference on school libraries
Chita, 20 November 2026

The participants noted that the collections of school libraries are out of date and that rural schools wait for help.

The conference recommends:
1. Schools should appoint a librarian by 1 March 2027.
"""
    shown = await organiser.sends_document("resolution.txt", text.encode())
    assert "похоже, документ не на русском" in shown
    assert "Schools → Школы: 1 задача" in shown
    shown = await organiser.presses("📋 Задачи (1)")
    assert "1 Appoint a librarian by 1 March 2027 · до 1 марта 2027" in shown
    await organiser.presses("⬅️ Назад")
    assert "The participants noted" in await organiser.presses("📎 Не вошло в задачи (1)")
