"""Phrases with a day, a month, a quarter or a year in them, each read as what it says of a task's time."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.documents.parser.days import (
    DAY,
    MONTH,
    SCHOOL,
    YEAR,
    Calendar,
    G,
    date_of,
    day_of,
    half_of,
    month_of,
    school_year,
    whole_month,
    whole_year,
)
from bot.domain.resolution.draft import Period

FIRM, LOOSE, MENTIONED = 3, 2, 1  # «до ...»; a period; a day that is only mentioned


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int
    due: date | None = None
    period: Period | None = None
    strength: int = LOOSE
    doubt: str = ""


Reader = Callable[[re.Match[str], Calendar, bool], Hit | None]  # the flag: it comes back every year

_HOUR = (
    r"(?:\d{1,2}[:.-]\d\d|\d{1,2}(?=\s*ч))(?:\s*(?:час\w*|ч\.))?(?:\s*\d\d\s*мин\w*\.?)?(?:\s*\([^()]{2,30}\))?,?\s+"
)
_UNTIL = (
    r"(?:(?:в\s+срок\s+)?до|не\s+поз(?:днее|же)|к|по|срок(?:и|ом)?(?:\s+[а-яё]+){0,3}\s*[:–—-]\s*(?:до\s+|к\s+)?"
    rf"|срок(?:ом)?\s+(?:до\s+)?)\s*(?:{_HOUR})?"
)


def nothing(match: re.Match[str], _calendar: Calendar, _yearly: bool) -> Hit:
    """What is read as no time of the task, so that nothing else takes it for one."""
    return Hit(*match.span())


def _until_day(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit:
    day, counted = day_of(match, calendar)
    if day is None:
        return Hit(*match.span(), doubt="" if yearly else "due-unclear")
    return Hit(*match.span(), due=day, strength=FIRM, doubt=without_year(calendar, counted=counted, yearly=yearly))


def _until_short_day(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit | None:
    """«до 10.09»"""
    day = calendar.counted(int(match["sm"]), int(match["sd"]))
    if day is None:
        return Hit(*match.span(), doubt="" if yearly else "year-missing")
    return Hit(*match.span(), due=day, strength=FIRM, doubt=without_year(calendar, counted=True, yearly=yearly))


def read_short_days(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit | None:
    """«с 15.05 по 20.06»"""
    end = calendar.counted(int(match["sm"]), int(match["sd"]))
    month = int(match["fm"])
    start = end and date_of(end.year - (month > end.month), month, int(match["f"]))
    if start is None or end is None or start > end:
        return None
    return Hit(*match.span(), period=Period(start, end), doubt=without_year(calendar, counted=True, yearly=yearly))


def _bare_day(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit:
    day, counted = day_of(match, calendar)
    if day and calendar.adopted and not counted and day < calendar.adopted:
        return Hit(*match.span())
    return Hit(
        *match.span(),
        due=day,
        strength=MENTIONED,
        doubt=without_year(calendar, counted=counted, yearly=yearly) if day else "",
    )


def without_year(calendar: Calendar, *, counted: bool, yearly: bool) -> str:
    return "year-missing" if counted and not yearly and calendar.span is None else ""


def _days(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit | None:
    """«с 10 по 15 марта 2025 г.», «12–13 сентября 2024 года», «с 1 марта по 15 апреля 2025 г.»"""
    end, counted = day_of(match, calendar)
    doubt = without_year(calendar, counted=counted, yearly=False)
    if end is None:
        return Hit(*match.span(), doubt="year-missing" if counted else "")
    month = month_of(match["fm"]) if match["fm"] else int(match["fmn"] or end.month)
    year = calendar.full(int(match["fy"])) if match["fy"] else end.year - (month > end.month)
    start = date_of(year, month, int(match["f"]))
    if start is None or start > end:
        return None
    return Hit(*match.span(), period=Period(start, end), due=end, doubt=doubt)


def _school_year(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit | None:
    first = int(match["a"])
    period = school_year(first)
    if calendar.full(int(match["b"])) % 100 != (first + 1) % 100:
        return None
    before = match["before"].lower() if match["before"] else ""
    if before.startswith(("до начала", "к начал")):
        return Hit(*match.span(), due=period.start, strength=FIRM)
    if before.startswith(("до конца", "до окончания", "к конц", "до заверш")):
        return Hit(*match.span(), due=period.end, strength=FIRM)
    return Hit(*match.span(), period=_half(match, period))


def _half(match: re.Match[str], year: Period) -> Period:
    if not match["half"]:
        return year
    return half_of(year, first=match["half"].lower().startswith(("пер", "i ", "1")) or match["half"] == "I")


def read_month(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit | None:
    """«в октябре 2023 г.», «до конца марта», «сентябрь – октябрь 2024 года»"""
    last = month_of(match["m"])
    first = month_of(match["fm"]) if match["fm"] else last
    year = int(match["y"]) if match["y"] else None
    doubt = ""
    if year is None:
        counted = None if yearly else calendar.counted(first if calendar.span else last)
        doubt = "" if yearly else without_year(calendar, counted=True, yearly=yearly)
        if counted is None:
            return Hit(*match.span(), doubt="" if yearly else "year-missing")
        year = counted.year + (first > last and calendar.span is not None)
    end = whole_month(year, last).end
    before = (match["before"] or "").lower()
    if before.startswith(("до", "к")) and "конц" not in before:
        due = date(year, last, 1) - timedelta(days=0 if before.startswith("к") else 1)
        return Hit(*match.span(), due=due, strength=FIRM, doubt=doubt or "due-unclear")
    if before.startswith(("до", "к", "не поз")):
        return Hit(*match.span(), due=end, strength=FIRM, doubt=doubt)
    from_year = int(match.groupdict().get("fy") or year - (first > last))
    start = date(from_year, first, 1)
    return Hit(*match.span(), period=Period(start, end), doubt=doubt) if start < end else None


def _years(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit | None:
    first, last = int(match["a"]), calendar.full(int(match["b"]))
    if not first < last < first + 30:
        return None
    return Hit(*match.span(), period=Period(whole_year(first).start, whole_year(last).end))


def _year(match: re.Match[str], _calendar: Calendar, _yearly: bool) -> Hit:
    year = int(match["y"])
    before = match["before"].lower()
    if "конц" in before or "оконч" in before:
        return Hit(*match.span(), due=date(year, 12, 31), strength=FIRM)
    if before.startswith(("до", "к")):
        return Hit(*match.span(), doubt="due-unclear")
    return Hit(*match.span(), period=whole_year(year))


_HALF = r"(?:(?P<half>перв\w+|втор\w+|I{1,2}|[12](?:-м|-го)?)\s+(?:полугоди|семестр)\w+\s+)?"
_SINCE = (
    r"(?:после|не\s+ран(?:ее|ьше)|(?<!не\s)(?:позднее|позже|ранее|раньше)|по\s+(?:состоянию|данным|сведениям|итогам)\s+на"
    r"|начиная\s+с|в\s+(?:честь|преддверии|связи\s+с)|накануне|за(?:\s+период(?:\s+до)?)?|действи(?:ем?|я|тельн\w+)\s+до|действу\w+\s+до)"
)
_IN_POINTS = r"\.(?P<{}>0[1-9]|1[0-2])(?!\d|\.\d)"
SHORT_DAYS = (
    rf"(?P<f>\d{{1,2}}){_IN_POINTS.format('fm')}\.?\s*(?:по|[–—-])\s*(?P<sd>\d{{1,2}}){_IN_POINTS.format('sm')}"
)
PHRASES: tuple[tuple[str, Reader], ...] = (
    (rf"\bот\s+{DAY}", nothing),
    (rf"\b{_SINCE}\s+(?:{DAY}|(?:{MONTH}\s+)?{YEAR}{G}?|{MONTH}(?![а-яё]))", nothing),
    (rf"\b(?:начиная\s+)?с\s+{SCHOOL}", nothing),
    (rf"\bза\s+период\s+с\s+[^;,]{{3,24}}?\s+по\s+{DAY}", nothing),
    (rf"\b(?:за|итог\w+|результат\w+)\s+(?:{SCHOOL}|{YEAR}{G})", nothing),
    (rf"\bза\s+{YEAR}\s*[-–—]\s*{YEAR}{G}", nothing),
    (
        (
            rf"(?:\bс\s+)?\b(?P<f>\d{{1,2}})(?:\s+(?P<fm>{MONTH})|\.(?P<fmn>\d{{2}})\.?)?(?:\s*(?P<fy>{YEAR}){G}?)?"
            rf"(?:\s*[–—-]\s*|\s+по\s+){DAY}"
        ),
        _days,
    ),
    (rf"\bс\s+{SHORT_DAYS}", read_short_days),
    (rf"\b(?:начиная\s+)?со?\s+{DAY}", nothing),
    (rf"\b{_UNTIL}{DAY}", _until_day),
    (rf"\b{_UNTIL}(?P<sd>\d{{1,2}})\.(?P<sm>0[1-9]|1[0-2])(?!\d|\.\d|\s*(?:час|%|руб|млн|тыс|мин))", _until_short_day),
    (
        rf"(?P<before>до\s+начала|до\s+(?:конца|окончания|завершения)|к\s+(?:началу|концу))?\s*{_HALF}\b{SCHOOL}",
        _school_year,
    ),
    (rf"\b{DAY}", _bare_day),
    (
        (
            rf"(?P<before>)(?<!за\s)\b(?:(?:во?|с|на)\s+)?(?P<fm>{MONTH})(?![а-яё])(?:\s+(?P<fy>{YEAR}){G}?)?"
            rf"\s*(?:[–—-]|\bпо\b)\s*(?P<m>{MONTH})(?![а-яё])(?:\s+(?P<y>{YEAR}){G}?)?"
        ),
        read_month,
    ),
    (
        (
            rf"(?P<before>)(?<=\()\s*(?:(?P<fm>{MONTH})\s*(?:,|и)\s*)?(?P<m>{MONTH})(?![а-яё])"
            rf"(?:\s+(?P<y>{YEAR}){G}?)?\s*(?=\))"
        ),
        read_month,
    ),
    (
        (
            r"(?P<before>\b(?:до|не\s+поз(?:днее|же))\s+конца|\bк\s+концу|\bне\s+поз(?:днее|же)|\bк|\bдо"
            r"|\bв(?:\s+(?:течение|период))?|\bна)\s+"
            rf"(?:(?P<fm>{MONTH})\s*(?:[–—-]|и|,)\s*)?(?P<m>{MONTH})(?![а-яё])(?:\s+(?P<y>{YEAR}){G}?)?"
        ),
        read_month,
    ),
    (
        rf"(?P<before>(?<!\w))(?:(?P<fm>{MONTH})\s*[–—-]\s*)?\b(?P<m>{MONTH})(?![а-яё])\s+(?P<y>{YEAR}){G}?",
        read_month,
    ),
    (
        rf"\b(?:в(?:\s+(?:течение|период))?|на(?:\s+период)?)\s+(?P<a>{YEAR})\s*(?:[-–—/]|и)\s*(?P<b>{YEAR}|\d{{2}}){G}",
        _years,
    ),
    (
        (
            r"\b(?P<before>(?:в\s+срок\s+)?до\s+конца|до\s+окончания|к\s+концу|не\s+позднее\s+конца|до|к"
            rf"|в\s+течение|на|в)\s+(?P<y>{YEAR}){G}"
        ),
        _year,
    ),
)
