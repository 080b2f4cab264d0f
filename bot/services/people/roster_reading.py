"""Comparing a roster outside the event loop: a process of its own reads the file and works out what it changes.

What it says is kept as it comes, some lines at a time, with the writer free between them.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.documents.errors import DocumentError
from bot.documents.forms.roster import may_be_roster
from bot.documents.processes import run_apart
from bot.domain.errors import BadInputError, RefusedError
from bot.domain.people.participants import Viewer
from bot.domain.people.rosters import LinesJson
from storage import rosters as rows
from storage.sqlite.database import Database

log = logging.getLogger(__name__)

MODULE = "bot.cli.roster_process"
SECONDS = 50.0  # less than a handler may take


@dataclass(frozen=True, slots=True)
class Compared:
    """A roster that is kept and not shown yet: see `rosters.open_roster`."""

    roster_id: int
    unchanged: int
    elsewhere: int


@dataclass
class RosterReader:
    """For the chat: one at a time, as a country's roster keeps a core busy for ten seconds."""

    db: Database
    database: Path
    now: Callable[[], datetime]
    _place: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    async def compare(
        self,
        viewer: Viewer,
        name: str,
        file_id: str,
        content: bytes,
        answers: Mapping[str, bool] | None = None,
        *,
        certainly: bool = True,
    ) -> Compared | None:
        """None: the file is no roster, and need not be one. Raises BadInputError for what cannot be read as one."""
        if not certainly and not _is_table(name, content):
            return None
        request = {"task": "compare", "answers": answers or {}, "certainly": certainly}
        answer = await self._ask(request, content)
        *chunks, last = answer.splitlines()
        said: dict[str, Any] = json.loads(last)
        if said.get("no_roster"):
            return None
        _raise_problem(said)
        roster_id = await self.db.write(rows.add_roster, viewer.participant_id, name, file_id, said["revision"])
        for chunk in chunks:
            await self.db.write(rows.add_lines, roster_id, LinesJson(chunk.decode()))
        return Compared(roster_id, said["unchanged"], said["elsewhere"])

    @asynccontextmanager
    async def export(self) -> AsyncIterator[Path]:
        """The register as a file, which is there within the block. Raises RefusedError."""
        with TemporaryDirectory(prefix="roster-") as folder:
            target = Path(folder) / "roster.xlsx"
            answer = await self._ask({"task": "export", "target": str(target)}, b"")
            _raise_problem(json.loads(answer))
            yield target

    async def _ask(self, request: Mapping[str, Any], content: bytes) -> bytes:
        header = {**request, "database": str(self.database.resolve()), "now": self.now().isoformat()}
        try:
            async with asyncio.timeout(SECONDS), self._place:
                answer, code = await run_apart(MODULE, json.dumps(header).encode() + b"\n" + content, SECONDS)
        except TimeoutError:
            raise RefusedError("roster-too-long") from None
        if code or not answer:
            log.warning("a roster's process ended with %s", code)
            raise RefusedError("roster-too-long")
        return answer


def _is_table(name: str, content: bytes) -> bool:
    try:
        return may_be_roster(name, content)
    except DocumentError:  # whoever reads it as a resolution says what is wrong with it
        return False


def _raise_problem(said: Mapping[str, Any]) -> None:
    if "failed" in said:
        log.error("a roster could not be compared: %s", said["failed"])
        raise RefusedError("roster-failed")
    if "code" in said:
        raise BadInputError(f"document-{said['code']}", **said["arguments"])
