"""When a digest comes, and what it speaks of: services on a database in memory, without Telegram."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.messages.plans import digest_lines
from bot.domain.messages.reminders import Rhythm, Window
from bot.domain.people.participants import ReminderPreferences
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.work.tasks import Status
from bot.services.messages import forecasts, pauses, reminders
from tests.support.region import POLICY, Region

CHITA = ZoneInfo("Asia/Chita")
BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = QuietHours.parse("21:00-08:00")
DAY = timedelta(days=1)
DUE = date(2026, 11, 27)  # a Friday; no holiday is near


def chita(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=CHITA)


@pytest.fixture
def region() -> Iterator[Region]:
    """A school with one head and two tasks, asked by a round since the first of November."""
    region = Region(chita(11, 1, 8))
    region.task(1)
    region.task(2)
    region.school(1)
    region.person(1, 1)
    region.asks(DUE, date(2026, 11, 1))
    yield region
    region.tx.close()


def days(region: Region) -> list[str]:
    """The days on which a digest arrived, by the calendar of Chita."""
    return [f"{each.at.astimezone(CHITA):%d.%m %H:%M}" for each in region.said]


def runs(region: Region, until: datetime, step: timedelta = timedelta(hours=1)) -> None:
    while region.now < until:
        region.goes_on(step)


def test_the_silent_are_reminded_at_the_steps(region: Region) -> None:
    """Fourteen, three and one days before, on the day, then weekly four times; always at nine, never again."""
    runs(region, chita(12, 31))
    assert days(region) == [
        f"{day} 09:00" for day in ("13.11", "24.11", "26.11", "27.11", "04.12", "11.12", "18.12", "25.12")
    ]


def test_a_step_on_a_day_without_a_digest_comes_before_it(region: Region) -> None:
    """A last day on a Sunday, or in the holidays, is spoken of on the working day before."""
    region.run("UPDATE rounds SET due = '2026-11-29'")
    runs(region, chita(12, 7))
    assert days(region) == ["13.11 09:00", "26.11 09:00", "27.11 09:00", "04.12 09:00"]
    assert not Rhythm(CHITA, 9, "12345", NIGHT).takes(date(2027, 1, 8))
    assert Rhythm(CHITA, 9, "12345", NIGHT).reach(date(2026, 12, 30)) == date(2027, 1, 10)


def test_a_day_to_come_goes_before_one_that_has_passed(region: Region) -> None:
    """On the last day of a round it is the round that is spoken of, not the task's own day a week ago."""
    region.run("UPDATE tasks SET due = '2026-11-20'")
    region.at(chita(11, 27))
    assert [(each.in_round, each.due) for each in region.said[-1].digest.groups] == [(True, DUE)]


def test_who_has_answered_is_not_reminded(region: Region) -> None:
    """One answered task is left out; with the last answer the reminders end, also one that is queued already."""
    region.answers(1, 1)
    region.at(chita(11, 13))
    assert [each.task.number for each in region.said[-1].digest.assignments] == ["2"]
    region.now = region.tx.now = chita(11, 24)
    region.tick()
    assert region.run("SELECT count(*) FROM deliveries WHERE status = 'queued'")[0][0] == 1
    region.answers(1, 2, Status.IN_PROGRESS)
    region.deliver()
    runs(region, chita(12, 31))
    assert days(region) == ["13.11 09:00"]


def test_a_returned_answer_is_pending_again(region: Region) -> None:
    """What an overseer has returned is reminded of at the next step."""
    region.answers(1, 1)
    region.answers(1, 2)
    region.run("UPDATE assignments SET verdict = 'returned' WHERE id = 2")
    region.at(chita(11, 24))
    assert [each.id for each in region.said[-1].digest.assignments] == [2]


def test_an_extension_moves_that_person_s_reminders(region: Region) -> None:
    """What was extended is due by its own later day; the rest stays."""
    region.answers(1, 2)
    region.run("UPDATE assignments SET extended_to = '2026-12-04' WHERE id = 1")
    runs(region, chita(12, 6))
    assert days(region) == ["20.11 09:00", "01.12 09:00", "03.12 09:00", "04.12 09:00"]
    assert region.said[-1].digest.groups[0].due == date(2026, 12, 4)


def test_a_task_is_reminded_by_its_own_date_too(region: Region) -> None:
    """Both last days of a task count; without a round its own alone."""
    region.run("DELETE FROM asking")
    region.run("UPDATE tasks SET due = '2026-12-10' WHERE id = 1")
    runs(region, chita(12, 11))
    assert days(region) == ["26.11 09:00", "07.12 09:00", "09.12 09:00", "10.12 09:00"]
    group = region.said[-1].digest.groups[0]
    assert (group.source, group.in_round, [each.id for each in group.assignments]) == ("Резолюция", False, [1])


