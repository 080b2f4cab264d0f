"""What buttons carry: ids only, so that they work for months; the state is read anew at each press.

Telegram allows 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton).
"""

from enum import StrEnum
from typing import Annotated, Self

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator, ConfigDict, Field

from bot.domain.resolution.editions import Detail
from bot.domain.work.rounds import Choice, Question, Repeat
from bot.domain.work.tasks import Status

Id = Annotated[int, Field(ge=0, lt=2**63)]  # what SQLite can hold; a forged button may carry anything
Turn = Annotated[int, Field(ge=0, lt=2**31)]  # a page of a list
EMPTY_IS_NONE = BeforeValidator(lambda value: value or None)
LIMIT = 64  # bytes


class ButtonData(CallbackData, prefix="-"):
    """What all of them share: aiogram's form, put together and taken apart in fewer steps."""

    model_config = ConfigDict(defer_build=True)  # a start would wait for all of them

    def pack(self) -> str:
        """Raises ValueError for what Telegram would not take, or what could not be taken apart again."""
        parts = [self.__prefix__, *map(_packed, self.__dict__.values())]
        packed = ":".join(parts)
        if packed.count(":") >= len(parts) or len(packed.encode()) > LIMIT:
            raise ValueError(packed)
        return packed

    @classmethod
    def unpack(cls, value: str) -> Self:
        """Raises ValueError for what is no such data."""
        prefix, *parts = value.split(":")
        fields = cls.__pydantic_fields__
        if prefix != cls.__prefix__ or len(parts) != len(fields):
            raise ValueError(value)
        return cls(**dict(zip(fields, parts, strict=True)))


def _packed(value: str | int | None) -> str:
    if isinstance(value, int):
        return str(int(value))  # of a bool too
    return value or ""


class Page(StrEnum):
    HOME = "home"
    TASKS = "tasks"
    EVENTS = "events"
    NEWS = "news"
    SETTINGS = "settings"
    ORGANISATIONS = "orgs"
    BROADCAST = "cast"
    ROUNDS = "rounds"
    PRIVACY = "privacy"
    HELP = "help"
    IMPORT = "import"
    RESOLUTIONS = "res"


class Open(ButtonData, prefix="p"):
    """A page of the menu."""

    page: Page


class Consent(ButtonData, prefix="ok"):
    """`invitation` is 0 for an organiser, who needs none."""

    invitation: Id


class Decline(ButtonData, prefix="no"):
    invitation: Id


class TaskListOf(ButtonData, prefix="t"):
    organisation: Id
    page: Turn = 0


class Card(ButtonData, prefix="c"):
    assignment: Id


class CoCard(ButtonData, prefix="cc"):
    organisation: Id
    task: Id


class Answer(ButtonData, prefix="a"):
    assignment: Id
    status: Status


class History(ButtonData, prefix="h"):
    assignment: Id


class Terms(ButtonData, prefix="g"):
    """`organisation` is 0 where `item` is an assignment, else `item` is a task co-executed by it."""

    organisation: Id
    item: Id


class Evidence(ButtonData, prefix="e"):
    assignment: Id


class Below(ButtonData, prefix="o"):
    """The organisations below `parent` (0: at the top), on a page of the list."""

    parent: Id
    page: Turn = 0


class Settings(ButtonData, prefix="s"):
    """The settings, on a page of one's organisations."""

    page: Turn = 0


class ChooseLanguage(ButtonData, prefix="sl"):
    locale: str


class TimeZones(ButtonData, prefix="sz"):
    """The list to choose from."""


class ChooseTimeZone(ButtonData, prefix="sc"):
    """An IANA name; none for the organisation's zone."""

    zone: Annotated[str | None, EMPTY_IS_NONE]


class RoundPlan(ButtonData, prefix="j"):
    """What will be sent when and to how many, because of a round."""

    round: Id
    page: Turn = 0


class PlanOfAll(ButtonData, prefix="ja"):
    """The same of everything, with the pause of all reminders."""

    page: Turn = 0


class PauseAll(ButtonData, prefix="jp"):
    """Says how it is to be, so that pressing twice is pressing once."""

    paused: bool


class EyesBelow(ButtonData, prefix="je"):
    """Whose eyes to look with: the organisations below `parent` (0: at the top)."""

    parent: Id
    page: Turn = 0


