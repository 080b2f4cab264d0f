"""The database as a handler sees it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from bot.engine.slicing import until_settled
from storage import inbox
from storage.sqlite.database import Database, Transaction

P = ParamSpec("P")
T = TypeVar("T")


class Readable(Protocol):
    async def read(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The function's value on one consistent snapshot."""

    def read_inline(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `read`, on the spot: for what an index finds at once."""


class UnitOfWork:
    """The database as the handler of one update sees it: whatever it writes marks the update done.

    `again` says that it has been done before: only its screen is to be shown. `followed` says whether more of the same
    chat waits.
    """

    def __init__(
        self,
        db: Database,
        inbox_id: int,
        received_at: datetime,
        *,
        again: bool = False,
        followed: Callable[[], bool] = lambda: False,
    ) -> None:
        self._db = db
        self._inbox_id = inbox_id
        self.received_at = received_at
        self.again = again
        self.followed = followed
        self.done = False
        self.unanswered: str | None = None  # why nothing is said to who sent this, if that is so
        self._first: list[Callable[[Transaction], object]] = []

    async def read(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._db.read(fn, *args, **kwargs)

    def read_inline(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self._db.read_inline(fn, *args, **kwargs)

    def first(self, fn: Callable[Concatenate[Transaction, P], object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Have this done before the effect, in its transaction; without an effect, with the mark alone."""
        self._first.append(lambda tx: fn(tx, *args, **kwargs))

    async def write(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The effect of this update: one transaction, with the mark that it is done and owed a screen."""
        result = self._over(await self._db.write(self._effect, fn, args, kwargs))
        await until_settled(self._db)  # what it has begun is done when it is shown, unless it is long
        return result

    async def write_inline(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `write`, on the spot: for an effect on a few rows, as an answer has."""
        return self._over(await self._db.write_inline(self._effect, fn, args, kwargs))

    async def finish(self) -> None:
        """Mark the update done though it had no effect, or none but what comes first; nothing is owed for it."""
        if not self.done or self._first:
            await self._db.write_inline(self._close, inbox.mark_done)
            self._over(None)

    async def owe(self) -> None:
        """Keep what comes first, if anything does, while the screen waits to be shown.

        Without that nothing is written: an update without effect is handled anew after a kill.
        """
        if self._first:
            await self._db.write_inline(self._close, inbox.mark_owed)
            self._over(None)

    def _effect(self, tx: Transaction, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        self._close(tx, inbox.mark_owed)  # before the effect, which may be that nothing of the person is kept
        return fn(tx, *args, **kwargs)

    def _close(self, tx: Transaction, mark: Callable[[Transaction, int], None]) -> None:
        for each in self._first:
            each(tx)
        mark(tx, self._inbox_id)

    def _over(self, result: T) -> T:
        self.done, self._first = True, []
        return result
