"""Long lists are searched by typing, and what was found is turned page by page."""

from datetime import timedelta

from storage import participants
from storage.sqlite.database import Transaction
from tests.support.rounds import opened
from tests.support.team import added
from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
SCHOOL = "SELECT id FROM organisations WHERE name = ?"


async def test_who_has_joined_is_found_at_any_depth(world: World) -> None:
    """From the list of all a school is found by its number; nothing found says so, and all can be shown again."""
    organiser = await world.organiser()
    await organiser.says("/organisations")
    assert "Чтобы найти в этом списке" in await organiser.presses("👥 Кто подключился")
    whole = organiser.labels
    found = await organiser.says("школа  №17")
    assert "По словам «школа №17» нашлось: 1" in found
    assert organiser.labels[0] == "⚪ СОШ № 17 г. Читы"
    assert "«бассейн» здесь ничего не нашлось" in await organiser.says("бассейн")
    assert any(label.startswith("Комитет образования Читы: ") for label in await typed(organiser, "чит"))
    await organiser.presses("📋 Показать все")
    assert organiser.labels == whole
    officer = await world.member(201, OFFICE)
    await officer.says("/organisations")
    await officer.presses("👥 Кто подключился")
    assert "«Нерчинск» здесь ничего не нашлось" in await officer.says("Нерчинск")


async def typed(person: Person, text: str) -> list[str]:
    await person.says(text)
    return person.labels


async def test_members_are_found_by_name_page_by_page(world: World) -> None:
    """The pages of what was found keep to it, and so does who comes back soon; an hour later all are shown again."""
    officer = await world.member(201, OFFICE)
    (school,) = world.rows(SCHOOL, SCHOOL_5)[0]

    def fill(tx: Transaction) -> None:
        for number in range(20):
            person = participants.add_participant(tx, 5000 + number, "ru")
            participants.record_consent(tx, person, f"{'Белов' if number % 2 else 'Чернов'} Олег {number}", "2026-11.4")
            participants.join_organisation(tx, person, school)

    await world.app.db.write(fill)
    await officer.forges(f"m:{school}:0")
    assert "«белов» нашлось: 10" in await officer.says("белов")
    assert all("Чернов" not in label for label in officer.labels)
    await officer.presses("Следующие ▶️")
    assert [label for label in officer.labels if label.startswith("👤")] == ["👤 Белов Олег 17", "👤 Белов Олег 19"]
    assert "👤 Белов Олег 1" in (await pressed(officer, "◀️ Предыдущие"))
    await officer.presses("Следующие ▶️")
    await officer.presses("👤 Белов Олег 17")
    assert "👤 Белов Олег 19" in await pressed(officer, "⬅️ Назад")
    await officer.says("/start")
    await officer.forges(f"gk:members:{school}:0")
    assert "👤 Белов Олег 1" in officer.labels
    world.clock.advance(timedelta(hours=2))
    await officer.forges(f"m:{school}:0")
    assert "👤 Чернов Олег 0" in officer.labels


async def test_lists_of_organisations_forgive_how_a_name_is_typed(world: World) -> None:
    """The silent, what is below, who stands how with a task, an audience: the same writings find the same school.

    Whoever opens what was found comes back to what was found, and from there to the whole list.
    """
    organiser = await world.organiser()
    await opened(organiser)
    ((task,),) = world.rows(
        "SELECT min(t.id) FROM tasks t JOIN addressees a ON a.id = t.addressee_id JOIN asking k"
        " ON k.resolution_id = a.resolution_id AND k.kind = a.kind WHERE a.kind = 'school'"
    )
    for at in ("z:0:0", "o:0:0", "gb:0:0", f"qz:1:{task}:no_reply:0"):
        assert "Чтобы найти в этом списке" in await organiser.forges(at)
        whole = organiser.labels
        for text in ("школа  №17", "сош N 17", "CОШ № 017 г. читы"):
            assert "нашлось: 1" in await organiser.says(text), (at, text)
        await organiser.presses(button_of(organiser, "СОШ № 17 г. Читы"))
        assert "нашлось: 1" in await organiser.presses("⬅️ Назад")
        assert await pressed(organiser, "📋 Показать все") == whole


async def test_lines_of_a_roster_and_places_are_found(world: World) -> None:
    """A line by a word of it; a municipality of an audience, which stays found while it is ticked."""
    organiser = await world.organiser()
    await organiser.says("/roster")
    rows = "".join(f"МБОУ «СОШ № {number} с. Дальнее»;Школа;{OFFICE}\n" for number in range(701, 715))
    await organiser.sends_document("список.csv", f"Организация;Тип;Муниципалитет\n{rows}".encode())
    assert "Чтобы найти в этом списке" in await organiser.presses(button_of(organiser, "➕ Добавятся"))
    found = await organiser.says("дальнее 713")
    assert "СОШ № 713" in found
    assert "СОШ № 712" not in found
    await organiser.says("/broadcast")
    await organiser.says("Добрый день")
    await organiser.presses(button_of(organiser, "🏙"))
    assert "нашлось: 1" in await organiser.says("чита")
    await organiser.presses(button_of(organiser, "⬜ "))
    assert "нашлось: 1" in organiser.screen
    assert button_of(organiser, "☑️ ") == organiser.labels[0]


def button_of(person: Person, beginning: str) -> str:
    return next((label for label in person.labels if beginning in label), f"{beginning}: {person.labels}")


async def pressed(person: Person, label: str) -> list[str]:
    await person.presses(label)
    return person.labels


async def test_the_log_and_the_team_are_found_in(world: World) -> None:
    """An entry by who did it or what was done; an organiser by name."""
    organiser = await world.organiser()
    await world.member(101, SCHOOL_5, "Вера")
    (school,) = world.rows(SCHOOL, SCHOOL_5)[0]
    await organiser.forges(f"fj:{school}:0")
    assert "выданы приглашения" in organiser.screen
    found = await organiser.says("подключение вера")
    assert "подключение: Вера Иванова" in found
    assert "выданы приглашения" not in found
    await added(world, organiser, 901, "Павел")
    await added(world, organiser, 902, "Раиса", observer=True)
    await organiser.says("/team")
    found = await organiser.says("раиса")
    assert "Раиса Зимин" in found
    assert "Павел Зимин" not in found
    assert "👤 Павел Зимин" in await pressed(organiser, "📋 Показать все")
