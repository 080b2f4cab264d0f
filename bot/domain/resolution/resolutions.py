"""Published resolutions, as organisers see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.resolution.amendments import Change, Difference
from bot.domain.resolution.draft import DraftEvent, DraftTask
from bot.domain.resolution.editions import Edition, ShownEdition, Target, Wording


@dataclass(frozen=True, slots=True)
class Resolution:
    """`revision` grows with each amendment."""

    id: int
    title: str
    adopted_on: date | None
    published_at: datetime
    archived_at: datetime | None
    revision: int


@dataclass(frozen=True, slots=True)
class ResolutionStanding:
    """How far a resolution is: tasks, and how many of its assignments are answered."""

    resolution: Resolution
    tasks: int
    answered: int
    total: int


@dataclass(frozen=True, slots=True)
class Resolutions:
    drafts: Sequence[Edition]
    published: Sequence[ResolutionStanding]

    @property
    def entries(self) -> list[Edition | ResolutionStanding]:
        return [*self.drafts, *self.published]


@dataclass(frozen=True, slots=True)
class Share:
    """What goes to one target: how many tasks, to how many organisations."""

    target: Target
    tasks: int
    organisations: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What publishing will do. `people` get a message; `silent` organisations have nobody in the bot yet."""

    shown: ShownEdition
    shares: Sequence[Share]
    nobodys: int  # tasks that go to nobody
    people: int
    silent: int
    differences: Sequence[Difference] = ()  # of an amendment


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an edited file would make of a draft."""

    shown: ShownEdition
    wording: Wording
    differences: Sequence[Difference]

    @property
    def changes_nothing(self) -> bool:
        return not self.differences and _around(self.shown.wording) == _around(self.wording)


@dataclass(frozen=True, slots=True)
class ChangedTask:
    """A task as it was and as it is; `beside` where the person's organisation only joins in it."""

    id: int
    before: DraftTask | None
    after: DraftTask | None
    beside: bool = False
    fields: tuple[str, ...] = ()  # what of it is so still


@dataclass(frozen=True, slots=True)
class ChangedEvent:
    id: int
    before: DraftEvent | None
    after: DraftEvent | None


@dataclass(frozen=True, slots=True)
class ResolutionNews:
    """For the message to one person: how many of their tasks are new, changed, withdrawn, and what has changed."""

    title: str
    counts: dict[Change, int]
    tasks: Sequence[ChangedTask] = ()
    events: Sequence[ChangedEvent] = ()


def _around(wording: Wording) -> tuple[object, ...]:
    """What a file may change besides the tasks."""
    return wording.title, wording.adopted_on, [(each.name, each.targets) for each in wording.addressees]
