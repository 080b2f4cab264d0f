"""An organiser brings a resolution from a file to everyone's tasks."""

from bot.documents.bundled import RESOLUTION as BUNDLED
from tests.support.announcements import CHITA_AUTHORITY, organisers
from tests.support.drafts import OPENED, RESOLUTION, SHORT, edited, published, sent
from tests.support.tables import contents, unhandled
from tests.support.world import SCHOOL_5, World

NOTICES = "SELECT kind, participant_id FROM deliveries WHERE kind = 'published' ORDER BY participant_id"
NOT_ALLOWED = "Этот раздел вам не открыт"


async def test_a_draft_goes_with_its_author(world: World) -> None:
    """Who has their data deleted leaves no draft behind that nobody could see or end."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.says("/privacy")
    await organiser.presses("🗑 Удалить мои данные")
    await organiser.presses("🗑 Да, удалить")
    assert world.rows("SELECT status, author_id, proposal FROM editions") == [("discarded", None, None)]
    assert world.rows("SELECT count(*) FROM edition_steps") == [(0,)]


async def test_a_file_becomes_a_draft(world: World) -> None:
    """What was understood is shown section by section with whom it will reach; nothing is published yet."""
    await world.member(102, CHITA_AUTHORITY)
    shown = await sent(await world.organiser())
    assert "• Руководители общеобразовательных организаций → Школы: 3 задачи" in shown
    assert "• Комитет образования г. Читы → Комитет образования Читы: 1 задача" in shown
    assert "• ⚠️ Детские сады → никому: 1 задача" in shown
    assert world.rows("SELECT count(*) FROM resolutions") == [(1,)]


async def test_an_addressee_is_given_its_organisations(world: World) -> None:
    """A section that reaches nobody gets a new kind of organisations, and an existing one beside it."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("👥 Адресаты")
    await organiser.presses("Детские сады")
    await organiser.presses("➕ Новый тип организаций")
    await organiser.says("Детские сады")
    assert "☑️ Детские сады" in organiser.labels
    await organiser.presses("⬜ Школы")
    assert "Кому уйдут задачи: Детские сады, Школы" in organiser.screen


async def test_a_mended_draft_survives_a_restart(world: World) -> None:
    """What was left out before stays left out, and the last look counts what will be sent."""
    await world.member(101, SCHOOL_5)
    await world.member(102, CHITA_AUTHORITY)
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📋 Задачи (5)")
    await organiser.presses("1.3 Субботник")
    await organiser.presses("🗑 Исключить")
    await world.restart()
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⬅️ Назад")
    shown = await organiser.presses("📤 К публикации")
    assert "• Школы: задач 2, организаций 11" in shown
    assert "• Комитет образования Читы: задач 1, организаций 1" in shown
    assert "Сообщение получат 2 человека" in shown


async def test_a_resolution_is_published_once(world: World) -> None:
    """Each person concerned gets one message with the number of their tasks, however often the button is pressed."""
    head, officer = await world.member(101, SCHOOL_5), await world.member(102, CHITA_AUTHORITY)
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📤 К публикации")
    publish = next(row[0].data for row in organiser.phone.screen.buttons if row[0].text == "📤 Опубликовать")
    assert publish is not None
    assert "Опубликовано. Сообщение уходит 2 людям" in await organiser.presses("📤 Опубликовать")
    assert "Резолюция" in await organiser.forges(publish)
    assert world.rows("SELECT count(*) FROM resolutions") == [(2,)]
    assert len(world.rows(NOTICES)) == 2
    assert head.screen.startswith(f"📜 Новая резолюция\n{SHORT}\n\nВам 3 задачи.")
    assert "Вам 1 задача." in officer.screen


