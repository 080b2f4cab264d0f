"""The day of adoption: of all days that a document names outside its tasks, the one that most speaks for itself.

Each is weighed: a line of its own, its place in the head or under the text, «от ... №» after the name of the document,
a sentence that tells what took place; against it speak other acts, changes made later, and what a web page adds.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.documents.parser import days, english_words, lexicon, times, words
from bot.documents.parser.blocks import Block
from bot.documents.parser.days import Calendar

_DAY = re.compile(rf"(?<!\d){days.DAY}", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:\bс\s+)?(?<!\d)(?P<f>\d{{1,2}})(?:\s+(?P<fm>{days.MONTH})|\.\d{{2}})?(?:\.?\s*{days.YEAR}(?:\s*г(?:\.|ода))?)?"
    rf"\s*(?:[–—-]|\bи\b|\bпо\b)\s*{days.DAY}",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:состоя\w+|прош(?:[её]л|л[аои])\b|провед[её]н\w*|проходил\w*|проводил\w*|принят\w*|утвержд\w+|проход\w+"
    r"|провел\w*|провёл|прошедш\w+|работал\w*|собрал\w*|организован\w*|завершил\w*|открыл\w*|стартовал\w*|adopted|held)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\W*[A-Z][a-z]+ing\b|\W*(?:guided|aware|mindful)\b", re.IGNORECASE
)  # «Recalling the Declaration of»
_PAGE = re.compile(
    r"(?:опубликован|дата\s+(?:публикации|размещения|создания|обновления)|размещен|обновлен|добавлен|создан[оа]?\b"
    r"|просмотр|\d{1,2}:\d{2}|версия\s+от|загружен|изменен|распечатан|скопирован|обращения\b.*https?|подписан\b|скачан)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?:утратил\w*\s+силу|\bв\s+ред(?:акции|\.)|\bред\.|с\s+изменениями|с\s+изм\.|изменени\w+\s+(?:внесен|от)|внесен\w*\s+изменени"
    r"|действует\s+(?:с|до)|вступ\w+\s+в\s+силу|зарегистрирован|регистрационн|актуальн|утверждаю|согласовано|предыдущ)",
    re.IGNORECASE,
)
_ADOPTING = re.compile(
    r"\W*(?:(?:принят|утвержд[её]н)\w*(?!\s+(?:участи|следующ|к\s))\b|приложение\b.{0,20}\bк\s+(?:приказ|постановлен|решени"
    r"|распоряжен|протокол|письм))",
    re.IGNORECASE,
)
_SEEN = re.compile(r"\W*(?:рассмотрен|согласован)[оаы]?\b", re.IGNORECASE)  # before it was adopted by somebody else
_STAMP = 3  # lines: «УТВЕРЖДЕНО», by whom, when
_STAMP_LINE = 70  # signs
_WITHIN = re.compile(  # in one line with all that stands around it: «МБОУ ... Протокол № 3 ... от 22.02.2024 ...»
    r"(?<!\w)(?:(?:ПРОТОКОЛ|ПРИКАЗ|РЕШЕНИЕ|ПОСТАНОВЛЕНИЕ|РЕЗОЛЮЦИЯ|РАСПОРЯЖЕНИЕ|РЕКОМЕНДАЦИИ|УКАЗ)"
    r"|(?<![а-яё,] )(?:Протокол|Приказ|Решение|Постановление|Распоряжение|Указ)"
    r"|(?<!\bв )(?<!\bк )(?<!\bна )(?:Протокол|Приказ|Решение|Постановление|Распоряжение)(?=\s+(?:№|N)\s?\d))(?!\w)"
)
_SCHEDULE = re.compile(r"(?:план|график|программа|календар|расписание)", re.IGNORECASE)  # its title names days to come
_ITS_OWN = re.compile(r"(?:\bот|№\s*[\w/-]+|утвержд\w+|принят\w*|составлен\w*)[\s«\"(]*$", re.IGNORECASE)
_HEAD_LINE = 200  # signs; a longer one is no line of a head
_NAME = 160  # signs between the name of a document and its day, all in one line
_WINDOW = 60  # signs before a day in a long line that say whose it is
_PLACE = re.compile(
    r"(?:(?:^|\s)(?:г|гор|с|пос|пгт|р\.п|ст|дер?)\.\s?[А-ЯЁ][а-яё-]+|^[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+)?,?\s*(?=\d)"
    r"|(?:№|\bN)\s*[\w/-]+|\bот\b|\bгорода?\b|\bдата(?:\s+(?!начал|оконч|рожд)[а-яё]+){0,3}\s*:|\([^()]*\))",
    re.IGNORECASE,
)
_WHEN_AND_WHERE = re.compile(  # of the sitting: «14 марта 2024 года, 10:00, актовый зал»
    r",?\s*(?:\b(?:в|с|начало(?:\s+в)?)\s*:?\s*)?\b\d{1,2}[:.-]\d{2}(?:\s*[–—-]\s*\d{1,2}[:.-]\d\d)?(?:\s*(?:ч|час)\w*\.?)?"
    r"(?:\s*\(\w+\))?,?\s*(?:место\b|каб|ауд|актов|конференц|малый|большой|зал\b|пом\.|помещени|комн|здани|ул\.|школ|онлайн|zoom|вкс)"
    r"[^!?;:]{0,70}$",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"(?:приказ|закон|указ|письм|постановлени|распоряжени|решени|протокол|поручени|положени|ФЗ)\w*[^.;]{0,120}$",
    re.IGNORECASE,
)
_NEAR = 14  # blocks after the title in which a line that is nothing but a date is the document's

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the day stands in the document's text, and how much speaks for it."""

    start: int
    end: int
    days: Days
    weight: float


