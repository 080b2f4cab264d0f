"""Which names mean the same organisations, and which clause goes on from which."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.domain.people.names import STEM, name_key, normalise
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.resolution.editions import Addressee, Clause, Target
from bot.domain.resolution.naming import is_numbered, names_meant

SMALL = {"и", "в", "на", "по", "с", "г", "для", "при", "all", "of", "the"}
SAME_NUMBER = 0.4  # how alike texts must be to be one task, where the number is the same
ANY_NUMBER = 0.7  # and where it is not
AHEAD = 12  # words at the beginning of a task, among which its addressee stands


@dataclass(frozen=True)
class KnownNames:
    """`ids_named`: of those that are called so in full or for short, however it is written."""

    ids_named: Callable[[str], Sequence[int]]
    list_organisations: Callable[[], Sequence[Organisation]]

    @classmethod
    def of(cls, organisations: Sequence[Organisation]) -> "KnownNames":
        def ids_named(name: str) -> list[int]:
            key = name_key(name)
            return [each.id for each in organisations if key in {name_key(each.name), name_key(each.short_name)}]

        return cls(ids_named, lambda: organisations)

    @cached_property
    def written(self) -> Mapping[str, Collection[int]]:
        """The ids by names as titles are compared: for names that are alike and not the same."""
        names: dict[str, set[int]] = {}
        for each in self.list_organisations():
            for name in (each.name, each.short_name):
                names.setdefault(normalise(name), set()).add(each.id)
        return names


def propose_targets(name: str, kinds: Sequence[OrganisationKind], names: KnownNames) -> tuple[Target, ...]:
    """Whom a name in a document most likely means; nobody where that is not clear.

    «Министерству образования, институту развития образования» means two. One institute that is named means that one,
    not all of its kind.
    """
    whole = _named(name, names) or meant_by(name, names)
    parts = [name] if whole else re.split(r"[,;]\s+", name)
    found = (whole or _named(part, names) or meant_by(part, names) or _of_kind(part, kinds) for part in parts)
    return tuple(dict.fromkeys(target for target in found if target is not None))


def _named(name: str, names: KnownNames) -> Target | None:
    """The organisation of that very name, if there is one such."""
    ids = names.ids_named(name)
    return Target(organisation=ids[0]) if len(ids) == 1 else None


def meant_by(name: str, names: KnownNames) -> Target | None:
    """The organisation that the name says less, or more shortly, of than the list does, if there is one such."""
    ids = {each for known in names_meant(name, names.written) for each in names.written[known]}
    return Target(organisation=ids.pop()) if len(ids) == 1 else None


def _of_kind(name: str, kinds: Sequence[OrganisationKind]) -> Target | None:
    """The kind that has most words in common with the name, if there is one such; none for one of a kind."""
    if is_numbered(name):
        return None
    stems = _stems(name)
    scores = {kind.code: _likeness(stems, (kind.title, kind.plural, *kind.aliases)) for kind in kinds}
    best = max(scores.values(), default=0)
    winners = [code for code, score in scores.items() if score == best]
    return Target(kind=winners[0]) if best and len(winners) == 1 else None


def named_in(text: str, addressees: Sequence[Addressee]) -> int | None:
    """The addressee whom a task names in its first words, if one of them is more clearly meant than the others."""
    stems = _stems(" ".join(text.split()[:AHEAD]))
    scores = {each.id: _likeness(stems, [name for name in (each.name, each.heading) if name]) for each in addressees}
    best = max(scores.values(), default=0)
    winners = [known for known, score in scores.items() if score == best]
    return winners[0] if best and len(winners) == 1 else None


def pair_clauses(old: Sequence[Clause], new: Sequence[Clause], *, by_number: bool = False) -> dict[int, int]:
    """From ids of the new clauses to those of the old ones that they go on from, each used once.

    The same text, then the same number with a text that is like it, then the text that is most like it; `by_number`:
    first of all the same number, whatever the text.
    """
    numbers = {each.task.number: each.id for each in old} if by_number else {}
    known = {each.id: numbers[each.task.number] for each in new if each.task.number in numbers}
    old = [each for each in old if each.id not in known.values()]
    new = [each for each in new if each.id not in known]
    words = {("old", each.id): _words(each.task.text) for each in old}
    words.update({("new", each.id): _words(each.task.text) for each in new})
    scored = sorted(
        (
            (score, before.task.number == after.task.number, -abs(place - turn), after.id, before.id)
            for turn, after in enumerate(new)
            for place, before in enumerate(old)
            if (score := _alike(words["old", before.id], words["new", after.id]))
            >= (SAME_NUMBER if before.task.number == after.task.number else ANY_NUMBER)
        ),
        key=lambda each: (each[0] + (each[1] and 0.3), each[2]),
        reverse=True,
    )
    found = dict(known)
    for _, _, _, after, before in scored:
        if after not in found and before not in found.values():
            found[after] = before
    return found


def _likeness(stems: set[str], names: Iterable[str]) -> int:
    """How many words of the name that is in there whole: «школам города» has all of «Школы»."""
    return max((len(wanted) for each in names if (wanted := _stems(each)) and wanted <= stems), default=0)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in re.findall(r"\w+", normalise(text)) if word not in SMALL}


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", normalise(text)))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """From 0 to 1: the share of words that both have."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
