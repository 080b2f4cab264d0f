"""What buttons carry: ids only, so that they work for months; the state is read anew at each press.

Telegram allows 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton).
"""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from bot.domain.editions import Detail
from bot.domain.rounds import Choice, Question, Repeat
from bot.domain.tasks import Status

Id = Annotated[int, Field(ge=0, lt=2**63)]  # what SQLite can hold; a forged button may carry anything
Turn = Annotated[int, Field(ge=0, lt=2**31)]  # a page of a list


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


class Open(CallbackData, prefix="p"):
    """A page of the menu."""

    page: Page


class Consent(CallbackData, prefix="ok"):
    """`invitation` is 0 for an organiser, who needs none."""

    invitation: Id


class Decline(CallbackData, prefix="no"):
    invitation: Id


class TaskListOf(CallbackData, prefix="t"):
    organisation: Id
    page: Turn = 0


class Card(CallbackData, prefix="c"):
    assignment: Id


class CoCard(CallbackData, prefix="cc"):
    organisation: Id
    task: Id


class Answer(CallbackData, prefix="a"):
    assignment: Id
    status: Status


class History(CallbackData, prefix="h"):
    assignment: Id


class Terms(CallbackData, prefix="g"):
    """`organisation` is 0 where `item` is an assignment, else `item` is a task co-executed by it."""

    organisation: Id
    item: Id


class Evidence(CallbackData, prefix="e"):
    assignment: Id


class Below(CallbackData, prefix="o"):
    """The organisations below `parent` (0: at the top), on a page of the list."""

    parent: Id
    page: Turn = 0


class Settings(CallbackData, prefix="s"):
    """The settings, on a page of one's organisations."""

    page: Turn = 0


class ChooseLanguage(CallbackData, prefix="sl"):
    locale: str


class TimeZones(CallbackData, prefix="sz"):
    """The list to choose from."""


class ChooseTimeZone(CallbackData, prefix="sc"):
    """An IANA name; none for the organisation's zone."""

    zone: str | None


class RoundPlan(CallbackData, prefix="j"):
    """What will be sent when and to how many, because of a round."""

    round: Id
    page: Turn = 0


class PlanOfAll(CallbackData, prefix="ja"):
    """The same of everything, with the pause of all reminders."""

    page: Turn = 0


class PauseAll(CallbackData, prefix="jp"):
    """Says how it is to be, so that pressing twice is pressing once."""

    paused: bool


class EyesBelow(CallbackData, prefix="je"):
    """Whose eyes to look with: the organisations below `parent` (0: at the top)."""

    parent: Id
    page: Turn = 0


class EyesList(CallbackData, prefix="jt"):
    """An organisation's tasks as its members see them, to look at only."""

    organisation: Id
    page: Turn = 0


class EyesCard(CallbackData, prefix="jc"):
    assignment: Id


class NoteFor(CallbackData, prefix="jn"):
    """Which task is meant by what somebody wrote in answer to a reminder."""

    note: Id
    assignment: Id


class Reminding(CallbackData, prefix="sr"):
    """When to be reminded: hour, days, how often."""


class ChooseHour(CallbackData, prefix="sh"):
    hour: Turn


class TickDay(CallbackData, prefix="sd"):
    """An ISO week day; says how it is to be, so that pressing twice is pressing once."""

    day: Turn
    ticked: bool


class ChooseCap(CallbackData, prefix="sm"):
    messages: Turn


class Quiet(CallbackData, prefix="sq"):
    """Quiet hours: chosen here, or typed."""


class ChooseQuiet(CallbackData, prefix="su"):
    """Full hours."""

    start: Turn
    end: Turn


class UsualQuiet(CallbackData, prefix="sw"):
    """Those that apply to everyone."""


class Vacation(CallbackData, prefix="sv"):
    """The pause of one's own reminders, on a page of colleagues who may stand in."""

    page: Turn = 0


class PauseFor(CallbackData, prefix="sp"):
    """0: reminders come again."""

    days: Turn


class ChooseSubstitute(CallbackData, prefix="sb"):
    """0: nobody."""

    participant: Id


class AskToLeave(CallbackData, prefix="la"):
    organisation: Id


class Leave(CallbackData, prefix="l"):
    organisation: Id


class ExportMyData(CallbackData, prefix="dx"):
    pass


class AskToErase(CallbackData, prefix="da"):
    pass


class Erase(CallbackData, prefix="d"):
    pass


class DigestOf(CallbackData, prefix="r"):
    """A digest once more; `digest` is the id of its delivery."""

    digest: Id


class AskToPutOff(CallbackData, prefix="ro"):
    digest: Id


class PutOff(CallbackData, prefix="rt"):
    """`days` is 0 for the next Monday."""

    digest: Id
    days: Turn