class EyesList(ButtonData, prefix="jt"):
    """An organisation's tasks as its members see them, to look at only."""

    organisation: Id
    page: Turn = 0


class EyesCard(ButtonData, prefix="jc"):
    assignment: Id


class NoteFor(ButtonData, prefix="jn"):
    """Which task is meant by what somebody wrote in answer to a reminder."""

    note: Id
    assignment: Id


class Reminding(ButtonData, prefix="sr"):
    """When to be reminded: hour, days, how often."""


class ChooseHour(ButtonData, prefix="sh"):
    hour: Turn


class TickDay(ButtonData, prefix="sd"):
    """An ISO week day; says how it is to be, so that pressing twice is pressing once."""

    day: Turn
    ticked: bool


class ChooseCap(ButtonData, prefix="sm"):
    messages: Turn


class Quiet(ButtonData, prefix="sq"):
    """Quiet hours: chosen here, or typed."""


class ChooseQuiet(ButtonData, prefix="su"):
    """Full hours."""

    start: Turn
    end: Turn


class UsualQuiet(ButtonData, prefix="sw"):
    """Those that apply to everyone."""


class Vacation(ButtonData, prefix="sv"):
    """The pause of one's own reminders, on a page of colleagues who may stand in."""

    page: Turn = 0


class PauseFor(ButtonData, prefix="sp"):
    """0: reminders come again."""

    days: Turn


class ChooseSubstitute(ButtonData, prefix="sb"):
    """0: nobody."""

    participant: Id


class AskToLeave(ButtonData, prefix="la"):
    organisation: Id


class Leave(ButtonData, prefix="l"):
    organisation: Id


class ExportMyData(ButtonData, prefix="dx"):
    pass


class AskToErase(ButtonData, prefix="da"):
    pass


class Erase(ButtonData, prefix="d"):
    pass


class DigestOf(ButtonData, prefix="r"):
    """A digest once more; `digest` is the id of its delivery."""

    digest: Id


class AskToPutOff(ButtonData, prefix="ro"):
    digest: Id


class PutOff(ButtonData, prefix="rt"):
    """`days` is 0 for the next Monday."""

    digest: Id
    days: Turn


class Draft(ButtonData, prefix="nd"):
    """An announcement that is not sent yet; `preview` shows the message itself above its controls."""

    announcement: Id
    preview: bool = False


class ChangeText(ButtonData, prefix="nt"):
    announcement: Id


class ReachEveryone(ButtonData, prefix="ne"):
    announcement: Id


class TickKind(ButtonData, prefix="nk"):
    """Says how it is to be, so that pressing twice is pressing once."""

    announcement: Id
    kind: str
    ticked: bool


class Municipalities(ButtonData, prefix="nm"):
    announcement: Id
    page: Turn = 0


class TickMunicipality(ButtonData, prefix="nq"):
    announcement: Id
    organisation: Id
    ticked: bool
    page: Turn


class Send(ButtonData, prefix="ns"):
    """Nothing is sent but the revision that was seen."""

    announcement: Id
    revision: Id


class CancelDraft(ButtonData, prefix="nc"):
    announcement: Id


class Stop(ButtonData, prefix="nx"):
    announcement: Id


class AskToRecall(ButtonData, prefix="nb"):
    announcement: Id


class Recall(ButtonData, prefix="ny"):
    announcement: Id


class Broadcasts(ButtonData, prefix="nl"):
    """Drafts and sent announcements, for organisers."""

    page: Turn = 0


class Outcome(ButtonData, prefix="nr"):
    announcement: Id


class Silent(ButtonData, prefix="nw"):
    """Who has not acknowledged."""

    announcement: Id
    page: Turn = 0


class ShowSent(ButtonData, prefix="nv"):
    announcement: Id


class HomeBelow(ButtonData, prefix="hb"):
    """The menu as a message of its own, where the one with the button is still being edited."""


class Acknowledge(ButtonData, prefix="n"):
    announcement: Id


class News(ButtonData, prefix="nn"):
    page: Turn = 0


class NewsItem(ButtonData, prefix="ni"):
    announcement: Id
    page: Turn = 0


class AcknowledgeItem(ButtonData, prefix="na"):
    """As `Acknowledge`, on the screen of `NewsItem`."""

    announcement: Id
    page: Turn = 0


