"""What is foreseen is what is sent: both run for a month of random people; and nobody misses a last day."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.messages.reminders import own_rhythm, told_on
from bot.domain.messages.turns import foresee
from bot.domain.people.participants import ReminderPreferences
from bot.domain.people.quiet_hours import QuietHours
from bot.services.messages import forecasts
from storage import delegations
from tests.support.chance import examples
from tests.support.region import POLICY, Region

DAY = timedelta(days=1)
START = datetime(2026, 12, 1, 0, 0, tzinfo=UTC)  # nine o'clock in Chita, a Tuesday; the long holidays come in a month
TODAY = START.date()
ZONES = [None, "Europe/Moscow", "Asia/Kamchatka", "Asia/Kathmandu", "America/St_Johns"]
MONTH = 31

preferences = st.builds(
    ReminderPreferences,
    hour=st.none() | st.integers(0, 23),
    days=st.none() | st.sets(st.sampled_from("1234567"), min_size=1).map(lambda each: "".join(sorted(each))),
    cap=st.none() | st.integers(1, 3),
    quiet_hours=st.none() | st.sampled_from(["22:00-07:30", "00:00-00:00", "20:15-09:45"]).map(QuietHours.parse),
    paused_until=st.none() | st.integers(1, 20).map(lambda days: TODAY + days * DAY),
)
somebody = st.tuples(st.sampled_from(ZONES), preferences, st.integers(0, 3))  # and how much they were sent lately
dues = st.none() | st.integers(-20, 40).map(lambda days: TODAY + days * DAY)


def sends(region: Region, days: int = MONTH) -> None:
    """The bot is there often enough for what is to go out in the half hour before quiet hours."""
    for _ in range(days * 48):
        region.goes_on(timedelta(minutes=30))


@settings(max_examples=examples(3), deadline=None)
@given(
    people=st.lists(somebody, min_size=1, max_size=4),
    opened=st.integers(0, 20),
    length=st.integers(1, 40),
    own=dues,
    extended=dues,
    event=st.none() | st.integers(1, 30),
    given_until=st.none() | st.integers(1, 20),
)
def test_what_is_foreseen_is_sent(
    people: list[tuple[str | None, ReminderPreferences, int]],
    opened: int,
    length: int,
    own: date | None,
    extended: date | None,
    event: int | None,
    given_until: int | None,
) -> None:
    """On the same days to as many: hours, days, caps, quiet hours, leave, events and what is given to a colleague
    included, whoever they are.
    """
    region = Region(START - DAY)
    region.task(1, own)
    region.task(2)
    region.school(1)
    for number, (zone, chosen, lately) in enumerate(people, start=1):
        region.person(number, 1, zone=zone, preferences=chosen)
        for _ in range(lately):
            region.announces(number)
    region.asks(TODAY + (length - opened) * DAY, TODAY - opened * DAY)
    region.run("UPDATE assignments SET extended_to = ? WHERE id = 2", extended and str(extended))
    region.run("INSERT INTO round_kinds VALUES (1, 'school')")
    if event is not None:
        region.event(START + event * DAY + timedelta(hours=5))
    if given_until is not None:
        for assignment in (1, 2):
            delegations.add_delegation(region.tx, assignment, 1, (1, len(people)), TODAY + given_until * DAY, "")
    region.at(START)
    region.said.clear()
    outlooks = forecasts.list_outlooks(region.tx, POLICY)
    until = TODAY + (MONTH - 2) * DAY  # wherever they live
    now = region.now
    expected = Counter(
        {
            day: count
            for day, count in _days(
                (digest.day, alike) for each, alike in outlooks.items() for digest in foresee(each, now, until)
            ).items()
            if day > TODAY + DAY
        }
    )
    sends(region)
    seen = Counter(each.digest.day for each in region.said if TODAY + DAY < each.digest.day <= until)
    assert seen == expected
    region.tx.close()


@settings(max_examples=examples(3), deadline=None)
@given(person=somebody, opens=st.integers(0, 6), length=st.integers(1, 12))
def test_each_last_day_is_spoken_of_before_it_is_over(
    person: tuple[str | None, ReminderPreferences, int], opens: int, length: int
) -> None:
    """At least once after it was told, whatever cap and days somebody has chosen, if they and others work by then."""
    region = Region(START - DAY)
    region.task(1)
    region.school(1)
    zone, chosen, lately = person
    region.person(1, 1, zone=zone, preferences=ReminderPreferences(chosen.hour, chosen.days, chosen.cap))
    for _ in range(lately):
        region.announces(1)
    sends(region, opens + 1)
    first = region.now.astimezone(ZoneInfo(POLICY.time_zone)).date()
    due = first + length * DAY
    region.asks(due, first)
    known = told_on(first, due)
    own = own_rhythm(region.viewer(1), POLICY)
    working = [day for n in range(1, length + 1) if own.at_work.takes(day := first + n * DAY) and day > known]
    while region.now < datetime.combine(due, time(23), own.zone):
        region.goes_on(timedelta(hours=1))
    said = [each for each in region.said if any(group.due == due for group in each.digest.groups)]
    assert said or not working
    region.tx.close()


def test_what_was_given_before_a_round_is_foreseen_in_it() -> None:
    """Of a round to come who has given a task away is reminded from the agreed day on, the colleague before, too."""
    region = Region(START - DAY)
    region.task(1)
    region.school(1)
    for number in (1, 2):
        region.person(number, 1)
    opens, due = TODAY + 3 * DAY, TODAY + 20 * DAY
    region.run(
        "INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at)"
        " VALUES (1, 1, 'Период', ?, ?, 'planned', '')",
        str(opens),
        str(due),
    )
    region.run("INSERT INTO round_kinds VALUES (1, 'school')")
    delegations.add_delegation(region.tx, 1, None, (1, 2), due - DAY, "")
    region.at(START)
    outlooks = forecasts.list_outlooks(region.tx, POLICY)
    expected = _days((digest.day, n) for each, n in outlooks.items() for digest in foresee(each, region.now, due))
    sends(region, 3)
    region.run("UPDATE rounds SET status = 'open', opened_at = '' WHERE id = 1")
    region.run("INSERT INTO asking VALUES (1, 'school', 1)")
    sends(region, 18)
    seen = Counter(each.digest.day for each in region.said)
    assert seen == expected
    assert {each.person for each in region.said if each.digest.day < due - DAY} == {2}
    assert seen[due] == 2
    region.tx.close()


def _days(pairs: object) -> Counter[date]:
    found: Counter[date] = Counter()
    for day, count in pairs:  # type: ignore[attr-defined]
        found[day] += count
    return found
