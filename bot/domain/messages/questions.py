"""What recipients of an announcement ask its author, and what a poll comes to."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import BadInputError
from bot.domain.messages.announcements import Announcement

QUESTION_LIMIT = 1000  # characters
ANSWER_LIMIT = 3000
OPTIONS = range(2, 6)  # of a poll
OPTION_LIMIT = 50  # characters: a button shows about this much


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """By a participant; `chosen` is to be answered together with the others that are."""

    id: int
    participant_id: int
    name: str
    organisations: str
    text: str
    chosen: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """What one asked and was answered; several questions of one person answered together are told together."""

    announcement: Announcement
    questions: list[str]
    answer: str


@dataclass(frozen=True, slots=True)
class PollResult:
    """How many have chosen each option; of them all, one each."""

    announcement: Announcement
    counts: tuple[int, ...]
    recipients: int

    @property
    def votes(self) -> int:
        return sum(self.counts)


def poll_in(text: str) -> tuple[str, tuple[str, ...]]:
    """The question, and the options, each on a line of its own. Raises BadInputError."""
    question, *options = [line.strip(" \t-–—•*") for line in text.splitlines() if line.strip(" \t-–—•*")] or [""]
    if not question or len(options) not in OPTIONS:
        raise BadInputError("poll-options", least=OPTIONS.start, most=OPTIONS.stop - 1)
    if any(len(each) > OPTION_LIMIT for each in options):
        raise BadInputError("poll-option-long", limit=OPTION_LIMIT)
    if len({each.casefold() for each in options}) < len(options):
        raise BadInputError("poll-option-twice")
    return question, tuple(options)
