"""A bot whose settings name no organiser: who sees its console becomes the first."""

from datetime import timedelta
from pathlib import Path

from bot.services.people import founding
from tests.support.world import ORGANISER, World, running


async def code_of(world: World) -> str:
    """As `run` prints it."""
    code = await world.app.db.write(founding.offer_first_place, world.app.settings.organiser_ids)
    assert code is not None
    return code


async def test_the_first_organiser_comes_by_a_code(tmp_path: Path) -> None:
    """The chat says where the code is; it works once, however it is typed, and its holder invites the others."""
    async with running(tmp_path, organiser_ids="") as world:
        code = await code_of(world)
        olga, stranger = world.stranger(901, "Ольга"), world.stranger(902, "Пётр")
        assert "с кодом, который он показал на экране сервера" in await olga.says("/start")
        assert "Вы организатор" in await olga.says(f"/start {code.lower().replace('-', '')}")
        await olga.presses("✅ Согласен")
        assert "👥 Организаторы" in olga.labels
        await olga.presses("👥 Организаторы")
        assert "➕ Пригласить организатора" in olga.labels
        assert "уже использована" in await stranger.says(f"/start {code}")
        assert await world.app.db.write(founding.offer_first_place, ()) is None
        link = (await olga.presses("➕ Пригласить организатора")).partition("start=")[2].split()[0]
        await stranger.says(f"/start {link}")
        await stranger.presses("✅ Согласен")
        assert any("Пётр" in each for each in olga.heard)
        await stranger.says("/team")
        assert "➕ Пригласить организатора" not in stranger.labels
        await world.restart(organiser_ids="")
        await olga.says("/team")
        assert "➕ Пригласить организатора" in olga.labels


async def test_a_code_ends(tmp_path: Path) -> None:
    """After an hour, with the next start, when somebody is named, and when too many wrong ones were tried."""
    async with running(tmp_path, organiser_ids="") as world:
        first = await code_of(world)
        person = world.stranger(901)
        second = await code_of(world)
        assert "отозвали" in await person.says(f"/start {first}")
        world.clock.advance(timedelta(minutes=61))
        assert "Срок этой ссылки истёк" in await person.says(f"/start {second}")
        third = await code_of(world)
        for _ in range(founding.MOST_MISSES):
            assert "Эта ссылка не работает" in await person.says("/start ABCD-EFGH")
        assert "отозвали" in await person.says(f"/start {third}")
        assert "Он открывается по личной ссылке-приглашению" in await person.says("/start")
        fourth = await code_of(world)
        await world.restart(organiser_ids=str(ORGANISER))
        assert "отозвали" in await person.says(f"/start {fourth}")
        assert world.rows("SELECT count(*) FROM team") == [(0,)]
