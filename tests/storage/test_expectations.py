"""What the bot is waiting for, as it lies in the database."""

import inspect
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import expectations as domain
from bot.domain.expectations import (
    EXPECTATIONS,
    ExpectedCard,
    ExpectedDelegation,
    ExpectedDetail,
    ExpectedDischarge,
    ExpectedDocument,
    ExpectedExtension,
    ExpectedEyes,
    ExpectedHelper,
    ExpectedHelpMessage,
    ExpectedName,
    ExpectedPrepared,
    ExpectedQuietHours,
    ExpectedReason,
    ExpectedRefusal,
    ExpectedRemark,
    ExpectedReportForm,
    ExpectedReturn,
    ExpectedReturnDay,
    ExpectedRoundEnd,
    ExpectedRoundStart,
    ExpectedRoundTitle,
    ExpectedWorkbook,
)
from bot.domain.messages import announcement_expectations, event_expectations
from bot.domain.messages.announcement_expectations import (
    ExpectedAnnouncement,
    ExpectedAnswer,
    ExpectedAudienceName,
    ExpectedAudienceOrganisation,
    ExpectedCorrection,
    ExpectedNoMore,
    ExpectedPoll,
    ExpectedQuestion,
    ExpectedSchedule,
    ExpectedTemplateName,
    ExpectedValidity,
)
from bot.domain.messages.event_details import EventField
from bot.domain.messages.event_expectations import (
    ExpectedEventDate,
    ExpectedEventField,
    ExpectedEventHelper,
    ExpectedEventPlace,
    ExpectedEventTitle,
    ExpectedOpinion,
    ExpectedSubstitute,
)
from bot.domain.people import expected
from bot.domain.people.expected import (
    ExpectedClaimant,
    ExpectedClaimReason,
    ExpectedOrganisationName,
    ExpectedRoster,
    ExpectedSchool,
    ExpectedSearch,
    ExpectedTarget,
)
from bot.domain.people.listings import Listing
from bot.domain.people.organisation_acts import OrganisationAct
from bot.domain.people.participants import Expectation
from bot.domain.resolution.editions import Detail
from bot.domain.work import expected_values
from bot.domain.work.expected_values import (
    ExpectedIndicatorDetail,
    ExpectedIndicatorLabel,
    ExpectedNoData,
    ExpectedValue,
)
from bot.domain.work.indicators import IndicatorDetail, IndicatorKind
from bot.domain.work.tasks import Status
from storage.expectations import get_expectation, parse_expectation, put_expectation
from storage.sqlite.database import Transaction
from tests.support.databases import MORNING

