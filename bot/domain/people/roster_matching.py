"""Which organisations the rows of a roster are: by code, else by name within a municipality, else a question."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from sys import intern

from bot.domain.people.circles import in_circles
from bot.domain.people.names import code_key, name_key
from bot.domain.people.register_index import TOP, RegisterIndex
from bot.domain.people.registry import ClosedName
from bot.domain.people.rosters import CLEARED, MOST_BELOW, RosterRow, RowProblem

SCHOOL = "school"  # of two that are called the same, the other one is the parent


@dataclass(slots=True)
class Match:
    """`number`: the id of what is there already, or below zero: the row is new. `place` alike, TOP, or None: as it is.

    `question`: it is that one only if a person says so; `asks`: nobody has yet.
    """

    number: int
    place: int | None = None
    question: str = ""
    asks: bool = False
    problem: RowProblem | None = None


class RowProblemError(Exception):
    def __init__(self, code: str, column: str = "", /, **arguments: object) -> None:
        super().__init__(code)
        self.code, self.column, self.arguments = code, column, arguments


class Matching:
    """`answers` are yes or no by row key; `accept`: every other question is answered with yes."""

    def __init__(
        self,
        rows: Sequence[RosterRow],
        register: RegisterIndex,
        kinds: Mapping[str, str],
        answers: Mapping[str, bool],
        *,
        accept: bool,
    ) -> None:
        self.rows, self.register = rows, register
        self._kinds = {each: kinds.get(name_key(each)) if each else None for each in {row.kind for row in rows}}
        # The register has most of them: each is kept once.
        self.keys = [intern(name_key(row.name)) if row.name else "" for row in rows]
        self._codes = [intern(code_key(row.code)) if row.code else "" for row in rows]
        self.order: list[int] = []
        self.matches: dict[int, Match] = {}
        self._answers, self._accept = answers, accept
        self._parent_keys = self._keys_of_parents()
        self._named: dict[str, list[int]] = defaultdict(list)  # rows by every way to name them
        for number, row in enumerate(rows):
            short = name_key(row.short_name) if row.short_name else ""
            for key in {self.keys[number], short, self._codes[number]} - {""}:
                self._named[key].append(number)
        self._taken: dict[int, int] = {}  # by which row
        self.places: dict[tuple[str, int], int] = {}  # which row is called so in a place in the end
        self._reserved = self._reserve()
        self._spoken: dict[int, bool] = {}
        self._match_all()

    def row_key(self, number: int) -> str:
        """By which an answer finds its row again."""
        return f"{self._codes[number]}|{self.keys[number]}|{self._parent_keys[number]}"

    def kind_of(self, row: RosterRow) -> str | None:
        """The code; None also for a kind that there is not."""
        return self._kinds[row.kind]

    def row_of(self, organisation_id: int) -> int | None:
        """The row that it is."""
        return self._taken.get(organisation_id)

    def problem(self, number: int, code: str, column: str = "", /, **arguments: object) -> RowProblem:
        row = self.rows[number]
        return RowProblem(row.line, code, arguments, column, row.sheet)

    def _keys_of_parents(self) -> list[str]:
        known: dict[str, str] = {"": ""}
        for row in self.rows:
            if row.parent and row.parent not in known:
                known[row.parent] = name_key(row.parent)
        return [known[row.parent or ""] for row in self.rows]

    def _reserve(self) -> set[int]:
        """Those that rows name as they are there: they are nobody else's former self."""
        ways: dict[int, set[str]] = {}  # to name what may be a parent
        reserved = set()
        for number in range(len(self.rows)):
            if (found := self.register.by_code.get(self._codes[number])) is not None:
                reserved.add(found)
                ways[found] = self.register.ways(found) | {self.keys[number]}
        for number, row in enumerate(self.rows):
            for found in self.register.named(self.keys[number]):
                above = self.register.known[found].parent_id
                if above is not None and above not in ways:
                    ways[above] = self.register.ways(above)
                if not row.parent or (above is not None and self._parent_keys[number] in ways[above]):
                    reserved.add(found)
        return reserved

    def _match_all(self) -> None:
        for number, problem in self._left_out():
            self.matches[number] = Match(-1 - number, problem=problem)
        for number in self._in_order():
            self.order.append(number)
            if number not in self.matches:
                try:
                    match = self._match(number)
                except RowProblemError as error:
                    problem = self.problem(number, error.code, error.column, **error.arguments)
                    match = Match(-1 - number, problem=problem)
                self.matches[number] = match

    def _left_out(self) -> Iterator[tuple[int, RowProblem]]:
        """What is wrong with rows whatever they are matched with."""
        codes: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self.rows):
            if row.code:
                codes[self._codes[number]].append(number)
        for numbers in codes.values():
            for number in numbers if len(numbers) > 1 else ():
                other = next(each for each in numbers if each != number)
                first = self.rows[other].line
                yield number, self.problem(number, "duplicate_code", "code", code=self.rows[number].code, line=first)
        below = Counter(key for key in self._parent_keys if key)
        full = {key: count for key, count in below.items() if count > MOST_BELOW}
        for number, key in enumerate(self._parent_keys):
            if key in full:
                arguments = {"parent": self.rows[number].parent, "count": full[key], "limit": MOST_BELOW}
                yield number, self.problem(number, "too_many_below", "parent", **arguments)

    def _in_order(self) -> list[int]:
        """Parents before those below them; what stands in a circle is left out, and so is what is below it."""
        above = [self._rows_above(number) for number in range(len(self.rows))]
        below: dict[int, list[int]] = defaultdict(list)
        for number, parents in enumerate(above):
            for parent in parents:
                below[parent].append(number)
        waits = [len(parents) for parents in above]
        order = [number for number, count in enumerate(waits) if not count]
        for number in order:  # and for each that is added meanwhile
            for each in below[number]:
                waits[each] -= 1
                if not waits[each]:
                    order.append(each)
        left = {number for number, count in enumerate(waits) if count}
        circles = in_circles(left, above, below)
        for number in sorted(left):
            code = "circle" if number in circles else "parent_left_out"
            problem = self.problem(number, code, "parent", parent=self.rows[number].parent)
            self.matches[number] = Match(-1 - number, problem=problem)
        return [*order, *sorted(left)]

    def _rows_above(self, number: int) -> list[int]:
        key = self._parent_keys[number]
        found = self._named.get(key, ()) if key else ()
        return [each for each in found if each != number] or list(found)  # nothing stands below itself

    def _match(self, number: int) -> Match:
        row = self.rows[number]
        place = self._place(number)
        coded = self.register.by_code.get(self._codes[number])
        if coded is not None:
            return self._take(number, Match(coded, place))
        self._refuse_closed(self.register.closed_by_code(self._codes[number]), row)
        if not self.keys[number]:
            raise RowProblemError(
                "unknown_code" if row.code else "missing_name", "code" if row.code else "name", code=row.code
            )
        found = self._same(number, place)
        if found is not None:
            return self._take(number, Match(found, place))
        self._refuse_closed(self.register.closed(self.keys[number], place), row)
        question, candidate = self._question(number, place)
        said = self._answers.get(self.row_key(number), True if self._accept else None) if question else False
        if said is False:
            return Match(-1 - number, TOP if place is None else place)
        match = Match(candidate, TOP if place is None else place, question, asks=said is None)
        return self._take(number, match)

    def _refuse_closed(self, closed: ClosedName | None, row: RosterRow) -> None:
        """A list may be older than a closing: it opens nothing again."""
        if closed is not None:
            named = {"name": row.name or row.code, "successor": closed.successor or ""}
            raise RowProblemError("merged" if closed.successor else "closed", "name", **named)

    def _take(self, number: int, match: Match) -> Match:
        """Two rows cannot be one organisation."""
        first = self._taken.setdefault(match.number, number)
        if first != number:
            raise RowProblemError("duplicate", "name", name=self.rows[number].name, line=self.rows[first].line)
        return match

    def _place(self, number: int) -> int | None:
        row = self.rows[number]
        if row.parent is None:
            return None
        if row.parent == CLEARED:
            return TOP
        for found in self._parents(number):
            if len(found) > 1:
                found = {each for each in found if self._kind(each) != SCHOOL} or found  # noqa: PLW2901
            if len(found) > 1:
                found = {each for each in found if self._has_child(number, each)} or found  # noqa: PLW2901
            if len(found) == 1:
                return found.pop()
            if found:
                raise RowProblemError("ambiguous_parent", "parent", parent=row.parent)
        raise RowProblemError("unknown_parent", "parent", parent=row.parent)

    def _parents(self, number: int) -> Iterator[set[int]]:
        """What the parent's name may mean: first those that are called so in full, then for short, then by code."""
        key = self._parent_keys[number]
        rows = [each for each in self._rows_above(number) if each != number]
        of_file = {each: self.matches[each] for each in rows if each in self.matches}
        left_out = [each for each, match in of_file.items() if match.problem]
        full = {match.number for each, match in of_file.items() if not match.problem and self.keys[each] == key}
        yield full | set(self.register.named(key))
        other = {match.number for match in of_file.values() if not match.problem}
        yield other | set(self.register.named_for_short(key))
        coded = self.register.coded(self.rows[number].parent)
        yield {coded} if coded is not None else set()
        yield set(self.register.formerly(key))
        if left_out:
            raise RowProblemError("parent_left_out", "parent", parent=self.rows[number].parent)

    def _kind(self, number: int) -> str | None:
        if number < 0:
            return self.kind_of(self.rows[-1 - number])
        return self.register.known[number].details.kind

    def _has_child(self, number: int, parent: int) -> bool:
        coded = self.register.by_code.get(self._codes[number])
        own = coded is not None and self.register.known[coded].parent_id == parent
        return own or bool(self.register.in_place(self.keys[number], parent))

    def _same(self, number: int, place: int | None) -> int | None:
        """What is called so in that place; where no place is told, at the top or anywhere."""
        row, key = self.rows[number], self.keys[number]
        found = self.register.in_place(key, TOP if place is None else place)
        if place is None and not found:
            found = self.register.named(key)
        if len(found) > 1:
            raise RowProblemError("ambiguous_name", "name", name=row.name, count=len(found))
        if not found:
            return None
        code = self.register.known[found[0]].details.code
        if row.code and code:
            raise RowProblemError("other_code", "code", code=row.code, known=code)
        return found[0]

    def _question(self, number: int, place: int | None) -> tuple[str, int]:
        """What was called so before, or has a close name, in its place; else the very name in another place.

        What rows name as it is there is out of question.
        """
        row, key = self.rows[number], self.keys[number]
        kind = self.kind_of(row)
        here = place or TOP
        formerly = [
            each for each in self.register.formerly(key) if (self.register.known[each].parent_id or TOP) == here
        ]
        close = self.register.close_to(row.name or "", here, self._reserved) if here >= TOP else ()
        for each in chain(formerly, close):
            if self._free(number, each) and kind in {None, self.register.known[each].details.kind}:
                return "rename", each
        elsewhere = [each for each in self.register.named(key) if self._free(number, each)]
        spoken = [each for each in elsewhere if self._speaks_of(self.register.known[each].parent_id)] or elsewhere
        return ("move", spoken[0]) if len(spoken) == 1 else ("", 0)

    def _free(self, number: int, candidate: int) -> bool:
        coded = self.rows[number].code and self.register.known[candidate].details.code
        return candidate not in self._reserved and candidate not in self._taken and not coded

    def _speaks_of(self, parent_id: int | None) -> bool:
        """Whether any row names what is below that one."""
        place = parent_id or TOP
        if place not in self._spoken:
            self._spoken[place] = any(each in self._reserved for each in self.register.below(place))
        return self._spoken[place]
