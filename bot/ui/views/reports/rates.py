"""What was answered in time, organisation by organisation over rounds, as a sheet of the workbook.

Without the chat's buttons: what these need takes a report's process longer to load than the report to make.
"""

from collections.abc import Iterable, Sequence

from bot.domain.work.rates import OnTime
from bot.domain.work.report_layout import Column, ColumnKind, Sheet, Value
from bot.domain.work.reports import OrganisationLine, Report
from bot.domain.work.rounds import Round
from bot.ui.i18n import Words
from bot.ui.views.reports.figures import municipality

PERCENT = ColumnKind.PERCENT


def rates_sheet(
    words: Words,
    report: Report,
    rounds: Sequence[Round],
    organisations: Sequence[OrganisationLine],
    rates: Iterable[Sequence[OnTime | None]],
) -> Sheet:
    """`rates` of these organisations, in their order; taken one by one, once."""
    names = report.background.municipalities
    text, about = ColumnKind.NAME, words.plain("rates-column")
    known = (("organisation_id", ColumnKind.NUMBER, 10), ("organisation", text, 50), ("municipality", text, 28))
    columns = (
        *(
            Column(key, words.plain(f"report-column-{key}"), kind, width, words.plain(f"report-column-{key}.about"))
            for key, kind, width in known
        ),
        *(
            Column(
                f"round_{each.id}", words.plain("rates-round", id=str(each.id), title=each.title), PERCENT, 14, about
            )
            for each in rounds
        ),
    )
    rows: Iterable[Sequence[Value]] = (
        (
            each.id,
            each.name,
            municipality(words, names.get(each.municipality_id or 0, "")),
            *(one.in_time / one.total if one else None for one in found),
        )
        for each, found in zip(organisations, rates, strict=True)
    )
    return Sheet(words.plain("rates-sheet"), "in_time", columns, len(organisations), rows)
