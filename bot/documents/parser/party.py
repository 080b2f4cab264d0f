"""Names in a case that no verb asks for: «Управление культуры:», «Петров И.И.» alone on a line over a list."""

import re

from bot.documents.parser import lexicon, words

_I = re.IGNORECASE
_SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_INITIALS = r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"
_PATRONYMIC = r"[А-ЯЁ][а-яё]+(?:вич|вн|ичн|ьич)(?:а|у|е|ой|ем|ы)?"
_PERSON = rf"(?:{_SURNAME}\s+{_INITIALS}|{_INITIALS}\s?{_SURNAME}|{_SURNAME}\s+[А-ЯЁ][а-яё]+\s+{_PATRONYMIC})"
_OFFICE = r"(?:[А-ЯЁа-яё][а-яё.-]+(?:\s+(?:по\s+)?[а-яёА-ЯЁ][а-яё.-]+){0,5}\s+)?"
_LINE = re.compile(
    rf"(?P<who>{_OFFICE}{_PERSON}(?:\s*(?:,|\sи)\s*{_OFFICE}{_PERSON}){{0,5}})\s*(?:\([^()]{{2,100}}\))?\s*[:–—-]?"
)
# Someone by their word, yet what a list may be about.
_THEMES = re.compile(
    r"(?:образовани[ея]|просвещени[ея]|конференци[яи]|форум|семинар|семь[яи]|обществ[оа]|профессионал\w+|секци[яи]|участни\w+|групп[аы]"
    r"|организатор\w*|структур[аы]|район|регион|город|округ|член[ыа]?|дети|детств\w*|сообществ\w+|социальн\w+|эксперт\w*)$",
    _I,
)
_LONGEST = 150  # signs
_PREPOSITION = 3  # letters; «О», «Без» begin no name
_WORDS = 6  # of a line that is but a name


def person_line(text: str) -> int:
    """Where the name ends in a line that says nothing but who; 0 for any other line."""
    match = _LINE.fullmatch(text.strip()) if len(text) < _LONGEST else None
    inside = re.findall(r"[А-Яа-яЁё-]{3,}", match["who"]) if match else []
    return len(match["who"].rstrip()) if match and not any(map(words.is_infinitive, inside)) else 0


def party_name(text: str) -> int:
    """Where a name in the nominative ends that a colon or a dash follows at the line's end; 0 where none does."""
    match = re.fullmatch(r"(?P<who>[^:;]{3,140}?)(?:\s*\([^()]{2,100}\))?\s*(?::|\s[–—-])", text.strip())
    return len(match["who"]) if match and is_party(match["who"]) else 0


def is_party(name: str) -> bool:
    """A noun in the nominative that is someone, and no verb: «Классные руководители», not «Задачи школы»."""
    found = re.findall(r"[А-Яа-яЁё-]+", re.sub(r"«[^»]*»", " ", name))
    if not found or any(words.is_infinitive(word) or words.is_finite(word) for word in found):
        return False
    for word in found[:5]:
        if words.is_abbreviation(word):
            return True
        reading = words.in_case(word, "nomn", frozenset({"NOUN"}))
        if reading is not None and words.part_of_speech(word) == "NOUN":
            someone = lexicon.RECIPIENTS.match(word) or "anim" in reading.tag
            return bool(someone) and not _THEMES.match(word)
        if words.in_case(word, "nomn") is None:
            return False
    return False


def dative_line(text: str) -> bool:
    """Few words of which the first may be a dative, and no sentence: «Юнармии», «Движению первых»."""
    found = re.findall(r"[А-Яа-яЁё-]+", text)
    plain = re.fullmatch(r"«?[А-ЯЁа-яё][А-Яа-яЁё «»-]+[а-яё»]", text)
    if not plain or len(found) > _WORDS or any(words.is_infinitive(word) or words.is_finite(word) for word in found):
        return False
    reading = words.in_case(found[0], "datv", frozenset({"NOUN", "ADJF"})) if len(found[0]) > _PREPOSITION else None
    return reading is not None and not lexicon.ACTIONS.match(found[0])


_AT_END = re.compile(
    rf"(?:,\s*(?:отв\.|ответственн\w+|исполнител[ьи])\s*[:–—-]?\s*(?P<owner>[^,;:()\d]{{3,90}}?)"
    rf"|[(\[](?:отв\.?:?\s*)?(?P<within>{_OFFICE}{_PERSON}(?:,\s*{_PERSON}){{0,4}})(?:,\s*(?:срок|до|к)\s[^()\[\]]*)?[)\]]"
    rf"|\s[–—-]\s(?P<dashed>{_OFFICE}{_PERSON}(?:,\s*{_PERSON}){{0,4}}))\s*(?:,\s*срок\b.*)?[.;]?\s*$"
)


def owner_at_end(text: str) -> tuple[int, int] | None:
    """Who answers for an item, named behind it: «..., отв. завхоз», «... – Ким А.В.», «... (Ким А.В.)»."""
    match = _AT_END.search(text)
    name = match and next(group for group in ("owner", "within", "dashed") if match[group])
    if match is None or name is None:
        return None
    start, end = match.span(name)
    who = match[name]
    if name == "owner" and not (
        re.search(rf"{_PERSON}$", who) or re.search(rf"{_PERSON}$", f"{who}.") or is_party(who)
    ):
        return None
    return start, end + (who[-1].isupper() and text[end : end + 1] == ".")


_WHO_FOLLOWS = re.compile(r"(?:\b(?:отв|исп)\w*\.?:?|\s[–—-])$", re.IGNORECASE)
_ONLY_INITIALS = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.(?!\s?[А-ЯЁ][а-яё])")
_ENDS_IN_NAME = re.compile(r"\b[А-ЯЁ][а-яё-]+$")


def goes_on_with_name(last: str, text: str) -> bool:
    """«Отв. | Ким А.В.», «до 1 мая – | Ким А.В.», «Ким | А.В.»."""
    named = _WHO_FOLLOWS.search(last) and person_line(text)
    return bool(named or (_ONLY_INITIALS.match(text) and _ENDS_IN_NAME.search(last)))


def stands_before_colon(text: str) -> bool:
    """«Администрация школы: открыть зал», «Ким А.В.: проверить списки»."""
    name, colon, rest = text.partition(":")
    first = re.match(r"\s*([а-яё]+)", rest)
    whose = bool(colon) and len(name) < _LONGEST and (person_line(name) > 0 or is_party(name))
    return whose and (first is None or words.is_infinitive(first[1]))
