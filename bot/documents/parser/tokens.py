"""A paragraph's words and signs, with their places, and the brackets in it that only name people."""

import re
from dataclasses import dataclass

from bot.documents.parser import words

_TOKEN = re.compile(r"[А-Яа-яЁёA-Za-z]+(?:[-‑][А-Яа-яЁёA-Za-z]+)*|\d+(?:[.,/–-]\d+)*|№|[^\s\w]")
REACH = 90  # tokens; an addressee longer than this is a sentence
LEADING = 40  # tokens before the verb that hands over: «В целях ..., рекомендовать»
_INITIALS = re.compile(r"(?<![А-ЯЁа-яё])[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?")
_TITLES = re.compile(
    r"(?:т\.?|тт\.?|тов\.?|товарищ\w*|г-н\w*|г-ж\w*|отв\.?|ответственн\w+|исполнител\w+|созыв|и\.о|врио|совместно|директор\w*"
    r"|начальник\w*|председател\w*|министр\w*|ректор\w*|руководител\w*|заведующ\w+|замести\w+|глав[аеуы]|секретар\w+|декан\w*"
    r"|и|о)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(([^()]{2,200})\)")


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int
    depth: int  # within how many quotes and brackets

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


def tokens(text: str) -> list[Token]:
    found = []
    depth = 0
    straight = False  # whether a quote of the kind that looks alike at both ends is open
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if (sign in "»)”]" or (sign == '"' and straight)) and depth:
            depth -= 1
        found.append(Token(sign, match.start(), match.end(), depth))
        if sign in "«(„“[" or (sign == '"' and not straight):
            depth += 1
        if sign == '"':
            straight = not straight
        if len(found) >= REACH + LEADING:
            break
    return found


def names_people(inside: str) -> bool:
    """Whether what stands in a bracket is but people: «т. Громову», «А.Л. Семёнову», «Максимов Н.А., отв.»."""
    initials = bool(_INITIALS.search(inside))
    found = re.findall(r"[А-Яа-яЁё][А-Яа-яЁё-]+", _INITIALS.sub(" ", inside))
    names = [word for word in found if not _TITLES.match(word)]
    if not names or re.search(r"\d|№|«", inside):
        return False
    if initials:
        return len(names) <= 2 * len(_INITIALS.findall(inside)) or all(word[0].isupper() for word in names)
    titled = bool(re.match(r"\s*(?:т|тт|тов)\.", inside))
    return len(names) <= 3 * (inside.count(",") + 1) and all(
        word[0].isupper() and not word.isupper() and (titled or _is_surname(word)) for word in names
    )


def _is_surname(word: str) -> bool:
    return any(
        {"Surn", "Name", "Patr"} & set(str(reading.tag).replace(" ", ",").split(","))
        for reading in words.readings(word)
    )


def person_brackets(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _BRACKET.finditer(text) if names_people(found[1])]


def without_persons(text: str) -> str:
    """A name without the brackets that hold people's names."""
    bare = _BRACKET.sub(lambda found: "" if names_people(found[1]) else found[0], text)
    return re.sub(r"\s+(?=,)", "", re.sub(r"\s{2,}", " ", bare)).strip(" ,")