async def test_published_tasks_are_answered(world: World) -> None:
    """They stand in the list below the former resolution's, are answered there, and are counted apart."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await published(organiser)
    assert f"№ 2 {SHORT}\n⬜ 1.2 Читальный зал: нет ответа" in await head.presses("📋 Мои задачи")
    assert SHORT in await head.presses("№ 2 · 1.1 ⬜")
    assert "Записано" in await head.presses("✅ Выполнено")
    assert f"📜 {SHORT}: 1 из 34" in await organiser.says("/organisations")


async def test_what_is_read_is_read_though_nothing_can_be_said(world: World) -> None:
    """While no message of the bot comes through, a file and a pasted text become drafts all the same."""
    organiser = await world.organiser()
    world.emulator.faults.fail_next("sendMessage", status=502, times=20)
    await organiser.phone.send_document("резолюция.txt", RESOLUTION.encode())
    await world.handled()
    assert world.rows("SELECT count(*) FROM editions") == [(1,)]
    world.emulator.faults.clear()
    await organiser.says("/import")
    await organiser.says(RESOLUTION)
    world.emulator.faults.fail_next("editMessageText", status=502, times=20)
    await organiser.presses("✅ Готово")
    assert world.rows("SELECT count(*) FROM editions") == [(2,)]
    assert unhandled(world) == []


async def test_a_file_that_does_not_arrive_is_asked_for_again(world: World) -> None:
    """When Telegram does not hand the file over, a sentence says so, and the same file can be sent again."""
    organiser = await world.organiser()
    await organiser.says("/import")
    world.emulator.faults.fail_next("getFile", status=502, times=3)
    assert "Telegram не отдал файл" in await organiser.sends_document("резолюция.txt", RESOLUTION.encode())
    assert "Черновик резолюции" in await organiser.sends_document("резолюция.txt", RESOLUTION.encode())
    assert unhandled(world) == []


async def test_a_task_of_a_draft_can_be_mended(world: World) -> None:
    """Name, date, text and addressee are typed or chosen; the text of the document stays in sight."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📋 Задачи (5)")
    shown = await organiser.presses("1.1 Каталог фонда")
    assert "Текст, как в документе\nсоставить каталог фонда; назначить ответственного" in shown
    await organiser.presses("✏️ Название")
    assert "Каталог библиотеки" in await organiser.says("Каталог библиотеки")
    await organiser.presses("🗓 Срок")
    assert "Не получилось понять дату" in await organiser.says("скоро")
    assert "Срок: до 1 мая 2027" in await organiser.says("1 мая 2027")
    await organiser.presses("✏️ Текст")
    assert "Будет опубликовано\nназначить библиотекаря" in await organiser.says("назначить библиотекаря")
    await organiser.presses("👥 Кому")
    assert "Кому: Комитет образования Читы" in await organiser.presses("⬜ Комитет образования г. Читы")


