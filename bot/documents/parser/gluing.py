"""Two lines of a page made one, the word between them too."""

import re

from bot.documents.parser import words

HYPHENS = "-‐\u00ad¬"


def glue(left: str, right: str) -> str:
    """Two lines in one; a word parted at the line's end is made whole, a hyphen of its own is kept."""
    if left[-1] not in HYPHENS or len(left) < 2 or not left[-2].isalnum():
        return f"{left} {right}"
    before = re.search(r"[\w-]+$", left[:-1])
    after = re.match(r"[\w-]+", right)
    if before is None or after is None or not right[0].isalpha():
        return left[:-1] + ("-" if right[0].isalnum() else "") + right
    return left[:-1] + ("" if _parted(before[0], after[0]) else "-") + right


def is_parted(before: str, after: str) -> bool:
    """Whether a hyphen in the middle of a line once stood at the end of one: neither half is a word, the whole is."""
    return words.is_known(before + after) and not (words.is_known(before) or words.is_known(after))


def _parted(before: str, after: str) -> bool:
    """Whether the hyphen only parts a word: «есте-ственных», and not «научно-практической»."""
    tail = before.rsplit("-", 1)[-1]
    if words.is_known(tail + after):
        return True
    if tail.isupper() or after in {"то", "либо", "нибудь", "ка"} or tail.lower() in {"по", "во", "кое"}:
        return False
    both = words.is_known(tail) and words.is_known(after.split("-", 1)[0])
    return not (both or (tail.endswith(("о", "е")) and words.is_known(after.split("-", 1)[0])))
