"""What a paragraph looks like by itself: a call, a statement, a question, a signature. Nothing is decided here."""

import re

from bot.documents.parser import lexicon, opening, party, words
from bot.documents.parser.blocks import Block
from bot.documents.parser.circumstances import begins_circumstance
from bot.documents.parser.days import DAY
from bot.documents.parser.line_starts import PREAMBLE
from bot.documents.parser.opening import Opening

_DECREE = re.compile(
    r"(?:постановля(?:ю|ет|ют|ем)|приказыва(?:ю|ет|ем)|реш(?:ил[аои]?|или|ает|аю|или)|распоряжаюсь|обязыва(?:ю|ет)"
    r"|постанов(?:ил[аои]?|или)|рекоменд(?:ует|уют|уем|ую|овал[аи]?)|предлага(?:ет|ют|ем|ю)|поруча(?:ю|ет|ют)|прошу|требу(?:ю|ет|ем)"
    r"|предписыва(?:ю|ет)|решени[ея]|определил[аи]?)\s*[:.]?\s*$",
    re.IGNORECASE,
)
_IS_NAME = re.compile(
    r"(?:\d+[.)]\s*)?(?:решени|рекомендаци|предложени|постановлени|задач|выводы|проект)", re.IGNORECASE
)
_CONTROL = re.compile(
    r"(?:контрол\w+\s+(?:за\s+|над\s+)?(?:исполнени|выполнени|реализаци|ходом)\w+.{0,200}?(?:возложить|оставить|оставляю|возлагается"
    r"|осуществля|возлагаю|поручить|прошу)"
    r"|(?:исполнени|выполнени|контрол)\w*\s+(?:настоящ\w+\s+)?(?:решени|резолюци|постановлени|рекомендаци|приказ|протокол"
    r"|распоряжени)\w*\s+(?:контролировать|возложить|оставляю)"
    r"|(?:организаци|ответственност)\w+\s+(?:за\s+)?(?:выполнени|исполнени)\w+\s+(?:настоящ\w+|данн\w+)\s+\w+\s+(?:возложить|возлагаю)"
    r"|контроль\b.{0,80}\b(?:возложить|оставляю|оставить)|^\W*контроль\s+(?:за|над|по|исполнени|выполнени"
    r"|реализаци)|^\W*общий контроль"
    r"|^\W*координаци\w+ (?:работ\w+ )?по (?:выполнению|исполнению|реализации) (?:настоящ\w+ )?(?:решени|резолюци))",
    re.IGNORECASE,
)
_FORCE = re.compile(
    r"(?:(?:вступа(?:ет|ют)|ввести|вводится)\s+в\s+(?:законную\s+)?(?:силу|действие)"
    r"|^\W*настоящ\w+ (?:решение|резолюция|постановление|приказ|документ|рекомендации) (?:принят|подлежит"
    r"|направля|действу))",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\W*(?:(?:выра(?:зить|жают|жает|жаем)|объявить|вынести|высказать)\s+(?:\w+\s+){0,3}(?:благодарност|признательност)"
    r"|(?:по)?благодарить|благодар(?:ят|ит|им)\b|.{0,80}\b(?:благодар(?:ит|ят|им)|выра(?:жает|жают"
    r"|жаем) (?:\w+ )?(?:благодарность"
    r"|признательность)))",
    re.IGNORECASE,
)
MUST = re.compile(r"\b(?:необходимо|следует|надлежит|требуется|предлагается|рекомендуется|поручается)\b", re.IGNORECASE)
_BUTTON = 4  # words on a page's button: «Вернуться к списку», but «Вернуться к рассмотрению вопроса в мае» is a task
_SOON = 6  # words before a verb
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|rtf|odt|zip)\b|\d\s?[КМГKMG]?[БB]\b", re.IGNORECASE)  # beside a button
_ONLY_A_DAY = re.compile(rf"\W*{DAY}\W*", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:и\.\s?о\.\s?|врио\s+)?(?:первый\s+)?(?:заместител[ья]|председатель|министра?|директора?|глав[аы]|губернатора?|начальника?|руководител[ья]|секретар[ья]|ректора?|мэра?"
    r"|президента?)\b[^.:;,]{0,90}$",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\(?приложени[ея]\b|на \d+ л(?:\.|ист)|примечани[ея]\b|\*+\s?[А-ЯЁ]|исп(?:олнитель)?\.\s", re.IGNORECASE
)


def is_call(text: str, following: Block | None) -> bool:
    """Whether what follows is what was decided: «ПОСТАНОВЛЯЕТ:», «Участники рекомендуют:», «П Р И К А З Ы В А Ю»."""
    plain = words.unspaced(text)
    if lexicon.BARE_TRIGGER.match(plain):
        return following is not None and (plain.endswith(":") or not _IS_NAME.match(plain) or _asks(following))
    sentence = last_sentence(plain)
    if _DECREE.search(sentence) and not re.search(r"решени[ея]\s*[:.]?\s*$", sentence, re.IGNORECASE):
        return following is not None and not re.search(r"\b(?:котор|что)\w*\b[^,]*$", sentence)
    if re.search(
        r"(?:принят\w*|принял\w*|вынес\w*)\s+(?:следующ\w+\s+)?решени[ея]\s*[:.]?\s*$", sentence, re.IGNORECASE
    ):
        return True
    verb = lexicon.TRIGGER_VERB.search(sentence)
    if verb is None:
        return False
    read = opening.read_opening(text)
    if read.asks and read.infinitive:
        return False
    if re.search(r"(?::|\bследующ\w+\.)$", sentence.rstrip()):  # «договорились о следующем.»
        subject = re.search(lexicon.SUBJECT, sentence[: verb.start()], re.IGNORECASE)
        return bool(subject) or verb.start() < 60 or not is_statement(text, read)
    if not re.search(rf"\b{lexicon.SUBJECT}", sentence, re.IGNORECASE) or following is None:
        return False
    if sentence.rstrip().endswith((".", ";")):
        return False
    return len(sentence) < 400 and opening.read_opening(following.text).addressee is not None


def _asks(block: Block) -> bool:
    """Under «РЕШЕНИЕ» stand tasks, or, where it is the name of the document, something else."""
    read = opening.read_opening(block.text)
    return starts_with_infinitive(block.text) or bool(read.addressee and (read.infinitive or read.colon)) or read.verb


def is_statement(text: str, read: Opening) -> bool:
    """A sentence that tells: «Участники отмечают ...», «Конференция показала ...»."""
    if read.addressee and (read.infinitive or read.colon):
        return False
    verb = lexicon.STATEMENT_VERB.search(text[:700])
    if verb is None:
        return False
    before = text[: verb.start()]
    return not any(words.is_infinitive(word) for word in re.findall(r"[А-Яа-яЁё-]+", before)[:60]) or bool(
        re.match(rf"{lexicon.SUBJECT}\b", text, re.IGNORECASE)
    )


def no_task(text: str) -> str:
    """The reason why a paragraph that may look like a task is none, or ""."""
    head = text[:500]
    if _CONTROL.search(head):
        return "control"
    if _FORCE.search(head) and len(text) < 400:
        return "force"
    if _THANKS.match(head):
        return "thanks"
    if lexicon.SIGNATURE.match(text) or _ONLY_A_DAY.fullmatch(text):
        return "signature"
    if lexicon.CONTACT.match(head):
        return "furniture"
    sentence = starts_with_infinitive(text) and len(text.split()) > _BUTTON and not _FILE.search(text)
    if lexicon.CHROME.match(text) and not sentence:
        return "furniture"
    if lexicon.NO_TASK.match(text):
        return "minutes"
    attached = _ATTACHED.match(text) and not any(map(words.is_infinitive, re.findall(r"[а-яё]+", text)))
    return "note" if attached else ""


def last_sentence(text: str) -> str:
    return re.split(r"(?<=[а-яё»)]{2}[.!?])\s+(?=[А-ЯЁ])", text)[-1]


def starts_with_infinitive(text: str) -> bool:
    first = re.match(r"[«(]?(?:не\s+|и\s+)?([А-Яа-яЁё-]+)", text, re.IGNORECASE)
    return bool(first) and words.is_infinitive(first[1])  # type: ignore[index]


def infinitive_soon(text: str) -> bool:
    """«Совместно с центром провести ...», «В целях ... организовать»: no subject, no finite verb before it."""
    for word in re.findall(r"[А-Яа-яЁё-]+", text)[:40]:
        if words.is_infinitive(word):
            return True
        if words.is_finite(word):
            return False
    return False


def is_decree_in_one(text: str) -> bool:
    """«В связи с паводком выделить району средства.»: the reason and the task in one sentence, nobody tells it."""
    bare = re.sub(r"\([^()]*\)|«[^»]*»", " ", text)
    if not PREAMBLE.match(text) or not text.rstrip().endswith(".") or not infinitive_soon(bare):
        return False
    return not any(map(words.is_finite, re.findall(r"[А-Яа-яЁё-]+", re.split(r",\s+(?:котор|что|где)", bare)[0])))


def begins_with_verb(text: str) -> bool:
    """«открывает библиотеки», «до 1 мая передаёт списки»: its subject stands in the heading above."""
    if not text[:1].islower():
        return False
    words_of_it = re.findall(r"[А-Яа-яЁё-]+", text)
    place = next((at for at, word in enumerate(words_of_it) if words.is_finite(word)), None)
    return place == 0 or (place is not None and place < _SOON and begins_circumstance(text, 0))


def is_party(text: str, following: Block | None) -> bool:
    """«Управление культуры:» over «выделяет автобус;»: who undertakes, where no verb of its own tells anything."""
    listed = following is not None and following.marker is not None and begins_with_verb(following.text)
    return listed and text.rstrip().endswith(":") and not tells(text)


def heads_list(block: Block, following: Block | None) -> bool:
    """Somebody in the nominative, or a person alone on a line, over items that say what to do."""
    if following is None or following.marker is None:
        return False
    asks = starts_with_infinitive(following.text) or _says_what_to_do(following.text)
    if not asks or (block.marker and block.marker.style == following.marker.style):
        return False
    return bool(party.party_name(block.text) or party.person_line(block.text) or party.dative_line(block.text))


def _says_what_to_do(text: str) -> bool:
    """«открывает залы», and no past: «рассказала о музее»."""
    if not begins_with_verb(text):
        return False
    verb = next(word for word in re.findall(r"[А-Яа-яЁё-]+", text) if words.is_finite(word))
    return str(words.readings(verb)[0].tag.tense) != "past"


def tells(text: str) -> bool:
    """A finite verb before any infinitive, outside of quotes: a sentence with a subject."""
    bare = re.sub(r"«[^»]*»|\([^)]*\)", " ", text[:400])
    if re.search(r"\b(?:котор|что|если|чтобы|где)", bare):
        bare = re.split(r",?\s+(?:котор\w+|что|если|чтобы|где)\b", bare)[0]
    found = re.findall(r"[А-Яа-яЁё-]+", bare)
    for word in found:
        if words.is_infinitive(word):
            return False
        if words.is_finite(word) and words.readings(word)[0].tag.mood != "impr":
            return True
    return False


def is_office(text: str) -> bool:
    """«Первый заместитель Министра», a name below it: whoever signs."""
    return bool(_OFFICE.match(text)) and not any(map(words.is_infinitive, re.findall(r"[а-яё-]+", text)))


def is_topic(text: str) -> bool:
    """A question of the agenda: «О ходе подготовки», «Разное», «Итоги года» — доклад директора."""
    return bool(lexicon.TOPIC.match(text) or re.match(r"\W*разное\W*$", text, re.IGNORECASE))
