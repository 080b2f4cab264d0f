"""Which names of a list mean the same organisation as a name in a document, though they are not the same."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.domain.people.names import normalise

STEM = 5  # letters that the cases of a word share
SMALL = {"и", "в", "на", "по", "с", "г", "город", "города", "для", "при", "им", "имени"}
REGION = re.compile(r"(?:краев|област|региональн|республиканск|государственн)[а-я]{2,3}$")  # a list is of one region
ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее)$")
PLURAL = re.compile(r"(?:[ыи]|[ыи]е|ства|ния)$")
ACRONYM = re.compile(r"\b[А-ЯЁ]{3,8}\b")
LONGEST_RUN = 6  # words that an acronym stands for


def names_meant(name: str, list_known: Callable[[], Iterable[str]]) -> list[str]:
    """Those of the known names, normalised, that this one means.

    All that this one says is there: the thing itself («институт», «центр») in the singular, as it is written; other
    words in any case; a run of words perhaps as their first letters («ИРО»), and the other way round. Several things in
    the plural mean none of them: then a country's names need not be read at all.
    """
    words = [word for word in re.findall(r"\w+", normalise(name)) if word not in SMALL and not REGION.match(word)]
    thing = next((place for place, word in enumerate(words) if not ADJECTIVE.search(word)), None)
    if thing is None or any(PLURAL.search(word) for word in words[: thing + 1]):
        return []
    known = list(list_known())
    found = [each for word, others in _ways(words, thing) for each in _saying(word, others, known)]
    if found or words[thing].upper() not in ACRONYM.findall(name):
        return found
    return _spelling_out(words[thing], [*words[:thing], *words[thing + 1 :]], known)


def is_numbered(name: str) -> bool:
    """«Школа № 5» is one of its kind."""
    return re.search(r"№\s*\d", name) is not None


def _ways(words: Sequence[str], thing: int) -> Iterator[tuple[str, list[str]]]:
    """The word that must be there as it is, and the others: for the whole name, and with a run of words for short."""
    others = [*words[:thing], *words[thing + 1 :]]
    yield words[thing], others
    if words[thing] == "школа" and any(word.isdigit() for word in others):
        yield "сош", others
    for end in range(thing + 3, min(thing + LONGEST_RUN, len(words)) + 1):
        yield "".join(word[0] for word in words[thing:end]), [*words[:thing], *words[end:]]


def _saying(word: str, others: Sequence[str], known: list[str]) -> list[str]:
    """Of tens of thousands of names most go at a glance."""
    for part in (word, *map(_stem, others)):
        known = [each for each in known if part in each]
    whole = re.compile(rf"\b{re.escape(word)}\b")
    return [each for each in known if whole.search(each) and _has_all(each, others)]


def _spelling_out(short: str, others: Sequence[str], known: list[str]) -> list[str]:
    """«Институт развития образования» for «ИРО»."""
    between = r"\w*\W+(?:(?:и|по|в|на|с|для)\W+)?"
    spelled = re.compile(r"\b" + between.join(map(re.escape, short)))
    return [each for each in known if spelled.search(each) and _has_all(each, others)]


def _has_all(known: str, words: Sequence[str]) -> bool:
    there = re.findall(r"\w+", known)
    return all(
        word in there if word.isdigit() else any(each.startswith(_stem(word)) for each in there) for word in words
    )


def _stem(word: str) -> str:
    return word[:STEM]
