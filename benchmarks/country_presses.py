"""Heads who press 50 times a second, whatever else goes on: the load of `benchmarks.country`."""

import asyncio
import random
import time
from contextlib import suppress
from typing import Any

from benchmarks.country_data import Country
from bot.domain.errors import StaleError
from bot.domain.people.participants import Policy
from bot.domain.work.tasks import Status
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import viewers
from bot.services.work import replies
from storage import inbox
from storage.inbox import ReceivedUpdate
from storage.sqlite.database import Database, Transaction

A_SECOND = 50
ANSWERS = (Status.DONE, Status.IN_PROGRESS)


class Heads:
    """`late`: by how many milliseconds each press was on the disk after it was due."""

    def __init__(self, db: Database, policy: Policy, country: Country) -> None:
        self._db = db
        self._policy = policy
        self._country = country
        self._chance = random.Random(2026)  # noqa: S311 - the same presses each time
        self._stopped = False
        self.late: list[float] = []

    def stop(self) -> None:
        self._stopped = True

    async def press(self) -> None:
        """Until stopped; a press that is late keeps no other waiting."""
        loop = asyncio.get_running_loop()
        due, under_way = loop.time(), set()
        while not self._stopped:
            due += 1 / A_SECOND
            await asyncio.sleep(max(0.0, due - loop.time()))
            task = asyncio.create_task(self._press(due))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
        await asyncio.gather(*under_way)

    async def _press(self, due: float) -> None:
        head = self._chance.randint(1, self._country.organisations)
        raw = {"update_id": time.monotonic_ns(), "callback_query": {"from": {"id": head}}}
        stored: asyncio.Future[ReceivedUpdate] = asyncio.get_running_loop().create_future()

        def take_up(received: list[ReceivedUpdate]) -> None:
            stored.set_result(received[0])

        storing = asyncio.create_task(
            self._db.write_inline_then(take_up, lambda tx: inbox.store_updates(tx, [(head, raw)]))
        )
        received = await stored
        uow = UnitOfWork(self._db, received.id, received.received_at)
        viewer = uow.read_inline(viewers.load_viewer, head, self._policy)
        assignment = (head - 1) * self._country.tasks + self._chance.randint(1, self._country.tasks)
        with suppress(StaleError):  # the task was withdrawn meanwhile: the press is answered all the same
            await uow.write_inline(_answer, viewer, assignment, self._chance.choice(ANSWERS))
        await storing
        self.late.append((asyncio.get_running_loop().time() - due) * 1000)


def _answer(tx: Transaction, viewer: Any, assignment: int, status: Status) -> None:
    replies.record_reply(tx, viewer, assignment, status)
