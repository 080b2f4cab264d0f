"""When two writings of a name mean the same: the one place that decides it."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from bot.domain.people.kinds_said import called_also

T = TypeVar("T")
Term = tuple[str, ...]  # each of them will do

_QUOTES = re.compile("[«»„“”‟\"'‘’‚‹›`´]+")
_YO = re.compile("е\u0308+")  # decomposed, as macOS writes it
_BETWEEN_LETTERS = re.compile(r"(?<!\d) | (?!\d)")
_DIGITS = re.compile(r"\d+")
_DASHES = re.compile("[‐‑‒–—−]")

_UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\ufffe]"
)
# Latin and Greek letters that look like Russian ones, in either case; and others that are typed for them.
_ALIKE = "abcehkmoptxyαβεηκμορτχυёі", "авсенкмортхуавенкмортхуеi"
_LOOK_ALIKE = str.maketrans(*_ALIKE)
_AS_LATIN = str.maketrans("авсенкмортхуеi", "abcehkmoptxyei")
_LATIN = re.compile("[a-z]")
_FOREIGN = re.compile(f"[{_ALIKE[0]}]")  # most names have none
_TYPED_FOR = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
_MIXED = re.compile(r"\b(?=[^\W\d_]*[А-Яа-яЁё])(?=[^\W\d_]*[A-Za-z])[А-Яа-яЁёABCEHKMOPTXYaceopxy]+\b")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_NUMBER_SIGNS = {"n", "nо", "номер"}  # «№ 5», «N5», «No. 5»: they say nothing beside the number
INITIALS = 2  # letters at most
STEM = 5  # letters that the cases of a word share: «школы», «школам»
SHORT, LONG = 4, 8  # letters of words that have no ending to be left out, or one of three letters

# Words that tell what an organisation is, not which.
_GENERIC_STEMS = frozenset(
    word[:STEM]
    for word in """
    муниципальное государственное краевое областное республиканское бюджетное автономное казённое частное
    общеобразовательное образовательное учреждение организация дополнительное профессиональное дошкольное
    школа средняя основная начальная полная гимназия лицей интернат кадетский колледж техникум центр институт
    управление комитет отдел департамент министерство администрация образования науки развития повышения квалификации
    района муниципального городского округа города посёлка села имени героя филиал
    """.replace("ё", "е").split()
)
_GENERIC = frozenset(
    re.findall(
        r"\w+",
        "мбоу маоу мкоу мобу моу мао гбоу гаоу гкоу кгбоу гоу оу чоу ноу мбдоу мадоу мкдоу сош оош нош всош ош шк ср "
        "гу гау гбу дпо апо обр оо уо моуо го мо мр ао гор пос пгт ст дер зав им пр и в на с г п д ",
    )
)


def natural(text: str) -> str:
    """A key for sorting names as people do: «Школа № 5» before «Школа № 17»."""
    return _DIGITS.sub(lambda found: f"{int(found[0]):012}", normalise(text))


def normalise(text: str) -> str:
    """A key for comparing titles and texts, never shown: letter case, ё and е, quotes, dashes, blanks do not matter.

    Names of organisations and of kinds are compared by `name_key`, which forgives more.
    """
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    composed = unicodedata.normalize("NFC", _YO.sub("е", letters))
    return " ".join(_DASHES.sub("-", _QUOTES.sub('"', composed)).split())


def name_words(name: str) -> list[str]:
    """The words and numbers of a name however it is typed: «М.Б.О.У. „СОШ №05“» has мбоу, сош, 5.

    Case, ё, quotes, dots, invisible signs, letters of other alphabets that look the same, and the sign of a number do
    not matter; letters that stand alone one after the other are one word.
    """
    composed = unicodedata.normalize("NFKC", name.replace("№", " n "))
    if _UNSEEN.search(composed):
        composed = _UNSEEN.sub("", composed)
    letters = composed.casefold()
    if _FOREIGN.search(letters):
        letters = letters.translate(_LOOK_ALIKE)
    found: list[str] = []
    alone = False
    for word in _WORD.findall(letters):
        if word.isdecimal():
            while found and found[-1] in _NUMBER_SIGNS:
                found.pop()
            found.append(str(int(word)) if len(word) < 20 else word)  # noqa: PLR2004 - no number, and slow to read as one
            alone = False
        elif alone and len(word) == 1 and word != "n":
            found[-1] += word
        else:
            found.append(word)
            alone = len(word) == 1 and word != "n"
    return found


def is_name(text: str) -> bool:
    """Whether there is a letter or a number in it."""
    return _WORD.search(text) is not None


def name_key(name: str) -> str:
    """Two names with the same key are one name; "" for what is no name. Blanks count between numbers alone."""
    return _BETWEEN_LETTERS.sub("", " ".join(name_words(name)))


def mended(name: str) -> str:
    """With Russian letters where others that look the same stand within a Russian word: «CОШ», typed half in Latin."""
    return _MIXED.sub(lambda found: found[0].translate(_TYPED_FOR), name)


def code_key(code: str) -> str:
    """Two codes with the same key are one code: case, blanks, and letters that look alike do not matter."""
    composed = _UNSEEN.sub("", unicodedata.normalize("NFKC", code))
    return "".join(_DASHES.sub("-", composed).casefold().translate(_LOOK_ALIKE).split())


def search_key(*names: str) -> str:
    """What `search_terms` are looked for in: every word of an organisation's names."""
    words = dict.fromkeys(word for name in names for word in name_words(name))
    return f" {' '.join(words)} "


