"""Who else does a task, on which documents it rests, which event it asks for: read from its text, with places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.documents.parser import lexicon, words
from bot.documents.parser.circumstances import BREAKS
from bot.documents.parser.days import DAY, NONE, Calendar, day_of
from bot.documents.parser.kinds import kind_of_addressee
from bot.documents.parser.naming import name_of
from bot.documents.parser.tokens import tokens
from bot.domain.resolution.draft import (
    CoExecutor,
    Reference,
)

_I = re.IGNORECASE
_LIKELY, _CERTAIN = 0.5, 0.8  # how often a form is read so
_TOGETHER = re.compile(
    r"(?:совместно\s+со?|во\s+взаимодействии\s+со?|в\s+сотрудничестве\s+со?|при\s+участии|с\s+участием"
    r"|с\s+привлечением|при\s+поддержке|при\s+содействии)\s+",
    _I,
)
_KINDS = (
    ("order", r"приказ\w*"),
    ("decree", r"постановлени\w+|указ(?:а|ом|у|е)?"),
    ("instruction", r"распоряжени\w+"),
    ("letter", r"письм\w+"),
    ("protocol", r"протокол\w*"),
    ("law", r"закон\w*|ФЗ"),
    ("plan", r"план\w*|дорожн\w+ карт\w+"),
    ("document", r"поручени\w+|решени\w+|положени\w+|соглашени\w+|стандарт\w*"),
)
_NUMBER = r"(?:№|N)\s*(?P<number>[\w/.-]*[\w/])"
_NUMBERED = re.compile(
    r"(?<![а-яё-])(?P<word>"
    + "|".join(pattern for _, pattern in _KINDS)
    + r")(?![а-яё-])(?P<issuer>(?:(?!\bот\s+\d)[^;«»№]){0,170}?)"
    rf"(?:(?:\s|\()от\s+(?P<day>{DAY})\s*,?\s*{_NUMBER}"
    rf"|\s{_NUMBER.replace('number', 'number2')}(?:\s+от\s+(?P<day2>{DAY.replace('P<', 'P<z')}))?|(?:\s"
    rf"|\()от\s+(?P<day3>{DAY.replace('P<', 'P<x')}))"
    r"(?:\s*(?P<title>«[^«»]*(?:«[^«»]*»[^«»]*)*»))?",
    _I,
)
_NAMED = (
    ("concept", re.compile(r"\bКонцепци[ияюей]+\s+(?P<rest>[а-яёА-ЯЁ][^,;.()]{2,120})")),
    ("methodology", re.compile(r"\b[Мм]етодик[аиеу]?\s+(?P<rest>[А-ЯЁ]{3,})")),
    (
        "plan",
        re.compile(
            r"(?:выполнени|реализаци|исполнени|мероприяти)\w+\s+дорожн(?:ой|ых) карт[ы]?(?P<rest>[^,;.()]{0,120})"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


def co_executors(text: str) -> list[tuple[CoExecutor, Span]]:
    """By their names in the nominative: «совместно с Центром» names the «Центр»."""
    found = []
    for match in _TOGETHER.finditer(text):
        case = "ablt" if match[0].split()[-1].lower() in {"с", "со"} else "gent"
        end = _end_of_names(text, match.end(), bracket=text[: match.start()].rstrip().endswith("("))
        for start, stop in _names(text, match.end(), end):
            name = text[start:stop]
            named = whole_initials(name_of(name, case))
            found.append((CoExecutor(named, kind_of_addressee(name)), Span(start, stop)))
    return found


_ONTO = re.compile(r"\b(?:возложить|возлагается|возлагаю)\s+на\s+(?P<who>[^.;:]{3,140}?)\s*[.;]?\s*$", _I)
OWNERS = re.compile(
    r"(?:отв\.\s+(?!за\b|исп)(?-i:(?=[а-яё]))|(?:отв|исп|соисп)[а-яё.]*(?-i:\s+(?!срок)[а-яё]+){0,2}(?:\s*[:–—-]\s*|\s+(?-i:(?=(?:зам|зав|нач|пом|рук|кл)\.|[А-ЯЁ]))))(?P<who>[^;:]{3,200}?)\s*(?:[,.;]\s*(?:срок|до\s+\d).*)?[.;)]?\s*$",
    _I,
)
_APPOINTED = re.compile(
    r"\b(?:назнач|определ)(?:ить|ив|яю|аю)\s+(?:персонально\s+)?ответственн\w+\s+(?:за\s+[^,.;]{3,80}?\s+)?"
    r"(?P<who>(?-i:[А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?))",
    _I,
)


def charged(text: str, owners: list[str]) -> list[CoExecutor]:
    """Whom the task itself or a line below it («Ответственный: ...») makes answerable."""
    found = [
        match["who"]
        for match in (_ONTO.search(text), _APPOINTED.search(text), *(OWNERS.search(line) for line in owners))
        if match
    ]
    return [CoExecutor(whole_initials(who.strip()), kind_of_addressee(who)) for who in found]


def whole_initials(who: str) -> str:
    """A pattern takes the last point for the sentence's: initials have it back."""
    return f"{who}." if re.search(r"(?:\b[А-ЯЁ]\.\s?|[А-ЯЁ][а-яё]+\s)[А-ЯЁ]$", who) else who


