"""Telegram's limits on messages sent, https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.

About 30 a second in all, one a second to a chat with short bursts, 20 a minute to a group. Direct answers go at once
and are counted; proactive messages wait until there is room.
"""

from dataclasses import dataclass

from bot.clock import Clock

CHAT = 1.0, 2.0  # seconds between messages, and slack: three may come at once
GROUP = 3.0, 12.0
MARGIN = 1.012  # a second then holds 30 messages and never 31, though they wander by 4 ms on their way
OVERALL_SLACK = 0.008  # what a late timer may make up for


@dataclass(slots=True)
class Bucket:
    """Messages `interval` seconds apart on the average, and up to `slack` seconds ahead of that.

    In any window of T seconds at most 1 + (T + slack) / interval go out. `full_at` is when all that was sent is paid
    for (the generic cell rate algorithm); who comes late by less than the slack makes up for it.
    """

    interval: float
    slack: float
    full_at: float = 0.0

    def wait(self, now: float) -> float:
        return max(0.0, self.full_at - self.slack - now)

    def spend(self, now: float) -> None:
        self.full_at = max(self.full_at, now) + self.interval

    def hold(self, until: float) -> None:
        """Nothing before that."""
        self.full_at = max(self.full_at, until + self.slack)


class Pace:
    """Counts what is sent; says how long a proactive message has to wait."""

    def __init__(self, clock: Clock, per_second: float) -> None:
        self._clock = clock
        self._overall = Bucket(MARGIN / per_second, OVERALL_SLACK)
        self._chats: dict[int, Bucket] = {}
        self._held: dict[int, float] = {}  # chats that Telegram itself has told to wait, and until when

    def spend(self, chat_id: int) -> None:
        now = self._clock.monotonic()
        self._overall.spend(now)
        self._bucket(chat_id).spend(now)

    def wait(self) -> float:
        """Seconds until another message may go to anybody."""
        return self._overall.wait(self._clock.monotonic())

    def busy(self) -> dict[int, float]:
        """The chats that have to wait, and for how many seconds."""
        now = self._clock.monotonic()
        self._chats = {chat: bucket for chat, bucket in self._chats.items() if bucket.full_at > now}
        waits = {chat: bucket.wait(now) for chat, bucket in self._chats.items()}
        return {chat: wait for chat, wait in waits.items() if wait > 0}

    def pause(self, seconds: float) -> None:
        """Telegram cannot be reached: nothing goes to anybody."""
        self._overall.hold(self._clock.monotonic() + seconds)

    def hold(self, chat_id: int, seconds: float) -> None:
        """After a 429. It does not say whose limit was met: one chat waits alone, a second one stops all."""
        now = self._clock.monotonic()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        if self._held.keys() - {chat_id}:
            self._overall.hold(now + seconds)
        self._held[chat_id] = now + seconds
        self._bucket(chat_id).hold(now + seconds)

    def _bucket(self, chat_id: int) -> Bucket:
        if chat_id not in self._chats:
            self._chats[chat_id] = Bucket(*(GROUP if chat_id < 0 else CHAT))  # groups have negative ids
        return self._chats[chat_id]
