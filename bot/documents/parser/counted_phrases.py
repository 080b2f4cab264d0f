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
    r"|двадцати|тридцати|полутора|двое|трое)"
)
_WORKING = r"(?:\(\w+\)\s*)?(?:рабоч(?:их|его)\s+|раб\.\s*|календарн(?:ых|ого)\s+|кал\.\s*)?"
_OWN_DAY = (  # the document's: nothing else is named as signed or adopted
    r"(?:(?:е[её]|его)\s+)?(?:подписани|приняти|утверждени|издани)\w+(?=\s*(?:$|[.,;:)»]|[а-яё]+(?:ть|ти|чь)(?:ся)?\b"
    r"|(?:настоящ|данн|указанн|этого\b|сего\b|приказ|решени|постановлени|распоряжени|протокол|резолюци|документ"
    r"|рекомендаци|поручени)))"
)
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


def _nearby_school_year(match: re.Match[str], calendar: Calendar, yearly: bool) -> Hit | None:
    """«до начала учебного года», «в новом учебном году»: the one that follows the adoption; each, if yearly."""
    if yearly:
        return Hit(*match.span())
    word, day, plan = match[0].lower(), calendar.adopted, calendar.span
    if plan and plan.start.month > 1 and not _ANOTHER.search(word):
        return _within_plan(match, plan)
    if day is None:
        return Hit(*match.span(), doubt="no-adoption-date")
    starts = date(day.year + (day >= date(day.year, 9, 1)), 9, 1)  # of the next one
    if re.match(r"перед|(?:до|к) (?:начал|нов|следующ|предстоящ|очередн)", word):
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
    if re.match(r"перед|(?:до|к) начал", word):
        return Hit(*match.span(), due=year.start, strength=FIRM)
    if re.match(r"до|к", word):
        return Hit(*match.span(), due=year.end, strength=FIRM)
    return Hit(*match.span(), period=year)


def within(match: re.Match[str], calendar: Calendar, _yearly: bool) -> Hit | None:
    """«в течение трёх месяцев», «в месячный срок», «в 10-дневный срок»"""
    got = match.groupdict()
    if _FROM_ANOTHER_DAY.match(match.string, match.end()) or _ON_OCCASION.search(match.string, 0, match.start()):
        return Hit(*match.span(), doubt="due-unclear")
    if calendar.span is not None:  # in a plan the days are those of its year, not the first ones
        all_of_it = (got["unit"] or "").startswith("год") and not got.get("n")
        return Hit(*match.span(), period=calendar.span) if all_of_it else Hit(*match.span(), doubt="due-unclear")
    if calendar.adopted is None:
        return Hit(*match.span(), doubt="no-adoption-date")
    word, unit = re.sub(r"(?<=\d)\D+", "", (got.get("n") or "").lower()), (got["unit"] or got["one"]).lower()
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
    elif unit.startswith("ч"):
        due = calendar.adopted + timedelta(days=-(-count // 24))
    else:
        due = calendar.adopted + timedelta(days=count)
    return Hit(*match.span(), due=due, strength=FIRM, doubt="due-unclear" if "раб" in match[0].lower() else "")


_FROM_ANOTHER_DAY = re.compile(  # «в течение трёх дней после олимпиады»: from no day that the document gives
    r"\s*[,(]?\s*(?:считая\s+|исчисля\w+\s+|начиная\s+)?(?:после\b|следующ\w+\s+за\b|до\s+(?:начала|дня|даты|проведени|наступлени)"
    r"|по\s+(?:окончани|заверш|истечени|итогам|результатам|получени|исполнени|проведени|поступлени|выполнени|прибыти)"
    rf"|(?:со?|от)\s+(?:дня|момента|даты|времени|начала|окончания|числа)\b(?!\s+{_OWN_DAY}))",
    re.IGNORECASE,
)
_ON_OCCASION = re.compile(  # «После проведения конкурса в течение 10 дней ...», «В случае аварии в суточный срок ...»
    r"(?:^|[.;:]\s+)\W*(?:\d+[.)]\s+)?(?:(?:не\s+позднее|по\s+(?:окончани|заверш|истечени|получени|поступлени|факт|мере)\w*|после\b"
    r"|по\s+(?:итогам|результатам)\s+(?!(?:настоящ|данн|проше|состоявш|проведенн|проведённ)\w+|конференц|совещан|слушани|заседани"
    r"|обсужден|форум|съезд|собрани|круглого)|при\s+(?:поступлени|выявлени|наступлени|возникновени|получени|обнаружени"
    r"|изменени|увольнени|при[её]ме|несчастн)\w*|в\s+случа[ея]х?\b|с\s+момента\b|со\s+дня\b)[^.;]*)$",
    re.IGNORECASE,
)


def _number(word: str) -> int:
    keys = sorted(_NUMBERS, key=len, reverse=True)
    return next((_NUMBERS[key] for key in keys if word.startswith(key)), 1)


PHRASES: tuple[tuple[str, Reader], ...] = (
    (
        (
            r"(?:(?:до|к|перед)\s+(?:начал\w+|конц\w+|окончания|завершения)\s+(?:(?:нового|текущего|следующего|предстоящего"
            r"|очередного)\s+)?|до\s+(?:нового|следующего|предстоящего|очередного)\s+)(?:учебного\s+года|уч\.\s*г(?:ода|\.))"
            r"|(?<!подготовки )(?<!готовности )\bк\s+(?:новому|следующему|предстоящему|очередному)\s+"
            r"(?:учебному\s+году|уч\.\s*г(?:оду|\.))"
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
            rf"|квартала|сут(?:ок|ки))(?![а-яё])(?!\s+(?:19|20))"
        ),
        within,
    ),
    (r"\bв\s+течение\s+(?P<n>24|48|72|96)(?:-?(?:х|ти))?\s*(?P<unit>час\w*|ч\.)", within),  # others may be a lesson's
    (rf"\bв\s+(?P<n>{_STEM})?\s?(?P<unit>месячн|недельн|дневн|декадн|годичн|часов|суточн)\w+\s+срок", within),
    (
        rf"\bне\s+поз(?:днее|же),?\s+(?:чем\s+)?(?:через\s+)?{_COUNT}\s+{_WORKING}(?P<unit>месяц\w*|недел\w*|дн[ея]й?|сут(?:ок|ки))(?![а-яё])(?!\s+{MONTH})",
        within,
    ),
    (rf"\bсрок(?:ом)?\s*[–—:-]?\s*{_COUNT}\s+{_WORKING}(?P<unit>месяц\w*|недел\w*|дн[ея]й?)", within),
)
SPAN_OF_DAYS = re.compile(  # «45 дней», «сутки», and not «2 неделя», «2 недели сентября»
    rf"^\W*(?:(?:до\s+)?{_COUNT}\s+{_WORKING}(?P<unit>дн\w+|дн\.|недел[иь]|месяц\w*|сут(?:ок|ки)|час\w*|ч\.)"
    rf"(?![а-яё])(?!\s+{MONTH})|(?P<one>сутки|неделя|месяц)(?=\W*$))",
    re.IGNORECASE,
)