class NewsFile(ButtonData, prefix="nf"):
    announcement: Id


class Events(ButtonData, prefix="v"):
    """A page of the list of events."""

    page: Turn = 0


class EventOf(ButtonData, prefix="vc"):
    """An event's card."""

    event: Id


class AskDate(ButtonData, prefix="vd"):
    event: Id


class AskPlace(ButtonData, prefix="vp"):
    event: Id


class EventZones(ButtonData, prefix="vz"):
    """The time zones to choose from."""

    event: Id


class ChooseEventZone(ButtonData, prefix="vy"):
    event: Id
    zone: str


class EventChange(ButtonData, prefix="vk"):
    """What is set and told nobody yet."""

    event: Id


class TellChange(ButtonData, prefix="vt"):
    change: Id


class ForgetChange(ButtonData, prefix="vf"):
    change: Id


class Rounds(ButtonData, prefix="q"):
    """The list of reporting rounds, for organisers."""

    page: Turn = 0


class NewRound(ButtonData, prefix="qn"):
    pass


class RoundOf(ButtonData, prefix="qr"):
    """A round as it stands: a draft to be changed, or how far it is."""

    round: Id


class AskAboutRound(ButtonData, prefix="qf"):
    round: Id
    question: Question


class TickRoundKind(ButtonData, prefix="qk"):
    """Says how it is to be, so that pressing twice is pressing once."""

    round: Id
    kind: str
    ticked: bool


class RoundChoice(ButtonData, prefix="qp"):
    """What there is to choose from: a resolution, a repetition, or who learns of silence."""

    round: Id
    choice: Choice


class ChooseResolution(ButtonData, prefix="qw"):
    round: Id
    resolution: Id


class ChooseRepeat(ButtonData, prefix="qs"):
    """None: this round alone."""

    round: Id
    repeat: Annotated[Repeat | None, EMPTY_IS_NONE]


class ChooseEscalation(ButtonData, prefix="qe"):
    round: Id
    choice: Turn


class ConfirmRound(ButtonData, prefix="qo"):
    """Nothing is opened or planned but the revision that was seen."""

    round: Id
    revision: Id


class AskToCloseRound(ButtonData, prefix="qc"):
    round: Id


class CloseRound(ButtonData, prefix="qd"):
    round: Id


class CancelRound(ButtonData, prefix="qx"):
    """`following` says that all of its series that are to come go too."""

    round: Id
    following: bool = False


class RoundTasks(ButtonData, prefix="qt"):
    """How each task stands in a round."""

    round: Id
    page: Turn = 0


class RepeatAnswer(ButtonData, prefix="qm"):
    """«Без изменений»: the former answer once more; `reply` is the one that was seen."""

    assignment: Id
    reply: Id


class AskToRepeatAll(ButtonData, prefix="qa"):
    organisation: Id


class RepeatAll(ButtonData, prefix="qb"):
    """For every task of the organisation that the round asks of it and that has a former answer."""

    organisation: Id
    round: Id


class Waiting(ButtonData, prefix="rw"):
    """Answers without a verdict below `parent` (0: all that the viewer oversees)."""

    parent: Id
    page: Turn = 0


class Accept(ButtonData, prefix="ra"):
    """`seen` is the newest verdict that was on the reply (0: none): nothing is decided but what was seen."""

    reply: Id
    seen: Id


class Return(ButtonData, prefix="rr"):
    """As `Accept`; asks for the reason."""

    reply: Id
    seen: Id


class AskToExtend(ButtonData, prefix="xa"):
    assignment: Id


class DecideExtension(ButtonData, prefix="xd"):
    extension: Id
    granted: bool


class WriteHelp(ButtonData, prefix="uw"):
    """To the other side of a conversation about help."""

    thread: Id


class CloseHelp(ButtonData, prefix="uc"):
    thread: Id


class HelpPage(ButtonData, prefix="u"):
    """A conversation, its newest messages on page 0."""

    thread: Id
    page: Turn = 0


class Helpers(ButtonData, prefix="uh"):
    """Who helps organisations of each kind."""


class HelperOf(ButtonData, prefix="uk"):
    """Whom to choose for a kind from."""

    kind: str
    page: Turn = 0


