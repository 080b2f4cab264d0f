"""How sure it is that a paragraph asks for something, by the points that spoke for it (see `zones`)."""

import math
from bisect import bisect_right
from collections.abc import Sequence

from bot.documents.parser.blocks import Block

ASKED_BELOW = 2.5  # points: a task for which no more speaks is asked about; one of 270 in our own documents
ASKED_ABOVE = -4.0  # what is left out, though no more speaks against it; one of nine
_STEEPNESS = 2.0  # points in which the odds grow e times
SOFT = {"statement", "unknown", "agenda", "minutes"}  # reasons that are the weighing's; the others are read by rule


class Certainty:
    """`margins`: for each block by how many points it rather asks than not."""

    def __init__(self, blocks: Sequence[Block], margins: Sequence[float]) -> None:
        self._starts = [block.start for block in blocks]
        self._margins = margins

    def points(self, start: int) -> float:
        """Of the block that this place is in."""
        return self._margins[max(0, bisect_right(self._starts, start) - 1)] if self._margins else 0.0

    def of_task(self, start: int) -> float:
        """From 0 to 1."""
        return round(1 / (1 + math.exp(-self.points(start) / _STEEPNESS)), 2)

    def is_doubtful_task(self, start: int) -> bool:
        return self.points(start) < ASKED_BELOW

    def may_be_task(self, start: int, reason: str) -> bool:
        return reason in SOFT and self.points(start) > ASKED_ABOVE
