"""Making a лист ознакомления, or a picture of answers, outside the event loop.

A process for each; presses of one person take their turn, as all of one chat do.
"""

import asyncio
import logging
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

import pydantic_core

from bot.documents.brought import Brought
from bot.documents.processes import run_apart
from bot.domain.errors import RefusedError
from bot.domain.people.participants import Policy, Viewer
from bot.domain.work.report_layout import Letterhead

log = logging.getLogger(__name__)

MODULE = "bot.cli.sheet_process"  # it knows words and files, which no service does
SECONDS = 50.0  # less than a handler may take


@dataclass
class SheetMaker:
    database: Path
    policy: Policy
    letterhead: Letterhead
    clock: Callable[[], datetime]
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))

    def __post_init__(self) -> None:
        self._brought = Brought(self.clock)

    @asynccontextmanager
    async def make(self, viewer: Viewer, subject_id: int, kind: str, asked_at: datetime) -> AsyncIterator[Path]:
        """The file is there within the block: docx, xlsx, png of an announcement; survey of an event.

        Raises RefusedError, also for what was asked for, at `asked_at`, while the same was still on its way.
        """
        key = (subject_id, kind, viewer.telegram_id)
        self._brought.require_anew(key, asked_at)
        with tempfile.TemporaryDirectory(prefix="sheet-") as folder:
            target = Path(folder) / f"sheet.{kind}"
            await self._ask(viewer, subject_id, kind, target)
            yield target
        self._brought.remember(key)

    async def _ask(self, viewer: Viewer, subject_id: int, kind: str, target: Path) -> None:
        request = {
            "database": str(self.database.resolve()),
            "subject": subject_id,
            "policy": asdict(self.policy),
            "letterhead": asdict(self.letterhead),
            "locale": viewer.locale,
            "kind": kind,
            "target": str(target),
            "telegram_id": viewer.telegram_id,
            "now": self.clock().isoformat(),
        }
        try:
            async with asyncio.timeout(SECONDS), self._places:
                answer, code = await run_apart(MODULE, pydantic_core.to_json(request), SECONDS)
        except TimeoutError:
            raise RefusedError("report-too-long") from None
        if answer != b"done":
            log.error("a sheet's process ended with %s: %s", code, answer.decode())
            raise RefusedError("report-failed")
