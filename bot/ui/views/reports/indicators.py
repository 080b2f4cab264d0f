"""The indicators of a report: summed up as they were declared, and each value by organisation."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import islice
from typing import Any, Protocol

from bot.domain.people.names import natural
from bot.domain.work.indicator_figures import IndicatorFigures
from bot.domain.work.indicators import IndicatorKind
from bot.domain.work.report_layout import ColumnKind, Sheet, Value
from bot.domain.work.reports import Report
from bot.ui.i18n import Words
from bot.ui.views.reports.figures import municipality, number
from bot.ui.views.reports.sheets import sheet_of

TEXT, NUMBER, AMOUNT, DAY = ColumnKind.TEXT, ColumnKind.NUMBER, ColumnKind.AMOUNT, ColumnKind.DAY
SHEET_ROWS = 1_000_000  # Excel holds 1,048,576
SUMMED: tuple[tuple[str, ColumnKind, int], ...] = (
    ("number", TEXT, 8),
    ("indicator", TEXT, 50),
    ("unit", TEXT, 12),
    ("municipality", TEXT, 28),
    ("value_answers", NUMBER, 12),
    ("given", NUMBER, 12),
    ("no_data", NUMBER, 12),
    ("missing", NUMBER, 12),
    ("aggregate", TEXT, 14),
    ("result", AMOUNT, 16),
    ("chosen", TEXT, 40),
)
VALUES: tuple[tuple[str, ColumnKind, int], ...] = (
    ("organisation_id", NUMBER, 10),
    ("organisation", TEXT, 40),
    ("municipality", TEXT, 28),
    ("number", TEXT, 8),
    ("indicator_id", NUMBER, 10),
    ("indicator", TEXT, 50),
    ("measure", TEXT, 12),
    ("unit", TEXT, 12),
    ("amount", AMOUNT, 16),
    ("day", DAY, 12),
    ("choice", TEXT, 20),
    ("state_code", TEXT, 10),
    ("reason", TEXT, 40),
)


class ValueRow(Protocol):
    """A row of the values as `storage` reads it: by names."""

    def __getitem__(self, name: str) -> Any: ...


def indicator_sheets(words: Words, report: Report, rows: Iterable[ValueRow]) -> list[Sheet]:
    """The first is empty where nothing was asked for; more values than Excel holds go on in a second one."""
    each, left, number, sheets = value_rows(words, report, rows), _count(report), 1, []
    name = words.plain("report-sheet-indicators")
    while left > 0 or number == 1:
        count = min(left, SHEET_ROWS)
        table, title = ("indicators", name) if number == 1 else (f"indicators_{number}", f"{name} {number}")
        sheets.append(sheet_of(words, table, title, VALUES, count, islice(each, count)))
        left, number = left - count, number + 1
    if not report.indicators:
        return sheets
    summed = list(_summed(words, report))
    title = words.plain("report-sheet-indicator-totals")
    return [*sheets, sheet_of(words, "indicator_totals", title, SUMMED, len(summed), summed)]


def values_flat(words: Words, report: Report, rows: Iterable[ValueRow]) -> Sheet:
    """All of them as one table, for other systems."""
    name = words.plain("report-sheet-indicators")
    return sheet_of(words, "indicators", name, VALUES, _count(report), value_rows(words, report, rows))


def value_rows(words: Words, report: Report, rows: Iterable[ValueRow]) -> Iterator[tuple[Value, ...]]:
    """A row an organisation and indicator that something was said of: a value, no data, or left empty."""
    numbers = {each.id: each.number for each in report.background.tasks}
    asked = {each.indicator.id: each.indicator for each in report.indicators}
    places = {each.id: (each.name, each.municipality_id) for each in report.organisations}
    names = report.background.municipalities
    for row in rows:
        indicator = asked.get(row["indicator_id"])
        if indicator is None or row["organisation_id"] not in places:
            continue
        name, place = places[row["organisation_id"]]
        text = row["text"]
        yield (
            row["organisation_id"],
            name,
            municipality(words, names.get(place or 0, "")),
            numbers.get(indicator.task_id, ""),
            indicator.id,
            indicator.label,
            str(indicator.kind),
            unit_text(words, indicator.kind, indicator.unit),
            None if row["amount"] is None else plain_amount(row["amount"]),
            date.fromisoformat(text) if text and indicator.kind is IndicatorKind.DATE else None,
            None if indicator.kind is IndicatorKind.DATE else chosen_text(words, indicator.kind, text),
            "no_data" if row["reason"] is not None else "empty" if row["amount"] is None and not text else "given",
            row["reason"],
        )


def indicator_rows(words: Words, report: Report) -> list[dict[str, str]]:
    """Of a document's table."""
    numbers = {each.id: each.number for each in report.background.tasks}
    return [
        {
            "number": numbers.get(each.indicator.task_id, ""),
            "name": each.indicator.label,
            "unit": unit_text(words, each.indicator.kind, each.indicator.unit),
            "given": number(words, each.given),
            "no_data": number(words, each.no_data),
            "missing": number(words, each.missing),
            "total": _result(words, each),
        }
        for each in report.indicators
    ]


