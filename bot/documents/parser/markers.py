"""The number, letter or bullet before an item: what it is, and how it stands to the others."""

import re
from dataclasses import dataclass

_BULLETS = "•·▪●◦‣∙○■□➢►▶*⁃»\uf0b7\uf02d\uf0a7\uf0fc\uf076✓✔❖"
_ARROWS = "\u2190-\u21ff\u2794-\u27be\u27f0-\u27ff\u2900-\u297f\u2b00-\u2bff"
_SIGNS = "\u2300-\u23ff\u25a0-\u2793\ue000-\uf8ff\U0001f300-\U0001faff"  # squares, stars, pictures
_TYPED = r"[-=–—]{1,2}>|>{1,2}|[~+#◦Øüvo¨§¾]"  # arrows of two signs, and what fonts of signs leave behind
_ORDINALS = ("перв", "втор", "трет", "четв[её]рт", "пят", "шест", "седьм", "восьм", "девят", "десят")
_ANY = "|".join(_ORDINALS)
_WORDS = rf"(?:во?-(?P<nth>{_ANY})[а-яё]+,?|(?:пункт\s+)?(?P<ordinal>{_ANY})(?:[ыои]й|[ое]е|ье|[ая]я|ья)\s?[.:,–—-])"
_ROMAN = re.compile(r"[IVXІХ]{1,6}$")
_ROMAN_DAY = re.compile(r"\d{1,2}[./][IVXІХ]{1,4}[./-]\s?\d\d")  # 15.III.1928
_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_MARKER = re.compile(
    rf"(?P<bullet>[{re.escape(_BULLETS.replace('»', ''))}])(?:\s+|(?=[А-Яа-яЁё«]))"
    rf"|(?P<sign>[{_ARROWS}{_SIGNS}]\ufe0f?)\s*(?=[А-Яа-яЁё«\"(])|(?P<typed>{_TYPED})\s+(?=[А-Яа-яЁё«])"
    rf"|(?P<word>(?i:{_WORDS}))\s+(?=[А-Яа-яЁё«])"
    r"|[(\[](?P<enclosed>\d{1,2})[)\]]\s+(?=[А-Яа-яЁё«A-Za-z])|(?P<slashed>\d{1,2})/\s+(?=[А-Яа-яЁё«])"
    r"|(?P<dash>[-–—−])(?:\s+|(?=[А-Яа-яЁё«]))"
    r"|(?:§\s*|п\.\s*|пункт\s+)?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})(?P<close>\.\)|[.)]|(?=\s))\s*(?=[^\d\s])"
    r"|(?P<roman>[IVXІХ]{1,6})(?:[.)])\s+"
    r"|\(?(?P<letter>[а-яёa-z])\)\s*"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """`style` is the same for the markers of one list; `numbers` are what they count, empty for bullets and dashes."""

    raw: str
    style: str
    numbers: tuple[int, ...] = ()

    @property
    def value(self) -> int:
        return self.numbers[-1] if self.numbers else 0


def read_marker(raw: str, level: int = 0) -> Marker | None:
    """The marker that a layout shows; `level` tells lists of the same bullet apart."""
    raw = raw.strip()
    found = split(f"{raw} Х")[0] if raw else None
    if found is None:
        return Marker(raw, f"other:{level}") if raw else None
    style = found.style if found.style.startswith("number") else f"{found.style}:{level}"
    return Marker(raw, style, found.numbers)


def split(text: str) -> tuple[Marker | None, str]:
    """A marker at the beginning of the text and what follows it."""
    match = None if _ROMAN_DAY.match(text) else _MARKER.match(text)
    marker = _marker(match) if match else None
    if match is None or marker is None or not text[match.end() :].strip():
        return None, text
    return marker, text[match.end() :]


def _marker(match: re.Match[str]) -> Marker | None:
    raw = match[0].strip()
    if match["bullet"] or match["typed"]:
        return Marker(raw, f"bullet{raw}")
    if match["sign"]:  # in a chat each item may have a picture of its own
        return Marker(raw, "bullet of signs")
    if match["word"]:
        said = (match["nth"] or match["ordinal"]).lower()
        return Marker(raw, "word", (next(at for at, each in enumerate(_ORDINALS, 1) if re.fullmatch(each, said)),))
    if match["enclosed"] or match["slashed"]:
        style = "number()" if match["enclosed"] else "number/"
        return Marker(raw, style, (int(match["enclosed"] or match["slashed"]),))
    if match["dash"]:
        return Marker(raw, "dash")
    if match["number"]:
        return _numbered(raw, match["number"], match["close"])
    if match["roman"]:
        return Marker(raw, "roman", (_roman(match["roman"]),))
    letters = _LETTERS if match["letter"] in _LETTERS else _LATIN
    return Marker(raw, "letter", (letters.find(match["letter"]) + 1,))


def _numbered(raw: str, number: str, close: str) -> Marker | None:
    parts = number.split(".")
    numbers = tuple(map(int, parts))
    if len(parts) == 3 and (len(parts[1]) == 2 and parts[1] <= "12" and parts[2] >= "18" and len(parts[2]) == 2):
        return None  # 15.10.96
    if not close and len(numbers) == 1:
        return None
    style = "number)" if close.endswith(")") and len(numbers) == 1 else f"number{len(numbers)}"
    return Marker(raw, style, numbers)


def _roman(text: str) -> int:
    values = [{"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}[sign] for sign in text]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


_INLINE = re.compile(
    rf"(?:(?<=[;:.!?»)\]])|(?<=[а-яё]))\s+(?P<mark>(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}[.)]"
    rf"|\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}"
    rf"|[IVXІХ]{{1,6}}\.|[а-яё]\)|[-–—−])(?=\s)|\d{{1,2}}[.)](?=[А-ЯЁ][а-яё])|[{re.escape('•·▪●◦‣○■□➢►▶')}])\s*(?=[А-Яа-яЁёA-Z«\"(\d])"
)
_ENDS = tuple(";:.!?»)]")
_SHORTENED = re.compile(
    r"\b(?:[А-ЯЁ]|[Оо]тв|[Ии]сп|гг?|обл|ул|тыс|млн|руб|зам|зав|т\.\s?[дпе]|и\.?\s?о)\.$"
)  # ends no sentence
_LOOK_BACK = 60  # signs before a marker that tell whether it is a reference


def inline(text: str, first: Marker | None) -> list[int]:
    """Where further items begin in a text that several were run into; `first` is the marker before the text.

    Numbers and letters count only in their order: «до 1. » in a sentence is none.
    """
    last: dict[str, tuple[int, ...]] = {first.style: first.numbers} if first else {}
    found = []
    for match in _INLINE.finditer(text):
        marker, _ = split(match["mark"] + " Х")
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip()
        if marker and _continues(marker, last, before, text[match.end() : match.end() + 1]):
            last = {style: numbers for style, numbers in last.items() if len(style) or style == marker.style}
            last[marker.style] = marker.numbers
            found.append(match.start("mark"))
    return found


def _continues(marker: Marker, last: dict[str, tuple[int, ...]], before: str, following: str) -> bool:
    ended = before.endswith(_ENDS)
    if marker.style.startswith("bullet"):
        return True
    if marker.style == "dash":
        sentence = before.endswith(".") and not _SHORTENED.search(before) and before.count("(") <= before.count(")")
        return before.endswith((";", ":")) or (sentence and (marker.style in last or following.islower()))
    previous = last.get(marker.style)
    if len(marker.numbers) > 1 and marker.raw.endswith(".") and not _is_reference(before):  # «1.» goes before «1.1.»
        parent = last.get(f"number{len(marker.numbers) - 1}")
        if marker.value == 1 and parent == marker.numbers[:-1]:
            return True
    if marker.value == 1 and ended and not before.endswith(")") and not _is_reference(before):
        return marker.style.startswith("number") or before.endswith((":", ".", ";"))
    if previous is None or _is_reference(before):
        return False
    nexts = {(*previous[:-1], previous[-1] + 1)}
    forgotten = marker.raw.endswith(".") and following.isupper()  # «... района 2. Опубликовать»: no sign before
    return marker.numbers in nexts and (ended or forgotten or marker.style.endswith(")") or marker.style == "letter")


def _is_reference(before: str) -> bool:
    return bool(
        re.search(
            r"(?:\b(?:п|пп|ст|ч|гл|разд|рис|табл|см|№|до|от|к|с|пункт\w*|част\w*|стать\w*|приложени\w*|таблиц\w*)\.?|№)$",
            before,
            re.IGNORECASE,
        )
    )