def rough_key(name: str) -> str:
    """Quickly made; has each word of `name_words`, and may have what is none of them."""
    return name.casefold().replace("ё", "е").translate(_LOOK_ALIKE)


def search_terms(text: str) -> list[str]:
    """Each stands in the `search_key` of what a person means: the beginnings of its words, and whole numbers."""
    words = name_words(text)
    longer = [word for word in words if len(word) > 1 or word.isdecimal()] or words
    return [f" {word} " if word.isdecimal() else f" {word}" for word in longer]


def spellings(word: str) -> list[str]:
    """How a word of `name_words` may stand in a text as it was written: with one ё, or all in Latin letters."""
    with_yo = [f"{word[:at]}ё{word[at + 1 :]}" for at, letter in enumerate(word) if letter == "е"]
    return [word, *with_yo, *([word.translate(_AS_LATIN)] if _LATIN.search(word) else [])]


def searches(text: str) -> list[list[str]]:
    """The terms of the text, then of what in it tells which one is meant: «школа 5» is «СОШ № 5», too."""
    telling = [word for word in name_words(text) if not _is_generic(word)]
    both = [search_terms(text), search_terms(" ".join(telling))]
    return [terms for number, terms in enumerate(both) if terms and terms not in both[:number]]


def forgiving_searches(text: str) -> list[list[Term]]:
    """The same by whatever a kind of school is called; at last without the endings of words: «Чита» is «Читы», too."""
    lists = searches(text)
    nearly = [term if term.endswith(" ") else _without_ending(term) for term in (lists[-1] if lists else [])]
    every = [*lists, nearly] if nearly and nearly not in lists else lists
    return [[_meant_by(term) for term in terms] for terms in every]


def _meant_by(term: str) -> Term:
    return (term, *(f" {each}" for each in called_also(term.strip())))


def _without_ending(term: str) -> str:
    """As the beginning of a word in another case: a letter shorter, or three where the word is long."""
    letters = len(term.strip())
    ending = 0 if letters < SHORT else 1 if letters < STEM + 1 else 2 if letters < LONG else 3
    return term[: len(term) - ending]


def matching(text: str, many: Iterable[T], said: Callable[[T], str]) -> list[T]:
    """Those of many that are meant, each called as it is `said`; where none is, those that are nearly called so."""
    lists = forgiving_searches(text)
    roughly = [(each, rough_key(said(each))) for each in many] if lists else []
    for terms in lists:
        words = [[each.strip() for each in term] for term in terms]
        likely = [each for each, rough in roughly if all(any(one in rough for one in word) for word in words)]
        if found := [each for each in likely if _is_called([terms], search_key(said(each)))]:
            return found
    return []


def _is_called(lists: list[list[Term]], key: str) -> bool:
    return any(all(any(each in key for each in term) for term in terms) for terms in lists)


def _is_generic(word: str) -> bool:
    return word in _GENERIC or word[:STEM] in _GENERIC_STEMS


@dataclass(frozen=True, slots=True)
class Telling:
    """What a name tells of which organisation it is, beyond what kind of one: its numbers, and stems of its words."""

    numbers: frozenset[str]
    stems: frozenset[str]
    letters: frozenset[str]  # «Район А»; beside other words they are initials

    @classmethod
    def of(cls, name: str) -> "Telling":
        words = [word for word in name_words(name) if not _is_generic(word)]
        numbers = frozenset(word for word in words if word.isdecimal())
        stems = frozenset(word[:STEM] for word in words if len(word) > INITIALS and word not in numbers)
        return cls(numbers, stems, frozenset(words) - numbers - {word for word in words if len(word) > INITIALS})

    def sounds_like(self, other: "Telling") -> bool:
        """Whether both may be names of one organisation, before and after it was renamed.

        The same numbers, and all that the plainer name tells: «СОШ № 5» may have become «СОШ № 5 имени А. Берёзкина» or
        «Лицей № 5», not «СОШ № 6».
        """
        if self.numbers != other.numbers:
            return False
        fewer, more = sorted((self.stems, other.stems), key=len)
        if not more:
            return self.letters <= other.letters or other.letters <= self.letters
        return fewer <= more and bool(fewer or self.numbers)
