"""Fields in the text of an announcement: «{организация}» becomes each recipient's own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from html import escape

PLACE = re.compile(r"\{\s*([^{}<>&\n]{1,40}?)\s*\}")


class Field(StrEnum):
    ORGANISATION = "organisation"
    NAME = "name"
    DUE = "due"
    TASKS = "tasks"


# As people write them; the first name is the one that is offered.
NAMES: Mapping[Field, tuple[str, ...]] = {
    Field.ORGANISATION: ("организация", "школа", "organisation"),
    Field.NAME: ("имя", "фио", "name"),
    Field.DUE: ("срок", "due"),
    Field.TASKS: ("задачи", "tasks"),
}
LIMITS = {Field.ORGANISATION: 120, Field.NAME: 64, Field.DUE: 24, Field.TASKS: 6}  # characters of what is put in


@dataclass(frozen=True, slots=True)
class OwnFacts:
    """What is put in for one recipient. `due` is the nearest last day of what they are asked for, `tasks` how many."""

    name: str
    organisation: str
    due: date | None
    tasks: int


def fields_in(html: str) -> tuple[set[Field], list[str]]:
    """Those that are known, and what stands in braces and is none."""
    found = dict.fromkeys(match[1] for match in PLACE.finditer(html))
    known = {field for each in found if (field := _named(each)) is not None}
    return known, [each for each in found if _named(each) is None]


def filled(html: str, values: Mapping[Field, str]) -> str:
    """With each field's value, escaped; what is no field stays as it is written."""

    def value(match: re.Match[str]) -> str:
        field = _named(match[1])
        return match[0] if field is None else escape(values[field][: LIMITS[field]])

    return PLACE.sub(value, html)


def longest(html: str) -> str:
    """As long as it may become."""
    return filled(html, {field: "x" * limit for field, limit in LIMITS.items()})


def _named(word: str) -> Field | None:
    return next((field for field, names in NAMES.items() if word.casefold() in names), None)
