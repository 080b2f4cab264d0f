"""A page of a list, or of what somebody looks for in it."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from bot.domain.paging import Paged
from bot.domain.people.names import matching
from bot.domain.people.participants import Organisation

T = TypeVar("T")


class Listing(StrEnum):
    """As earlier versions named the lists that were searched by typing, in buttons and in the database."""

    MEMBERS = "members"  # of an organisation
    LOG = "log"  # of an organisation
    JOINING = "joining"  # below an organisation, or everywhere
    TEAM = "team"
    UNREAD = "unread"  # who has not acknowledged an announcement
    DOOR = "door"  # of an event


def name_of(each: Organisation) -> str:
    return f"{each.name} {each.short_name}"


def page_of(number: int, size: int, whole: Sequence[T], text: str, said: Callable[[T], str]) -> Paged[T]:
    """Of those that the text means, each called as it is `said`; for no text of all."""
    return Paged.out_of(number, size, matching(text, whole, said) if text else whole)


def page_read(
    number: int, size: int, total: int, read: Callable[[int, int], list[T]], text: str, said: Callable[[T], str]
) -> Paged[T]:
    """The same of a list that is read page by page; all of it is read where something is looked for."""
    if text:
        return page_of(number, size, read(0, total), text, said)
    return Paged.of(number, size, total, read)
