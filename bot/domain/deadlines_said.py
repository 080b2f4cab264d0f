"""The last day that a sentence names: «до 15 марта, договариваемся с вузом», «через 2 недели», «к пятнице».

`bot.domain.dates` reads what is a date and nothing else; here it stands in the middle of what people write.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.dates import MONTHS, day_in, month_in

WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
WEEKDAYS_EN = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS_SHORT = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
FRIDAY = 4
NUMBERS = ("ноль", "одн", "дв", "тр", "четыр", "пят", "шест", "сем", "восем", "девят", "десят")  # how they begin
NUMBERS_EN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = (
    "перв", "втор", "трет", "четв", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
    "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
)  # fmt: skip
FARTHEST = 400  # days from today
YEAR = 365
LATELY = 60  # days ago: what was then is told of, not promised for the next year

_MONTH = "(?:" + "|".join(rf"{name[:3]}[а-яёa-z]*" for names in MONTHS for name in names) + ")"
_YEAR = r"(?:,?\s+(?:20)\d\d)?(?:\s*(?:года?|г\.?)(?!\w))?"
_BY = r"(?<!\w)(?:до|к|ко|не\s+позднее|не\s+позже|by|until|till)\s+"
_ENDING = r"(?:-?(?:го|му|ое))?"
_IN_WORDS = rf"\d{{1,2}}{_ENDING}\s+{_MONTH}{_YEAR}"
_IN_FIGURES = r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?!\d)"
_SHORT = r"\d{1,2}[./]\d{1,2}(?![./]?\d)"  # a clause number, too: only after «до»
_ORDINAL = (
    rf"(?P<tens>двадцать|тридцать)?\s*(?P<ordinal>тридцат|{'|'.join(reversed(ORDINALS))})[а-яё]*(?:го|му|ое|ье)"
    rf"\s+(?P<month>{_MONTH}{_YEAR})"
)
_MONTH_ALONE = (
    r"(?:январ[яю]|феврал[яю]|март[ау]|апрел[яю]|ма[яю]|июн[яю]|июл[яю]|август[ау]|сентябр[яю]|октябр[яю]|ноябр[яю]"
    r"|декабр[яю])"
)
_STEP = r"(?P<step>дн[яей]+|день|недел[юиь]+|месяц(?:а|ев)?|days?|weeks?|months?)(?!\w)"
_WEEKDAY = "(?P<weekday>" + "|".join([*(f"{each}[а-я]*" for each in WEEKDAYS), *WEEKDAYS_SHORT, *WEEKDAYS_EN]) + ")"


@dataclass(frozen=True, slots=True)
class SaidDay:
    """`day` is None where a last day was meant and there is no such day; `rest` is what else was said."""

    day: date | None
    rest: str = ""


def said_day(text: str, today: date) -> SaidDay | None:
    """None where the text names no last day. A day without a year is the next such day from today on."""
    if (whole := day_in(text, today)) is not None:
        return SaidDay(whole)
    for pattern, day_of in FORMS:
        if match := pattern.search(text):
            said = SaidDay(day_of(match, today), _rest(text, match))
            return None if day_of is _bare and said.rest and _was_lately(match, said.day, today) else said
    return None


def day_meant(text: str, today: date) -> date | None:
    """The day alone, for who asks for nothing else; None where there is none such, or none is named."""
    said = said_day(text, today)
    return said.day if said else None


def _rest(text: str, match: re.Match[str]) -> str:
    before, after = text[: match.start()].rstrip(" ,;:-–—("), text[match.end() :].lstrip(" ,;:-–—.)")
    kept = f"{before} {after}".strip()
    return kept if any(each.isalnum() for each in kept) else ""


def _exact(match: re.Match[str], today: date) -> date | None:
    return day_in(re.sub(rf"(?<=\d){_ENDING}(?=\s)", "", match["day"]), today)


def _bare(match: re.Match[str], today: date) -> date | None:
    """Without «до»: «20 декабря соберём педсовет»."""
    return _exact(match, today)


def _was_lately(match: re.Match[str], day: date | None, today: date) -> bool:
    """«12 ноября провели педсовет», said in November, is no day of the next year."""
    return day is not None and not re.search(r"\d{4}", match["day"]) and (day - today).days > YEAR - LATELY


def _ordinal(match: re.Match[str], today: date) -> date | None:
    """«до двадцать первого марта»"""
    tens = {"двадцать": 20, "тридцать": 30}.get((match["tens"] or "").lower(), 0)
    word = match["ordinal"].lower()
    number = 30 if word == "тридцат" else ORDINALS.index(word) + 1
    return day_in(f"{tens + number} {match['month']}", today)


def _nobody_knows(_match: re.Match[str], _today: date) -> None:
    """A last day is meant, but which: «до марта», «к середине декабря»."""


def _new_year(_match: re.Match[str], today: date) -> date:
    return date(today.year, 12, 31)


def _half_years(match: re.Match[str], today: date) -> date:
    months = 6 if match["span"].lower() == "полгода" else 12
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return _day_of_month(year, month + 1, today.day)


def _later(match: re.Match[str], today: date) -> date | None:
    number = _number(match["number"])
    if number is None:
        return None
    if match["step"][0] in "мm":
        year, month = divmod(today.year * 12 + today.month - 1 + number, 12)
        day = _day_of_month(year, month + 1, today.day)
    else:
        days = 7 if match["step"][0] in "нw" else 1
        day = today + timedelta(days=min(number * days, FARTHEST + 1))
    return day if day <= today + timedelta(days=FARTHEST) else None


def _number(word: str | None) -> int | None:
    """None of «несколько» and its like."""
    if word is None:
        return 1
    if word.lower() in {"пару", "пары"}:
        return 2
    if word.isdigit():
        return int(word)
    word = word.lower()
    names = NUMBERS if word[0] > "z" else NUMBERS_EN
    return max((n for n, name in enumerate(names) if word.startswith(name)), default=None)


def _near(match: re.Match[str], today: date) -> date:
    steps = {"сегодня": 0, "today": 0, "завтра": 1, "tomorrow": 1, "послезавтра": 2}
    return today + timedelta(days=steps[match["near"].lower()])


def _weekday(match: re.Match[str], today: date) -> date:
    word = match["weekday"].lower()
    number = next(n for n in range(7) if word.startswith((WEEKDAYS[n], WEEKDAYS_SHORT[n], WEEKDAYS_EN[n])))
    coming = today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    same_week = coming.isocalendar().week == today.isocalendar().week
    return coming + timedelta(days=7) if match["next"] and same_week else coming


def _day_of_this_month(match: re.Match[str], today: date) -> date | None:
    number = int(match["number"])
    months = (divmod(today.year * 12 + today.month - 1 + n, 12) for n in range(12))
    days = (date(y, m + 1, number) for y, m in months if 1 <= number <= calendar.monthrange(y, m + 1)[1])
    return next((day for day in days if day >= today), None)


def _end(match: re.Match[str], today: date) -> date:
    what = match["period"].lower()
    if what.startswith(("недел", "week")):
        left = FRIDAY - today.weekday()  # of the working week, while there is any
        return today + timedelta(days=left if left >= 0 else 6 - today.weekday())
    if what.startswith(("год", "year")):
        return date(today.year, 12, 31)
    if what.startswith(("квартал", "quarter")):
        return _day_of_month(today.year, (today.month - 1) // 3 * 3 + 3, 31)
    month = today.month if what.startswith(("месяц", "month")) else month_in(what)
    return _day_of_month(today.year + (month < today.month), month, 31)


def _day_of_month(year: int, month: int, number: int) -> date:
    return date(year, month, min(number, calendar.monthrange(year, month)[1]))


_PERIOD = "недели|месяца|года|квартала|week|month|year|quarter"
_IN_BY = r"(?<!\w)(?:(?:до|к|в|by|until|till|at)\s+(?:the\s+)?)?"
_END = r"(?:конц[ауе]|последн(?:ий|его|ему|ее)\s+(?:д(?:ень|ня|ню)|числ[оау])|(?:end|last\s+day)\s+of(?:\s+the)?)"
_NUMBER = r"(?:(?P<number>\d{1,3}|[а-яё]+|[a-z]+)\s+)?"
FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), day_of)
    for pattern, day_of in (
        (rf"(?:{_BY}|(?<!\w)с\s+|(?<![\w.]))\d{{1,2}}\s*(?:[-–—]|по|to)\s*(?P<day>{_IN_WORDS})", _exact),
        (rf"{_BY}(?P<day>{_IN_WORDS}|{_IN_FIGURES}|{_SHORT})(?:\s+включительно)?", _exact),
        (rf"^\s*(?P<day>{_IN_WORDS}|{_IN_FIGURES})", _bare),
        (rf"(?:{_BY}|^\s*){_ORDINAL}", _ordinal),
        (rf"(?<!\w)(?:через|в\s+течение|in)\s+{_NUMBER}{_STEP}", _later),
        (r"(?<!\w)(?:через|в\s+течение)\s+(?P<span>полгода|года?)(?!\w)", _half_years),
        (rf"(?:{_BY}|(?<!\w))(?P<near>послезавтра|завтра|сегодня|tomorrow|today)(?!\w)", _near),
        (rf"(?:{_BY}|^\s*(?:во?|on)\s+)(?P<next>следующ[а-я]+\s+|next\s+)?{_WEEKDAY}(?!\w)", _weekday),
        (rf"{_BY}(?P<number>\d{{1,2}})(?:-?(?:го|му|е)(?!\w)(?:\s+числ[ау])?|\s+числ[ау])", _day_of_this_month),
        (rf"{_BY}нов(?:ого|ому)\s+год[ау](?!\w)", _new_year),
        (rf"{_IN_BY}{_END}\s+(?P<period>{_PERIOD}|{_MONTH})(?!\w)", _end),
        (rf"{_BY}(?:начал[ау]\s+|середин[ые]\s+)?{_MONTH_ALONE}(?!\w)", _nobody_knows),
    )
)
