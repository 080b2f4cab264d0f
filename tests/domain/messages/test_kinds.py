"""The table of kinds: whole, used by whoever posts a message, and the only place where kinds differ."""

import ast
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.messages.kinds import COUNTED, KINDS, MessageKind, Priority, Survival, Waits
from bot.domain.people.terms import TERMS
from bot.services.messages import deliveries
from bot.services.people.reminder_limits import list_full
from storage import outbox
from storage.sqlite.database import Transaction
from tests.support.layout import sources, within
from tests.support.region import Region

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
POSTING = ("bot.services", "bot.engine", "storage")
POSTS = {"post_message", "post_to_all", "tell_people", "_post"}

# By what they are called in databases of today: what is queued there must be worded after an upgrade, too.
IN_DATABASES = {
    "announcement", "recall", "digest", "round", "nudge", "escalation", "event", "event_reminder", "published",
    "event_seat", "event_helper", "event_survey", "event_papers",
    "correction", "still_valid", "schedule", "ack_nudge", "question", "answered", "group_news", "group_digest",
    "amended", "amended_sooner", "review", "lapsed",
    "extension", "extended", "help", "help_message", "substitute", "parked", "restored",
    "joined", "suspended", "membership", "handover", "delegated", "prepared", "delegation_end", "delegation_due",
    "team_joined", "team_left",
    "organisation", "joining", "trouble", "series_ends", "round_closed", "reviews_wait", "returned_waits",
    "claim", "claim_ended", "discharged", "discharge_undo", "help_ended",
}  # fmt: skip


@pytest.fixture
def region() -> Iterator[Region]:
    region = Region(NOW)
    region.school(1)
    region.person(1, 1)
    yield region
    region.tx.close()


def post(tx: Transaction, kind: MessageKind) -> int:
    outbox.post_message(tx, key=f"{kind}:1", kind=kind, participant_id=1, subject_id=1)
    found: int = tx.execute("SELECT id FROM deliveries WHERE key = ?", (f"{kind}:1",)).fetchone()[0]
    return found


def status(region: Region) -> str:
    return str(region.run("SELECT status FROM deliveries")[0][0])


def calls(nodes: Iterable[ast.AST]) -> Iterator[ast.Call]:
    for node in nodes:
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in POSTS:
                yield node


def kinds_named(nodes: Iterable[ast.AST]) -> set[str]:
    return {
        each.attr
        for each in nodes
        if isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == "MessageKind"
    }


def test_names_stay() -> None:
    """A kind is called as it has always been in the database, and is found by that name."""
    assert set(KINDS) == IN_DATABASES
    assert all(KINDS[kind.value] is kind and str(kind) == kind.value for kind in MessageKind)


@pytest.mark.no_cover
def test_every_kind_is_posted() -> None:
    """There is none that nobody posts, and nobody posts by anything but the table."""
    posting = [name for name in sources() if any(within(name, room) for room in POSTING)]
    nodes = {name: list(ast.walk(ast.parse(sources()[name].read_text("utf-8")))) for name in posting}
    assert set().union(*map(kinds_named, nodes.values())) == set(MessageKind.__members__)
    literal = {
        name: ast.unparse(call)
        for name in posting
        for call in calls(nodes[name])
        for each in call.keywords
        if each.arg == "kind" and isinstance(each.value, (ast.Constant, ast.JoinedStr))
    }
    assert literal == {}


def test_no_statement_names_a_kind_by_itself() -> None:
    """SQL has the name of a kind from the table: a literal would outlive a change of it."""
    written = re.compile(rf"(kind|key)\W{{1,12}}'({'|'.join(IN_DATABASES)})\b")
    assert [name for name, file in sources().items() if written.search(file.read_text("utf-8"))] == []


@pytest.mark.parametrize("kind", MessageKind)
def test_a_message_goes_by_the_priority_of_its_kind(region: Region, kind: MessageKind) -> None:
    """Whoever posts it says only what kind it is."""
    post(region.tx, kind)
    assert region.run("SELECT priority FROM deliveries")[0][0] == kind.priority


@pytest.mark.parametrize("kind", MessageKind)
def test_the_weekly_cap_counts_what_the_table_says(region: Region, kind: MessageKind) -> None:
    """One message fills a week of one, if its kind is counted; the delivery that asks is never in its own way."""
    delivery = post(region.tx, kind)
    day = NOW.date()
    assert list_full(region.tx, {1: 1}, "Asia/Chita", day) == ({1} if kind.counted else set())
    assert list_full(region.tx, {1: 2, 2: None}, "Asia/Chita", day) == set()
    assert list_full(region.tx, {1: 1}, "Asia/Chita", day, apart=delivery) == set()


def test_one_function_decides_about_the_cap() -> None:
    """The messages of a week are counted, and its beginning is asked for, by `reminder_limits` alone."""
    asking = {name for name, file in sources().items() if re.search(r"cap_begins\(|messages_since\(", file.read_text())}
    assert asking == {"bot.domain.messages.reminders", "bot.services.people.reminder_limits", "storage.digests"}


def test_what_wakes_is_counted() -> None:
    """What comes at an hour of the bot's choosing is one of the week's messages."""
    assert {kind for kind in MessageKind if kind.waits is not Waits.NOTHING} <= set(COUNTED)
    assert all(kind.counted for kind in MessageKind if kind.priority is Priority.REMINDER)


# Announcements come by a list of their own: also those that were never queued for who had blocked the bot before.
LISTED = [kind for kind in MessageKind if kind is not MessageKind.ANNOUNCEMENT]


def comes_back(region: Region, days: int) -> str:
    """What has become of a message that is so many days old when its recipient returns."""
    region.tx.now = NOW + timedelta(days=days)
    deliveries.record_reachable(region.tx, 1, TERMS)
    return status(region)


@pytest.mark.parametrize("kind", LISTED)
def test_a_block_keeps_what_the_table_says(region: Region, kind: MessageKind) -> None:
    """Who comes back within the term gets what was queued at the block; what is told anew stays unsaid."""
    post(region.tx, kind)
    deliveries.record_blocked(region.tx, 1)
    assert status(region) == "unreachable"
    assert comes_back(region, TERMS.missed) == ("unreachable" if kind.survives_block is Survival.NEVER else "queued")


@pytest.mark.parametrize("kind", LISTED)
def test_what_is_posted_meanwhile_waits_untried(region: Region, kind: MessageKind) -> None:
    """Who is known to have blocked the bot is not tried, except to take back what they still have."""
    deliveries.record_blocked(region.tx, 1)
    post(region.tx, kind)
    assert status(region) == ("queued" if kind.survives_block is Survival.ALWAYS else "unreachable")
    assert comes_back(region, 1) == ("unreachable" if kind.survives_block is Survival.NEVER else "queued")


@pytest.mark.parametrize("kind", LISTED)
def test_what_has_outlived_its_term_is_not_said(region: Region, kind: MessageKind) -> None:
    """A day after its term a message is no news any more."""
    post(region.tx, kind)
    deliveries.record_blocked(region.tx, 1)
    outlives = kind.survives_block is Survival.ALWAYS
    assert comes_back(region, TERMS.missed + 1) == ("queued" if outlives else "unreachable")


def test_the_term_begins_with_the_reason_for_it(region: Region) -> None:
    """Coming and going between does not make a message younger."""
    post(region.tx, MessageKind.REVIEW)
    deliveries.record_blocked(region.tx, 1)
    assert comes_back(region, 20) == "queued"
    deliveries.record_blocked(region.tx, 1)
    assert comes_back(region, 31) == "unreachable"