def _end_of_names(text: str, start: int, *, bracket: bool) -> int:
    if bracket:
        close = _closing(text, start)
        return close if close > 0 else len(text)
    signs = list(tokens(text[start : start + 400]))
    for place, sign in enumerate(signs):
        if sign.depth:
            continue
        if sign.text in ":;)–—" or (sign.text == "." and start + sign.end >= len(text.rstrip())):
            return start + sign.start
        if place and sign.is_word and (words.is_infinitive(sign.text) or BREAKS.match(text, start + sign.start)):
            return start + sign.start
        if place and sign.text == "," and _clause_after(signs, place):
            return start + sign.start
        if place and sign.is_word and _object_begins(signs, place):
            return start + sign.start
    return min(len(text), start + 400)


def _closing(text: str, start: int) -> int:
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth < 0:
            return place
    return -1


def _clause_after(signs: list, place: int) -> bool:  # type: ignore[type-arg]
    """After the comma no further partner is named."""
    following = [sign for sign in signs[place + 1 : place + 5] if sign.is_word]
    return not any(words.in_case(sign.text, "ablt") or words.is_abbreviation(sign.text) for sign in following[:2])


def _object_begins(signs: list, place: int) -> bool:  # type: ignore[type-arg]
    """What is to be done after whom it is done with: «совместно с центром | план мероприятий», «| банк заданий»."""
    word = signs[place].text
    found = words.readings(word)
    objects = sum(reading.score for reading in found if reading.tag.case in {"accs", "nomn"})
    partners = any(reading.tag.case in {"gent", "ablt"} for reading in found)
    first = bool(found) and found[0].tag.case == "accs" and found[0].score > _LIKELY
    return not word[0].isupper() and (first or (objects > _CERTAIN and not partners))


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The partners one by one: at commas, and at «и» between names that begin with a capital."""
    stretch = text[start:end].rstrip(" ,;.")
    commas = [match.start() for match in re.finditer(r",\s+", stretch) if _outside(stretch, match.start())]
    cuts = [0]
    for match in re.finditer(r",\s+(?:а также\s+)?(?:с\s+)?|\s+(?:и|а также)\s+(?:с\s+)?", stretch):
        following = stretch[match.end() :]
        if not _outside(stretch, match.start()) or not _partner(following):
            continue
        if match[0].startswith(",") or commas or following[:1].isupper():
            cuts.extend((match.start(), match.end()))
    cuts.append(len(stretch))
    for left, right in zip(cuts[::2], cuts[1::2], strict=False):
        if stretch[left:right].strip():
            yield start + left, start + right


def _partner(text: str) -> bool:
    for word in re.findall(r"[А-Яа-яЁё-]+", text)[:4]:
        if words.is_abbreviation(word):
            return True
        noun = words.in_case(word, "ablt", frozenset({"NOUN"})) or words.in_case(word, "gent", frozenset({"NOUN"}))
        if noun:
            return bool(lexicon.RECIPIENTS.match(word)) or "anim" in noun.tag
    return False


def _outside(text: str, place: int) -> bool:
    before = text[:place]
    return before.count("«") <= before.count("»") and before.count("(") <= before.count(")")


def references(text: str, calendar: Calendar = NONE) -> list[tuple[Reference, Span]]:
    found: list[tuple[Reference, Span]] = []
    for match in _NUMBERED.finditer(text):
        got = match.groupdict()
        number = got["number"] or got["number2"]
        day = next(
            (
                day_of(again, calendar)[0]
                for key in ("day", "day2", "day3")
                if got[key] and (again := re.match(DAY, got[key], _I))
            ),
            None,
        )
        kind = next(kind for kind, pattern in _KINDS if re.fullmatch(pattern, got["word"], _I))
        kind = "law" if number and number.upper().endswith("ФЗ") else kind
        title = got["title"][1:-1] if got["title"] else None
        if number or kind not in {"plan", "document"}:
            found.append((Reference(kind, number, day, title), Span(*match.span())))
    for kind, pattern in _NAMED:
        for match in pattern.finditer(text):
            if not any(span.start < match.end() and match.start() < span.end for _, span in found):
                stop = _noun_phrase(text, match.start("rest"), match.end())
                title = _first_words(kind, match[0]) + text[match.start("rest") : stop].strip()
                found.append((Reference(kind, None, None, title), Span(match.start(), stop)))
    return found


def _first_words(kind: str, written: str) -> str:
    """The kind of document in the nominative; what follows it stays as written."""
    if kind == "concept":
        return "Концепция "
    if kind == "plan":
        return "дорожная карта "
    return "методики " if re.match(r"методик[и ]", written, _I) else "методика "


def _noun_phrase(text: str, start: int, end: int) -> int:
    """Up to «и», a preposition that begins something else, or a verb."""
    for match in re.finditer(r"\s(?:и|на|в|с|для|посредством|через|при|включая)\s", text[start:end]):
        return start + match.start()
    return end
