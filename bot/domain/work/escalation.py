"""When silence is told upwards: to who coordinates, and only days later to the organisers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Stage(StrEnum):
    COORDINATOR = "coordinator"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True)
class Watch:
    """A round that is open and what has been decided about its silent: so many days after `due`; None: never."""

    round_id: int
    title: str
    due: date
    coordinator_after: int | None
    organiser_after: int | None


@dataclass(frozen=True, slots=True)
class EscalationNews:
    """For the message: who is silent of how many; `names` are the first of them. To `unjoined` others nobody belongs.

    `beyond`: told past their coordinators, to none of whom the bot can write.
    """

    watch: Watch
    stage: Stage
    silent: int
    total: int
    names: list[str]
    beyond: bool = False
    unjoined: int = 0


def due_stages(watch: Watch, began: Mapping[Stage, date], today: date) -> list[Stage]:
    """The stages that have come. Between the two there are as many days as were set, also after the bot was down.

    `began` says since when each stage is told. Days are those of the bot's own time zone.
    """
    stages = []
    first, second = watch.coordinator_after, watch.organiser_after
    if first is not None and today >= watch.due + timedelta(days=first):
        stages.append(Stage.COORDINATOR)
    if second is not None and today >= watch.due + timedelta(days=second):
        told = began.get(Stage.COORDINATOR)
        if first is None or (told is not None and today >= told + timedelta(days=second - first)):
            stages.append(Stage.ORGANISER)
    return stages


def nearest_coordinating(
    silent: Iterable[int], parents: Mapping[int, int | None], reach: Mapping[int, bool]
) -> tuple[set[int], set[int]]:
    """The nearest above each silent organisation with somebody to tell, and the silent whose coordinators are all gone.

    `reach` says of organisations with members whether the bot can write to any. Where nobody ever coordinated, nobody
    is told and nobody is gone.
    """
    found, beyond = set(), set()
    for organisation in silent:
        path = _above(organisation, parents)
        nearest = next((above for above in path if reach.get(above)), None)
        if nearest is not None:
            found.add(nearest)
        elif any(above in reach for above in path):
            beyond.add(organisation)
    return found, beyond


def _above(organisation: int, parents: Mapping[int, int | None]) -> list[int]:
    """A tree, by any right; a ring must not hold us for ever."""
    path: list[int] = []
    above = parents.get(organisation)
    while above is not None and above not in path and above != organisation:
        path.append(above)
        above = parents.get(above)
    return path
