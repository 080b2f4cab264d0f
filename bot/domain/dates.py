"""Dates and times as people type them: «1 июня», «до 01.06.2027», «15.03.2027 10:00», «в 10:00 15 марта»."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

YEARS = range(2000, 2101)  # anything else is a slip of the finger
LEAP = 8  # years between two 29ths of February, at most

MONTHS = (
    ("январь", "января", "january"),
    ("февраль", "февраля", "february"),
    ("март", "марта", "march"),
    ("апрель", "апреля", "april"),
    ("май", "мая", "may"),
    ("июнь", "июня", "june"),
    ("июль", "июля", "july"),
    ("август", "августа", "august"),
    ("сентябрь", "сентября", "september"),
    ("октябрь", "октября", "october"),
    ("ноябрь", "ноября", "november"),
    ("декабрь", "декабря", "december"),
)

_DAY = (
    r"(?:(?:до|к|by|until)\s*)?(?:"
    r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})(?:[./](?P<y>\d{4}|\d{2}))?"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    r"|(?P<dw>\d{1,2})(?:-?го)?\s*(?P<mw>[а-яё]{3,8}|[a-z]{3,9})\.?(?:,?\s+(?P<yw>\d{4}))?"
    r")(?:\s*(?:года|год|г\.?))?"
)
_TIME = r"(?:(?:в|at)\s+)?(?P<h>\d{1,2})(?:[:.\-](?P<min>\d{2})|\s*ч(?:ас(?:а|ов)?)?\.?)"
_GAP = r"(?:\s*[,;]\s*|\s+|(?<=\d)T(?=\d))"

DAY = re.compile(_DAY, re.IGNORECASE)
MOMENTS = (re.compile(_DAY + _GAP + _TIME, re.IGNORECASE), re.compile(_TIME + _GAP + _DAY, re.IGNORECASE))


def local_day(moment: datetime, zone: str) -> date:
    """The day that calendars show at that moment in the time zone of that IANA name."""
    return moment.astimezone(ZoneInfo(zone)).date()


def day_in(text: str, today: date) -> date | None:
    """The day that the whole text names, or None; without a year, the next such day from today on."""
    match = DAY.fullmatch(_bare(text))
    return _day(match, today) if match else None


def moment_in(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The instant (aware, in that zone) that the whole text names by day and time, or None.

    An hour that the clocks skip is told as what they show instead.
    """
    today = now.astimezone(zone).date()
    for pattern in MOMENTS:
        match = pattern.fullmatch(_bare(text))
        day, clock = (_day(match, today), _clock(match)) if match else (None, None)
        if day is not None and clock is not None:
            return datetime.combine(day, clock, zone).astimezone(UTC).astimezone(zone)
    return None


def example_of_moment(now: datetime) -> str:
    """For a sentence that says how to type one: in the middle of next March."""
    return f"15.03.{now.year + 1} 10:00"


def _bare(text: str) -> str:
    return text.strip().rstrip(".!").rstrip()


def _clock(match: re.Match[str]) -> time | None:
    try:
        return time(int(match["h"]), int(match["min"] or 0))
    except ValueError:  # 25:00
        return None


def _day(match: re.Match[str], today: date) -> date | None:
    if match["iso"]:
        return _date(*(int(part) for part in match["iso"].split("-")))
    number = int(match["d"] or match["dw"])
    month = int(match["m"]) if match["m"] else month_in(match["mw"])
    if written := match["y"] or match["yw"]:
        year = int(written) if len(written) == len("2027") else YEARS.start + int(written)
        return _date(year, month, number)
    coming = (_date(year, month, number) for year in range(today.year, today.year + LEAP + 1))
    return next((day for day in coming if day is not None and day >= today), None)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if year in YEARS else None
    except ValueError:  # the 31st of June
        return None


def month_in(word: str) -> int:
    """From the whole name or its beginning; 0, which no month has, for any other word."""
    numbered = enumerate(MONTHS, start=1)
    return next((number for number, names in numbered if any(name.startswith(word.lower()) for name in names)), 0)
