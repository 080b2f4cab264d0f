"""Random facts, random steps of the clock, restarts and zones: the promises of reminders hold whatever happens."""

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.messages.reminders import DAY, STEPS, cap_begins, cap_of, own_rhythm
from bot.domain.people.participants import ReminderPreferences
from bot.domain.people.quiet_hours import QuietHours
from bot.services.messages import reminders
from storage import assignments, participants
from tests.support.chance import examples
from tests.support.region import POLICY, Region, Said

START = datetime(2026, 10, 5, 0, 0, tzinfo=UTC)  # clocks change in Europe and America within the weeks that follow
ZONES = ["Asia/Chita", "Europe/Berlin", "America/St_Johns", "Asia/Kamchatka", "Europe/Moscow", None]
TASKS = 3
SCHOOLS = 2
PEOPLE = (1, 2, 3)

hours = st.none() | st.integers(0, 23)
week = st.none() | st.sets(st.sampled_from("1234567"), min_size=1).map(lambda each: "".join(sorted(each)))
quiet = st.none() | st.sampled_from(["22:00-07:30", "00:00-00:00", "13:00-15:00", "20:15-09:45"]).map(QuietHours.parse)
caps = st.none() | st.integers(1, 3)
people = st.sampled_from(PEOPLE)


class ReminderModel(RuleBasedStateMachine):
    """Two schools, three tasks, three people: one in both schools."""

    def __init__(self) -> None:
        super().__init__()
        self.region = Region(START, watch=self.check)
        self.arrived: dict[int, list[datetime]] = defaultdict(list)
        self.covered: dict[int, date] = {}

    @initialize(zones=st.lists(st.sampled_from(ZONES), min_size=3, max_size=3), due=st.integers(5, 40))
    def populate(self, zones: list[str | None], due: int) -> None:
        for number in range(1, TASKS + 1):
            self.region.task(number, START.date() + due * DAY if number == 1 else None)
        for number in range(1, SCHOOLS + 1):
            self.region.school(number, "Asia/Irkutsk" if number == 1 else None)
        for person, zone in zip(PEOPLE, zones, strict=True):
            self.region.person(person, *((1, 2) if person == 3 else (person,)), zone=zone)

    @rule(due=st.integers(0, 35))
    def a_round_opens(self, due: int) -> None:
        today = self.region.now.astimezone(ZoneInfo(POLICY.time_zone)).date()
        number = self.region.run("SELECT ifnull(max(id), 0) + 1 FROM rounds")[0][0]
        self.region.asks(today + due * DAY, today, number)

    @rule(days=st.integers(-10, 20))
    def the_round_is_moved(self, days: int) -> None:
        self.region.run("UPDATE rounds SET due = max(opens_on, date(due, ?)) WHERE status = 'open'", f"{days} days")

    @rule(number=st.integers(1, TASKS * SCHOOLS), days=st.integers(0, 30))
    def an_extension(self, number: int, days: int) -> None:
        day = self.region.now.date() + days * DAY
        self.region.run("UPDATE assignments SET extended_to = ? WHERE id = ?", str(day), number)

    @rule(number=st.integers(1, TASKS * SCHOOLS))
    def an_answer(self, number: int) -> None:
        self.region.answers(1 if number <= TASKS else 2, number)

    @rule(number=st.integers(1, TASKS * SCHOOLS))
    def returned(self, number: int) -> None:
        self.region.run("UPDATE assignments SET verdict = 'returned' WHERE id = ? AND reply_id IS NOT NULL", number)

    @rule(person=people, hour=hours, days=week, rest=quiet, cap=caps, pause=st.none() | st.integers(1, 12))
    def chooses(
        self,
        person: int,
        hour: int | None,
        days: str | None,
        rest: QuietHours | None,
        cap: int | None,
        pause: int | None,
    ) -> None:
        until = self.region.now.date() + pause * DAY if pause else None
        participants.set_preferences(self.region.tx, person, ReminderPreferences(hour, days, cap, rest, until))

    @rule(person=people, zone=st.sampled_from(ZONES))
    def moves(self, person: int, zone: str | None) -> None:
        self.region.run("UPDATE participants SET time_zone = ? WHERE id = ?", zone, person)

    @rule(person=people)
    def something_else_arrives(self, person: int) -> None:
        self.region.announces(person)
        self.arrived[person].append(self.region.now)

    @rule(person=people, days=st.sampled_from([None, 1, 7]))
    def puts_off(self, person: int, days: int | None) -> None:
        said = [each for each in self.region.said if each.person == person]
        if said:
            self.covered.pop(person, None)
            reminders.snooze_digest(self.region.tx, self.region.viewer(person), said[-1].digest.id, days, POLICY)

    @rule(minutes=st.integers(1, 3 * 24 * 60))
    def the_bot_is_down(self, minutes: int) -> None:
        self.region.goes_on(timedelta(minutes=minutes))

    @rule(minutes=st.integers(20, 400), ticks=st.integers(1, 15))
    def the_bot_runs(self, minutes: int, ticks: int) -> None:
        for _ in range(ticks):
            self.region.goes_on(timedelta(minutes=minutes))

    @rule(minutes=st.integers(1, 600))
    def a_kill_between_planning_and_sending(self, minutes: int) -> None:
        self.region.tick()
        self.region.goes_on(timedelta(minutes=minutes))

    @rule(minutes=st.integers(1, 36 * 60))
    def the_clock_is_set_back(self, minutes: int) -> None:
        self.region.goes_on(-timedelta(minutes=minutes))

    @invariant()
    def a_day_has_one_digest(self) -> None:
        days = Counter((each.person, each.digest.day) for each in self.region.said)
        assert not days or max(days.values()) == 1

    def check(self, said: Said) -> None:
        """As it arrives: it disturbs nobody, is asked for, says nothing again, and keeps within the cap."""
        viewer = self.region.viewer(said.person)
        own = own_rhythm(viewer, POLICY)
        assert not own.quiet.covers(said.at, own.zone)
        assert said.digest.day == own.today(said.at)
        pending = [assignments.get_assignment(self.region.tx, each.id) for each in said.digest.assignments]
        assert all(each and each.pending for each in pending)
        assert viewer.preferences.paused_until is None or viewer.preferences.paused_until <= said.digest.day
        begins, messages = cap_begins(said.digest.day, viewer.zone), self.arrived[said.person]
        last_chance = said.digest.by is not None
        assert last_chance or sum(begins <= each <= said.at for each in messages) < cap_of(viewer.preferences.cap)
        messages.append(said.at)
        covered = self.covered.get(said.person, date.min)
        assert said.window.after >= min(covered, said.window.through)
        self.covered[said.person] = said.window.through

    def teardown(self) -> None:
        """Whatever has happened, from now on each step is said again to who has not answered: nobody is forgotten."""
        region = self.region
        if not region.run("SELECT 1 FROM participants"):
            return
        region.run("UPDATE participants SET digest_hour = NULL, digest_days = NULL, quiet_hours = NULL, weekly_cap = 7")
        region.run("UPDATE participants SET paused_until = NULL")
        region.goes_on(timedelta(days=21))  # whatever was put off, or held back, is over
        today = region.now.date()
        region.asks(today + 20 * DAY, today, 1000)
        region.run("UPDATE assignments SET extended_to = NULL")
        opened = len(region.said)
        while region.now.date() < today + 21 * DAY:
            region.goes_on(timedelta(hours=3))
        said = {(each.person, each.digest.day) for each in region.said[opened:]}
        for person in PEOPLE:
            own = own_rhythm(region.viewer(person), POLICY)
            for step in (-14, -3, -1, 0):
                assert (person, own.on_or_before(today + (20 + step) * DAY)) in said
        region.tx.close()


