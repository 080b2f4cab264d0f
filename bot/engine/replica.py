"""The replica off the machine: Litestream is started beside the bot, watched, and begun anew after an erasure.

Litestream keeps the log of the database open for as long as it runs. So it is stopped where the log has to be emptied;
what it holds of before is removed then, or ages out in a store that only it can empty (`bot.domain.replica`).
"""

import asyncio
import logging
import sqlite3
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.clock import Clock
from bot.domain.replica import ReplicaPlace
from bot.domain.replica_faults import ReplicaFault, fault_of
from bot.engine.lease import LeaseTakenError
from bot.engine.litestream import RESTORE_SECONDS, Litestream, ReplicaError
from bot.engine.replica_claim import ReplicaClaim, SupersededError
from bot.observability.vitals import Vitals
from storage.leases import HeldLease
from storage.sqlite import replicas
from storage.sqlite.database import Database

log = logging.getLogger(__name__)

LOOK_SECONDS = 5.0  # between two looks at how far it is
FIRST_LOOKS = 5  # one a second, while it begins
BATCH_SECONDS = 60.0  # erasures within which share one new beginning
AT_START_SECONDS = 60.0  # that people wait, where others have sent to the replica since
BACKOFF = (1.0, 5.0, 15.0, 60.0, 300.0)


