"""What whoever takes over in an organisation finds: what waits, what was answered and promised, which days come."""

from dataclasses import dataclass
from datetime import date

from bot.domain.paging import Paged
from bot.domain.people.memberships import Predecessor
from bot.domain.people.participants import Organisation
from bot.domain.people.preferences import Colleague
from bot.domain.work.tasks import Assignment, Status


@dataclass(frozen=True, slots=True)
class DateToCome:
    """A last day (of a round, or of the task `number`), or a day of an event; `title` says of which."""

    day: date
    title: str
    number: str | None = None
    event: bool = False


@dataclass(frozen=True, slots=True)
class Handover:
    organisation: Organisation
    predecessors: tuple[Predecessor, ...]
    assignments: tuple[Assignment, ...]
    dates: tuple[DateToCome, ...]
    colleagues: bool  # whether there is anybody to hand over to

    @property
    def waiting(self) -> list[Assignment]:
        return [each for each in self.assignments if each.pending]

    @property
    def answered(self) -> list[Assignment]:
        """Without those that ask for help."""
        return [each for each in self.assignments if not each.pending and each.status is not Status.NEED_HELP]

    @property
    def helped(self) -> list[Assignment]:
        """Those that ask for help."""
        return [each for each in self.assignments if not each.pending and each.status is Status.NEED_HELP]


@dataclass(frozen=True, slots=True)
class SuccessorChoice:
    organisation: Organisation
    colleagues: Paged[Colleague]


@dataclass(frozen=True, slots=True)
class HandoverNews:
    """As it is told to who takes over; `by` is the colleague who hands over."""

    organisation: Organisation
    by: str
