"""What merging a roster would change, line by line: worked out from its rows and the register, not written yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.domain.people.names import code_key, name_key
from bot.domain.people.participants import OrganisationKind
from bot.domain.people.register_index import TOP, RegisterIndex
from bot.domain.people.registry import Details, Registered
from bot.domain.people.roster_matching import Match, Matching
from bot.domain.people.rosters import CLEARED, PlannedLine, Roster, RosterChange, RosterRow, RowProblem

FIELDS = ("time_zone", "phone", "contact")


@dataclass(slots=True)
class RosterPlan:
    """`lines` can be gone through once; the counts are known when they have been."""

    roster: Roster
    kinds: Sequence[OrganisationKind]
    register: RegisterIndex
    matching: Matching
    unchanged: int = 0
    elsewhere: int = 0  # what stands where the file names nobody
    _positions: dict[int, int] = field(default_factory=dict)  # of the lines of rows
    _asked: dict[int, int] = field(default_factory=dict)  # rows of open questions, by what each would be
    _places: dict[int, int] = field(default_factory=dict)  # where organisations stand in the end
    _crowded: set[object] = field(default_factory=set)
    _problems: list[RowProblem] = field(default_factory=list)

    def lines(self) -> Iterator[PlannedLine]:
        """In the order in which they can be applied; then what is missing from the file, then what is wrong with it."""
        below = self._rows_below()
        self._problems += self.roster.problems
        position = 0  # from 1 on, as rows have ids
        for number in self.matching.order:
            line = self._line(number)
            if line is None:
                continue
            if number in below:
                line = replace(line, asked_below=line.change is RosterChange.QUESTION)
            position += 1
            self._positions[number] = position
            yield line
        yield from self._missing()
        for problem in sorted(self._problems, key=lambda each: (each.sheet, each.line)):
            yield PlannedLine(RosterChange.PROBLEM, _said_of_problem(problem))

    def _rows_below(self) -> set[int]:
        """The rows that others name as their parent."""
        owners = {match.number: number for number, match in self.matching.matches.items()}
        places = {match.place for match in self.matching.matches.values() if match.place is not None}
        return {owners[place] for place in places if place in owners}

    def _line(self, number: int) -> PlannedLine | None:
        match = self.matching.matches[number]
        problem = match.problem or self._problem(number, match)
        if problem is not None:
            match.problem = problem
            if problem.code != "too_many_below":
                self._problems.append(problem)
            elif problem.arguments["parent"] not in self._crowded:  # one word about each is enough
                self._crowded.add(problem.arguments["parent"])
                self._problems.append(problem)
            return None
        if match.number < 0:
            self._places[match.number] = TOP if match.place is None else match.place
            return self._added(number, match)
        line = self._changed(number, match)
        if match.place is not None and not match.asks:
            self._places[match.number] = match.place
        if match.asks:
            self._asked[match.number] = number
        return line

    def _problem(self, number: int, match: Match) -> RowProblem | None:
        """What is wrong with a row that was matched, beside the others."""
        row, problem = self.matching.rows[number], self.matching.problem
        place = self._place_of(match.number) if match.place is None else match.place
        if row.kind and self.matching.kind_of(row) is None:
            return problem(number, "unknown_kind", "kind", kind=row.kind, kinds=[each.title for each in self.kinds])
        if match.number < 0 and not row.kind:
            return problem(number, "missing_kind", "kind")
        if place < 0 and self.matching.matches[-1 - place].problem:
            return problem(number, "parent_left_out", "parent", parent=row.parent)
        if self._goes_round(match.number, place):
            return problem(number, "circle", "parent", parent=row.parent)
        return self._of_taken_name(number, match, place)

    def _goes_round(self, number: int, place: int) -> bool:
        seen = {number}
        while place != TOP:
            if place in seen:
                return True
            seen.add(place)
            place = self._place_of(place)
        return False

    def _place_of(self, number: int) -> int:
        if number in self._places:
            return self._places[number]
        known = self.register.known.get(number)
        return known.parent_id or TOP if known else TOP

    def _of_taken_name(self, number: int, match: Match, place: int) -> RowProblem | None:
        """Another one is called so there, and stays so; or another row makes it so."""
        own, name = self.register.key_of.get(match.number, ""), self.matching.rows[number].name
        key = self.matching.keys[number] or own
        if place >= TOP and (key, place) != (own, self._place_of(match.number)):
            for other in self.register.in_place(key, place):
                row = self.matching.row_of(other)
                if other != match.number and (row is None or self._stays(row, key, place)):
                    return self.matching.problem(number, "name_taken", "name", name=name)
        first = self.matching.places.setdefault((key, place), number)
        if first == number:
            return None
        return self.matching.problem(number, "duplicate", "name", name=name, line=self.matching.rows[first].line)

    def _stays(self, row: int, key: str, place: int) -> bool:
        match = self.matching.matches[row]
        return match.asks or (self.matching.keys[row] in {key, ""} and match.place in {None, place})

    def _added(self, number: int, match: Match) -> PlannedLine:
        row = self.matching.rows[number]
        details = self._details(row)
        place = TOP if match.place is None else match.place
        said = {
            **self._said(row),
            "name": details.name,
            "kind": self._title(details.kind),
            "parent": self._called(place),
        }
        return self._placed(RosterChange.ADDED, number, place, said, {"no": _written(details, place)})

    def _changed(self, number: int, match: Match) -> PlannedLine | None:
        row, known = self.matching.rows[number], self.register.known[match.number]
        change = self._difference(row, known, match)
        if not change and not match.asks:
            self.unchanged += 1
            return None
        said = {**self._said(row), "name": change.get("name", row.name if match.asks else known.details.name)}
        if "name" in change:
            said["was"] = known.details.name
        if "parent" in change:
            said |= {"parent": self._called(change["parent"]), "was_parent": self._called(known.parent_id or TOP)}
        if "kind" in change:
            said |= {"kind": self._title(change["kind"]), "was_kind": self._title(known.details.kind)}
        said["fields"] = [
            each for each in ("code", "short_name", *FIELDS) if each in change and getattr(row, each) is not None
        ]
        place = change.get("parent", TOP)
        data: dict[str, Any] = {"yes": change}
        if match.asks:
            said |= {"question": match.question, "parent": self._called(match.place or TOP)}
            said |= {"was": known.details.name, "was_parent": self._called(known.parent_id or TOP)}
            place = match.place or TOP
            data["no"] = _written(self._details(row), place) if row.kind else None
        return self._placed(_telling(change, asks=match.asks), number, place, said, data, known.id)

    def _placed(
        self,
        change: RosterChange,
        number: int,
        place: int,
        said: Mapping[str, Any],
        data: Mapping[str, Any],
        organisation_id: int | None = None,
    ) -> PlannedLine:
        asked = self._asked.get(place)
        return PlannedLine(
            change,
            said,
            data,
            self.matching.row_key(number) if change is RosterChange.QUESTION else "",
            organisation_id,
            parent_line=self._positions[-1 - place] if place < TOP else None,
            waits_for=None if asked is None else self._positions[asked],
        )

    def _difference(self, row: RosterRow, known: Registered, match: Match) -> dict[str, Any]:
        """What is written of the organisation; a value of None clears."""
        now = known.details
        change: dict[str, Any] = {}
        if row.name and row.name != now.name and (row.code or name_key(row.name) != self.register.key_of[known.id]):
            change["name"] = row.name  # without a code another spelling is the same name, and no reason to change it
        name = row.name or now.name
        follows = now.short_name == now.name and "name" in change
        short = name if row.short_name == CLEARED or (row.short_name is None and follows) else row.short_name
        if short is not None and short != now.short_name:
            change["short_name"] = short
        kind = self.matching.kind_of(row)
        if kind not in {None, now.kind}:
            change["kind"] = kind
        if match.place is not None and match.place != (known.parent_id or TOP):
            change["parent"] = match.place
        if row.code is not None and code_key(row.code) != code_key(now.code or ""):
            change["code"] = row.code or None
        for name in FIELDS:
            said = getattr(row, name)
            if said is not None and (said or None) != getattr(now, name):
                change[name] = said or None
        return change

    def _details(self, row: RosterRow) -> Details:
        kind = self.matching.kind_of(row) or ""
        name = row.name or ""
        values = (getattr(row, each) or None for each in ("code", *FIELDS))
        return Details(kind, name, row.short_name or name, *values)

    def _missing(self) -> Iterator[PlannedLine]:
        """Where the file names anybody; what is elsewhere is none of its business.

        At the top a list of districts names districts alone, unless it names others that have nobody below them.
        """
        found = {match.number for match in self.matching.matches.values() if match.number > TOP}
        places = {match.place for match in self.matching.matches.values()}
        known = self.register.known
        spoken = {known[each].parent_id for each in found}
        of_top = {known[each].details.kind for each in found if known[each].parent_id is None}
        if any(known[each].parent_id is None and each not in places for each in found):
            of_top = {each.code for each in self.kinds}
        left_out = {self.matching.keys[number] for number, each in self.matching.matches.items() if each.problem}
        for each in self.register.known.values():
            if each.id in found or self.register.key_of[each.id] in left_out:
                continue
            if each.parent_id not in spoken or (each.parent_id is None and each.details.kind not in of_top):
                self.elsewhere += 1
                continue
            said = {"name": each.details.name, "parent": self._called(each.parent_id or TOP)}
            yield PlannedLine(RosterChange.MISSING, said, organisation_id=each.id)

    def _said(self, row: RosterRow) -> dict[str, Any]:
        return {"line": row.line, "sheet": row.sheet}

    def _title(self, kind: str) -> str:
        return next((each.title for each in self.kinds if each.code == kind), kind)

    def _called(self, place: int) -> str | None:
        if place < TOP:
            row = self.matching.rows[-1 - place]
            return row.short_name or row.name
        return self.register.known[place].details.short_name if place else None


def plan_roster(
    roster: Roster,
    register: RegisterIndex,
    kinds: Sequence[OrganisationKind],
    by_name: Mapping[str, str],
    answers: Mapping[str, bool] | None = None,
    *,
    accept: bool = False,
) -> RosterPlan:
    """`by_name`: codes of kinds by the keys of their names; `answers`: yes or no by row key."""
    matching = Matching(roster.rows, register, by_name, answers or {}, accept=accept)
    return RosterPlan(roster, kinds, register, matching)


def _telling(change: Iterable[str], *, asks: bool) -> RosterChange:
    if asks:
        return RosterChange.QUESTION
    of_field = {"kind": RosterChange.KIND, "parent": RosterChange.MOVED, "name": RosterChange.RENAMED}
    return next((kind for name, kind in of_field.items() if name in change), RosterChange.CHANGED)


def _written(details: Details, place: int) -> dict[str, Any]:
    fields = ("kind", "name", "short_name", "code", *FIELDS)
    said = {each: value for each in fields if (value := getattr(details, each)) is not None}
    return {**said, "parent": place}


def _said_of_problem(problem: RowProblem) -> dict[str, Any]:
    return {
        "line": problem.line,
        "sheet": problem.sheet,
        "column": problem.column,
        "code": problem.code,
        "arguments": dict(problem.arguments),
    }
