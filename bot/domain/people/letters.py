"""The invitation as a letter: who gets it, by which link, in which words."""

from dataclasses import dataclass
from enum import StrEnum


class LetterFile(StrEnum):
    """In which form the letters come."""

    PDF = "pdf"  # a page each
    XLSX = "xlsx"  # a row each


@dataclass(frozen=True, slots=True)
class Addressed:
    """An organisation that is invited; `municipality` is empty where it belongs to none."""

    organisation_id: int
    name: str
    municipality: str


@dataclass(frozen=True, slots=True)
class Letter:
    name: str
    municipality: str
    link: str


@dataclass(frozen=True, slots=True)
class LetterWords:
    """What stands in every letter: above, how to join in three lines, below the code; and the headers of a list."""

    heading: str
    steps: tuple[str, str, str]
    by_hand: str
    note: str
    headers: tuple[str, str, str]
