"""Quarters and halves of a year, thirds and halves of a month: «II кв. 2025 г.», «в первой декаде мая»."""

import re
from datetime import date, timedelta

from bot.documents.parser.day_phrases import FIRM, Hit, Reader, nothing, without_year
from bot.documents.parser.days import MONTH, YEAR, Calendar, G, date_of, half_of, month_of, whole_month
from bot.domain.resolution.draft import Period

_ORDINALS = {
    "перв": 1, "втор": 2, "трет": 3, "четв": 4, "посл": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3,
    "4": 4,
}  # fmt: skip
_ORDINAL = (
    r"(?:перв\w+|втор\w+|треть\w+|четв[её]рт\w+|IV|I{1,3}|[1-4](?:\s?-\s?(?:[оы]?м|[оыи]?й|[оы]?го|[оы]?е|ую|а?я))?)"
)
_BEFORE = r"(?P<before>до\s+(?:конца|окончания)|не\s+поз(?:днее|же)|до|к\s+концу|к|во?|на)?\s*\b"
_TO = r"\s*(?:[–—-]|,|\bи\b|\bпо\b)\s*"
_DECADE = 10  # days; the third has what is left


def _number(written: str) -> int:
    """The ordinal; the last is 0."""
    return next(
        value
        for key, value in sorted(_ORDINALS.items(), key=lambda each: -len(each[0]))
        if written.lower().startswith(key)
    )


def _hit(match: re.Match[str], period: Period, doubt: str) -> Hit:
    before = (match["before"] or "").lower()
    if before in {"до", "к"}:  # the day before it begins, or its end? A person knows
        due = period.start - timedelta(days=1) if before == "до" else period.start
        return Hit(*match.span(), due=due, strength=FIRM, doubt=doubt or "due-unclear")
    if before.startswith(("до", "не", "к")):
        return Hit(*match.span(), due=period.end, strength=FIRM, doubt=doubt)
    return Hit(*match.span(), period=period, doubt=doubt)


def _of_a_year(months: int) -> Reader:
    """Quarters (3 months) and halves (6); from the first named to the last."""

    def reader(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit | None:
        last = _number(match["n"]) * months
        first = _number(match["fn"]) * months if match["fn"] else last
        if not first <= last <= 12:
            return None
        year = int(match["y"]) if match["y"] else None
        doubt = "" if year else "year-missing"
        if year is None:
            counted = calendar.counted(last)
            if counted is None:
                return Hit(*match.span(), doubt=doubt)
            year = counted.year
        school = calendar.span if calendar.span and calendar.span.start.month > 1 and not match["y"] else None
        if months == 6 and school:
            return Hit(*match.span(), period=half_of(school, first=last == 6))
        return _hit(match, Period(date(year, first - months + 1, 1), whole_month(year, last).end), doubt)

    return reader


def _of_a_month(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit | None:
    month, year = month_of(match["m"]), int(match["y"]) if match["y"] else None
    number, halved = _number(match["n"]), match["part"].lower().startswith("полов")
    number = number or (2 if halved else 3)
    if number > (2 if halved else 3):
        return None
    days = 15 if halved else _DECADE
    if year is None:
        counted = None if yearly else calendar.counted(month, min(days * number, 28))
        if counted is None:
            return Hit(*match.span(), doubt="" if yearly else "year-missing")
        year = counted.year
    start = date(year, month, days * (number - 1) + 1)
    end = date_of(year, month, days * number) if number < (2 if halved else 3) else None
    doubt = without_year(calendar, counted=not match["y"], yearly=yearly)
    return _hit(match, Period(start, end or whole_month(year, month).end), doubt)


_QUARTER, _HALF, _PART = r"(?:квартал\w*|кв\.)", r"(?:полугоди\w+|п/г(?!\w))", r"(?P<part>декад\w+|половин\w+)"
_IN_YEAR = rf"(?:\s*(?P<y>{YEAR})(?!\d){G}?)?"
_SINCE = r"(?:за|итог\w+|результат\w+|после|с|со|не\s+ран(?:ее|ьше)|начиная\s+со?)"


def _phrases(unit: str) -> str:
    return rf"{_BEFORE}(?:(?P<fn>{_ORDINAL})(?:\s+{unit})?{_TO})?(?P<n>{_ORDINAL})\s+{unit}{_IN_YEAR}"


PHRASES: tuple[tuple[str, Reader], ...] = (
    (rf"\b{_SINCE}\s+{_ORDINAL}\s+(?:{_QUARTER}|{_HALF}){_IN_YEAR}(?!{_TO}{_ORDINAL})", nothing),
    (rf"\b{_SINCE}\s+(?:{_ORDINAL}|последн\w+)\s+(?:декад|половин)\w+\s+{MONTH}{_IN_YEAR}", nothing),
    (
        rf"{_BEFORE}(?P<n>{_ORDINAL}|последн\w+)\s+{_PART}\s+(?P<m>{MONTH})(?![а-яё])(?:\s*(?P<y>{YEAR})(?!\d){G}?)?",
        _of_a_month,
    ),
    (_phrases(_QUARTER), _of_a_year(3)),
    (rf"{_phrases(_HALF)}(?!\s+учебного)", _of_a_year(6)),
)
