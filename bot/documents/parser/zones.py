"""In which part of the document each paragraph stands, decided for all of them at once.

A paragraph alone says little: a numbered one may be a question of the agenda, a finding, a task. Each gets points for
each part it may stand in, and so does each step from one part to the next; the way through all of them with the most
points is taken (Viterbi's). The points are set by hand and measured by `benchmarks.import_accuracy`.
"""

import re
from collections.abc import Sequence
from functools import cache

from bot.documents.parser import lexicon, signals, timed
from bot.documents.parser.blocks import Block
from bot.documents.parser.days import MONTH
from bot.documents.parser.languages import is_latin
from bot.documents.parser.opening import Opening

TELL, CALL, ASK, OFF, TAIL = range(5)  # tells; calls for what follows; asks; what was on the agenda and said; the end
_NEVER = -99.0
_START = (0.0, 0.0, -1.5, -0.5, -6.0)
_STEPS = (  # from each of the five to each
    (0.0, 0.0, -2.5, -1.5, -2.0),
    (-3.0, 0.0, 0.0, -3.0, -4.0),
    (-2.0, 0.0, 0.0, -1.5, -0.7),
    (-1.5, 0.0, -2.5, 0.0, -1.5),
    (-1.5, -1.0, -3.5, -1.0, 0.0),
)
_WHEN = (-3.0, 0.0, 6.0, -3.0, -3.0)  # «Январь», in a plan that has several such lines
_BELOW_WHEN = (0.0, 0.0, 2.0, 0.0, 0.0)
_TRANSLATED = 20  # letters
_PROSE = 160  # signs: a paragraph of an unnumbered text that is longer tells something
_UNENDED = {":": 3.0, ";": 1.5, ",": 1.5}
_STAGE = (-0.5, _NEVER, 1.5, -0.5, -2.0)
_WHEN_FIRST = re.compile(
    rf"(?:с|со|до|к|в|не позднее)?\s*"
    rf"(?:\d{{1,2}}(?:\s*[–—-]\s*\d{{1,2}})?\s+{MONTH}|\d{{1,2}}\.\d\d(?:\.\d{{2,4}})?|{MONTH})"
    r"[^–—:;-]{0,20}\s[–—:-]\s",
    re.IGNORECASE,
)
Points = list[float]
Steps = Sequence[Sequence[float]]
_ZONES = range(5)


def decide(blocks: Sequence[Block], openings: Sequence[Opening]) -> tuple[list[int], list[float]]:
    """The part of each, and by how many points it rather asks, or calls for what is asked, than not."""
    when = timed.headings(blocks)
    points = [
        _points(block, openings[place], blocks[place + 1] if place + 1 < len(blocks) else None)
        if not (place and _is_stage(blocks[place - 1].text, block.text))
        else list(_STAGE)
        for place, block in enumerate(blocks)
    ]
    for place in range(min(when, default=len(blocks)), len(blocks)):
        _add(points[place], _WHEN if place in when else _BELOW_WHEN)
    steps = [_bound(block.text[-1:]) for block in blocks]  # from each block to the next
    came, to = _ways_to(points, steps)
    zones: list[int] = []
    for place in range(len(blocks) - 1, -1, -1):
        zones.append(came[place + 1][zones[-1]] if zones else max(_ZONES, key=lambda zone: to[-1][zone]))
    zones.reverse()
    return zones, [_margin(*both) for both in zip(to, _ways_from(points, steps), strict=True)]


def _ways_to(points: list[Points], steps: Sequence[Steps]) -> tuple[list[list[int]], list[Points]]:
    """For each block and part the part before it on the best way there, and the points of that way."""
    came: list[list[int]] = []
    to: list[Points] = []
    for place, mine in enumerate(points):
        if not to:
            came.append([0] * len(_ZONES))
            to.append([start + point for start, point in zip(_START, mine, strict=True)])
            continue
        before, step = to[-1], steps[place - 1]
        here = [_best_way(before, step, zone) for zone in _ZONES]
        came.append(here)
        to.append([before[here[zone]] + step[here[zone]][zone] + mine[zone] for zone in _ZONES])
    return came, to


def _best_way(before: Points, step: Steps, zone: int) -> int:
    """The part from which the zone is reached with the most points."""
    return max(_ZONES, key=lambda each: before[each] + step[each][zone])


def _ways_from(points: list[Points], steps: Sequence[Steps]) -> list[Points]:
    """For each block and part the points of the best way from there to the end."""
    rest: list[Points] = [[0.0] * len(_ZONES)] if points else []
    for place in range(len(points) - 1, 0, -1):
        after, step, mine = rest[-1], steps[place - 1], points[place]
        rest.append([max(step[zone][each] + mine[each] + after[each] for each in _ZONES) for zone in _ZONES])
    return rest[::-1]


def _margin(to: Points, rest: Points) -> float:
    asks = max(to[zone] + rest[zone] for zone in (CALL, ASK))
    return asks - max(to[zone] + rest[zone] for zone in (TELL, OFF, TAIL))


@cache
def _bound(sign: str) -> tuple[tuple[float, ...], ...]:
    """The steps where a sentence is not at its end: what was asked goes on."""
    less = _UNENDED.get(sign, 0.0)
    asking = tuple(step if zone in {CALL, ASK} else step - less for zone, step in enumerate(_STEPS[ASK]))
    return tuple(asking if zone == ASK else steps for zone, steps in enumerate(_STEPS))


