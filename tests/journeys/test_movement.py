"""«Наша школа»: what an organisation has reported over time, for itself and for who follows its work."""

import io
from datetime import timedelta

import python_calamine

from tests.support.rounds import closed, opened
from tests.support.tables import unhandled
from tests.support.world import SCHOOL_5, World

NERCHINSK = "УО Нерчинского района"


async def test_a_head_sees_what_they_have_reported_over_time(world: World) -> None:
    """The page counts each round as its rows do; the file has the same; nobody from elsewhere gets either."""
    organiser, school = await world.organiser(), await world.member(5, SCHOOL_5)
    stranger = await world.member(202, NERCHINSK, "Елена")
    await opened(organiser)
    for label in ("5.1 ⬜", "5.2 ⬜"):
        await school.says("/tasks")
        await school.presses(label)
        await school.presses("✅ Выполнено")
    await closed(organiser)
    await world.pass_time(timedelta(days=1))
    await opened(organiser)
    for label in ("5.1 ⬜", "5.2 ⬜", "5.3 ⬜"):
        await school.says("/tasks")
        await school.presses(label)
        await school.presses("✅ Выполнено")
    await school.says("/tasks")
    page = await school.presses("🏫 Наша школа")
    ((total,),) = world.rows(
        "SELECT count(*) FROM round_results r JOIN organisations o ON o.id = r.organisation_id"
        " WHERE r.round_id = 1 AND o.name = ?",
        SCHOOL_5,
    )
    assert f"Ответы: 3 из {total}" in page
    assert f"В срок: 2 из {total} (33,3" in page
    await school.presses("📊 Таблица за все периоды")
    phone = school.phone._world.files.values()
    content = [each.content for each in phone if each.name and each.name.startswith("По периодам")][-1]
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    answers = book.get_sheet_by_name("Ответы").to_python()
    assert sum(row[3] == "Выполнено" for row in answers) == 5
    ((organisation,),) = world.rows("SELECT id FROM organisations WHERE name = ?", SCHOOL_5)
    before = len(stranger.heard)
    for data in (f"ph:{organisation}", f"pf:{organisation}"):
        await stranger.forges(data)
    assert len(stranger.heard) == before
    await organiser.forges(f"t:{organisation}:0")
    assert "Ответы: 2 из" in await organiser.presses("📈 По периодам")
    assert unhandled(world) == []
