"""Phrases that count from the day of adoption: «в месячный срок», «в течение трёх недель», «до конца года»."""

import re
from datetime import date, timedelta

from bot.documents.parser.day_phrases import FIRM, Hit, Reader
from bot.documents.parser.days import MONTH, Calendar, months_later, school_year, whole_year
from bot.domain.resolution.draft import Period

_NUMBERS = {
    "одн": 1, "дв": 2, "тр": 3, "четыр": 4, "пят": 5, "шест": 6, "сем": 7, "вос": 8, "девят": 9, "десят": 10,
    "пятнадцат": 15, "двадцат": 20, "тридцат": 30, "полутора": 2, "полугод": 6, "полгод": 6, "сорокапят": 45,
}  # fmt: skip
_COUNT = (
    r"(?P<n>\d{1,3}(?:-?(?:х|ти|и))?|одного|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|пятнадцати"
    r"|двадцати|тридцати|полутора)"
)
_WORKING = r"(?:\(\w+\)\s*)?(?:рабочих\s+|календарных\s+)?"
_STEM = (
    r"(?:двух?|тр[её]х?|четыр[её]х?|пяти|шести|семи|восьми|девяти|десяти|пятнадцати|двадцати|тридцати|полутора"
    r"|\d{1,3}-?\s?(?:ти|х|и)?-?)"
)


def _this_year(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit:
    if calendar.adopted is None:
        return Hit(*match.span(), doubt="no-adoption-date")
    word = match[0].lower()
    year = calendar.adopted.year + bool(re.search("следующ|будущ", word))
    if re.match(r"до|к|не", word):
        return Hit(*match.span(), due=date(year, 12, 31), strength=FIRM)
    return Hit(*match.span(), period=whole_year(year))


def _nearby_school_year(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit | None:
    """«до начала учебного года», «в новом учебном году»: the one that follows the adoption."""
    word, day, plan = match[0].lower(), calendar.adopted, calendar.span
    if plan and plan.start.month > 1 and not _ANOTHER.search(word):
        return _within_plan(match, plan)
    if day is None:
        return Hit(*match.span(), doubt="no-adoption-date")
    starts = date(day.year + (day >= date(day.year, 9, 1)), 9, 1)  # of the next one
    if "начал" in word:
        return Hit(*match.span(), due=starts, strength=FIRM, doubt="year-missing")
    august = 8
    current = not _ANOTHER.search(word) and day.month != august
    period = school_year(starts.year - 1 if current else starts.year)
    if re.search(r"до (?:конца|окончания|заверш)|к конц", word):
        return Hit(*match.span(), due=period.end, strength=FIRM, doubt="year-missing")
    return Hit(*match.span(), period=period, doubt="year-missing")


_ANOTHER = re.compile(r"нов|следующ|предстоящ|очередн|будущ")


def _within_plan(match: re.Match[str], year: Period) -> Hit:
    """A plan's school year is the one that it is for."""
    word = match[0].lower()
    if "начал" in word:
        return Hit(*match.span(), due=year.start, strength=FIRM)
    if re.match(r"до|к", word):
        return Hit(*match.span(), due=year.end, strength=FIRM)
    return Hit(*match.span(), period=year)


def within(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit | None:
    """«в течение трёх месяцев», «в месячный срок», «в 10-дневный срок»"""
    got = match.groupdict()
    if _FROM_ANOTHER_DAY.match(match.string, match.end()):
        return Hit(*match.span(), doubt="due-unclear")
    if calendar.span is not None:  # in a plan the days are those of its year, not the first ones
        all_of_it = got["unit"].startswith("год") and not got.get("n")
        return Hit(*match.span(), period=calendar.span) if all_of_it else Hit(*match.span(), doubt="due-unclear")
    if calendar.adopted is None:
        return Hit(*match.span(), doubt="no-adoption-date")
    word, unit = re.sub(r"(?<=\d)\D+", "", (got.get("n") or "").lower()), got["unit"].lower()
    count = int(word) if word.isdigit() else _number(word)
    if unit.startswith("мес"):
        due = months_later(calendar.adopted, count)
    elif unit.startswith(("нед", "декад")):
        due = calendar.adopted + timedelta(days=(7 if unit.startswith("нед") else 10) * count)
    elif unit.startswith(("год", "лет")):
        if not word:
            return Hit(*match.span(), doubt="due-unclear")  # «в течение года»: which one?
        due = months_later(calendar.adopted, 12 * count)
    elif unit.startswith("кварт"):
        due = months_later(calendar.adopted, 3 * count)
    else:
        due = calendar.adopted + timedelta(days=count)
    return Hit(*match.span(), due=due, strength=FIRM, doubt="due-unclear" if "рабоч" in match[0].lower() else "")


_FROM_ANOTHER_DAY = re.compile(  # «в течение трёх дней после олимпиады»: from no day that the document gives
    r"\s*,?\s*(?:после|до\s+(?:начала|дня|проведени)|по\s+(?:окончани|заверш|истечени|итогам|получени)"
    r"|(?:начиная\s+)?со?\s+(?:дня|момента|даты|времени)\s+(?!(?:е[её]\s+|его\s+)?(?:подписани|приняти|утверждени|издани)))",
    re.IGNORECASE,
)


def _number(word: str) -> int:
    keys = sorted(_NUMBERS, key=len, reverse=True)
    return next((_NUMBERS[key] for key in keys if word.startswith(key)), 1)


PHRASES: tuple[tuple[str, Reader], ...] = (
    (
        (
            r"(?:до|к)\s+(?:начал\w+|конц\w+|окончания|завершения)\s+(?:(?:нового|текущего|следующего|предстоящего"
            r"|очередного)\s+)?(?:учебного\s+года|уч\.\s*г(?:ода|\.))"
        ),
        _nearby_school_year,
    ),
    (
        (
            r"в\s+(?:течение\s+)?(?:ново|текуще|следующе|предстояще|очередно|нынешне)\w+\s+учебно\w+\s+год\w+"
            r"|в\s+течение\s+(?:всего\s+)?(?:учебного\s+года|уч\.\s*г(?:ода|\.))"
        ),
        _nearby_school_year,
    ),
    (
        (
            r"(?:до\s+(?:конца|окончания)|к\s+концу|не\s+позднее\s+конца)\s+(?:(?:текущего|этого|следующего"
            r"|календарного|сего)\s+)?года"
        ),
        _this_year,
    ),
    (r"\bв\s+(?:течение\s+)?(?:текуще|следующе|этом|нынешне)\w*\s+(?:календарн\w+\s+)?году?\w*", _this_year),
    (
        (
            rf"\bв\s+(?:течение|срок\s+до)\s+(?:{_COUNT}\s+)?{_WORKING}(?P<unit>месяц\w*|недел\w*|дн[ея]й?|декад\w*|год\w*|лет"
            rf"|квартала)(?![а-яё])(?!\s+(?:19|20))"
        ),
        within,
    ),
    (rf"\bв\s+(?P<n>{_STEM})?\s?(?P<unit>месячн|недельн|дневн|декадн|годичн)\w+\s+срок", within),
    (rf"\bсрок(?:ом)?\s*[–—:-]?\s*{_COUNT}\s+{_WORKING}(?P<unit>месяц\w*|недел\w*|дн[ея]й?)", within),
)
SPAN_OF_DAYS = re.compile(  # «45 дней», and not «2 неделя», «2 недели сентября»
    rf"^\W*(?:до\s+)?{_COUNT}\s+{_WORKING}(?P<unit>дн\w+|недел[иь]|месяц\w*)(?![а-яё])(?!\s+{MONTH})", re.IGNORECASE
)
