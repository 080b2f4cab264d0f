"""What the bot is waiting for about announcements: see `bot.domain.expectations`."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.people.participants import Expectation


@dataclass(frozen=True, slots=True)
class ExpectedAnnouncement(Expectation):
    """An announcement, in the place of that draft or (0) as a new one; of `album` it was said that it is none."""

    name: ClassVar[str] = "announcement"
    draft: int
    album: str | None = None


@dataclass(frozen=True, slots=True)
class ExpectedNoMore(Expectation):
    """The announcement is written: a further message is no part of it, and that is said."""

    name: ClassVar[str] = "announcement-written"
    draft: int


@dataclass(frozen=True, slots=True)
class ExpectedAudienceOrganisation(Expectation):
    """A part of the name of an organisation that the draft is to reach; further ones may follow."""

    name: ClassVar[str] = "audience-organisation"
    draft: int


@dataclass(frozen=True, slots=True)
class ExpectedAudienceName(Expectation):
    """The name by which the audience of the draft is kept."""

    name: ClassVar[str] = "audience-name"
    draft: int


@dataclass(frozen=True, slots=True)
class ExpectedSchedule(Expectation):
    """Day and hour at which the draft is to go out."""

    name: ClassVar[str] = "schedule"
    draft: int


@dataclass(frozen=True, slots=True)
class ExpectedValidity(Expectation):
    """The last day on which who joins is told of the announcement."""

    name: ClassVar[str] = "validity"
    announcement: int


@dataclass(frozen=True, slots=True)
class ExpectedCorrection(Expectation):
    """What a sent announcement is to say instead; of `album` it was said that it is no announcement."""

    name: ClassVar[str] = "correction"
    announcement: int
    album: str | None = None


@dataclass(frozen=True, slots=True)
class ExpectedTemplateName(Expectation):
    """The name by which the text of the draft is kept."""

    name: ClassVar[str] = "template-name"
    draft: int


@dataclass(frozen=True, slots=True)
class ExpectedQuestion(Expectation):
    """A question to the author of an announcement."""

    name: ClassVar[str] = "announcement-question"
    announcement: int


@dataclass(frozen=True, slots=True)
class ExpectedAnswer(Expectation):
    """The answer to the questions that are chosen."""

    name: ClassVar[str] = "announcement-answer"
    announcement: int


@dataclass(frozen=True, slots=True)
class ExpectedPoll(Expectation):
    """A question and its options, a line each."""

    name: ClassVar[str] = "poll"


EXPECTED_OF_ANNOUNCEMENTS: tuple[type[Expectation], ...] = (
    ExpectedAnnouncement,
    ExpectedNoMore,
    ExpectedAudienceOrganisation,
    ExpectedAudienceName,
    ExpectedSchedule,
    ExpectedValidity,
    ExpectedCorrection,
    ExpectedTemplateName,
    ExpectedQuestion,
    ExpectedAnswer,
    ExpectedPoll,
)
