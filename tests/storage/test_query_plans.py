"""No statement reads a whole table, but those that have a reason to."""

import ast
import inspect
import re
import sqlite3
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from storage.sqlite.connections import Transaction, configure
from tests.storage.sample_calls import NOW, ROWS, arguments_for, special_calls
from tests.support.databases import prepare_copy

STORAGE = Path(__file__).parents[2] / "storage"
MODULES = sorted(file.stem for file in STORAGE.glob("[a-z]*.py"))

# Tables that stay small in any country.
SMALL = {
    "organisation_kinds": "a handful",
    "resolutions": "a few a year",
    "addressees": "a few a resolution",
    "rounds": "some a year",
    "asking": "one a resolution and kind",
    "helpers": "one a kind",
    "editions": "a few an organiser",
    "indicators": "at most five a task",
    "long_works": "what goes on right now",
    "events": "a few a resolution",
    "announcements": "some a week; a list of all is asked for in pages",
    "group_chats": "one a district",
    "group_codes": "some, until their day is over",
    "saved_audiences": "some tens ever",
    "announcement_templates": "some tens ever",
    "facts": "a handful",
    "event_kinds": "a few an event",
    "tasks": "some tens a resolution",
    "report_templates": "a few ever",
    "registry": "one row",
    "team": "some tens ever",
    "hall_codes": "one a person who shows one now",
    "team_links": "some tens, until their term is over",
    "escalations": "two a round",
    "open_links": "a few a municipality",
}
# Whole tables that somebody wants whole, by module, function and table.
ALLOWED = {
    ("organisations", "list_organisations", "organisations"): "the command line and rosters want them all",
    ("organisations", "search_organisations", "organisations"): "a part of a name; an organiser, now and then",
    ("searching", "find_organisations", "organisations"): "the same, of whoever types words; measured in decision 0036",
    ("searching", "count_organisations", "organisations"): "the same",
    ("organisations", "list_with_children", "organisations"): "the municipalities of an audience",
    ("organisations", "parents_of_all", "organisations"): "the whole tree, once a day for each escalation",
    ("organisations", "reach_of_members", "memberships"): "once a day for each escalation",
    ("erasures", "list_forgotten", "participants"): "a copy is put back; each of its people may be on the list",
    ("event_helpers", "list_candidates", "participants"): "an organiser names who helps, on a long reader",
    ("helpers", "list_joined", "memberships"): "an organiser chooses who helps, now and then",
    ("round_answers", "list_answering", "organisations"): "in the order of their names, until a page is full",
    ("rates", "count_rated", "organisations"): "how long the list of what was in time is, on a long reader",
    ("rates", "list_rates", "organisations"): "in the order of their names, until a page is full",
    ("registry", "list_registered", "organisations"): "a roster is compared with all of them, on a long reader",
    ("registry", "list_former_names", "former_names"): "the same",
    ("memberships", "list_everybody", "memberships"): "the command line wants them all",
    ("digests", "list_candidates", "participants"): "each tick looks for whom it has not considered, on a long reader",
    ("digests", "preferences_in_use", "participants"): "each tick, on a long reader",
    ("participants", "list_zones", "organisations"): "each tick, on a long reader",
    ("participants", "list_zones", "participants"): "each tick, on a long reader",
    ("participants", "list_quiet_hours", "participants"): "each tick, on a long reader",
    ("plans", "list_owed", "assignments"): "an organiser looks ahead over all that is asked, on a long reader",
    ("plans", "list_reminded", "participants"): "the same, over all who are reminded",
    ("audit_words", "count_found", "audit_words"): "by the words' own index",
    ("audit_words", "list_found", "audit_words"): "the same",
    ("audiences", "count_reach", "participants"): "how many an announcement reaches, on a long reader",
    ("audience_gaps", "count_unjoined", "organisations"): "how many it does not reach, on a long reader",
    ("audience_gaps", "list_unjoined", "organisations"): "the same, for a file",
    ("audiences", "has_audience", "participants"): "until the first one who is meant",
    ("audiences", "some_of_audience", "participants"): "three of an audience by chance, on a long reader",
    ("round_asks", "count_asks", "participants"): "how many a round would reach, on a long reader",
    ("reports", "_by_day", "assignments"): "a report of an open round is of all its answers, on a long reader",
    ("reports", "_cells", "assignments"): "the same",
    ("reports", "_files", "assignments"): "the same",
    ("backgrounds", "read_background", "help_threads"): "the few that asked, of all that were asked",
    ("backgrounds", "read_background", "extensions"): "the same",
    ("backgrounds", "read_background", "discharges"): "the same",
    ("discharges", "count_of_round", "discharges"): "the few that organisers took off by hand, one by one",
    ("people_statistics", "count_people", "participants"): "an operator looks, now and then, on a long reader",
    ("people_statistics", "count_people", "organisations"): "the same",
    ("people_statistics", "count_people", "memberships"): "the same",
    ("first_steps", "has_roster", "organisations"): "one row of it, whichever",
    ("first_steps", "has_people", "participants"): "the same",
    ("first_steps", "has_ways_in", "invitations"): "the same",
    ("resolutions", "reach_of_resolution", "organisations"): "the command line says whom a resolution means",
}


