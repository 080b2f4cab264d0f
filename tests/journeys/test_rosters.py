"""An organiser sends the list of organisations in the chat, sees what it changes, answers, and merges it."""

import io

import pytest
import xlsxwriter

from bot.documents.bundled import SAMPLE_CHANGES, SAMPLE_ROSTER
from bot.domain.people.rosters import MOST_BELOW
from tests.support.announcements import CHITA_AUTHORITY, organisers
from tests.support.tables import contents, unhandled
from tests.support.world import SCHOOL_5, Person, World

HEADER = "Код;Организация;Краткое название;Тип;Муниципалитет;Телефон\n"
CHITA = "Комитет образования г. Читы"
NERCHINSK = "Управление образования Нерчинского района"
ZNAMENKA = "МБОУ «СОШ с. Знаменка»"
APPLY, AGAIN = "✅ Применить", "🔄 Сравнить ещё раз"
TREE = "SELECT o.name, p.name FROM organisations o LEFT JOIN organisations p ON p.id = o.parent_id ORDER BY o.id"


async def sent(person: Person, *rows: str, name: str = "список.csv") -> str:
    return await person.sends_document(name, (HEADER + "".join(f"{row}\n" for row in rows)).encode())


async def answered(person: Person, answer: str) -> None:
    """Every question alike."""
    await person.presses(next(each for each in person.labels if each.startswith("❓ Вопросы")))
    await person.presses(answer)


def content_of_last_file(world: World, person: Person) -> bytes:
    media = person.phone.screen.media
    assert media is not None
    content: bytes = world.emulator.backend.world.files[media.file_id].content
    return content


async def test_a_year_later(world: World) -> None:
    """A list that is sent unasked is told from a resolution; what it changes is shown, and nothing is written yet."""
    organiser = await world.organiser()
    before = contents(world)
    shown = await organiser.sends_document("реестр.csv", SAMPLE_CHANGES.read_bytes())
    assert shown.startswith("🗂 Что изменит файл\nреестр.csv")
    assert "❓ Вопросы: 2" in shown
    assert "похоже на переименование: МБОУ «СОШ № 5 г. Читы»" in shown
    assert "переехала из «УО Нерчинского района» в «Комитет образования Читы» или новая?" in shown
    assert "➕ Добавятся: 1\n+ МБОУ «СОШ № 52 г. Читы» (Комитет образования Читы)" in shown
    assert "🔍 Нет в файле: 1\n− МБОУ «ООШ с. Левые Ключи» (УО Нерчинского района)" in shown
    assert contents(world)["organisations"] == before["organisations"]


async def test_questions_are_answered_and_the_list_is_merged(world: World) -> None:
    """People and answers go along with a school that is renamed; nobody is doubled."""
    head = await world.member(101, SCHOOL_5)
    await head.presses("📋 Мои задачи")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    organiser = await world.organiser()
    await organiser.sends_document("реестр.csv", SAMPLE_CHANGES.read_bytes())
    shown = await organiser.presses("❓ Вопросы (2)")
    assert "❓ Вопрос 1 из 2" in shown
    assert "Похоже на переименование?" in shown
    assert "❓ Вопрос 2 из 2" in await organiser.presses("✅ Да, это она")
    await organiser.presses("✅ Да, это она")
    assert "✅ Применено: 13." in await organiser.presses(APPLY)
    assert "МБОУ «СОШ № 5 г. Читы имени А. Берёзкина» · отвечено 1 из 6" in await head.says("/tasks")
    assert world.rows("SELECT count(*) FROM organisations") == [(18,)]
    assert world.rows("SELECT code FROM organisations WHERE name LIKE '%Берёзкина%'") == [("7536000201",)]


async def test_what_is_merged_again_is_as_it_stands(world: World) -> None:
    """The same list says that nothing is to be changed, and has nothing to apply."""
    organiser = await world.organiser()
    await organiser.sends_document("реестр.csv", SAMPLE_CHANGES.read_bytes())
    await answered(organiser, "✅ Да для всех вопросов")
    await organiser.presses(APPLY)
    before = contents(world)["organisations"]
    await organiser.says("/roster")
    assert "Всё совпадает, менять нечего.\nБез изменений: 13" in await organiser.sends_document(
        "реестр.csv", SAMPLE_CHANGES.read_bytes()
    )
    assert APPLY not in organiser.labels
    assert contents(world)["organisations"] == before


