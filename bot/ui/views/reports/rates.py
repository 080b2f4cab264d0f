"""What was answered in time, organisation by organisation over rounds: a screen, and a sheet of the workbook."""

from collections.abc import Iterable, Sequence

from bot.domain.text import cut
from bot.domain.work.rates import OnTime, RateLine, Rates
from bot.domain.work.report_layout import Column, ColumnKind, Sheet, Value
from bot.domain.work.reports import OrganisationLine, Report
from bot.domain.work.rounds import Round
from bot.ui.buttons.reports import OnTimeRates, ReportPicture
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, fitting, home, pager
from bot.ui.views.reports.figures import municipality, share

PERCENT = ColumnKind.PERCENT
TITLE_LIMIT = 60
NAME_LIMIT = 80
SCOPE_LIMIT = 200


def rates_screen(words: Words, shown: Rates) -> Screen:
    top = shown.top or 0
    scope = cut(shown.scope, SCOPE_LIMIT) if shown.scope else words.plain("report-everybody")
    return Screen(
        fitting(
            words("rates-title", scope=scope),
            *(_round(words, number, each) for number, each in enumerate(shown.rounds, 1)),
            words("rates-how") if shown.rounds else words("rates-none"),
            "",
            *(_line(words, each) for each in shown.lines.items),
        ),
        [
            pager(words, shown.lines, lambda turn: OnTimeRates(round=shown.round_id, top=top, page=turn)),
            [back(words, ReportPicture(round=shown.round_id, top=top)), home(words)],
        ],
    )


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


def _round(words: Words, number: int, each: Round) -> Html:
    return words("rates-of-round", number=number, title=cut(each.title, TITLE_LIMIT), due=words.day(each.due))


def _line(words: Words, line: RateLine) -> Html:
    found = (share(words, each.in_time, each.total) if each else words.plain("report-no-share") for each in line.rates)
    return words("rates-line", name=cut(line.name, NAME_LIMIT), rates=" · ".join(found))
