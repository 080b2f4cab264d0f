"""What runs in the event loop itself is to be small: where the tests run, the steps that it takes are counted."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from storage.sqlite.connections import Transaction

T = TypeVar("T")

MOST_STEPS: int | None = None  # of SQLite's machine, for one piece of work; None: any number, and none is counted
LOOK_STEPS = 100


class TooManyStepsError(Exception):
    """Such work belongs into a thread: `write` or `read`."""


def kept_small(work: Callable[[Transaction], T]) -> Callable[[Transaction], T]:
    """The same work, which raises TooManyStepsError, with what it has done undone, where it is too much."""
    return work if MOST_STEPS is None else partial(_counted, work, MOST_STEPS)


def _counted(work: Callable[[Transaction], T], most: int, tx: Transaction) -> T:
    steps = 0

    def look() -> int:
        nonlocal steps
        steps += LOOK_STEPS
        return 0  # go on: to break off would roll back what others have written in the same group

    tx.set_progress_handler(look, LOOK_STEPS)
    try:
        result = work(tx)
    finally:
        tx.set_progress_handler(None, LOOK_STEPS)
    if steps > most:
        raise TooManyStepsError(f"{steps} steps, {most} at most: {work}")
    return result
