"""What goes on beside the presses in `benchmarks.country`: each as the bot does it when somebody presses for it."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.country_data import ORGANISER
from bot.clock import SystemClock
from bot.domain.messages.announcements import Content
from bot.domain.people.participants import Policy, Viewer
from bot.domain.resolution.draft import Draft, DraftAddressee, DraftTask
from bot.domain.resolution.matching import KnownNames
from bot.domain.resolution.wordings import from_draft
from bot.domain.work.rounds import Round
from bot.engine.scheduler import Ticker
from bot.observability.vitals import Vitals
from bot.services.messages import announcement_drafts, sent_announcements
from bot.services.people import roster_merging, viewers
from bot.services.people.roster_reading import RosterReader
from bot.services.resolution import editions as drafts
from bot.services.resolution import publishing, releases
from bot.services.resolution.publishing import Release
from bot.services.work import results, round_drafts, rounds
from storage import editions, organisations
from storage import rosters as rows
from storage import rounds as tables
from storage.sqlite.copies import back_up_database
from storage.sqlite.database import Database, Transaction


class SteadyCalendar(SystemClock):
    """A calendar that stands until it is set; sleeping stays real, and the stopwatch goes with the calendar."""

    def __init__(self, now: datetime) -> None:
        self._now = self._began = now

    def now(self) -> datetime:
        self._now += timedelta(milliseconds=1)
        return self._now

    def monotonic(self) -> float:
        return (self._now - self._began).total_seconds()

    def advance(self, step: timedelta) -> None:
        self._now += step


async def _nothing(_db: Database, _policy: Policy, _calendar: SteadyCalendar) -> None:
    return


async def _tick(db: Database, policy: Policy, calendar: SteadyCalendar) -> None:
    ticker = Ticker(db, calendar, policy, Vitals(0.0))
    await ticker.tick()


async def _morning(db: Database, policy: Policy, calendar: SteadyCalendar) -> None:
    """Nine o'clock of the last working day before the round is due, on which everybody's digest comes."""
    calendar.advance(timedelta(days=9, hours=21))
    await _tick(db, policy, calendar)
    queued = await db.read(lambda tx: tx.execute("SELECT count(*) FROM deliveries WHERE kind = 'digest'").fetchone()[0])
    if not queued:
        raise RuntimeError("Nobody's digest was planned: the calendar or the data do not fit.")


async def _close(db: Database, policy: Policy, _: SteadyCalendar) -> None:
    await db.write(rounds.close_round, await _organiser(db, policy), 4)


async def _tell_results(db: Database, _policy: Policy, _: SteadyCalendar) -> None:
    """A message to each who was asked, once closing cannot be undone any more."""
    await db.write(results.begin_telling, 4)
    told = await db.read(lambda tx: tx.execute("SELECT 1 FROM long_works WHERE kind = 'tell_results'").fetchone())
    if told is None:
        raise RuntimeError("Nobody is told: the round is not closed.")


async def _open(db: Database, policy: Policy, _: SteadyCalendar) -> None:
    """While the former one still asks: that is closed first."""
    viewer = await _organiser(db, policy)
    round_id = await db.write(round_drafts.begin_round, viewer, policy, str)
    draft = await db.read(round_drafts.show_round_draft, viewer, round_id, policy)
    await db.write(_of_all_kinds, draft.round)
    seen = await db.read(round_drafts.show_round_draft, viewer, round_id, policy)
    await db.write(rounds.confirm_round, viewer, round_id, seen.round.revision, policy, str)


def _of_all_kinds(tx: Transaction, draft: Round) -> None:
    tables.change_round(tx, replace(draft, resolution_id=1, kinds=("municipal_authority", "school")))


def _document() -> Draft:
    tasks = tuple(DraftTask(f"2.{n}", f"Задача {n}", "Текст задачи", None, None, None, (), (), ()) for n in range(1, 6))
    heading = DraftAddressee("Школам", "Школы", None, "school", tasks)
    return Draft("Вторая резолюция", None, (heading,))


async def _understand(db: Database, _policy: Policy, _: SteadyCalendar) -> None:
    """Whom it names among all organisations there are."""
    await db.read(publishing.understand_release, _document(), apart=True)


async def _publish(db: Database, _policy: Policy, _: SteadyCalendar) -> None:
    kinds = await db.read(organisations.list_kinds)
    release = Release(from_draft(_document(), kinds, KnownNames.of(())), apart=True)
    await db.write(publishing.publish_release, release)


async def _amend(db: Database, policy: Policy, _: SteadyCalendar) -> None:
    """A task is worded anew, and another is everybody's no more."""
    viewer = await _organiser(db, policy)
    shown = await db.write(drafts.continue_or_amend, viewer, 1)
    first, second, *rest = shown.wording.clauses
    first = replace(first, task=replace(first.task, text="Совсем другой текст задачи"))
    wording = replace(shown.wording, clauses=(first, replace(second, dropped=True), *rest))
    await db.write(editions.change_edition, shown.edition, wording)
    seen = await db.read(drafts.show_edition, viewer, shown.edition.id)
    await db.write(releases.publish_edition, viewer, seen.edition.id, seen.edition.revision)


