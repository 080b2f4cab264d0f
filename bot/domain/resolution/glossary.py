"""Which terms of the trade a text uses, so that they can be explained beside it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Term:
    """A term, what it means to a school head, and how it is written in a text.

    In a form, `*` at the end of a word stands for any ending, a space for any white space, a hyphen for
    any hyphen; letter case and the dots of ё do not matter.
    """

    name: str
    meaning: str
    english: str
    forms: tuple[str, ...]


Glossary = Callable[[], tuple[Term, ...]]  # its terms, read when they are first asked for


def terms_in(text: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms in the order in which the text first uses them, each once, as whole words only.

    Where one term stands inside another («система оценки качества» inside «внутренняя система оценки
    качества»), only the longer one is meant.
    """
    found = [(match.span(), term) for term in terms for match in _pattern(term.forms).finditer(text)]
    found.sort(key=lambda hit: (hit[0][0], -hit[0][1]))
    meant: dict[Term, None] = {}
    covered = 0
    for (start, end), term in found:
        if start >= covered:
            meant.setdefault(term)
            covered = end
    return tuple(meant)


@lru_cache(maxsize=1024)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    either = "|".join(_expression(form) for form in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _expression(form: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*").replace(r"\-", "[-‐‑–]") for word in form.split())
    return r"\s+".join(words).replace("ё", "е").replace("е", "[её]")
