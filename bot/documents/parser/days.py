"""Days, months and years as they are written, and what a document gives to count the unwritten ones from."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from bot.domain.resolution.draft import Period

MONTH = (
    r"(?:январ[яьею]|феврал[яьею]|март[аеу]?|апрел[яьею]|ма[яйею]|июн[яьею]|июл[яьею]|август[аеу]?|сентябр[яьею]"
    r"|октябр[яьею]|ноябр[яьею]|декабр[яьею]|(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)\.)"
)
YEAR = r"(?:19(?:1[89]|[2-9]\d)|20\d{2})"
G = r"(?:\s*(?:года?|году|гг?\.?|годы|годов|годах)(?![а-яё]))"
DAY = (
    rf"(?:(?P<d>\d{{1,2}})(?:\s?-\s?(?:го|ого|е|му))?(?:\s+числ[аоу])?\s*(?P<m>{MONTH})(?![а-яё])(?:\s*,?\s*(?P<y>{YEAR}(?!\d)|\d{{2}}(?=\s?г(?:\.|ода)?(?![а-яё]))){G}?"
    rf"|\s+(?P<this>(?:текущего|этого|сего)\s+года|[тс]\.\s?г\.))?"
    rf"|(?P<dn>\d{{1,2}})\.\s?(?P<mn>\d{{1,2}})\.\s?(?P<yn>{YEAR}|\d{{2}})(?!\d|\.\d){G}?)"
)
SCHOOL = rf"(?P<a>{YEAR})\s*[-–—/]\s*(?P<b>{YEAR}|\d{{2}})\s*(?:учебн\w+|уч\.?)\s*(?:год\w*|г\.?)"
_STEMS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_OLDEST = 40  # of a document that names no year in full: «03.04.68» is 1968, «03.04.24» is 2024


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the document as a whole says of time.

    `adopted` is the day that «в месячный срок» counts from; `year` one that two digits are read by; `span` the year or
    the school year that a plan is for, in which its months lie; `august_first` says that its months begin with August.
    """

    adopted: date | None = None
    year: int | None = None
    span: Period | None = None
    august_first: bool = False

    def full(self, year: int) -> int:
        """Two digits as the year of the document's own century that is nearest to it."""
        if year > 99:
            return year
        near = self.adopted.year if self.adopted else self.year
        if near is None:
            return (1900 if year >= _OLDEST else 2000) + year
        return min((1900 + year, 2000 + year), key=lambda each: abs(each - near))

    def counted(self, month: int, number: int = 0) -> date | None:
        """A day without its year: within the plan's span, else the first one after the adoption; day 0 is any."""
        if self.span is not None:
            years = range(self.span.start.year, self.span.end.year + 1)
            found = (date_of(year, month, number or 1) for year in years)
            early = self._before_school(month, number)
            return early or next((day for day in found if day and self.span.start <= day <= self.span.end), None)
        if self.adopted is None:
            return None
        here = date_of(self.adopted.year, month, number or 1)
        later = here is None or (here < self.adopted if number else month < self.adopted.month)
        return date_of(self.adopted.year + later, month, number or 1)

    def _before_school(self, month: int, number: int) -> date | None:
        """August of a plan for a school year is the one before it, if that was still to come when the plan was made."""
        august = 8
        if self.span is None or month != august or self.span.start.month == 1:
            return None
        day = date_of(self.span.start.year, month, number or 31)
        to_come = self.adopted is not None and day is not None and day >= self.adopted
        return day if self.august_first or to_come else None


NONE = Calendar()


def day_of(match: re.Match[str], calendar: Calendar = NONE, prefix: str = "") -> tuple[date | None, bool]:
    """The day, and whether its year had to be counted."""
    got = match.groupdict()
    if got.get(prefix + "dn"):
        year = calendar.full(int(got[prefix + "yn"]))
        return date_of(year, int(got[prefix + "mn"]), int(got[prefix + "dn"])), False
    number, month = int(got[prefix + "d"]), month_of(got[prefix + "m"])
    if got.get(prefix + "y"):
        return date_of(calendar.full(int(got[prefix + "y"])), month, number), False
    if got.get(prefix + "this") and calendar.adopted:
        return date_of(calendar.adopted.year, month, number), False
    return calendar.counted(month, number), True


def month_of(word: str) -> int:
    low = word.lower()
    return next(
        place
        for place, stem in enumerate(_STEMS, start=1)
        if low.startswith(stem) and not (stem == "ма" and low.startswith("март"))
    )


