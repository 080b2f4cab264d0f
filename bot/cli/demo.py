"""The bot without a token and without a network: the emulator, its page with phones, and sample people.

Everything is kept in a folder of its own, so that the next start goes on where this one ended; a button of the page
begins anew.
"""

import asyncio
import os
import secrets
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from pydantic import SecretStr

from bot.app import App, opened
from bot.cli.common import MISUSED
from bot.cli.online import stop_on_signals
from bot.cli.reasons import refused_database
from bot.clock import ShiftedClock
from bot.documents.bundled import SAMPLE_PEOPLE, SAMPLE_ROSTER
from bot.documents.forms.roster import read_roster
from bot.domain.people.claims import LINK_DAYS
from bot.emulator import Emulator, Phone
from bot.emulator.keeping import keep_world, put_back, read_kept
from bot.observability.logs import keep_log
from bot.services.people import invitations, open_links, rosters
from bot.settings import BotSettings
from bot.ui.i18n import FIRST, Catalogue
from storage import organisations
from storage.sqlite.database import Transaction
from storage.sqlite.errors import DatabaseRefusedError

FOLDER = Path("data/demo")
DATABASE, KEPT = "bot.sqlite3", "phones.json"
KEPT_EVERY = 3.0  # seconds
STEP = timedelta(minutes=30)  # the time machine ticks as it goes, so that each reminder comes at its hour


@dataclass(frozen=True, slots=True)
class Cast:
    """A person of the demo, as `resolutions/sample-people.yaml` explains them."""

    user_id: int
    first_name: str
    last_name: str
    caption: str
    organisation: str | None = None
    new: bool = False
    registers: bool = False


def sample_people() -> list[Cast]:
    return [Cast(**each) for each in yaml.safe_load(SAMPLE_PEOPLE.read_text(encoding="utf-8"))]


def demo(port: int) -> int:
    token = new_token()
    keep_log("WARNING", token)
    try:
        return asyncio.run(_demo(port, token))
    except DatabaseRefusedError as error:
        words = Catalogue.load().words(FIRST)
        open_already = error.code == "in_use"
        print(words.plain("demo-open-already") if open_already else refused_database(words, error), file=sys.stderr)
        return MISUSED


def new_token() -> str:
    """For one start: a page elsewhere, or a demo of yesterday, does not know it."""
    return f"42:{secrets.token_urlsafe(24)}"


async def _demo(port: int, token: str) -> int:
    stop_on_signals()
    with _kept_folder() as folder, suppress(asyncio.CancelledError):
        opened_at = 0
        while True:
            reset = asyncio.Event()
            async with staged(folder, opened_at or port, token, reset) as url:
                if not opened_at:
                    print(Catalogue.load().words(FIRST).plain("demo-ready", url=url), flush=True)
                    _open_page(url)
                opened_at = urlsplit(url).port or port
                await reset.wait()
            _empty(folder)
    return 0


def _empty(folder: Path) -> None:
    for each in (KEPT, f"{DATABASE}*"):
        for file in folder.glob(each):
            file.unlink()


@contextmanager
def _kept_folder() -> Iterator[Path]:
    """Beside the database of a real bot; where nothing can be written there, one that goes with the process."""
    try:
        FOLDER.mkdir(mode=0o700, parents=True, exist_ok=True)
        (FOLDER / KEPT).touch(mode=0o600)
    except OSError:
        with tempfile.TemporaryDirectory(prefix="resolution-demo-") as folder:
            yield Path(folder)
    else:
        yield FOLDER


