"""Messages out, while Telegram limits, refuses, breaks off and comes back."""

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage

from bot.domain.messages.deliveries import Delivery, LaterError
from bot.domain.messages.kinds import MessageKind
from bot.engine.outbox import (
    ATTEMPTS,
    KEPT_TRYING,
    RETRY_SECONDS,
    TRIED,
    OutboxWorker,
)
from bot.engine.rate_limit import RateLimit
from bot.observability.logs import InContext
from bot.observability.metrics import Metrics
from bot.telegram.errors import in_engine_words
from storage import outbox, participants
from storage.sqlite.database import Database, Transaction
from tests.support.databases import prepare_copy
from tests.support.world import TestClock

METHOD = SendMessage(chat_id=1, text=".")
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


class StandInTelegram:
    """The far side of `send`: notes who was sent what and when, and fails as it is told."""

    def __init__(self, clock: TestClock) -> None:
        self._clock = clock
        self.sent: list[tuple[int, str, int]] = []  # chat, kind, subject
        self.at: list[float] = []
        self.failures: dict[int, list[Exception]] = {}  # by chat
        self.needed: Callable[[Delivery], bool] = lambda _: True

    async def send(self, delivery: Delivery) -> int | None:
        failures = self.failures.get(delivery.telegram_id)
        if failures:
            raise failures.pop(0)
        if not self.needed(delivery):
            return None
        self.sent.append((delivery.telegram_id, delivery.kind, delivery.subject_id))
        self.at.append(self._clock.monotonic())
        return len(self.sent)


class Post:
    def __init__(self, db: Database, clock: TestClock) -> None:
        self.db = db
        self.clock = clock
        self.telegram = StandInTelegram(clock)
        self.rate_limit = RateLimit(clock, 30)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[OutboxWorker]:
        send = in_engine_words(self.telegram.send)
        worker = OutboxWorker(self.db, self.clock, self.rate_limit, send, lambda: None, Metrics())
        task = asyncio.create_task(worker.run())
        try:
            yield worker
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            await worker.close(1)

    async def deliver(self) -> None:
        """Until nothing is due at this hour."""
        async with self.working() as worker:
            await worker.idle()

    async def deliver_some(self, count: int) -> None:
        """The worker stops when so many are sent, and lets what is in flight arrive."""
        enough = asyncio.Event()

        def needed(_: Delivery) -> bool:
            if len(self.telegram.sent) >= count:
                enough.set()
            return True

        self.telegram.needed = needed
        async with self.working():
            await enough.wait()

    async def people(self, count: int) -> list[int]:
        """Participants' ids; their Telegram ids are 100 more."""
        return await self.db.write(lambda tx: [participants.add_participant(tx, 101 + n, "ru") for n in range(count)])

    async def post(self, person: int, subject: int = 1, kind: MessageKind = MessageKind.REVIEW) -> None:
        def write(tx: Transaction) -> None:
            key = f"{kind}:{subject}:{person}"
            outbox.post_message(tx, key=key, kind=kind, participant_id=person, subject_id=subject)

        await self.db.write(write)

    async def announce(self, people: list[int], subject: int) -> None:
        def write(tx: Transaction) -> None:
            keys = {person: f"{MessageKind.ANNOUNCEMENT}:{subject}:{person}" for person in people}
            outbox.post_to_all(tx, keys, kind=MessageKind.ANNOUNCEMENT, subject_id=subject)

        await self.db.write(write)

    async def statuses(self) -> list[str]:
        rows = await self.db.read(lambda tx: tx.execute("SELECT status FROM deliveries ORDER BY id").fetchall())
        return [row["status"] for row in rows]

    async def due(self) -> datetime:
        """When the next that waits is."""
        _, until = await self.db.read(outbox.outlook_of_queue)
        assert until is not None
        return until

    async def errors(self) -> list[str]:
        rows = await self.db.read(lambda tx: tx.execute("SELECT error FROM deliveries ORDER BY id").fetchall())
        return [row["error"] for row in rows]


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    clock = TestClock(NOW)
    prepare_copy(tmp_path / "bot.sqlite3")
    db = await Database.open(tmp_path / "bot.sqlite3", clock.now)
    yield Post(db, clock)
    await db.close()


