"""When a task is to be done: its day, its period, how often; read from its own words and from its «Срок:» line.

Days in the titles of other acts, in budgets and in programmes are not the task's: `masked` hides them. What is counted
(«в месячный срок», «до конца года») starts from the day the document was adopted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from bot.documents.parser import counted_phrases, day_phrases, term_phrases, words, year_parts
from bot.documents.parser.attributes import is_attribute
from bot.documents.parser.day_phrases import FIRM, MENTIONED, Hit
from bot.documents.parser.days import DAY, MONTH, SCHOOL, YEAR, Calendar, G, plain_days, written_end
from bot.documents.parser.recurrence import read_recurrence
from bot.domain.resolution.draft import Period

_I = re.IGNORECASE
_PHRASES = tuple(
    (re.compile(pattern, _I), reader)
    for pattern, reader in (*year_parts.PHRASES, *day_phrases.PHRASES, *counted_phrases.PHRASES)
)
_OWN_LINE = (*_PHRASES, *((re.compile(pattern, _I), reader) for pattern, reader in term_phrases.OWN_LINE))


@dataclass
class Times:
    """What was read; `spans` holds where each value stands, `doubts` what to ask a person: (code, start, end)."""

    due: date | None = None
    period: Period | None = None
    recurrence: str | None = None
    spans: dict[str, tuple[int, int, float]] = field(default_factory=dict)
    doubts: list[tuple[str, int, int]] = field(default_factory=list)


def read_times(text: str, calendar: Calendar, *, own_line: bool = False) -> Times:
    """`own_line` says that the text is a «Срок» line or cell: a bare day in it is the due date."""
    text = plain_days(text)
    hidden = text if own_line else masked(text)
    times = Times()
    if found := read_recurrence(hidden, own_line=own_line):
        times.recurrence, times.spans["recurrence"] = found[0], (found[1], found[2], 0.95)
    hits = list(_hits(hidden, calendar, yearly=times.recurrence == "ежегодно", own_line=own_line))
    if own_line:
        hits = [replace(hit, strength=FIRM) for hit in [*hits, *_span_of_days(text, calendar)]]
    else:
        hits = [
            hit
            for hit in hits
            if not is_attribute(text, hit.start, hit.end)
            and (_is_term(text, hit) if hit.strength == FIRM else not _of_something(text, hit, calendar))
        ]
    _choose(_of_one_list(text, hits), times, calendar)
    return times


def _of_one_list(text: str, hits: list[Hit]) -> list[Hit]:
    """«в следующие сроки: | 24 ноября – ...; | 1 декабря – ...»: the days that begin its lines count as the first."""
    if not any(hit.strength == FIRM and "\n" in text[hit.start : hit.end] for hit in hits):
        return hits
    return [
        replace(hit, strength=FIRM) if hit.due and text[: hit.start].rstrip(" ").endswith("\n") else hit for hit in hits
    ]


def _span_of_days(text: str, calendar: Calendar) -> Iterator[Hit]:
    """«Срок — 45 дней»"""
    bare = re.sub(r"(?i)срок\w*(?: исполнения)?", lambda found: " " * len(found[0]), text)
    match = counted_phrases.SPAN_OF_DAYS.search(bare)
    hit = counted_phrases.within(match, calendar, False) if match else None
    if hit:
        yield hit


def _choose(hits: list[Hit], times: Times, calendar: Calendar) -> None:
    dues = [hit for hit in hits if hit.due and hit.strength == max(each.strength for each in hits if each.due)]
    periods = [hit for hit in hits if hit.period]
    for hit in hits:
        if hit.doubt and all(hit.doubt != code for code, _, _ in times.doubts):
            times.doubts.append((hit.doubt, hit.start, hit.end))
    if periods:
        chosen = periods[0]
        times.period = chosen.period
        times.spans["period"] = (chosen.start, chosen.end, 0.9)
        times.due = chosen.period.end if chosen.period else None
        times.spans["due"] = (chosen.start, chosen.end, 0.7)
    if dues and (not periods or dues[0].strength > MENTIONED or _is_stage(periods[0], dues)):
        last = max(dues, key=lambda hit: hit.due or date.min)
        times.due = last.due
        times.spans["due"] = (last.start, last.end, 0.9 if not last.doubt else 0.6)
        if len({hit.due for hit in dues}) > 1:
            times.doubts.append(("several-dates", dues[0].start, dues[-1].end))
    past = times.due and calendar.adopted and times.due < calendar.adopted
    if past and not any(code == "year-missing" for code, _, _ in times.doubts):
        times.doubts.append(("due-past", *times.spans["due"][:2]))


def _is_stage(period: Hit, dues: list[Hit]) -> bool:
    """A day within a longer period, after it: «в 2024/2025 учебном году: ... второй этап – 18 ноября 2024 года»."""
    span = period.period
    return span is not None and all(
        hit.start > period.end and span.start <= (hit.due or date.min) <= span.end for hit in dues
    )


def _hits(text: str, calendar: Calendar, *, yearly: bool, own_line: bool) -> Iterator[Hit]:
    taken: list[tuple[int, int]] = []
    for pattern, reader in _OWN_LINE if own_line else _PHRASES:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            hit = reader(match, calendar, yearly)
            if hit is not None:
                taken.append(match.span())
                if hit.due or hit.period or hit.doubt:
                    yield hit


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
    rf"{YEAR}(?:\s*[-–—/]\s*{YEAR})?(?:{G})?"
    rf"(?:\s+и\s+(?:на\s+)?плановый\s+период\s+{YEAR}(?:\s*(?:и|[-–—])\s*{YEAR})?{G}?)?",
    _I,
)
_PAPER = re.compile(
    r"\b(?:план|смет|график|календар|отч[её]т|доклад|перечн|переч[её]н|положени|инструкци|контрольн\w+ цифр"
    r"|показател)\w*\b"
    rf"[^;:.,]{{0,100}}?\b(?:на|за)\s+(?:(?:\w+\s+)?(?:квартал|полугодие|{MONTH})\s+)?"
    rf"{YEAR}(?:\s*[-–—/и]\s*(?:{YEAR}|\d\d))?(?!\d|\s*(?:[-–—/]\s*\d{{2,4}}\s*)?уч)(?:{G})?",
    _I,
)
HIDDEN = "¦"  # no space: patterns that allow for gaps would try each of its lengths


def masked(text: str) -> str:
    """The text with what is not the task's own time blanked out, each sign in its place."""
    for pattern in (QUOTED, _ACT, _PAPER):
        text = pattern.sub(lambda match: HIDDEN * len(match[0]), text)
    return _PROGRAMME.sub(lambda match: match[0] if _school(text, match.end()) else HIDDEN * len(match[0]), text)