async def test_tasks_of_a_draft_are_split_and_joined(world: World) -> None:
    """A task is cut where its second half begins, and joined with the next one; an old button does neither."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📋 Задачи (5)")
    await organiser.presses("1.1 Каталог фонда")
    stale = next(b.data for row in organiser.phone.screen.buttons for b in row if b.text == "🔗 Соединить с 1.2")
    await organiser.presses("✂️ Разделить")
    await organiser.presses("✂️ назначить ответственного")
    await organiser.presses("1.1/2 ▶️")
    assert "У задач 1.1/2 и 1.2 разные сроки" in await organiser.presses("🔗 Соединить с 1.2")
    shown = await organiser.presses("1.2: Срок: до 1 марта 2027\u202fг.")
    assert "Срок: до 1 марта 2027" in shown
    assert "Будет опубликовано\nназначить ответственного\nоткрыть читальный зал" in shown
    before = organiser.heard
    await organiser.forges(stale or "")
    assert "Черновик с тех пор изменился" in organiser.phone.alerts[-1]
    assert organiser.heard == before


async def test_joining_asks_how_often_where_both_say_so(world: World) -> None:
    """Tasks that are repeated otherwise are joined by the one that a person names; nothing is kept unasked."""
    organiser = await world.organiser()
    document = (
        "Резолюция совещания\n20 ноября 2026 года\n\nШколам:\n1. Ежегодно проводить смотр.\n2. Ежемесячно вести учёт.\n"
    )
    await organiser.sends_document("резолюция.txt", document.encode())
    await organiser.presses("📋 Задачи (2)")
    await organiser.presses(next(each for each in organiser.labels if each.startswith("1.1")))
    assert "разные сроки" in await organiser.presses("🔗 Соединить с 1.2")
    first, second, *_ = organiser.labels
    assert ("жегодно" in first, "жемесячно" in second) == (True, True)
    await organiser.presses(second)
    kept = world.rows("SELECT wording ->> '$.clauses[0].task.recurrence' FROM edition_steps ORDER BY step DESC LIMIT 1")
    assert "жемесячно" in kept[0][0]


async def test_steps_are_taken_back_one_by_one(world: World) -> None:
    """«Отменить правку» takes back the newest; a draft that is deleted is gone, and nothing was published."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📋 Задачи (5)")
    await organiser.presses("1.1 Каталог фонда")
    await organiser.presses("✂️ Разделить")
    await organiser.presses("✂️ назначить ответственного")
    await organiser.presses("✏️ Текст")
    await organiser.says("составить перечень")
    await organiser.says("/resolutions")
    assert "6 задач" in await organiser.presses(OPENED)
    await organiser.presses("↩️ Отменить правку")
    assert "6 задач" in organiser.screen
    assert "5 задач" in await organiser.presses("↩️ Отменить правку")
    await organiser.presses("🗑 Удалить черновик")
    assert "Черновик удалён" in await organiser.presses("🗑 Да, удалить")
    assert "5 задач" in await organiser.presses("↩️ Вернуть")
    await organiser.presses("🗑 Удалить черновик")
    await organiser.presses("🗑 Да, удалить")
    assert OPENED not in await organiser.says("/resolutions")
    assert world.rows("SELECT count(*) FROM resolutions") == [(1,)]


async def test_text_and_word_files_are_read_and_bad_ones_explained(world: World) -> None:
    """Pasted text in parts, and a .txt sent unasked, become drafts; what cannot be read gets a sentence."""
    organiser = await world.organiser()
    text = BUNDLED.with_suffix(".txt").read_bytes()
    shown = await organiser.sends_document("резолюция.txt", text)
    assert "Это новая редакция?" in shown
    shown = await organiser.presses("📎 Да, это новая редакция")
    assert "новых 0" in shown
    assert "снято 0" in shown
    await organiser.says("/import")
    assert "Файл повреждён" in await organiser.sends_document("резолюция.docx", b"PK\x03\x04 nothing")
    half = text.decode().index("Краевому центру")
    await organiser.says("/import")
    for part in (text.decode()[:half], text.decode()[half:]):
        await organiser.says(part)
    assert "Получено знаков" in organiser.screen
    await organiser.presses("✅ Готово")
    shown = await organiser.presses("📄 Нет, это другая резолюция")
    assert "20 задач" in shown
    assert "• Руководители образовательных организаций → Школы: 6 задач" in shown
    assert len(world.rows("SELECT 1 FROM editions WHERE status = 'open'")) == 2
    assert world.rows("SELECT 1 FROM expectations") == []


async def test_half_a_character_in_pasted_text_is_left_out(world: World) -> None:
    """A client that cuts a text within an emoji costs nothing but the emoji."""
    organiser = await world.organiser()
    await organiser.says("/import")
    chat = {"id": organiser.phone.id, "type": "private", "first_name": "Ольга"}
    sender = {"id": organiser.phone.id, "is_bot": False, "first_name": "Ольга"}
    text = "Школам:\n1. Открыть музей.\n2. Провести смотр \ud83d"
    world.emulator.push({"message": {"message_id": 999, "date": 1, "chat": chat, "from": sender, "text": text}})
    await world.settle()
    assert "Получено знаков" in organiser.screen
    assert "2 задачи" in await organiser.presses("✅ Готово")


