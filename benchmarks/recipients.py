"""Many people to write to, and a Telegram that keeps its limits: the server's side of `broadcast.py`."""

import asyncio
import math
import random
import re
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.fast_server import Exchange, FastServer
from benchmarks.seed import chat_of

OVERALL, WINDOW = 30, 1.0  # messages in any window of so many seconds
LATENCY = 0.02, 0.2  # seconds until the answer
BLOCKED, FAILING = 0.05, 0.01
FAILURES = ("502", "dropped before", "502", "dropped after")  # before or after Telegram has taken the message
CHAT = re.compile(rb"chat_id\D{1,20}(\d+)")
MESSAGE = (
    '{"message_id":%d,"chat":{"id":%d,"first_name":"Анна","type":"private"},"date":1763900000,"text":"ok"}'.encode()
)


@dataclass
class ManyRecipients(FastServer):
    """Limits are counted where a message arrives, up to `jitter` seconds after it was sent."""

    people: int
    jitter: float = 0.0

    def __post_init__(self) -> None:
        super().__init__()
        chance = random.Random(2022)  # noqa: S311 - the same people for every sender
        shuffled = [chat_of(number) for number in range(self.people)]
        chance.shuffle(shuffled)
        blocked, failing = round(self.people * BLOCKED), round(self.people * FAILING)
        self.blocked = frozenset(shuffled[:blocked])
        self.failing = {
            chat: FAILURES[i % len(FAILURES)] for i, chat in enumerate(shuffled[blocked : blocked + failing])
        }
        self.unavoidable = sum(kind == "dropped after" for kind in self.failing.values())
        self.got: Counter[int] = Counter()
        self.refused: list[float] = []  # when a 429 was given
        self.first = self.last = 0.0
        self._chance = chance
        self._window: deque[float] = deque()
        self._last_to: dict[int, float] = {}

    def on_request(self, exchange: Exchange, method: bytes, body: bytes) -> None:
        if method == b"getUpdates":
            return  # nobody writes; the long poll stays open
        if method != b"sendMessage":
            exchange.succeed()
            return
        found = CHAT.search(body)
        chat = int(found[1]) if found else 0
        asyncio.get_running_loop().call_later(self._chance.uniform(0, self.jitter), self._arrive, exchange, chat)

    def _arrive(self, exchange: Exchange, chat: int) -> None:
        now = time.monotonic()
        self.first = self.first or now
        failure = self.failing.pop(chat, None)
        if failure == "502":
            self._later(exchange.fail, 502, "Bad Gateway")
        elif failure == "dropped before":
            self._later(exchange.drop)
        elif wait := self._over(chat, now):
            self.refused.append(now)
            self._later(exchange.fail, 429, f"Too Many Requests: retry after {wait}", wait)
        else:
            self._take(exchange, chat, now, dropped=failure is not None)

    def _over(self, chat: int, now: float) -> int:
        """Whole seconds to wait, as Telegram gives them."""
        while self._window and self._window[0] <= now - WINDOW:
            self._window.popleft()
        overall = self._window[0] + WINDOW - now if len(self._window) >= OVERALL else 0.0
        own = self._last_to.get(chat, -math.inf) + WINDOW - now
        return math.ceil(max(overall, own, 0.0))

    def _take(self, exchange: Exchange, chat: int, now: float, *, dropped: bool) -> None:
        self._window.append(now)
        self._last_to[chat] = self.last = now
        if chat in self.blocked:
            self._later(exchange.fail, 403, "Forbidden: bot was blocked by the user")
            return
        self.got[chat] += 1
        if dropped:
            self._later(exchange.drop)
        else:
            self._later(exchange.succeed, MESSAGE % (len(self._last_to), chat))

    def _later(self, reply: Callable[..., None], *arguments: object) -> None:
        asyncio.get_running_loop().call_later(self._chance.uniform(*LATENCY), reply, *arguments)
