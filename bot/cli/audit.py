"""`python -m bot audit`: who did what to whom, to standard output or as a workbook."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.cli.common import DONE, FAILED, MISUSED, GivenUpError, carry_out, database_of
from bot.cli.reasons import unwritten
from bot.clock import SystemClock
from bot.domain.dates import day_in, local_day
from bot.domain.people.audit import OPERATOR, AuditAct, AuditEntry
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.organiser.audit_lines import details_of, who_did, whom
from storage import audit as log
from storage.sqlite.database import Transaction
from storage.sqlite.private import only_over_a_file

COLUMNS = ("at", "by", "act", "person", "organisation", "data")
PAST = datetime(1970, 1, 1, tzinfo=UTC)
LAST_DAY = date(9999, 12, 30)  # with a day after it; no clock west of here can be asked for more


def audit(since: str | None, xlsx: Path | None) -> int:
    async def show(settings: Settings, words: Words) -> int:
        first = first_moment(words, since, settings.timezone) if since else PAST
        async with database_of(settings) as db:
            if xlsx is None:
                await db.read(_print, words, first, settings.timezone)
            else:
                await db.read(_write, words, first, settings.timezone, xlsx)
                await db.write(log.add_entry, AuditAct.AUDIT_EXPORTED, OPERATOR)
                print(words.plain("cli-report-written", file=str(xlsx)))
        return DONE

    return carry_out(show, Settings)


def first_moment(words: Words, since: str, zone: str) -> datetime:
    """The beginning of that day, by the clocks of the bot's own time zone."""
    try:
        day = datetime.strptime(since, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        found = day_in(since, local_day(SystemClock().now(), zone))
        if found is None:
            raise GivenUpError(MISUSED, words.plain("audit-no-day", text=since)) from None
        day = found
    return datetime.combine(min(max(day, PAST.date()), LAST_DAY), time(), ZoneInfo(zone))


def _rows(tx: Transaction, words: Words, since: datetime, zone: str) -> Iterator[tuple[str, ...]]:
    for each in log.list_since(tx, since):
        yield _row(words, each, zone)


def _row(words: Words, entry: AuditEntry, zone: str) -> tuple[str, ...]:
    local = entry.at.astimezone(ZoneInfo(zone))
    return (
        f"{local:%Y-%m-%d %H:%M:%S}",
        who_did(words, entry),
        words.plain(f"audit-act-{entry.act}"),
        whom(words, entry),
        entry.organisation or "",
        "; ".join(details_of(words, entry)),
    )


def _print(tx: Transaction, words: Words, since: datetime, zone: str) -> None:
    for row in _rows(tx, words, since, zone):
        print(*row, sep="\t")


def _write(tx: Transaction, words: Words, since: datetime, zone: str, target: Path) -> None:
    """The file is whole or not there."""
    from bot.documents.forms.log_workbook import write_log_workbook  # noqa: PLC0415 - rarely needed

    titles = [words.plain(f"audit-column-{each}") for each in COLUMNS]
    try:
        only_over_a_file(target)
        write_log_workbook(target, words.plain("audit-sheet"), titles, _rows(tx, words, since, zone))
    except OSError as error:
        raise GivenUpError(FAILED, unwritten(words, error, target)) from error