async def test_a_draft_goes_through_excel_and_back(world: World) -> None:
    """The edited workbook shows what it changes; bad cells are named and nothing is applied until it is confirmed."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📄 Открыть в Excel")
    book = organiser.phone.screen.media
    assert book is not None
    assert book.name == "draft-1.xlsx"
    content = world.emulator.backend.world.files[book.file_id].content
    broken = edited(content, {"Срок": "вчера"})
    shown = await organiser.sends_document("draft-1.xlsx", broken)
    assert "Ничего не изменено" in shown
    assert "«вчера» не дата" in shown
    whole = edited(content, {"Срок": "31 декабря 2027 г.", "Краткое название": "Каталог"})
    shown = await organiser.sends_document("draft-1 (1).xlsx", whole)
    assert "✏️ 1.1 Каталог: название, срок" in shown
    assert "• название было «Каталог фонда», стало «Каталог»" in shown
    assert "появился срок, 31 декабря 2027" in shown
    assert world.rows("SELECT max(step) FROM edition_steps") == [(0,)]
    assert "Правки из файла внесены" in await organiser.presses("✅ Внести правки")
    await organiser.presses("📋 Задачи (5)")
    assert "1.1 Каталог · до 31 декабря 2027" in organiser.screen


async def test_a_draft_is_mended_at_a_desk_and_in_the_chat_at_once(world: World) -> None:
    """What was mended in the chat since the workbook was written stays; the same workbook again changes nothing."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📄 Открыть в Excel")
    book = organiser.phone.screen.media
    assert book is not None
    whole = edited(world.emulator.backend.world.files[book.file_id].content, {"Срок": "01.12.27"})
    await organiser.says("/resolutions")
    await organiser.presses(OPENED)
    await organiser.presses("📋 Задачи (5)")
    await organiser.presses("1.2 Читальный зал")
    await organiser.presses("✏️ Название")
    await organiser.says("Зал для чтения")
    shown = await organiser.sends_document(book.name, whole)
    assert "✏️ 1.1 Каталог фонда: срок" in shown
    assert "1.2" not in shown
    await organiser.presses("✅ Внести правки")
    assert "менять нечего" in await organiser.sends_document(book.name, whole)
    await organiser.says("/resolutions")
    await organiser.presses(OPENED)
    assert "1.2 Зал для чтения" in await organiser.presses("📋 Задачи (5)")


async def test_drafts_are_their_organiser_s_alone(world: World) -> None:
    """Two organisers each have their own drafts; nobody else opens, changes or publishes one, nor imports anything."""
    head = await world.member(101, SCHOOL_5)
    olga, pavel = await organisers(world)
    await sent(olga)
    await sent(pavel, RESOLUTION.replace("библиотеках", "столовых"))
    assert "столовых" not in await olga.says("/resolutions")
    before = contents(world)
    for data in ("ie:1:o:0", "ie:1:s:0", "ir:1:0:p", "ix:1:2:x:0", "ik:1:1:school:0", "ic:1:2", "if:1:2:title"):
        await pavel.forges(data)
        assert NOT_ALLOWED in pavel.phone.alerts[-1], data
        await head.forges(data)
        assert NOT_ALLOWED in head.phone.alerts[-1], data
    for data in ("il:0", "in:1", "iv:1:1", "ia:1:0", "ia:1:1", "p:import", "p:res"):
        await head.forges(data)
        assert NOT_ALLOWED in head.phone.alerts[-1], data
    assert NOT_ALLOWED in await head.says("/import")
    assert NOT_ALLOWED in await head.says("/resolutions")
    assert "Не знаю, к какой задаче это отнести" in await sent(head)
    after = contents(world)
    assert {table for table in before if before[table] != after[table]} <= {"expectations"}
    await published(olga)
    assert "столовых" in await pavel.says("/resolutions")
