"""What takes a while to make is brought once: a press that waited behind the same one brings nothing more."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.errors import RefusedError

WAITING = timedelta(hours=1)  # for as long as a press can have waited behind another


@dataclass
class Brought:
    """When which file had been brought to whom. Presses of one chat take their turn, so the second one comes after."""

    clock: Callable[[], datetime]
    _at: dict[Hashable, datetime] = field(default_factory=dict)

    def require_anew(self, key: Hashable, asked_at: datetime | None) -> None:
        """Raises RefusedError for what was asked for while the same was still being made for the same person."""
        if asked_at is not None and key in self._at and asked_at < self._at[key]:
            raise RefusedError("report-sent-already")

    def remember(self, key: Hashable) -> None:
        now = self.clock()
        self._at = {each: at for each, at in self._at.items() if now - at < WAITING} | {key: now}
