"""How well documents are understood: `python -m benchmarks.import_accuracy`.

Four parts, one row a family: the corpus of the tests, small inputs of kinds that once failed, and two parts of our
own: one to develop on, and the fresh one that is opened only to measure. `--part` names one of them, `--only` some of
its documents, `-v` says what disagrees.
What is counted: see `benchmarks.scoring`.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks import families
from benchmarks.gold import load, read_draft
from benchmarks.scoring import Agreement, Score, score
from bot.documents.parser import parse

CORPUS = Path(__file__).parents[1] / "tests" / "documents" / "corpus"
COLUMNS = ("documents", "tasks F1", "addressees F1", "due precision", "recall", "adoption", "invented", "lost")


def scores(part: str, only: str) -> Iterator[tuple[str, Score]]:
    """Family and score of each document whose name holds what `only` says."""
    if part in families.PARTS:
        for each in families.documents(part, only):
            yield each.family, score(each.name, each.gold, parse(each.source))
        return
    folder = CORPUS if part == "corpus" else CORPUS / part
    for path in (each for each in sorted(folder.glob("*.yaml")) if re.search(only, each.stem)):
        family = {"D": "given", "E": "own", "S": "shared"}.get(path.stem[0], path.stem)
        yield family if part == "corpus" else "kinds", score(path.stem, load(path), read_draft(path))


def table(part: str, found: list[tuple[str, Score]]) -> list[str]:
    names = list(dict.fromkeys(family for family, _ in found))
    rows = [_row(name, [each for family, each in found if family == name]) for name in names if len(names) > 1]
    return [*rows, _row(f"**{part}**", [each for _, each in found])]


def _row(name: str, found: list[Score]) -> str:
    def total(column: str) -> Agreement:
        return sum((getattr(each, column) for each in found), Agreement())

    cells = [len(found), f"{total('tasks').f1:.3f}", f"{total('addressees').f1:.3f}"]
    cells += [f"{total('due').precision:.3f}", f"{total('due').recall:.3f}", f"{total('adoption').recall:.3f}"]
    cells += [sum(each.invented for each in found), sum(each.lost for each in found)]
    return f"| {name} | {' | '.join(map(str, cells))} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("corpus", "small", *families.PARTS), action="append")
    parser.add_argument("--only", default="", help="documents whose name holds this")
    parser.add_argument("-v", "--verbose", action="store_true", help="say what disagrees")
    options = parser.parse_args()
    print(f"| Family | {' | '.join(COLUMNS)} |\n| --- |{' ---: |' * len(COLUMNS)}")
    for part in options.part or ("corpus", "small", *families.PARTS):
        found = list(scores(part, options.only))
        for _, each in found if options.verbose else []:
            for complaint in each.complaints:
                print(f"{each.name}: {complaint}")
        print("\n".join(table(part, found)))


if __name__ == "__main__":
    main()
