"""Buttons of who has acknowledged an announcement, and who has not (nu)."""

from enum import StrEnum

from bot.ui.buttons.base import ButtonData, Id, Turn


class SheetKind(StrEnum):
    DOCX = "docx"
    XLSX = "xlsx"


class AcknowledgeVersion(ButtonData, prefix="nuv"):
    """As `Acknowledge`, which is of the first version: below a message that was corrected."""

    announcement: Id
    version: Id


class AcknowledgeOpened(ButtonData, prefix="nuo"):
    """As `AcknowledgeReceived`, of a corrected one."""

    announcement: Id
    version: Id
    page: Turn = 0


class NudgeUnacknowledged(ButtonData, prefix="nun"):
    announcement: Id


class SheetFile(ButtonData, prefix="nuf"):
    announcement: Id
    form: SheetKind


class ChooseAcknowledged(ButtonData, prefix="nub"):
    """Whose acknowledgement an organiser notes for them."""

    announcement: Id
    page: Turn = 0


class AcknowledgeFor(ButtonData, prefix="nua"):
    announcement: Id
    participant: Id
    page: Turn = 0
