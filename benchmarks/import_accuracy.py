"""How well documents are understood: `python -m benchmarks.import_accuracy [FOLDER]`.

Each document of the folder (.txt, or .source.yaml for one with a layout) is read and parsed as `import` does and
compared with the gold file beside it; the folder is that of the tests unless another is named. What is counted:

- addressees: by their nominative or as written, letter case aside;
- tasks: one of the draft counts for one of the gold when it begins where that begins;
- boundaries: of those, how many end where they should;
- assignment: of those, how many stand under the right addressee (nobody too);
- dates: due days, periods and recurrences of the tasks found, those that should not be there counted as wrong.
"""

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.gold import Gold, GoldTask, load, read_draft
from bot.documents.parser.opening import without_persons
from bot.domain.people.names import normalise
from bot.domain.resolution.draft import Draft, DraftAddressee, DraftTask

FOLDER = Path(__file__).parents[1] / "tests" / "documents" / "corpus"


@dataclass
class Agreement:
    """Of what should be there and what is there, how much agrees."""

    agreed: int = 0
    expected: int = 0
    given: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(self.agreed + other.agreed, self.expected + other.expected, self.given + other.given)

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
    complaints: list[str] = field(default_factory=list)


def score(name: str, gold: Gold, draft: Draft) -> Score:
    result = Score(name)
    wanted = {_key(addressee.name) for addressee in gold.addressees if addressee.name}
    given = {_key(addressee.heading or ""): addressee for addressee in draft.addressees if addressee.heading}
    result.addressees = Agreement(len(wanted & set(given)), len(wanted), len(given))
    result.complaints += [f"addressee missed: {each}" for each in sorted(wanted - set(given))]
    result.complaints += [f"addressee invented: {each}" for each in sorted(set(given) - wanted)]
    _tasks(result, gold, draft)
    pairs = [(gold.title, draft.title), (gold.adopted_on, draft.adopted_on and draft.adopted_on.isoformat())]
    agreed = [_plain(str(left)) == _plain(str(right)) for left, right in pairs]
    result.head = Agreement(sum(agreed), 2, 2)
    result.complaints += [
        f"head: {right} for {left}" for (left, right), same in zip(pairs, agreed, strict=True) if not same
    ]
    return result


def _tasks(result: Score, gold: Gold, draft: Draft) -> None:
    left = [(addressee, task) for addressee in draft.addressees for task in addressee.tasks]
    result.tasks.given = len(left)
    for expected, owner in [(task, addressee.name) for addressee in gold.addressees for task in addressee.tasks]:
        result.tasks.expected += 1
        found = _match(expected, owner, left)
        if found is None:
            result.complaints.append(f"task missed: {expected.start}")
            continue
        left.remove(found)
        result.tasks.agreed += 1
        _compare(result, expected, owner, *found)
    result.complaints += [f"task invented: {task.text[:70]}" for _, task in left]


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


COLUMNS = ("addressees", "tasks", "boundaries", "assignment", "dates", "head")


def table(scores: list[Score]) -> str:
    total = Score("all")
    for each in scores:
        for column in COLUMNS:
            setattr(total, column, getattr(total, column) + getattr(each, column))
    width = max(len(each.name) for each in [*scores, total])
    lines = [" " * width + "".join(f"{column:>17}" for column in COLUMNS)]
    lines.append(" " * width + "".join(f"{'prec.  recall':>17}" for _ in COLUMNS))
    for each in [*scores, total]:
        cells = (f"{getattr(each, column).precision:6.1%}  {getattr(each, column).recall:6.1%}" for column in COLUMNS)
        lines.append(f"{each.name:<{width}}" + "".join(f"{cell:>17}" for cell in cells))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("-v", "--verbose", action="store_true", help="say what disagrees")
    options = parser.parse_args()
    scores = [score(path.stem, load(path), read_draft(path)) for path in sorted(options.folder.glob("*.yaml"))]
    if not scores:
        sys.exit(f"no gold files in {options.folder}")
    for each in scores if options.verbose else []:
        for complaint in each.complaints:
            print(f"{each.name}: {complaint}")
    print(table(scores))


if __name__ == "__main__":
    main()