async def test_a_question_that_is_open_waits(world: World) -> None:
    """The rest is merged; the school is neither renamed nor doubled, and the next time it is asked about again."""
    organiser = await world.organiser()
    shown = await sent(organiser, f";МБОУ «СОШ № 5 г. Читы имени героя»;;Школа;{CHITA};", f";Лицей № 2;;Школа;{CHITA};")
    assert "Без ответа 1 вопрос: эта строка подождёт." in shown
    shown = await organiser.presses(APPLY)
    assert "✅ Применено: 1.\nНе применена 1 строка:" in shown
    assert "ждёт ответа" in shown
    assert (SCHOOL_5, CHITA) in world.rows(TREE)
    assert "Вопросы: 1" in await sent(organiser, f";МБОУ «СОШ № 5 г. Читы имени героя»;;Школа;{CHITA};")


async def test_a_no_adds_another_one(world: World) -> None:
    """Every district may have a school of that name."""
    organiser = await world.organiser()
    await sent(organiser, f";{ZNAMENKA};;Школа;{CHITA};")
    await answered(organiser, "➕ Нет, это другая")
    await organiser.presses(APPLY)
    assert [each for each in world.rows(TREE) if each[0] == ZNAMENKA] == [(ZNAMENKA, NERCHINSK), (ZNAMENKA, CHITA)]


async def test_who_oversees_it_goes_with_the_move(world: World) -> None:
    """The former coordinator sees it no more, the new one does, and both counts follow."""
    city, district = await world.member(102, CHITA_AUTHORITY), await world.member(103, NERCHINSK)
    head = await world.member(104, ZNAMENKA)
    await head.presses("📋 Мои задачи")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    label = "СОШ с. Знаменка: 1 из 6"
    assert "Никто не подключён: 4." in await district.says("/organisations")
    assert label in district.labels
    organiser = await world.organiser()
    await sent(organiser, f";{ZNAMENKA};;;{CHITA};")
    await answered(organiser, "✅ Да, это она")
    await organiser.presses(APPLY)
    assert "Ответили на всё: 0 из 4." in await district.says("/organisations")
    assert label not in district.labels
    assert "Ответили на всё: 0 из 7." in await city.says("/organisations")
    assert label in city.labels


