"""Making a report's files outside the event loop: one process for each report, one report at a time of a kind."""

import asyncio
import errno
import json
import logging
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pydantic_core

from bot.documents.brought import Brought
from bot.documents.processes import run_apart
from bot.domain.errors import BadInputError, RefusedError
from bot.domain.people.participants import Policy, Viewer
from bot.domain.work.report_layout import Letterhead
from bot.services.work.reports import Wish

log = logging.getLogger(__name__)

MODULE = "bot.cli.report_process"  # it knows words and files, which no service does
SECONDS = 50.0  # less than a handler may take
FILE_LIMIT = 50 * 1024 * 1024  # of what a bot may send
ENDINGS = {
    "overview": "png",
    "plan": "docx",
    "values": "csv",
    "own": "xlsx",
}  # of kinds that are not called like their files


@dataclass(frozen=True, slots=True)
class MadeReport:
    """What was made: the files by kind, and what to say beside them."""

    files: Mapping[str, Path]
    round_id: int
    title: str
    closed: bool
    scope: str | None
    five: Sequence[tuple[str, str]]
    twin: Sequence[str]
    indicators: bool  # whether values were asked for


@dataclass
class ReportMaker:
    """For the chat. Two at a time: a country's workbook keeps a core busy for half a minute."""

    database: Path
    policy: Policy
    letterhead: Letterhead
    clock: Callable[[], datetime]
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))

    def __post_init__(self) -> None:
        self._brought = Brought(self.clock)

    @asynccontextmanager
    async def make(
        self,
        viewer: Viewer,
        wish: Wish,
        kinds: Sequence[str],
        now: datetime,
        template: bytes | None = None,
        asked_at: datetime | None = None,
    ) -> AsyncIterator[MadeReport]:
        """The files are there within the block. Raises RefusedError.

        So it does for what was asked for, at `asked_at`, while the same was still being made for the same person: a
        press on another of their devices, or a second one, waits its turn until the first has brought the file.
        """
        key = (wish, *kinds, viewer.telegram_id)
        self._brought.require_anew(key, asked_at)
        with _room_needed():
            folder = tempfile.TemporaryDirectory(prefix="report-")
        with folder as name:
            with _room_needed():
                made = await self._made(Path(name), viewer, wish, kinds, now, template)
            yield made
        self._brought.remember(key)

    async def _made(
        self, folder: Path, viewer: Viewer, wish: Wish, kinds: Sequence[str], now: datetime, template: bytes | None
    ) -> MadeReport:
        targets = {kind: folder / f"{kind}.{ENDINGS.get(kind, kind)}" for kind in kinds}
        request = {
            "database": str(self.database.resolve()),
            "wish": asdict(wish),
            "policy": asdict(self.policy),
            "letterhead": asdict(self.letterhead),
            "locale": viewer.locale,
            "targets": {kind: str(file) for kind, file in targets.items()},
            "telegram_id": viewer.telegram_id,
            "template": _kept(folder, template),
            "now": now.isoformat(),
        }
        said = await self._ask(request)
        if any(file.stat().st_size > FILE_LIMIT for file in targets.values()):
            raise RefusedError("report-too-big")
        told = (said[name] for name in ("round", "title", "closed", "scope", "five", "twin", "indicators"))
        return MadeReport(targets, *told)

    async def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            async with asyncio.timeout(SECONDS), self._places:
                answer, code = await run_apart(MODULE, pydantic_core.to_json(request), SECONDS)
        except TimeoutError:
            raise RefusedError("report-too-long") from None
        try:
            said: dict[str, Any] = json.loads(answer)
        except ValueError:
            log.warning("a report's process ended with %s", code)
            raise RefusedError("report-too-long") from None
        if "failed" in said:
            log.error("a report failed: %s", said["failed"])
            raise RefusedError("report-failed")
        if "code" in said:
            error = BadInputError if request["template"] else RefusedError
            raise error(said["code"], **said["arguments"])
        return said


@contextmanager
def _room_needed() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise RefusedError("report-no-disk") from error
        raise


def _kept(folder: Path, template: bytes | None) -> str | None:
    if template is None:
        return None
    file = folder / "template.docx"
    file.write_bytes(template)
    return str(file)
