"""How a paragraph begins: whom it names, which verb hands the task over, where the task itself starts."""

import re
from dataclasses import dataclass

from bot.documents.parser import lexicon, words

_TOKEN = re.compile(r"[А-Яа-яЁёA-Za-z]+(?:[-‑][А-Яа-яЁёA-Za-z]+)*|\d+(?:[.,/–-]\d+)*|№|[^\s\w]")
_REACH = 90  # tokens; an addressee longer than this is a sentence
_LEADING = 40  # tokens before the verb that hands over: «В целях ..., рекомендовать»
_PERSON = re.compile(
    r"\s*\((?:[^()]{0,60}\s)?(?:[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?|[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё-]+)"
    r"(?:\s*,\s*(?:[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]?\.?|[А-ЯЁ]\.\s?[А-ЯЁ]?\.?\s?[А-ЯЁ][а-яё-]+|[^()]{0,60}))*\)"
)
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NPRO"})
_SMALL = {"и", "или", "а", "также", "либо"}


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int
    depth: int  # within how many quotes and brackets

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


@dataclass(frozen=True, slots=True)
class Opening:
    """Places in the paragraph's text. `addressee` is None where nobody is named.

    `task` is where the words after the addressee begin, `infinitive` whether they hold one; `lead` is set when they are
    but a lead: verbs with no object of their own before a colon.
    """

    addressee: tuple[int, int] | None
    case: str
    task: int
    infinitive: bool
    lead: bool
    colon: bool
    verb: bool  # «рекомендовать», «просить»: the task is handed over in so many words
    sure: float = 1.0


def tokens(text: str) -> list[Token]:
    found = []
    depth = 0
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign in "»)”]" and depth:
            depth -= 1
        found.append(Token(sign, match.start(), match.end(), depth))
        if sign in "«(„“[":
            depth += 1
        if len(found) >= _REACH + _LEADING:
            break
    return found


def read_opening(text: str) -> Opening:
    colon = text.rstrip().endswith(":")
    signs = tokens(text)
    named = _addressee(text, signs, 0, "datv", sure=False)
    handed = _handed_over(signs) if named is None else None
    if handed is not None:
        place, case, start = handed
        named = _addressee(text, signs, start, case, sure=True)
        if named is None and case == "datv" and signs[place].text.lower().startswith("обра"):
            named = _addressee(text, signs, start, "accs", sure=True)
        if named is None:
            return _without(text, signs, place, colon, handed=True)
        return _with(text, signs, named, case, colon, verb=True)
    if named is None:
        return _without(text, signs, 0, colon, handed=False)
    return _with(text, signs, named, "datv", colon, verb=False)


def _handed_over(signs: list[Token]) -> tuple[int, str, int] | None:
    """The verb that hands over, the case it asks for, the token where the addressee would begin."""
    for place, sign in enumerate(signs[:_LEADING]):
        if sign.text in ".:;" and not sign.depth:
            return None
        if not sign.is_word or sign.depth:
            continue
        for case, pattern in lexicon.HANDS_OVER.items():
            if pattern.match(sign.text):
                return _governed(signs, place, case)
        if words.is_infinitive(sign.text) and place == 0:
            return None
    return None


def _governed(signs: list[Token], place: int, case: str) -> tuple[int, str, int] | None:
    word = signs[place].text.lower()
    following = signs[place + 1].text.lower() if place + 1 < len(signs) else ""
    if word.startswith("обра"):
        if following in {"с", "со"}:  # обратиться с предложениями к ..., в ...
            for later in range(place + 2, min(place + 8, len(signs))):
                if signs[later].text.lower() in {"к", "ко", "в", "во"}:
                    return _preposition(signs, place, later)
            return place, "datv", min(place + 3, len(signs))
        if following in {"к", "ко", "в", "во"}:
            return _preposition(signs, place, place + 1)
        return None
    return place, case, place + 1


def _preposition(signs: list[Token], place: int, at: int) -> tuple[int, str, int]:
    return place, "datv" if signs[at].text.lower() in {"к", "ко"} else "accs", at + 1


def _with(text: str, signs: list[Token], named: tuple[int, int], case: str, colon: bool, *, verb: bool) -> Opening:
    first, last = named
    start, end = signs[first].start, signs[last].end
    span = (start, end)
    after = last + 1
    while after < len(signs) and (signs[after].text in "–—-," or _is_bracket(signs, after)):
        after = _past_bracket(signs, after) if _is_bracket(signs, after) else after + 1
    if (after < len(signs) and lexicon.RECOMMENDING.match(signs[after].text)) or (
        after < len(signs) and lexicon.MUST.match(signs[after].text)
    ):  # «X, Y и Z поручить ...»
        after += 1
    task = signs[after].start if after < len(signs) else len(text)
    rest = signs[after:]
    if _asks_with(rest) and any(words.is_infinitive(sign.text) for sign in rest[2:4]):  # «с просьбой рассмотреть»
        rest = rest[2:]
        task = rest[0].start
    if rest and rest[0].text == ":":
        task, rest = rest[0].end, rest[1:]
        task += len(text[task:]) - len(text[task:].lstrip())
    infinitive = any(words.is_infinitive(sign.text) and not sign.depth for sign in rest)
    return Opening(span, case, task, infinitive, bool(rest) and is_lead(text[task:]), colon, verb)


