"""Plans by months: lines that are nothing but a time, «Январь», «В течение года», over what is done then."""

import re
from collections.abc import Sequence
from typing import Protocol

from bot.documents.parser.days import MONTH, YEAR, G

_SPAN = rf"{MONTH}(?:\s*(?:[–—-]|,|/|\bи\b)\s*{MONTH})*"
_PART = r"(?:квартал|полугодие|четверть|триместр|семестр)"
_ORDINAL = (
    r"(?:IV|I{1,3}|[1-4](?:\s?-\s?(?:[ыо]?й|[ао]?я|ое|е|й))?"
    r"|перв(?:ый|ая|ое)|втор(?:ой|ая|ое)|трет(?:ий|ья|ье)|четв[её]рт(?:ый|ая|ое))"
)
_YEARS = rf"{YEAR}(?:\s*[-–—/]\s*(?:{YEAR}|\d\d))?"
_TIME = (
    rf"(?:{_SPAN}|{_ORDINAL}\s+{_PART}|(?:в\s+течение|на\s+протяжении)\s+(?:всего\s+)?(?:{_YEARS}\s*)?"
    rf"(?:\w+\s+)?(?:года?|месяца|лета)|(?:\w+\s+)?каникулы|весь\s+период|постоянно|ежемесячно|ежеквартально|круглый\s+год)"
    rf"(?:\s+{_YEARS}(?:{G}|\s+уч\w*\.?\s+г\w*\.?)?)?"
)
_ALONE = re.compile(rf"\W*(?:во?\s+)?{_TIME}(?:\s*\([^()]{{0,30}}{MONTH}[^()]{{0,30}}\))?\W*", re.IGNORECASE)
_BEFORE = re.compile(rf"{_TIME}\s*(?::|\s[–—-])\s+(?=[А-ЯЁ«])", re.IGNORECASE)


class _TimedLine(Protocol):
    """A block, as much of it as is asked here."""

    text: str
    role: str


_MONTH = re.compile(rf"(?<![а-яё]){MONTH}", re.IGNORECASE)
_FEWEST = 2  # such lines make a plan; one may be when a letter was written


def says_when(text: str) -> bool:
    """The whole line is a month, a part of a year or how often."""
    return len(text) < 80 and bool(_ALONE.fullmatch(text))


def head_end(text: str) -> int:
    """Where a time ends that stands before what is done then, in one line: «Январь: Проведение ...»; 0 for none."""
    found = _BEFORE.match(text) if text[:1].isupper() else None
    return len(text[: found.end()].rstrip()) if found else 0


def is_august_first(blocks: Sequence[_TimedLine]) -> bool:
    """The months that a plan's lines and cells name begin with August, and September comes later."""
    said = [block.text for block in blocks if block.role == "due" or says_when(block.text)]
    months = [found[0][:3].lower() for text in said if (found := _MONTH.search(text))]
    return months[:1] == ["авг"] and "сен" in months


def headings(blocks: Sequence[_TimedLine]) -> frozenset[int]:
    """The places of the lines that head what is done then, in a plan that has several."""
    texts = ["" if block.role not in {"", "section"} else block.text for block in blocks]
    found = [place for place, text in enumerate(texts[:-1]) if says_when(text)]
    return (
        frozenset(place for place in found if not says_when(texts[place + 1])) if len(found) >= _FEWEST else frozenset()
    )
