"""What Prometheus would make of a rule: the words of its language that deploy/alerts.yml uses, over scrapes of a test.

What grows is not stretched to the ends of its window, as Prometheus does: what fires here has no less cause there.
"""

import math
import operator
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

Labels = frozenset[tuple[str, str]]
Vector = dict[Labels, float]

WORD = re.compile(r'\s*([\w:]+(?:\.\d+)?|"[^"]*"|==|[^\w\s])')
LINE = re.compile(r"^(\w+)(?:\{(.*)\})? (\S+)$", re.MULTILINE)
LABEL = re.compile(r'(\w+)="([^"]*)"')
MATCHER = re.compile(r'(\w+)=(~?)"([^"]*)"')
UNITS = {"s": 1, "m": 60, "h": 3600}
SIGNS = {">": operator.gt, "<": operator.lt, "==": operator.eq}


def _grown(values: list[float]) -> float | None:
    return values[-1] - values[0] if len(values) > 1 else None


OVER_TIME: dict[str, Callable[[list[float]], float | None]] = {
    "max_over_time": max, "delta": _grown, "increase": _grown, "rate": _grown,
}  # fmt: skip


@dataclass
class Scrapes:
    """Of one bot; `now` is in seconds."""

    now: float = 0
    series: dict[tuple[str, Labels], list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, page: str | None, job: str) -> None:
        """What was read now; None: nobody answered."""
        self.series["up", frozenset({("job", job)})].append((self.now, float(page is not None)))
        for name, labels, value in LINE.findall(page or ""):
            self.series[name, frozenset(LABEL.findall(labels))].append((self.now, float(value)))

    def fires(self, expression: str) -> bool:
        """Whether the rule has something to say now."""
        return bool(_Expression(self, WORD.findall(expression)).comparison())


def _matches(value: str, pattern: str, wanted: str) -> bool:
    return bool(re.fullmatch(wanted, value)) if pattern else value == wanted


@dataclass
class _Expression:
    """Of one expression, from left to right."""

    scrapes: Scrapes
    words: list[str]

    def comparison(self) -> Vector:
        left = self.product()
        assert isinstance(left, dict)
        if not self.words or self.words[0] not in SIGNS:
            return left
        holds, right = SIGNS[self.words.pop(0)], self.product()
        limits = right if isinstance(right, dict) else dict.fromkeys(left, right)
        return {labels: value for labels, value in left.items() if labels in limits and holds(value, limits[labels])}

    def product(self) -> float | Vector:
        left = self.value()
        if not isinstance(left, float) or not self.words or self.words[0] != "*":
            return left
        self.take("*")
        right = self.value()
        assert isinstance(right, dict)
        return {labels: left * value for labels, value in right.items()}

    def value(self) -> float | Vector:
        word = self.words.pop(0)
        if re.fullmatch(r"[\d.e]+", word):
            return float(word)
        if word == "sum":
            return self.total()
        if word == "histogram_quantile":
            return self.quantile()
        if word in OVER_TIME:
            self.take("(")
            of_time = self.series(self.words.pop(0))
            since = self.scrapes.now - self.window()
            self.take(")")
            found = {key: OVER_TIME[word]([v for at, v in points if at >= since]) for key, points in of_time.items()}
            return {labels: value for labels, value in found.items() if value is not None}
        newest = {labels: points[-1] for labels, points in self.series(word).items()}
        return {labels: value for labels, (at, value) in newest.items() if at == self.scrapes.now}

    def series(self, name: str) -> dict[Labels, list[tuple[float, float]]]:
        wanted = MATCHER.findall(self.inside("{", "}"))
        return {
            key: points
            for (each, key), points in self.scrapes.series.items()
            if each == name and all(_matches(dict(key).get(label, ""), *of_it) for label, *of_it in wanted)
        }

    def window(self) -> int:
        """Seconds of [5m]."""
        text = self.inside("[", "]")
        return int(text[:-1]) * UNITS[text[-1]]

    def inside(self, begin: str, end: str) -> str:
        if not self.words or self.words[0] != begin:
            return ""
        self.take(begin)
        return "".join(iter(lambda: self.words.pop(0), end))

    def total(self) -> Vector:
        kept: set[str] = set()
        if self.words[0] == "by":
            self.take("by")
            kept = set(self.inside("(", ")").split(","))
        self.take("(")
        vector = self.comparison()
        self.take(")")
        sums: defaultdict[Labels, float] = defaultdict(float)
        for labels, value in vector.items():
            sums[frozenset(each for each in labels if each[0] in kept)] += value
        return dict(sums)

    def quantile(self) -> Vector:
        """The upper end of the bucket in which it lies."""
        self.take("(")
        share = float(self.words.pop(0))
        self.take(",")
        buckets = sorted((float(dict(labels)["le"]), value) for labels, value in self.comparison().items())
        self.take(")")
        most = buckets[-1][1] if buckets else 0
        return {frozenset(): next((end for end, count in buckets if most and count >= share * most), math.nan)}

    def take(self, word: str) -> None:
        assert self.words.pop(0) == word, self.words