async def _broadcast(db: Database, policy: Policy, _: SteadyCalendar) -> None:
    viewer = await _organiser(db, policy)
    draft_id = await db.write(announcement_drafts.write_announcement, viewer, 0, Content("Всем"), 1)
    await db.write(announcement_drafts.send_announcement, viewer, draft_id, 0, None)


async def _stop(db: Database, policy: Policy, _: SteadyCalendar) -> None:
    await db.write(sent_announcements.stop_broadcast, await _organiser(db, policy), 1)


async def _roster(db: Database, policy: Policy, calendar: SteadyCalendar) -> None:
    """As an organiser sends it to the chat: 40,000 rows, one in a hundred with another telephone."""
    viewer = await _organiser(db, policy)
    content = await _roster_file(db)
    reader = RosterReader(db, await _path(db), calendar.now)
    found = await reader.compare(viewer, "roster.csv", "", content)
    assert found is not None
    await db.write(rows.open_roster, found.roster_id, found.unchanged, found.elsewhere)
    await db.write(roster_merging.begin_merging, found.roster_id)


async def _roster_file(db: Database) -> bytes:
    """Written a little at a time, so that writing it holds up nobody: it stands for a file that somebody sends."""
    lines, last = ["Организация;Краткое название;Тип;Муниципалитет;Часовой пояс;Телефон"], 0
    while page := await db.read(_some_rows, last):
        lines += (";".join(str(each or "") for each in row[1:]) for row in page)
        last = page[-1][0]
    return "\n".join(lines).encode()


def _some_rows(tx: Transaction, after: int) -> list[tuple[Any, ...]]:
    found = tx.execute(
        "SELECT o.id, o.name, o.short_name, k.title, p.name, o.time_zone, iif(o.id % 100 = 0, '+7', '')"
        " FROM organisations o JOIN organisation_kinds k ON k.code = o.kind LEFT JOIN organisations p"
        " ON p.id = o.parent_id WHERE o.id > ? ORDER BY o.id LIMIT 200",
        (after,),
    )
    return [tuple(row) for row in found]


async def _path(db: Database) -> Path:
    return Path(await db.read(lambda tx: tx.execute("PRAGMA database_list").fetchone()[2]))


async def _back_up(db: Database, _policy: Policy, _: SteadyCalendar) -> None:
    await asyncio.to_thread(_back_up_and_delete, await _path(db))


def _back_up_and_delete(database: Path) -> None:
    """All of it in the thread: to delete what is so large holds up whoever does it."""
    with tempfile.TemporaryDirectory(prefix="backup-") as name:
        back_up_database(database, Path(name) / "copy.sqlite3")


async def _organiser(db: Database, policy: Policy) -> Viewer:
    return await db.read(viewers.load_viewer, ORGANISER, policy)


WORKS: Mapping[str, Callable[[Database, Policy, SteadyCalendar], Awaitable[None]]] = {
    "nothing": _nothing,
    "a tick that prunes 400,000 messages": _tick,
    "an ordinary tick": _tick,
    "planning 40,000 digests": _morning,
    "closing a round": _close,
    "telling 40,000 what it came to": _tell_results,
    "opening a round": _open,
    "opening another in its place": _open,
    "understanding a document": _understand,
    "publishing 5 tasks": _publish,
    "amending two tasks": _amend,
    "a broadcast to 40,000": _broadcast,
    "stopping it": _stop,
    "a roster of 40,000 rows": _roster,
    "a backup": _back_up,
}
