"""What a page adds to a text: its number, the head that repeats above it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:стр(?:аница|\.)?\s*)?\d{1,3}(?:\s*(?:из|/)\s*\d{1,3})?[-–—\s]*$", re.IGNORECASE)


_CONTENT = re.compile(
    r"[а-яё]|(?:\d+(?:\.\d+)*[.)]|[-–—•])\s|(?i:\W*(?:срок|отв|исполнител|доклад))|\d{1,2}\s+[а-я]{3,8}\s+\d{4}"
)


@dataclass(frozen=True, slots=True)
class PageLine:
    text: str
    indent: int
    gap: bool  # a blank line stands before it
    page: bool = False  # a page ends before it


def without_page_marks(lines: list[PageLine], dropped_lines: list[str]) -> Iterator[PageLine]:
    """Page numbers and the heads that repeat beside them are left out; the next line remembers the page's end."""
    repeated = Counter(_bare(line.text) for line in lines)
    opening = set(_bare(" ".join(line.text for line in lines[:8])).split())
    numbers = {place for place, line in enumerate(lines) if _PAGE_NUMBER.match(line.text)}
    dropped = False
    for place, line in enumerate(lines):
        beside = bool({place - 1, place + 1} & numbers) or line.page
        head = _bare(line.text)
        title = len(head.split()) > 1 and set(head.split()) <= opening and place > 8
        again = repeated[head] > 1 and len(head) > 5
        apart = line.gap or (place + 1 < len(lines) and lines[place + 1].gap)
        running = again and apart and re.search(r"\s\d{1,3}$|^\d{1,3}\s", line.text) and place
        if place not in numbers and _CONTENT.match(line.text):
            yield replace(line, page=line.page or dropped)
            dropped = False
            continue
        if place in numbers or (beside and (title or (again and place > 8))) or (running and place > 8):
            dropped = True
            dropped_lines.append(line.text)
            continue
        yield replace(line, page=line.page or dropped)
        dropped = False


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[а-яёa-z]+", text.lower().replace("- ", "").replace("‐ ", "")))