def find_adoption(blocks: list[Block], title: range, asked: list[bool], calendar: Calendar) -> Place | None:
    """`title`: the blocks of the title; `asked`: of each block whether it stands among the tasks."""
    first_task = next((place for place, task in enumerate(asked) if task), len(blocks))
    last_task = max((place for place, task in enumerate(asked) if task), default=-1)
    best: Place | None = None
    for number, block in enumerate(blocks):
        if (
            block.role
            or len(block.text) > 3000
            or lexicon.DUE_LINE.match(block.text)
            or english_words.DUE_LINE.match(block.text)
        ):
            continue
        if first_task <= number <= last_task and not (
            is_alone(block.text) and not block.marker and number == last_task
        ):
            continue
        stamp, plan = _stamp_over(blocks, number), number in title and bool(_SCHEDULE.match(blocks[title.start].text))
        for start, end, found, own in _weighed(block, calendar, stamp, plan=plan):
            weight = own + _position(number, title, first_task, last_task)
            if weight > 0 and (best is None or weight > best.weight):
                best = Place(block.start + start, block.start + end, found, weight)
    return best


def _stamp_over(blocks: list[Block], number: int) -> str:
    """The line that says what was done on the day below it: «УТВЕРЖДЕНО», «Рассмотрено»; "" where there is none."""
    lines = [block.text for block in blocks[max(0, number - _STAMP + 1) : number + 1]]
    for place, line in reversed(list(enumerate(lines))):
        if _ADOPTING.match(line) or _SEEN.match(line):
            return line
        if len(line) > _STAMP_LINE or (place + 1 < len(lines) and lexicon.DOCUMENT.match(words.unspaced(line))):
            return ""
    return ""


def _position(number: int, title: range, first_task: int, last_task: int) -> float:
    if number in title:
        return 2.0
    if number < title.start:
        return -1.5 if number < title.start - 6 else -0.5
    if number < min(first_task, title.stop + _NEAR):
        return 1.5 - 0.02 * (number - title.stop)
    return 0.3 if number > last_task else 0.0


