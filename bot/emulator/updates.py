"""The queue of updates and its two ways out: long polling here, the webhook in `webhook.py`."""

import asyncio
from typing import Any

from bot.emulator.errors import ApiError
from bot.emulator.signals import Signal
from bot.emulator.world import Json

# Telegram skips these unless a bot asks for them by name.
_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
_FAR = 10
LONGEST_POLL = 50


class UpdateQueue:
    """Updates in order of arrival, kept until the bot confirms them."""

    def __init__(self) -> None:
        self.waiting: list[Json] = []
        self.allowed: list[str] = []
        self.next_id = 100_000_001
        self.changed = Signal()
        self._poll: asyncio.Future[None] | None = None

    def push(self, update: Json) -> int:
        """Queue an update as it is; an `update_id` of its own is kept."""
        update_id: int = update.get("update_id", self.next_id)
        self.next_id = update_id + 1
        self.waiting.append({"update_id": update_id, **update})
        self.changed.fire()
        return update_id

    def offer(self, kind: str, content: Json) -> None:
        """Queue an update if the bot wants its kind, as `allowed_updates` last said."""
        if kind in self.allowed or (not self.allowed and kind not in _ON_REQUEST):
            self.push({kind: content})

    def confirm(self, offset: int) -> None:
        """Forget what the offset confirms: by place in the queue, since ids may have started anew."""
        ids = [update["update_id"] for update in self.waiting]
        if offset < 0:
            self.waiting = self.waiting[offset:]
        elif offset - 1 in ids:
            self.waiting = self.waiting[ids.index(offset - 1) + 1 :]
        elif offset <= self.next_id + _FAR:
            self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
        self.changed.fire()

    async def poll(self, offset: int, limit: int, timeout: int) -> list[Json]:  # noqa: ASYNC109
        """The oldest unconfirmed updates, waiting for the first; a newer poll ends an older one with 409."""
        if self._poll and not self._poll.done():
            self._poll.set_exception(_terminated())
        if offset:
            self.confirm(offset)
        if not self.waiting and timeout > 0:
            await self._first(min(timeout, LONGEST_POLL))
        return self.waiting[:limit]

    async def _first(self, timeout: int) -> None:  # noqa: ASYNC109
        """Real time, whatever the bot's clock: the network does not travel through time."""
        replaced: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = replaced
        arrival = asyncio.ensure_future(self.changed.wait_until(lambda: bool(self.waiting), timeout))
        try:
            done, _ = await asyncio.wait({arrival, replaced}, return_when=asyncio.FIRST_COMPLETED)
            if replaced in done:
                replaced.result()
        finally:
            replaced.cancel()
            arrival.cancel()
            await asyncio.gather(arrival, return_exceptions=True)

    async def drained(self, timeout: float) -> None:  # noqa: ASYNC109
        """Until all that waits now was confirmed; what arrives meanwhile is not waited for."""
        expected = {id(update): update for update in self.waiting}
        try:
            await self.changed.wait_until(lambda: not any(id(update) in expected for update in self.waiting), timeout)
        except TimeoutError:
            left = [update["update_id"] for update in self.waiting if id(update) in expected]
            raise TimeoutError(f"the bot has not confirmed the updates {left}") from None


def _terminated() -> ApiError:
    return ApiError(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
