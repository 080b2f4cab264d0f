"""A letter's head in two columns: who sends it on the left, whom it is to on the right; read one after the other."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.documents.parser import opening
from bot.documents.source import Paragraph

_BESIDE = re.compile(r"(?P<left>\s*\S.*?)(?:[ \u00a0]{3,}|\t+)(?P<right>\S.*?)\s*")
_TO_THE_RIGHT = re.compile(r"(?:[ \u00a0]{20,}|\t{2,})(?P<right>\S.*?)\s*")
_FIRST = 25  # lines in which a letter's head stands
_MOST = 9  # lines that a recipient takes
_REST = 3  # signs beside the name


def apart(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with what stands on the right after what stands on the left, if it names a recipient."""
    start = next((at for at, each in enumerate(paragraphs[:_FIRST]) if _is_beside(each)), None)
    if start is None:
        return list(paragraphs)
    end = start
    while end < min(len(paragraphs), start + _MOST) and paragraphs[end].text.strip() and not paragraphs[end].cell:
        end += 1
    head = paragraphs[start:end]
    left, right = [], []
    for each in head:
        beside, only = _BESIDE.fullmatch(each.text), _TO_THE_RIGHT.fullmatch(each.text)
        if only:
            right.append(only["right"])
        elif beside:
            left.append(beside["left"].strip())
            right.append(beside["right"])
        else:
            left.append(each.text.strip())
    if not _is_recipient(" ".join(right)):
        return list(paragraphs)
    line = head[0]
    lines = [*left, "", " ".join(right), ""]
    return [*paragraphs[:start], *(replace(line, text=text) for text in lines), *paragraphs[end:]]


def _is_beside(paragraph: Paragraph) -> bool:
    plain = not paragraph.cell and not paragraph.marker and "|" not in paragraph.text
    return plain and bool(_BESIDE.fullmatch(paragraph.text)) and not _TO_THE_RIGHT.fullmatch(paragraph.text)


def _is_recipient(text: str) -> bool:
    """A name in the dative and nothing else."""
    named = opening.read_opening(text).addressee
    return named is not None and len(text) - (named[1] - named[0]) < _REST and not re.search(r"\d{4}", text)
