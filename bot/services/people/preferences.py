"""What a person chooses of their reminders; each choice counts from the next tick on."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.dates import day_in
from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedQuietHours, ExpectedReturnDay
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.reminders import DAYS
from bot.domain.people.participants import ReminderPreferences, Viewer
from bot.domain.people.preferences import (
    LONGEST_PAUSE,
    OFFERED_CAPS,
    OFFERED_HOURS,
    OFFERED_QUIET,
    WEEK,
    Colleague,
    PreferencesStanding,
)
from bot.domain.people.quiet_hours import LONGEST, QuietHours, quiet_hours_in
from storage import digests, expectations, outbox, participants
from storage.sqlite.database import Transaction


def preferences_standing(tx: Transaction, viewer: Viewer) -> PreferencesStanding:
    today, preferences = viewer.today(tx.now), viewer.preferences
    person = participants.get_participant(tx, preferences.substitute_id or 0) if preferences.away(today) else None
    absent = digests.list_absent(tx, viewer.participant_id, today)
    return PreferencesStanding(today, person.name if person else None, tuple(absent))


def choose_hour(tx: Transaction, viewer: Viewer, hour: int) -> None:
    if hour not in OFFERED_HOURS:
        raise StaleError
    _set(tx, viewer, replace(viewer.preferences, hour=hour))


def tick_day(tx: Transaction, viewer: Viewer, day: int, *, ticked: bool) -> None:
    """One day at least is left."""
    if str(day) not in WEEK:
        raise StaleError
    before = set(viewer.preferences.days or DAYS)
    days = before | {str(day)} if ticked else before - {str(day)}
    if not days:
        raise BadInputError("reminding-needs-a-day")
    _set(tx, viewer, replace(viewer.preferences, days="".join(sorted(days))))


def choose_cap(tx: Transaction, viewer: Viewer, messages: int) -> None:
    if messages not in OFFERED_CAPS:
        raise StaleError
    _set(tx, viewer, replace(viewer.preferences, cap=messages))


def ask_quiet(tx: Transaction, viewer: Viewer) -> None:
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedQuietHours())


def choose_quiet(tx: Transaction, viewer: Viewer, start: int, end: int) -> None:
    """Full hours; equal ones: none at all."""
    if (start, end) not in OFFERED_QUIET:
        raise StaleError
    _set(tx, viewer, replace(viewer.preferences, quiet_hours=QuietHours(time(start), time(end))))


def choose_usual_quiet(tx: Transaction, viewer: Viewer) -> None:
    """Those that apply to everyone."""
    _set(tx, viewer, replace(viewer.preferences, quiet_hours=None))


def type_quiet(tx: Transaction, viewer: Viewer, text: str) -> None:
    span = quiet_hours_in(text)
    if span is None:
        raise BadInputError("quiet-unclear")
    if span.length > LONGEST:
        raise BadInputError("quiet-too-long", hours=LONGEST // timedelta(hours=1))
    expectations.clear_expectation(tx, viewer.telegram_id)
    _set(tx, viewer, replace(viewer.preferences, quiet_hours=span))


def ask_pause(tx: Transaction, viewer: Viewer) -> list[Colleague]:
    """Wait for the day of return; who could stand in until then."""
    if not viewer.away(tx.now):
        expectations.put_expectation(tx, viewer.telegram_id, ExpectedReturnDay())
    return list_colleagues(tx, viewer)


def type_pause(tx: Transaction, viewer: Viewer, text: str) -> None:
    today = viewer.today(tx.now)
    day = day_in(text, today)
    if day is None:
        raise BadInputError("vacation-unclear")
    if not today < day <= today + LONGEST_PAUSE:
        raise BadInputError("vacation-too-far")
    expectations.clear_expectation(tx, viewer.telegram_id)
    _pause(tx, viewer, day)


def pause_for(tx: Transaction, viewer: Viewer, days: int) -> None:
    """0: reminders come again, and nobody stands in any more."""
    if not days:
        _set(tx, viewer, replace(viewer.preferences, paused_until=None, substitute_id=None))
    elif days <= LONGEST_PAUSE.days:
        _pause(tx, viewer, viewer.today(tx.now) + timedelta(days=days))
    else:
        raise StaleError


def choose_substitute(tx: Transaction, viewer: Viewer, participant_id: int) -> None:
    """Somebody of the same organisation, who is told at once; 0: nobody."""
    today, until = viewer.today(tx.now), viewer.preferences.paused_until
    possible = {each.id for each in list_colleagues(tx, viewer)}
    if until is None or until <= today or participant_id not in {0, *possible}:
        raise StaleError
    _set(tx, viewer, replace(viewer.preferences, substitute_id=participant_id or None))
    if participant_id:
        outbox.post_message(
            tx,
            key=f"{MessageKind.SUBSTITUTE}:{viewer.participant_id}:{until}:{participant_id}",
            kind=MessageKind.SUBSTITUTE,
            participant_id=participant_id,
            subject_id=viewer.participant_id,
        )


def load_stands_in(tx: Transaction, viewer: Viewer, absent_id: int) -> tuple[str, date] | None:
    """The name of whom the viewer stands in for, and the day of return; None when they do not any more."""
    absent = participants.get_participant(tx, absent_id)
    if (
        absent is None
        or absent.preferences.substitute_id != viewer.participant_id
        or absent.preferences.paused_until is None
    ):
        return None
    return (absent.name, absent.preferences.paused_until) if absent.preferences.away(viewer.today(tx.now)) else None


def list_colleagues(tx: Transaction, viewer: Viewer) -> list[Colleague]:
    """Members of the viewer's organisations who are there themselves."""
    today = viewer.today(tx.now)
    members = participants.list_members(tx, [each.id for each in viewer.organisations])
    there = [each for each in members if not each.unreachable and not each.preferences.away(today)]
    return [Colleague(each.id, each.name) for each in there if each.id != viewer.participant_id]


def _pause(tx: Transaction, viewer: Viewer, until: date) -> None:
    """Who stood in for another pause does not for this one."""
    former = viewer.preferences.substitute_id if viewer.away(tx.now) else None
    _set(tx, viewer, replace(viewer.preferences, paused_until=until, substitute_id=former))


def _set(tx: Transaction, viewer: Viewer, preferences: ReminderPreferences) -> None:
    participants.set_preferences(tx, viewer.participant_id, preferences)