class ChooseHelper(ButtonData, prefix="uo"):
    """`organisation` 0: nobody."""

    kind: str
    organisation: Id


class SilentBelow(ButtonData, prefix="z"):
    """Organisations without an answer below `parent` (0: all that the viewer oversees)."""

    parent: Id
    page: Turn = 0


class SilentOne(ButtonData, prefix="zo"):
    """One of them, on a page of that list."""

    organisation: Id
    parent: Id
    page: Turn = 0


class NudgeAll(ButtonData, prefix="zn"):
    parent: Id


class NudgeOne(ButtonData, prefix="zr"):
    organisation: Id


class AnswerFor(ButtonData, prefix="za"):
    """Which answer to give in the name of an organisation below."""

    assignment: Id


class OnBehalf(ButtonData, prefix="zb"):
    assignment: Id
    status: Status


class EditionAction(StrEnum):
    """What a button does with a draft of a resolution."""

    OPEN = "o"
    DOUBTS = "q"
    ADDRESSEES = "a"
    CLAUSES = "c"
    DIFFERENCES = "d"
    EXCEL = "x"
    SUMMARY = "s"
    DISCARD = "k"


class OnEdition(ButtonData, prefix="ie"):
    """Opens a part of a draft, on a page of it."""

    edition: Id
    action: EditionAction = EditionAction.OPEN
    page: Turn = 0


class Pasted(ButtonData, prefix="id"):
    """All parts of a pasted text have been sent."""


class SettleDoubt(ButtonData, prefix="iq"):
    edition: Id
    question: Turn


class OnAddressee(ButtonData, prefix="ig"):
    """An addressee of a draft."""

    edition: Id
    addressee: Turn


class AimAtKind(ButtonData, prefix="ik"):
    """Says how it is to be, so that pressing twice is pressing once."""

    edition: Turn
    addressee: Turn
    kind: str
    chosen: bool


class AimAtOrganisation(ButtonData, prefix="io"):
    edition: Id
    addressee: Turn
    organisation: Id
    chosen: bool


class AskField(ButtonData, prefix="if"):
    """Asks for a value of a clause or of an addressee (`item`), or of the whole (0)."""

    edition: Id
    item: Turn
    field: Detail


class OnClause(ButtonData, prefix="ic"):
    """A task of a draft."""

    edition: Id
    clause: Turn


class ClauseAction(StrEnum):
    DROP = "x"
    RESTORE = "r"
    CLEAR_DUE = "d"
    MERGE = "m"
    PART = "p"
    SETTLE = "s"


class ChangeClause(ButtonData, prefix="ix"):
    """`revision` is the one that was seen: what is pressed twice happens once."""

    edition: Id
    clause: Turn
    action: ClauseAction
    revision: Turn


class Recipients(ButtonData, prefix="iw"):
    """The addressees that a task may be given to."""

    edition: Id
    clause: Turn


class GiveTo(ButtonData, prefix="it"):
    edition: Id
    clause: Turn
    addressee: Turn


class FormerTasks(ButtonData, prefix="ib"):
    """Which published task a new clause may go on from."""

    edition: Id
    clause: Turn


class CarryOn(ButtonData, prefix="ij"):
    edition: Id
    clause: Turn
    former: Turn
    revision: Turn


class SplitAt(ButtonData, prefix="is"):
    """`at` is a character of the text, as it was in that revision."""

    edition: Turn
    clause: Turn
    at: Turn
    revision: Turn


class RevisionAction(StrEnum):
    UNDO = "u"
    APPLY = "a"
    FORGET = "f"
    PUBLISH = "p"
    AMEND = "n"
    DISCARD = "k"


class OnRevision(ButtonData, prefix="ir"):
    """What is done only to the revision that was seen."""

    edition: Id
    revision: Turn
    action: RevisionAction


class ListOfResolutions(ButtonData, prefix="il"):
    page: Turn = 0


class ResolutionOf(ButtonData, prefix="in"):
    """A published resolution."""

    resolution: Id


class Amend(ButtonData, prefix="ia"):
    """A new edition of it: from a document, or by hand."""

    resolution: Id
    by_file: bool


class Archive(ButtonData, prefix="iv"):
    """Says how it is to be, so that pressing twice is pressing once."""

    resolution: Id
    archived: bool
