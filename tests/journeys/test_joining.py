"""Who has joined, links and letters for who has not, and a word to the coordinator."""

from datetime import timedelta
from io import BytesIO

from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from storage.sqlite.database import Transaction
from tests.support.team import added
from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
WORKING = "SELECT count(*) FROM invitations WHERE used_at IS NULL AND revoked_at IS NULL"


async def opens_list(officer: Person) -> str:
    await officer.says("/organisations")
    return await officer.presses("👥 Кто подключился")


def last_file(world: World, person: Person) -> tuple[str, bytes]:
    media = next(each.media for each in reversed(person.phone.messages) if each.media)
    return media.name or "", world.emulator.backend.world.files[media.file_id].content


def link_in(text: str) -> str:
    return next(line for line in text.splitlines() if line.startswith("https://")).rpartition("=")[2]


async def test_the_list_tells_the_states_apart(world: World) -> None:
    """Joined, a link opened, a link not opened, nobody: counted, and shown school by school as it is now."""
    officer = await world.member(201, OFFICE)
    await world.member(101, SCHOOL_5)
    await world.stranger(102).says(f"/start {await world.invite('СОШ № 9 г. Читы')}")
    await world.invite("СОШ № 17 г. Читы")
    shown = await opens_list(officer)
    assert "✅ Подключились: 1 из 6" in shown
    assert "👀 Открыли ссылку и ещё не подключились: 1" in shown
    assert "✉️ Есть ссылка, её ещё не открывали: 1" in shown
    assert "⚪ Никто не подключён, ссылки нет: 3" in shown
    listed = [label for label in officer.labels if "СОШ" in label]
    assert listed[3:] == ["✉️ СОШ № 17 г. Читы", "👀 СОШ № 9 г. Читы", "✅ СОШ № 5 г. Читы"]
    await world.people[102].presses("✅ Согласен")
    assert "✅ Подключились: 2 из 6" in await opens_list(officer)


async def test_a_coordinator_makes_a_link_that_works(world: World) -> None:
    """From a school's page: the link lets a head in, and a newer one stops it from working."""
    officer = await world.member(201, OFFICE)
    await opens_list(officer)
    await officer.presses("⚪ СОШ № 9 г. Читы")
    first = link_in(await officer.presses("🔗 Сделать ссылку"))
    await officer.presses("⬅️ Назад")
    second = link_in(await officer.presses("🔗 Сделать ссылку"))
    late, head = world.stranger(101), world.stranger(102)
    assert "Эту ссылку отозвали" in await late.says(f"/start {first}")
    await head.says(f"/start {second}")
    assert "Вы подключены: МБОУ «СОШ № 9 г. Читы»" in await head.presses("✅ Согласен")


async def test_letters_for_all_who_have_nobody(world: World) -> None:
    """A page for each of them and no others; each link works, and each earlier one does no more."""
    officer = await world.member(201, OFFICE)
    await world.member(101, SCHOOL_5)
    old = await world.invite("СОШ № 9 г. Читы")
    await opens_list(officer)
    asked = await officer.presses("✉️ Пригласить, кого нет (5)")
    assert "Приглашения для 5 организаций" in asked
    await officer.presses("🖨 Письма для печати, с кодом")
    assert "Готово: 5 писем" in officer.heard[-2]
    name, content = last_file(world, officer)
    assert name == "Приглашения.pdf"
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    assert len(pages) == 5
    assert not any("СОШ № 5 " in page for page in pages)
    assert world.rows(WORKING) == [(5,)]
    page = next(page for page in pages if "СОШ № 9 г. Читы" in page)
    head = world.stranger(102)
    assert "Эту ссылку отозвали" in await head.says(f"/start {old}")
    await head.says(f"/start {link_in(page)}")
    assert "Вы подключены: МБОУ «СОШ № 9 г. Читы»" in await head.presses("✅ Согласен")


