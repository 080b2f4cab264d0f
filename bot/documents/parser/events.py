"""Which event a task asks for, named as the task names it, in the nominative."""

import re

from bot.documents.parser import lexicon, times, words
from bot.documents.parser.mentions import Span
from bot.documents.parser.naming import name_of
from bot.documents.parser.titles import short
from bot.domain.resolution.draft import DraftEvent, Period

_I = re.IGNORECASE
_EVENT = re.compile(
    rf"(?<![а-яё-])(?P<verb>провести|проводить|проведени\w+|организ(?:овать|овывать|ации|ацию)|подготовить"
    rf"|учредить|участ(?:вовать|ие)|созвать|приурочить"
    rf"|запланировать|инициировать|возобновить|продолжить)\b(?P<between>(?:[^;:.«»]"
    rf"|(?<=г)\.){{0,140}}?)(?P<name>(?:(?:[IVXІХ]+|\d+(?:-?й|-?ю|-?ое)?|[а-яёА-ЯЁ-]+(?:ый|ий|ой|ую|юю|ое|ее|ая|яя"
    rf"|ого|ому|ей))[ ]+){{0,5}}[А-ЯЁа-яё-]*(?:{lexicon.EVENT})[а-яё]{{0,4}})(?![а-яё])",
    _I,
)


def events(text: str, period: Period | None, due: object) -> list[tuple[DraftEvent, Span]]:
    found = []
    hidden = times.QUOTED.sub(lambda match: "«" + "\u2007" * (len(match[0]) - 2) + "»", text)
    for match in _EVENT.finditer(hidden):
        title = re.match(r"\s*(?:на\s+тему\s+|по\s+теме\s+)?(«[^«»]*(?:«[^«»]*»[^«»]*)*»)", text[match.end() :])
        if not title and not period and not due:
            continue
        end = match.end() + (title.end() if title else _tail(text[match.end() :]))
        written = text[match.start("name") : end]
        if _plural(match["name"]):
            continue
        name = _nominative(written)
        start_day, end_day = (period.start, period.end) if period else (due, due)
        found.append((DraftEvent(name, short(name), start_day, end_day), Span(match.start("name"), end)))  # type: ignore[arg-type]
    return found[:3]


def _tail(text: str) -> int:
    match = re.match(r"(?:\s+(?!в\b|до\b|на\b|с\b|по\b|и\b|для\b|при\b|не\b|к\b)[а-яёА-ЯЁ-]+){0,4}", text)
    return match.end() if match else 0


def _plural(name: str) -> bool:
    return bool(
        re.search(r"(?:ах|ях|ами|ями|[^лн]ы|ов|ей|ии(?=$))$", name.rsplit(maxsplit=1)[-1].lower())
    ) and not re.search(r"(?:стол|чтени)", name, _I)


def _nominative(text: str) -> str:
    """«региональную конференцию «…»» is «региональная конференция «…»»; the tail after the noun stays."""
    match = re.match(rf"(?:\S+\s+){{0,5}}?\S*(?:{lexicon.EVENT})\S*", text, _I)
    head = match[0] if match else text
    for case in ("accs", "gent", "loct"):
        last = head.split()[-1]
        if words.in_case(last, case, frozenset({"NOUN"})):
            named = name_of(head, case)
            named = named[:1].lower() + named[1:] if head[:1].islower() else named
            return (named + text[len(head) :]).strip()
    return text.strip()
