"""From when until when, as people write it: «15–16 октября, 10:00–17:00», «15.03.2027 с 10 до 12», «1 июня, весь день».

Or by a day that is near: «завтра в 10», «в пятницу 10:00–12:00».

`bot.domain.dates` reads each day and hour in it; here they are put together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.dates import day_in, moment_in
from bot.domain.deadlines_said import said_day
from bot.domain.moments_said import said_moment

OVER_NEW_YEAR = timedelta(days=180)  # a longer way from a day to the next one is a slip of the finger

FIVE = 5  # minutes
_DASHES = re.compile("[–—−]")
_HOUR = r"(\d{1,2})(?::(\d{2})|\.(\d{2}))?(?:\s*ч(?:ас(?:а|ов)?)?\.?)?"
_HOURS = re.compile(rf"(?:(?P<said>с|from)\s+)?{_HOUR}\s*(?:-|до|to|until)\s*{_HOUR}", re.IGNORECASE)
_BARE_HOURS = re.compile(r"(?<![\d.:/-])(\d{1,2})(\s*[-–—−]\s*)(\d{1,2})(?![\d.:/-])")
_WHOLE = re.compile(r"(?:весь|целый|полный)\s+день|all\s+day|whole\s+day", re.IGNORECASE)
_APART = re.compile(r"\s*-\s*|\s+(?:по|до|to|until)\s+", re.IGNORECASE)
_FROM = re.compile(r"^(?:с|со|from)\s+", re.IGNORECASE)
_NAME_OF_DAY = re.compile(r"[^\W\d_]{5}")  # «среду», «завтра», «октября»
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class SaidSpan:
    """Instants in UTC. `whole_days`: from midnight to the midnight after, by the clocks of the place."""

    starts_at: datetime
    ends_at: datetime | None = None
    whole_days: bool = False

    @property
    def backwards(self) -> bool:
        return self.ends_at is not None and self.ends_at <= self.starts_at


def span_in(text: str, now: datetime, zone: ZoneInfo) -> SaidSpan | None:
    """What the whole text names, perhaps with its end before its beginning; None for anything else.

    One day alone names no hours, and is none: «весь день» says that there are none.
    """
    said = _DASHES.sub("-", text.strip().rstrip(".!").rstrip())
    today = now.astimezone(zone).date()
    if _WHOLE.search(said):
        days = _days(_WHOLE.sub("", said, count=1).strip(" ,;"), today)
        return _whole(*days, zone) if days else None
    hours = _with_bare_hours(text.strip().rstrip(".!").rstrip(), today, zone)
    moment = None if hours else moment_in(said, now, zone)
    if moment is not None:
        return SaidSpan(moment.astimezone(UTC))
    span = (
        hours or _with_hours(said, today, zone) or _between_moments(said, now, zone) or _several_days(said, today, zone)
    )
    return span or _near_moment(said, now, zone)


def _with_bare_hours(text: str, today: date, zone: ZoneInfo) -> SaidSpan | None:
    """«15 октября 10-17» is from ten to five: nothing begins at 10:17. A hyphen before fives is of minutes."""
    for match in _BARE_HOURS.finditer(text):
        begins, dash, ends = match.groups()
        minutes = dash == "-" and len(ends) > 1 and int(ends) % FIVE == 0
        first, last = _clock(begins, None, None), _clock(ends, None, None)
        if minutes or first is None or last is None or first >= last:
            continue
        days = _days(_DASHES.sub("-", f"{text[: match.start()]} {text[match.end() :]}").strip(" ,;"), today)
        if days:
            return SaidSpan(_instant(days[0], first, zone), _instant(days[1], last, zone))
    return None


def _with_hours(said: str, today: date, zone: ZoneInfo) -> SaidSpan | None:
    for match in _HOURS.finditer(said):
        days = _days(f"{said[: match.start()]} {said[match.end() :]}".strip(" ,;"), today)
        first, last = _clock(*match.groups()[1:4]), _clock(*match.groups()[4:7])
        told = match["said"] or ":" in match[0] or "." in match[0] or "ч" in match[0].lower()
        if days and first and last and told:
            return SaidSpan(_instant(days[0], first, zone), _instant(days[1], last, zone))
    return None


def _between_moments(said: str, now: datetime, zone: ZoneInfo) -> SaidSpan | None:
    for left, right in _parted(said):
        start = moment_in(left, now, zone)
        end = moment_in(right, start or now, zone)
        if start and end:
            return SaidSpan(start.astimezone(UTC), end.astimezone(UTC))
    return None


def _several_days(said: str, today: date, zone: ZoneInfo) -> SaidSpan | None:
    days = _days(said, today)
    return _whole(*days, zone) if days and days[0] != days[1] else None


def _near_moment(said: str, now: datetime, zone: ZoneInfo) -> SaidSpan | None:
    """«Завтра в 10»; never of an hour alone, nor of words that may name an end, too."""
    if _APART.search(f" {said}") or not _NAME_OF_DAY.search(said):
        return None
    moment = said_moment(said, now, zone)
    return SaidSpan(moment.astimezone(UTC)) if moment else None


def _near_day(said: str, today: date) -> date | None:
    """«Завтра», «в пятницу», and nothing else."""
    named = None if _DIGIT.search(said) or _APART.search(f" {said}") else said_day(said, today)
    return named.day if named and not named.rest else None


def _whole(first: date, last: date, zone: ZoneInfo) -> SaidSpan:
    return SaidSpan(_instant(first, time(), zone), _instant(last + timedelta(days=1), time(), zone), whole_days=True)


def _days(said: str, today: date) -> tuple[date, date] | None:
    """The first and the last one; of two the year of the last is that of both, over New Year of the year before."""
    if (single := day_in(said, today)) is not None:
        return single, single
    if (near := _near_day(said, today)) is not None:
        return near, near
    for left, right in _parted(said):
        if (last := day_in(right, today)) is None:
            continue
        first = _first_day(left, right, last, today)
        if first is not None:
            later = day_in(right, first) or last
            return first, later if last < first and later - first < OVER_NEW_YEAR else last
    return None


def _first_day(left: str, right: str, last: date, today: date) -> date | None:
    if left.isdigit():
        try:
            return last.replace(day=int(left))
        except ValueError:  # 31–2 октября
            return None
    if _YEAR.search(right) and not _YEAR.search(left):
        same_year = day_in(f"{left} {last.year}" if left[-1].isalpha() else f"{left}.{last.year}", today)
        if same_year is not None and same_year > last:
            return same_year.replace(year=last.year - 1)
        return same_year
    return day_in(left, today)


def _parted(said: str) -> Iterator[tuple[str, str]]:
    bare = _FROM.sub("", said)
    for match in _APART.finditer(bare):
        yield bare[: match.start()].strip(" ,;"), bare[match.end() :].strip(" ,;")


def _clock(hour: str, minutes: str | None, others: str | None) -> time | None:
    try:
        return time(int(hour), int(minutes or others or 0))
    except ValueError:  # 25:00
        return None


def _instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
