"""When a task of an English resolution is to be done: «by 1 June 2027», «in the second quarter of 2027», «annually»."""

import re
from collections.abc import Callable
from datetime import date

from bot.documents.parser.days import ENGLISH_MONTH as MONTH
from bot.documents.parser.days import Calendar, date_of, english_month, plain_days, whole_month, whole_year, written_end
from bot.documents.parser.times import Times
from bot.domain.resolution.draft import Period

_I = re.IGNORECASE
_BY = r"\b(?:by|before|until|till|(?:no|not)\s+later\s+than|on\s+or\s+before)\s+(?:the\s+)?"
_YEAR = r"(?P<y>20\d\d|19\d\d)(?!\d|\.\d)"
_DAY = r"(?P<d>\d{1,2})\.(?P<m>\d{2})\.(?P<y>\d{4})"
_SHORT = (
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m>{MONTH})"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)(?!\w)"
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12}
_QUARTER = rf"(?:(?:the\s+)?(?P<n>first|second|third|fourth|last)\s+quarter(?:\s+of)?|Q(?P<q>[1-4]))\s+{_YEAR}"
_OFTEN = (
    ("ежегодно", r"\b(?:annually|every\s+year|each\s+year|yearly|on\s+an\s+annual\s+basis)\b"),
    ("ежеквартально", r"\b(?:quarterly|every\s+quarter|each\s+quarter)\b"),
    ("ежемесячно", r"\b(?:monthly|every\s+month|each\s+month)\b"),
    ("еженедельно", r"\b(?:weekly|every\s+week|each\s+week)\b"),
    ("постоянно", r"\b(?:continuously|on\s+an\s+ongoing\s+basis|permanently)\b"),
)
_ACT = re.compile(
    r"“[^”]*”|\"[^\"]*\"|«[^»]*»|\b(?:order|law|act|decree|letter|resolution|decision|No\.?)\b[^;,.]{0,60}?\bof\s+\d{1,2}\.\d\d\.\d{4}",
    _I,
)

Found = tuple[date | None, Period | None, str]
Reader = Callable[[re.Match[str], Calendar], Found]


def _day(match: re.Match[str], _calendar: Calendar) -> Found:
    return date_of(int(match["y"]), int(match["m"]), int(match["d"])), None, ""


def _day_without_year(match: re.Match[str], calendar: Calendar) -> Found:
    month, number = english_month(match["m"] or match["m2"]), int(match["d"] or match["d2"])
    return calendar.counted(month, number), None, "" if calendar.span else "year-missing"


def _month_end(match: re.Match[str], _calendar: Calendar) -> Found:
    return whole_month(int(match["y"]), english_month(match["m"])).end, None, ""


def _month(match: re.Match[str], _calendar: Calendar) -> Found:
    return None, whole_month(int(match["y"]), english_month(match["m"])), ""


def _year_end(match: re.Match[str], _calendar: Calendar) -> Found:
    return date(int(match["y"]), 12, 31), None, ""


def _begins(_match: re.Match[str], _calendar: Calendar) -> Found:
    """«by 2030», «by June 2027»: before it begins, or by its end? A person knows."""
    return None, None, "due-unclear"


def _year(match: re.Match[str], _calendar: Calendar) -> Found:
    return None, whole_year(int(match["y"])), ""


def _quarter(match: re.Match[str]) -> Period:
    last = 3 * (int(match["q"]) if match["q"] else _ORDINALS[match["n"].lower()])
    year = int(match["y"])
    return Period(date(year, last - 2, 1), whole_month(year, last).end)


def _by_quarter(match: re.Match[str], _calendar: Calendar) -> Found:
    return _quarter(match).end, None, ""


def _in_quarter(match: re.Match[str], _calendar: Calendar) -> Found:
    return None, _quarter(match), ""


def _between(match: re.Match[str], _calendar: Calendar) -> Found:
    first = date_of(int(match["ay"]), int(match["am"]), int(match["ad"]))
    last = date_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return (None, Period(first, last), "") if first and last and first <= last else (None, None, "due-unclear")