def _summed(words: Words, report: Report) -> Iterator[tuple[Value, ...]]:
    """Each indicator as a whole, then by municipality, in the order of the alphabet."""
    numbers = {each.id: each.number for each in report.background.tasks}
    names = report.background.municipalities
    answers = {
        (each.task_id, each.municipality_id): each.tally.done + each.tally.in_progress
        for each in report.figures.cells()
    }
    for figures in report.indicators:
        yield _line(words, numbers, words.plain("report-everybody"), figures)
        places = sorted(figures.municipalities, key=lambda each: (each is None, natural(names.get(each or 0, ""))))
        for place in places:
            within = figures.within(place, answers.get((figures.indicator.task_id, place), 0))
            yield _line(words, numbers, municipality(words, names.get(place or 0, "")), within)


def _line(words: Words, numbers: dict[int, str], place: str, figures: IndicatorFigures) -> tuple[Value, ...]:
    indicator, total = figures.indicator, figures.total
    return (
        numbers.get(indicator.task_id, ""),
        indicator.label,
        unit_text(words, indicator.kind, indicator.unit),
        place,
        figures.answers,
        figures.given,
        figures.no_data,
        figures.missing,
        words.plain(f"report-aggregate-{indicator.aggregate}"),
        None if total is None else float(_hundredths(total)),
        _distribution(words, figures) or None,
    )


def _result(words: Words, figures: IndicatorFigures) -> str:
    """«сумма 1 234,5», «да: 12; нет: 3», a dash where nothing is declared."""
    total = figures.total
    if total is None:
        return _distribution(words, figures) or words.plain("report-no-share")
    amount = _hundredths(total)
    number: Decimal | int = int(amount) if amount == int(amount) else amount
    name = words.plain(f"report-aggregate-{figures.indicator.aggregate}")
    return words.plain("report-indicator-result", name=name, amount=number)


def _distribution(words: Words, figures: IndicatorFigures) -> str:
    kind = figures.indicator.kind
    return "; ".join(f"{chosen_text(words, kind, text)}: {count}" for text, count in figures.chosen.items())


def _hundredths(value: Fraction) -> Decimal:
    """Halves away from zero, as everywhere."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def plain_amount(amount: int) -> int | float:
    return amount // 100 if amount % 100 == 0 else amount / 100


def chosen_text(words: Words, kind: IndicatorKind, text: str | None) -> str | None:
    if kind is IndicatorKind.YES_NO and text:
        return words.plain("value-yes" if text == "yes" else "value-no")
    return text


def unit_text(words: Words, kind: IndicatorKind, unit: str) -> str:
    if kind is IndicatorKind.PERCENT:
        return "%"
    return unit or (words.plain("value-roubles") if kind is IndicatorKind.MONEY else "")


def _count(report: Report) -> int:
    return sum(each.given + each.no_data + sum(cell.empty for cell in each.cells) for each in report.indicators)