class Draft(CallbackData, prefix="nd"):
    """An announcement that is not sent yet; `preview` shows the message itself above its controls."""

    announcement: Id
    preview: bool = False


class ChangeText(CallbackData, prefix="nt"):
    announcement: Id


class ReachEveryone(CallbackData, prefix="ne"):
    announcement: Id


class TickKind(CallbackData, prefix="nk"):
    """Says how it is to be, so that pressing twice is pressing once."""

    announcement: Id
    kind: str
    ticked: bool


class Municipalities(CallbackData, prefix="nm"):
    announcement: Id
    page: Turn = 0


class TickMunicipality(CallbackData, prefix="nq"):
    announcement: Id
    organisation: Id
    ticked: bool
    page: Turn


class Send(CallbackData, prefix="ns"):
    """Nothing is sent but the revision that was seen."""

    announcement: Id
    revision: Id


class CancelDraft(CallbackData, prefix="nc"):
    announcement: Id


class Stop(CallbackData, prefix="nx"):
    announcement: Id


class AskToRecall(CallbackData, prefix="nb"):
    announcement: Id


class Recall(CallbackData, prefix="ny"):
    announcement: Id


class Broadcasts(CallbackData, prefix="nl"):
    """Drafts and sent announcements, for organisers."""

    page: Turn = 0


class Outcome(CallbackData, prefix="nr"):
    announcement: Id


class Silent(CallbackData, prefix="nw"):
    """Who has not acknowledged."""

    announcement: Id
    page: Turn = 0


class ShowSent(CallbackData, prefix="nv"):
    announcement: Id


class HomeBelow(CallbackData, prefix="hb"):
    """The menu as a message of its own, where the one with the button is still being edited."""


class Acknowledge(CallbackData, prefix="n"):
    announcement: Id


class News(CallbackData, prefix="nn"):
    page: Turn = 0


class NewsItem(CallbackData, prefix="ni"):
    announcement: Id
    page: Turn = 0


class AcknowledgeItem(CallbackData, prefix="na"):
    """As `Acknowledge`, on the screen of `NewsItem`."""

    announcement: Id
    page: Turn = 0


class NewsFile(CallbackData, prefix="nf"):
    announcement: Id


class Events(CallbackData, prefix="v"):
    """A page of the list of events."""

    page: Turn = 0


class EventOf(CallbackData, prefix="vc"):
    """An event's card."""

    event: Id


class AskDate(CallbackData, prefix="vd"):
    event: Id


class AskPlace(CallbackData, prefix="vp"):
    event: Id


class EventZones(CallbackData, prefix="vz"):
    """The time zones to choose from."""

    event: Id


class ChooseEventZone(CallbackData, prefix="vy"):
    event: Id
    zone: str


class EventChange(CallbackData, prefix="vk"):
    """What is set and told nobody yet."""

    event: Id


class TellChange(CallbackData, prefix="vt"):
    change: Id


class ForgetChange(CallbackData, prefix="vf"):
    change: Id


class Rounds(CallbackData, prefix="q"):
    """The list of reporting rounds, for organisers."""

    page: Turn = 0


class NewRound(CallbackData, prefix="qn"):
    pass


class RoundOf(CallbackData, prefix="qr"):
    """A round as it stands: a draft to be changed, or how far it is."""

    round: Id


class AskAboutRound(CallbackData, prefix="qf"):
    round: Id
    question: Question


class TickRoundKind(CallbackData, prefix="qk"):
    """Says how it is to be, so that pressing twice is pressing once."""

    round: Id
    kind: str
    ticked: bool


class RoundChoice(CallbackData, prefix="qp"):
    """What there is to choose from: a resolution, a repetition, or who learns of silence."""

    round: Id
    choice: Choice


class ChooseResolution(CallbackData, prefix="qw"):
    round: Id
    resolution: Id


class ChooseRepeat(CallbackData, prefix="qs"):
    """None: this round alone."""

    round: Id
    repeat: Repeat | None


class ChooseEscalation(CallbackData, prefix="qe"):
    round: Id
    choice: Turn


class ConfirmRound(CallbackData, prefix="qo"):
    """Nothing is opened or planned but the revision that was seen."""

    round: Id
    revision: Id


class AskToCloseRound(CallbackData, prefix="qc"):
    round: Id


class CloseRound(CallbackData, prefix="qd"):
    round: Id


class CancelRound(CallbackData, prefix="qx"):
    """`following` says that all of its series that are to come go too."""

    round: Id
    following: bool = False


class RoundTasks(CallbackData, prefix="qt"):
    """How each task stands in a round."""

    round: Id
    page: Turn = 0


class RepeatAnswer(CallbackData, prefix="qm"):
    """«Без изменений»: the former answer once more; `reply` is the one that was seen."""

    assignment: Id
    reply: Id


