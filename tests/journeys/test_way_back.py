"""«Назад» from what stands in a long list leads to the page of that list on which it stands."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.documents.forms.roster import read_roster
from bot.domain.work.rounds import RoundState
from bot.services.people import rosters
from storage import rounds
from storage.sqlite.database import Transaction
from tests.support.announcements import written
from tests.support.events import card, told
from tests.support.registering import OFFICE, coded, registers
from tests.support.rounds import LAST_DAY, opened
from tests.support.world import SCHOOL_5, Person, World

MORE = 9  # than a page has
BACK, LATER = "⬅️ Назад", "Следующие ▶️"
DOCUMENT = """Резолюция совещания о школьном питании
20 ноября 2026 года

{statements}

Школам:
1. Открыть буфеты.
2. Составить меню на неделю.
"""


async def test_back_leads_to_the_page_one_came_from(world: World) -> None:
    """Of events, rounds and announcements alike, through the screens in between too."""
    _, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await written(organiser, "Совещание")
    await organiser.presses("📤 Отправить")

    def copy(tx: Transaction) -> None:
        found = replace(rounds.list_rounds(tx, 0, 1)[0], state=RoundState.DRAFT)
        for _ in range(MORE):
            rounds.add_round(tx, found, 1)
        for table in ("events", "announcements"):
            columns = [row["name"] for row in tx.execute(f"PRAGMA table_info({table})") if row["name"] != "id"]
            listed = ", ".join(columns)
            for _ in range(MORE):
                tx.execute(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM {table} ORDER BY id LIMIT 1")  # noqa: S608

    await world.app.db.write(copy)
    for command, opening in (("/events", ""), ("/rounds", ""), ("/broadcast", "🗂 Отправленные объявления")):
        await organiser.says(command)
        if opening:
            await organiser.presses(opening)
        first = organiser.labels
        await organiser.presses("Следующие ▶️")
        second = organiser.labels
        assert second != first
        opened_one = next(each for each in second if each.split()[0] not in {"◀️", "➕", "🏠", "📆"})
        await organiser.presses(opened_one)
        await organiser.presses("⬅️ Назад")
        assert organiser.labels == second, command


async def many_schools(world: World) -> None:
    """Fill pages of what stands below the office in Chita."""
    heads = "Организация;Тип;Муниципалитет"
    lines = [f"МБОУ «СОШ № {number} г. Читы»;Школа;{OFFICE}" for number in range(101, 121)]
    roster = read_roster("\n".join([heads, *lines]).encode())
    await world.app.db.write(rosters.merge_roster, roster)


async def second_page(person: Person, *, instead: str = "") -> list[str]:
    """Of the list before them, or what it finds of the words instead."""
    await (person.says(instead) if instead else person.presses(LATER))
    return person.labels


async def opens(person: Person, part: str) -> str:
    return await person.presses(next(each for each in person.labels if part in each))


async def test_an_act_leads_back_to_the_page_and_to_what_was_looked_for(world: World) -> None:
    """A nudge, an answer that is looked at, somebody marked at the door: each leads to the list as it was left."""
    await many_schools(world)
    organiser = await world.organiser()
    for number in range(MORE):
        await world.member(200 + number, f"МБОУ «СОШ № {101 + number} г. Читы»")
    await opened(organiser)
    await organiser.says("/organisations")
    await opens(organiser, "🔕")
    there = await second_page(organiser)
    await opens(organiser, "СОШ № 10")
    await organiser.presses("🔔 Напомнить")
    await organiser.presses(BACK)
    assert organiser.labels == there
    there = await second_page(organiser, instead="103")
    await opens(organiser, "СОШ № 103")
    await organiser.presses("🔔 Напомнить")
    await organiser.presses(BACK)
    assert organiser.labels == there

    await organiser.says("/rounds")
    await organiser.presses(f"🟢 Идёт: Декабрь 2026, до {LAST_DAY}")
    await organiser.presses("📋 По задачам")
    tasks = await second_page(organiser)
    await organiser.presses("5.2")
    await opens(organiser, "⬜ Нет ответа")
    there = await second_page(organiser)
    await opens(organiser, "СОШ № 11")
    await opens(organiser, "Открыть")
    await organiser.presses(BACK)
    assert organiser.labels == there
    await organiser.presses(BACK)
    await organiser.presses(BACK)
    assert organiser.labels == tasks


async def test_the_door_leads_back_to_its_page(world: World) -> None:
    """Whoever is marked there, and is marked no more, was on a page of the list, or among who was looked for."""
    await many_schools(world)
    organiser = await world.organiser()
    for number in range(MORE):
        await world.member(200 + number, f"МБОУ «СОШ № {101 + number} г. Читы»")
    await told(organiser)
    for number in range(MORE):
        await card(world.people[200 + number])
        await world.people[200 + number].presses("✅ Буду")
    await world.pass_time(datetime(2027, 3, 14, 23, 30, tzinfo=UTC) - world.clock.now())
    await card(organiser)
    await organiser.presses("🚪 На входе")
    there = await second_page(organiser)
    for act in ("✅ Отметить", "↩️ Снять отметку"):
        await opens(organiser, "СОШ № 109")
        await opens(organiser, act)
        await organiser.presses(BACK)
    assert organiser.labels == there
    await opens(organiser, "Обновить")
    assert organiser.labels == there


async def test_the_left_out_are_mended_where_they_stand(world: World) -> None:
    """A paragraph that is taken, joined or given back leaves the list on its page, and as it was looked through."""
    organiser = await world.organiser()
    statements = "\n\n".join(f"Участники отметили, что школа № {number} открыла буфет." for number in range(1, 15))
    await organiser.sends_document("резолюция.txt", DOCUMENT.format(statements=statements).encode())
    await opens(organiser, "📎 Не вошло")
    await organiser.presses(LATER)
    shown = await organiser.presses("7 · Сделать задачей")
    assert "6. здесь рассказано" in shown
    await organiser.presses("↩️ Вернуть")
    assert "6. здесь рассказано" in organiser.screen
    await organiser.says("школа 12")
    shown = await organiser.presses("1 · Сделать задачей")
    assert shown.startswith("➕ Теперь это задача")
    await organiser.says("буфет")
    await organiser.presses(LATER)
    shown = await opens(organiser, "· Сделать задачей")
    assert "По словам «буфет» нашлось: 12" in shown


async def test_a_verdict_on_a_claim_leads_back_to_its_page(world: World) -> None:
    """After letting in, after refusing, and after the reason for that."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    await registers(world, await coded(officer), 301)
    await many_schools(world)

    def copy(tx: Transaction) -> None:
        named = [row["name"] for row in tx.execute("PRAGMA table_info(participants)")]
        rest = ", ".join(name for name in named if name not in {"id", "telegram_id"})
        for number in range(MORE):
            tx.execute(
                f"INSERT INTO participants (telegram_id, {rest}) SELECT ?, {rest} FROM participants"  # noqa: S608
                " ORDER BY id DESC LIMIT 1",
                (5000 + number,),
            )
            tx.execute(
                "INSERT INTO claims (link_id, participant_id, organisation_id, created_at)"
                " SELECT link_id, (SELECT max(id) FROM participants), (SELECT id FROM organisations WHERE name = ?),"
                " created_at FROM claims ORDER BY id LIMIT 1",
                (f"МБОУ «СОШ № {101 + number} г. Читы»",),
            )

    await world.app.db.write(copy)
    await organiser.says("/organisations")
    await opens(organiser, "Кто подключился")
    await opens(organiser, "Заявки")
    there = await second_page(organiser)
    first, second = (each for each in there if "СОШ" in each)
    await organiser.presses(first)
    await organiser.presses("✅ Принять")
    await organiser.presses(BACK)
    assert organiser.labels == [each for each in there if each != first]
    await organiser.presses(second)
    await organiser.presses("✖️ Отклонить")
    await organiser.says("Не наш сотрудник")
    await organiser.presses(BACK)
    assert "◀️ Предыдущие" not in organiser.labels
    assert second not in organiser.labels


async def test_an_organisation_for_a_draft_is_chosen_from_all(world: World) -> None:
    """Turned page by page, or by words; the second page of what was found is there, too."""
    await many_schools(world)
    organiser = await world.organiser()
    await organiser.sends_document("резолюция.txt", DOCUMENT.format(statements="").encode())
    await opens(organiser, "Адресаты")
    await opens(organiser, "Школ")
    first = await organiser.presses("🏫 Одна организация")
    assert "Какая организация?" in first
    await second_page(organiser)
    await second_page(organiser, instead="школа")
    there = await second_page(organiser)
    school = next(each for each in there if "СОШ" in each)
    await organiser.presses(school)
    assert any(school in each and each != school for each in organiser.labels), organiser.labels
