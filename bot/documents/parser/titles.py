"""A short name for a list on a phone, cut from the text itself: nothing is added, no name is torn apart."""

import re

from bot.documents.parser import words
from bot.documents.parser.circumstances import begins_circumstance
from bot.documents.parser.days import DAY, MONTH, YEAR, G

LIMIT = 60
_SOONEST = 260  # signs in which the verb comes that a title begins with
_LEAST = 18  # signs; what is shorter says too little
_ENOUGH = 30  # signs; shorter, «Рассмотреть вопрос» says less than the words that fit
_MORE = 8  # signs that these have to say more
_AHEAD = re.compile(
    r"(?:в\s+(?:целях|рамках|соответствии|срок|связи)|с\s+целью|на\s+основании|совместно|во\s+исполнение|ежегодно"
    r"|до\s+\d|не\s+позднее|по\s+согласованию|при\s+\w+)[^,]{0,200}?,\s+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?:совместно|отв|срок|при участии|далее|прил|прилаг)[^()]*\)", re.IGNORECASE)
_YEAR_OF = rf"(?:{MONTH}\s+)?{YEAR}(?:\s*[-–—/]\s*\d{{2,4}})?(?:\s+учебн\w+)?{G}"
_WHEN = re.compile(
    rf"(?:(?:^|\s)(?:(?:в\s+период\s+)?с\s+\d{{1,2}}(?:\s+{MONTH}|\.\d\d)?(?:\.?\s?{YEAR}{G}?)?\s+по"
    rf"|в(?:\s+(?:срок\s+)?(?:до|течение))?|до|к|(?:в\s+срок\s+)?не\s+позднее)\s+(?:{DAY}|{_YEAR_OF})"
    rf"|(?:(?<=ти\s)|(?<=ть\s)){DAY.replace('P<', 'P<v')})(?=\s|,|$)(?!\s*(?:г\.|год))",
    re.IGNORECASE,
)
_PHRASE = {"PREP", "CONJ", "PRTF", "GRND"}  # before such a word a phrase is at its end
_UNFINISHED = {
    "PREP",
    "CONJ",
    "GRND",
    "ADJF",
    "PRTF",
    "INFN",
    "PRCL",
    "COMP",
    "NUMR",
}  # after such a word something must follow
_INSEPARABLE = {"и", "или", "а", "не", "также", "раз", "раза", "реже", "менее", "более", "позднее", "числе"}
_SHORTENED = re.compile(r"(?:\b(?:[А-ЯЁ]|гг?|[стм]\.\s?г|др|пр|руб|т\.\s?[дпч]|ул|обл|р-н|экз|чел|уч))\.$")


def short(text: str) -> str:
    bare = re.sub(r"\s+", " ", text.split("\n", maxsplit=1)[0]).strip()
    bare = bare.rstrip(";:, ")
    bare = bare if _SHORTENED.search(bare) else bare.rstrip(";:., ")
    bare = bare[_begins(bare) :]
    while match := _AHEAD.match(bare):
        bare = bare[match.end() :]
    bare = _closed(_ASIDE.sub("", bare))
    bare = _WHEN.sub("", bare).strip(" ,") if len(bare) > LIMIT else bare
    bare = bare[:1].upper() + bare[1:]
    if len(bare) <= LIMIT:
        return bare or text.strip()[:LIMIT] or "…"
    ends = [end for end in _ends(bare) if _LEAST <= end <= LIMIT]
    words_of_it = _between_words(bare)
    if ends and (max(ends) > _ENOUGH or max(ends) > len(words_of_it) - _MORE):
        return bare[: max(ends)].rstrip(" ,;:–—-")
    return words_of_it


def beginning(text: str) -> str:
    """The first words as they are, for want of a name."""
    bare = " ".join(text.split())
    return bare if len(bare) <= LIMIT else _between_words(bare)


def _begins(text: str) -> int:
    """After the circumstances: «совместно с советами, школами | провести слёт», «в месячный срок | сдать отчёт»."""
    if re.match(r"не\s(?!поз)", text, re.IGNORECASE) or not begins_circumstance(text, 0):
        return 0
    for match in re.finditer(r"(?:не\s+)?([А-Яа-яЁё-]+)", text[:_SOONEST]):
        before = text[: match.start()]
        if (
            before.count("«") == before.count("»")
            and before.count("(") == before.count(")")
            and words.is_infinitive(match[1])
        ):
            return match.start()
    return 0


def _ends(text: str) -> list[int]:
    """Where a phrase is at its end: at a sign, or before a word that begins another one; never within a name."""
    found = []
    for match in re.finditer(r"[;,.:]\s|\s(?:[–—]\s|\(|(?=\S))", text[: LIMIT + 2]):
        before, after = text[: match.start()], text[match.end() :]
        if before.count("«") != before.count("»") or before.count("(") > before.count(")") or before.count('"') % 2:
            continue
        if re.search(r"(?:\b[А-ЯЁ]|\b(?:г|ст|пп?|им|т|№))\.?$", before):
            continue
        word = re.match(r"[А-Яа-яЁё-]+", after)
        last = re.search(r"[А-Яа-яЁё-]+$", before)
        if last and (last[0].lower() in _INSEPARABLE or words.part_of_speech(last[0]) in _UNFINISHED):
            continue
        if (
            last
            and word
            and words.part_of_speech(last[0]) == "ADVB"
            and words.part_of_speech(word[0]) in {"PRTF", "ADJF"}
        ):
            continue  # «социально | ориентированных»
        plain = match[0].strip() == ""
        if not plain or (word and words.part_of_speech(word[0]) in _PHRASE and not word[0][0].isupper()):
            found.append(match.start())
    return found


def _between_words(text: str) -> str:
    """For want of the end of a phrase; a name in quotes or brackets that does not fit goes as a whole."""
    cut = text[: LIMIT - 1].rsplit(" ", 1)[0]
    if cut.count("«") > cut.count("»") and cut.rindex("«") >= _LEAST:
        cut = cut[: cut.rindex("«")]
    cut = _closed(cut)
    if cut.count('"') % 2 and cut.rindex('"') >= _LEAST:
        cut = cut[: cut.rindex('"')]
    parts = cut.split()
    while len(parts) > 2 and _is_unfinished(parts[-1]) and len(" ".join(parts[:-1])) >= _LEAST:
        parts.pop()
    return " ".join(parts).rstrip(" ,;:–—-«(") + "…"


def _closed(text: str) -> str:
    """Without a bracket that is not closed."""
    opened = text.rfind("(") if text.count("(") > text.count(")") else -1
    return text[:opened].rstrip() if opened >= _LEAST else text


def _is_unfinished(word: str) -> bool:
    return (
        word.lower() in _INSEPARABLE
        or word in {"г.", "№"}
        or words.part_of_speech(word) in {"PREP", "CONJ", "ADJF", "PRCL"}
    )
