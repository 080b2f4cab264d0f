"""Lines with their places on pages: which of them are the document, and where a paragraph begins."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_EDGE = 3  # lines at the top and at the bottom of a page that may be its header or footer
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:стр(?:аница|\.)?|page)?\s*\d{1,3}(?:\s*(?:из|of|/)\s*\d{1,3})?[-–—\s]*", re.IGNORECASE
)
_PRINTED = re.compile(  # by a browser: when, and from where
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}\b.*|\S{1,6}://\S*.*", re.IGNORECASE
)
_SENTENCE = re.compile(
    r"^(?-i:[а-яё])|^(?:\d+(?:\.\d+)*[.)]|[-–—•])\s|[,;]$|^\W*(?:срок|отв|исполнител|доклад)|\b\d{1,2}\s+[а-я]{3,8}\s+\d{4}",
    re.IGNORECASE,
)
_APART = 1.4  # of the usual distance between two lines: here a paragraph ends
_INDENT = (8, 80)  # points: a first line begins so much to the right of the others
_COLUMN = 100  # points: no indentation is that deep
_MARKED = re.compile(r"[^\w\s«(\"]|\(?[\w.]{1,5}[.)]\s")  # the text of a list's item hangs below its own beginning
_SURE = 0.9  # of the lines that begin there look like first lines


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, how far from the left it begins, and how high it stands; in points."""

    left: float
    height: float
    text: str


Page = Sequence[Placed]


def bodies(pages: Sequence[Page]) -> tuple[list[list[Placed]], list[str]]:
    """The pages without their edges, and what was left out so: page numbers, what comes again at the same height."""
    heads, feet = [_edge(page, top=True) for page in pages], [_edge(page, top=False) for page in pages]
    repeated = _repeated(heads) | _repeated(feet)
    kept, furniture = [], []
    for page, head, foot in zip(pages, heads, feet, strict=True):
        outer = {*_outer(head, repeated), *_outer(foot, repeated)}
        kept.append([line for line in page if line not in outer])
        furniture += [line.text for line in page if line in outer]
    return kept, furniture


def _edge(page: Page, *, top: bool) -> list[Placed]:
    """The outermost first; a header may be drawn last."""
    return sorted(page, key=lambda line: -line.height if top else line.height)[:_EDGE]


def _outer(edge: Sequence[Placed], repeated: set[tuple[str, int]]) -> Iterator[Placed]:
    for line in edge:
        marked = _PAGE_NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text)
        if not (marked or any(_shape(line, near) in repeated for near in (-1, 0, 1))):
            return
        yield line


def _repeated(edges: Sequence[Sequence[Placed]]) -> set[tuple[str, int]]:
    """What stands on nearly every page at the same height, or on every other one; never a sentence, an item, a term."""
    count = Counter(
        shape for edge in edges for shape in {_shape(line) for line in edge if not _SENTENCE.search(line.text)}
    )
    least = max(2, round(len(edges) * 0.6))
    even = max(2, len(edges) // 2) if len(edges) > 3 else least  # noqa: PLR2004 - both kinds of pages, twice
    other = {shape for shape, times in count.items() if times >= even and _alternates(edges, shape)}
    return {shape for shape, times in count.items() if times >= least} | other


def _alternates(edges: Sequence[Sequence[Placed]], shape: tuple[str, int]) -> bool:
    places = [place for place, edge in enumerate(edges) if any(_shape(line) == shape for line in edge)]
    return len({place % 2 for place in places}) == 1


def _shape(line: Placed, near: int = 0) -> tuple[str, int]:
    """Numbers count up from page to page; heights differ by a hair."""
    return re.sub(r"\d+", "#", line.text), round(line.height / 6) + near


def texts(pages: Sequence[Page]) -> list[str]:
    r"""The lines, "\f" before a page, and a blank one before each that begins a paragraph for all to see."""
    first = _first_line(pages)
    found: list[str] = []
    for page in pages:
        gaps = [above.height - below.height for above, below in pairwise(page)]
        usual = median([gap for gap in gaps if gap > 0] or [0])
        for place, line in enumerate(page):
            begins = first is not None and _at(line, first)
            if place == 0:
                found += ["", "\f" + line.text] if begins else ["\f" + line.text]
            else:
                found += ["", line.text] if begins or gaps[place - 1] > usual * _APART else [line.text]
    return found


def in_columns(pages: Sequence[Page]) -> bool:
    """Whether lines stand side by side, as in a table: read one after another they may not belong together."""
    lines = [line for page in pages for line in page]
    left = _margin(lines)
    far = Counter(round(line.left) for line in lines if line.left > left + _COLUMN)
    climbs = sum(after.height > before.height + 1 for page in pages for before, after in pairwise(page))
    return max(far.values(), default=0) >= max(6, len(lines) * 0.1) or climbs >= max(3, len(pages))


def _margin(lines: Sequence[Placed]) -> int:
    """The place furthest to the left at which lines begin again and again."""
    count = Counter(round(line.left) for line in lines)
    return min((left for left, times in count.items() if times >= max(2, len(lines) * 0.05)), default=0)


def _first_line(pages: Sequence[Page]) -> float | None:
    """Where the first lines of paragraphs begin, if they all do; a hanging list is no such thing."""
    lines = [line for page in pages for line in page]
    left = _margin(lines)
    seen: Counter[int] = Counter()
    firm: Counter[int] = Counter()
    for before, line in pairwise(lines):
        if _INDENT[0] <= line.left - left <= _INDENT[1]:
            place = round(line.left)
            seen[place] += 1
            firm[place] += _at(before, line.left) or (_at(before, left) and not _MARKED.match(before.text))
    place, times = seen.most_common(1)[0] if seen else (0, 0)
    return place if times > 2 and firm[place] >= times * _SURE else None  # noqa: PLR2004 - twice may be chance


def _at(line: Placed, left: float) -> bool:
    return abs(line.left - left) <= 1.5  # noqa: PLR2004 - points: letters do not begin at a hair's breadth