def test_a_moved_date_cancels_what_was_planned(region: Region) -> None:
    """A digest that was queued for the old date says nothing; the new date counts."""
    region.now = region.tx.now = chita(11, 24)
    region.tick()
    region.run("UPDATE rounds SET due = '2026-12-18'")
    region.deliver()
    assert region.said == []
    runs(region, chita(12, 5))
    assert days(region) == ["04.12 09:00"]


def test_a_bot_that_was_down_sends_one(region: Region) -> None:
    """Three days of steps come as one digest, on the day the bot is back, by the hour it is."""
    region.at(chita(11, 13))
    region.at(chita(11, 27, 10, 30))
    runs(region, chita(11, 28, 20))
    assert days(region) == ["13.11 09:00", "27.11 10:30"]


def test_nothing_is_said_in_the_night_a_bot_comes_up(region: Region) -> None:
    """Not before the next morning, and on a working day."""
    region.at(chita(11, 13))
    region.at(chita(11, 27, 22))
    runs(region, chita(12, 1))
    assert days(region) == ["13.11 09:00", "30.11 09:00"]


def test_the_opening_of_a_round_stands_for_what_is_due_that_day(region: Region) -> None:
    """A round that opens fourteen days before its last day is told once, not twice."""
    region.run("UPDATE rounds SET opens_on = '2026-11-13'")
    runs(region, chita(11, 25))
    assert days(region) == ["24.11 09:00"]


def test_the_clock_may_jump(region: Region) -> None:
    """Set back, it repeats nothing; a day that was far ahead by mistake silences nobody."""
    region.at(chita(11, 13))
    region.at(chita(11, 12))
    region.at(chita(11, 13, 10))
    assert days(region) == ["13.11 09:00"]
    region.at(datetime(2028, 3, 1, 12, tzinfo=CHITA))
    region.at(chita(11, 16))
    runs(region, chita(11, 28))
    assert days(region)[-3:] == ["24.11 09:00", "26.11 09:00", "27.11 09:00"]


def test_the_weekly_cap_holds_back_and_forgets_nothing(region: Region) -> None:
    """With three messages in seven days a digest waits for the first day on which there is room."""
    region.at(chita(11, 13))
    for day in (19, 19, 23):
        region.at(chita(11, day, 15))
        region.announces(1)
    runs(region, chita(11, 28))
    assert days(region) == ["13.11 09:00", "26.11 09:00", "27.11 09:00"]
    assert [each.id for each in region.said[1].digest.assignments] == [1, 2]


def test_a_message_between_planning_and_sending_counts(region: Region) -> None:
    """A digest that is queued when the cap is reached is held back as well."""
    region.at(chita(11, 13))
    for _ in range(2):
        region.at(chita(11, 23, 15))
        region.announces(1)
    region.now = region.tx.now = chita(11, 24)
    region.tick()
    region.run("UPDATE deliveries SET waits = 1, not_before = '2026-11-24T03:00' WHERE status = 'queued'")
    region.announces(1)
    region.at(chita(11, 24, 13))
    assert days(region) == ["13.11 09:00"]
    runs(region, chita(12, 4, 8))
    assert days(region)[1:] == ["30.11 09:00"]


def test_one_s_own_hour_days_and_quiet_hours(region: Region) -> None:
    """Whoever has chosen when to be reminded is reminded then; an hour in the night waits for its end."""
    region.person(2, 1, preferences=ReminderPreferences(hour=18, days="246"))
    region.person(3, 1, preferences=ReminderPreferences(hour=7, quiet_hours=QuietHours.parse("22:00-06:30")))
    region.person(4, 1, preferences=ReminderPreferences(hour=7, quiet_hours=QuietHours.parse("23:00-10:15")))
    runs(region, chita(11, 14, 8), timedelta(minutes=15))
    seen = {each.person: f"{each.at.astimezone(CHITA):%d.%m %H:%M}" for each in region.said}
    assert seen == {1: "13.11 09:00", 2: "12.11 18:00", 3: "13.11 07:00", 4: "13.11 10:15"}


def test_a_day_that_is_given_up_while_a_digest_is_on_its_way_is_free_of_it(region: Region) -> None:
    """What a person chooses counts for what is queued as well, and its part is said on their next day."""
    region.now = region.tx.now = chita(11, 13)
    region.tick()
    region.run("UPDATE participants SET digest_days = '1234'")
    region.deliver()
    runs(region, chita(11, 17))
    assert days(region) == ["16.11 09:00"]


