"""The answers for other systems: CSV and JSON, one row an organisation and task, columns by their keys."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.domain.work.report_layout import Sheet, Value

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


def write_csv(target: Path, sheet: Sheet) -> None:
    """UTF-8 with a mark, semicolons: Excel opens it as it is. What could be a formula gets an apostrophe before it."""
    with target.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";")
        writer.writerow([each.key for each in sheet.columns])
        writer.writerows([_harmless(value) for value in row] for row in sheet.rows)


def write_json(target: Path, sheet: Sheet) -> None:
    """One array of objects, an object a line."""
    with target.open("w", encoding="utf-8") as opened:
        opened.writelines(_json_lines(sheet))


def _json_lines(sheet: Sheet) -> Iterator[str]:
    keys = [each.key for each in sheet.columns]
    before = "["
    for row in sheet.rows:
        record = {key: _flat(value) for key, value in zip(keys, row, strict=True)}
        yield f"{before}\n{json.dumps(record, ensure_ascii=False)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _harmless(value: Value) -> str | int | float | None:
    value = _flat(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _flat(value: Value) -> str | int | float | None:
    """Days and moments in ISO 8601."""
    return value.isoformat() if isinstance(value, date) else value
