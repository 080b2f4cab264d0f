"""«Назад» from what stands in a long list leads to the page of that list on which it stands."""

from dataclasses import replace

from bot.domain.work.rounds import RoundState
from storage import rounds
from storage.sqlite.database import Transaction
from tests.support.announcements import written
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, World

MORE = 9  # than a page has


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