TestReminding = ReminderModel.TestCase
TestReminding.settings = settings(max_examples=examples(10), stateful_step_count=15, deadline=None)


@settings(max_examples=examples(10), deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    due=st.integers(3, 45),
    absences=st.lists(st.tuples(st.integers(0, 70 * 24), st.integers(1, 5 * 24)), max_size=3),
    days=week,
)
def test_no_step_is_forgotten(zone: str | None, due: int, absences: list[tuple[int, int]], days: str | None) -> None:
    """Each step is said on its day, or on the first day with a digest on which the bot is there again."""
    region = Region(START)
    region.task(1, START.date() + due * DAY)
    region.school(1)
    region.person(1, 1, zone=zone, preferences=ReminderPreferences(days=days, cap=7))
    down = {hour for begin, length in absences for hour in range(begin, begin + length)}
    own = own_rhythm(region.viewer(1), POLICY)
    there = set()
    for hour in range(0, 80 * 24, 3):
        if hour not in down:
            region.at(START + timedelta(hours=hour))
            if own.opening(region.now):
                there.add(own.today(region.now))
    said = [each.digest.day for each in region.said]
    last = START.date() + due * DAY
    expected = set()
    for step in STEPS:
        spoken = own.on_or_before(last + step * DAY)
        if last + step * DAY > own.today(START):
            expected.add(min(each for each in there if each >= spoken))
    assert sorted(expected) == said
    region.tx.close()
