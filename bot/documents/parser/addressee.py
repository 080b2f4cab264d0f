"""Whom a paragraph names where it begins: a name in the case asked for, and where it ends."""

import re

from bot.documents.parser import lexicon, words
from bot.documents.parser.circumstances import begins_circumstance
from bot.documents.parser.tokens import REACH, Token, names_people

_SHORTENED = {"зам", "зав", "кл", "нач", "гл", "пом", "рук"}  # «Зам. директора», «Кл. руководителям», «Зав. роно»
_SMALL = {"и", "или", "а", "также", "либо"}
_OBJECTS = {"nomn", "accs", "gent", "loct"}  # in these cases a word that looks like a dative is a thing to be done
_DATIVE_VERBS = re.compile(
    r"(?:удел[ия]ть|способствовать|содействовать|препятствовать|посвятить|прида(?:ть|вать)|помо(?:чь|гать)"
    r"|соответствовать|подлежать|следовать|дать|давать|присвоить|присваивать|объявить|вручить)$",
    re.IGNORECASE,
)
_GIVING = re.compile(
    r"(?:вручить|выплатить|выплачивать|присвоить|начислить|возместить|компенсировать|выдать)$", re.IGNORECASE
)
_HEADING = 16  # tokens of a heading that says nothing but a name
_BY_CHANCE = 0.1  # a reading rarer than this is the dictionary's, not the text's
_PERSONS = frozenset({"т", "тт", "тов"})


def find_addressee(
    text: str, signs: list[Token], first: int, case: str, *, sure: bool, onto: bool = False
) -> tuple[int, int] | None:
    """The first and last token of whoever is named from `first` on, or None.

    `sure`: a verb has asked for a name; `onto`: so that no thing can stand there, «возложить на ...».
    """
    if first >= len(signs) or not (_is_shortened(signs, first) or _opens(signs, first, case, sure=sure, onto=onto)):
        return None
    last, stop = _extent(text, signs, first)
    if last < first or not _ends_well(text, signs, first, last, stop, sure=sure):
        return None
    return first, last + _is_initial(signs, last)


def _is_initial(signs: list[Token], place: int) -> bool:
    """«Пахомову И.Д.»: the point at the end is the name's."""
    following = signs[place + 1].text if place + 1 < len(signs) else ""
    return following == "." and len(signs[place].text) == 1 and signs[place].text.isupper()


def _is_shortened(signs: list[Token], first: int) -> bool:
    """«Зам. директора», «Кл. руководителям»: an office without its ending."""
    office, point, noun = ([sign.text for sign in signs[first : first + 3]] + [""] * 3)[:3]
    return office.lower() in _SHORTENED and point == "." and bool(lexicon.RECIPIENTS.match(noun))


def _opens(signs: list[Token], first: int, case: str, *, sure: bool, onto: bool) -> bool:
    """The noun that heads the name is someone, and stands in the case asked for."""
    adjectives = False
    for sign in signs[first : first + 10]:
        word = sign.text
        if sign is signs[first] and words.part_of_speech(word) == "PREP" and (len(word) == 1 or not word.isupper()):
            return False
        if word.lower() in _PERSONS and sign is signs[first]:
            return sure or (signs[first + 1 : first + 2] != [] and signs[first + 1].text == ".")
        if not sign.is_word or sign.depth > signs[first].depth or word.lower() in _SMALL:
            if word in '()«»,"' or word.lower() in _SMALL or sign.depth > signs[first].depth:
                continue
            return False
        if _is_undeclined(word):
            return True
        reading = words.in_case(word, case)
        if reading is None:
            if adjectives and words.part_of_speech(word) in {"ADVB", "PRED"}:
                continue
            return False
        if reading.tag.POS in {"ADJF", "PRTF", "NPRO"} and not _is_noun(word, case):
            adjectives = True
            if lexicon.SUBSTANTIVE.match(word) and not _noun_follows(signs, sign, case):
                return True
            if sign is signs[min(first + 9, len(signs) - 1)]:
                return False
            continue
        if not sure and _is_given_to(signs, word, anim="anim" in reading.tag):
            return False
        capital = sign.text[0].isupper()
        return _is_someone(word, case, sure=sure, capital=capital or onto) or (
            case == "datv" and not sure and _is_body(signs, sign, adjectives=adjectives)
        )
    return adjectives and sure


