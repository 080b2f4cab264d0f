"""Telegram's limits on messages sent, https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.

About 30 a second in all, one a second to a chat with short bursts, 20 a minute to a group. Direct answers wait only for
what has gone or is to go before them, which is nothing at a quiet time; proactive messages wait until there is room.
"""

import math
from dataclasses import dataclass

from bot.clock import Clock

CHAT = 1.0, 2.0  # seconds between messages, and slack: three may come at once
GROUP = 4.0, 16.0  # five may come at once, and a minute then holds 19
MARGIN = 1.012  # a second then holds 30 messages and never 31, though they wander by 4 ms on their way
OVERALL_SLACK = 0.008  # what a late timer may make up for
DEBT = 10.0  # seconds of what has been sent too early that are kept in mind
# Messages and edits together, once Telegram has refused an edit: it does not say whether they count.
EDITED_PER_SECOND = 27
EDITS_COUNT = 3600.0  # seconds for which edits count after that
STOPPED = 60.0  # seconds at most for which all stand still: a limit that is the bot's own answers 429 again


@dataclass(slots=True)
class Bucket:
    """Messages `interval` seconds apart on the average, and up to `slack` seconds ahead of that.

    In any window of T seconds at most 1 + (T + slack) / interval go out to who waits. `full_at` is when all that was
    sent is paid for (the generic cell rate algorithm); who comes late by less than the slack makes up for it.
    """

    interval: float
    slack: float
    full_at: float = 0.0
    closed_until: float = -math.inf

    def owes(self, now: float) -> float:
        """Seconds until what was sent is paid for, but for the slack."""
        return max(0.0, self.full_at - self.slack - now)

    def wait(self, now: float) -> float:
        """The same, and until the end of a stop."""
        return max(self.owes(now), self.closed_until - now)

    def spend(self, now: float) -> None:
        earned = self.closed_until + self.slack if self.closed_until <= now else now  # after a stop, anew
        self.full_at = min(max(self.full_at, now, earned) + self.interval, now + self.slack + DEBT)

    def idle(self, now: float) -> bool:
        """As good as a new one."""
        return max(self.full_at, self.closed_until + self.slack) <= now

    def close(self, until: float) -> None:
        """A stop: nothing proactive before that."""
        self.closed_until = max(self.closed_until, until)


class RateLimit:
    """Counts what is sent; says how long a message has to wait."""

    def __init__(self, clock: Clock, per_second: float) -> None:
        self._clock = clock
        self._interval = MARGIN / per_second
        self._overall = Bucket(self._interval, OVERALL_SLACK)
        self._chats: dict[int, Bucket] = {}
        self._held: dict[int, float] = {}  # chats that Telegram itself has told to wait, and until when
        self._edits_count_until = -math.inf
        self.answers_wait = False  # somebody waits for a screen: nothing proactive goes before it

    def spend(self, chat_id: int) -> None:
        now = self._clock.monotonic()
        self._overall.spend(now)
        self._bucket(chat_id).spend(now)

    def answer(self, chat_id: int) -> float:
        """Count a direct answer; the seconds until it may go, never more than ten.

        A stop does not concern it: it tries at once, for somebody waits for it.
        """
        wait = self._overall.owes(self._clock.monotonic())
        self.spend(chat_id)
        return wait

    def counts(self, *, edit: bool) -> bool:
        """Whether a screen counts towards the limit: a new message does, an edit while edits count."""
        return not edit or self._edits_count(self._clock.monotonic())

    def answer_wait(self, *, edit: bool) -> float:
        """Seconds until a screen may go to anybody; an edit waits only while edits count."""
        return self._overall.owes(self._clock.monotonic()) if self.counts(edit=edit) else 0.0

    def chat_wait(self, chat_id: int) -> float:
        """Seconds until a screen may go to that chat: one a second while edits count."""
        now = self._clock.monotonic()
        bucket = self._chats.get(chat_id)
        return max(0.0, bucket.full_at - now) if bucket and self._edits_count(now) else 0.0

    def answered(self, chat_id: int, *, edit: bool) -> None:
        """Count a screen that goes out now, where it counts."""
        if self.counts(edit=edit):
            self.spend(chat_id)

    def refused(self, chat_id: int, seconds: float, *, edit: bool) -> None:
        """A 429 to a screen: that chat's alone, unless others have met with the same, or an edit for the first time.

        An edit's says that edits count. What has gone in this second is not known then, and nothing goes in the next.
        """
        now = self._clock.monotonic()
        met_by_others = any(until > now for chat, until in self._held.items() if chat != chat_id and chat > 0)
        if met_by_others or (edit and not self._edits_count(now)):
            self._overall.full_at = max(self._overall.full_at, now + 1.0)
        if edit:
            self._edits_count_until = now + EDITS_COUNT
            self._overall.interval = max(self._interval, MARGIN / EDITED_PER_SECOND)
        self.hold(chat_id, seconds)

    def wait(self) -> float:
        """Seconds until another proactive message may go to anybody."""
        wait = self._overall.wait(self._clock.monotonic())
        return max(wait, self._overall.interval) if self.answers_wait else wait

    def busy(self) -> dict[int, float]:
        """The chats that have to wait, and for how many seconds."""
        now = self._clock.monotonic()
        self._chats = {chat: bucket for chat, bucket in self._chats.items() if not bucket.idle(now)}
        waits = {chat: bucket.wait(now) for chat, bucket in self._chats.items()}
        return {chat: wait for chat, wait in waits.items() if wait > 0}

    def pause(self, seconds: float) -> None:
        """Telegram cannot be reached: nothing goes to anybody."""
        self._overall.close(self._clock.monotonic() + seconds)

    def rest(self, chat_id: int, seconds: float) -> None:
        """Nothing goes to that chat: what failed there is to go first."""
        self._bucket(chat_id).close(self._clock.monotonic() + seconds)

    def hold(self, chat_id: int, seconds: float) -> None:
        """After a 429. It does not say whose limit was met: one chat waits alone, a second one stops all.

        Groups are left out of that, for each may well have met the limit of its own.
        """
        now = self._clock.monotonic()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        if chat_id > 0 and any(chat > 0 for chat in self._held.keys() - {chat_id}):
            self.pause(min(seconds, STOPPED))
        self._held[chat_id] = now + seconds
        self.rest(chat_id, seconds)

    def _edits_count(self, now: float) -> bool:
        if now < self._edits_count_until:
            return True
        self._overall.interval = self._interval
        return False

    def _bucket(self, chat_id: int) -> Bucket:
        if chat_id not in self._chats:
            self._chats[chat_id] = Bucket(*(GROUP if chat_id < 0 else CHAT))  # groups have negative ids
        return self._chats[chat_id]
