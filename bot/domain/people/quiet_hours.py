"""Quiet hours: nobody is woken by the bot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
LONGEST = timedelta(hours=16)  # that a person may choose: else no reminder would reach them

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?(?:\s*ч(?:ас(?:а|ов)?)?\.?)?"
SPAN = re.compile(rf"(?:(?:с|from)\s+)?{_CLOCK}\s*(?:-|–|—|−|до|to|until)\s*{_CLOCK}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` up to `end` in the recipient's own time zone; may pass midnight; equal ends mean none at all."""

    start: time
    end: time

    def __post_init__(self) -> None:
        for bound in (self.start, self.end):
            if bound.tzinfo is not None or bound != bound.replace(second=0, microsecond=0):
                raise ValueError(f"quiet hours are told by hour and minute: {bound}")

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    @classmethod
    def parse(cls, text: str) -> "QuietHours":
        """From "21:00-08:00"; raises ValueError."""
        start, dash, end = text.replace("–", "-").partition("-")
        if not dash:
            raise ValueError(text)
        return cls(time.fromisoformat(start.strip()), time.fromisoformat(end.strip()))

    @property
    def length(self) -> timedelta:
        start, end = (timedelta(hours=each.hour, minutes=each.minute) for each in (self.start, self.end))
        return (end - start) % timedelta(days=1)

    def holds(self, clock: time) -> bool:
        """Whether it is quiet when clocks show that time."""
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end

    def covers(self, moment: datetime, zone: ZoneInfo) -> bool:
        return self.holds(moment.astimezone(zone).time())

    def after(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """The moment itself, or the end of the quiet hours that cover it (UTC)."""
        if not self.covers(moment, zone):
            return moment
        ends = _on_the_wall(self.end, moment, zone)
        return min(end for end in ends if end >= moment and not self.covers(end, zone))

    def before(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """The moment itself, or the last minute before the quiet hours that cover it (UTC)."""
        if not self.covers(moment, zone):
            return moment
        last = (start - MINUTE for start in _on_the_wall(self.start, moment, zone))
        return max(minute for minute in last if minute <= moment and not self.covers(minute, zone))


def quiet_hours_in(text: str) -> QuietHours | None:
    """The span that the whole text names, as people type it: «22:00–07:00», «с 22 до 7», or None."""
    match = SPAN.fullmatch(text.strip().rstrip("."))
    if match is None:
        return None
    try:
        start, end = (time(int(match[n]), int(match[n + 1] or 0)) for n in (1, 3))
    except ValueError:  # 25:00
        return None
    return QuietHours(start, end)


def _on_the_wall(clock: time, moment: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """When the clocks there show that time, on the days around the moment (UTC).

    Where they are changed at that very hour it comes twice, or as the moment that stands for a skipped one.
    """
    today = moment.astimezone(zone).date()
    for days in range(-2, 3):
        local = datetime.combine(today + timedelta(days=days), clock, zone)
        yield local.astimezone(UTC)
        yield local.replace(fold=1).astimezone(UTC)