def _asks_with(rest: list[Token]) -> bool:
    asking = re.compile(r"(?:предложени|просьб|инициатив|ходатайств|рекомендаци|обращени)", re.IGNORECASE)
    return len(rest) > 3 and rest[0].text.lower() in {"с", "со"} and bool(asking.match(rest[1].text))


def _is_bracket(signs: list[Token], place: int) -> bool:
    return signs[place].text == "("


def _past_bracket(signs: list[Token], place: int) -> int:
    depth = signs[place].depth
    place += 1
    while place < len(signs) and signs[place].depth > depth:
        place += 1
    return place + 1


def _without(text: str, signs: list[Token], place: int, colon: bool, *, handed: bool) -> Opening:
    infinitive = any(words.is_infinitive(sign.text) and not sign.depth for sign in signs)
    lead = not handed and colon and is_lead(text)
    return Opening(None, "", 0, infinitive, lead, colon, handed and place == 0)


def is_lead(text: str) -> bool:
    """Verbs before a colon with no object of their own: «продолжить работу по:», «способствовать:», «обеспечить:»."""
    bare = text.strip()
    if not bare.endswith(":") or lexicon.ONE_TASK.search(bare):
        return False
    inside = re.findall(r"[А-Яа-яЁё-]+", re.sub(r"\([^()]*\)", " ", bare))
    if not inside or not any(words.is_infinitive(word) for word in inside):
        return False
    heavy = [
        word
        for word in inside
        if not (
            words.is_infinitive(word) or lexicon.LIGHT.match(word) or words.part_of_speech(word) in {"ADVB", "CONJ"}
        )
    ]
    preposition = inside[-1].lower() in {"по", "на", "для", "о", "об", "в", "за", "над", "к", "с", "при"}
    return not heavy or (preposition and len(heavy) <= 4) or (len(inside) <= 3 and len(heavy) == 0)


def _addressee(text: str, signs: list[Token], first: int, case: str, *, sure: bool) -> tuple[int, int] | None:
    """The first and last token of whoever is named from `first` on, or None."""
    if first >= len(signs):
        return None
    if not _opens(signs, first, case, sure=sure):
        return None
    last, stop = _extent(text, signs, first)
    if last < first:
        return None
    if not _ends_well(text, signs, first, last, stop, sure=sure):
        return None
    return first, last


def _opens(signs: list[Token], first: int, case: str, *, sure: bool) -> bool:
    """The noun that heads the name is someone, and stands in the case asked for."""
    cases = {"datv": ("datv",), "accs": ("accs",)}[case]
    adjectives = False
    for sign in signs[first : first + 10]:
        word = sign.text
        if not sign.is_word or sign.depth > signs[first].depth or word.lower() in _SMALL:
            if word in '()«»,"' or word.lower() in _SMALL or sign.depth > signs[first].depth:
                continue
            return False
        if words.is_abbreviation(word) and _cannot_decline(word):
            return True
        readings = [words.in_case(word, each) for each in cases]
        reading = next((each for each in readings if each is not None), None)
        if reading is None:
            if adjectives and words.part_of_speech(word) in {"ADVB", "PRED"}:
                continue
            return _is_short_name(word)
        if reading.tag.POS in {"ADJF", "PRTF", "NPRO"} and not _is_noun(word, cases):
            adjectives = True
            if lexicon.SUBSTANTIVE.match(word) and not _noun_follows(signs, sign, cases):
                return True
            if sign is signs[min(first + 9, len(signs) - 1)]:
                return False
            continue
        return _is_someone(word, cases, sure=sure, capital=sign.text[0].isupper())
    return adjectives and sure


def _noun_follows(signs: list[Token], sign: Token, cases: tuple[str, ...]) -> bool:
    following = signs[signs.index(sign) + 1 :][:1]
    return any(words.in_case(each.text, case) for each in following if len(each.text) > 2 for case in cases)


def _cannot_decline(word: str) -> bool:
    return not words.is_known(word) or word in {"ИРО", "ОО", "ГАУ", "МО", "ОМСУ"}


def _is_noun(word: str, cases: tuple[str, ...]) -> bool:
    return any(words.in_case(word, case, frozenset({"NOUN"})) for case in cases) and (
        words.part_of_speech(word) == "NOUN"
        or bool(lexicon.RECIPIENTS.match(word) and not word.lower().endswith(("ым", "им", "ому", "ему", "ой", "ей")))
    )