def _within(match: re.Match[str], calendar: Calendar) -> Found:
    """«within three months»: of the adoption."""
    if calendar.adopted is None:
        return None, None, "due-unclear"
    number = _NUMBERS.get(match["n"].lower()) or int(match["n"])
    if match["unit"].lower().startswith("month"):
        months = calendar.adopted.month - 1 + number
        year, month = calendar.adopted.year + months // 12, months % 12 + 1
        last = whole_month(year, month).end
        return min(last, last.replace(day=min(calendar.adopted.day, last.day))), None, ""
    days = number * (7 if match["unit"].lower().startswith("week") else 1)
    return date.fromordinal(calendar.adopted.toordinal() + days), None, ""


_PHRASES: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern, _I), reader)
    for pattern, reader in (
        (rf"\b(?:from|between)\s+{_DAY.replace('P<', 'P<a')}\s*(?:to|until|till|and|[–—-])\s*{_DAY}", _between),
        (rf"{_BY}{_DAY}", _day),
        (rf"{_BY}end\s+of\s+(?P<m>{MONTH})\s+{_YEAR}", _month_end),
        (rf"{_BY}(?P<m>{MONTH})\s+{_YEAR}", _begins),
        (rf"{_BY}(?:end\s+of\s+)?{_QUARTER}", _by_quarter),
        (rf"{_BY}end\s+of\s+(?:the\s+year\s+)?{_YEAR}", _year_end),
        (rf"{_BY}{_SHORT}", _day_without_year),
        (rf"{_BY}(?:year\s+)?{_YEAR}", _begins),
        (rf"\b(?:in|during|throughout)\s+(?P<m>{MONTH})\s+{_YEAR}", _month),
        (rf"\b(?:in|during)\s+{_QUARTER}", _in_quarter),
        (rf"\b(?:in|during|throughout)\s+(?:the\s+year\s+)?{_YEAR}(?!\s*[-–/])", _year),
        (
            r"\bwithin\s+(?P<n>\d{1,2}|a|one|two|three|four|five|six|nine|twelve)\s+(?P<unit>months?|weeks?|days?)(?!\s+(?:of|after|from)\s+(?!(?:the\s+)?adoption))",
            _within,
        ),
    )
)
_OWN_LINE: tuple[tuple[re.Pattern[str], Reader], ...] = (
    *_PHRASES,
    (re.compile(_DAY), _day),
    (re.compile(rf"(?P<m>{MONTH})\s+{_YEAR}", _I), _month),
    (re.compile(_QUARTER, _I), _in_quarter),
    (re.compile(_SHORT, _I), _day_without_year),
    (re.compile(_YEAR), _year),
)


def read_times(text: str, calendar: Calendar, *, own_line: bool = False) -> Times:
    """As `times.read_times`, of English text."""
    written, text = text, plain_days(text)
    hidden = text if own_line else _ACT.sub(lambda match: "¦" * len(match[0]), text)
    read = Times()
    for often, said in _OFTEN:
        if found := re.search(said, hidden, _I):
            read.recurrence, read.spans["recurrence"] = often, (*found.span(), 0.9)
            break
    taken: list[tuple[int, int]] = []
    for pattern, reader in _OWN_LINE if own_line else _PHRASES:
        for match in pattern.finditer(hidden):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                span = (match.start(), written_end(written, match.end()))
                _add(read, span, reader(match, calendar), calendar)
    return read


def _add(read: Times, span: tuple[int, int], found: Found, calendar: Calendar) -> None:
    due, period, doubt = found
    if doubt and all(code != doubt for code, _, _ in read.doubts):
        read.doubts.append((doubt, *span))
    if due and read.due and read.period is None and due != read.due:
        read.doubts.append(("several-dates", *span))
        due = max(due, read.due)
    if due:
        read.due, read.spans["due"] = due, (*span, 0.9)
        if calendar.adopted and due < calendar.adopted:
            read.doubts.append(("due-past", *span))
    elif period and not read.due:
        read.period, read.due = period, period.end
        read.spans["period"], read.spans["due"] = (*span, 0.9), (*span, 0.7)
