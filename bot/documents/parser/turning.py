"""Whom a line turns to that begins with no verb: «К главам районов с просьбой ...», «В адрес ...», «Для педагогов:»."""

import re

from bot.documents.parser import lexicon, words
from bot.documents.parser.addressee import find_addressee
from bot.documents.parser.tokens import Token

_I = re.IGNORECASE
_BARE = 9  # tokens of a line that says nothing but a name
ASKING = re.compile(
    r"\bс(?:о)?\s+(?:\w+\s+)?(?:просьб|предложени|призыв|ходатайств|инициатив|обращени|требовани|пожелани)", _I
)
# The words before the name: the case they ask for, how many tokens they are, what else the line must say.
_TO = (
    (re.compile(r"(?:в|на)\s+адрес\s", _I), "gent", 2),
    (re.compile(r"от\s", _I), "gent", 1),
    (re.compile(r"ко?\s", _I), "datv", 1),
    (re.compile(r"во?\s", _I), "accs", 1),
    (
        re.compile(r"со?\s+(?:просьбой|предложени\w+|призывом|ходатайством|инициативой|обращением)\s+ко?\s", _I),
        "datv",
        3,
    ),
    (
        re.compile(r"со?\s+(?:просьбой|предложени\w+|призывом|ходатайством|инициативой|обращением)\s+во?\s", _I),
        "accs",
        3,
    ),
)
_OVER = (
    (re.compile(r"для\s", _I), "gent"),
    (re.compile(r"(?:Рекомендации|Предложения|Задачи|Поручения|Задания)\s"), "datv"),
)
Named = tuple[tuple[int, int], str]


def turned_to(text: str, signs: list[Token], *, colon: bool) -> Named | None:
    """First and last token of the name, and its case."""
    for pattern, case in _OVER:
        if pattern.match(text):
            return _over_list(text, signs, case, colon=colon)
    for pattern, case, first in _TO:
        if pattern.match(text):
            return _turned(text, signs, case, first, colon=colon)
    return None


def _turned(text: str, signs: list[Token], case: str, first: int, *, colon: bool) -> Named | None:
    asks = bool(ASKING.search(text))
    if case == "accs" and not asks:  # «В школу прийти к девяти.»
        return None
    if colon or asks:
        named = find_addressee(text, signs, first, case, sure=True)
        if named is not None:
            return named, case
    if len(signs) < _BARE and text[-1].isalpha():
        named = find_addressee(text, signs, first, case, sure=case == "gent")
        someone = any(lexicon.RECIPIENTS.match(sign.text) for sign in signs[first : first + 1 + (case == "gent")])
        if named == (first, len(signs) - 1) and someone:
            return named, case
    return None


def _over_list(text: str, signs: list[Token], case: str, *, colon: bool) -> Named | None:
    """«Для педагогов», «Рекомендации учителям:», and nothing else in the line."""
    if len(signs) > _BARE + 1 or not (colon or text[-1].isalpha()):
        return None
    named = find_addressee(text, signs, 1, case, sure=True)
    noun = next((sign.text for sign in signs[1:] if words.in_case(sign.text, case, frozenset({"NOUN"}))), "")
    if named is None or named[1] < len(signs) - 1 - colon or not noun or lexicon.ACTIONS.match(noun):
        return None
    someone = lexicon.RECIPIENTS.match(noun) or "anim" in words.in_case(noun, case, frozenset({"NOUN"})).tag
    return (named, case) if someone else None
