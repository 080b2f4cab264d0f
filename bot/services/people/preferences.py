"""What a person chooses of their reminders; each choice counts from the next tick on."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.deadlines_said import day_meant
from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedQuietHours, ExpectedReturnDay
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.own_settings import ReminderSettings
from bot.domain.messages.reminders import DAYS, cap_of, own_rhythm
from bot.domain.people.participants import Policy, ReminderPreferences, Viewer
from bot.domain.people.preferences import (
    LONGEST_VACATION,
    OFFERED_CAPS,
    OFFERED_HOURS,
    OFFERED_QUIET,
    WEEK,
    Colleague,
)
from bot.domain.people.quiet_hours import LONGEST, QuietHours, quiet_hours_in
from bot.services.people.viewers import load_viewer
from storage import digests, expectations, outbox, participants
from storage.sqlite.database import Transaction


def load_reminder_settings(tx: Transaction, viewer: Viewer, policy: Policy) -> ReminderSettings:
    today, chosen = viewer.today(tx.now), viewer.preferences
    away = chosen.away(today)
    substitute = participants.get_participant(tx, chosen.substitute_id or 0) if away else None
    return ReminderSettings(
        rhythm=own_rhythm(viewer, policy),
        cap=cap_of(chosen.cap),
        quiet_chosen=chosen.quiet_hours is not None,
        paused_until=chosen.paused_until if away else None,
        substitute=substitute.name if substitute else None,
        absent=tuple(digests.list_absent(tx, viewer.participant_id, today)),
        colleagues=tuple(list_colleagues(tx, viewer)),
    )


def choose_hour(tx: Transaction, viewer: Viewer, hour: int, policy: Policy) -> ReminderSettings:
    if hour not in OFFERED_HOURS:
        raise StaleError
    return _save_preferences(tx, viewer, replace(viewer.preferences, hour=hour), policy)


def tick_day(tx: Transaction, viewer: Viewer, day: int, policy: Policy, *, ticked: bool) -> ReminderSettings:
    """One day at least is left."""
    if str(day) not in set(WEEK):
        raise StaleError
    before = set(viewer.preferences.days or DAYS)
    days = before | {str(day)} if ticked else before - {str(day)}
    if not days:
        raise BadInputError("reminding-needs-a-day")
    return _save_preferences(tx, viewer, replace(viewer.preferences, days="".join(sorted(days))), policy)


def choose_cap(tx: Transaction, viewer: Viewer, messages: int, policy: Policy) -> ReminderSettings:
    if messages not in OFFERED_CAPS:
        raise StaleError
    return _save_preferences(tx, viewer, replace(viewer.preferences, cap=messages), policy)


def ask_quiet(tx: Transaction, viewer: Viewer, policy: Policy) -> ReminderSettings:
    """Wait for a span of one's own."""
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedQuietHours())
    return load_reminder_settings(tx, viewer, policy)


def choose_quiet(tx: Transaction, viewer: Viewer, start: int, end: int, policy: Policy) -> ReminderSettings:
    """Full hours; equal ones: none at all."""
    if (start, end) not in OFFERED_QUIET:
        raise StaleError
    return _save_preferences(
        tx, viewer, replace(viewer.preferences, quiet_hours=QuietHours(time(start), time(end))), policy
    )


def choose_usual_quiet(tx: Transaction, viewer: Viewer, policy: Policy) -> ReminderSettings:
    """Those that apply to everyone."""
    return _save_preferences(tx, viewer, replace(viewer.preferences, quiet_hours=None), policy)


def type_quiet(tx: Transaction, viewer: Viewer, text: str, policy: Policy) -> ReminderSettings:
    span = quiet_hours_in(text)
    if span is None:
        raise BadInputError("quiet-unclear")
    if span.length > LONGEST:
        raise BadInputError("quiet-too-long", hours=LONGEST // timedelta(hours=1))
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _save_preferences(tx, viewer, replace(viewer.preferences, quiet_hours=span), policy)


def ask_about_vacation(tx: Transaction, viewer: Viewer, policy: Policy) -> ReminderSettings:
    """Wait for the day of return, unless there is one."""
    if not viewer.away(tx.now):
        expectations.put_expectation(tx, viewer.telegram_id, ExpectedReturnDay())
    return load_reminder_settings(tx, viewer, policy)


def type_vacation(tx: Transaction, viewer: Viewer, text: str, policy: Policy) -> ReminderSettings:
    today = viewer.today(tx.now)
    day = day_meant(text, today)
    if day is None:
        raise BadInputError("vacation-unclear")
    if not today < day <= today + LONGEST_VACATION:
        raise BadInputError("vacation-too-far")
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _save_vacation(tx, viewer, day, policy)


def take_vacation(tx: Transaction, viewer: Viewer, days: int, policy: Policy) -> ReminderSettings:
    """0: reminders come again, and nobody stands in any more."""
    if not days:
        return _save_preferences(tx, viewer, replace(viewer.preferences, paused_until=None, substitute_id=None), policy)
    if days > LONGEST_VACATION.days:
        raise StaleError
    return _save_vacation(tx, viewer, viewer.today(tx.now) + timedelta(days=days), policy)


def choose_substitute(tx: Transaction, viewer: Viewer, participant_id: int, policy: Policy) -> ReminderSettings:
    """Somebody of the same organisation, who is told at once; 0: nobody."""
    today, until = viewer.today(tx.now), viewer.preferences.paused_until
    possible = {each.id for each in list_colleagues(tx, viewer)}
    if until is None or until <= today or participant_id not in {0, *possible}:
        raise StaleError
    if participant_id:
        outbox.post_message(
            tx,
            key=f"{MessageKind.SUBSTITUTE}:{viewer.participant_id}:{until}:{participant_id}",
            kind=MessageKind.SUBSTITUTE,
            participant_id=participant_id,
            subject_id=viewer.participant_id,
        )
    return _save_preferences(tx, viewer, replace(viewer.preferences, substitute_id=participant_id or None), policy)


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


def _save_vacation(tx: Transaction, viewer: Viewer, until: date, policy: Policy) -> ReminderSettings:
    """Who stood in for another pause does not for this one."""
    former = viewer.preferences.substitute_id if viewer.away(tx.now) else None
    return _save_preferences(tx, viewer, replace(viewer.preferences, paused_until=until, substitute_id=former), policy)


def _save_preferences(
    tx: Transaction, viewer: Viewer, preferences: ReminderPreferences, policy: Policy
) -> ReminderSettings:
    participants.set_preferences(tx, viewer.participant_id, preferences)
    return load_reminder_settings(tx, load_viewer(tx, viewer.telegram_id, policy), policy)
