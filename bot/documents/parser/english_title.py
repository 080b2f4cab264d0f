"""The title of an English document: the line that bears its name, and the lines above the text that it goes on in."""

import re

from bot.documents.parser.adoption import is_alone
from bot.documents.parser.blocks import Document
from bot.documents.parser.english_words import TOLD
from bot.documents.parser.title import Title

_NAME = re.compile(
    r"(?:(?:draft|final|outcome|joint)\s+)*(?:resolution|recommendations?|declaration|decisions?|communiqu[eé]|statement|document|action\s+plan|plan"
    r"|conclusions|minutes|order|call\s+to\s+action)\b",
    re.IGNORECASE,
)
_LINES = 4  # of a title
_LONGEST = 200  # signs of one
_NEAR = 12  # blocks in which a title stands


def find_english_title(document: Document, asked: list[bool]) -> Title:
    blocks = document.blocks
    head = range(min(next((at for at, task in enumerate(asked) if task), len(blocks)), _NEAR))
    lines = [
        at for at in head if len(blocks[at].text) < _LONGEST and not blocks[at].role and not is_alone(blocks[at].text)
    ]
    named = next((at for at in lines if _NAME.match(blocks[at].text)), None)
    first = named if named is not None else next(iter(lines), None)
    if first is None:
        return Title(document.text[:100].split("\n")[0], (), range(0), sure=False)
    last = first
    while named is not None and last + 1 < first + _LINES and last + 1 in lines and _goes_on(blocks[last + 1].text):
        last += 1
    found = blocks[first : last + 1]
    spans = tuple((each.start, each.end) for each in found)
    return Title(" ".join(_small(each.text) for each in found), spans, range(first, last + 1), sure=named is not None)


def _goes_on(text: str) -> bool:
    return not (text.endswith((".", ",", ":", ";")) or TOLD.match(text) or text.startswith(("We ", "Adopted")))


def _small(text: str) -> str:
    """A name all in capitals, as it is written in a sentence."""
    return re.sub(r"^[A-Z]{4,}(?=\s+[a-z]|$)", lambda found: found[0].capitalize(), text)
