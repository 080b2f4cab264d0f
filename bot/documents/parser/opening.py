"""How a paragraph begins: whom it names, which verb hands the task over, where the task itself starts."""

import re
from dataclasses import dataclass

from bot.documents.parser import lexicon, party, turning, words
from bot.documents.parser.addressee import find_addressee
from bot.documents.parser.tokens import LEADING, Token, tokens, without_persons

__all__ = ["Opening", "is_lead", "read_opening", "without_persons"]


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
    asks: bool = False  # «просим направить»: of whoever is written to


def read_opening(text: str) -> Opening:
    colon = text.rstrip().endswith(":")
    signs = tokens(text)
    entrusted = _entrusted(text, signs)
    if entrusted is not None:
        return entrusted
    turned = _turned_to(text, signs, colon=colon)
    if turned is not None:
        return turned
    named = find_addressee(text, signs, 0, "datv", sure=False)
    handed = _handed_over(signs) if named is None else None
    if handed is not None:
        place, case, start = handed
        to_you = start < len(signs) and signs[start].text.lower() in _YOU
        named = None if to_you else find_addressee(text, signs, start, case, sure=True)
        if named is None and not to_you and case == "datv" and signs[place].text.lower().startswith("обра"):
            named = find_addressee(text, signs, start, "accs", sure=True)
        if named is None:
            return _without(text, signs, place, colon, handed=True)
        read = _with(text, signs, named, case, colon, verb=True)
        own = _OWN.match(signs[place].text) and not turning.ASKING.search(text) and text.rstrip().endswith((".", ";"))
        return _without(text, signs, place, colon, handed=True) if own and not read.infinitive else read
    if named is None and colon and _PREAMBLE.match(text):
        named = _after_preamble(text, signs)
    if named is None:
        return _before_dash(text, signs) or _without(text, signs, 0, colon, handed=False)
    return _with(text, signs, named, "datv", colon, verb=False)


def _before_dash(text: str, signs: list[Token]) -> Opening | None:
    """«Отдел кадров – подготовить ...», «Рой В.В. – обновить ...»: in the nominative, a dash for the verb."""
    match = _DASHED.match(text)
    if match is None or not words.is_infinitive(match["verb"]):
        return None
    last = next(place for place, sign in enumerate(signs) if sign.start >= match.end("who")) - 1
    inside = [sign.text for sign in signs[: last + 1] if sign.is_word]
    person = match["initials"] and words.in_case(inside[0], "nomn") and not any(map(words.is_infinitive, inside))
    if not person and not party.is_party(match["who"]):
        return None
    return _with(text, signs, (0, last), "", colon=False, verb=False)


_DASHED = re.compile(
    r"(?P<who>[А-ЯЁа-яё][^–—:;]{2,90}?(?P<initials>[А-ЯЁ]\.\s?[А-ЯЁ]\.)?)(?:\s*\([^()]*\))?(?:\s+[–—-]|:)\s+(?:\w+\s+){0,2}?(?P<verb>[а-яё]+(?:ть|ти|чь)(?:ся)?)\b"
)


def _turned_to(text: str, signs: list[Token], *, colon: bool) -> Opening | None:
    """«К Правительству области с просьбой», «К главам районов» over their list; «от городского Совета», of demands."""
    named = turning.turned_to(text, signs, colon=colon)
    return None if named is None else _with(text, signs, named[0], named[1], colon, verb=True)


_PREAMBLE = re.compile(r"(?:В целях|В связи|С целью|В соответствии|Во исполнение|На основании|Для)\b")


def _after_preamble(text: str, signs: list[Token]) -> tuple[int, int] | None:
    """«В целях порядка руководителям школ:»: whom the sentence names just before its colon."""
    if any(sign.is_word and not sign.depth and words.is_infinitive(sign.text) for sign in signs):
        return None
    for place in range(1, len(signs) - 1):
        before = signs[place - 1].text
        if (
            signs[place].depth
            or (len(before) > 1 and words.part_of_speech(before) in {"PREP", "ADJF", "PRTF", "CONJ"})
            or before in {"к", "с", "и"}
        ):
            continue
        if not re.search(r"(?:[аяы]м|[иы]ми?|[оую]|е)$", signs[place].text):
            continue
        named = find_addressee(text, signs, place, "datv", sure=False)
        must = len(signs) > 1 and bool(lexicon.MUST.match(signs[-2].text))  # «школам необходимо:»
        if named is not None and named[1] >= len(signs) - 2 - must and _is_plain_dative(signs, *named):
            return named
    return None


def _is_plain_dative(signs: list[Token], first: int, last: int) -> bool:
    """Its noun is a dative and nothing else: «руководителям», not «организации»."""
    nouns = [sign.text for sign in signs[first : last + 1] if lexicon.RECIPIENTS.match(sign.text)]
    return bool(nouns) and nouns[0].lower().endswith(("ам", "ям"))


_OWN = re.compile(r"(?:предложить|обратиться)$", re.IGNORECASE)  # «Предложить родителям анкету.» asks for just that
_SHORTENED = {"г", "гг", "ст", "п", "пп", "им"}  # whose point ends no sentence
_YOU = {"вам", "вас"}  # whom a letter is to says who
_ENTRUSTS = re.compile(r"(?:поручить|поручается|возложить|возлагается|возлагаю|закрепить)$", re.IGNORECASE)
_DUTY = re.compile(r"(?:персональн\w+\s+)?(?:ответственност|контрол|обязанност)", re.IGNORECASE)