def _is_body(signs: list[Token], sign: Token, *, adjectives: bool) -> bool:
    """Any dative before an infinitive that governs none: someone is to do something.

    What may be another case too («Станции») is someone where the verb has an object of its own.
    """
    readings = [reading for reading in words.all_readings(sign.text) if reading.tag.POS == "NOUN"]
    certain = {str(reading.tag.case) for reading in readings if reading.score > _BY_CHANCE}
    if lexicon.ACTIONS.match(sign.text) or not words.in_case(sign.text, "datv", frozenset({"NOUN"})):
        return False
    verb = next(
        (at for at, each in enumerate(signs) if each.is_word and not each.depth and words.is_infinitive(each.text)), 0
    )
    if not verb:  # a heading: «Высшим учебным заведениям»
        return certain == {"datv"} and len(signs) < _HEADING
    if _DATIVE_VERBS.match(signs[verb].text) and not _has_object(signs[verb + 1 : verb + 5], "datv"):
        return False
    return adjectives or not certain & _OBJECTS or _has_object(signs[verb + 1 : verb + 5])


def _is_given_to(signs: list[Token], noun: str, *, anim: bool) -> bool:
    """«Победителям вручить грамоты», «Школе присвоить имя»: who gets something is not who does it."""
    verb = next((each.text for each in signs if each.is_word and not each.depth and words.is_infinitive(each.text)), "")
    if _NEEDY.match(noun) and _PROVIDING.match(verb):
        return True
    return bool(_GIVING.match(verb)) and (anim or verb.lower() == "присвоить")


_NEEDY = re.compile(r"(?:дет|сирот|инвалид|ветеран|многодетн|пенсионер|победител|призёр|семь)", re.IGNORECASE)
_PROVIDING = re.compile(r"(?:предоставить|назначить|установить|выделить|оказать|оказывать|выдать)$", re.IGNORECASE)


def _has_object(after: list[Token], case: str = "accs") -> bool:
    for each in after:
        if not each.is_word or words.part_of_speech(each.text) in {"PREP", "CONJ"}:
            return False
        if words.in_case(each.text, case, frozenset({"NOUN"})):
            return True
    return False


def _noun_follows(signs: list[Token], sign: Token, case: str) -> bool:
    following = signs[signs.index(sign) + 1 :][:1]
    return any(words.in_case(each.text, case) for each in following if len(each.text) > 2)


def _is_undeclined(word: str) -> bool:
    declined = re.fullmatch(r"[А-ЯЁ]{2,}(?:у|ам)", word)  # «ТОСу», «ОДНам»
    return (words.is_abbreviation(word) and _cannot_decline(word)) or _is_short_name(word) or bool(declined)


def _cannot_decline(word: str) -> bool:
    return not words.is_known(word) or word in {"ИРО", "ОО", "ГАУ", "МО", "ОМСУ", "МУ", "МУП", "ООО", "МВД"}


def _is_noun(word: str, case: str) -> bool:
    return bool(words.in_case(word, case, frozenset({"NOUN"}))) and (
        words.part_of_speech(word) == "NOUN"
        or bool(lexicon.RECIPIENTS.match(word) and not word.lower().endswith(("ым", "им", "ому", "ему", "ой", "ей")))
    )


def _is_short_name(word: str) -> bool:
    """«Минпросвещения России», «Рособрнадзор», «облоно»: names that are written alike in all cases."""
    return bool(
        re.match(
            r"(?:Мин[а-яё]{3,}|Рос[а-яё]{5,}|Обр[а-яё]+надзор|(?:обл|кра|рай|гор|Обл|Кра|Рай|Гор)[а-яё]*оно$)", word
        )
    ) and not word.startswith("Минист")


