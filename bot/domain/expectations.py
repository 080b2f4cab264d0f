"""What the bot is waiting for: each question that the next message of a person answers, with what it is about.

They lie in the database by these names and fields, perhaps since an earlier version: a new field needs a default.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.domain.messages.announcement_expectations import EXPECTED_OF_ANNOUNCEMENTS
from bot.domain.messages.event_expectations import EXPECTED_OF_EVENTS
from bot.domain.people.expected import (
    ExpectedClaimant,
    ExpectedClaimReason,
    ExpectedOrganisationName,
    ExpectedRoster,
    ExpectedSchool,
    ExpectedSearch,
    ExpectedTarget,
)
from bot.domain.people.participants import Expectation
from bot.domain.resolution.editions import Detail
from bot.domain.work.expected_values import (
    ExpectedIndicatorDetail,
    ExpectedIndicatorLabel,
    ExpectedNoData,
    ExpectedValue,
)
from bot.domain.work.tasks import Status


@dataclass(frozen=True, slots=True)
class ExpectedReason(Expectation):
    """The comment without which an answer is not recorded."""

    name: ClassVar[str] = "reason"
    assignment: int
    status: Status
    on_behalf: bool = False


@dataclass(frozen=True, slots=True)
class ExpectedRemark(Expectation):
    """A comment to a recorded reply, or a piece of evidence; further ones may follow.

    Of the album `refused` it was said that its files are too many.
    """

    name: ClassVar[str] = "remark"
    reply: int
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class ExpectedCard(Expectation):
    """Nothing was asked, but a task's card is what the person sees: what comes next is about that task."""

    name: ClassVar[str] = "card"
    assignment: int


@dataclass(frozen=True, slots=True)
class ExpectedReturn(Expectation):
    """The reason for which an answer is returned; `seen` is the newest verdict that was seen on it."""

    name: ClassVar[str] = "return"
    reply: int
    seen: int


@dataclass(frozen=True, slots=True)
class ExpectedExtension(Expectation):
    """The later day that is asked for."""

    name: ClassVar[str] = "extend"
    assignment: int


@dataclass(frozen=True, slots=True)
class ExpectedRefusal(Expectation):
    """Why a later day is not granted."""

    name: ClassVar[str] = "refuse_extension"
    extension: int


@dataclass(frozen=True, slots=True)
class ExpectedDischarge(Expectation):
    """Why a task is taken off an organisation's list."""

    name: ClassVar[str] = "discharge"
    assignment: int


@dataclass(frozen=True, slots=True)
class ExpectedHelpMessage(Expectation):
    """Words that go into a conversation about help."""

    name: ClassVar[str] = "help"
    thread: int


@dataclass(frozen=True, slots=True)
class ExpectedHelper(Expectation):
    """A part of the name of the organisation that is to help those of a kind."""

    name: ClassVar[str] = "helper"
    kind: str


@dataclass(frozen=True, slots=True)
class ExpectedRoundTitle(Expectation):
    name: ClassVar[str] = "round-title"
    round: int


@dataclass(frozen=True, slots=True)
class ExpectedRoundStart(Expectation):
    """A round's first day."""

    name: ClassVar[str] = "round-opens"
    round: int


@dataclass(frozen=True, slots=True)
class ExpectedRoundEnd(Expectation):
    """A round's last day."""

    name: ClassVar[str] = "round-due"
    round: int


@dataclass(frozen=True, slots=True)
class ExpectedDocument(Expectation):
    """A document, or a part of its text after `parts`; of the resolution that it amends, 0 for a new one."""

    name: ClassVar[str] = "import"
    resolution: int = 0
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExpectedWorkbook(Expectation):
    """The workbook of a draft, edited."""

    name: ClassVar[str] = "edition-file"
    edition: int


@dataclass(frozen=True, slots=True)
class ExpectedDetail(Expectation):
    """What is typed into a draft; `item` is the id of a clause or an addressee, 0 for the whole.

    `question` is the doubt that it answers, 0 for none.
    """

    name: ClassVar[str] = "edition-field"
    edition: int
    item: int
    field: Detail
    question: int = 0


@dataclass(frozen=True, slots=True)
class ExpectedReportForm(Expectation):
    """The form in Word that reports are to follow."""

    name: ClassVar[str] = "report-form"


@dataclass(frozen=True, slots=True)
class ExpectedEyes(Expectation):
    """A part of the name of the organisation whose screens an organiser wants to look at."""

    name: ClassVar[str] = "eyes"


@dataclass(frozen=True, slots=True)
class ExpectedQuietHours(Expectation):
    """When not to be disturbed."""

    name: ClassVar[str] = "quiet-hours"


@dataclass(frozen=True, slots=True)
class ExpectedReturnDay(Expectation):
    """From which day on reminders come again."""

    name: ClassVar[str] = "vacation"


@dataclass(frozen=True, slots=True)
class ExpectedName(Expectation):
    """What the papers are to call the person."""

    name: ClassVar[str] = "own-name"


@dataclass(frozen=True, slots=True)
class ExpectedDelegation(Expectation):
    """Until when the colleague `taker` is to prepare the answer, and a word to it."""

    name: ClassVar[str] = "delegation"
    assignment: int
    taker: int


@dataclass(frozen=True, slots=True)
class ExpectedPrepared(Expectation):
    """A comment to an answer that another one sends, or a piece of evidence; further ones may follow."""

    name: ClassVar[str] = "prepared"
    delegation: int


EXPECTATIONS: Mapping[str, type[Expectation]] = {
    each.name: each
    for each in (
        ExpectedReason,
        ExpectedRemark,
        ExpectedCard,
        ExpectedReturn,
        ExpectedExtension,
        ExpectedRefusal,
        ExpectedDischarge,
        ExpectedHelpMessage,
        ExpectedHelper,
        ExpectedRoundTitle,
        ExpectedRoundStart,
        ExpectedRoundEnd,
        ExpectedDocument,
        ExpectedWorkbook,
        ExpectedDetail,
        ExpectedEyes,
        ExpectedReportForm,
        ExpectedRoster,
        ExpectedOrganisationName,
        ExpectedTarget,
        ExpectedQuietHours,
        ExpectedReturnDay,
        ExpectedName,
        ExpectedSchool,
        ExpectedClaimant,
        ExpectedClaimReason,
        ExpectedSearch,
        ExpectedDelegation,
        ExpectedPrepared,
        ExpectedIndicatorLabel,
        ExpectedIndicatorDetail,
        ExpectedValue,
        ExpectedNoData,
    )
} | {each.name: each for each in (*EXPECTED_OF_ANNOUNCEMENTS, *EXPECTED_OF_EVENTS)}
