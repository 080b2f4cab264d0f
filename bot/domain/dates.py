"""Dates and times as people type them: «1 июня», «до 01.06.2027», «15.03.2027 10:00»."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

DAY = re.compile(
    r"(?:до|к|by|until)?\s*(?:"
    r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})(?:[./](?P<y>\d{4}|\d{2}))?"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    r"|(?P<dw>\d{1,2})\s+(?P<mw>[а-яёa-z]{3,10})\.?(?:\s+(?P<yw>\d{4}))?"
    r")(?:\s*(?:г\.?|года|год))?",
    re.IGNORECASE,
)
TIME = re.compile(r"(?:[,;]|в|at|\s)*(?P<h>\d{1,2})[:.](?P<min>\d{2})\s*", re.IGNORECASE)


def day_in(text: str, today: date) -> date | None:
    """The day that the whole text names, or None; without a year, the next such day from today on."""
    match = DAY.fullmatch(text.strip().rstrip(".!"))
    return _day(match, today) if match else None


def moment_in(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The instant (aware, in that zone) that the whole text names by day and time, or None."""
    stripped = text.strip()
    match = DAY.match(stripped)
    clock = TIME.fullmatch(stripped[match.end() :]) if match else None
    day = _day(match, now.astimezone(zone).date()) if match else None
    if clock is None or day is None:
        return None
    hour, minute = int(clock["h"]), int(clock["min"])
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the last hour and minute of a day
        return None
    return datetime.combine(day, time(hour, minute), zone)


def _day(match: re.Match[str], today: date) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        number = int(match["d"] or match["dw"])
        month = int(match["m"]) if match["m"] else _month(match["mw"])
        year = match["y"] or match["yw"]
        if month is None:
            return None
        if year:
            return date(int(year) if len(year) == 4 else 2000 + int(year), month, number)  # noqa: PLR2004
        this_year = date(today.year, month, number)
        return this_year if this_year >= today else date(today.year + 1, month, number)
    except ValueError:  # the 31st of June
        return None


def _month(word: str) -> int | None:
    for names in (MONTHS, ENGLISH):
        for number, stem in enumerate(names, start=1):
            if word.lower().startswith(stem) and (stem != "ма" or word.lower() in {"май", "мая"}):
                return number
    return None