def _school(text: str, end: int) -> bool:
    return bool(re.match(r"\s*(?:[-–/]\s*\d{2,4}\s*)?(?:учебн|уч\.)", text[end:]))


_ACCEPTING = re.compile(
    r"\b(?:утвердить|принять\s+к\s+сведению|к\s+сведению|одобрить|признать|считать|отметить|согласовать|поддержать"
    r"|внести\s+(?:\w+\s+)?изменени\w+|заслушать\s+и\s+обсудить|снять\s+с\s+контроля)\b",
    _I,
)


_OFFICE = re.compile(r"\W*(?:назначить|избрать|закрепить|возложить)\b", _I)  # on somebody, for a year
_ABSENCE = re.compile(
    r"\bна\s+(?:период|время)\s+(?:\w+\s+)?(?:отпуск|болезн|отсутстви|командировк|обучени)\w*[^,;.]*$", _I
)


_FOR_YEAR = re.compile(rf"на\s+{YEAR}", _I)


_OF_A_YEAR = re.compile(
    r"(?:средств|субсид|субвенц|лимит|расход|ассигнован|смет|соглашени|договор|контракт|стоимост|тариф|норматив|квот|подписк|задани|заказ)",
    _I,
)


def _is_of_that_year(before: str) -> bool:
    """«средства на 2024 год», «предусмотренные на 2024 год»: money, agreements and what is said of a thing."""
    last = re.findall(r"[А-Яа-яЁё-]+", before)[-1:]
    return bool(last) and (bool(_OF_A_YEAR.match(last[0])) or words.part_of_speech(last[0]) == "PRTF")


def _of_something(text: str, hit: Hit, calendar: Calendar) -> bool:
    """A day or a year that belongs to a thing named in the task and not to the doing of it."""
    before = text[: hit.start]
    sentence = re.split(r"[.;](?=\s+[А-ЯЁ«\d])", before)[-1]
    if hit.period and calendar.adopted and hit.period.end < calendar.adopted:
        return True
    opened = before.rfind("(")
    if opened > before.rfind(")"):
        inside = before[opened:]
        return "срок" not in inside.lower() and bool(
            re.search(r"\w", re.sub(r"\b(?:в|с|к|на|до|по)\b", "", inside, flags=_I))
        )
    if re.search(r"\bкотор\w+\s[^,;]*$", sentence) or (hit.strength == MENTIONED and _TOLD.match(text)):
        return True  # «этап, который состоится 15 февраля»
    if hit.period and _OFFICE.match(text) and re.search(r"\bна\s*$|\bна\s", text[max(0, hit.start - 4) : hit.end]):
        return True
    if hit.period and _FOR_YEAR.match(text, hit.start) and _is_of_that_year(before):
        return True
    if _ABSENCE.search(before) or re.match(r"\W*считать\b", text, _I):
        return True
    accepted = _ACCEPTING.search(text)
    return bool(accepted and (hit.start > accepted.end() + 12 or accepted[0].lower().endswith("сведению")))


_PERIOD_OF_PAPER = re.compile(r"\bна\s+(?:период|срок)\s*$", _I)
_TOLD = re.compile(r"^\W*(?:установить|определить|считать|разъяснить|напомнить|учесть|иметь в виду)\s*,\s*что\b", _I)


def _is_term(text: str, hit: Hit) -> bool:
    """«Утвердить план подготовки к началу 2024/2025 учебного года»: not until when it is to be approved."""
    accepted = _ACCEPTING.match(text)
    if accepted is None or hit.start <= accepted.end() + 12:
        return True
    before = text[accepted.end() : hit.start]
    ready = text[hit.start] in "кК" and re.search(r"\b(?:подготовк|готовност)", before, _I)
    return not (ready or _PERIOD_OF_PAPER.search(before))


_WRITTEN = re.compile(
    rf"\b{DAY.replace('P<', 'P<o')}|\b{SCHOOL}|\b(?:{MONTH}\s+)?{YEAR}(?:\s*[-–—/]\s*(?:{YEAR}|\d\d))?{G}", _I
)


_ONE_THING = 40  # signs between days that are one thing's: «на 2022 год и плановый период 2023 и 2024 годов»


def other_days(text: str, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where days and years are written that are none of those taken: a person may know better; near ones as one."""
    found: list[tuple[int, int]] = []
    for match in _WRITTEN.finditer(plain_days(text)):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        span = (match.start(), written_end(text, match.end()))
        if found and match.start() - found[-1][1] < _ONE_THING and "\n" not in text[found[-1][1] : match.start()]:
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return found