# As they were written before they had types: such rows are open questions of people still.
WRITTEN: list[tuple[str, dict[str, Any], Expectation]] = [
    ("reason", {"assignment": 7, "status": "need_help", "on_behalf": False}, ExpectedReason(7, Status.NEED_HELP)),
    ("reason", {"assignment": 7, "status": "not_applicable"}, ExpectedReason(7, Status.NOT_APPLICABLE)),
    (
        "reason",
        {"assignment": 7, "status": "not_applicable", "on_behalf": True},
        ExpectedReason(7, Status.NOT_APPLICABLE, on_behalf=True),
    ),
    ("remark", {"reply": 3}, ExpectedRemark(3)),
    ("card", {"assignment": 7}, ExpectedCard(7)),
    ("return", {"reply": 3, "seen": 0}, ExpectedReturn(3, 0)),
    ("extend", {"assignment": 7}, ExpectedExtension(7)),
    ("refuse_extension", {"extension": 5}, ExpectedRefusal(5)),
    ("discharge", {"assignment": 7}, ExpectedDischarge(7)),
    (
        "indicator-label",
        {"task": 3, "edition": 0, "clause": 0, "kind": "percent"},
        ExpectedIndicatorLabel(3, 0, 0, IndicatorKind.PERCENT),
    ),
    ("indicator-detail", {"indicator": 4, "field": "unit"}, ExpectedIndicatorDetail(4, IndicatorDetail.UNIT)),
    ("value", {"assignment": 7, "indicator": 4}, ExpectedValue(7, 4)),
    ("value", {"assignment": 7, "indicator": 4, "doubtful": 1250}, ExpectedValue(7, 4, 1250)),
    ("no-data", {"assignment": 7, "indicator": 4}, ExpectedNoData(7, 4)),
    ("help", {"thread": 2}, ExpectedHelpMessage(2)),
    ("helper", {"kind": "school"}, ExpectedHelper("school")),
    ("round-title", {"round": 4}, ExpectedRoundTitle(4)),
    ("round-opens", {"round": 4}, ExpectedRoundStart(4)),
    ("round-due", {"round": 4}, ExpectedRoundEnd(4)),
    ("import", {"resolution": 0, "parts": []}, ExpectedDocument()),
    ("import", {"resolution": 5, "parts": ["Первая", "вторая"]}, ExpectedDocument(5, ("Первая", "вторая"))),
    ("edition-file", {"edition": 6}, ExpectedWorkbook(6)),
    ("edition-field", {"edition": 6, "item": 0, "field": "name"}, ExpectedDetail(6, 0, Detail.NAME)),
    ("edition-field", {"edition": 6, "item": 9, "field": "org"}, ExpectedDetail(6, 9, Detail.ORGANISATION)),
    ("event-date", {"event": 1}, ExpectedEventDate(1)),
    ("event-place", {"event": 1}, ExpectedEventPlace(1)),
    ("event-field", {"event": 1, "field": "answer_by"}, ExpectedEventField(1, EventField.ANSWER_BY)),
    ("event-title", {}, ExpectedEventTitle()),
    ("event-substitute", {"event": 1, "organisation": 3}, ExpectedSubstitute(1, 3)),
    ("event-helper", {"event": 1}, ExpectedEventHelper(1)),
    ("event-opinion", {"event": 1}, ExpectedOpinion(1)),
    ("announcement", {"draft": 0}, ExpectedAnnouncement(0)),
    ("announcement", {"draft": 8, "album": "135"}, ExpectedAnnouncement(8, "135")),
    ("announcement-written", {"draft": 8}, ExpectedNoMore(8)),
    ("audience-organisation", {"draft": 8}, ExpectedAudienceOrganisation(8)),
    ("audience-name", {"draft": 8}, ExpectedAudienceName(8)),
    ("schedule", {"draft": 8}, ExpectedSchedule(8)),
    ("validity", {"announcement": 8}, ExpectedValidity(8)),
    ("correction", {"announcement": 8}, ExpectedCorrection(8)),
    ("template-name", {"draft": 8}, ExpectedTemplateName(8)),
    ("announcement-question", {"announcement": 8}, ExpectedQuestion(8)),
    ("announcement-answer", {"announcement": 8}, ExpectedAnswer(8)),
    ("poll", {}, ExpectedPoll()),
    ("report-form", {}, ExpectedReportForm()),
    ("roster", {}, ExpectedRoster()),
    ("eyes", {}, ExpectedEyes()),
    ("report-form", {}, ExpectedReportForm()),
    ("quiet-hours", {}, ExpectedQuietHours()),
    ("vacation", {}, ExpectedReturnDay()),
    ("own-name", {}, ExpectedName()),
    ("delegation", {"assignment": 7, "taker": 5}, ExpectedDelegation(7, 5)),
    ("organisation-name", {"organisation": 3}, ExpectedOrganisationName(3)),
    ("organisation-target", {"organisation": 3, "act": "merge"}, ExpectedTarget(3, OrganisationAct.MERGE)),
    ("claim-school", {}, ExpectedSchool()),
    ("claimant", {"organisation": 3}, ExpectedClaimant(3)),
    ("claim-reason", {"claim": 3}, ExpectedClaimReason(3)),
    ("claim-reason", {"claim": 3, "came": "hs.0.1"}, ExpectedClaimReason(3, "hs.0.1")),
    ("search", {"listing": "log", "subject": 3}, ExpectedSearch(Listing.LOG, 3)),
    ("prepared", {"delegation": 3}, ExpectedPrepared(3)),
]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
fields = st.sampled_from(sorted({name for _, data, _ in WRITTEN for name in data}))
forms = st.dictionaries(fields, json_values) | json_values
names = st.sampled_from(sorted(EXPECTATIONS))
questions = st.sampled_from(list(EXPECTATIONS.values())).flatmap(st.builds)


@pytest.fixture(scope="module")
def tx() -> Iterator[Transaction]:
    """A database with that one table."""
    connection = sqlite3.connect(":memory:", isolation_level=None, factory=Transaction)
    connection.row_factory = sqlite3.Row
    connection.now = MORNING
    connection.execute("CREATE TABLE expectations (telegram_id INTEGER PRIMARY KEY, name, data, since)")
    yield connection
    connection.close()


@pytest.mark.parametrize(("name", "data", "meant"), WRITTEN)
def test_what_an_earlier_version_has_asked_is_understood(name: str, data: dict[str, Any], meant: Expectation) -> None:
    """Every question that lies in the database of today is the one that it was."""
    assert parse_expectation(name, json.dumps(data)) == meant


def test_every_question_is_known() -> None:
    """None is missing in the list by which they are read, nor above."""
    modules = (domain, expected, expected_values, announcement_expectations, event_expectations)
    members = [each for module in modules for _, each in inspect.getmembers(module, inspect.isclass)]
    classes = [each for each in members if each.__module__ in {module.__name__ for module in modules}]
    assert set(EXPECTATIONS.values()) == set(classes) == {type(meant) for _, _, meant in WRITTEN}
    assert all(issubclass(each, Expectation) for each in classes)


@given(questions)
def test_a_question_is_read_as_it_was_put(tx: Transaction, question: Expectation) -> None:
    """Whatever it is about."""
    put_expectation(tx, 101, question)
    assert get_expectation(tx, 101) == question


@given(
    names | st.text(), st.dictionaries(fields, json_values).map(json.dumps) | json_values.map(json.dumps) | st.text()
)
def test_what_cannot_be_understood_asks_nothing(name: str, data: str) -> None:
    """A name or a form that no version of today has written is no question, and no fault."""
    found = parse_expectation(name, data)
    assert found is None or type(found) is EXPECTATIONS[name]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("reason", {"assignment": 7}),
        ("reason", {"assignment": 7, "status": "perhaps"}),
        ("reason", {"assignment": "7", "status": "need_help"}),
        ("remark", {"reply": None}),
        ("remark", {"reply": True}),
        ("import", {"resolution": 0, "parts": "Текст"}),
        ("edition-field", {"edition": 6, "item": 0, "field": "colour"}),
        ("remark", [3]),
        ("of tomorrow", {"reply": 3}),
    ],
)
def test_half_a_question_is_none(name: str, data: object) -> None:
    """What lacks a part, or has another type in its place, is not guessed at."""
    assert parse_expectation(name, json.dumps(data)) is None