class Recorder(Transaction):
    """Keeps each statement with the place in `storage/` that it was run from."""

    statements: dict[tuple[str, int], dict[str, Any]]

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        self._record(sql, parameters)
        return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:
        rows = list(parameters)
        self._record(sql, rows[0] if rows else None)
        return super().executemany(sql, rows)

    def _record(self, sql: str, parameters: Any) -> None:
        caller = sys._getframe(2)
        file = Path(caller.f_code.co_filename)
        if file.parent == STORAGE:
            self.statements.setdefault((file.stem, caller.f_lineno), {})[sql] = parameters


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recorder]:
    """Every function of `storage/` has been called once, and some once more where it depends on what it finds."""
    path = tmp_path_factory.mktemp("plans") / "bot.sqlite3"
    prepare_copy(path)
    tx = sqlite3.connect(path, isolation_level=None, factory=Recorder)
    tx.statements = {}
    configure(tx)
    tx.execute("PRAGMA foreign_keys = OFF")  # what is called with is made up
    tx.now = NOW
    tx.executescript(ROWS)
    for name in MODULES:
        for function in functions_of(import_module(f"storage.{name}")):
            attempt(tx, function, arguments_for(function))
    for function, arguments in special_calls():
        attempt(tx, function, arguments)
    yield tx
    tx.close()


def functions_of(module: ModuleType) -> list[Any]:
    found = inspect.getmembers(module, inspect.isfunction)
    public = [each for name, each in found if not name.startswith("_") and each.__module__ == module.__name__]
    return [each for each in public if takes_transaction(each)]


def takes_transaction(function: Any) -> bool:
    return next(iter(inspect.signature(function).parameters), None) == "tx"


def attempt(tx: Transaction, function: Any, arguments: dict[str, Any]) -> None:
    """What is made up may break a constraint; its statement has been seen by then."""
    tx.execute("SAVEPOINT attempt")
    try:
        found = function(tx, **arguments)
        if inspect.isgenerator(found):
            list(found)
    except (sqlite3.IntegrityError, LookupError, TypeError, AssertionError, ValueError, AttributeError):
        pass
    finally:
        tx.execute("ROLLBACK TO attempt")
        tx.execute("RELEASE attempt")


def test_every_statement_is_looked_at(recorder: Recorder) -> None:
    """No statement of `storage/` escapes the test of its plan: whoever adds one sees to it that it is run here."""
    missing = [
        f"storage/{module}.py:{first}"
        for module in MODULES
        for first, last in calls_in((STORAGE / f"{module}.py").read_text(encoding="utf-8"))
        if not any((module, line) in recorder.statements for line in range(first, last + 1))
    ]
    assert not missing, "\n".join(missing)


def calls_in(source: str) -> Iterator[tuple[int, int]]:
    """The lines of each call of `execute` and `executemany`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", None) in {"execute", "executemany"}:
            yield node.lineno, node.end_lineno or node.lineno


def test_no_statement_reads_a_whole_table(recorder: Recorder) -> None:
    """Each finds what it wants by an index, but in tables that stay small, and where all of them are wanted."""
    scans = {
        scan for place, statements in recorder.statements.items() for scan in scans_at(recorder, place, statements)
    }
    unexplained = {scan for scan in scans if scan not in ALLOWED and scan[2] not in SMALL}
    assert not unexplained, "\n".join(map(str, sorted(unexplained)))
    assert sorted(set(ALLOWED) - scans) == []


def scans_at(tx: Recorder, place: tuple[str, int], statements: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    module, line = place
    tables = {row[0] for row in tx.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    partial = partial_indexes(tx, tables)
    for sql, parameters in statements.items():
        if parameters is None or not re.match(r"\s*(SELECT|WITH|UPDATE|DELETE|INSERT)", sql):
            continue
        names = aliases(sql, tables)
        for row in tx.execute(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall():
            found = re.match(r"SCAN (\w+)|SEARCH (\w+) USING AUTOMATIC", row["detail"])
            if any(f"INDEX {name}" in row["detail"] for name in partial):  # holds what is of interest, and no more
                continue
            table = found and names.get(found[1] or found[2])
            if table:
                yield module, function_at(module, line), table


def partial_indexes(tx: Recorder, tables: set[str]) -> set[str]:
    return {row["name"] for table in tables for row in tx.execute(f"PRAGMA index_list({table})") if row["partial"]}


def aliases(sql: str, tables: set[str]) -> dict[str, str]:
    """What each table, and each that stands in one of the views, is called in the statement."""
    pairs = re.findall(r"\b([a-z_]+)\s+(?:AS\s+)?([a-z_]+)\b", sql)
    own = {table: table for table in tables}
    return own | {name: table for table, name in pairs if table in tables and name not in tables}


def function_at(module: str, line: int) -> str:
    tree = ast.parse((STORAGE / f"{module}.py").read_text(encoding="utf-8"))
    return next(
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.lineno <= line <= (node.end_lineno or 0)
    )
