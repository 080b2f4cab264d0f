"""Buttons of a round's report (b): which round, whom it is about, its files, and the form that it follows."""

from enum import StrEnum

from bot.ui.buttons.base import ButtonData, Id, Turn


class ReportFileKind(StrEnum):
    DOCX = "docx"
    PLAN = "plan"
    XLSX = "xlsx"
    PNG = "png"
    CSV = "csv"
    JSON = "json"
    VALUES = "values"


class ReportRounds(ButtonData, prefix="b"):
    """The rounds that have begun."""

    page: Turn = 0


class ReportScopes(ButtonData, prefix="bs"):
    """Whom the report of a round is to be about."""

    round: Id
    page: Turn = 0


class ReportPicture(ButtonData, prefix="bp"):
    """`top` is an organisation with others below it; 0: everybody."""

    round: Id
    top: Id


class ReportFile(ButtonData, prefix="bf"):
    round: Id
    top: Id
    kind: ReportFileKind


class ReportText(ButtonData, prefix="bt"):
    """The picture in words."""

    round: Id
    top: Id


class OnTimeRates(ButtonData, prefix="br"):
    """Organisations by the alphabet, with what each has answered in time from round to round."""

    round: Id
    top: Id
    page: Turn = 0


class ReportForm(ButtonData, prefix="bm"):
    """The form in Word that reports follow."""


class DownloadForm(ButtonData, prefix="bd"):
    """The built-in one."""


class ForgetForm(ButtonData, prefix="bx"):
    """Back to the built-in one."""


class RestoreForm(ButtonData, prefix="bv"):
    """One's own, after all."""
