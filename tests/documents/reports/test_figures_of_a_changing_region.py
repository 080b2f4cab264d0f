"""Figures of a report beside a count in plain loops, while organisations merge, move, close, and tasks come and go."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

import pytest

from bot.documents.bundled import bundled_resolution
from bot.domain.people.organisation_acts import OrganisationAct
from bot.domain.work.reports import Report, Tally
from bot.services import long_works
from bot.services.people import organisation_acts
from bot.services.resolution import publishing
from bot.services.work import discharges, reports
from bot.services.work.reports import Wish
from storage import organisations
from tests.support.reported import POLICY, ReportedRegion, reported_region

LATER = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
SCHOOL, BRANCH = "МБОУ «Средняя общеобразовательная школа № 5»", "МБОУ «Средняя общеобразовательная школа № 8»"
STATES = ("done", "in_progress", "need_help", "not_applicable")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReportedRegion]:
    """In the middle of a round all has happened to it that can."""
    region = reported_region(
        tmp_path_factory.mktemp("changing") / "bot.sqlite3", municipalities=3, schools=4, closed=False
    )
    region.tx.now = LATER
    ask_for_numbers(region)
    for act, name, target in (
        (
            OrganisationAct.MERGE,
            "МБОУ «Средняя общеобразовательная школа № 1»",
            "МБОУ «Средняя общеобразовательная школа № 2»",
        ),
        (OrganisationAct.MOVE, "МБОУ «Средняя общеобразовательная школа № 3»", region.names[1]),
        (OrganisationAct.MOVE, BRANCH, SCHOOL),
        (OrganisationAct.CLOSE, "МБОУ «Средняя общеобразовательная школа № 4»", None),
    ):
        target_id = id_of(region, target) if target else None
        organisation_acts.do_at_once(region.tx, id_of(region, name), act, target_id=target_id)
        long_works.do_all(region.tx)
    answered = "SELECT id FROM assignments WHERE withdrawn_at IS NULL AND status = ? ORDER BY id DESC LIMIT 1"
    for status in ("done", "no_reply"):
        discharges.discharge_task(
            region.tx, region.organiser, region.rows(answered, status)[0]["id"], "Школа на ремонте"
        )
    draft = bundled_resolution()
    last = draft.addressees[-1]
    shorter = replace(draft, addressees=(*draft.addressees[:-1], replace(last, tasks=last.tasks[:-1])))
    publishing.publish_release(region.tx, publishing.understand_release(region.tx, shorter, 1))
    long_works.do_all(region.tx)
    region.commit()
    yield region
    region.tx.close()


def ask_for_numbers(region: ReportedRegion) -> None:
    """A sum and a mean of the first task of schools, given, mended, left empty, or said to be unknown."""
    ((task_id,),) = region.rows(
        "SELECT min(t.id) FROM tasks t JOIN addressees a ON a.id = t.addressee_id WHERE a.kind = 'school'"
    )
    for label, kind, aggregate in (("Обучено", "integer", "sum"), ("Доля", "percent", "mean")):
        region.tx.execute(
            "INSERT INTO indicators (task_id, position, label, kind, aggregate) VALUES (?, 1, ?, ?, ?)",
            (task_id, label, kind, aggregate),
        )
    given = ((1_200, None), (700, None), (None, "нет учёта"), (None, None))
    answered = region.rows("SELECT id, reply_id, round_id FROM assignments WHERE task_id = ? AND reply_id", task_id)
    for turn, assignment in enumerate(answered):
        for indicator in region.rows("SELECT id FROM indicators"):
            for place in range(turn % 3 + 1 if turn % 5 else 0):
                amount, reason = given[(turn + indicator["id"] + place) % len(given)]
                region.tx.execute(
                    "INSERT INTO indicator_values (assignment_id, indicator_id, round_id, reply_id, amount, reason,"
                    " author_id, created_at) VALUES (?, ?, ?, ?, ?, ?, 1, '')",
                    (assignment["id"], indicator["id"], assignment["round_id"], assignment["reply_id"], amount, reason),
                )


def id_of(region: ReportedRegion, name: str) -> int:
    return organisations.list_named(region.tx, name)[0].id


def load(region: ReportedRegion, top: int | None = None) -> Report:
    return reports.load_report(region.tx, Wish(2, top=top), POLICY)


def counted(region: ReportedRegion, top: int | None = None) -> tuple[dict[int, Tally], dict[int, Tally]]:
    """By task and by organisation, of round 2, row after row; nothing of it is the bot's own SQL."""
    with closing(sqlite3.connect(region.path)) as connection:
        connection.row_factory = sqlite3.Row
        every = {
            table: {row["id"]: row for row in connection.execute(f"SELECT * FROM {table}")}  # noqa: S608
            for table in ("assignments", "replies", "organisations", "tasks")
        }
        kinds = {row["kind"] for row in connection.execute("SELECT kind FROM round_kinds WHERE round_id = 2")}
    by_task: dict[int, Counter[str]] = {}
    by_organisation: dict[int, Counter[str]] = {}
    for each in every["assignments"].values():
        asked = every["organisations"][each["organisation_id"]]
        if each["withdrawn_at"] or asked["closed_at"] or asked["kind"] not in kinds:
            continue
        if top is not None and not stands_below(every["organisations"], asked["id"], top):
            continue
        for counts in (
            by_task.setdefault(each["task_id"], Counter()),
            by_organisation.setdefault(asked["id"], Counter()),
        ):
            counts.update(names_of(each, every["replies"].get(each["reply_id"])))
    return tallies(by_task), tallies(by_organisation)


