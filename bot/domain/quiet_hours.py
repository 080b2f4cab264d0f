"""Quiet hours: nobody is woken by the bot."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` up to `end` in the recipient's own time zone; may pass midnight; equal ends mean none at all."""

    start: time
    end: time

    @classmethod
    def parse(cls, text: str) -> "QuietHours":
        """From "21:00-08:00"; raises ValueError."""
        start, dash, end = text.partition("-")
        if not dash:
            raise ValueError(text)
        return cls(time.fromisoformat(start.strip()), time.fromisoformat(end.strip()))

    def covers(self, moment: datetime, zone: ZoneInfo) -> bool:
        local = moment.astimezone(zone).time()
        if self.start <= self.end:
            return self.start <= local < self.end
        return local >= self.start or local < self.end

    def after(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """The moment itself, or the end of the quiet hours that cover it (UTC)."""
        if not self.covers(moment, zone):
            return moment
        local = moment.astimezone(zone)
        day = local.date() if local.time() < self.end else local.date() + timedelta(days=1)
        return self._outside(datetime.combine(day, self.end, zone).astimezone(UTC), zone, timedelta(minutes=1))

    def before(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """The moment itself, or the last minute before the quiet hours that cover it (UTC)."""
        if not self.covers(moment, zone):
            return moment
        local = moment.astimezone(zone)
        day = local.date() if local.time() >= self.start else local.date() - timedelta(days=1)
        start = datetime.combine(day, self.start, zone).astimezone(UTC)
        return self._outside(start - timedelta(minutes=1), zone, -timedelta(minutes=1))

    def _outside(self, moment: datetime, zone: ZoneInfo, step: timedelta) -> datetime:
        """Where the clocks change at that very hour, the boundary may name a time that is skipped or comes twice."""
        while self.covers(moment, zone):
            moment += step
        return moment
