"""Who has read an announcement is known: a list of who has not, a reminder for them alone, a sheet to print."""

import io
from datetime import timedelta

import python_calamine
from docx import Document

from tests.support.announcements import CHITA_AUTHORITY, MINISTRY, SCHOOL_9, announced, written
from tests.support.world import ORGANISER, SCHOOL_5, World

TEXT = "Приказ № 5 <о сборе>"


def newest_file(world: World, ending: str) -> bytes:
    files = world.people[ORGANISER].phone._world.files.values()
    return [each.content for each in files if each.name.endswith(ending)][-1]


async def test_who_has_not_read_it_is_reminded_and_the_sheet_says_who_has(world: World) -> None:
    """Only who has not acknowledged is reminded, once a day; what is noted for another stands in both files."""
    anna = await world.member(101, SCHOOL_5, "Анна")
    boris = await world.member(102, SCHOOL_9, "Борис")
    vera = await world.member(103, CHITA_AUTHORITY, "Вера")
    await world.member(104, MINISTRY, "Егор")
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await anna.presses("✍️ Ознакомлен(а)")
    await anna.presses("✅ Вы ознакомлены · 23 ноября, 10:00")
    await organiser.presses("📊 Итоги: кто ознакомился")
    assert "Не ознакомились 3 человека" in await organiser.presses("👥 Кто не ознакомился (3)")

    shown = await organiser.presses("🔔 Напомнить")
    assert "Напомним 3 людям" in shown
    assert sum("Вы ещё не ознакомились" in text for text in boris.heard) == 1
    assert not any("Вы ещё не ознакомились" in text for text in anna.heard)
    await organiser.presses("🔔 Напомнить")
    assert "Второй раз за сутки" in organiser.phone.alerts[-1]
    assert TEXT in await boris.presses("📣 Открыть объявление")
    await boris.presses("✍️ Ознакомлен(а)")
    await world.pass_time(timedelta(hours=25))
    assert "Напомним 2 людям" in await organiser.presses("🔔 Напомнить")
    assert sum("Вы ещё не ознакомились" in text for text in boris.heard) == 0  # it was turned into what it was about
    assert sum("Вы ещё не ознакомились" in text for text in vera.heard) == 2


async def test_organisations_that_nobody_has_joined_are_told_from_the_silent(world: World) -> None:
    """Before it is sent, afterwards, and in the sheet, which names them."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await written(organiser, TEXT)
    assert "Организаций, где никто не подключён: 16" in organiser.screen
    await organiser.presses("📤 Отправить")
    assert "Организаций, где никто не подключён: 16" in await organiser.presses("📊 Итоги: кто ознакомился")
    await organiser.presses("📊 Лист таблицей")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(newest_file(world, ".xlsx")))
    assert ["Комитет образования Читы", "СОШ № 9 г. Читы"] in book.get_sheet_by_name("Не подключены").to_python()


async def test_a_sheet_asked_for_twice_at_once_comes_once(world: World) -> None:
    """The second press, made meanwhile, is told that the file has come; asked for later it is made anew."""
    await world.member(101, SCHOOL_5)
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await organiser.presses("📊 Итоги: кто ознакомился")
    for _ in range(2):
        await organiser.phone.press("📊 Лист таблицей")
    await world.emulator.drained()
    world.clock.advance(timedelta(seconds=1))
    await world.settle()
    exported = "SELECT count(*) FROM audit WHERE act = 'sheet_exported'"
    assert world.rows(exported) == [(1,)]
    assert any("Этот файл уже пришёл" in each for each in organiser.heard)
    await organiser.presses("📊 Лист таблицей")
    assert world.rows(exported) == [(2,)]


async def test_the_sheet_says_who_has_read_it_and_who_noted_it_for_them(world: World) -> None:
    """What an organiser notes for somebody stands in both files as such, each time with its zone."""
    anna = await world.member(101, SCHOOL_5, "Анна")
    await world.member(103, CHITA_AUTHORITY, "Вера")
    await world.member(104, MINISTRY, "Егор")
    organiser = await world.organiser()
    await announced(organiser, TEXT)
    await anna.presses("✍️ Ознакомлен(а)")
    await anna.says("/settings")
    await anna.presses("👤 Имя")
    await anna.says("Иванова Анна Петровна, директор")
    await organiser.presses("📊 Итоги: кто ознакомился")
    await organiser.presses("👥 Кто не ознакомился (2)")
    await organiser.presses("☎️ Отметить за другого")
    await organiser.presses(next(each for each in organiser.labels if "Вера" in each))
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📄 Лист ознакомления")
    document = Document(io.BytesIO(newest_file(world, ".docx")))
    text = "\n".join(each.text for each in document.paragraphs)
    assert "ЛИСТ ОЗНАКОМЛЕНИЯ" in text
    assert TEXT in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "подписью не является" in text
    assert "{{" not in text
    acknowledged, silent = ([[cell.text for cell in row.cells] for row in table.rows] for table in document.tables)
    assert [row[3:5] for row in acknowledged[1:]] == [
        ["Вера Иванова", ""],
        ["Иванова Анна Петровна", "директор"],
    ]
    assert acknowledged[2][5:] == ["1", "23 ноября 2026\u202fг., 10:00 (UTC+9)"]
    assert "отметку сделал другой человек: Ольга Петрова" in acknowledged[1][6]
    assert [row[3] for row in silent[1:]] == ["Егор Иванова"]
    await organiser.presses("📊 Лист таблицей")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(newest_file(world, ".xlsx")))
    rows = book.get_sheet_by_name("Ознакомились").to_python()
    assert any("Вера Иванова" in row and "отметку сделал другой человек: Ольга Петрова" in row for row in rows)
    assert "Егор Иванова" in book.get_sheet_by_name("Не ознакомились").to_python()[1]
    assert world.rows("SELECT version, on_behalf, by_id IS NULL FROM acknowledgements ORDER BY at, participant_id") == [
        (1, 0, 1),
        (1, 1, 0),
    ]