def _weighed(block: Block, calendar: Calendar, stamp: str, *, plan: bool) -> Iterator[tuple[int, int, Days, float]]:
    text = block.text
    alone, adopting = is_alone(text), bool(_ADOPTING.match(stamp))
    own = lexicon.DOCUMENT.match(words.unspaced(text)) and not text.rstrip().endswith((":", ";"))
    for offset, sentence in _sentences(text):
        told = (
            -2.0 if len(text) > _HEAD_LINE or any(map(words.is_finite, re.findall(r"[А-Яа-яЁё]+", sentence))) else -1.0
        )
        for start, end, found in _days_in(sentence, calendar):
            before = sentence[:start]
            named = bool(own) and _is_own_date(before)
            within = named or _is_within(text[: offset + start])
            weight = told
            if alone or named:
                weight = 4.0
            elif within:
                weight = 3.0
            elif not offset and re.fullmatch(r"\W*(?:г\.\s?\S+,?\s*)?(?:от)?\W*", before) and start < 30:
                weight = 1.2
            if re.search(r"\b(?:на|до|к|с|по)\s+$", before):
                weight = -4.0
            if _HELD.search(sentence):
                weight = max(weight, 1.0)
            if _ENGLISH.match(sentence) or (weight < 1.0 and not re.search(r"[а-яё]", sentence, re.IGNORECASE)):
                weight = -4.0
            if adopting:
                weight = max(weight, 1.0) + 1.0
            if plan and re.search(r"[а-яё]", before) and not _ITS_OWN.search(before):
                weight = -4.0
            near = text[max(0, offset + start - _WINDOW) : offset + end] if within else text
            near = _WHEN_AND_WHERE.sub("", near)
            weight -= 5.0 * bool(_PAGE.search(near)) + 5.0 * bool(_LATER.search(near)) + 5.0 * bool(_SEEN.match(stamp))
            if not within and _ACT.search(before) and not alone and not adopting:
                weight -= 4.0
            yield offset + start, offset + end, found, weight


def _is_within(before: str) -> bool:
    """After the document's own name in a line in which its whole head stands, and no other act named in between."""
    names = list(_WITHIN.finditer(before))
    if not names or len(before) - names[-1].end() > _NAME or len(_sentences(before[: names[-1].end()])) > 1:
        return False
    return _is_own_date(before[names[-1].start() :])


def _is_own_date(before: str) -> bool:
    """After the document's own name: «Решение Совета района от», and no other act named between the two."""
    acts = re.findall(
        r"\b(?:приказ|закон|указ|письм|постановлени|распоряжени|решени|протокол)\w*",
        words.unspaced(before),
        re.IGNORECASE,
    )
    return len(acts) <= 1 + ("протокол" in before.lower()[:40])


def _sentences(text: str) -> list[tuple[int, str]]:
    cuts = [0, *(match.end() for match in re.finditer(r"(?<=[а-яё»)]{2}[.!?])\s+(?=[А-ЯЁ])", text)), len(text)]
    return [(start, text[start:end]) for start, end in itertools.pairwise(cuts)]


def is_alone(text: str) -> bool:
    """A line of nothing but a day, perhaps with a place and a number."""
    if len(text) > 140:
        return False
    text = _WHEN_AND_WHERE.sub("", days.plain_days(text))
    rest = _PLACE.sub(" ", _DAY.sub(" ", _RANGE.sub(" ", text, count=1), count=1))
    left = re.sub(r"[\W\d_]+|\bгода?\b|\bг\b|\bN\b|\bс\b|\bпо\b|\bдата\b", "", rest)
    return len(left) <= 18 and bool(_DAY.search(text))


def _days_in(text: str, calendar: Calendar) -> Iterator[tuple[int, int, Days]]:
    written, text = text, days.plain_days(text)
    hidden = times.QUOTED.sub(lambda match: "\u2007" * len(match[0]), text)
    taken = -1
    for match in _RANGE.finditer(hidden):
        end = days.day_of(match, calendar)[0] if match["y"] or match["yn"] else None
        if end is None:
            continue
        month = days.month_of(match["fm"]) if match["fm"] else end.month
        start = days.date_of(end.year - (month > end.month), month, int(match["f"])) or end
        taken = match.end()
        yield match.start(), days.written_end(written, match.end()), (min(start, end), end)
    for match in _DAY.finditer(hidden):
        if match.start() < taken or not (match["y"] or match["yn"]):
            continue
        day, _ = days.day_of(match, calendar)
        if day:
            yield match.start(), days.written_end(written, match.end()), (day, day)


def days_said(text: str) -> list[date]:
    """All days that are written with their year, both ends of a span of days too, in their order."""
    return sorted({day for _, _, found in _days_in(text, Calendar()) for day in found})
