"""Which names mean the same organisations, and which task or event goes on from which."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from typing import NamedTuple

from bot.domain.people.names import STEM, name_key, normalise
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.resolution.draft import DraftEvent
from bot.domain.resolution.editions import Addressee, Target
from bot.domain.resolution.naming import is_numbered, names_meant

SMALL = {"и", "в", "на", "по", "с", "г", "для", "при", "all", "of", "the"}
SAME_NUMBER = 0.4  # how alike texts must be to be one task, where the number is the same
ANY_NUMBER = 0.7  # and where it is not
LIKELY = 20  # of the former tasks, for each new one
RENAMED = 0.5  # how alike the names of an event must be
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
    ids = {each for known in names_meant(name, lambda: names.written) for each in names.written[known]}
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


class Worded(NamedTuple):
    """What tasks of two wordings are compared by; `text` as `says` has it."""

    id: int
    under: str
    number: str
    text: str


def says(text: str) -> str:
    """A key for comparing texts: how the item of a list ends is no matter."""
    return normalise(text).rstrip(" .;,")


def pair_tasks(old: Sequence[Worded], new: Sequence[Worded], *, by_number: bool = False) -> dict[int, int]:
    """From ids of the new tasks to those of the old ones that they go on from, each used once.

    The same text, of those with the same first the one in the same place; then the text that is most like it, where the
    same number counts for something. `by_number`: first of all the same number, whatever the text.
    """
    keys: list[Callable[[Worded], Hashable]] = [
        lambda each: (each.text, each.under, each.number),
        lambda each: (each.text, each.under),
        lambda each: (each.text, each.number),
        lambda each: each.text,
    ]
    if by_number:
        keys.insert(0, lambda each: each.number)
    found: dict[int, int] = {}
    for key in keys:
        found.update(_pair_equal(old, new, key))
        used = set(found.values())
        old, new = [each for each in old if each.id not in used], [each for each in new if each.id not in found]
    return {**found, **_pair_alike(old, new)}


def _pair_equal(
    old: Sequence[Worded], new: Sequence[Worded], key: Callable[[Worded], Hashable]
) -> Iterator[tuple[int, int]]:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for each in reversed(old):
        waiting[key(each)].append(each.id)
    return ((each.id, waiting[key(each)].pop()) for each in new if waiting[key(each)])


def _pair_alike(old: Sequence[Worded], new: Sequence[Worded]) -> dict[int, int]:
    """A text is a number with a bit for each of its words: a thousand are compared with a thousand in half a second."""
    bits: dict[tuple[str, int], int] = {}
    known = [_mask(each.text, bits) for each in old]
    scored: list[tuple[float, int, int, int]] = []
    for turn, after in enumerate(new):
        mine, length = _mask(after.text, bits)
        shares = [2 * (mine & mask).bit_count() / (length + other or 1) for mask, other in known]
        likely = [
            (share + (0.3 if same else 0), -abs(place - turn), after.id, old[place].id)
            for place, share in enumerate(shares)
            if share >= SAME_NUMBER and ((same := old[place].number == after.number) or share >= ANY_NUMBER)
        ]
        scored.extend(nlargest(LIKELY, likely))
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, _, fresh, former in sorted(scored, key=lambda each: each[:2], reverse=True):
        if fresh not in found and former not in used:
            found[fresh] = former
            used.add(former)
    return found


def pair_events(
    before: Sequence[DraftEvent], after: Sequence[DraftEvent]
) -> list[tuple[DraftEvent | None, DraftEvent | None]]:
    """Which event goes on as which: of the same name, else of a like name or the same days; None: it is not there."""
    names = {each.name: each for each in reversed(before)}
    found = {each.name: names.pop(each.name, None) for each in after}
    for each in after:
        if found[each.name] is None and (renamed := next((one for one in names.values() if _renamed(one, each)), None)):
            found[each.name] = names.pop(renamed.name)
    gone: list[tuple[DraftEvent | None, DraftEvent | None]] = [(each, None) for each in names.values()]
    return [*((found[each.name], each) for each in after), *gone]


def _renamed(one: DraftEvent, other: DraftEvent) -> bool:
    days = one.start is not None and (one.start, one.end) == (other.start, other.end)
    bits: dict[tuple[str, int], int] = {}
    (mine, length), (mask, more) = _mask(normalise(one.name), bits), _mask(normalise(other.name), bits)
    return days or 2 * (mine & mask).bit_count() >= RENAMED * (length + more)


def _likeness(stems: set[str], names: Iterable[str]) -> int:
    """How many words of the name that is in there whole: «школам города» has all of «Школы»."""
    return max((len(wanted) for each in names if (wanted := _stems(each)) and wanted <= stems), default=0)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in re.findall(r"\w+", normalise(text)) if word not in SMALL}


def _mask(text: str, bits: dict[tuple[str, int], int]) -> tuple[int, int]:
    """A bit for each word, and for each time that it is said again; how many there are."""
    said = Counter[str]()
    mask = 0
    for word in re.findall(r"\w+", text):
        mask |= 1 << bits.setdefault((word, said[word]), len(bits))
        said[word] += 1
    return mask, said.total()
