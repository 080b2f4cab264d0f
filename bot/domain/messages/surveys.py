"""What those who were at an event think of it: two marks and free words, asked the next working morning."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.dates import local_day
from bot.domain.messages.events import Event
from bot.domain.paging import Paged

MARKS = (1, 2, 3, 4, 5)
WORDS_LIMIT = 1000  # characters
HOUR = 9  # by the clocks of the event's place; those who live elsewhere are asked at their own hour after it
OPEN = timedelta(days=90)  # since an event began, in which it can be said what one thinks of it
LATEST = timedelta(days=7)  # after which, when the bot was away for so long, nobody is asked any more


class SurveyQuestion(StrEnum):
    """By the name in buttons and in the database; the third one is answered in words."""

    USEFUL = "useful"
    ORGANISED = "organised"


@dataclass(frozen=True, slots=True)
class Opinion:
    """Of one person; None: not answered yet."""

    useful: int | None = None
    organised: int | None = None
    words: str = ""

    @property
    def next_question(self) -> SurveyQuestion | None:
        """None: the marks are given, and words may follow."""
        if self.useful is None:
            return SurveyQuestion.USEFUL
        return SurveyQuestion.ORGANISED if self.organised is None else None


@dataclass(frozen=True, slots=True)
class SurveyCard:
    """What one person is asked, and has said."""

    event: Event
    opinion: Opinion


@dataclass(frozen=True, slots=True)
class SurveyResult:
    """`counts`: to each question how many gave which mark, the lowest first. Words are nobody's."""

    event: Event
    asked: int
    answered: int
    counts: dict[SurveyQuestion, tuple[int, ...]]
    words: Paged[str]

    def average(self, question: SurveyQuestion) -> float | None:
        return average_of(self.counts[question])


def average_of(counts: tuple[int, ...]) -> float | None:
    """None where nobody has given a mark."""
    total = sum(counts)
    return sum(mark * count for mark, count in zip(MARKS, counts, strict=True)) / total if total else None


def survey_open(event: Event, now: datetime) -> bool:
    """Whether those who were there can still answer."""
    return event.surveyed and event.starts_at is not None and now < event.starts_at + OPEN


def survey_due(event: Event, now: datetime) -> bool:
    """The day after its last one, in the morning; a week later it is too late to ask."""
    if event.starts_at is None or event.time_zone is None or event.cancelled or event.hidden:
        return False
    morning = local_day(event.details.last_moment(event.starts_at), event.time_zone) + timedelta(days=1)
    due = datetime.combine(morning, time(HOUR), ZoneInfo(event.time_zone)).astimezone(UTC)
    return due <= now < due + LATEST
