"""Organisations as they are registered: what is known of each, whatever names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Details:
    """All that is registered of an organisation besides its place in the tree; the time zone is its own."""

    kind: str
    name: str
    short_name: str
    code: str | None = None
    time_zone: str | None = None
    phone: str | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    id: int
    parent_id: int | None
    details: Details


@dataclass(frozen=True, slots=True)
class ClosedName:
    """The keys of a closed organisation, and the short name of what it has become a part of, if anything."""

    name: str
    parent_id: int | None
    code: str | None
    successor: str | None
