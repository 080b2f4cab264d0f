"""How well words are found in other case forms, by the rule that cuts them: `python -m benchmarks.search_stems`.

The judge is the morphology that documents are read with: of each word of the bundled resolution and glossary, all its
forms. Found: pairs of forms of which one finds the other. Wrong: pairs of different words of which one finds the other.
"""

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from random import Random

import pymorphy3

from bot.domain.messages.searching import stem_of

TEXTS = Path(__file__).parents[1] / "resolutions"
PAIRS = 200_000
SORTS = {"NOUN", "ADJF", "INFN"}
UNUSUAL = {"Supr", "V-be", "V-oy", "V-ey", "Infr", "Slng", "Arch", "V-ej"}  # forms that nobody types


def main() -> None:
    words = {each.lower().replace("ё", "е") for file in TEXTS.glob("*.yaml") for each in _words(file)}
    analyser = pymorphy3.MorphAnalyzer()
    lexemes: dict[str, set[str]] = {}
    for word in sorted(words):
        best = analyser.parse(word)[0]
        if best.tag.POS in SORTS:
            forms = {
                each.word.replace("ё", "е")
                for each in best.lexeme
                if each.tag.POS in SORTS and not UNUSUAL & each.tag.grammemes
            }
            lexemes.setdefault(best.normal_form, set()).update(forms)
    rules: dict[str, Callable[[str], str]] = {
        "as typed": lambda word: word,
        "first 5 letters": lambda word: word[:5],
        "first 6 letters": lambda word: word[:6],
        "endings": stem_of,
    }
    print(f"{len(lexemes)} words, {sum(map(len, lexemes.values()))} forms")
    for name, rule in rules.items():
        print(f"{name:16} found {_found(lexemes, rule):6.1%}  wrong {_wrong(lexemes, rule):7.3%}")


def _words(file: Path) -> list[str]:
    return re.findall(r"[А-Яа-яЁё]{4,}", file.read_text("utf-8"))


def _found(lexemes: dict[str, set[str]], rule: Callable[[str], str]) -> float:
    pairs = [(one, other) for forms in lexemes.values() for one in forms for other in forms if one != other]
    return sum(other.startswith(rule(one)) for one, other in pairs) / len(pairs)


def _wrong(lexemes: dict[str, set[str]], rule: Callable[[str], str]) -> float:
    chance = Random(1)  # noqa: S311 - nothing is kept secret by it
    names = sorted(lexemes)
    every = list(combinations(names, 2))
    chosen = chance.sample(every, min(PAIRS, len(every)))
    return sum(other.startswith(rule(one)) or one.startswith(rule(other)) for one, other in chosen) / len(chosen)


if __name__ == "__main__":
    main()
