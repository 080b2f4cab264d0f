"""The queue of updates and its way out by long polling; the webhook's is in `webhook.py`."""

import asyncio

from bot.emulator.errors import conflict
from bot.emulator.signals import Signal
from bot.emulator.world import Json

# Telegram skips these unless a bot asks for them by name.
_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
_FAR = 10
LONGEST_POLL = 50
_ONE_INSTANCE = "terminated by other getUpdates request; make sure that only one bot instance is running"


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

    def remove(self, update: Json) -> None:
        self.waiting = [other for other in self.waiting if other is not update]
        self.changed.fire()

    def confirm(self, offset: int) -> None:
        """Forget what the offset confirms: by place in the queue, since ids may have started anew.

        An offset far beyond the newest id is left over from before such a start and confirms nothing.
        """
        ids = [update["update_id"] for update in self.waiting]
        if offset < 0:
            self.waiting = self.waiting[offset:]
        elif offset - 1 in ids:
            self.waiting = self.waiting[ids.index(offset - 1) + 1 :]
        elif offset <= self.next_id + _FAR:
            self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
        self.changed.fire()

    async def poll(self, offset: int, limit: int, timeout: int) -> list[Json]:  # noqa: ASYNC109
        """The oldest unconfirmed updates, waiting for the first; a newer poll ends an older one."""
        self.end_poll(conflict(_ONE_INSTANCE))
        if offset:
            self.confirm(offset)
        if not self.waiting and timeout > 0:
            await self._first(min(timeout, LONGEST_POLL))
        return self.waiting[:limit]

    def end_poll(self, reason: Exception) -> None:
        """End the poll that waits, if one does."""
        if self._poll and not self._poll.done():
            self._poll.set_exception(reason)

    async def _first(self, timeout: int) -> None:  # noqa: ASYNC109
        """Real time, whatever the bot's clock: the network does not travel through time."""
        poll: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        arrival = asyncio.ensure_future(self.changed.wait_until(lambda: bool(self.waiting), timeout))
        try:
            await asyncio.wait({arrival, poll}, return_when=asyncio.FIRST_COMPLETED)
            if poll.done():
                poll.result()
        finally:
            poll.cancel()
            arrival.cancel()
            await asyncio.gather(arrival, return_exceptions=True)

    async def drained(self, timeout: float) -> None:  # noqa: ASYNC109
        """Until all that waits now was confirmed; what arrives meanwhile is not waited for."""
        expected = {id(update): update for update in self.waiting}

        def left() -> list[Json]:
            return [update for update in self.waiting if id(update) in expected]

        try:
            await self.changed.wait_until(lambda: not left(), timeout)
        except TimeoutError:
            raise TimeoutError(f"the bot has not confirmed {left()}") from None
