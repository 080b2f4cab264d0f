"""Now, without a sound, or later: the one rule of when the bot may speak of its own accord."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.messages.kinds import MessageKind, Waits
from bot.domain.messages.reminders import Rhythm
from bot.domain.messages.timing import Timing, timing
from bot.domain.people.quiet_hours import QuietHours

CHITA = ZoneInfo("Asia/Chita")
NIGHT = QuietHours(time(21), time(8))
USUAL = Rhythm(CHITA, 9, "12345", NIGHT)
STEADY = ["Asia/Chita", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC"]  # where no clock has changed since 2015
CHANGING = ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Beirut", "Pacific/Chatham"]

bounds = st.times().map(lambda each: each.replace(second=0, microsecond=0))
quiet_hours = st.builds(QuietHours, bounds, bounds)
days = st.sets(st.sampled_from("1234567"), min_size=1).map(lambda each: "".join(sorted(each)))
moments = st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
kinds = st.sampled_from(MessageKind)


def rhythms(*zones: str) -> st.SearchStrategy[Rhythm]:
    return st.builds(Rhythm, st.sampled_from(zones).map(ZoneInfo), st.integers(0, 23), days, quiet_hours)


def by_the_wall(day: int, hour: int, minute: int = 0) -> datetime:
    """In March 2027 in Chita; the 15th is a Monday, the 8th a holiday."""
    return datetime(2027, 3, day, hour, minute, tzinfo=CHITA)


@pytest.mark.parametrize(
    ("kind", "asked", "told"),
    [
        (MessageKind.ANNOUNCEMENT, by_the_wall(16, 12), Timing(by_the_wall(16, 12))),
        (MessageKind.ANNOUNCEMENT, by_the_wall(16, 23), Timing(by_the_wall(16, 23), silent=True)),
        (MessageKind.HELP_CALL, by_the_wall(14, 3), Timing(by_the_wall(14, 3), silent=True)),
        (MessageKind.ROUND_OPENED, by_the_wall(14, 12), Timing(by_the_wall(15, 9))),
        (MessageKind.ESCALATION, by_the_wall(12, 21), Timing(by_the_wall(15, 9))),
        (MessageKind.NUDGE, by_the_wall(12, 21), Timing(by_the_wall(13, 8))),
        (MessageKind.DIGEST, by_the_wall(12, 20, 59), Timing(by_the_wall(12, 20, 59))),
        (MessageKind.DIGEST, by_the_wall(15, 8, 30), Timing(by_the_wall(15, 9))),
        (MessageKind.DIGEST, by_the_wall(12, 21), Timing(by_the_wall(15, 9))),
        (MessageKind.DIGEST, by_the_wall(7, 12), Timing(by_the_wall(9, 9))),
    ],
    ids=[
        "an announcement by day",
        "an announcement at night makes no sound",
        "so does a call for help on a Sunday night",
        "a round on a Sunday waits for Monday",
        "so does who is silent on a Friday night",
        "a nudge at night waits for the morning",
        "a digest in time",
        "a digest before its hour",
        "a digest on a Friday night waits for Monday",
        "and passes over a holiday",
    ],
)
def test_who_is_told_when(kind: MessageKind, asked: datetime, told: Timing) -> None:
    """By the table: some go at any time, some wait for the morning, a digest for its hour of a working day."""
    assert timing(kind, USUAL, asked) == told


def test_news_of_a_round_is_no_reminder_and_no_late_news() -> None:
    """It comes on the next working day, whatever days somebody keeps for reminders; on a holiday rather than late."""
    mondays = Rhythm(CHITA, 9, "1", NIGHT)
    asked = by_the_wall(16, 12)
    assert timing(MessageKind.ROUND_OPENED, mondays, asked) == Timing(asked)
    assert timing(MessageKind.ROUND_OPENED, USUAL, by_the_wall(13, 12), asked.date()) == Timing(by_the_wall(15, 9))
    sunday = by_the_wall(14, 12).date()
    assert timing(MessageKind.ROUND_OPENED, USUAL, by_the_wall(13, 7), sunday) == Timing(by_the_wall(13, 8))


@given(kinds, rhythms(*STEADY, *CHANGING), moments)
@example(MessageKind.DIGEST, Rhythm(ZoneInfo("Europe/Berlin"), 2, "7", NIGHT), datetime(2027, 3, 27, 20, tzinfo=UTC))
@example(
    MessageKind.DIGEST,
    Rhythm(ZoneInfo("Asia/Beirut"), 0, "7", QuietHours(time(23), time(0, 30))),
    datetime(2027, 3, 27, 20, tzinfo=UTC),
)
def test_nobody_is_disturbed(kind: MessageKind, own: Rhythm, now: datetime) -> None:
    """What is heard comes outside quiet hours; only what waits for nothing comes within them, without a sound."""
    when = timing(kind, own, now)
    assert when.at >= now
    assert when.silent == (kind.waits is Waits.NOTHING and own.quiet.covers(now, own.zone))
    assert when.silent or not own.quiet.covers(when.at, own.zone)


@given(kinds, rhythms(*STEADY, *CHANGING), moments)
def test_what_has_waited_goes(kind: MessageKind, own: Rhythm, now: datetime) -> None:
    """When its time has come a message is not told to wait again."""
    when = timing(kind, own, now)
    assert timing(kind, own, when.at) == when


@given(rhythms(*STEADY, *CHANGING), moments)
def test_a_digest_comes_on_its_days(own: Rhythm, now: datetime) -> None:
    """From the hour on, on the days that a person has chosen, and never on a holiday; at once where it may."""
    when = timing(MessageKind.DIGEST, own, now)
    assert own.takes(own.today(when.at))
    assert own.opens(own.today(when.at)) <= when.at
    assert (when.at == now) == (own.opening(now) is not None)


@given(kinds, rhythms(*STEADY), moments, st.integers(0, 60))
def test_nothing_waits_longer_than_it_must(kind: MessageKind, own: Rhythm, now: datetime, part: int) -> None:
    """Every moment that is waited through is one at which the message may not come."""
    when = timing(kind, own, now)
    between = now + (when.at - now) * part / 61
    assert when.at == now or timing(kind, own, between).at > between


@given(rhythms(*STEADY, *CHANGING), moments)
def test_a_night_is_all_that_most_wait_for(own: Rhythm, now: datetime) -> None:
    """What waits for the morning comes within a day and the hour of a change of clocks."""
    assert timing(MessageKind.NUDGE, own, now).at <= now + timedelta(hours=26)
