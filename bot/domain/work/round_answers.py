"""Who answered what in a round: by task, by how it was answered, by organisation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.work.rounds import Round
from bot.domain.work.tasks import Remark


class AnswerState(StrEnum):
    """How an organisation stands with a task: one of the answers, or that one is awaited."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    NEED_HELP = "need_help"
    NOT_APPLICABLE = "not_applicable"
    RETURNED = "returned"
    NO_REPLY = "no_reply"


@dataclass(frozen=True, slots=True)
class RoundTaskStanding:
    """A task as organisations stand with it in a round; without those by which none does."""

    round: Round
    task_id: int
    number: str
    title: str
    counts: Mapping[AnswerState, int]


@dataclass(frozen=True, slots=True)
class AnsweringOrganisation:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class RoundAnswer:
    """What an organisation answered in a round, as it stands or as it was frozen.

    `assignment_id` is there while the round asks; `comments` may be several.
    """

    organisation: str
    state: AnswerState
    until: date | None
    replied_at: datetime | None
    late: bool
    on_behalf: bool
    comments: tuple[str, ...] = ()
    files: tuple[Remark, ...] = ()
    assignment_id: int | None = None
