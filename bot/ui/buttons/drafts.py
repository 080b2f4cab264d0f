"""Buttons of a draft as a whole and of its addressees (ie, id, iq, im, iy, ig, ih, iz, ik, ip, io, if, ir)."""

from enum import StrEnum

from bot.domain.resolution.editions import Detail
from bot.ui.buttons.base import ButtonData, Id, Turn


class EditionAction(StrEnum):
    """What a button does with a draft of a resolution."""

    OPEN = "o"
    DOUBTS = "q"
    ADDRESSEES = "a"
    CLAUSES = "c"
    LEFT_OUT = "l"
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


class DoubtAction(StrEnum):
    MEND = "m"
    UNDO = "u"  # what was said of it
    FIRST_DAY = "1"  # of those that the document says where the doubt is
    SECOND_DAY = "2"
    THIRD_DAY = "3"
    FOURTH_DAY = "4"


DAYS = (DoubtAction.FIRST_DAY, DoubtAction.SECOND_DAY, DoubtAction.THIRD_DAY, DoubtAction.FOURTH_DAY)


class OnDoubt(ButtonData, prefix="im"):
    """A doubt; `revision` is the one that was seen."""

    edition: Id
    question: Turn
    action: DoubtAction
    revision: Turn


class AnswerDoubt(ButtonData, prefix="iy"):
    """Which organisations all tasks of the doubtful section go to."""

    edition: Turn
    question: Turn
    kind: str


class SectionRecipients(ButtonData, prefix="ih"):
    """The addressees that all tasks of one may be given to."""

    edition: Id
    addressee: Turn
    page: Turn = 0


class GiveSection(ButtonData, prefix="iz"):
    edition: Id
    addressee: Turn
    to: Turn


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


class DraftTargets(ButtonData, prefix="ip"):
    """The organisations that an addressee may be."""

    edition: Id
    addressee: Turn
    page: Turn = 0


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


class RevisionAction(StrEnum):
    UNDO = "u"
    APPLY = "a"
    FORGET = "f"
    PUBLISH = "p"
    AMEND = "n"
    APART = "o"  # it is no later edition of what is like it
    DISCARD = "k"
    TAKE_BACK = "t"  # what was discarded


class OnRevision(ButtonData, prefix="ir"):
    """What is done only to the revision that was seen."""

    edition: Id
    revision: Turn
    action: RevisionAction