class Replica:
    """Must be closed, after the database: what is written last is sent then."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        vitals: Vitals,
        database: Path,
        place: ReplicaPlace,
        found: HeldLease | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._vitals = vitals
        self._litestream = Litestream.prepared(database, place)
        self._child: Process | None = None
        self._listening: asyncio.Task[None] | None = None
        self._wanted = asyncio.Event()
        self._wanted.set()
        self._starting = asyncio.Lock()
        self._gone = asyncio.Event()  # the child that was started last
        self._gone.set()
        self._begun_at = -BATCH_SECONDS  # of the stopwatch: the last beginning after an erasure
        self._begun_for: str | None = None
        self._aside = True  # what the replica was before may still lie beside it
        self._ours = False
        self._claim = ReplicaClaim(db, clock, self._litestream, found)
        vitals.replicated_at = clock.monotonic()
        db.share_log(self.let_go)

    async def run(self) -> None:
        """Keep it running until cancelled; it goes on then until `close`. Raises SupersededError, LeaseTakenError."""
        failures, said = 0, ""
        if self._begin_anew_where_due():
            await self._db.emptied.wait()
        while True:
            await self._wanted.wait()
            began = self._clock.monotonic()
            try:
                said = await self._run_child(said)
            except (SupersededError, LeaseTakenError):
                raise
            except Exception:
                log.exception("what watches the replica failed")
            if self._clock.monotonic() - began > BACKOFF[-1]:
                failures, said = 0, ""
            if not self._wanted.is_set():
                continue
            await self._clock.wait(asyncio.Event(), BACKOFF[min(failures, len(BACKOFF) - 1)])
            failures += 1

    async def _run_child(self, said: str) -> str:
        """Until it has ended; how it did, which is said once and not each time."""
        try:
            child = await self._start()
        except (OSError, ReplicaError) as error:
            ended = f"cannot be started ({error})"
            self._note(str(error) if isinstance(error, ReplicaError) else ended)
        else:
            await self._watch()
            ended = f"ended with code {child.returncode if child else None}"
            self._note(ended)
        self._db.keep_log(by_another=False)
        if self._wanted.is_set() and ended != said:
            log.error("litestream %s: nothing goes to the replica until it runs again; it is tried again", ended)
        return ended

    async def _start(self) -> Process | None:
        """None where it has to wait after all."""
        async with self._starting:
            if not self._wanted.is_set():
                return None
            if not self._ours or self._claim.slept():
                await self._claim.prove(RESTORE_SECONDS)
                self._ours = True
            self._gone = gone = asyncio.Event()
            self._child = child = await self._litestream.start()
            self._listening = asyncio.create_task(self._litestream.listen(child, self._note))
            self._listening.add_done_callback(lambda _: gone.set())
            self._db.keep_log(by_another=True)
            return child

    async def take_place(self) -> None:
        """Before anybody is answered out of a database that was left behind. A store that takes its time is waited for
        by `run`, while people are answered. Raises SupersededError, LeaseTakenError.
        """
        try:
            await self._claim.prove(AT_START_SECONDS)
        except ReplicaError as error:
            log.warning("whose the replica is cannot be seen yet (%s)", error)
        else:
            self._ours = True

    async def _watch(self) -> None:
        looks = 0
        while not self._gone.is_set():
            if self._claim.slept():  # as a machine does that was put to sleep, and woken
                log.warning("this machine stood still for a while: it is seen anew whose the replica is")
                self._ours = False
                await self._stop()
                return
            self._claim.note_sign()
            await self.look()
            looks += 1
            await self._clock.wait(self._gone, LOOK_SECONDS if looks > FIRST_LOOKS else 1.0)

    async def look(self) -> None:
        """How far it is; and whether another process has erased somebody."""
        asked_at = self._clock.monotonic()
        try:
            await self._litestream.send_all()
        except ReplicaError as error:
            log.debug("the replica lags (%s)", error)
            self._note(str(error))
            await self._kill_where_dead()
        else:
            self._vitals.replicated_at, self._vitals.replicated, self._vitals.replica_fault = asked_at, True, None
            await self._claim.note_caught_up()
            self._drop_aside()
        self._begin_anew_where_due()

    def _note(self, said: str) -> None:
        """What is known of a fault is not forgotten for a complaint that says nothing."""
        vague, fault = (ReplicaFault.UNKNOWN, ReplicaFault.CRASHED), fault_of(said)
        if self._wanted.is_set() and (fault not in vague or self._vitals.replica_fault in (None, *vague)):
            self._vitals.replica_fault = fault

    async def _kill_where_dead(self) -> None:
        """Where it hangs itself, and not the store; it is started again as any that has ended."""
        if self._child is None or self._gone.is_set() or not self._litestream.socket.exists():
            return
        try:
            await self._litestream.prove_alive()
        except ReplicaError as error:
            log.warning("litestream: %s, it is killed", error)
            self._note(str(error))
            with suppress(ProcessLookupError):
                self._child.kill()

    def _due(self) -> str | None:
        try:
            return self._db.read_inline(replicas.due_since)
        except sqlite3.Error as error:
            log.warning("it cannot be seen now whether the replica has to forget somebody (%s)", error)
            return None

    def _begin_anew_where_due(self) -> bool:
        due = self._due()
        if due is None or due == self._begun_for or not self._db.emptied.is_set():
            return False
        self._db.empty_log()
        return True

    @asynccontextmanager
    async def let_go(self, closing: asyncio.Event) -> AsyncIterator[None]:
        """Nobody but the bot has the database open within the block; what is erased by its end, the replica forgets."""
        since = self._clock.monotonic() - self._begun_at
        if since < BATCH_SECONDS:
            await self._clock.wait(closing, BATCH_SECONDS - since)
        self._wanted.clear()
        try:
            await self._stop()
            due = self._due()
            yield
            if self._db.emptied.is_set() and not closing.is_set():
                await self._begin_anew(due)
        finally:
            if not closing.is_set():
                self._wanted.set()

    async def _begin_anew(self, due: str | None) -> None:
        self._begun_at = self._clock.monotonic()
        try:
            await asyncio.to_thread(self._forget)
            if due is not None:
                await self._db.write(replicas.note_begun_anew, due)
        except (OSError, sqlite3.Error):
            log.exception("the replica cannot be begun anew, and may still hold who was erased; it is tried again")
            return
        self._begun_for = due
        log.info("the replica is begun anew: somebody was erased")

    def _forget(self) -> None:
        replicas.forget_beside(self._litestream.database)
        self._aside = True
        if (folder := self._litestream.place.folder) is not None:
            replicas.put_aside(folder)

    def _drop_aside(self) -> None:
        folder = self._litestream.place.folder
        if self._aside and folder is not None:
            replicas.drop_aside(folder)
        self._aside = False

    async def close(self) -> None:
        self._wanted.clear()
        await self._stop()
        self._litestream.clear()

    async def _stop(self) -> None:
        async with self._starting:
            if self._child is not None:
                await self._litestream.stop(self._child)
                self._child = None
            if self._listening is not None:
                await asyncio.wait([self._listening])
