"""«Назад» leads to where one came from."""

from bot.documents.forms.roster import read_roster
from bot.services.people import rosters
from tests.journeys.test_reviewing import answers
from tests.support.world import SCHOOL_5, World

DISTRICTS = [f"УО {number}-го района" for number in range(10, 20)]
ROSTER = "\n".join(
    [
        "Организация;Тип;Муниципалитет",
        *(f"{name};Муниципальный орган управления образованием;" for name in DISTRICTS),
        *(f"Школа {number};Общеобразовательная организация;{DISTRICTS[9]}" for number in range(10, 20)),
    ]
)


async def test_back_leads_to_the_page_one_came_from(world: World) -> None:
    """Down the tree and up again by the same pages; from an answer that waits, to those that wait."""
    await world.app.db.write(rosters.merge_roster, read_roster(ROSTER.encode()))
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    await organiser.says("/organisations")
    await organiser.presses("Следующие ▶️")
    districts = organiser.labels
    await organiser.presses(next(label for label in districts if DISTRICTS[9] in label))
    await organiser.presses("Следующие ▶️")
    schools = organiser.labels
    await organiser.presses(next(label for label in schools if "Школа 19" in label))
    tasks = organiser.labels
    await organiser.presses("5.3 ⬜")
    for seen in (tasks, schools, districts):
        await organiser.presses("⬅️ Назад")
        assert organiser.labels == seen
    await organiser.says("/organisations")
    await organiser.presses("🔎 Ждут проверки (1)")
    waiting = organiser.labels
    await organiser.presses("✅ 5.3 · СОШ № 5 г. Читы")
    await organiser.presses("⬅️ Назад")
    assert organiser.labels == waiting


async def test_values_asked_for_lead_back_to_the_round(world: World) -> None:
    """From the values that a task asks for to its page among the tasks, and from there to the round that is made."""
    organiser = await world.organiser()
    await organiser.says("/rounds")
    draft = await organiser.presses("➕ Новый период")
    await organiser.presses("📈 Показатели")
    await organiser.presses("Следующие ▶️")
    tasks = organiser.labels
    await organiser.presses(tasks[0])
    await organiser.presses("⬅️ Назад")
    assert organiser.labels == tasks
    assert await organiser.presses("⬅️ Назад") == draft
