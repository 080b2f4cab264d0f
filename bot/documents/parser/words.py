"""What pymorphy3 knows of a word, asked once for each word; the analyser is loaded when first needed."""

import re
from functools import cache, lru_cache
from typing import Any

import pymorphy3

_LIKELY = 0.02  # a reading rarer than this is a curiosity of the dictionary
_KNOWN_WORDS = 20_000


@cache
def _analyser() -> Any:
    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=_KNOWN_WORDS)
def readings(word: str) -> tuple[Any, ...]:
    """The likely readings of a word, the likeliest first."""
    return tuple(reading for reading in _analyser().parse(word.lower()) if reading.score >= _LIKELY)


@lru_cache(maxsize=_KNOWN_WORDS)
def is_known(word: str) -> bool:
    return bool(_analyser().word_is_known(word.lower()))


def is_infinitive(word: str) -> bool:
    return word[:1].isalpha() and (_is_infinitive(word) or _glued(word) > 0)


@lru_cache(maxsize=_KNOWN_WORDS)
def _glued(word: str) -> int:
    """Where a verb and its object lost the gap between them: «провести|собрания»; 0 where they did not."""
    if len(word) < 10 or is_known(word):
        return 0
    ends = [match.end() for match in re.finditer(r"(?:ть|ти|чь)(?:ся)?", word.lower())]
    return next(
        (
            end
            for end in ends
            if len(word) - end > 3 and _is_infinitive(word[:end]) and is_known(word[end:]) and is_known(word[:end])
        ),
        0,
    )


@lru_cache(maxsize=_KNOWN_WORDS)
def _is_infinitive(word: str) -> bool:
    return any(
        reading.tag.POS == "INFN" and (is_known(word) or reading.normal_form.endswith(("ть", "ться", "чь", "ти")))
        for reading in readings(word)[:2]
    )


def is_finite(word: str) -> bool:
    """A verb with a subject: «отмечают», «состоялся»; short participles («проведен») too."""
    first = readings(word)[:1]
    return len(word) > 2 and bool(first) and first[0].tag.POS in {"VERB", "PRTS"} and is_known(word)


def in_case(word: str, case: str, parts: frozenset[str] = frozenset({"NOUN", "ADJF", "PRTF", "NPRO"})) -> Any:
    """The reading of the word in that case (pymorphy's code), or None."""
    for reading in all_readings(word):
        if reading.tag.case == case and reading.tag.POS in parts:
            return reading
    return None


@lru_cache(maxsize=_KNOWN_WORDS)
def all_readings(word: str) -> tuple[Any, ...]:
    return tuple(_analyser().parse(word.lower()))


_SPACED = re.compile(r"(?<![А-ЯЁа-яё])(?:[А-ЯЁа-яё] ){2,}[А-ЯЁа-яё](?![А-ЯЁа-яё])")


def unspaced(text: str) -> str:
    """«Р Е Ш И Л О» in one piece; signs change their places."""
    return _SPACED.sub(lambda found: found[0].replace(" ", "") if len(found[0]) > 6 else found[0], text)


def is_spaced(text: str) -> bool:
    return unspaced(text) != text


def part_of_speech(word: str) -> str:
    first = readings(word)[:1]
    return str(first[0].tag.POS or "") if first else ""


def is_abbreviation(word: str) -> bool:
    """«ИРО», «КЦОКО», «МБОУ»: at least two capitals and no small letter but an ending after a hyphen."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def nominative(word: str, reading: Any) -> str:
    """The word in the nominative, its case of letters kept; as written when it has no such form."""
    form = reading.inflect({"nomn"})
    if form and "Supr" in form.tag and form.word[:4] != word.lower()[:4]:  # «высшим» is no form of «высочайший»
        return re.sub(r"(?<=[иы])м$", "е", word)
    return as_written(form.word, word) if form else word


def as_written(form: str, word: str) -> str:
    if word.isupper() and len(word) > 1:
        form = form.upper()
    elif word[:1].isupper():
        form = form[:1].upper() + form[1:]
    if "ё" not in word.lower():
        return form.replace("ё", "е") if "ё" in form and "е" in word.lower() else form
    return form
