"""A small region in memory, without Telegram: services on a real database, and what the outbox would have sent."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.messages.deliveries import Delivery, LaterError
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.reminders import Digest, Window, own_rhythm
from bot.domain.messages.timing import timing
from bot.domain.people.participants import Policy, ReminderPreferences, Viewer
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.work.tasks import Status
from bot.services.messages import deliveries, events, reminders
from bot.services.people import viewers
from bot.services.work import replies
from storage import outbox, participants
from storage.sqlite.connections import Transaction
from storage.sqlite.values import to_instant
from tests.support.databases import opened_in_memory

POLICY = Policy(frozenset(), "ru", "Asia/Chita", QuietHours.parse("21:00-08:00"))
REMINDERS = {"digest", "event_reminder"}


@dataclass(frozen=True)
class Said:
    """A digest as it arrived."""

    person: int
    at: datetime
    digest: Digest
    window: Window


@dataclass
class Region:
    now: datetime
    tx: Transaction = field(init=False)
    said: list[Said] = field(default_factory=list)
    watch: Callable[[Said], None] = lambda _: None

    def __post_init__(self) -> None:
        self.tx = opened_in_memory(self.now)
        self.run("INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'r', 'Резолюция', '2026-01-01')")
        self.run("INSERT INTO addressees (id, resolution_id, position, kind) VALUES (1, 1, 1, 'school')")

    def run(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        return self.tx.execute(sql, values).fetchall()

    def task(self, number: int, due: date | None = None) -> int:
        self.run(
            "INSERT INTO tasks (id, addressee_id, position, number, title, text, due) VALUES (?, 1, ?, ?, '', '', ?)",
            number,
            number,
            str(number),
            due and str(due),
        )
        return number

    def school(self, number: int, zone: str | None = None) -> int:
        """With an assignment for each task that is there."""
        self.run(
            "INSERT INTO organisations (id, kind, name, short_name, name_key, time_zone, created_at)"
            " VALUES (?, 'school', ?, ?, ?, ?, '')",
            number,
            *[f"Школа {number}"] * 3,
            zone,
        )
        self.run("INSERT INTO assignments (task_id, organisation_id) SELECT id, ? FROM tasks", number)
        return number

    def person(
        self,
        number: int,
        *schools: int,
        zone: str | None = None,
        preferences: ReminderPreferences = ReminderPreferences(),  # noqa: B008 - frozen
    ) -> int:
        person = participants.add_participant(self.tx, number, "ru")
        participants.record_consent(self.tx, person, f"Участник {number}", "1")
        for school in schools:
            participants.join_organisation(self.tx, person, school)
        participants.set_time_zone(self.tx, person, zone)
        participants.set_preferences(self.tx, person, preferences)
        return person

    def asks(self, due: date, opens_on: date, number: int = 1) -> None:
        """A round that asks all schools from that day on."""
        self.run("DELETE FROM asking")
        self.run(
            "INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at, opened_at)"
            " VALUES (?, 1, ?, ?, ?, 'open', '', '')",
            number,
            f"Период {number}",
            str(opens_on),
            str(due),
        )
        self.run("INSERT INTO asking VALUES (1, 'school', ?)", number)

    def event(self, starts_at: datetime) -> None:
        """For all schools."""
        self.run(
            "INSERT INTO events (id, name, title, starts_at, time_zone) VALUES (1, 'Слёт', 'Слёт', ?, 'Asia/Chita')",
            to_instant(starts_at),
        )
        self.run("INSERT INTO event_kinds VALUES (1, 'school')")

    def viewer(self, person: int) -> Viewer:
        row = self.run("SELECT telegram_id FROM participants WHERE id = ?", person)[0]
        return viewers.load_viewer(self.tx, row["telegram_id"], POLICY)

    def answers(self, person: int, assignment: int, status: Status = Status.DONE) -> None:
        replies.record_reply(self.tx, self.viewer(person), assignment, status)

    def at(self, now: datetime) -> None:
        """The scheduler ticks, and the worker sends what is due."""
        self.now = self.tx.now = now
        self.tick()
        self.deliver()

    def goes_on(self, step: timedelta) -> None:
        self.at(self.now + step)

    def tick(self) -> None:
        for plan in (events.plan_reminders, reminders.plan_digests):
            for piece in plan(self.tx, POLICY):
                piece(self.tx)

    def deliver(self) -> None:
        """As the worker and the messenger do, but for Telegram itself."""
        while (delivery := outbox.claim_message(self.tx, [])) is not None:
            try:
                deliveries.record_sent(self.tx, delivery, self._arrives(delivery))
            except LaterError as later:
                outbox.make_wait(self.tx, delivery.id, later.until)

    def _arrives(self, delivery: Delivery) -> int | None:
        viewer = self.viewer(delivery.participant_id)
        if delivery.kind != MessageKind.DIGEST:
            return delivery.id
        digest = reminders.load_digest(self.tx, viewer, delivery)
        if digest is None:
            return None
        when = timing(MessageKind.DIGEST, own_rhythm(viewer, POLICY), self.now, digest.by)
        if when.at > self.now:
            raise LaterError(when.at)
        after, through, day = (date.fromisoformat(delivery.data[name]) for name in ("after", "through", "day"))
        window = Window(after, through, day)
        self.said.append(Said(viewer.participant_id, self.now, digest, window))
        self.watch(self.said[-1])
        return delivery.id

    def announces(self, person: int) -> None:
        """Any other proactive message to that person."""
        count = len(self.run("SELECT 1 FROM deliveries"))
        outbox.post_message(
            self.tx,
            key=f"{MessageKind.ANNOUNCEMENT}:{count}",
            kind=MessageKind.ANNOUNCEMENT,
            participant_id=person,
            subject_id=count,
        )
        self.deliver()
