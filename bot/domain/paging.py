"""Long lists, page by page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paged(Generic[T]):
    """One page of a longer list, counted from 0."""

    number: int
    size: int
    total: int
    items: list[T]

    @classmethod
    def of(cls, number: int, size: int, total: int, read: Callable[[int, int], list[T]]) -> "Paged[T]":
        """`read` gets the number and the size; the last page stands for one that the list no longer has."""
        number = min(number, max(0, total - 1) // size)
        return cls(number, size, total, read(number, size))

    @classmethod
    def out_of(cls, number: int, size: int, whole: Sequence[T]) -> "Paged[T]":
        """The same of a list that is read already."""
        return cls.of(number, size, len(whole), lambda page, of: list(whole[page * of : (page + 1) * of]))

    @classmethod
    def at(cls, number: int, one: int, size: int, whole: Sequence[T], ids: Sequence[int]) -> "Paged[T]":
        """The page on which `one` of the `ids` stands, which are those of the whole; else that of the number."""
        return cls.out_of(page_with(one, ids, size, number), size, whole)


def page_with(one: int, ids: Sequence[int], size: int, otherwise: int) -> int:
    """On which page of a list of these ids that one stands, if it does."""
    return ids.index(one) // size if one in ids else otherwise
