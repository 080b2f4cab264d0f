"""The first hour on a new bot: an organiser is led step by step, across restarts."""

from pathlib import Path

from bot.documents.bundled import SAMPLE_ROSTER
from bot.services.people import first_steps
from tests.support.announcements import announced
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, World, running

ROW = "🚀 Первые шаги: {} из 5"


async def begin_anew(world: World) -> None:
    """As on a new machine: the world of the tests comes with a roster."""
    await world.stop()
    for each in world.app.settings.database_path.parent.glob("bot.sqlite3*"):
        each.unlink()
    await world.start()
    await world.app.db.write(first_steps.begin_where_new)


async def at_home(world: World) -> list[str]:
    organiser = world.people[900]
    await organiser.says("/start")
    return [label for label in organiser.labels if label.startswith("🚀")]


async def test_an_organiser_is_led_through_the_first_hour(tmp_path: Path) -> None:
    """Each step says where it is done, is over when it is done or skipped, and the next restart goes on from there."""
    async with running(tmp_path) as world:
        await begin_anew(world)
        organiser = await world.organiser()
        assert organiser.labels[0] == ROW.format(1)
        assert "1 из 5: загрузите список организаций" in await organiser.presses(ROW.format(1))
        assert organiser.labels == ["🗂 Список организаций", "Пропустить", "🏠 В начало"]
        await organiser.sends_document("roster.csv", SAMPLE_ROSTER.read_bytes())
        assert "Применено: 17" in await organiser.presses("✅ Применить")
        assert "Резолюция 2022 года, которая идёт вместе с ботом" in await organiser.presses(ROW.format(2))
        await organiser.presses("Пропустить")
        assert "✅ 1. Список организаций\n➖ 2. Резолюция: пропущено\n▶️ 3. Приглашения\n⬜ 4." in organiser.screen
        await world.restart()
        await world.app.db.write(first_steps.begin_where_new)
        assert await at_home(world) == [ROW.format(3)]
        head = await world.member(101, SCHOOL_5)
        await head.says("/start")
        assert not any(label.startswith("🚀") for label in head.labels)
        assert await at_home(world) == [ROW.format(4)]
        await opened(organiser)
        assert await at_home(world) == [ROW.format(5)]
        await announced(organiser, "Здравствуйте, коллеги!")
        assert await at_home(world) == []
        await organiser.presses("❓ Помощь")
        assert "✅ 5. Первое объявление" in await organiser.presses("🚀 Первые шаги")
        assert organiser.labels == ["📥 Загрузить резолюцию", "🏠 В начало"]


async def test_the_last_step_can_be_skipped_and_a_bot_in_use_leads_nobody(tmp_path: Path) -> None:
    """After the last step the menu is all there is; where people are already there no first hour begins."""
    async with running(tmp_path) as world:
        organiser = await world.organiser()
        await world.app.db.write(first_steps.begin_where_new)
        await organiser.says("/help")
        assert not any(label.startswith("🚀") for label in organiser.labels)
        await organiser.forges("fk:1")
        assert "Первые шаги пройдены." in organiser.screen
        head = await world.member(101, SCHOOL_5)
        await head.forges("fk:1")
        assert "Готово! Вы подключены" in head.screen
        assert world.rows("SELECT value FROM facts WHERE name = ?", first_steps.FACT) == []


async def test_what_was_loaded_on_the_command_line_is_done(tmp_path: Path) -> None:
    """Before the first start: an own resolution is no other than the one that comes along, and nobody is in yet."""
    async with running(tmp_path) as world:
        await world.app.db._writer.execute_fetchall("UPDATE resolutions SET title = 'Своя'")
        await world.app.db.write(first_steps.begin_where_new)
        organiser = await world.organiser()
        assert organiser.labels[0] == ROW.format(3)
        await organiser.presses(ROW.format(3))
        await organiser.presses("👥 Кто подключился")
        await organiser.presses("✉️ Пригласить, кого нет (17)")
        await organiser.presses("📊 Таблица со ссылками")
        await organiser.presses(ROW.format(4))
        assert any("4 из 5: откройте отчётный период" in each for each in organiser.heard)
