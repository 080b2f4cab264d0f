"""What a line of a page begins with: something of its own, a heading, a name; or it may go on the line before it."""

import re

from bot.documents.parser import english_words, lexicon, markers, party, timed, words

ENDS = (".", "!", "?", ";", ":")
SHORT = 100  # a heading is shorter
WAITING = re.compile(
    r"(?:(?<![а-яёА-ЯЁ.\d-])(?:от|до|со?|к|по|на|пп?|ст|и|или|во?|об?|для|из|за|при|над|не|без|под|перед|между|через"
    r"|[Рр]екомендовать|[Пп]оручить|[Пп]редложить|[Пп]росить|[Оо]бязать|рекомендуют?|предлагают?|просит|просят|поручает)|№|,)\.?$"
)
LABEL = re.compile(r"(?:срок\w*|ответственн\w+|исполнител\w+)(?: исполнения)?\s*[:–—-]", re.IGNORECASE)
PREAMBLE = re.compile(
    r"(?:В целях|В соответствии|Во исполнение|На основании|Руководствуясь|Заслушав|Рассмотрев|Обсудив|Учитывая"
    r"|Согласно|В связи"
    r"|Для обеспечения|С целью|В рамках|Исходя из|Отмечая|Проанализировав)\b"
)
_STAMP = re.compile(
    r"(?:УТВЕРЖД|РАССМОТРЕН|СОГЛАСОВАН|ПРИНЯТ[ОА]?\b)|(?:Утвержд[её]н|Рассмотрен|Согласован|Принят)[оаы]?\s*[:.]?$"
)
_TOPIC = re.compile(r"Об?о?\s[а-яё]")  # what a letter is about, below whom it is to
_IN_CAPITALS = re.compile(r"[А-ЯЁ]{4,}\b")


def opens(text: str) -> bool:
    """A line that begins what stands on its own: a name, a level, a sentence of the participants, a signature."""
    if not text[0].isupper():
        return False
    return bool(
        lexicon.LEVEL.match(text)
        or lexicon.NO_TASK.match(text)
        or lexicon.CONTACT.match(text)
        or re.match(rf"(?:{lexicon.SUBJECT})\b", text, re.IGNORECASE)
        or re.match(r"(?:Председатель|Секретарь|Сопредседател|По \w+ вопросу)", text)
        or _names_someone(text)
        or party.stands_before_colon(text)
        or lexicon.OF_ITSELF.match(text)
        or re.match(r"(?:Надеемся|Просим|Считаем|Обращаемся|Выражаем|Благодарим|Верим|Призываем|Предлагаем)\b", text)
    )


def begins_anew(paragraph: str, last: str, text: str) -> bool:
    marker, _ = markers.split(text)
    if marker is not None and marker.style == "dash":
        lists = paragraph[:1] in "-–—" or last.endswith(ENDS) or not last[-1:].isalnum()
        return lists or not text[2:3].islower() or len(last) < SHORT // 2  # else a dash within a sentence
    if marker is not None:
        return not (marker.style.startswith("number") and WAITING.search(last))
    if _TOPIC.match(text) and not WAITING.search(last):
        return True
    line = lexicon.DUE_LINE.match(text) or lexicon.OWNER_LINE.match(text)
    if LABEL.fullmatch(last):
        return False
    return bool(
        (lexicon.SIGNATURE.match(text) and last.endswith(ENDS))
        or (line and (text[0].isupper() or last.endswith(ENDS)))
        or any(not line[0].islower() and timed.says_when(line) for line in (text, last))
        or english_words.begins_line(text)
        or lexicon.SECTION_OFF.match(text)
        or lexicon.BARE_TRIGGER.match(text)
        or lexicon.BARE_TRIGGER.match(last)
        or lexicon.CHROME.match(last)
        or lexicon.CHROME.match(text)
        or _STAMP.match(text)
        or (PREAMBLE.match(text) and not WAITING.search(last))
        or (_IN_CAPITALS.match(text) and lexicon.DOCUMENT.match(text) and not paragraph.isupper())
    )


def is_heading(paragraph: str) -> bool:
    """A line that names someone and says nothing yet: «Директорам школ»."""
    _, text = markers.split(paragraph)
    found = re.findall(r"[А-Яа-яЁё-]+", text[:200])
    return _names_someone(text) and not any(words.is_infinitive(word) for word in found)


def is_heading_line(text: str) -> bool:
    """In the middle of a sentence only a name that cannot be a genitive begins something new: not «Федерации»."""
    first = re.match(r"[А-ЯЁ][а-яё-]+", text)
    return (
        bool(first) and opens(text) and (not _names_someone(text) or not words.in_case(first[0], "gent"))  # type: ignore[index]
    )


def _names_someone(text: str) -> bool:
    found = re.findall(r"[А-Яа-яЁё-]+", text[:120])[:4]
    return (
        bool(found)
        and words.in_case(found[0], "datv") is not None
        and any(words.in_case(word, "datv") and lexicon.RECIPIENTS.match(word) for word in found)
    )
