"""What a coordinator sees of the organisations below."""

from dataclasses import dataclass

from bot.domain.people import Organisation
from bot.domain.tasks import Assignment, Reply


@dataclass(frozen=True, slots=True)
class Count:
    """How far an organisation is: tasks answered of all it has."""

    organisation_id: int
    name: str
    answered: int
    total: int
    need_help: int
    has_children: bool


@dataclass(frozen=True, slots=True)
class Below:
    """`parent` is None at the top of the tree."""

    parent: Organisation | None
    counts: list[Count]


@dataclass(frozen=True, slots=True)
class HelpCall:
    """A reply that asks for help, for the notice to the coordinator."""

    organisation: Organisation
    assignment: Assignment
    reply: Reply