def _is_short_name(word: str) -> bool:
    """«Минпросвещения России», «Рособрнадзор»: names that are written alike in all cases."""
    return bool(re.match(r"(?:Мин[а-яё]{3,}|Рос[а-яё]{5,}|Обр[а-яё]+надзор)", word)) and not word.startswith("Минист")


def _is_someone(word: str, cases: tuple[str, ...], *, sure: bool, capital: bool) -> bool:
    if lexicon.RECIPIENTS.match(word):
        return not lexicon.ACTIONS.match(word) or capital or word.lower().startswith("управлени")
    readings = [words.in_case(word, case, frozenset({"NOUN"})) for case in cases]
    if any(reading is not None and "anim" in reading.tag for reading in readings):
        return True
    if words.is_abbreviation(word):
        return True
    return sure and not word.lower().endswith(("нию", "ние", "ации", "ацию", "тию", "тие"))


def _extent(text: str, signs: list[Token], first: int) -> tuple[int, int]:
    """The last token of the name, and the token that follows it."""
    base = signs[first].depth
    for place in range(first + 1, len(signs)):
        sign = signs[place]
        if sign.depth > base:
            continue
        if sign.text in ":;" or (sign.text == "." and _ends_sentence(text, signs, place)):
            return _trimmed(signs, first, place - 1), place
        if sign.text in "–—" or (sign.text == "-" and text[sign.start - 1 : sign.start] == " "):
            following = signs[place + 1].text if place + 1 < len(signs) else ""
            if words.is_infinitive(following):
                return _trimmed(signs, first, place - 1), place
        if sign.is_word and (
            words.is_infinitive(sign.text)
            or lexicon.MUST.match(sign.text)
            or words.part_of_speech(sign.text) == "COMP"
            or (lexicon.BREAKS.match(text, sign.start) and _may_break(signs, place))
        ):
            return _trimmed(signs, first, place - 1), place
    return _trimmed(signs, first, len(signs) - 1), len(signs)


def _may_break(signs: list[Token], place: int) -> bool:
    """«а также» joins names, «не» before a participle belongs to one."""
    word = signs[place].text.lower()
    if word == "также":
        return signs[place - 1].text.lower() != "а"
    if word in {"активно", "не", "более", "ещё", "еще", "вновь", "шире", "дополнительно"} and place + 1 < len(signs):
        return words.part_of_speech(signs[place + 1].text) not in {"PRTF", "ADJF", "ADVB", "PRTS"}
    return True


def _ends_sentence(text: str, signs: list[Token], place: int) -> bool:
    if place + 1 >= len(signs):
        return True
    before = signs[place - 1].text
    following = signs[place + 1].text
    return len(before) > 2 and following[0].isupper() and text[signs[place].end : signs[place].end + 1] == " "


def _trimmed(signs: list[Token], first: int, last: int) -> int:
    """Without the bracket that only names a person, and without commas and «и» at the end."""
    while last > first:
        if signs[last].text == "." and len(signs[last - 1].text) == 1 and signs[last - 1].text.isupper():
            return last  # initials
        if signs[last].text == "." and signs[last - 1].text.isupper() and len(signs[last - 1].text) == 1:
            return last
        if signs[last].text in ",–—-." or signs[last].text.lower() in {"и", "а"}:
            last -= 1
        elif signs[last].text == ")":
            opened = next((place for place in range(last, first, -1) if signs[place].text == "("), None)
            if opened is None or not _names_person(signs[opened : last + 1]):
                return last
            last = opened - 1
        else:
            return last
    return last


def _names_person(bracket: list[Token]) -> bool:
    inside = " ".join(sign.text for sign in bracket)
    return bool(re.search(r"\b[А-ЯЁ] ?\. ?(?:[А-ЯЁ] ?\.)?", inside)) and len(bracket) <= 40


def _ends_well(text: str, signs: list[Token], first: int, last: int, stop: int, *, sure: bool) -> bool:
    """No sentence about someone: a verb with its subject before any infinitive or colon makes it one."""
    inside = signs[first : last + 1]
    if any(
        words.is_finite(sign.text) and not sign.depth and not _in_clause(inside, sign)
        for sign in inside
        if sign.is_word
    ):
        return False
    if stop >= len(signs):
        return len(signs) < _REACH
    if signs[stop].text == ":" or sure or words.is_infinitive(signs[stop].text) or lexicon.MUST.match(signs[stop].text):
        return True
    return any(words.is_infinitive(sign.text) and not sign.depth for sign in signs[stop:]) or text.rstrip().endswith(
        ":"
    )


def _in_clause(inside: list[Token], sign: Token) -> bool:
    """A verb within «организациям, которые реализуют ...» says nothing of the addressee's sentence."""
    before = inside[: inside.index(sign)]
    return any(each.text.lower().startswith("котор") or each.text.lower() in {"где", "чьи"} for each in before)


def without_persons(text: str) -> str:
    """A name without the brackets that hold people's names."""
    return re.sub(r"\s{2,}", " ", _PERSON.sub("", text)).strip(" ,")