def _entrusted(text: str, signs: list[Token]) -> Opening | None:
    """«Уборку парка поручить школам», «Вывоз мусора возложить на ...»: what is to be done stands before the verb."""
    place = next((at for at, sign in enumerate(signs[:LEADING]) if not sign.depth and _ENTRUSTS.match(sign.text)), 0)
    first = signs[0] if signs else None
    if not place or first is None or not words.in_case(first.text, "accs", frozenset({"NOUN", "ADJF", "PRTF"})):
        return None
    if any(words.is_infinitive(sign.text) or sign.text in ".;:" for sign in signs[:place] if not sign.depth):
        return None
    onto = place + 1 < len(signs) and signs[place + 1].text.lower() == "на"
    given = signs[place].text.lower().startswith("поруч")
    if not (onto or given) or _DUTY.match(text):
        return None
    case = "datv" if given else "accs"
    if words.in_case(first.text, "datv") and not words.in_case(first.text, "accs"):
        return None
    named = find_addressee(text, signs, place + 1 + onto, case, sure=True, onto=onto)
    if named is None or find_addressee(text, signs[:place], 0, "datv", sure=False) is not None:
        return None
    return Opening(
        (signs[named[0]].start, signs[named[1]].end), case, 0, infinitive=True, lead=False, colon=False, verb=True
    )


def _handed_over(signs: list[Token]) -> tuple[int, str, int] | None:
    """The verb that hands over, the case it asks for, the token where the addressee would begin."""
    for place, sign in enumerate(signs[:LEADING]):
        if sign.text in ".:;" and not sign.depth:
            if place and signs[place - 1].text.lower() in _SHORTENED:
                continue
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
    if case == "gent":
        return (place, case, place + 2) if following == "от" else None
    if word.startswith(("обра", "выйти", "войти")):
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
    if signs[at + 1 : at + 2] and signs[at + 1].text.lower() == "адрес":  # «обратиться в адрес глав»
        return place, "gent", at + 2
    return place, "datv" if signs[at].text.lower() in {"к", "ко"} else "accs", at + 1


def _with(text: str, signs: list[Token], named: tuple[int, int], case: str, colon: bool, *, verb: bool) -> Opening:
    first, last = named
    start, end = signs[first].start, signs[last].end
    span = (start, end)
    after = last + 1
    while after < len(signs) and (signs[after].text in "–—-," or _is_bracket(signs, after)):
        after = _past_bracket(signs, after) if _is_bracket(signs, after) else after + 1
    if after < len(signs) and (
        lexicon.RECOMMENDING.match(signs[after].text) or lexicon.MUST.match(signs[after].text)
    ):  # «X, Y и Z поручить ...», «X необходимо, учитывая ..., сделать»
        after += 1 + (signs[after + 1 : after + 2] != [] and signs[after + 1].text == ",")
        verb = verb or after >= len(signs)  # «Директорам школ рекомендовать»
    task = signs[after].start if after < len(signs) else len(text)
    rest = signs[after:]
    if _asks_with(rest) and any(words.is_infinitive(sign.text) for sign in rest[2:4]):  # «с просьбой рассмотреть»
        rest = rest[2:]
        task = rest[0].start
    if verb and text.rstrip().endswith(".") and not any(sign.is_word for sign in rest):
        return _without(text, signs, first - 1, colon, handed=False)  # «Обратиться к гражданам.» is all of it a task
    if rest and rest[0].text == ":":
        task, rest = rest[0].end, rest[1:]
        task += len(text[task:]) - len(text[task:].lstrip())
    infinitive = any(words.is_infinitive(sign.text) and not sign.depth for sign in rest)
    if not infinitive and rest and signs[after - 1].text.lower() == "поручить":  # «X поручить подготовку Y»
        return Opening(span, case, signs[after - 1].start, infinitive=True, lead=False, colon=colon, verb=verb)
    return Opening(span, case, task, infinitive, bool(rest) and is_lead(text[task:]), colon, verb)


def _asks_with(rest: list[Token]) -> bool:
    asking = re.compile(
        r"(?:предложени|просьб|требовани|призыв|инициатив|ходатайств|рекомендаци|обращени)", re.IGNORECASE
    )
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
    asks = handed and bool(_ASKS.match(signs[place].text)) and infinitive
    first = place + 1 + (signs[place + 1 : place + 2] != [] and signs[place + 1].text.lower() in _YOU)
    task = signs[first].start if asks and first < len(signs) and not _says_before(text, signs, place) else 0
    return Opening(None, "", task, infinitive, lead, colon, handed and (place == 0 or asks), asks)


_ASKS = re.compile(r"про(?:сим|шу|сит|сят)$", re.IGNORECASE)


_BEFORE = re.compile(r"Об?\s|.*\b(?:до|не позднее|к|срок)\s+\d", re.DOTALL)


def _says_before(text: str, signs: list[Token], place: int) -> bool:
    """«О результатах прошу сообщить», «до 1 мая просим подать»: what is asked for begins before who asks."""
    return _object_first(signs, signs[place].text) or bool(_BEFORE.match(text[: signs[place].start]))


def _object_first(signs: list[Token], verb: str) -> bool:
    """«Информацию просим направить»: what is asked for stands before the verb; in «Комитет просит» it is who asks."""
    if words.part_of_speech(signs[0].text) == "PREP":
        return False
    if verb.lower() in {"просит", "просят"} and words.in_case(signs[0].text, "nomn"):
        return False
    reading = words.in_case(signs[0].text, "accs", frozenset({"NOUN", "ADJF"}))
    nominative = words.readings(signs[0].text)[:1]
    return reading is not None and not (nominative and nominative[0].tag.case == "nomn" and "anim" in nominative[0].tag)


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