async def test_everybody_is_sent_to_once(post: Post) -> None:
    """Each message goes out once and is recorded with its id; the same key is not queued twice."""
    people = await post.people(5)
    await post.announce(people, 1)
    await post.announce(people, 1)
    await post.deliver()
    await post.deliver()
    assert sorted(chat for chat, _, _ in post.telegram.sent) == [101, 102, 103, 104, 105]
    assert await post.statuses() == ["sent"] * 5


async def test_the_log_says_who_was_told_what_and_when(post: Post, caplog: pytest.LogCaptureFixture) -> None:
    """Each try leaves one line: the ids of person, subject and message, the kind, and what came of it."""
    caplog.handler.addFilter(InContext())
    caplog.set_level("INFO", "bot.engine.outbox")
    people = await post.people(6)
    post.telegram.failures = {
        101: [TelegramRetryAfter(METHOD, "slow down", 3600)],
        102: [TelegramNetworkError(METHOD, "gone")],
        103: [TelegramForbiddenError(METHOD, "bot was blocked by the user")],
        104: [TelegramBadRequest(METHOD, "message is too long")],
    }
    post.telegram.needed = lambda delivery: delivery.telegram_id != 105
    for person in people:
        await post.post(person, subject=70 + person)
    await post.deliver()
    tried = [(vars(each)["ids"], each.message) for each in caplog.records if each.levelno == logging.INFO]
    told = {(ids["participant"], ids["subject"], ids.get("message")): message for ids, message in tried}
    outcomes = ["too_many", "unanswered", "unreachable", "failed", "dropped", "sent"]
    assert told == {
        (person, 70 + person, 1 if outcome == "sent" else None): f"{MessageKind.REVIEW}: {outcome}"
        for person, outcome in zip(people, outcomes, strict=True)
    }


async def test_no_second_holds_more_than_the_limit(post: Post) -> None:
    """At full pace no window of one second holds more than 30 messages, and the pace is within 3% of that."""
    await post.announce(await post.people(90), 1)
    await post.deliver()
    at = post.telegram.at
    assert max(sum(start <= moment < start + 1 for moment in at) for start in at) <= 30
    assert at[-1] - at[0] <= 89 / 30 * 1.03


async def test_notices_go_before_reminders_before_announcements(post: Post) -> None:
    """The more urgent goes first, though it was posted last."""
    people = await post.people(3)
    await post.announce(people, 9)
    await post.post(people[1], 2, MessageKind.NUDGE)
    await post.post(people[2], 1, MessageKind.REVIEW)
    await post.deliver()
    assert [subject for _, _, subject in post.telegram.sent][:2] == [1, 2]


async def test_announcements_go_side_by_side(post: Post) -> None:
    """A short announcement does not wait for the end of a long one."""
    people = await post.people(40)
    await post.announce(people, 1)
    await post.announce(people[-3:], 2)
    await post.deliver()
    assert [subject for _, _, subject in post.telegram.sent][:6].count(2) == 3


async def test_whoever_is_held_up_lets_no_later_announcement_go_first(post: Post) -> None:
    """A third announcement begins where the other two are, though one chat waits with its first messages for hours."""
    people = await post.people(20)
    post.telegram.failures[101] = [TelegramRetryAfter(METHOD, "slow down", 3600)]
    await post.announce(people[:1], 1)
    await post.announce(people, 2)
    await post.deliver_some(10)
    await post.announce(people[-5:], 3)
    before = len(post.telegram.sent)
    await post.deliver()
    assert [subject for _, _, subject in post.telegram.sent][before : before + 6].count(3) <= 3


async def test_a_chat_gets_its_messages_in_order(post: Post) -> None:
    """Several messages to one person keep their order and come a second apart after the first few."""
    [person] = await post.people(1)
    for subject in range(1, 7):
        await post.post(person, subject)
    await post.deliver()
    assert [subject for _, _, subject in post.telegram.sent] == [1, 2, 3, 4, 5, 6]
    assert post.telegram.at[-1] - post.telegram.at[0] >= 2.9


