"""What a tick plans is worked out on a snapshot and written in pieces, with the writer free between them.

Each piece leaves true what it has done: a tick that was cut off is made up for by the next.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from storage.sqlite.database import Transaction

T = TypeVar("T")
Piece: TypeAlias = Callable[[Transaction], object]

PEOPLE = 100  # of a piece


def chunks(people: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(people), PEOPLE):
        yield people[start : start + PEOPLE]
