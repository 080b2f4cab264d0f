"""Лист ознакомления in words: a Word file's fields, a workbook's sheets."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.messages.acknowledgements import AcknowledgementSheet, SheetLine
from bot.domain.text import cut
from bot.domain.work.report_layout import ColumnKind, Letterhead, Sheet
from bot.ui.i18n import Words
from bot.ui.views.reports.sheets import sheet_of

ROW_LIMIT = 2000  # of a table in Word: a region's schools; what is more stands in the workbook
TEXT_LIMIT = 1500  # of the announcement
BLANK = "____________________"
MINUTE = 60


def sheet_fields(words: Words, sheet: AcknowledgementSheet, letterhead: Letterhead) -> dict[str, Any]:
    content = sheet.announcement.content
    return {
        "organisation": letterhead.organisation or BLANK,
        "about": _about(words, sheet),
        "text": cut(content.text, TEXT_LIMIT) or words.plain("sheet-file", name=content.file_name or ""),
        "counts": _counts(words, sheet),
        "acknowledged": _table(words, "acknowledged", _rows(words, sheet, sheet.acknowledged)),
        "silent": _table(words, "silent", _rows(words, sheet, sheet.silent)),
        "honest": words.plain("sheet-honest"),
        "position": letterhead.position or BLANK,
        "signer": letterhead.signer or BLANK,
        "executor": words.plain("report-executor", name=letterhead.executor or BLANK, phone=letterhead.phone or BLANK),
        "stamp": words.plain("sheet-stamp", moment=zoned(words, sheet.made_at, sheet.zone)),
    }


def sheet_tables(words: Words, sheet: AcknowledgementSheet) -> list[Sheet]:
    """Both lists, each person a row, whatever their number; and the organisations of which nobody could read it."""
    above = (
        words.plain("form-acknowledgements"),
        _about(words, sheet),
        _counts(words, sheet),
        words.plain("sheet-honest"),
        words.plain("sheet-stamp", moment=zoned(words, sheet.made_at, sheet.zone)),
    )
    text, number = ColumnKind.TEXT, ColumnKind.NUMBER
    places = (("municipality", text, 30), ("organisation", text, 40), ("person", text, 36), ("post", text, 24))
    marks = (("version", number, 10), ("acknowledged_at", text, 34), ("noted_by", text, 36))
    acknowledged = (
        (*_whose(each), each.version, _when(words, sheet, each), _by(words, each)) for each in sheet.acknowledged
    )
    silent = (_whose(each) for each in sheet.silent)
    unjoined = sheet_of(
        words, "unjoined", words.plain("sheet-title-unjoined"), places[:2], len(sheet.unjoined), sheet.unjoined
    )
    return [
        sheet_of(
            words,
            "acknowledged",
            words.plain("sheet-title-acknowledged"),
            (*places, *marks),
            len(sheet.acknowledged),
            acknowledged,
            above,
        ),
        sheet_of(words, "silent", words.plain("sheet-title-silent"), places, len(sheet.silent), silent),
        *([unjoined] if sheet.unjoined else []),
    ]


def zoned(words: Words, moment: datetime, zone: str) -> str:
    """«23 ноября 2026 г., 10:05 (UTC+9)»."""
    offset = moment.astimezone(ZoneInfo(zone)).utcoffset()
    minutes = int(offset.total_seconds()) // MINUTE if offset else 0
    hours, rest = divmod(abs(minutes), MINUTE)
    name = f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"
    return f"{words.moment(moment, zone)} ({name})"


def _about(words: Words, sheet: AcknowledgementSheet) -> str:
    found = sheet.announcement
    sent = zoned(words, found.sent_at or found.created_at, sheet.zone)
    if found.corrected_at is None:
        return words.plain("sheet-about", sent=sent)
    corrected = zoned(words, found.corrected_at, sheet.zone)
    return words.plain("sheet-about-corrected", sent=sent, version=found.version, corrected=corrected)


def _counts(words: Words, sheet: AcknowledgementSheet) -> str:
    counts = words.plain("sheet-counts", recipients=sheet.recipients, silent=len(sheet.silent))
    unjoined = words.plain("sheet-unjoined", count=len(sheet.unjoined)) if sheet.unjoined else ""
    return f"{counts} {unjoined}".strip()


def _rows(words: Words, sheet: AcknowledgementSheet, lines: Sequence[SheetLine]) -> list[dict[str, str]]:
    return [
        {
            "index": str(number),
            "municipality": each.municipality or words.plain("report-no-municipality"),
            "organisation": each.organisations or words.plain("silent-no-organisation"),
            "name": each.name,
            "post": each.post,
            "version": str(each.version),
            "at": "; ".join(filter(None, (_when(words, sheet, each), _by(words, each)))),
        }
        for number, each in enumerate(lines[:ROW_LIMIT], 1)
    ]


def _table(words: Words, name: str, rows: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    return {"rows": rows, "more": _more(words, rows), "none": words.plain(f"sheet-none-{name}")}


def _more(words: Words, rows: Sequence[Mapping[str, str]]) -> str:
    return words.plain("sheet-more", limit=ROW_LIMIT) if len(rows) == ROW_LIMIT else ""


def _whose(line: SheetLine) -> tuple[str, str, str, str]:
    return line.municipality, line.organisations, line.name, line.post


def _when(words: Words, sheet: AcknowledgementSheet, line: SheetLine) -> str:
    return zoned(words, line.at, sheet.zone) if line.at else ""


def _by(words: Words, line: SheetLine) -> str:
    """Who noted it for them; they themselves need no word."""
    return words.plain("sheet-noted-by", name=line.by or words.plain("sheet-erased")) if line.on_behalf else ""
