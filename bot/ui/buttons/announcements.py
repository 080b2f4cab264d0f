"""Buttons of announcements: writing, watching, receiving (n)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class OpenAnnouncementDraft(ButtonData, prefix="nd"):
    """An announcement that is not sent yet; `preview` shows the message itself above its controls."""

    announcement: Id
    preview: bool = False


class ChangeText(ButtonData, prefix="nt"):
    announcement: Id


class ReachEveryone(ButtonData, prefix="ne"):
    announcement: Id


class TickAudienceKind(ButtonData, prefix="nk"):
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


class SendAnnouncement(ButtonData, prefix="ns"):
    """Nothing is sent but the revision that was seen."""

    announcement: Id
    revision: Id


class CancelAnnouncement(ButtonData, prefix="nc"):
    announcement: Id


class TakeBackAnnouncement(ButtonData, prefix="nz"):
    """A draft that was given up."""

    announcement: Id


class ResumeBroadcast(ButtonData, prefix="nj"):
    announcement: Id


class StopBroadcast(ButtonData, prefix="nx"):
    announcement: Id


class AskToRecall(ButtonData, prefix="nb"):
    announcement: Id


class RecallAnnouncement(ButtonData, prefix="ny"):
    announcement: Id


class SentAnnouncements(ButtonData, prefix="nl"):
    """Drafts and sent announcements, for organisers. `at`: the page on which that one stands by now."""

    page: Turn = 0
    at: Id = 0


class OpenOutcome(ButtonData, prefix="nr"):
    announcement: Id


class OpenUnacknowledged(ButtonData, prefix="nw"):
    """Who has not acknowledged."""

    announcement: Id
    page: Turn = 0


class ShowSent(ButtonData, prefix="nv"):
    announcement: Id


class Acknowledge(ButtonData, prefix="n"):
    announcement: Id


class ReceivedAnnouncements(ButtonData, prefix="nn"):
    page: Turn = 0


class OpenReceived(ButtonData, prefix="ni"):
    announcement: Id
    page: Turn = 0


class AcknowledgeReceived(ButtonData, prefix="na"):
    """As `Acknowledge`, on the screen of `OpenReceived`."""

    announcement: Id
    page: Turn = 0


class OpenReceivedFile(ButtonData, prefix="nf"):
    announcement: Id