class AskToRepeatAll(CallbackData, prefix="qa"):
    organisation: Id


class RepeatAll(CallbackData, prefix="qb"):
    """For every task of the organisation that the round asks of it and that has a former answer."""

    organisation: Id
    round: Id


class Waiting(CallbackData, prefix="rw"):
    """Answers without a verdict below `parent` (0: all that the viewer oversees)."""

    parent: Id
    page: Turn = 0


class Accept(CallbackData, prefix="ra"):
    """`seen` is the newest verdict that was on the reply (0: none): nothing is decided but what was seen."""

    reply: Id
    seen: Id


class Return(CallbackData, prefix="rr"):
    """As `Accept`; asks for the reason."""

    reply: Id
    seen: Id


class AskToExtend(CallbackData, prefix="xa"):
    assignment: Id


class DecideExtension(CallbackData, prefix="xd"):
    extension: Id
    granted: bool


class WriteHelp(CallbackData, prefix="uw"):
    """To the other side of a conversation about help."""

    thread: Id


class CloseHelp(CallbackData, prefix="uc"):
    thread: Id


class HelpPage(CallbackData, prefix="u"):
    """A conversation, its newest messages on page 0."""

    thread: Id
    page: Turn = 0


class Helpers(CallbackData, prefix="uh"):
    """Who helps organisations of each kind."""


class HelperOf(CallbackData, prefix="uk"):
    """Whom to choose for a kind from."""

    kind: str
    page: Turn = 0


class ChooseHelper(CallbackData, prefix="uo"):
    """`organisation` 0: nobody."""

    kind: str
    organisation: Id


class SilentBelow(CallbackData, prefix="z"):
    """Organisations without an answer below `parent` (0: all that the viewer oversees)."""

    parent: Id
    page: Turn = 0


class SilentOne(CallbackData, prefix="zo"):
    """One of them, on a page of that list."""

    organisation: Id
    parent: Id
    page: Turn = 0


class NudgeAll(CallbackData, prefix="zn"):
    parent: Id


class NudgeOne(CallbackData, prefix="zr"):
    organisation: Id


class AnswerFor(CallbackData, prefix="za"):
    """Which answer to give in the name of an organisation below."""

    assignment: Id


class OnBehalf(CallbackData, prefix="zb"):
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


class OnEdition(CallbackData, prefix="ie"):
    """Opens a part of a draft, on a page of it."""

    edition: Id
    action: EditionAction = EditionAction.OPEN
    page: Turn = 0


class Pasted(CallbackData, prefix="id"):
    """All parts of a pasted text have been sent."""


class SettleDoubt(CallbackData, prefix="iq"):
    edition: Id
    question: Turn


class OnAddressee(CallbackData, prefix="ig"):
    """An addressee of a draft."""

    edition: Id
    addressee: Turn


class AimAtKind(CallbackData, prefix="ik"):
    """Says how it is to be, so that pressing twice is pressing once."""

    edition: Turn
    addressee: Turn
    kind: str
    chosen: bool


class AimAtOrganisation(CallbackData, prefix="io"):
    edition: Id
    addressee: Turn
    organisation: Id
    chosen: bool


class AskField(CallbackData, prefix="if"):
    """Asks for a value of a clause or of an addressee (`item`), or of the whole (0)."""

    edition: Id
    item: Turn
    field: Detail


class OnClause(CallbackData, prefix="ic"):
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


class ChangeClause(CallbackData, prefix="ix"):
    """`revision` is the one that was seen: what is pressed twice happens once."""

    edition: Id
    clause: Turn
    action: ClauseAction
    revision: Turn


class Recipients(CallbackData, prefix="iw"):
    """The addressees that a task may be given to."""

    edition: Id
    clause: Turn


class GiveTo(CallbackData, prefix="it"):
    edition: Id
    clause: Turn
    addressee: Turn


class FormerTasks(CallbackData, prefix="ib"):
    """Which published task a new clause may go on from."""

    edition: Id
    clause: Turn


class CarryOn(CallbackData, prefix="ij"):
    edition: Id
    clause: Turn
    former: Turn
    revision: Turn


class SplitAt(CallbackData, prefix="is"):
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


class OnRevision(CallbackData, prefix="ir"):
    """What is done only to the revision that was seen."""

    edition: Id
    revision: Turn
    action: RevisionAction


class ListOfResolutions(CallbackData, prefix="il"):
    page: Turn = 0


class ResolutionOf(CallbackData, prefix="in"):
    """A published resolution."""

    resolution: Id


class Amend(CallbackData, prefix="ia"):
    """A new edition of it: from a document, or by hand."""

    resolution: Id
    by_file: bool


class Archive(CallbackData, prefix="iv"):
    """Says how it is to be, so that pressing twice is pressing once."""

    resolution: Id
    archived: bool
