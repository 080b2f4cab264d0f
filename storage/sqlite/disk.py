"""A thread that waits for the disk, so that the event loop need not."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

TURNS = 2  # of the loop until a flush: one takes up what was stored, one commits what comes of it
flush_to_disk: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)

Then = Callable[[OSError | None], None]


class Disk:
    """Flushes one file, on behalf of one event loop. Must be closed."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDONLY)
        self._loop = asyncio.get_running_loop()
        self._waiting: list[Then] = []  # for a flush that has not begun
        self.at_rest = asyncio.Event()  # nobody waits
        self.at_rest.set()
        self._batches: SimpleQueue[list[Then] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="disk", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """When it is at rest."""
        self._batches.put(None)
        self._thread.join()
        os.close(self._file)

    def after_flush(self, then: Then) -> None:
        """Call `then` when all that was written by now is on the disk, or with the reason why it is not.

        One flush serves all that was written before it began.
        """
        self._waiting.append(then)
        if self.at_rest.is_set():
            self.at_rest.clear()
            self._loop.call_soon(self._begin, TURNS)

    def _begin(self, turns: int) -> None:
        if turns:
            self._loop.call_soon(self._begin, turns - 1)
            return
        batch, self._waiting = self._waiting, []
        self._batches.put(batch)

    def _work(self) -> None:
        for batch in iter(self._batches.get, None):
            error: OSError | None = None
            try:
                flush_to_disk(self._file)
            except OSError as refused:
                error = refused
            self._loop.call_soon_threadsafe(self._flushed, batch, error)

    def _flushed(self, batch: list[Then], error: OSError | None) -> None:
        try:
            for then in batch:
                then(error)
        finally:
            if self._waiting:
                self._begin(0)
            else:
                self.at_rest.set()
