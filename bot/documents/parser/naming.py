"""A heading's addressee in the nominative: «Министерству образования» is «Министерство образования»."""

import re
from itertools import pairwise

from bot.documents.parser import lexicon, words
from bot.documents.parser.tokens import Token, tokens, without_persons

_LINKS = {"и", "или", "а", "также", "либо", ","}
_DEPENDENT = {"по", "в", "на", "при", "с", "со", "для", "за", "над", "о", "об", "из", "от", "к", "между", "под", "у"}


def name_of(heading: str, case: str = "datv") -> str:
    """The nominative of all that stands in the dative (or the accusative) as an addressee; the rest as written."""
    text = without_persons(heading)
    signs = tokens(text)
    forms: dict[int, str] = {}
    place = 0
    while place < len(signs):
        if _may_begin(signs, place):
            place = _inflect(signs, place, case, forms)
        place += 1
    forms.update(_surnames(signs, case))
    return _capital(_put_together(text, signs, forms))


def _surnames(signs: list[Token], case: str) -> dict[int, str]:
    """«секретарю совета Тимофееву Р.Р.»: the person's name goes with the office."""
    forms = {}
    for place, sign in enumerate(signs[:-2]):
        initials = signs[place + 1].text.isupper() and len(signs[place + 1].text) == 1 and signs[place + 2].text == "."
        reading = words.in_case(sign.text, case, frozenset({"NOUN"})) if sign.is_word and initials else None
        if reading is not None and sign.text[0].isupper() and "Surn" in reading.tag:
            forms[place] = words.nominative(sign.text, reading)
    return forms


def _may_begin(signs: list[Token], place: int) -> bool:
    if not signs[place].is_word or _in_quotes(signs, place):
        return False
    return place == 0 or signs[place - 1].text.lower() in _LINKS or (signs[place - 1].text == "(")


def _in_quotes(signs: list[Token], place: int) -> bool:
    opened = sum(sign.text in "«„“" for sign in signs[:place])
    return opened > sum(sign.text in "»”" for sign in signs[:place])


def _inflect(signs: list[Token], first: int, case: str, forms: dict[int, str]) -> int:
    """One name from its first adjective to its noun; what is dative only by chance stays as it is."""
    found: dict[int, str] = {}
    place = first
    while place < len(signs):
        sign = signs[place]
        word = sign.text
        if sign.text in "()" or (sign.text.lower() in {"и", ","} and found):
            place += 1
            continue
        reading = words.in_case(word, case) if sign.is_word else None
        if reading is None:
            if sign.is_word and words.part_of_speech(word) == "ADVB":
                place += 1
                continue
            break
        noun = _noun(word, case)
        if noun is not None and (first == 0 or _is_head(signs, first, place) or (found and _agrees(first))):
            found[place] = words.nominative(word, _number_alike(noun, word, case))
            forms.update(found)
            return _participle(signs, place, case, forms)
        if noun is not None:
            return first
        found[place] = _adjective(word, case, _gender_ahead(signs, place, case))
        place += 1
    if found and lexicon.SUBSTANTIVE.match(signs[first].text):
        forms.update(found)
    return first


def _noun(word: str, case: str) -> object:
    reading = words.in_case(word, case, frozenset({"NOUN"}))
    if reading is None:
        return None
    first = words.part_of_speech(word)
    if first in {"ADJF", "PRTF"} and not lexicon.RECIPIENTS.match(word):
        return None
    if first in {"ADJF", "PRTF"} and word.lower().endswith(("ому", "ой", "ему", "ей")):
        return None
    if word.lower().startswith(
        ("муниципальн", "образовательн", "методическ", "ресурсн", "детск", "заинтересован", "молодежн", "молодёжн")
    ):
        return None
    return reading


def _number_alike(noun: object, word: str, case: str) -> object:
    """Of «учёным» the plural, of «организации» after no other sign the singular."""
    if case == "datv" and word.lower().endswith(("ам", "ям", "ым", "им")):
        plural = [
            each
            for each in words.readings(word)
            if each.tag.case == case and "plur" in each.tag and each.tag.POS == "NOUN"
        ]
        return plural[0] if plural else noun
    return noun


def _adjective(word: str, case: str, number: tuple[str, str]) -> str:
    for reading in words.readings(word):
        if (
            reading.tag.case == case
            and reading.tag.POS in {"ADJF", "PRTF", "NPRO"}
            and set(number) <= set(str(reading.tag).replace(" ", ",").split(","))
        ):
            return words.nominative(word, reading)
    reading = words.in_case(word, case, frozenset({"ADJF", "PRTF", "NPRO"}))
    if reading is None:
        return word
    if number[0] in {"masc", "femn", "neut"} and reading.tag.number == "sing":
        form = reading.inflect({"nomn", number[0]})
        return words.as_written(form.word, word) if form else word
    return words.nominative(word, reading)


def _gender_ahead(signs: list[Token], place: int, case: str) -> tuple[str, str]:
    """Gender and number of the noun that an adjective waits for."""
    for sign in signs[place + 1 : place + 9]:
        noun = _noun(sign.text, case) if sign.is_word else None
        if noun is not None:
            tag = noun.tag  # type: ignore[attr-defined]
            return ("plur", "plur") if tag.number == "plur" else (str(tag.gender), "sing")
    return ("plur", "plur")


def _is_head(signs: list[Token], first: int, place: int) -> bool:
    """A second name after «и» or a comma: someone, and no word that a preposition before still governs."""
    word = signs[place].text
    if not lexicon.RECIPIENTS.match(word):
        reading = words.in_case(word, "datv", frozenset({"NOUN"}))
        return bool(reading is not None and "anim" in reading.tag)
    plural = word.lower().endswith(("ам", "ям"))
    capital = signs[first].text[0].isupper()
    unambiguous = word.lower().endswith(("у", "ю"))
    before = [sign.text.lower() for sign in signs[:first]]
    governed = any(each in {"по", "к"} for each in before[-6:]) and not capital
    person = signs[first - 1].text == "," and "anim" in str(words.in_case(word, "datv", frozenset({"NOUN"})))
    return (
        capital or plural or unambiguous or person or (signs[0].text[0].islower() and not governed)
    ) and not governed


def _agrees(first: int) -> bool:
    return first == 0


def _participle(signs: list[Token], place: int, case: str, forms: dict[int, str]) -> int:
    """«органам, осуществляющим управление»: the participle goes with its noun."""
    for before, after in pairwise(range(place, min(place + 12, len(signs)))):
        if signs[before].text == "," and signs[after].is_word and words.part_of_speech(signs[after].text) == "PRTF":
            number = (
                ("plur", "plur") if signs[place].text.lower().endswith(("ам", "ям", "ым", "им")) else ("sing", "sing")
            )
            if words.in_case(signs[after].text, case):
                gender = words.in_case(signs[place].text, case, frozenset({"NOUN"}))
                if number[0] == "sing" and gender is not None:
                    number = (str(gender.tag.gender), "sing")
                forms[after] = _adjective(signs[after].text, case, number)
            return place
    return place


def _put_together(text: str, signs: list[Token], forms: dict[int, str]) -> str:
    parts = []
    last = 0
    for place, sign in enumerate(signs):
        parts.append(text[last : sign.start])
        parts.append(forms.get(place, sign.text))
        last = sign.end
    parts.append(text[last:])
    return re.sub(r"\s{2,}", " ", "".join(parts)).strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
