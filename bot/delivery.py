"""Messages out: everything proactive is a row in the outbox, and this one worker sends it.

It claims a row when the pace allows, words it from the facts as they are now, sends it and records what became of it.
Telegram has no idempotency key: after a kill, what was claimed and not recorded is sent again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import Message

from bot.clock import Clock
from bot.domain.deliveries import Delivery, LaterError
from bot.services import deliveries
from storage import outbox
from storage.database import Database

log = logging.getLogger(__name__)

Send = Callable[[Delivery], Awaitable[Message | None]]  # None: no longer needed, nothing was sent

CHAT_SECONDS = 1.0  # between two messages to one chat, https://core.telegram.org/bots/faq#broadcasting-to-users
BURST_SECONDS = 0.1  # of the overall pace that may be made up for at once
RETRY_SECONDS = (2, 10, 60, 300, 900, 1800, 3600)
ATTEMPTS = 10
IDLE_SECONDS = 30.0  # another process (`invite`, `roster`) may write to the outbox without waking this one


class DeliveryWorker:
    """`on_turn` is called whenever something may have become of a message."""

    def __init__(self, db: Database, clock: Clock, send: Send, per_second: float, on_turn: Callable[[], None]) -> None:
        self._db = db
        self._clock = clock
        self._send = send
        self._spacing = 1 / per_second
        self._on_turn = on_turn
        self._next_slot = 0.0
        self._chats: dict[int, float] = {}  # participant -> when the next message may go
        self._in_flight: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Send until cancelled."""
        if again := await self._db.write(outbox.reclaim):
            log.info("%d messages were in flight when the bot last stopped; they are sent again", again)
        while True:
            self._db.posted.clear()
            self._on_turn()
            wait = await self._send_due()
            await self._clock.wait(self._db.posted, wait)

    async def idle(self) -> None:
        """Until nothing is due and nothing is in flight."""
        while True:
            waiting = await self._db.read(outbox.anything_due)
            if not waiting and not self._in_flight:
                return
            await asyncio.sleep(0.005)

    async def close(self, seconds: float) -> None:
        """Let what is in flight be recorded."""
        if self._in_flight:
            await asyncio.wait(self._in_flight, timeout=seconds)

    async def _send_due(self) -> float:
        """Send what the pace allows; the seconds to wait before the next look."""
        now = self._clock.monotonic()
        if now < self._next_slot:
            return self._next_slot - now
        slots = self._free_slots(now)
        self._chats = {person: free for person, free in self._chats.items() if free > now}
        claimed = await self._db.write(outbox.claim, slots, list(self._chats))
        for delivery in claimed:
            self._next_slot = max(self._next_slot, now - BURST_SECONDS) + self._spacing
            self._chats[delivery.participant_id] = now + CHAT_SECONDS
            task = asyncio.create_task(self._deliver(delivery))
            self._in_flight.add(task)
            task.add_done_callback(self._in_flight.discard)
        if claimed:
            return 0
        return await self._until_next(now)

    def _free_slots(self, now: float) -> int:
        return 1 + int((now - max(self._next_slot, now - BURST_SECONDS)) / self._spacing)

    async def _until_next(self, now: float) -> float:
        busy = [free - now for free in self._chats.values()]
        due = await self._db.read(outbox.next_due)
        later = [(due - self._clock.now()).total_seconds()] if due else []
        return max(0.01, min([*busy, *(each for each in later if each > 0), IDLE_SECONDS]))

    async def _deliver(self, delivery: Delivery) -> None:
        try:
            message = await self._send(delivery)
        except LaterError as later:
            await self._db.write(outbox.wait, delivery.id, later.until)
        except TelegramRetryAfter as error:
            self._next_slot = self._clock.monotonic() + error.retry_after
            await self._again(delivery, error.retry_after, error)
        except TelegramForbiddenError as error:
            await self._db.write(deliveries.unreachable, delivery, str(error))
        except (TelegramNetworkError, TelegramServerError) as error:
            await self._retry(delivery, error)
        except TelegramAPIError as error:
            log.warning("delivery %d (%s) cannot be made: %s", delivery.id, delivery.kind, error)
            await self._db.write(outbox.finish, delivery.id, "failed", error=str(error))
        except Exception as error:
            log.exception("delivery %d (%s) failed", delivery.id, delivery.kind)
            await self._retry(delivery, error)
        else:
            status = "sent" if message else "dropped"
            await self._db.write(outbox.finish, delivery.id, status, message_id=message.message_id if message else None)
        self._db.posted.set()

    async def _retry(self, delivery: Delivery, error: Exception) -> None:
        if delivery.attempts + 1 >= ATTEMPTS:
            await self._db.write(outbox.finish, delivery.id, "failed", error=type(error).__name__)
        else:
            await self._again(delivery, RETRY_SECONDS[min(delivery.attempts, len(RETRY_SECONDS) - 1)], error)

    async def _again(self, delivery: Delivery, seconds: float, error: Exception) -> None:
        until: datetime = self._clock.now() + timedelta(seconds=seconds)
        await self._db.write(outbox.postpone, delivery.id, until, type(error).__name__)
