"""How a draft agrees with what a person reads in the same document.

- addressees: by their nominative or as written, letter case aside;
- tasks: one of the draft counts for one of the gold when it begins where that begins;
- boundaries: of those, how many end where they should; assignment: how many stand under the right addressee;
- dates: due days, periods and recurrences of the tasks found, those that should not be there counted as wrong;
- due: the day until which a task is to be done (the end of a period), over all tasks; invented: days that nobody wrote;
- lost: lines of the source of which words are neither in the draft nor among what it left out.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from benchmarks.gold import Gold, GoldTask
from bot.documents.parser.markers import split
from bot.documents.parser.opening import without_persons
from bot.domain.people.names import normalise
from bot.domain.resolution.draft import Draft, DraftAddressee, DraftTask


@dataclass
class Agreement:
    """Of what should be there and what is there, how much agrees."""

    agreed: int = 0
    expected: int = 0
    given: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(self.agreed + other.agreed, self.expected + other.expected, self.given + other.given)

    @property
    def f1(self) -> float:
        return 2 * self.agreed / (self.expected + self.given) if self.expected + self.given else 1.0

    @property
    def precision(self) -> float:
        return self.agreed / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.agreed / self.expected if self.expected else 1.0


@dataclass
class Score:
    name: str
    addressees: Agreement = field(default_factory=Agreement)
    tasks: Agreement = field(default_factory=Agreement)
    boundaries: Agreement = field(default_factory=Agreement)
    assignment: Agreement = field(default_factory=Agreement)
    dates: Agreement = field(default_factory=Agreement)
    head: Agreement = field(default_factory=Agreement)
    adoption: Agreement = field(default_factory=Agreement)
    due: Agreement = field(default_factory=Agreement)
    invented: int = 0
    lost: int = 0
    complaints: list[str] = field(default_factory=list)


def score(name: str, gold: Gold, draft: Draft) -> Score:
    result = Score(name)
    wanted = {_key(addressee.name) for addressee in gold.addressees if addressee.name}
    given = {_key(addressee.heading or ""): addressee for addressee in draft.addressees if addressee.heading}
    result.addressees = Agreement(len(wanted & set(given)), len(wanted), len(given))
    result.complaints += [f"addressee missed: {each}" for each in sorted(wanted - set(given))]
    result.complaints += [f"addressee invented: {each}" for each in sorted(set(given) - wanted)]
    _tasks(result, gold, draft)
    lost = lost_lines(draft)
    result.lost = len(lost)
    result.complaints += [f"lost: {each}" for each in lost]
    pairs = [(gold.title, draft.title), (gold.adopted_on, draft.adopted_on and draft.adopted_on.isoformat())]
    agreed = [_plain(str(left)) == _plain(str(right)) for left, right in pairs]
    result.head = Agreement(sum(agreed), 2, 2)
    if gold.dated:
        result.adoption = Agreement(int(agreed[1]), 1, 1)
        result.invented += int(draft.adopted_on is not None and gold.adopted_on is None)
    result.complaints += [
        f"head: {right} for {left}"
        for (left, right), same in zip(pairs, agreed, strict=True)
        if not same and left != "" and left
    ]
    return result


def _tasks(result: Score, gold: Gold, draft: Draft) -> None:
    left = [(addressee, task) for addressee in draft.addressees for task in addressee.tasks]
    result.tasks.given = len(left)
    for expected, owner in [(task, addressee.name) for addressee in gold.addressees for task in addressee.tasks]:
        result.tasks.expected += 1
        found = _match(expected, owner, left)
        result.due.expected += bool(expected.until)
        if found is None:
            result.complaints.append(f"task missed: {expected.start}")
            continue
        left.remove(found)
        result.tasks.agreed += 1
        _compare(result, expected, owner, *found)
    result.complaints += [f"task invented: {task.text[:70]}" for _, task in left]
    result.due.given += sum(bool(task.due) for _, task in left)


def _match(
    expected: GoldTask, owner: str | None, given: list[tuple[DraftAddressee, DraftTask]]
) -> tuple[DraftAddressee, DraftTask] | None:
    """The task that begins as expected, if possible under its own addressee."""
    begins = [pair for pair in given if _plain(pair[1].text).startswith(_plain(expected.start))]
    own = [pair for pair in begins if _key(pair[0].heading or "") == _key(owner or "")]
    return next(iter(own or begins), None)


def _compare(result: Score, expected: GoldTask, owner: str | None, addressee: DraftAddressee, task: DraftTask) -> None:
    ends = _plain(task.text).endswith(_plain(expected.end))
    under = _key(addressee.heading or "") == _key(owner or "")
    result.boundaries += Agreement(int(ends), 1, 1)
    result.assignment += Agreement(int(under), 1, 1)
    if not ends:
        result.complaints.append(f"end: …{task.text[-50:]} for …{expected.end}")
    if not under:
        result.complaints.append(f"under {addressee.heading} instead of {owner}: {expected.start}")
    _dates(result, expected, task)
    until = task.due.isoformat() if task.due else None
    result.due += Agreement(
        int(until is not None and until.endswith(expected.until or "none")), 0, int(until is not None)
    )
    result.invented += int(until is not None and expected.until is None)


def _dates(result: Score, expected: GoldTask, task: DraftTask) -> None:
    for name, wanted, given in expected.times(task):
        if wanted is None and given is None:
            continue
        result.dates += Agreement(int(wanted == given), int(wanted is not None), int(given is not None))
        if wanted != given:
            result.complaints.append(f"{name}: {given} for {wanted}: {expected.start}")


def _key(name: str) -> str:
    """The same for an addressee as written, in any letters, and without persons in brackets."""
    return normalise(without_persons(name)).rstrip(":")


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split()).rstrip(" ;.,")


def lost_lines(draft: Draft) -> list[str]:
    """The lines of the source of which a word is neither in the draft nor left out, as often as it stands there."""
    texts = [draft.title, *(each.text for each in draft.left_out)]
    for addressee in draft.addressees:
        texts += [addressee.heading or "", addressee.lead or ""]
        texts += [text for task in addressee.tasks for text in (task.text, task.lead or "")]
    there = Counter(word for text in texts for word in _words(text))
    lost = []
    for line in draft.source.split("\n"):
        words = Counter(_words(split(line)[1]))
        if words - there:
            lost.append(f"{' '.join((words - there).elements())} | {line[:90]}")
        there.subtract(words & there)
    return lost


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())
