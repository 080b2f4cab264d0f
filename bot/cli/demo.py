"""The bot without a token and without a network: the emulator, its page with phones, and sample people.

Everything is kept in a folder of its own that goes with the process.
"""

import asyncio
import os
import secrets
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import yaml
from pydantic import SecretStr

from bot.app import App, opened
from bot.cli.online import stop_on_signals
from bot.clock import ShiftedClock
from bot.documents.bundled import SAMPLE_PEOPLE, SAMPLE_ROSTER
from bot.documents.forms.roster import read_roster
from bot.domain.people.claims import LINK_DAYS
from bot.emulator import Emulator, Phone
from bot.observability.logs import keep_log
from bot.services.people import invitations, open_links, rosters
from bot.settings import BotSettings
from bot.ui.i18n import FIRST, Catalogue
from storage import organisations
from storage.sqlite.database import Transaction

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
    return asyncio.run(_demo(port, token))


def new_token() -> str:
    """For one start: a page elsewhere, or a demo of yesterday, does not know it."""
    return f"42:{secrets.token_urlsafe(24)}"


async def _demo(port: int, token: str) -> int:
    stop_on_signals()
    with tempfile.TemporaryDirectory(prefix="resolution-demo-") as folder, suppress(asyncio.CancelledError):
        async with staged(Path(folder), port, token) as url:
            print(Catalogue.load().words(FIRST).plain("demo-ready", url=url), flush=True)
            _open_page(url)
            await asyncio.Event().wait()
    return 0


@asynccontextmanager
async def staged(folder: Path, port: int, token: str) -> AsyncIterator[str]:
    """The demo at work, its database in that folder; the page's address."""
    clock = ShiftedClock()
    emulator = Emulator(token=token, username="resolution_demo_bot", name="Резолюция", clock=clock)
    await _start(emulator, port)
    try:
        async with opened(demo_settings(emulator.url, folder, token), clock) as app:
            service = asyncio.create_task(app.serve())
            try:
                emulator.on_advance = time_machine(app, clock)
                await furnish(app, emulator)
                yield emulator.url
            finally:
                service.cancel()
                with suppress(asyncio.CancelledError):
                    await service
    finally:
        await emulator.stop()


def demo_settings(url: str, folder: Path, token: str) -> BotSettings:
    """Nothing of the operator's own environment but these."""
    return BotSettings.model_construct(
        bot_token=SecretStr(token),
        organiser_ids=frozenset(person.user_id for person in sample_people() if person.organisation is None),
        database_path=folder / "bot.sqlite3",
        telegram_api_url=url,
    )


async def furnish(app: App, emulator: Emulator) -> list[Phone]:
    """Sample organisations, and people who have come in through the very door that everyone uses."""
    await app.db.write(rosters.merge_roster, read_roster(SAMPLE_ROSTER.read_bytes()))
    return [await _enter(app, emulator, person) for person in sample_people()]


async def _enter(app: App, emulator: Emulator, person: Cast) -> Phone:
    open_door = _share if person.registers else _invite
    secret = await app.db.write(open_door, person.organisation) if person.organisation else None
    phone = emulator.add_phone(
        user_id=person.user_id,
        first_name=person.first_name,
        last_name=person.last_name,
        caption=person.caption,
        start_payload=secret,
    )
    if not person.new:
        await phone.send(f"/start {secret}" if secret else "/start")
        agree = app.catalogue.words(FIRST).plain("button-agree")
        await phone.wait(lambda seen: agree in seen.labels)
        await phone.press(agree)
        await phone.wait(lambda seen: agree not in seen.labels)
    return phone


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
