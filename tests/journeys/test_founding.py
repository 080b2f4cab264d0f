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
        assert "больше не действует" in await stranger.says(f"/start {code}")
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
        assert "больше не действует" in await person.says(f"/start {first}")
        world.clock.advance(timedelta(minutes=61))
        assert "запустите его заново" in await person.says(f"/start {second}")
        assert "У него ещё нет организатора" in await person.says("/start")
        third = await code_of(world)
        assert "Такого кода нет" in await person.says("/start ABCD-EFG\ud800")  # half a character, as clients send
        assert "Такого кода нет" in await person.says("/start ABCD-EFGH")
        for _ in range(founding.MOST_MISSES - 2):
            await person.says("/start ABCD-EFGH")
        assert "больше не действует" in await person.says(f"/start {third}")
        fourth = await code_of(world)
        await world.restart(organiser_ids=str(ORGANISER))
        assert "отозвали" in await person.says(f"/start {fourth}")
        assert world.rows("SELECT count(*) FROM team") == [(0,)]


async def test_who_is_named_by_a_wrong_number_reads_the_right_one(tmp_path: Path) -> None:
    """Until an organiser has come. A group's number names nobody: then there is a code as where it is left empty."""
    async with running(tmp_path, organiser_ids="902") as world:
        olga = world.stranger(901, "Ольга")
        assert "Ваш номер (id) в Telegram: 901." in await olga.says("/start")
        await world.restart(organiser_ids="-1001234567890")
        assert "Вы организатор" in await olga.says(f"/start {await code_of(world)}")
        await olga.presses("✅ Согласен")
        assert "Он открывается по личной ссылке" in (there := await world.stranger(903).says("/start"))
        assert "Ваш номер" not in there
