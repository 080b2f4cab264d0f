"""Files from a Bot API server of one's own, which runs with --local: they stand on this machine."""

from pathlib import Path

import pytest

from bot.emulator.backend import METHODS, Backend
from bot.emulator.params import Params
from bot.emulator.world import Json
from tests.support.drafts import RESOLUTION, SHORT, sent
from tests.support.world import World


@pytest.fixture
def kept_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the server keeps what was sent to it."""
    _, get_file = METHODS["getfile"]
    folder = tmp_path / "server" / "documents"
    folder.mkdir(parents=True)

    def get_local_file(backend: Backend, params: Params) -> Json:
        found = get_file(backend, params)
        assert isinstance(found, dict)
        place = folder / "файл 1.yaml"
        if not place.is_dir():
            place.write_bytes(backend.world.files[found["file_id"]].content)
        return found | {"file_path": str(place)}

    monkeypatch.setitem(METHODS, "getfile", ("getFile", get_local_file))
    return folder


@pytest.mark.usefixtures("kept_in")
async def test_a_file_is_read_where_the_server_keeps_it(world: World) -> None:
    """What `getFile` names by its place on this machine is read there and becomes a draft."""
    assert SHORT in await sent(await world.organiser())


async def test_a_file_that_may_not_be_read_is_said(world: World, kept_in: Path) -> None:
    """Where the bot may not look into the server's folder, the organiser reads that the file did not come."""
    organiser = await world.organiser()
    assert SHORT in await sent(organiser)
    place = kept_in / "файл 1.yaml"
    place.unlink()
    place.mkdir()
    assert "Telegram не отдал файл" in await sent(organiser, RESOLUTION.replace("1.1", "1.7"))