async def test_letters_asked_for_twice_at_once_come_once(world: World) -> None:
    """A second press meanwhile is told that they have come, and does not end the links that they bring."""
    officer = await world.member(201, OFFICE)
    await opens_list(officer)
    await officer.presses(next(label for label in officer.labels if label.startswith("✉️ Пригласить")))
    for _ in range(2):
        await officer.phone.press("🖨 Письма для печати, с кодом")
    await world.emulator.drained()
    world.clock.advance(timedelta(seconds=1))
    await world.settle()
    assert sum("Готово: 6 писем" in each for each in officer.heard) == 1
    assert "Этот файл уже пришёл" in officer.phone.alerts[-1]
    assert world.rows("SELECT count(*) FROM invitations WHERE revoked_at IS NOT NULL") == [(0,)]


async def test_the_same_as_a_table(world: World) -> None:
    """For all of the region an organiser gets a table: organisation, municipality, link."""
    organiser = await world.organiser()
    await opens_list(organiser)
    await organiser.presses(next(label for label in organiser.labels if label.startswith("✉️ Пригласить")))
    await organiser.presses("📊 Таблица со ссылками")
    book = CalamineWorkbook.from_filelike(BytesIO(last_file(world, organiser)[1]))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0] == ["Организация", "Муниципалитет", "Ссылка"]
    assert ["МБОУ «СОШ № 9 г. Читы»", OFFICE] in [row[:2] for row in rows]
    assert world.rows(WORKING) == [(len(rows) - 1,)]


async def test_the_coordinator_is_reminded_once_a_day(world: World) -> None:
    """An organiser asks; who coordinates hears how many are missing and gets to the letters from there."""
    officer = await world.member(201, OFFICE)
    organiser = await world.organiser()
    await opens_list(organiser)
    await organiser.presses(next(label for label in organiser.labels if "Комитет" in label))
    assert "Напомним 1 человеку" in await organiser.presses("🔔 Напомнить координатору")
    assert "Ещё не подключились: 6 из 6 организаций" in officer.screen
    await organiser.presses("⬅️ Назад")
    assert "уже напоминали" in await organiser.presses("🔔 Напомнить координатору")
    await world.pass_time(timedelta(days=1))
    await organiser.presses("⬅️ Назад")
    assert "Напомним 1 человеку" in await organiser.presses("🔔 Напомнить координатору")


async def test_one_that_will_never_join_is_marked_so(world: World) -> None:
    """By an organiser alone: it is invited no more, and may be after all."""
    officer = await world.member(201, OFFICE)
    organiser = await world.organiser()
    await opens_list(officer)
    await officer.presses("⚪ СОШ № 9 г. Читы")
    assert "🚫 Не подключится" not in officer.labels
    school = world.rows("SELECT id FROM organisations WHERE name = 'МБОУ «СОШ № 9 г. Читы»'")[0][0]
    await officer.forges(f"gx:{school}:1")
    assert officer.phone.alerts[-1] == REFUSED
    await opens_list(organiser)
    await organiser.presses(next(label for label in organiser.labels if "Комитет" in label))
    await organiser.presses("⚪ СОШ № 9 г. Читы")
    assert "Никто не подключён и не подключится" in await organiser.presses("🚫 Не подключится")
    assert "🔗 Сделать ссылку" not in organiser.labels
    assert "🚫 Не подключатся: 1" in await opens_list(officer)
    assert "✉️ Пригласить, кого нет (5)" in officer.labels
    await organiser.presses("↩️ Всё-таки подключится")
    await opens_list(officer)
    assert "✉️ Пригласить, кого нет (6)" in officer.labels


async def test_an_organiser_answers_with_the_letter_of_one_that_will_never_join(world: World) -> None:
    """Its letter is the evidence of the answer, which is its own and says who has given it."""
    organiser = await world.organiser()
    await opens_list(organiser)
    await organiser.presses(next(label for label in organiser.labels if "Комитет" in label))
    await organiser.presses("⚪ СОШ № 9 г. Читы")
    assert "письмо организации можно приложить к ответу" in await organiser.presses("🚫 Не подключится")
    await organiser.presses("📋 Задачи организации")
    await organiser.presses("5.1 ⬜")
    await organiser.presses("✍️ Ответить за организацию")
    await organiser.presses("✅ Выполнено")
    assert "записан" in await organiser.sends_document("письмо школы № 9.pdf", b"%PDF-1.4", "Письмо от 20 ноября")
    assert world.rows(
        "SELECT o.short_name, r.status, r.on_behalf, m.file_name, m.text FROM replies r"
        " JOIN remarks m ON m.reply_id = r.id JOIN assignments a ON a.id = r.assignment_id"
        " JOIN organisations o ON o.id = a.organisation_id"
    ) == [("СОШ № 9 г. Читы", "done", 1, "письмо школы № 9.pdf", "Письмо от 20 ноября")]


