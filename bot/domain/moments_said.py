"""Day and hour as people write them: «завтра в 10», «в пятницу в 9:30», «15.03 10:00», «в 18:00».

The day is read by `bot.domain.deadlines_said`; here the hour is found beside it.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.dates import moment_in
from bot.domain.deadlines_said import said_day

_DAYTIME = "утра|дня|вечера|ночи|am|pm"
_PART = rf"(?:\s*(?P<part>{_DAYTIME}))?"
HOURS = (
    re.compile(rf"(?<![\d.])(?:(?:в|к|at|by)\s+)?(?P<h>\d{{1,2}})[:\-](?P<m>\d{{2}}){_PART}(?![\d.])", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?:в|at)\s+(?P<h>\d{{1,2}})[.](?P<m>\d{{2}}){_PART}(?![\d.])", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?:(?:в|к|at|by)\s+)?(?P<h>\d{{1,2}})\s*ч(?:ас(?:а|ов)?)?{_PART}(?!\w)", re.IGNORECASE),
    re.compile(
        r"(?<!\w)(?:(?:в|к|at|by)\s+)?(?P<h>\d{1,2})\s*(?P<part>утра|дня|вечера|ночи|am|pm)(?!\w)", re.IGNORECASE
    ),
    re.compile(r"(?<!\w)(?:в|at)\s+(?P<h>\d{1,2})(?!\s*[\w.:])", re.IGNORECASE),
)
AFTERNOON = {"дня", "вечера", "pm"}
NOON = 12


def said_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The instant (aware, in that zone); None where it is not both a day and an hour that there is.

    An hour alone is the next such one. An hour that the clocks skip is told as what they show instead.
    """
    if (exact := moment_in(text, now, zone)) is not None:
        return exact
    local = now.astimezone(zone)
    for pattern in HOURS:
        match = pattern.search(text)
        if match is None:
            continue
        clock = _clock(match)
        rest = f"{text[: match.start()]} {text[match.end() :]}".strip(" ,;.—–-")
        if clock is None:
            return None
        if not rest:
            day = local.date() if clock > local.time() else local.date() + timedelta(days=1)
        else:
            said = said_day(rest, local.date()) or said_day(f"до {rest}", local.date())
            if said is None or said.day is None or said.rest:
                return None
            day = said.day
        return datetime.combine(day, clock, zone).astimezone(UTC).astimezone(zone)
    return None


def last_day(text: str, today: date) -> date | None:
    """The day that is meant where nothing but a last day is asked for: «15 марта», «до пятницы», «пятница»."""
    said = said_day(text, today) or said_day(f"до {text}", today)
    return said.day if said else None


def _clock(match: re.Match[str]) -> time | None:
    found = match.groupdict()
    hour, minute, part = int(found["h"]), int(found.get("m") or 0), (found.get("part") or "").lower()
    if part in AFTERNOON and hour < NOON:
        hour += NOON
    elif part in {"ночи", "am"} and hour == NOON:
        hour = 0
    try:
        return time(hour, minute)
    except ValueError:  # 25:00
        return None
