"""The pictures of a report: how far everybody is, a table of shares, answers by day. Never a pie."""

from datetime import timedelta

from bot.domain.work.report_layout import Bar, Days, HeatTable, Note, Panel, Picture
from bot.domain.work.reports import STATES, Report, Tally
from bot.ui.i18n import Words
from bot.ui.views.reports.figures import five, municipality

HEAT_ROWS = 60  # municipalities that the whole picture shows, a file to be scrolled through
ON_A_PAGE = 20  # addressees whose bars can still be read on a page of a document, where the table says the same
FEW = 12  # of those that the picture in the chat shows, which a phone makes as small as its screen


def overview(words: Words, report: Report) -> Picture:
    """Five figures at once, then bars by addressee."""
    return Picture(
        title=words.plain("report-picture-title", title=report.round.title),
        subtitle=report.scope.name or report.background.resolution,
        figures=tuple(five(words, report)),
        legend=legend(words),
        parts=(by_addressee(words, report), *_municipal(words, report, FEW)),
        footer=_footer(words, report),
    )


def whole(words: Words, report: Report) -> Picture:
    """All there is, one below the other."""
    shown = overview(words, report)
    bars = (by_addressee(words, report), *_municipal(words, report, HEAT_ROWS))
    parts = [part for part in (heat(words, report), days(words, report)) if part]
    return Picture(shown.title, shown.subtitle, shown.figures, shown.legend, (*bars, *parts), shown.footer)


def figure(words: Words, report: Report) -> Picture:
    """For a page in Word, which says the rest itself."""
    return Picture("", "", (), legend(words), (by_addressee(words, report),))


def legend(words: Words) -> tuple[str, ...]:
    return tuple(words.plain(f"report-state-{each}") for each in STATES)


def by_addressee(words: Words, report: Report) -> Panel:
    bars = [_bar(name or words.plain("printed-nobody"), tally) for name, _, tally in report.addressees]
    return Panel(words.plain("report-picture-addressees"), tuple(bars))


def heat(words: Words, report: Report) -> HeatTable | Note | None:
    """What share of each municipality's organisations has answered each task."""
    if _too_many(report):
        return Note(words.plain("report-picture-too-many", count=len(report.background.municipalities)))
    tasks, rows = report.tasks, report.municipalities
    if len(rows) < 2:  # noqa: PLR2004 - one row compares nothing
        return None
    if len(rows) > HEAT_ROWS:  # the first ones of the alphabet would say nothing
        return Note(words.plain("report-picture-too-many", count=len(rows)))
    cells = {(each.municipality_id, each.task_id): each.tally for each in report.figures.cells()}
    return HeatTable(
        words.plain("report-picture-heat"),
        tuple(task.number for task, _ in tasks),
        tuple(
            (municipality(words, name), tuple(_share(cells.get((number, task.id))) for task, _ in tasks))
            for number, name, _ in rows
        ),
    )


def days(words: Words, report: Report) -> Days | None:
    counts = report.figures.by_day()
    if not counts:
        return None
    before = report.before.by_day if report.before else {}
    last = max([*counts, (report.round.due - report.round.opens_on).days])
    opens = report.round.opens_on
    return Days(
        words.plain("report-picture-days"),
        tuple(words.numeric_day(opens + timedelta(days=place))[:5] for place in range(last + 1)),
        tuple(counts.get(place, 0) for place in range(last + 1)),
        tuple(before.get(place, 0) for place in range(last + 1)),
        (report.round.title, report.before.title if report.before else None),
    )


def twin(words: Words, report: Report) -> list[str]:
    """The bars in words: what a screen reader says instead of the picture."""
    states = [str(each) for each in STATES]
    rows = [(name or words.plain("printed-nobody"), tally) for name, _, tally in report.addressees]
    return [
        words.plain(
            "report-twin-bar",
            name=name,
            total=tally.total,
            **{state: getattr(tally, state) for state in states},
        )
        for name, tally in rows
    ]


def _municipal(words: Words, report: Report, most: int) -> tuple[Panel, ...]:
    if _too_many(report):
        return ()
    rows = report.municipalities
    if not 1 < len(rows) <= most:
        return ()
    bars = tuple(_bar(municipality(words, name), tally) for _, name, tally in rows)
    return (Panel(words.plain("report-picture-municipalities"), bars),)


def _too_many(report: Report) -> bool:
    """More municipalities than any picture shows, so that none need be counted: a country's take seconds."""
    return report.scope.top is None and len(report.background.municipalities) > HEAT_ROWS


def _bar(label: str, tally: Tally) -> Bar:
    return Bar(label, tuple(tally.of(each) for each in STATES))


def _share(tally: Tally | None) -> float | None:
    return tally.answered / tally.total if tally and tally.total else None


def _footer(words: Words, report: Report) -> str:
    """A closed round's picture is the same at any time; one of a running round says when it was made."""
    if report.closed:
        return words.plain("report-picture-closed", day=words.moment(report.as_of, report.zone))
    return words.plain("report-picture-updated", moment=words.moment(report.made_at, report.zone))