def _is_someone(word: str, case: str, *, sure: bool, capital: bool) -> bool:
    if lexicon.BODIES.match(word):
        return True
    if lexicon.RECIPIENTS.match(word):
        return not lexicon.ACTIONS.match(word) or capital or word.lower().startswith("управлени")
    reading = words.in_case(word, case, frozenset({"NOUN"}))
    if reading is not None and "anim" in reading.tag:
        return True
    if words.is_abbreviation(word):
        return True
    if case == "accs" and sure and not capital and not _is_plural(word):
        return False  # «просим информацию направить»
    return sure and not word.lower().endswith(("нию", "ние", "ации", "ацию", "тию", "тие", "тку", "ату"))


def _is_plural(word: str) -> bool:
    return any("anim" in reading.tag or word.lower().endswith(("комы", "советы")) for reading in words.readings(word))


def _extent(text: str, signs: list[Token], first: int) -> tuple[int, int]:
    """The last token of the name, and the token that follows it."""
    base = signs[first].depth
    for place in range(first + 1, len(signs)):
        sign = signs[place]
        if sign.depth > base:
            continue
        if sign.text in ":;" or (sign.text == "." and _ends_sentence(text, signs, place)):
            return _trimmed(text, signs, first, place - 1), place
        if sign.text in "–—" or (sign.text == "-" and text[sign.start - 1 : sign.start] == " "):
            following = signs[place + 1].text if place + 1 < len(signs) else ""
            if words.is_infinitive(following):
                return _trimmed(text, signs, first, place - 1), place
        if sign.is_word and (
            words.is_infinitive(sign.text)
            or lexicon.MUST.match(sign.text)
            or words.part_of_speech(sign.text) in {"COMP", "GRND"}
            or (begins_circumstance(text, sign.start) and _may_break(signs, place))
        ):
            return _trimmed(text, signs, first, place - 1), place
    return _trimmed(text, signs, first, len(signs) - 1), len(signs)


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
    abbreviated = len(before) <= 2 or before.lower() in {"тов", "обл", "гор", "зам", "пос"}
    return not abbreviated and following[0].isupper() and text[signs[place].end : signs[place].end + 1] == " "


def _trimmed(text: str, signs: list[Token], first: int, last: int) -> int:
    """Without the bracket that only names a person, and without commas and «и» at the end."""
    while last > first:
        if signs[last].text == "." and len(signs[last - 1].text) == 1 and signs[last - 1].text.isupper():
            return last  # initials
        if signs[last].text in ",–—-." or signs[last].text.lower() in {"и", "а"} or _is_adverb(signs, last):
            last -= 1
        elif signs[last].text == ")":
            opened = next((place for place in range(last, first, -1) if signs[place].text == "("), None)
            if opened is None or not names_people(text[signs[opened].end : signs[last].start]):
                return last
            last = opened - 1
        else:
            return last
    return last


def _is_adverb(signs: list[Token], last: int) -> bool:
    """«школам широко освещать»: how it is to be done is no part of the name."""
    word, following = signs[last].text, signs[last + 1].text if last + 1 < len(signs) else ""
    how = word.islower() and words.part_of_speech(word) == "ADVB" and not _is_short_name(word)
    return how and words.is_infinitive(following)


def _ends_well(text: str, signs: list[Token], first: int, last: int, stop: int, *, sure: bool) -> bool:
    """No sentence about someone: a verb with its subject before any infinitive or colon makes it one."""
    inside = signs[first : last + 1]
    if any(_is_verb(sign.text) and not sign.depth and not _in_clause(inside, sign) for sign in inside if sign.is_word):
        return False
    if stop >= len(signs) or (stop == len(signs) - 1 and _is_initial(signs, last)):
        return len(signs) < REACH
    if signs[stop].text == ":" or sure or words.is_infinitive(signs[stop].text) or lexicon.MUST.match(signs[stop].text):
        return True
    return any(words.is_infinitive(sign.text) and not sign.depth for sign in signs[stop:]) or text.rstrip().endswith(
        ":"
    )


def _is_verb(word: str) -> bool:
    """No noun that looks like one: «администраций сел»."""
    return words.is_finite(word) and words.in_case(word, "gent", frozenset({"NOUN"})) is None


def _in_clause(inside: list[Token], sign: Token) -> bool:
    """A verb within «организациям, которые реализуют ...» says nothing of the addressee's sentence."""
    before = inside[: inside.index(sign)]
    return any(each.text.lower().startswith("котор") or each.text.lower() in {"где", "чьи"} for each in before)