async def test_retry_after_for_one_chat_stops_no_other(post: Post) -> None:
    """A 429 on one chat makes that chat wait as long as Telegram says, and the others go on."""
    people = await post.people(3)
    post.telegram.failures[101] = [TelegramRetryAfter(METHOD, "slow down", 20)]
    await post.announce(people, 1)
    await post.deliver()
    assert [chat for chat, _, _ in post.telegram.sent] == [102, 103]
    post.clock.advance(timedelta(seconds=20))
    await post.deliver()
    assert [chat for chat, _, _ in post.telegram.sent] == [102, 103, 101]
    assert post.telegram.at[-1] >= 20


async def test_retry_after_for_several_chats_stops_all(post: Post) -> None:
    """A second chat that is limited means the whole bot is: nothing goes out before the time is over."""
    people = await post.people(4)
    for chat in (101, 102):
        post.telegram.failures[chat] = [TelegramRetryAfter(METHOD, "slow down", 4)]
    await post.announce(people, 1)
    await post.deliver()
    assert [chat for chat, _, _ in post.telegram.sent] == [103, 104]
    assert post.telegram.at[0] >= 4


@pytest.mark.parametrize(
    "error",
    [
        TelegramServerError(METHOD, "Bad Gateway"),
        TelegramNetworkError(METHOD, "ServerDisconnectedError"),
        RuntimeError("a fault of ours"),
    ],
    ids=["5xx", "connection", "bug"],
)
async def test_what_may_pass_is_tried_again(post: Post, error: Exception) -> None:
    """A server error, a dropped connection or a fault of ours costs a delay and nobody's message."""
    people = await post.people(2)
    post.telegram.failures[101] = [error]
    await post.announce(people, 1)
    await post.deliver()
    post.clock.advance(timedelta(minutes=1))
    await post.deliver()
    assert sorted(chat for chat, _, _ in post.telegram.sent) == [101, 102]


async def test_an_outage_loses_nothing(post: Post) -> None:
    """However often Telegram cannot be reached within three days, the message goes out when it can."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [TelegramNetworkError(METHOD, "no route") for _ in range(30)]
    await post.post(person)
    for _ in range(31):
        await post.deliver()
        post.clock.advance(timedelta(hours=1))
    assert await post.statuses() == ["sent"]


async def test_what_could_not_be_sent_for_days_is_given_up(post: Post) -> None:
    """After three days of failures a message is news no more: it ends as failed, with its reason."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [TelegramNetworkError(METHOD, "no route") for _ in range(TRIED + 5)]
    await post.post(person)
    for _ in range(TRIED + 1):
        assert await post.statuses() == ["queued"]
        await post.deliver()
        post.clock.advance(timedelta(hours=1))
    assert await post.statuses() == ["failed"]
    assert await post.errors() == ["TelegramNetworkError"]


async def test_what_is_old_when_it_first_fails_is_tried_again(post: Post) -> None:
    """A bot that was down for days, or a clock that jumps, makes no message fail at its first bad luck."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [TelegramNetworkError(METHOD, "no route")]
    await post.post(person)
    post.clock.advance(KEPT_TRYING + timedelta(hours=1))
    await post.deliver()
    post.clock.advance(timedelta(seconds=2))
    await post.deliver()
    assert await post.statuses() == ["sent"]


@pytest.mark.parametrize(
    "error",
    [TelegramServerError(METHOD, "Bad Gateway"), TelegramNetworkError(METHOD, "reset")],
    ids=["5xx", "connection"],
)
async def test_what_follows_a_failed_message_waits_for_it(post: Post, error: Exception) -> None:
    """After a server error or a dropped connection the chat's next messages keep their place behind the first."""
    people = await post.people(2)
    post.telegram.failures[101] = [error] * 3
    for subject in (1, 2):
        await post.post(people[0], subject)
    await post.post(people[1])
    for _ in range(3):
        await post.deliver()
        waiting = list(post.rate_limit.busy())
        post.clock.advance(await post.due() - post.clock.now())
    await post.post(people[0], 3)
    assert await post.db.write(outbox.claim_message, waiting) is None
    await post.deliver()
    assert post.telegram.sent == [(102, "review", 1), *((101, "review", subject) for subject in (1, 2, 3))]


