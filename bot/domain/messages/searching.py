"""What somebody types to find a thing: the words that count, and whether a text has them in whatever case form.

Only the words of a query are cut to what their forms share; in a text they are looked for as the beginnings of words.
Which endings are cut was measured, see `benchmarks/search_stems.py` and decision 0036.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.domain.messages.events import Event
from bot.domain.paging import Paged
from bot.domain.people.kinds_said import called_also
from bot.domain.people.names import name_words

QUERY_LIMIT = 200  # characters; what is longer is no query
SHORTEST = 3  # letters that a stem keeps
TYPO_FROM = 5  # letters: in a shorter word another letter is another word

# Endings of nouns, adjectives and verbs, of which a word loses the longest that it has.
_ENDINGS = """
    а я о е ы и у ю ь й ою ею ой ей ом ем ам ям ами ями ах ях ов ев ия ие ию ии ий ием иям иями иях ией
    ее яя ый ая ое ые ого его ому ему ым им ую юю ых их ыми ими ть ти ться тся ет ут ют ит ат ят ешь ишь
"""
ENDINGS = tuple(sorted(_ENDINGS.split(), key=len, reverse=True))
# What asks and does not name; «когда» and its like say that a day is wanted.
_OF_DAYS = "когда дата дату число сколько when date"
_ASKING = """
    где что как какой какая какие какое кто во в на по о об и или до с к у за из от для будет быть мне нам нужно надо
    есть ли день проходит пройдет состоится начало начнется найди найти покажи про это
    where what is the a of in on to at find show about will be
"""
OF_DAYS, ASKING = (
    frozenset(word for each in words.split() for word in name_words(each)) for words in (_OF_DAYS, _ASKING)
)
LAYOUT = str.maketrans("qwertyuiop[]asdfghjkl;'zxcvbnm,.`", "йцукенгшщзхъфывапролджэячсмитьбюё")
_BEFORE_NUMBER = r"(?:(?:задач[а-я]*|пункт[а-я]*|п|№|task|clause)\.?\s*)?№?\s*"
CLAUSE = re.compile(_BEFORE_NUMBER + r"(\d{1,3}(?:\.\d{1,3}){0,4})\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SoughtWord:
    """Each of the `beginnings` will do; a number is looked for whole."""

    beginnings: tuple[str, ...]

    def stands_in(self, key: str) -> bool:
        return any(f" {each}" in key for each in self.beginnings)

    def nearly_stands_in(self, key: str) -> bool:
        """With one letter typed wrong, left out, put in, or changed places with its neighbour."""
        stem = self.beginnings[0]
        if self.stands_in(key):
            return True
        if stem.strip().isdecimal() or len(stem) < TYPO_FROM:
            return False
        return any(begins_nearly(word, stem) for word in key.split())


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """`asks_day`: an event is wanted."""

    terms: tuple[SoughtWord, ...]
    asks_day: bool = False

    @classmethod
    def of(cls, text: str) -> "SearchQuery":
        words = name_words(text)
        counting = [word for word in words if word not in ASKING | OF_DAYS and (len(word) > 1 or word.isdecimal())]
        terms = dict.fromkeys(term_of(word) for word in counting)
        return cls(tuple(terms), asks_day=any(word in OF_DAYS for word in words))

    def finds(self, text: str, *, nearly: bool = False) -> bool:
        """Whether the text has every word of it."""
        key = key_of(text)
        return bool(self.terms) and all((t.nearly_stands_in if nearly else t.stands_in)(key) for t in self.terms)


def term_of(word: str) -> SoughtWord:
    if word.isdecimal():
        return SoughtWord((f"{word} ",))
    stem = stem_of(word)
    return SoughtWord((stem, *(each for each in called_also(word) if each != stem)))


@lru_cache(maxsize=8192)
def stem_of(word: str) -> str:
    """What the forms of a word begin with: «конференции» and «конференцию» with «конференц»."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=4096)
def key_of(text: str) -> str:
    """The words of a text, in which terms are looked for."""
    return f" {' '.join(name_words(text))} "


def clause_named(text: str) -> str | None:
    """The clause number that the text is: «5.3», «задача 5.3», «п. 5.3»; None where it is more than one."""
    found = CLAUSE.fullmatch(text.strip())
    return found[1] if found else None


def in_russian_layout(text: str) -> str | None:
    """What was meant by who has typed Russian words on the English layout."""
    return text.lower().translate(LAYOUT) if text.isascii() and any(map(str.isalpha, text)) else None


@lru_cache(maxsize=65536)
def begins_nearly(word: str, stem: str) -> bool:
    return any(one_slip_apart(stem, word[:size]) for size in (len(stem) - 1, len(stem), len(stem) + 1))


def one_slip_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or one == other:
        return one == other
    first = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[first:], other[first:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped


class FoundSort(StrEnum):
    """What was found, in the order in which it is told."""

    EVENT = "event"
    TASK = "task"
    CO_TASK = "co_task"  # one that the organisation joins in
    ASKED_TASK = "asked_task"  # of whoever, for who sees all: how everybody stands with it in the round `place`
    ANY_TASK = "any_task"  # that no round asks for: opened with its resolution
    ANNOUNCEMENT = "announcement"
    SENT = "sent"  # an announcement, for who sends them
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class FoundThing:
    """`id` is of what its sort says; `place` is an organisation's id, or a round's; `note` is its name.

    `event` is the event itself, for its day.
    """

    sort: FoundSort
    id: int
    title: str
    number: str = ""
    place: int = 0
    note: str = ""
    parent: bool = False  # an organisation with others below it
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """A page of what `search` has found; `nearly` says that it was spelt otherwise."""

    search: int
    text: str
    shown: Paged[FoundThing]
    nearly: bool = False

    @property
    def only(self) -> FoundThing | None:
        """What there is no choice about."""
        return self.shown.items[0] if self.shown.total == 1 else None
