"""The database as a handler sees it."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

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
    """The database as the handler of one update sees it: whatever it writes marks the update done."""

    def __init__(self, db: Database, inbox_id: int) -> None:
        self._db = db
        self._inbox_id = inbox_id
        self.done = False
        self._first: list[Callable[[Transaction], object]] = []

    async def read(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._db.read(fn, *args, **kwargs)

    def read_inline(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self._db.read_inline(fn, *args, **kwargs)

    def first(self, fn: Callable[Concatenate[Transaction, P], object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Have this done before the effect, in its transaction; without an effect, with the mark alone."""
        self._first.append(lambda tx: fn(tx, *args, **kwargs))

    async def write(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The effect of this update: one transaction, with the mark that it is done."""
        return self._over(await self._db.write(self._effect, fn, args, kwargs))

    async def write_inline(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `write`, on the spot: for an effect on a few rows, as an answer has."""
        return self._over(await self._db.write_inline(self._effect, fn, args, kwargs))

    async def finish(self) -> None:
        """Mark the update done though it had no effect, or none but what comes first."""
        if not self.done or self._first:
            await self.write_inline(lambda _: None)

    def _effect(self, tx: Transaction, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        for each in self._first:
            each(tx)
        result = fn(tx, *args, **kwargs)
        inbox.mark_done(tx, self._inbox_id)
        return result

    def _over(self, result: T) -> T:
        self.done, self._first = True, []
        return result
