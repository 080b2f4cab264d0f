"""Days that say which thing is meant, not when something is to be done: «договоры, заключённые до 1 января»."""

import re

from bot.documents.parser import words

_NEAR = 2  # words between a participle and its day; further off, the day is the task's again: a comma was forgotten
_RELATIVE = re.compile(r"\b(?:котор[а-яё]+|кто|кому|чей|чья|чьи)\b", re.IGNORECASE)
_TO_BE_DONE = re.compile(r"\b(?:необходимо|следует|надлежит|нужно|требуется|долж[а-яё]+|предстоит)\b", re.IGNORECASE)
_LASTING = re.compile(r"(?:действующ|вступающ|начинающ|имеющ|проживающ|истекающ|работающ|состоящ)", re.IGNORECASE)
_NO_DAY = re.compile(  # participles that lead to a thing or name people; a day after them is the task's
    r"(?:данн|направленн|посвящ[её]нн|предусмотренн|указанн|связанн|касающ|относящ|заинтересованн|нуждающ|обучающ|учащ"
    r"|уполномоченн|обеспечивающ|следующ|соответствующ)",
    re.IGNORECASE,
)


def is_attribute(text: str, start: int, end: int) -> bool:
    """Whether the day that stands from `start` to `end` belongs to a participle or to a clause about a thing."""
    sentence = re.split(r"[.;:](?=\s+[А-ЯЁа-яё«\d])", text[:start])[-1]
    clause = re.split(r"[,(]", sentence)[-1]
    found = re.findall(r"[А-Яа-яЁё-]+", clause)
    if any(map(words.is_infinitive, found)) or _TO_BE_DONE.search(text[start - len(clause) : _clause_end(text, end)]):
        return _follows_participle(found)
    if _RELATIVE.search(clause):
        return not any(map(words.is_infinitive, re.findall(r"[а-яё]+", text[end : _clause_end(text, end)])))
    opened = len(clause) < len(sentence)
    first = [word for word in found if len(word) > 1 and word.lower() != "не"][:1]
    if opened and any(_is_participle(word) for word in first):
        near = sum(len(word) > _NEAR for word in found) - 1 <= _NEAR and (
            _is_past(first[0]) or _LASTING.match(first[0])
        )
        return bool(near or re.match(r"\s*,", text[end:]))
    return _follows_participle(found)


def _clause_end(text: str, end: int) -> int:
    stop = re.search(r"[,.;:)]", text[end:])
    return end + stop.start() if stop else len(text)


def _follows_participle(found: list[str]) -> bool:
    """«утверждённые до 1 июля программы», «проведённом 5 мая»; not «текущем»."""
    last = [word for word in found if len(word) > _NEAR][-1:]
    return any(_is_participle(word) and (_is_past(word) or _LASTING.match(word)) for word in last)


def _is_participle(word: str) -> bool:
    return not _NO_DAY.match(word) and any(reading.tag.POS == "PRTF" for reading in words.readings(word))


def _is_past(word: str) -> bool:
    return any({"PRTF", "past"} <= reading.tag.grammemes for reading in words.readings(word))