def date_of(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def whole_month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def whole_year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))


def school_year(first: int) -> Period:
    return Period(date(first, 9, 1), date(first + 1, 8, 31))


def half_of(year: Period, *, first: bool) -> Period:
    if first:
        return Period(year.start, date(year.start.year, 12, 31))
    return Period(date(year.end.year, 1, 1), date(year.end.year, 5, 31))


def months_later(day: date, months: int) -> date:
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_QUOTED = re.compile(r"[«\"“„](\s*\d{1,2}\s*)[»\"”“]")  # «16» ноября: the quotes of a form that was filled in
_FROM_YEAR = re.compile(rf"(?<![\d.-])(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])")
_SLASHED = re.compile(
    rf"(?<![\d/])(?:(\d\d)/(\d\d)/({YEAR}|\d\d)(?![\d/])|(?<![№N])(?<![№N] )(\d\d?)/(\d\d?)-({YEAR}|\d\d)(?=\s?г))"
)
_ROMAN = re.compile(
    rf"(?P<gap> ?)(?<![\d.])(?P<d>\d{{1,2}})"
    rf"(?:[./](?P<m>[IVXІХ]{{1,4}})(?:[./-]\s?(?P<y>{YEAR}|\d\d)|\s(?P<apart>{YEAR}))?"
    rf"|-(?P<dashed>[IVXІХ]{{1,4}})-(?P<last>{YEAR}|\d\d))(?![\w-])",
)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


ENGLISH_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_ENGLISH = re.compile(
    rf"(?<![\w.])(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+(?P<m>{ENGLISH_MONTH})"
    rf"|(?P<m2>{ENGLISH_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?),?\s+(?P<y>{YEAR})(?!\d)"
)
_ENGLISH_STEMS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def english_month(word: str) -> int:
    return _ENGLISH_STEMS.index(word[:3].lower()) + 1


def _from_english(match: re.Match[str]) -> str:
    month = english_month(match["m"] or match["m2"])
    return f"{match['d'] or match['d2']:0>2}.{month:02}.{match['y']}".ljust(len(match[0]))


def written_end(text: str, end: int) -> int:
    """Where a day ends in the text as written that ends here in the plain one, which may be shorter."""
    return next((found.end() for found in _ENGLISH.finditer(text) if found.start() < end < found.end()), end)


def plain_days(text: str) -> str:
    """Days of rarer forms («16» ноября, 2024-03-05, 05/03/2024, 15.III.1928, May 12, 2026) in points.

    Each sign keeps its place.
    """
    text = _ENGLISH.sub(_from_english, text)
    text = _QUOTED.sub(r" \1 ", text)
    text = _FROM_YEAR.sub(r"\g<d>.\g<m>.\g<y>", text)
    text = _SLASHED.sub(lambda match: re.sub("[/-]", ".", match[0]), text)
    return _ROMAN.sub(_from_roman, text)


def _from_roman(match: re.Match[str]) -> str:
    roman = (match["m"] or match["dashed"]).replace("І", "I").replace("Х", "X")
    if roman not in _ROMANS:
        return match[0]
    year = match["y"] or match["last"] or match["apart"] or ""
    day = f"{match['d']}.{_ROMANS.index(roman) + 1:0>2}{'.' if year else ''}"
    if len(day) + len(year) > len(match[0]) - len(match["gap"]) and not match["gap"]:
        year = year[2:]  # no room but at the cost of the century, which the document tells
    found = day + year
    if len(found) > len(match[0]):
        found = found.replace(".0", ".")
    return found.rjust(len(match[0])) if len(found) <= len(match[0]) else match[0]


_TOLD = re.compile(rf"(?<!\d)(?P<y>{YEAR})(?!\d)")
_SPAN = re.compile(
    rf"\bна\s+(?:[\w-]+\s+(?:полугодие|квартал|четверть|семестр|триместр)\s+)?(?:{SCHOOL}|(?P<y>{YEAR}){G})",
    re.IGNORECASE,
)


def usual_year(text: str) -> int | None:
    """The year in the middle of those that the text gives in full."""
    years = sorted(int(found["y"]) for found in _TOLD.finditer(text))
    return years[len(years) // 2] if years else None


def span_of(title: str) -> Period | None:
    """The year that a plan's title says it is for."""
    found = _SPAN.search(title)
    if found is None:
        return None
    return school_year(int(found["a"])) if found["a"] else whole_year(int(found["y"]))
