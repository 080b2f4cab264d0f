"""Buttons of when an announcement goes out, and of the text with fields (nh, nz); of its correction (nj)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class AskForHour(ButtonData, prefix="nha"):
    announcement: Id


class ChooseClock(ButtonData, prefix="nhc"):
    """To each at that hour of their own zone, or to all at one instant."""

    announcement: Id
    local: bool


class CancelSchedule(ButtonData, prefix="nhx"):
    announcement: Id


class RestoreSchedule(ButtonData, prefix="nhr"):
    """The hour that was taken from it."""

    announcement: Id


class MoreOfDraft(ButtonData, prefix="nhm"):
    announcement: Id


class AskValidity(ButtonData, prefix="nhv"):
    announcement: Id


class ClearValidity(ButtonData, prefix="nhd"):
    announcement: Id


class PreviewRecipients(ButtonData, prefix="nhp"):
    announcement: Id


class AskCorrection(ButtonData, prefix="nja"):
    announcement: Id


class ApplyCorrection(ButtonData, prefix="njy"):
    """Nothing is told but the revision that was seen."""

    announcement: Id
    revision: Id
    again: bool


class DropCorrection(ButtonData, prefix="njx"):
    announcement: Id


class Templates(ButtonData, prefix="nzl"):
    """Texts that are kept; `announcement` is the draft to go back to, 0 for none."""

    announcement: Id
    page: Turn = 0


class UseTemplate(ButtonData, prefix="nzu"):
    template: Id


class DeleteTemplate(ButtonData, prefix="nzd"):
    template: Id
    page: Turn = 0
    announcement: Id = 0


class RestoreTemplate(ButtonData, prefix="nzr"):
    """What was deleted."""

    template: Id
    announcement: Id


class SaveTemplate(ButtonData, prefix="nzs"):
    announcement: Id
