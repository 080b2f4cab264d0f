"""Making letters outside the event loop: a process of its own for each pack, one at a time."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.documents.brought import Brought
from bot.documents.processes import run_apart
from bot.domain.errors import RefusedError
from bot.domain.people.letters import Letter, LetterFile, LetterWords

log = logging.getLogger(__name__)

MODULE = "bot.cli.letter_process"
SECONDS = 50.0  # less than a handler may take
LOOK_SECONDS = 3.0  # as often as a message may well be edited


@dataclass
class LetterMaker:
    """For the chat. `days` is for how long a link works."""

    days: int
    clock: Callable[[], datetime]
    _place: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    def __post_init__(self) -> None:
        self._brought = Brought(self.clock)

    def require_anew(self, key: Hashable, asked_at: datetime) -> None:
        """Raises RefusedError for what waited behind the same: its links would end those that were just brought."""
        self._brought.require_anew(key, asked_at)

    def remember(self, key: Hashable) -> None:
        self._brought.remember(key)

    @asynccontextmanager
    async def make(
        self,
        kind: LetterFile,
        letters: Sequence[Letter],
        words: LetterWords,
        told: Callable[[int], Awaitable[None]],
    ) -> AsyncIterator[Path]:
        """The file is there within the block; `told` hears now and then how many are done. Raises RefusedError."""
        with TemporaryDirectory(prefix="letters-") as folder:
            target, progress = Path(folder) / f"letters.{kind}", Path(folder) / "progress"
            request = {
                "kind": kind,
                "target": str(target),
                "progress": str(progress),
                "letters": [asdict(each) for each in letters],
                "words": asdict(words),
            }
            working = asyncio.create_task(self._ask(json.dumps(request).encode()))
            try:
                while not (await asyncio.wait([working], timeout=LOOK_SECONDS))[0]:
                    await told(_progress(progress))
                await working
            finally:
                working.cancel()
                with suppress(asyncio.CancelledError, RefusedError):
                    await working
            yield target

    async def _ask(self, request: bytes) -> None:
        try:
            async with asyncio.timeout(SECONDS), self._place:
                answer, code = await run_apart(MODULE, request, SECONDS)
        except TimeoutError:
            raise RefusedError("letters-too-long") from None
        if code or answer != b"done":
            log.error("a letter pack failed: %s, %s", code, answer.decode(errors="replace"))
            raise RefusedError("letters-failed")


def _progress(file: Path) -> int:
    try:
        return int(file.read_text())
    except (OSError, ValueError):
        return 0
