"""What the bot counts about itself, for Prometheus; each bot has a registry of its own."""

from dataclasses import dataclass, fields
from functools import cache
from math import nan

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.version import VERSION
from storage.queue_statistics import QueueStatistics

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60)


@dataclass(frozen=True, slots=True)
class Ages:
    """In seconds: since the last poll or webhook, since the last tick, how late the event loop is, since the newest
    backup (before the first, since the start), and how far the replica lags, where there are such. The `mode` says
    what silence means: polling, webhook, or starting.
    """

    contact: float
    tick: float
    loop_lag: float
    backup: float | None
    replica: float | None
    mode: str


@dataclass(frozen=True, slots=True)
class Failings:
    """What does not work at all now, though nothing else shows it. The names of the fields are the label's values."""

    tick: bool
    conflict: bool
    replica: bool


@dataclass(frozen=True, slots=True)
class Sizes:
    """In bytes: the log beside the database, and the room on its disk."""

    log: int
    free: int


class Metrics:
    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        updates = Counter("bot_updates", "Updates handled.", ["type", "outcome"], registry=registry)
        seconds = Histogram("bot_handler_seconds", "Time in the handler.", ["type"], registry=registry, buckets=SECONDS)
        self.updates, self.handler_seconds = cache(updates.labels), cache(seconds.labels)
        unanswered = Counter("bot_left_unanswered", "Floods, answered once for all.", ["why"], registry=registry)
        self.unanswered = cache(unanswered.labels)
        self.sends = Counter("bot_sends", "Proactive messages tried.", ["kind", "outcome"], registry=registry)
        self.too_many = Counter("bot_too_many_requests", "Answers 429 from Telegram.", registry=registry)
        self._inbox = Gauge("bot_inbox_depth", "Updates stored and not handled.", registry=registry)
        self._parked = Gauge("bot_inbox_parked", "Updates given up.", registry=registry)
        self._outbox = Gauge("bot_outbox_depth", "Proactive messages not sent.", registry=registry)
        self._overdue = Gauge("bot_outbox_oldest_due_seconds", "Age of the oldest that is due.", registry=registry)
        self._unreachable = Gauge("bot_unreachable_participants", "People who blocked the bot.", registry=registry)
        self._contact = Gauge(
            "bot_last_contact_seconds", "Since the last poll or webhook.", ["mode"], registry=registry
        )
        self._tick = Gauge("bot_last_tick_seconds", "Since the last tick.", registry=registry)
        self._lag = Gauge("bot_loop_lag_seconds", "How late the event loop comes to what is due.", registry=registry)
        self._log = Gauge("bot_database_log_bytes", "The log (WAL) beside the database.", registry=registry)
        self._free = Gauge("bot_disk_free_bytes", "Room on the disk of the database.", registry=registry)
        self._backup = Gauge(
            "bot_last_backup_seconds", "Since the newest backup; NaN: none are made.", registry=registry
        )
        self._replica = Gauge(
            "bot_replica_lag_seconds", "How far the replica lags; NaN: there is none.", registry=registry
        )
        self._failing = Gauge("bot_failing", "1: it does not work now.", ["what"], registry=registry)
        build = Gauge("bot_build_info", "1, with the version as a label.", ["version"], registry=registry)
        build.labels(VERSION).set(1)

    def show(self, statistics: QueueStatistics, ages: Ages, sizes: Sizes, failings: Failings) -> bytes:
        """The text that Prometheus reads."""
        self._inbox.set(statistics.inbox)
        self._parked.set(statistics.parked)
        self._outbox.set(statistics.outbox)
        self._overdue.set(statistics.overdue_seconds)
        self._unreachable.set(statistics.unreachable)
        self._contact.clear()  # a bot that has started is "starting" no more
        self._contact.labels(ages.mode).set(ages.contact)
        self._tick.set(ages.tick)
        self._lag.set(ages.loop_lag)
        self._log.set(sizes.log)
        self._free.set(sizes.free)
        self._backup.set(nan if ages.backup is None else ages.backup)
        self._replica.set(nan if ages.replica is None else ages.replica)
        for each in fields(failings):
            self._failing.labels(each.name).set(getattr(failings, each.name))
        return generate_latest(self.registry)
