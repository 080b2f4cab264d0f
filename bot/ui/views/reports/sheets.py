"""How a sheet of a report's workbook is put together: its columns have their words and definitions by their keys."""

from collections.abc import Iterable, Sequence

from bot.domain.work.report_layout import Bars, Column, ColumnKind, Sheet, Value
from bot.ui.i18n import Words


def sheet_of(
    words: Words,
    table: str,
    name: str,
    columns: Sequence[tuple[str, ColumnKind, int]],
    count: int,
    rows: Iterable[Sequence[Value]],
    above: tuple[str, ...] = (),
    charts: tuple[Bars, ...] = (),
) -> Sheet:
    found = tuple(
        Column(key, words.plain(f"report-column-{key}"), kind, width, words.plain(f"report-column-{key}.about"))
        for key, kind, width in columns
    )
    return Sheet(name, table, found, count, rows, above, charts)
