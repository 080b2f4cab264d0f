"""The form in Word that reports follow: the built-in one, or an organiser's own once it has been tried."""

from collections.abc import Callable
from datetime import datetime

from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedReportForm
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.text import cut
from bot.domain.work.report_layout import Letterhead
from bot.services.work.report_making import ReportMaker
from bot.services.work.reports import Wish
from storage import expectations, report_templates
from storage.sqlite.database import Transaction

NAME_LIMIT = 100
MAX_BYTES = 5 * 1024 * 1024


def require_organiser(_: Transaction, viewer: Viewer) -> None:
    require(may_organise(viewer))


def await_form(tx: Transaction, viewer: Viewer) -> str | None:
    """The name of the form in use; None: the built-in one."""
    require(may_organise(viewer))
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedReportForm())
    own = report_templates.get_template(tx)
    return own[0] if own else None


def forget_form(tx: Transaction, viewer: Viewer) -> str | None:
    require(may_organise(viewer))
    report_templates.put_template(tx, "", b"", viewer.participant_id)
    return None


def restore_form(tx: Transaction, viewer: Viewer) -> str:
    """The newest of one's own is in use again; its name."""
    require(may_organise(viewer))
    if (own := report_templates.get_template(tx) or report_templates.newest_own(tx)) is None:
        raise StaleError
    if report_templates.get_template(tx) is None:
        report_templates.put_template(tx, *own, viewer.participant_id)
    return own[0]


def check_file(file_name: str, size: int | None) -> None:
    """Raises BadInputError for what is no form, before it is fetched; None: nobody knows as yet how big it is."""
    if not file_name.lower().endswith(".docx"):
        raise BadInputError("report-template-not-docx")
    if size is not None and size > MAX_BYTES:
        raise BadInputError("report-template-too-big")


def keep_form(tx: Transaction, viewer: Viewer, file_name: str, content: bytes) -> str:
    """The name that it is kept by."""
    require(may_organise(viewer))
    expectations.clear_expectation(tx, viewer.telegram_id)
    name = cut(file_name, NAME_LIMIT)
    report_templates.put_template(tx, name, content, viewer.participant_id)
    return name


async def try_form(maker: ReportMaker, viewer: Viewer, content: bytes, now: datetime) -> None:
    """Fill it in for the newest round; raises BadInputError with what is wrong with it."""
    async with maker.make(viewer, Wish(), ("docx",), now, content):
        pass


def built_in_form(letterhead: Letterhead, label: Callable[[str], str]) -> bytes:
    from bot.documents.reports.forms import report_form  # noqa: PLC0415 - a fifth of a second of each start

    return report_form(letterhead.page, label)