def numbers_counted(region: ReportedRegion, top: int | None) -> dict[int, tuple[int, int, int, Fraction | None]]:
    """Of each indicator in round 2: answers that it goes with, values, «no data», and their sum or mean."""
    with closing(sqlite3.connect(region.path)) as connection:
        connection.row_factory = sqlite3.Row
        every = {row["id"]: row for row in connection.execute("SELECT * FROM organisations")}
        assignments = connection.execute("SELECT * FROM assignments").fetchall()
        indicators = connection.execute("SELECT * FROM indicators").fetchall()
        newest = {
            (row["assignment_id"], row["indicator_id"]): row
            for row in connection.execute("SELECT * FROM indicator_values WHERE round_id = 2 ORDER BY id")
        }
    found = {}
    for indicator in indicators:
        counting = [
            each["id"]
            for each in assignments
            if each["task_id"] == indicator["task_id"]
            and each["status"] in ("done", "in_progress")
            and (each["round_id"], each["withdrawn_at"]) == (2, None)
            and each["verdict"] != "returned"
            and every[each["organisation_id"]]["closed_at"] is None
            and (top is None or stands_below(every, each["organisation_id"], top))
        ]
        said = [row for each in counting if (row := newest.get((each, indicator["id"])))]
        amounts = [Fraction(row["amount"], 100) for row in said if row["amount"] is not None]
        whole = sum(amounts) if indicator["aggregate"] == "sum" else sum(amounts) / max(len(amounts), 1)
        unknown = sum(row["reason"] is not None for row in said)
        found[indicator["id"]] = len(counting), len(amounts), unknown, Fraction(whole) if amounts else None
    return found


def numbers_said(region: ReportedRegion, top: int | None) -> dict[int, tuple[int, int, int, Fraction | None]]:
    shown = load(region, top).indicators
    return {each.indicator.id: (each.answers, each.given, each.no_data, each.total) for each in shown}


def stands_below(every: dict[int, Any], one: int | None, top: int) -> bool:
    while one is not None and one != top:
        one = every[one]["parent_id"]
    return one == top


def names_of(assignment: Any, reply: Any) -> Iterator[str]:
    yield "total"
    if reply is None or assignment["round_id"] != 2:
        return
    if assignment["verdict"] == "returned":
        yield "returned"
        return
    yield reply["status"]
    yield from (name for name in ("late", "on_behalf") if reply[name])


def tallies(found: dict[int, Counter[str]]) -> dict[int, Tally]:
    return {key: Tally(**counts) for key, counts in found.items()}


def said(report: Report) -> tuple[dict[int, Tally], dict[int, Tally]]:
    return report.figures.tasks, {each.id: each.tally for each in report.organisations}


def test_a_running_round_is_counted_as_its_rows_are(region: ReportedRegion) -> None:
    """After mergers, moves, closings, discharges and another edition, of everybody and of each part of the region."""
    for top in (None, *(id_of(region, each) for each in (*region.names, SCHOOL))):
        report = load(region, top)
        assert said(report) == counted(region, top)
        assert sum(tally.total for tally in report.figures.municipalities().values()) == report.total.total
        assert report.heads.asked == len(report.organisations)
        assert report.heads.complete == sum(each.complete for each in report.organisations)
        assert report.heads.not_joined == len(report.not_joined)
        assert sum(report.figures.by_day().values()) == report.total.answered
    assert {each.name for each in load(region, id_of(region, SCHOOL)).organisations} == {SCHOOL, BRANCH}
    assert load(region).total.on_behalf


def test_indicators_are_added_up_as_their_rows_are(region: ReportedRegion) -> None:
    """Of everybody and of each municipality, in a running round and in a closed one, whatever is changed later."""
    tops = (None, *(id_of(region, each) for each in region.names))
    region.tx.execute("SAVEPOINT before")
    expected = {top: numbers_counted(region, top) for top in tops}
    assert all(total is not None for *_, total in expected[None].values())
    assert {top: numbers_said(region, top) for top in tops} == expected
    region.closes(2)
    long_works.do_all(region.tx)
    region.tx.execute("UPDATE indicators SET unit = 'тыс. чел.', aggregate = 'none'")
    assert {top: numbers_said(region, top) for top in tops} == expected
    region.tx.execute("ROLLBACK TO before")


def test_a_closed_round_says_what_it_said_when_it_closed(region: ReportedRegion) -> None:
    """Of everybody and of each part; a school that moves afterwards stays where it was asked."""
    tops = (None, *(id_of(region, each) for each in (*region.names, SCHOOL)))
    region.tx.execute("SAVEPOINT before")
    before = {top: (said(load(region, top)), load(region, top).figures.by_day()) for top in tops}
    region.closes(2)
    long_works.do_all(region.tx)
    assert {top: (said(load(region, top)), load(region, top).figures.by_day()) for top in tops} == before
    moved = id_of(region, "МБОУ «Средняя общеобразовательная школа № 2»")
    organisation_acts.do_at_once(region.tx, moved, OrganisationAct.MOVE, target_id=id_of(region, region.names[0]))
    assert {top: said(load(region, top)) for top in tops} == {top: found for top, (found, _) in before.items()}
    region.tx.execute("ROLLBACK TO before")