def _is_stage(before: str, text: str) -> bool:
    """«в следующие сроки: | 24 ноября – география; | 1 декабря – химия»: days and what is on them, within a task."""
    return before.rstrip().endswith((":", ";", ",")) and bool(_WHEN_FIRST.match(text))


def _points(block: Block, read: Opening, following: Block | None) -> Points:
    text = block.text
    if block.role in {"aside", "columns"}:
        return [0.0] * 5
    if is_latin(text, _TRANSLATED):  # of a document in two languages the Russian one is read
        return [4.0, _NEVER, -6.0, 0.0, 0.0]
    if block.role:
        return [-3.0, _NEVER, 6.0, -3.0, -3.0]
    if signals.is_call(text, following):
        asks = 5.5 if read.addressee and (read.infinitive or read.verb) else 0.0
        return [0.0, 6.0, asks, 0.0, 0.0]
    points = [0.3, _NEVER, -0.5, -0.7, -1.0]
    _add(points, _of_asking(block, read))
    _add(points, _of_telling(block, read))
    if signals.heads_list(block, following) or _heads(block, read, following):
        _add(points, (-1.5, 0.0, 4.0, -1.5, -4.0))
    if lexicon.SECTION_OFF.match(text) and not read.addressee and not (block.marker and read.infinitive):
        _add(points, (0.0, 0.0, -3.0, 5.0, 0.0))
    if block.marker and following and not following.role and _is_term_line(following.text) and not read.infinitive:
        _add(points, (-0.5, 0.0, 2.5, -0.5, 0.0))
    if signals.is_party(text, following):
        _add(points, (0.0, 0.0, 2.0, 0.0, 0.0))
    if signals.is_topic(text):
        _add(points, (0.5, 0.0, -2.0, 1.5 if block.marker else 0.3, 0.0))
    if block.marker is None and signals.is_office(text):
        _add(points, (0.0, 0.0, -1.0, 0.0, 2.0))
    reason = signals.no_task(text)
    if reason in {"signature", "furniture", "note"}:
        _add(points, (0.5, 0.0, -2.0, 0.0, 3.5))
    elif reason:
        _add(points, (0.0, 0.0, 0.7, 0.0, 0.7))
    return points


def _is_term_line(text: str) -> bool:
    return bool(lexicon.DUE_LINE.match(text) or lexicon.OWNER_LINE.match(text))


def _heads(block: Block, read: Opening, following: Block | None) -> bool:
    """A name without a colon over what is to be done: «Управлению культуры | 1. Открыть выставку»."""
    named = read.addressee is not None and not read.infinitive and not read.colon and len(block.text) < _PROSE
    listed = following is not None and following.marker is not None and signals.starts_with_infinitive(following.text)
    return named and listed and not block.text.endswith((".", ";"))


def _of_asking(block: Block, read: Opening) -> tuple[float, ...]:
    """How much a paragraph looks like a task, or like a heading over tasks."""
    text, marked = block.text, block.marker is not None
    if _is_term_line(text):
        return (-1.0, 0.0, 2.5, -0.5, -1.0)
    if read.addressee and read.infinitive:
        return (-2.5, 0.0, 3.0 + 0.7 * marked, -2.0, -3.0)
    if read.addressee and read.colon:
        return (-1.5, 0.0, 2.5, -1.5, -3.0)
    if read.asks:
        return (-2.0, 0.0, 5.5 if text.endswith(":") else 4.5, -2.0, -3.0)  # over a form to be filled in
    if not marked and signals.is_decree_in_one(text):
        return (-1.5, 0.0, 3.5, -1.0, -2.0)
    if read.verb or (lexicon.LEVEL.match(text) and read.colon and not read.infinitive):
        return (-1.5, 0.0, 2.5, -1.5, -3.0)
    if signals.starts_with_infinitive(text):
        return (-2.0, 0.0, 2.5 + 0.7 * marked, -1.5, -3.0)
    if marked and read.infinitive and not signals.tells(text):
        return (-1.0, 0.0, 2.0, -0.5, -2.0)
    if marked:
        number = block.marker is not None and block.marker.style.startswith("number")
        return (0.0, 0.0, 0.8 if text[:1].islower() else 0.4 * number, 0.2, -1.5)
    if read.infinitive and signals.MUST.search(text):
        return (0.5, 0.0, 1.7, 0.0, -1.0)
    return (0.5 if len(text) > _PROSE else 0.0, 0.0, 0.0 if text[:1].islower() else -0.5, 0.0, 0.0)


def _of_telling(block: Block, read: Opening) -> tuple[float, ...]:
    text = block.text
    if text.rstrip().endswith("?"):
        return (2.5, 0.0, -4.0, 1.5, 0.0)
    if signals.is_statement(text, read):
        return (2.0, 0.0, -3.0, 0.7, 0.0)
    if block.marker and signals.begins_with_verb(text):
        return (0.0, 0.0, 0.0, 0.0, 0.0)
    if not read.addressee and not read.verb and signals.tells(text) and not re.match(r"\W*не допускается", text):
        return (1.2, 0.0, -1.7, 0.6, 0.0)
    return (0.0, 0.0, 0.0, 0.0, 0.0)


def _add(points: Points, more: tuple[float, ...]) -> None:
    for place, each in enumerate(more):
        points[place] += each