def test_everybody_s_nine_is_their_own(region: Region) -> None:
    """By the clocks of each zone, also where they are changed."""
    region.person(2, 1, zone="Europe/Berlin")
    region.run("UPDATE rounds SET due = '2027-03-29', opens_on = '2027-03-01'")  # clocks change on the 28th
    region.run("DELETE FROM digests")
    region.at(datetime(2027, 3, 25, 0, tzinfo=BERLIN))
    runs(region, datetime(2027, 3, 30, 0, tzinfo=BERLIN))
    seen = [f"{each.at.astimezone(BERLIN):%d.%m %H:%M %Z}" for each in region.said if each.person == 2]
    assert seen[-2:] == ["26.03 09:00 CET", "29.03 09:00 CEST"]


def test_putting_off_brings_it_back_whole(region: Region) -> None:
    """Nothing comes before the chosen day; then all that was put off, with what has been added."""
    region.at(chita(11, 24))
    delivery = region.said[0].digest.id
    assert reminders.snooze_digest(region.tx, region.viewer(1), delivery, None, POLICY)[0] == date(2026, 11, 30)
    region.answers(1, 1)
    runs(region, chita(12, 1))
    assert days(region)[1:] == ["30.11 09:00"]
    assert [each.id for each in region.said[-1].digest.assignments] == [2]


def test_the_weekly_cap_does_not_hold_back_what_was_put_off(region: Region) -> None:
    """The bot has named the day: the digest comes on it, however many messages the week has had."""
    region.at(chita(11, 24))
    assert reminders.snooze_digest(region.tx, region.viewer(1), region.said[0].digest.id, 1, POLICY)[0] == date(
        2026, 11, 25
    )
    for _ in range(3):
        region.announces(1)
    runs(region, chita(11, 29))
    assert days(region)[1:] == ["25.11 09:00"]  # those of the 26th and the 27th find the week full


def test_a_vacation_ends_with_one_digest(region: Region) -> None:
    """While paused a person hears nothing; on the first day back what fell due comes as one."""
    region.person(2, 1, preferences=ReminderPreferences(paused_until=date(2026, 11, 26), substitute_id=1))
    runs(region, chita(11, 27, 8))
    seen = [f"{each.at.astimezone(CHITA):%d.%m}" for each in region.said if each.person == 2]
    assert seen == ["26.11"]
    absent = [each.digest.absent for each in region.said if each.person == 1]
    assert absent == [(("Участник 2", date(2026, 11, 26)),)] * 2 + [()]


def test_nothing_is_sent_while_paused_and_nothing_afterwards(region: Region) -> None:
    """What is queued is taken back; what fell due in the meantime counts as said; the next step comes as ever."""
    organiser = region.viewer(region.person(900))
    organiser = type(organiser)(**{**{f: getattr(organiser, f) for f in organiser.__slots__}, "organiser": True})
    region.now = region.tx.now = chita(11, 24)
    region.tick()
    pauses.pause_reminders(region.tx, organiser)
    region.deliver()
    runs(region, chita(11, 26, 12))
    pauses.resume_reminders(region.tx, organiser, POLICY)
    runs(region, chita(11, 28))
    assert days(region) == ["27.11 09:00"]


def test_what_was_planned_is_what_comes(region: Region) -> None:
    """The days and numbers that an organiser is shown are those on which the digests then come."""
    region.person(2, 1, preferences=ReminderPreferences(days="24"))
    region.school(2)
    region.person(3, 2)
    region.answers(3, 3)
    region.answers(3, 4)
    region.run("UPDATE assignments SET extended_to = '2026-12-02' WHERE id = 1")
    region.run("UPDATE participants SET weekly_cap = 7")
    outlooks = forecasts.list_outlooks(region.tx, POLICY)
    lines = digest_lines(outlooks, {1: "Период 1"}, region.now, date(2026, 12, 31))
    runs(region, chita(12, 31))
    seen = Counter(each.digest.day for each in region.said)
    assert {line.day: line.people for line in lines} == dict(seen)
    assert [line.steps for line in lines][:2] == [(-14,), (-14,)]


def test_several_schools_come_in_one_digest(region: Region) -> None:
    """All that falls on a day is one message, a group for each organisation and each last day."""
    region.school(2)
    region.run("UPDATE tasks SET due = '2026-11-28' WHERE id = 2")
    region.person(2, 1, 2)
    region.at(chita(11, 27))
    (digest,) = (each.digest for each in region.said if each.person == 2)
    assert [(each.organisation.id, each.source, len(each.assignments)) for each in digest.groups] == [
        (1, "Период 1", 2),
        (2, "Период 1", 2),
    ]


def test_the_days_of_a_window_are_those_whose_steps_it_holds() -> None:
    """Whichever way it is asked, the same last days are reminded of."""
    window = Window(date(2026, 11, 20), date(2026, 11, 24), date(2026, 11, 24))
    every = [date(2026, 10, 1) + n * DAY for n in range(120)]
    assert sorted(window.due_days()) == [each for each in every if window.holds(each)]
