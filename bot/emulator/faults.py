"""What the emulator is told to do wrong, and the limits it is told to keep."""

import math
import random
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Literal

from bot.clock import Clock
from bot.emulator.errors import ApiError, too_many_requests
from bot.emulator.params import Params

Kind = Literal["fail", "html", "drop_before", "drop_after"]

_DESCRIPTIONS = {
    400: "Bad Request",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
}
_LIMITED = frozenset(["sendMessage", "sendPhoto", "sendDocument", "sendMediaGroup"])
_EDITS = frozenset(
    ["editMessageText", "editMessageReplyMarkup", "editMessageCaption", "editMessageMedia"]
)  # Telegram does not say whether
_MINUTE = 60.0


@dataclass
class Fault:
    kind: Kind
    method: str | None
    times: int
    chat_id: int | None = None
    error: ApiError | None = None
    charset: str = "utf-8"

    def concerns(self, method: str, chat_id: object) -> bool:
        named = self.method
        meant = method != "getUpdates" if named is None else method.lower() == named.lower()
        return meant and self.chat_id in (None, chat_id)


@dataclass
class _Window:
    """At most so many in the seconds just past."""

    most: float
    seconds: float
    taken: deque[float]

    def wait(self, now: float) -> float:
        while self.taken and self.taken[0] <= now - self.seconds:
            self.taken.popleft()
        return self.taken[0] + self.seconds - now if len(self.taken) >= self.most else 0


class Faults:
    """Orders for the calls to come. A method of None means any method but getUpdates."""

    def __init__(self, clock: Clock) -> None:
        self.latency: tuple[float, float] | None = None
        self._clock = clock
        self._random = random.Random(0)  # noqa: S311  # the same delays in every run
        self._orders: list[Fault] = []
        self.limits()

    def fail_next(
        self,
        method: str | None = None,
        status: int = 500,
        description: str | None = None,
        times: int = 1,
        retry_after: int | None = None,
        chat_id: int | None = None,
    ) -> None:
        """Refuse the next calls, without effect; `retry_after` makes it a 429."""
        if retry_after is not None:
            error = too_many_requests(retry_after)
        else:
            error = ApiError(status, description or _DESCRIPTIONS.get(status, "Bad Request"))
        self._orders.append(Fault("fail", method, times, chat_id, error))

    def drop_next(self, method: str | None = None, times: int = 1, *, accepted: bool) -> None:
        """Close the connection without an answer, after the effect if `accepted`, else before it."""
        self._orders.append(Fault("drop_after" if accepted else "drop_before", method, times))

    def html_next(self, method: str | None = None, times: int = 1, charset: str = "utf-8") -> None:
        """Answer with a proxy's 502 page instead of JSON, without effect; the charset is not named in its header."""
        self._orders.append(Fault("html", method, times, charset=charset))

    def limits(
        self,
        overall_per_second: float | None = None,
        chat_per_second: float | None = None,
        group_per_minute: float | None = None,
        *,
        edits: bool = False,
    ) -> None:
        """Answer 429 to messages, with `edits` to edits too, beyond these rates in sliding windows; None: no limit."""
        self._limited = _LIMITED | _EDITS if edits else _LIMITED
        self._overall = _Window(overall_per_second or math.inf, 1.0, deque())
        self._chats: defaultdict[int, _Window] = defaultdict(lambda: _Window(chat_per_second or math.inf, 1.0, deque()))
        self._groups: defaultdict[int, _Window] = defaultdict(
            lambda: _Window(group_per_minute or math.inf, _MINUTE, deque())
        )

    def clear(self) -> None:
        """Forget every order, limit and delay."""
        self._orders.clear()
        self.latency = None
        self.limits()

    def delay(self) -> float:
        return self._random.uniform(*self.latency) if self.latency else 0

    def take(self, method: str, params: Params) -> Fault | None:
        """The oldest order that concerns the call, used up by it."""
        chat_id = params.values.get("chat_id")
        for fault in self._orders:
            if fault.concerns(method, chat_id):
                fault.times -= 1
                if fault.times <= 0:
                    self._orders.remove(fault)
                return fault
        return None

    def keep_limits(self, method: str, params: Params) -> None:
        """Count a message towards the limits, or refuse it; a refused one does not count."""
        if method not in self._limited:
            return
        chat_id = params.integer("chat_id")
        windows = [self._overall, self._chats[chat_id]]
        if chat_id < 0:
            windows.append(self._groups[chat_id])
        now = self._clock.monotonic()
        wait = max(window.wait(now) for window in windows)
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        for window in windows:
            window.taken.append(now)
