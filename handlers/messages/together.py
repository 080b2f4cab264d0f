"""Notices to one person about one assignment are one message for a while: what comes next is put into it.

Ten calls in ten minutes ring once. Once the person has pressed a button of it or replied to it, it is their screen, and
news is a message of its own again. After a restart nothing is known of earlier ones: then it is one message more.
"""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.ui.screen import Row, Screen, lines

WHILE = 600.0  # seconds from the first one


@dataclass(slots=True)
class OpenNotice:
    """A message that nobody has pressed a button of yet; by matter, what stands in it."""

    message_id: int
    since: float
    parts: dict[str, Screen]

    def whole(self) -> Screen:
        """All of it in one, the newest matter last."""
        if len(self.parts) == 1:
            return next(iter(self.parts.values()))
        texts = [text for each in self.parts.values() for text in ("", each.html)]
        rows: dict[str, Row] = {}
        for each in self.parts.values():
            for row in filter(None, each.rows):
                rows.setdefault(row[0]["callback_data"], row)
        return Screen(lines(*texts[1:]), list(rows.values()))


class Together:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._open: dict[tuple[int, int], OpenNotice] = {}  # by chat and assignment, the oldest first
        self._assignments: dict[tuple[int, int], int] = {}  # of those, by chat and message

    def touched(self, chat_id: int, message_id: int) -> None:
        """A button of that message was pressed."""
        assignment = self._assignments.pop((chat_id, message_id), None)
        if assignment is not None:
            del self._open[chat_id, assignment]

    def find(self, chat_id: int, screen: Screen) -> OpenNotice | None:
        """The message that it is to be put into, as it will be with it, if there is one."""
        self._forget_old()
        there = self._open.get((chat_id, screen.about[0])) if screen.about else None
        if screen.about is None or there is None:
            return None
        matter = screen.about[1]
        others = {name: part for name, part in there.parts.items() if name != matter}
        return replace(there, parts={**others, matter: screen})

    def put(self, chat_id: int, screen: Screen, notice: OpenNotice) -> None:
        """It stands there now, if nobody has pressed a button of it meanwhile."""
        if screen.about is not None and (chat_id, notice.message_id) in self._assignments:
            self._open[chat_id, screen.about[0]] = notice

    def begin(self, chat_id: int, screen: Screen, message_id: int) -> None:
        """It is a message of its own, and what comes next is put into it."""
        if screen.about is not None:
            assignment, matter = screen.about
            former = self._open.pop((chat_id, assignment), None)
            if former is not None:
                del self._assignments[chat_id, former.message_id]
            self._open[chat_id, assignment] = OpenNotice(message_id, self._clock.monotonic(), {matter: screen})
            self._assignments[chat_id, message_id] = assignment

    def _forget_old(self) -> None:
        while self._open:
            (chat_id, _), oldest = next(iter(self._open.items()))
            if self._clock.monotonic() - oldest.since < WHILE:
                return
            self.touched(chat_id, oldest.message_id)
