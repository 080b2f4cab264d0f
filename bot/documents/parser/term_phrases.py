"""What only a «Срок» line or a plan's column of terms says: a bare month, months in a row, a year, a day in points."""

import re

from bot.documents.parser.day_phrases import SHORT_DAYS, Hit, Reader, read_month, read_short_days, without_year
from bot.documents.parser.days import MONTH, YEAR, Calendar, G, date_of, month_of, whole_month, whole_year
from bot.domain.resolution.draft import Period

_MONTHS = re.compile(rf"{MONTH}(?![а-яё])", re.IGNORECASE)


def _short_day(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit | None:
    """«до 10.09»"""
    day = calendar.counted(int(match["m"]), int(match["d"])) if 1 <= int(match["m"]) <= 12 else None
    if day is None:
        return None
    return Hit(*match.span(), due=day, doubt=without_year(calendar, counted=True, yearly=yearly))


def _months(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit | None:
    """«сентябрь, январь, май»: from the first of them to the last, wherever in the plan's year each lies."""
    if yearly:
        return None
    doubt = without_year(calendar, counted=True, yearly=False)
    counted = [calendar.counted(month_of(found[0])) for found in _MONTHS.finditer(match[0])]
    days = sorted(day for day in counted if day)
    if not days or len(days) < len(counted):
        return Hit(*match.span(), doubt=doubt or "due-unclear")
    first, last = days[0], days[-1]
    start = date_of(first.year, first.month, 1) or first
    return Hit(*match.span(), period=Period(start, whole_month(last.year, last.month).end), doubt=doubt)


def _years(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit | None:
    """«2024 год», «2024-2026»"""
    first = int(match["a"])
    last = calendar.full(int(match["b"])) if match["b"] else first
    if not first <= last < first + 30:
        return None
    return Hit(*match.span(), period=Period(whole_year(first).start, whole_year(last).end))


OWN_LINE: tuple[tuple[str, Reader], ...] = (
    (rf"(?<![\d.]){SHORT_DAYS}", read_short_days),
    (r"(?<![\d.])(?P<d>\d{1,2})\.(?P<m>\d{2})(?!\d|\.\d|\s*час)", _short_day),
    (rf"(?<!\w){MONTH}(?:\s*(?:,|\bи\b)\s*{MONTH})+(?![а-яё])(?!\s+\d{{4}})", _months),
    (rf"(?P<before>(?<!\w))(?:(?P<fm>{MONTH})\s*[–—-]\s*)?\b(?P<m>{MONTH})(?![а-яё])(?P<y>(?!))?", read_month),
    (rf"^\W*(?P<a>{YEAR})(?:\s*[-–—/]\s*(?P<b>{YEAR}|\d\d))?{G}?\W*$", _years),
)