@asynccontextmanager
async def staged(folder: Path, port: int, token: str, reset: asyncio.Event | None = None) -> AsyncIterator[str]:
    """The demo at work, kept in that folder; the page's address. It sets `reset` when it is to begin anew."""
    clock, file = ShiftedClock(), folder / KEPT
    kept = read_kept(file) if (folder / DATABASE).exists() else None
    if kept is None:
        _empty(folder)
    else:
        clock.advance(timedelta(seconds=kept["ahead"]))
    emulator = Emulator(token=token, username="resolution_demo_bot", name="Резолюция", clock=clock)
    await _start(emulator, port)
    try:
        async with opened(demo_settings(emulator.url, folder, token), clock) as app:
            if kept is not None:
                for person in sample_people():
                    _add_phone(emulator, person, None)
                put_back(emulator.backend, emulator.phones, kept)
            working = [asyncio.create_task(app.serve()), asyncio.create_task(_keep(file, emulator, clock))]
            try:
                emulator.on_advance = time_machine(app, clock)
                if kept is None:
                    await furnish(app, emulator)
                if reset is not None:
                    emulator.on_reset(reset.set)
                yield emulator.url
            finally:
                for task in working:
                    task.cancel()
                await asyncio.gather(*working, return_exceptions=True)
                keep_world(file, emulator.backend, emulator.phones, clock.offset.total_seconds())
    finally:
        await emulator.stop()


async def _keep(file: Path, emulator: Emulator, clock: ShiftedClock) -> None:
    """Every few seconds, if anything has happened: a demo that is killed loses no more."""
    versions: dict[int, int] = {}
    while True:
        await clock.sleep(KEPT_EVERY)
        if versions != (now := dict(emulator.backend.world.versions)):
            versions = now
            keep_world(file, emulator.backend, emulator.phones, clock.offset.total_seconds())


def demo_settings(url: str, folder: Path, token: str) -> BotSettings:
    """Nothing of the operator's own environment but these."""
    return BotSettings.model_construct(
        bot_token=SecretStr(token),
        organiser_ids=frozenset(person.user_id for person in sample_people() if person.organisation is None),
        database_path=folder / DATABASE,
        telegram_api_url=url,
    )


async def furnish(app: App, emulator: Emulator) -> list[Phone]:
    """Sample organisations, and people who have come in through the very door that everyone uses."""
    await app.db.write(rosters.merge_roster, read_roster(SAMPLE_ROSTER.read_bytes()))
    return [await _enter(app, emulator, person) for person in sample_people()]


async def _enter(app: App, emulator: Emulator, person: Cast) -> Phone:
    open_door = _share if person.registers else _invite
    secret = await app.db.write(open_door, person.organisation) if person.organisation else None
    phone = _add_phone(emulator, person, secret)
    if not person.new:
        await phone.send(f"/start {secret}" if secret else "/start")
        agree = app.catalogue.words(FIRST).plain("button-agree")
        await phone.wait(lambda seen: agree in seen.labels)
        await phone.press(agree)
        await phone.wait(lambda seen: agree not in seen.labels)
    return phone


def _add_phone(emulator: Emulator, person: Cast, secret: str | None) -> Phone:
    return emulator.add_phone(
        user_id=person.user_id,
        first_name=person.first_name,
        last_name=person.last_name,
        caption=person.caption,
        start_payload=secret,
    )


def _invite(tx: Transaction, name: str) -> str:
    found = organisations.list_named(tx, name)
    return invitations.issue_invitations(tx, found[:1], days=30)[0][1]


def _share(tx: Transaction, name: str) -> str:
    """The code of the one link for all below it."""
    return open_links.put_link(tx, organisations.list_named(tx, name)[0], LINK_DAYS).code


def time_machine(app: App, clock: ShiftedClock) -> Callable[[timedelta], Awaitable[None]]:
    async def advance(step: timedelta) -> None:
        while step > timedelta():
            clock.advance(min(step, STEP))
            step -= STEP
            await app.ticker.tick()
            await app.delivery.idle()

    return advance


async def _start(emulator: Emulator, port: int) -> None:
    try:
        await emulator.start(port=port)
    except OSError:  # somebody else has that port
        await emulator.start(port=0)


def _open_page(url: str) -> None:
    """Only where there is a screen: a text browser would take over the terminal."""
    if sys.platform in {"darwin", "win32"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(url)