async def test_another_kind_has_other_tasks(world: World) -> None:
    """The former tasks are withdrawn with their answers kept, and stand there again when the kind comes back."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await head.presses("📋 Мои задачи")
    await head.presses("5.1 ⬜")
    await head.presses("✅ Выполнено")
    shown = await sent(organiser, f";{SCHOOL_5};;Организация ДПО;{CHITA};")
    assert "тип: Школа → Организация дополнительного профессионального образования" in shown
    await organiser.presses(APPLY)
    shown = await head.says("/tasks")
    assert "отвечено 0 из" in shown
    assert "5.1" not in shown
    assert world.rows("SELECT count(*) FROM replies") == [(1,)]
    await sent(organiser, f";{SCHOOL_5};;Школа;{CHITA};")
    await organiser.presses(APPLY)
    assert "✅ 5.1" in await head.says("/tasks")


async def test_a_preview_outlives_the_bot(world: World) -> None:
    """After a kill its buttons work, and pressing twice is pressing once."""
    organiser = await world.organiser()
    await sent(organiser, f";Лицей № 2;;Школа;{CHITA};")
    apply = next(b.data for row in organiser.phone.screen.buttons for b in row if b.text == APPLY)
    await world.restart()
    assert "✅ Применено: 1." in await organiser.presses(APPLY)
    assert "✅ Применено: 1." in await organiser.forges(apply or "")
    assert world.rows("SELECT count(*) FROM organisations WHERE name = 'Лицей № 2'") == [(1,)]


async def test_two_organisers_at_one_moment(world: World) -> None:
    """Who comes second is told that the list has changed, compares again with one press, and doubles nobody."""
    olga, pavel = await organisers(world)
    row = f";Лицей № 2;;Школа;{CHITA};"
    await sent(olga, row)
    await sent(pavel, row, f";Лицей № 3;;Школа;{CHITA};")
    await olga.presses(APPLY)
    assert "Список организаций с тех пор изменился" in await pavel.presses(APPLY)
    assert "➕ Добавятся: 1\n+ Лицей № 3" in await pavel.presses(AGAIN)
    await pavel.presses(APPLY)
    assert [name for name, _ in world.rows(TREE)].count("Лицей № 2") == 1


async def test_a_list_is_its_organiser_s_alone(world: World) -> None:
    """Nobody else opens, answers, merges or ends it; and a newer file takes the place of an older one."""
    olga, pavel = await organisers(world)
    head = await world.member(101, SCHOOL_5)
    await sent(olga, f";{ZNAMENKA};;;{CHITA};")
    before = contents(world)
    for data in ("k:2", "kl:2:question:0", "ka:2:1:1:0", "kr:2:1", "ky:2", "kg:2", "kx:2"):
        for person in (pavel, head):
            await person.forges(data)
            assert "Этот раздел вам не открыт" in person.phone.alerts[-1], data
    assert "Этот раздел вам не открыт" in await head.says("/roster")
    assert contents(world)["organisations"] == before["organisations"]
    await sent(olga, f";Лицей № 2;;Школа;{CHITA};")
    await olga.forges("ky:2")
    assert "Эта кнопка устарела" in olga.phone.alerts[-1]


async def test_a_no_about_a_parent_is_worked_out_anew(world: World) -> None:
    """What stands below it means something else then: it is compared again, with the answers that were given."""
    organiser = await world.organiser()
    office = "Комитет образования города Читы"
    await sent(organiser, f";{office};;МОУО;;", f";Лицей № 2;;Школа;{office};")
    await answered(organiser, "➕ Нет, это другая")
    assert "Из-за ваших ответов изменится то, что ниже по списку" in organiser.screen
    assert APPLY not in organiser.labels
    assert "➕ Добавятся: 2" in await organiser.presses(AGAIN)
    await organiser.presses(APPLY)
    assert ("Лицей № 2", office) in world.rows(TREE)


async def test_what_is_downloaded_can_be_sent_back(world: World) -> None:
    """As it is it changes nothing; edited, it changes just that."""
    organiser = await world.organiser()
    await organiser.sends_document("реестр.csv", SAMPLE_CHANGES.read_bytes())
    await answered(organiser, "✅ Да для всех вопросов")
    await organiser.presses(APPLY)
    await organiser.says("/roster")
    assert "Его можно поправить и прислать обратно" in await organiser.presses("📄 Скачать список")
    content = content_of_last_file(world, organiser)
    assert "Всё совпадает, менять нечего.\nБез изменений: 18" in await organiser.sends_document(
        "организации.xlsx", content
    )
    assert unhandled(world) == []


async def test_nothing_is_merged_that_was_cancelled(world: World) -> None:
    """And the file can be sent again."""
    organiser = await world.organiser()
    await sent(organiser, f";Лицей № 2;;Школа;{CHITA};")
    assert "ничего не изменилось" in await organiser.presses("✖️ Отмена")
    assert world.rows("SELECT count(*) FROM organisations") == [(17,)]
    await organiser.presses("🗂 Список организаций")
    assert "Пришлите список организаций файлом" in await organiser.says("вот он")
    assert "➕ Добавятся: 1" in await sent(organiser, f";Лицей № 2;;Школа;{CHITA};")


async def test_long_lists_are_paged(world: World) -> None:
    """Each sort of change has its list, eight on a page."""
    organiser = await world.organiser()
    shown = await sent(organiser, *(f";Лицей № {n};;Школа;{CHITA};" for n in range(60, 80)))
    assert "➕ Добавятся: 20" in shown
    assert "… и ещё 17" in shown
    assert "+ Лицей № 67" in await organiser.presses("➕ Добавятся (20)")
    assert "+ Лицей № 79" in await organiser.presses("Следующие ▶️") + await organiser.presses("Следующие ▶️")
    assert APPLY in (await organiser.presses("⬅️ Назад"), *organiser.labels)


BAD = {
    "circle": ((";А;;МОУО;Б;", ";Б;;МОУО;А;"), "оказалась бы ниже самой себя, если поставить её под «Б»"),
    "code": (("7;А;;МОУО;;", "7;Б;;МОУО;;"), "код 7 стоит и в строке 3. Обе пропущены"),
    "twice": ((f";Лицей;;Школа;{CHITA};", f";«ЛИЦЕЙ»;;Школа;{CHITA};"), "ЛИЦЕЙ»» уже есть в строке 2"),
    "kind": ((f";Лицей;;Кружок;{CHITA};",), "Строка 2 пропущена: столбец «Тип», неизвестный тип «Кружок»"),
    "parent": ((";Лицей;;Школа;Луна;",), "столбец «Муниципалитет», не найден муниципалитет «Луна»"),
    "crowd": (
        tuple(f";Лицей № {n};;Школа;{CHITA};" for n in range(2 * MOST_BELOW)),
        "10\xa0000 организаций, а можно 5\xa0000",
    ),
    "dash": ((f";{SCHOOL_5};;-;{CHITA};",), "столбец «Тип», «-» здесь не подходит"),
}


@pytest.mark.parametrize("name", sorted(BAD))
async def test_what_is_wrong_with_a_row_is_a_sentence(world: World, name: str) -> None:
    """With its line and its column; nothing of it is written."""
    rows, sentence = BAD[name]
    organiser = await world.organiser()
    shown = await sent(organiser, *rows)
    assert sentence in shown
    assert world.rows("SELECT count(*) FROM organisations WHERE name NOT LIKE 'Б'") == [(17,)]


def zoned(zone: str) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("Школы")
        sheet.write_row(0, 0, ("Организация", "Тип", "Муниципалитет", "Часовой пояс"))
        sheet.write_row(1, 0, ("Лицей", "Школа", CHITA, zone))
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("пусто.csv", b"", "Файл пуст"),
        ("шапка.csv", HEADER.encode(), "В файле только заголовок, организаций в нём нет."),
        ("фото.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "Это не таблица"),
        ("другое.csv", "а;б\n1;2\n".encode(), "нет столбцов: «Организация», «Тип»"),
        (
            "пояс.xlsx",
            zoned("Марс"),
            "Лист «Школы», строка 2 пропущена: столбец «Часовой пояс», неизвестный часовой пояс",
        ),
        ("битый.xlsx", b"PK\x03\x04 nothing", "Файл повреждён"),
    ],
)
async def test_a_file_that_is_no_list_says_so(world: World, name: str, content: bytes, sentence: str) -> None:
    """Empty, of another kind, damaged, or with a mistake: a sentence each, and another may be sent at once."""
    organiser = await world.organiser()
    await organiser.says("/roster")
    assert sentence in await organiser.sends_document(name, content)
    assert "➕ Добавятся: 1" in await sent(organiser, f";Лицей;;Школа;{CHITA};")
    assert unhandled(world) == []


async def test_a_plan_is_no_list_of_organisations(world: World) -> None:
    """A table of measures that is sent unasked is read as a resolution, also one that names organisations."""
    organiser = await world.organiser()
    plan = "№;Мероприятие;Срок;Организация\n1.1;Провести смотр школьных музеев;01.05.2027;Школы\n"
    assert "Что изменит файл" not in await organiser.sends_document("план.csv", plan.encode())
    assert world.rows("SELECT count(*) FROM rosters WHERE author_id IS NOT NULL") == [(0,)]


async def test_a_list_that_is_sent_for_a_resolution_is_known(world: World) -> None:
    """After /import, too: nobody gets tasks named like schools."""
    organiser = await world.organiser()
    await organiser.says("/import")
    assert "Без изменений: 17" in await organiser.sends_document("список.txt", SAMPLE_ROSTER.read_bytes())
    assert world.rows("SELECT 1 FROM expectations") == []


async def test_the_menu_leads_to_the_list(world: World) -> None:
    """The command menu of an organiser has it, nobody else's has."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    assert "roster" in {each.command for each in organiser.phone.commands}
    assert "roster" not in {each.command for each in head.phone.commands}
