"""The register as rosters look things up in it: by code, by name, by place, and by what a name tells."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from sys import intern

from bot.domain.people.names import Telling, code_key, name_key
from bot.domain.people.registry import ClosedName, Registered

TOP = 0  # the place of what stands below nobody
MOST_LOOKED_AT = 200  # of what may have been called so before


class RegisterIndex:
    """`ways` are all keys that name an organisation."""

    def __init__(
        self,
        registered: Sequence[Registered],
        former_names: Sequence[tuple[int, str]] = (),
        closed: Sequence[ClosedName] = (),
    ) -> None:
        self.known = {each.id: each for each in registered}
        self.by_code: dict[str, int] = {}
        self.key_of: dict[int, str] = {}
        self._by_place: dict[tuple[str, int], list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_short_name: dict[str, list[int]] = defaultdict(list)
        self._below: dict[int, list[int]] = defaultdict(list)
        self._telling: dict[int, dict[Collection[str], list[tuple[Telling, int]]]] = {}
        for each in registered:
            key = self.key_of[each.id] = intern(name_key(each.details.name))
            place = each.parent_id or TOP
            self._by_place[key, place].append(each.id)
            self._by_name[key].append(each.id)
            self._below[place].append(each.id)
            if each.details.short_name != each.details.name:
                self._by_short_name[name_key(each.details.short_name)].append(each.id)
            if each.details.code:
                self.by_code[intern(code_key(each.details.code))] = each.id

        self._formerly: dict[str, list[int]] = defaultdict(list)
        for number, key in former_names:
            self._formerly[key].append(number)

        self._closed = {(each.name, each.parent_id or TOP): each for each in closed}
        self._closed_anywhere = {each.name: each for each in closed}
        self._closed_by_code = {each.code: each for each in closed if each.code}

    def closed(self, key: str, place: int | None) -> ClosedName | None:
        """What stood there under that name and is closed; None: wherever it stood."""
        return self._closed_anywhere.get(key) if place is None else self._closed.get((key, place))

    def closed_by_code(self, code: str) -> ClosedName | None:
        return self._closed_by_code.get(code)

    def formerly(self, key: str) -> Sequence[int]:
        """What was called so before."""
        return self._formerly.get(key, ())

    def coded(self, code: str | None) -> int | None:
        return self.by_code.get(code_key(code)) if code else None

    def in_place(self, key: str, place: int) -> Sequence[int]:
        return self._by_place.get((key, place), ())

    def named(self, key: str) -> Sequence[int]:
        return self._by_name.get(key, ())

    def named_for_short(self, key: str) -> Sequence[int]:
        return self._by_short_name.get(key, ())

    def below(self, place: int) -> Sequence[int]:
        return self._below.get(place, ())

    def ways(self, number: int) -> set[str]:
        details = self.known[number].details
        return {self.key_of[number], name_key(details.short_name), code_key(details.code or "")} - {""}

    def close_to(self, name: str, place: int, besides: Collection[int]) -> Iterator[int]:
        """What stands there and may be called so now, but those."""
        if not self.below(place):
            return iter(())
        telling = Telling.of(name)
        if place not in self._telling:
            self._telling[place] = self._by_telling(place, besides)
        found = self._telling[place]
        near = [found.get(telling.numbers, [])] if telling.numbers else []
        if not telling.numbers:
            near = [found.get(stem, []) for stem in sorted(telling.stems)] if telling.stems else [found.get("", [])]
        looked_at = islice((each for some in near for each in some), MOST_LOOKED_AT)
        return (number for other, number in looked_at if telling.sounds_like(other))

    def _by_telling(self, place: int, besides: Collection[int]) -> dict[Collection[str], list[tuple[Telling, int]]]:
        """By numbers; without any by each stem; what tells nothing by ""."""
        found: dict[Collection[str], list[tuple[Telling, int]]] = defaultdict(list)
        for number in self.below(place):
            if number not in besides:
                telling = Telling.of(self.known[number].details.name)
                for key in [telling.numbers] if telling.numbers else telling.stems or [""]:
                    found[key].append((telling, number))
        return found
