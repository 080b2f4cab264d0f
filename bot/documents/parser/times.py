"""When a task is to be done: its day, its period, how often; read from its own words and from its «Срок:» line.

Days in the titles of other acts, in budgets and in programmes are not the task's: `masked` hides them. What is counted
(«в месячный срок», «до конца года») starts from the day the document was adopted.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.resolution.draft import Period

_I = re.IGNORECASE
MONTH = (
    r"(?:январ[яьею]|феврал[яьею]|март[аеу]?|апрел[яьею]|ма[яйею]|июн[яьею]|июл[яьею]|август[аеу]?|сентябр[яьею]"
    r"|октябр[яьею]|ноябр[яьею]|декабр[яьею])"
)
_STEMS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_YEAR = r"(?:20\d{2})"
_G = r"(?:\s*(?:года?|году|гг?\.?|годы|годов|годах)(?![а-яё]))"
DAY = (
    rf"(?:(?P<d>\d{{1,2}})(?:-?го)?\s+(?P<m>{MONTH})(?![а-яё])(?:\s+(?P<y>{_YEAR}){_G}?|\s+(?P<this>(?:текущего"
    rf"|этого) года))?"
    rf"|(?P<dn>\d{{1,2}})\.(?P<mn>\d{{1,2}})\.(?P<yn>20\d{{2}}|\d{{2}})(?!\d|\.\d){_G}?)"
)
_SCHOOL = r"(?P<a>20\d{2})\s*[-–—/]\s*(?P<b>20\d{2}|\d{2})\s*(?:учебн\w+|уч\.?)\s*(?:год\w*|г\.?)"
_ORDINALS = {
    "перв": 1, "втор": 2, "трет": 3, "четв": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip
_ORDINAL = r"(?P<n>перв\w+|втор\w+|треть\w+|четв[её]рт\w+|IV|I{1,3}|[1-4](?:-?(?:м|ом|й|го))?)"
_NUMBERS = {
    "одн": 1, "дв": 2, "тр": 3, "четыр": 4, "пят": 5, "шест": 6, "сем": 7, "вос": 8, "девят": 9, "десят": 10,
    "пятнадцат": 15, "двадцат": 20, "тридцат": 30, "полутора": 2, "полугод": 6, "полгод": 6,
}  # fmt: skip


@dataclass
class Times:
    """What was read; `spans` holds where each value stands, `doubts` what to ask a person: (code, start, end)."""

    due: date | None = None
    period: Period | None = None
    recurrence: str | None = None
    spans: dict[str, tuple[int, int, float]] = field(default_factory=dict)
    doubts: list[tuple[str, int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    due: date | None = None
    period: Period | None = None
    strength: int = 2  # 3: «до ...»; 2: a period; 1: a day that is only mentioned
    doubt: str = ""


def read_times(text: str, anchor: date | None, *, own_line: bool = False) -> Times:
    """`anchor` is the day of adoption; `own_line` says that the text is a «Срок» line: a bare day is the due date."""
    hidden = text if own_line else masked(text)
    times = Times()
    _recurrence(hidden, times, own_line=own_line)
    hits = list(_hits(hidden, anchor, yearly=times.recurrence == "ежегодно"))
    if own_line and (
        match := _SPAN_OF_DAYS.search(re.sub(r"(?i)срок\w*(?: исполнения)?", lambda found: " " * len(found[0]), text))
    ):
        hits.append(_within(match, anchor, False))
    if own_line:
        hits = [_Hit(hit.start, hit.end, hit.due, hit.period, 3, hit.doubt) for hit in hits]
    _choose(hits, times, anchor)
    return times


def _choose(hits: list[_Hit], times: Times, anchor: date | None) -> None:
    dues = [hit for hit in hits if hit.due and hit.strength == max(each.strength for each in hits if each.due)]
    periods = [hit for hit in hits if hit.period]
    for hit in hits:
        if hit.doubt:
            times.doubts.append((hit.doubt, hit.start, hit.end))
    if periods:
        chosen = periods[0]
        times.period = chosen.period
        times.spans["period"] = (chosen.start, chosen.end, 0.9)
        times.due = chosen.period.end if chosen.period else None
        times.spans["due"] = (chosen.start, chosen.end, 0.7)
    if dues and (not periods or dues[0].strength > 1):
        last = max(dues, key=lambda hit: hit.due or date.min)
        times.due = last.due
        times.spans["due"] = (last.start, last.end, 0.9 if not last.doubt else 0.6)
        if len({hit.due for hit in dues}) > 1:
            times.doubts.append(("several-dates", dues[0].start, dues[-1].end))
    if times.due and anchor and times.due < anchor and not any(code == "year-missing" for code, _, _ in times.doubts):
        times.doubts.append(("due-past", *times.spans["due"][:2]))


def _hits(text: str, anchor: date | None, *, yearly: bool) -> Iterator[_Hit]:
    taken: list[tuple[int, int]] = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            hit = reader(match, anchor, yearly)
            if hit is not None:
                taken.append(match.span())
                if hit.due or hit.period or hit.doubt:
                    yield hit


def day_of(match: re.Match[str], anchor: date | None, prefix: str = "") -> tuple[date | None, bool]:
    """The day, and whether its year had to be counted from the adoption."""
    got = match.groupdict()
    if got.get(prefix + "dn"):
        year = int(got[prefix + "yn"])
        return date_of(year if year > 99 else 2000 + year, int(got[prefix + "mn"]), int(got[prefix + "dn"])), False
    number, month = int(got[prefix + "d"]), month_of(got[prefix + "m"])
    if got.get(prefix + "y"):
        return date_of(int(got[prefix + "y"]), month, number), False
    if anchor is None:
        return None, True
    if got.get(prefix + "this"):
        return date_of(anchor.year, month, number), False
    here = date_of(anchor.year, month, number)
    return (here if here and here >= anchor else date_of(anchor.year + 1, month, number)), True


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


def _months_later(day: date, months: int) -> date:
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_Reader = Callable[[re.Match[str], date | None, bool], _Hit | None]


def _nothing(match: re.Match[str], _anchor: date | None, _yearly: bool) -> _Hit:
    return _Hit(*match.span())


def _until_day(match: re.Match[str], anchor: date | None, yearly: bool) -> _Hit:
    day, counted = day_of(match, anchor)
    doubt = "year-missing" if counted and not yearly else ""
    return _Hit(*match.span(), due=day, strength=3, doubt=doubt)


def _bare_day(match: re.Match[str], anchor: date | None, yearly: bool) -> _Hit:
    day, counted = day_of(match, anchor)
    if day and anchor and not counted and day < anchor:
        return _Hit(*match.span())
    return _Hit(*match.span(), due=day, strength=1, doubt="year-missing" if counted and not yearly else "")


def _days(match: re.Match[str], anchor: date | None, _yearly: bool) -> _Hit | None:
    """«с 10 по 15 марта 2025 г.», «12–13 сентября 2024 года», «с 1 марта по 15 апреля 2025 г.»"""
    end, counted = day_of(match, anchor)
    if end is None:
        return _Hit(*match.span(), doubt="year-missing" if counted else "")
    month = month_of(match["fm"]) if match["fm"] else int(match["fmn"] or end.month)
    year = int(match["fy"]) if match["fy"] else end.year - (month > end.month)
    start = date_of(year, month, int(match["f"]))
    if start is None or start > end:
        return None
    return _Hit(*match.span(), period=Period(start, end), due=end, doubt="year-missing" if counted else "")


def _school_year(match: re.Match[str], _anchor: date | None, _yearly: bool) -> _Hit | None:
    first = int(match["a"])
    period = Period(date(first, 9, 1), date(first + 1, 8, 31))
    if (2000 + int(match["b"]) % 100) != first + 1:
        return None
    before = match["before"].lower() if match["before"] else ""
    if before.startswith(("до начала", "к начал")):
        return _Hit(*match.span(), due=period.start, strength=3)
    if before.startswith(("до конца", "до окончания", "к конц", "до заверш")):
        return _Hit(*match.span(), due=period.end, strength=3)
    return _Hit(*match.span(), period=_half(match, period))


def _half(match: re.Match[str], year: Period) -> Period:
    if not match["half"]:
        return year
    if match["half"].lower().startswith(("пер", "i ", "1")) or match["half"] == "I":
        return Period(year.start, date(year.start.year, 12, 31))
    return Period(date(year.end.year, 1, 1), date(year.end.year, 5, 31))


def _nearby_school_year(match: re.Match[str], anchor: date | None, _yearly: bool) -> _Hit | None:
    """«до начала учебного года», «в новом учебном году»: the one that follows the adoption."""
    if anchor is None:
        return _Hit(*match.span(), doubt="no-adoption-date")
    word = match[0].lower()
    starts = date(anchor.year + (anchor >= date(anchor.year, 9, 1)), 9, 1)  # of the next one
    if "начал" in word:
        return _Hit(*match.span(), due=starts, strength=3, doubt="year-missing")
    current = not re.search(r"нов|следующ|предстоящ|очередн|будущ", word) and anchor.month != 8
    first = starts.year - 1 if current else starts.year
    period = Period(date(first, 9, 1), date(first + 1, 8, 31))
    if re.search(r"до (?:конца|окончания|заверш)|к конц", word):
        return _Hit(*match.span(), due=period.end, strength=3, doubt="year-missing")
    return _Hit(*match.span(), period=period, doubt="year-missing")


def _month(match: re.Match[str], anchor: date | None, yearly: bool) -> _Hit | None:
    """«в октябре 2023 г.», «до конца марта», «сентябрь – октябрь 2024 года»"""
    last = month_of(match["m"])
    first = month_of(match["fm"]) if match["fm"] else last
    year = int(match["y"]) if match["y"] else None
    doubt = "year-missing" if year is None else ""
    if year is None:
        if anchor is None or yearly:
            return _Hit(*match.span(), doubt="" if yearly else doubt)
        year = anchor.year + (last < anchor.month)
    end = whole_month(year, last).end
    before = (match["before"] or "").lower()
    if before.startswith("до") and "конца" not in before:
        return _Hit(
            *match.span(), due=date(year, last, 1) - timedelta(days=1), strength=3, doubt=doubt or "due-unclear"
        )
    if before.startswith(("до", "не позд")):
        return _Hit(*match.span(), due=end, strength=3, doubt=doubt)
    return _Hit(*match.span(), period=Period(date(year - (first > last), first, 1), end), doubt=doubt)


def _part(months: int) -> _Reader:
    """Quarters (3 months) and halves (6) of a year."""

    def reader(match: re.Match[str], anchor: date | None, _yearly: bool) -> _Hit | None:
        number = next(
            value
            for key, value in sorted(_ORDINALS.items(), key=lambda each: -len(each[0]))
            if match["n"].lower().startswith(key)
        )
        if number * months > 12:
            return None
        year = int(match["y"]) if match["y"] else None
        doubt = "" if year else "year-missing"
        if year is None:
            if anchor is None:
                return _Hit(*match.span(), doubt=doubt)
            year = anchor.year + (number * months < anchor.month)
        last = number * months
        period = Period(date(year, last - months + 1, 1), whole_month(year, last).end)
        if (match["before"] or "").lower().startswith(("до", "не позд", "к ")):
            return _Hit(*match.span(), due=period.end, strength=3, doubt=doubt)
        return _Hit(*match.span(), period=period, doubt=doubt)

    return reader


def _years(match: re.Match[str], _anchor: date | None, _yearly: bool) -> _Hit | None:
    first, last = int(match["a"]), int(match["b"])
    last = last if last > 99 else 2000 + last
    return (
        _Hit(*match.span(), period=Period(date(first, 1, 1), date(last, 12, 31))) if first < last < first + 30 else None
    )


def _year(match: re.Match[str], _anchor: date | None, _yearly: bool) -> _Hit:
    year = int(match["y"])
    before = match["before"].lower()
    end = date(year, 12, 31)
    if before.startswith(("до конца", "до окончания", "к концу", "в срок до конца", "не позднее конца")):
        return _Hit(*match.span(), due=end, strength=3)
    if before.startswith(("до", "к")):
        return _Hit(*match.span(), doubt="due-unclear")
    return _Hit(*match.span(), period=Period(date(year, 1, 1), end))


def _this_year(match: re.Match[str], anchor: date | None, _yearly: bool) -> _Hit:
    if anchor is None:
        return _Hit(*match.span(), doubt="no-adoption-date")
    word = match[0].lower()
    year = anchor.year + bool(re.search("следующ|будущ", word))
    if re.match(r"до|к|не", word):
        return _Hit(*match.span(), due=date(year, 12, 31), strength=3)
    return _Hit(*match.span(), period=Period(date(year, 1, 1), date(year, 12, 31)))


def _within(match: re.Match[str], anchor: date | None, _yearly: bool) -> _Hit:
    """«в течение трёх месяцев», «в месячный срок», «в 10-дневный срок»"""
    if anchor is None:
        return _Hit(*match.span(), doubt="no-adoption-date")
    got = match.groupdict()
    word, unit = re.sub(r"(?<=\d)\D+", "", (got.get("n") or "").lower()), got["unit"].lower()
    count = (
        int(word)
        if word.isdigit()
        else next(
            (value for key, value in sorted(_NUMBERS.items(), key=lambda each: -len(each[0])) if word.startswith(key)),
            1,
        )
    )
    if unit.startswith("мес"):
        due = _months_later(anchor, count)
    elif unit.startswith("нед"):
        due = anchor + timedelta(weeks=count)
    elif unit.startswith(("год", "лет")):
        if not word:
            return _Hit(*match.span(), doubt="due-unclear")  # «в течение года»: which one?
        due = _months_later(anchor, 12 * count)
    else:
        due = anchor + timedelta(days=count)
    return _Hit(*match.span(), due=due, strength=3, doubt="due-unclear" if "рабоч" in match[0].lower() else "")


_UNTIL = r"(?:(?:в\s+срок\s+)?до|не\s+позд(?:нее|же)|к|по|срок[:\s–—-]+(?:до)?)\s+"
_COUNT = (
    r"(?P<n>\d{1,3}|одного|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|пятнадцати|двадцати|тридцати"
    r"|полутора)"
)
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern, _I), reader)
    for pattern, reader in (
        (rf"\bот\s+{DAY}", _nothing),
        (rf"\b(?:начиная\s+)?с\s+{_SCHOOL}", _nothing),
        (
            rf"\b(?:за|итог\w+|результат\w+)\s+(?:{_SCHOOL}|{_YEAR}{_G}|{_ORDINAL}\s+(?:квартал|полугоди)\w+)",
            _nothing,
        ),
        (
            (
                rf"(?:\bс\s+)?\b(?P<f>\d{{1,2}})(?:\s+(?P<fm>{MONTH})"
                rf"|\.(?P<fmn>\d{{2}}))?(?:\.?\s*(?P<fy>{_YEAR}){_G}?)?(?:\s*[–—-]\s*|\s+по\s+){DAY}"
            ),
            _days,
        ),
        (rf"\b(?:начиная\s+)?со?\s+{DAY}", _nothing),
        (rf"\b{_UNTIL}{DAY}", _until_day),
        (
            (
                rf"(?P<before>до\s+начала|до\s+(?:конца|окончания|завершения)|к\s+(?:началу"
                rf"|концу))?\s*(?:(?P<half>перв\w+|втор\w+|I{{1,2}}|[12](?:-м|-го)?)\s+(?:полугоди"
                rf"|семестр)\w+\s+)?\b{_SCHOOL}"
            ),
            _school_year,
        ),
        (
            (
                r"(?:до|к)\s+(?:начал\w+|конц\w+|окончания|завершения)\s+(?:(?:нового|текущего|следующего|предстоящего"
                r"|очередного)\s+)?(?:учебного\s+года|уч\.\s*г(?:ода|\.))"
            ),
            _nearby_school_year,
        ),
        (
            r"в\s+(?:течение\s+)?(?:ново|текуще|следующе|предстояще|очередно|нынешне)\w+\s+учебно\w+\s+год\w+",
            _nearby_school_year,
        ),
        (
            (
                rf"(?P<before>до\s+конца|не\s+позднее|до|во?"
                rf"|к\s+концу)?\s*\b{_ORDINAL}\s+квартал\w*(?:\s+(?P<y>{_YEAR}){_G}?)?"
            ),
            _part(3),
        ),
        (
            (
                rf"(?P<before>до\s+конца|не\s+позднее|до|во?"
                rf"|к\s+концу)?\s*\b{_ORDINAL}\s+полугоди\w+(?:\s+(?P<y>{_YEAR}){_G}?)?(?!\s+учебного)"
            ),
            _part(6),
        ),
        (rf"\b{DAY}", _bare_day),
        (
            (
                rf"(?P<before>\bдо\s+конца|\bне\s+позднее|\bдо|\bв(?:\s+течение)?"
                rf"|\bна)\s+(?:(?P<fm>{MONTH})\s*(?:[–—-]|и|,)\s*)?(?P<m>{MONTH})(?![а-яё])(?:\s+(?P<y>{_YEAR}){_G}?)?"
            ),
            _month,
        ),
        (
            rf"(?P<before>(?<!\w))(?:(?P<fm>{MONTH})\s*[–—-]\s*)?\b(?P<m>{MONTH})(?![а-яё])\s+(?P<y>{_YEAR}){_G}?",
            _month,
        ),
        (rf"\b(?:в|на|в\s+период)\s+(?P<a>{_YEAR})\s*(?:[-–—/]|и)\s*(?P<b>20\d{{2}}|\d{{2}}){_G}", _years),
        (
            (
                rf"\b(?P<before>(?:в\s+срок\s+)?до\s+конца|до\s+окончания|к\s+концу|не\s+позднее\s+конца|до|к"
                rf"|в\s+течение|на|в)\s+(?P<y>{_YEAR}){_G}"
            ),
            _year,
        ),
        (
            (
                r"(?:до\s+(?:конца|окончания)|к\s+концу|не\s+позднее\s+конца)\s+(?:(?:текущего|этого|следующего"
                r"|календарного)\s+)?года"
            ),
            _this_year,
        ),
        (r"\bв\s+(?:течение\s+)?(?:текуще|следующе|этом|нынешне)\w*\s+(?:календарн\w+\s+)?году?\w*", _this_year),
        (
            (
                rf"\bв\s+течение\s+(?:{_COUNT}\s+)?(?:рабочих\s+|календарных\s+)?(?P<unit>месяц\w*|недел\w*|дн[ея]й?"
                rf"|год\w*|лет)(?![а-яё])(?!\s+20)"
            ),
            _within,
        ),
        (
            (
                r"\bв\s+(?P<n>двух?|тр[её]х?|четыр[её]|пяти|шести|десяти|полутора|\d{1,3}-?(?:ти"
                r"|х)?-?)?\s?(?P<unit>месячн|недельн|дневн|годичн)\w+\s+срок"
            ),
            _within,
        ),
        (r"\bв\s+(?P<n>\d{1,3})-?\s?(?:ти|х)?-?(?P<unit>месячн|недельн|дневн)\w+\s+срок", _within),
    )
)

_SPAN_OF_DAYS = re.compile(rf"^\W*{_COUNT}\s+(?:рабоч\w+\s+|календарн\w+\s+)?(?P<unit>дн\w+|недел\w+|месяц\w*)", _I)
_EVERY = tuple(
    (re.compile(pattern, _I), value)
    for pattern, value in (
        (
            (
                r"\bежегодно\b|\b(?:один|1)?\s*раз(?:а)?\s+в\s+год\b|\bкаждый\s+год\b|\b(?:не реже"
                r"|не менее)\s+(?:чем\s+)?(?:одного|1)\s+раза?\s+в\s+год\b|кажд\w+\s+учебн\w+\s+год\w*"
            ),
            "ежегодно",
        ),
        (
            (
                r"\bежеквартально\b|\b(?:одного|один|1)?\s*раза?\s+в\s+квартал\b|кажд\w+\s+квартал\w*"
                r"|по\s+итогам\s+квартала"
            ),
            "ежеквартально",
        ),
        (r"\bежемесячно\b|\b(?:одного|один|1)?\s*раза?\s+в\s+месяц\b|кажд\w+\s+месяц\w*", "ежемесячно"),
        (r"\bеженедельно\b|\b(?:одного|один|1)?\s*раза?\s+в\s+неделю\b|кажд\w+\s+недел\w+", "еженедельно"),
        (r"\bежедневно\b", "ежедневно"),
        (r"\bраз\w?\s+в\s+полугодие\b|кажд\w+\s+полугоди\w+|\bодного\s+раза\s+в\s+полугодие", "раз в полугодие"),
    )
)
_TIMES_A = re.compile(
    r"\b(?P<n>дв[ае]|двух|три|тр[её]х|четыр[её]х|четыре|[2-9])\s+раза?\s+в\s+(?P<unit>год|квартал|месяц|неделю"
    r"|полугодие)\b",
    _I,
)
_ONCE_IN = re.compile(
    r"\b(?:один\s+|1\s+|одного\s+)?раза?\s+в\s+(?P<n>два|три|четыре|пять|\d)\s+(?P<unit>года?|лет|месяца|месяцев"
    r"|недели)\b",
    _I,
)
_STEADILY_DUE = re.compile(r"\bсроки?\s*[:–—-]\s*(?:постоянно|на\s+постоянной\s+основе)\b", _I)
_STEADILY = re.compile(r"\bпостоянно\b|\bна\s+постоянной\s+основе\b|\bсистематически\b|\bрегулярно\b", _I)


def _recurrence(text: str, times: Times, *, own_line: bool) -> None:
    if match := _TIMES_A.search(text):
        count = next(
            value
            for key, value in (("дв", 2), ("тр", 3), ("че", 4), (match["n"], 0))
            if match["n"].lower().startswith(key)
        )
        number = count or int(match["n"])
        _set_recurrence(times, match, f"{number} {_form(number)} в {match['unit'].lower()}" if number > 1 else "")
        return
    if match := _ONCE_IN.search(text):
        _set_recurrence(times, match, f"раз в {match['n'].lower()} {match['unit'].lower()}")
        return
    for pattern, value in _EVERY:
        if match := pattern.search(text):
            _set_recurrence(times, match, value)
            return
    if match := (_STEADILY if own_line else _STEADILY_DUE).search(text):
        _set_recurrence(times, match, "постоянно")


def _form(number: int) -> str:
    return "раза" if number in {2, 3, 4} else "раз"


def _set_recurrence(times: Times, match: re.Match[str], value: str) -> None:
    if value:
        times.recurrence = value
        times.spans["recurrence"] = (match.start(), match.end(), 0.95)


QUOTED = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»|“[^”]*”|\"[^\"]*\"")
_ACT = re.compile(
    rf"\b(?:приказ|закон|постановлени|распоряжени|письм|указ|протокол|решени|поручени"
    rf"|ФЗ)\w*\b[^;«»]{{0,160}}?\bот\s+{DAY}(?:\s*(?:№|N)\s*[\w/-]+)?",
    _I,
)
_PROGRAMME = re.compile(
    r"\b(?:бюджет|программ|стратеги|концепци|нацпроект|национальн\w+ проект|госпрограмм|подпрограмм"
    r"|основ\w* государственн|приоритет\w* развития|сфере реализации|указ)\w*\b"
    r"(?:(?!\b(?:в срок|не позднее)\b)[^;:.]){0,140}?\b(?:на\s+(?:период\s+(?:до\s+)?)?|до|в)\s*"
    rf"{_YEAR}(?:\s*[-–—/]\s*20\d{{2}})?(?:{_G})?"
    rf"(?:\s+и\s+(?:на\s+)?плановый\s+период\s+20\d{{2}}(?:\s*(?:и|[-–—])\s*20\d{{2}})?{_G}?)?",
    _I,
)


HIDDEN = "¦"  # no space: patterns that allow for gaps would try each of its lengths


def masked(text: str) -> str:
    """The text with what is not the task's own time blanked out, each sign in its place."""
    for pattern in (QUOTED, _ACT):
        text = pattern.sub(lambda match: HIDDEN * len(match[0]), text)
    return _PROGRAMME.sub(lambda match: match[0] if _school(text, match.end()) else HIDDEN * len(match[0]), text)


def _school(text: str, end: int) -> bool:
    return bool(re.match(r"\s*(?:[-–/]\s*\d{2,4}\s*)?(?:учебн|уч\.)", text[end:]))