async def test_a_message_that_always_fails_holds_nobody_up(post: Post) -> None:
    """While others arrive it is tried every few minutes only, and its chat goes on without it."""
    people = await post.people(20)
    post.telegram.failures[101] = [TelegramServerError(METHOD, "Internal Server Error") for _ in range(ATTEMPTS + 1)]
    await post.post(people[0], 1)
    await post.post(people[0], 2)
    tried = []
    async with post.working() as worker:
        for person in people[1:]:
            await post.post(person)
            await worker.idle()
            post.clock.advance(timedelta(minutes=1))
            tried.append(len(post.telegram.failures[101]))
    assert tried.index(0) == ATTEMPTS
    arrived = zip(post.telegram.sent, post.telegram.at, strict=True)
    [(second, at_once), (first, later)] = [(subject, at // 60) for (chat, _, subject), at in arrived if chat == 101]
    assert (second, first) == (2, 1)
    assert at_once == ATTEMPTS
    assert later >= at_once + 5


async def test_pauses_grow_and_differ(post: Post) -> None:
    """While Telegram cannot be reached a message waits 1, 2, 5, 10, 30 seconds and a part more, by chance."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [TelegramNetworkError(METHOD, "no route") for _ in range(8)]
    await post.post(person)
    ratios = []
    for expected in (*RETRY_SECONDS, 30, 30, 30):
        await post.deliver()
        pause = await post.due() - post.clock.now()
        ratios.append(pause.total_seconds() / expected)
        post.clock.advance(pause)
    assert all(1 <= ratio <= 1.31 for ratio in ratios)
    assert len(set(ratios)) > 4


async def test_failures_of_one_message_are_no_outage(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often one message fails, nobody else waits for it; when three different ones fail, all wait a while."""
    monkeypatch.setattr("bot.engine.outbox.RETRY_SECONDS", (30.0,))
    people = await post.people(4)
    error = TelegramNetworkError(METHOD, "no route")
    post.telegram.failures = {101: [error] * 5, 102: [error], 103: [error]}
    await post.post(people[0])
    async with post.working() as worker:
        for _ in range(4):
            await worker.idle()
            assert post.rate_limit.wait() < 1
            post.clock.advance(timedelta(seconds=40))
        await post.announce(people[1:], 1)
        while post.rate_limit.wait() < 1 and not post.telegram.sent:  # noqa: ASYNC110 - a rate limit tells nobody
            await asyncio.sleep(0)
    assert post.telegram.sent == []


async def test_a_fault_of_ours_is_not_tried_for_ever(post: Post) -> None:
    """What fails for no known reason is tried a few times and recorded as failed."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [RuntimeError("always") for _ in range(ATTEMPTS + 5)]
    await post.post(person)
    for _ in range(ATTEMPTS + 2):
        await post.deliver()
        post.clock.advance(timedelta(hours=1))
    assert await post.statuses() == ["failed"]
    assert len(post.telegram.failures[101]) == 5


async def test_what_cannot_heal_ends_with_its_reason(post: Post) -> None:
    """A 400 about the message is not tried again, and its reason is kept."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [TelegramBadRequest(METHOD, "message is too long")]
    await post.post(person)
    await post.deliver()
    assert await post.statuses() == ["failed"]
    [error] = await post.errors()
    assert "message is too long" in error


async def test_who_has_blocked_the_bot_is_left_alone(post: Post) -> None:
    """A 403 marks the person, and nothing else that waits for them is tried; the reason stands with each."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [TelegramForbiddenError(METHOD, "bot was blocked by the user")]
    await post.post(person, 1)
    await post.post(person, 2)
    await post.deliver()
    assert await post.statuses() == ["unreachable", "unreachable"]
    assert all("bot was blocked by the user" in error for error in await post.errors())
    assert post.telegram.sent == []
    found = await post.db.read(participants.get_participant, person)
    assert found is not None
    assert found.unreachable


async def test_a_token_that_is_refused_fails_no_message(post: Post) -> None:
    """While the operator puts the token right, messages wait as in any outage."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [TelegramUnauthorizedError(METHOD, "Unauthorized") for _ in range(ATTEMPTS + 1)]
    await post.post(person)
    for _ in range(ATTEMPTS + 2):
        await post.deliver()
        post.clock.advance(timedelta(minutes=1))
    assert await post.statuses() == ["sent"]


async def test_a_database_that_refuses_for_a_while_stops_no_message(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Claiming and recording wait until the database takes them: the worker goes on, and nothing is sent twice."""
    await post.announce(await post.people(2), 1)
    write, refusals = post.db.write, [True, False] * 8

    async def refuse_at_times(*args: Any) -> Any:
        if refusals and refusals.pop():
            raise sqlite3.OperationalError("database is locked")
        return await write(*args)

    monkeypatch.setattr(post.db, "write", refuse_at_times)
    await post.deliver()
    assert await post.statuses() == ["sent", "sent"]
    assert sorted(chat for chat, _, _ in post.telegram.sent) == [101, 102]


async def test_a_database_that_cannot_be_read_for_a_while_stops_nothing(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failing read is waited out like a failing write: the worker goes on."""
    read, refusals = post.db.read, [True] * 3

    async def refuse_at_first(*args: Any) -> Any:
        if refusals and refusals.pop():
            raise sqlite3.OperationalError("disk I/O error")
        return await read(*args)

    with monkeypatch.context() as patched:
        patched.setattr(post.db, "read", refuse_at_first)
        await post.deliver()
    assert refusals == []


@pytest.mark.parametrize(
    ("failure", "ends"),
    [([], "sent"), ([TelegramForbiddenError(METHOD, "bot was blocked by the user")], "failed")],
    ids=["sent", "blocked"],
)
async def test_what_cannot_be_recorded_in_full_is_recorded(post: Post, failure: list[Exception], ends: str) -> None:
    """A fault of ours in what follows from a message does not let it be sent again at each start."""
    [person] = await post.people(1)
    post.telegram.failures[101] = failure

    def write(tx: Transaction) -> None:  # a digest that does not say of which days it is, and a block that is not kept
        outbox.post_message(tx, key="x", kind=MessageKind.DIGEST, participant_id=person, subject_id=0)
        tx.execute("CREATE TRIGGER fault BEFORE UPDATE ON participants BEGIN SELECT raise(ABORT, 'a fault'); END")

    await post.db.write(write)
    await post.deliver()
    assert await post.statuses() == [ends]


async def test_what_nobody_needs_is_dropped(post: Post) -> None:
    """A message that the facts have overtaken is not sent, and recorded as dropped."""
    [person] = await post.people(1)
    post.telegram.needed = lambda _: False
    await post.post(person)
    await post.deliver()
    assert await post.statuses() == ["dropped"]


async def test_what_would_disturb_waits(post: Post) -> None:
    """A message that is not for now goes out at the hour it names."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [LaterError(NOW + timedelta(hours=9))]
    await post.post(person)
    await post.deliver()
    assert await post.statuses() == ["queued"]
    post.clock.advance(timedelta(hours=9))
    await post.deliver()
    assert await post.statuses() == ["sent"]


async def test_who_waits_over_a_holiday_is_asked_about_once_a_day(post: Post) -> None:
    """What is to wait for days is not taken for the trace of a wrong clock, which would be tried again at once."""
    [person] = await post.people(1)
    post.telegram.failures[101] = [LaterError(NOW + timedelta(days=days)) for days in (3, 3, 3)]
    await post.post(person)
    await post.deliver()
    assert (len(post.telegram.failures[101]), await post.due()) == (2, NOW + timedelta(days=1))


async def test_a_clock_that_was_ahead_keeps_nothing_back(post: Post) -> None:
    """What was posted, put off or tried while the clock was weeks ahead goes out once it is right."""
    people = await post.people(3)
    post.clock.advance(timedelta(days=20))
    post.telegram.failures[101] = [LaterError(post.clock.now() + timedelta(hours=9))]
    post.telegram.failures[102] = [TelegramServerError(METHOD, "Bad Gateway")]
    await post.announce(people[:2], 1)
    await post.deliver()
    assert await post.statuses() == ["queued", "queued"]
    await post.announce(people[2:], 1)
    post.clock.advance(timedelta(days=-20))
    await post.deliver()
    assert await post.statuses() == ["sent"] * 3


async def test_what_was_in_flight_at_a_kill_is_sent_again(post: Post) -> None:
    """A message that was claimed and never recorded is queued again at the next start: that one may come twice."""
    await post.announce(await post.people(3), 1)
    claimed = await post.db.write(outbox.claim_message, [])
    assert claimed is not None
    await post.deliver()
    assert sorted(chat for chat, _, _ in post.telegram.sent) == [101, 102, 103]