async def test_nobody_invites_beyond_what_is_theirs(world: World) -> None:
    """A head, and a coordinator of others, are refused: with a forged button no link is made and none is revoked."""
    head = await world.member(101, SCHOOL_5)
    other = await world.member(202, "Управление образования Нерчинского района")
    office = world.rows("SELECT id FROM organisations WHERE name = ?", OFFICE)[0][0]
    school = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_5)[0][0]
    before = world.rows("SELECT * FROM invitations")
    for person in (head, other):
        for data in (f"gb:{office}:0", "gb:0:0", f"go:{school}", f"gm:{school}", f"gl:{office}:pdf", f"gx:{school}:1"):
            await person.forges(data)
            assert person.phone.alerts[-1] == REFUSED, data
    assert world.rows("SELECT * FROM invitations") == before


async def test_an_observer_sees_who_has_joined_and_invites_nobody(world: World) -> None:
    """The same lists without a button that makes a link, and none is made for a forged one."""
    observer = await added(world, await world.organiser(), 301, observer=True)
    office = world.rows("SELECT id FROM organisations WHERE name = ?", OFFICE)[0][0]
    await world.member(201, OFFICE)
    await opens_list(observer)
    assert "Никто не подключён" in await observer.presses(next(each for each in observer.labels if "Комитет" in each))
    assert not any(label[0] in "✉🔔" for label in observer.labels if "СОШ" not in label)
    await observer.presses("⚪ СОШ № 9 г. Читы")
    assert observer.labels == ["📋 Задачи организации", "⬅️ Назад", "🏠 В начало"]
    before = world.rows("SELECT * FROM invitations")
    for data in (f"gl:{office}:pdf", "gl:0:xlsx", f"gn:{office}"):
        await observer.forges(data)
        assert observer.phone.alerts[-1] == REFUSED, data
    assert world.rows("SELECT * FROM invitations") == before


async def test_a_reminder_that_everybody_has_followed_is_not_sent(world: World) -> None:
    """What waits for the morning is dropped when all have joined meanwhile."""
    officer, organiser = await world.member(201, OFFICE), await world.organiser()
    await world.app.db.write(invite_nobody_but, SCHOOL_5)
    await world.pass_time(timedelta(hours=13))
    await opens_list(organiser)
    await organiser.presses(next(label for label in organiser.labels if "Комитет" in label))
    await organiser.presses("🔔 Напомнить координатору")
    await world.member(101, SCHOOL_5)
    await world.pass_time(timedelta(hours=12))
    assert not any("Ещё не подключились" in text for text in officer.heard)
    assert world.rows("SELECT status FROM deliveries WHERE kind = 'joining'") == [("dropped",)]


def invite_nobody_but(tx: Transaction, name: str) -> None:
    tx.execute("UPDATE organisations SET never_joins_since = '2026' WHERE name <> ?", (name,))


async def test_nobody_is_invited_into_what_is_closed(world: World) -> None:
    """A closed school is on no list of who is still to come, and an old page makes no link into it."""
    officer, organiser = await world.member(201, OFFICE), await world.organiser()
    await opens_list(officer)
    await officer.presses("⚪ СОШ № 9 г. Читы")
    (school,) = world.rows("SELECT id FROM organisations WHERE name = 'МБОУ «СОШ № 9 г. Читы»'")[0]
    await organiser.forges(f"f:{school}")
    await organiser.presses("🚫 Закрыть")
    await organiser.presses("✅ Применить")
    await officer.presses("🔗 Сделать ссылку")
    assert "закрыта" in officer.phone.alerts[-1]
    assert world.rows("SELECT count(*) FROM invitations WHERE organisation_id = ?", school) == [(0,)]
    await opens_list(officer)
    assert "⚪ СОШ № 9 г. Читы" not in officer.labels
    assert "✉️ Пригласить, кого нет (5)" in officer.labels
