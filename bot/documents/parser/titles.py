"""A short name for a list on a phone, cut from the text itself: nothing is added."""

import re

LIMIT = 60
_CUT = {
    "и",
    "в",
    "на",
    "по",
    "с",
    "со",
    "для",
    "о",
    "об",
    "от",
    "до",
    "к",
    "за",
    "при",
    "или",
    "а",
    "из",
    "не",
    "том",
    "во",
    "под",
    "над",
    "у",
    "также",
    "их",
    "г.",
    "№",
}
_AHEAD = re.compile(
    r"(?:в\s+(?:целях|рамках|соответствии|срок|связи)|с\s+целью|на\s+основании|совместно|во\s+исполнение|ежегодно"
    r"|до\s+\d)[^,]{0,200}?,\s+",
    re.IGNORECASE,
)


def short(text: str) -> str:
    bare = re.sub(r"\s+", " ", text.split("\n", maxsplit=1)[0]).strip().rstrip(";:., ")
    while match := _AHEAD.match(bare):
        bare = bare[match.end() :]
    bare = re.sub(r"\s*\((?:совместно|отв|срок|при участии)[^()]*\)", "", bare)
    bare = bare[:1].upper() + bare[1:]
    if len(bare) <= LIMIT:
        return bare or text.strip()[:LIMIT] or "…"
    for match in reversed(list(re.finditer(r"[;,.:]\s|\s[–—]\s|\s\(", bare[:LIMIT]))):
        if match.start() > LIMIT // 2:
            return bare[: match.start()]
    parts = bare[: LIMIT - 1].rsplit(" ", 1)[0].split(" ")
    while len(parts) > 1 and (parts[-1].lower().rstrip(",") in _CUT or parts[-1].startswith(("«", "("))):
        parts.pop()
    return " ".join(parts).rstrip(",;:–—-« ") + "…"
