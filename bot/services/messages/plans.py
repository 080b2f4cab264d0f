"""An organiser looks ahead: what will be sent when and to how many, and what a participant sees."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.errors import StaleError
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.plans import (
    Plan,
    PlanLine,
    digest_lines,
    event_line,
)
from bot.domain.messages.reminders import Rhythm, rhythm
from bot.domain.messages.timing import timing
from bot.domain.people.participants import (
    Policy,
    ReminderPreferences,
    Viewer,
)
from bot.domain.permissions import may_see_all, require
from bot.domain.resolution.glossary import Term
from bot.domain.work.coordination import Below
from bot.domain.work.escalation import nearest_coordinating
from bot.domain.work.rounds import Round, RoundState
from bot.domain.work.task_cards import TaskCard, TaskList
from bot.services.messages import forecasts
from bot.services.messages.pauses import paused_since
from bot.services.work import coordination, tasks
from storage import (
    escalations,
    event_guests,
    events,
    organisations,
    participants,
    plans,
    round_asks,
    rounds,
)
from storage.sqlite.database import Transaction, long_read

AFTER = timedelta(days=45)  # how long after its last day a round still reminds: four weeks, or a holiday more
AHEAD = timedelta(days=120)  # how far the plan of everything looks
OPENS = {RoundState.DRAFT, RoundState.PLANNED}


@long_read
def plan_of_round(tx: Transaction, viewer: Viewer, policy: Policy, round_id: int) -> Plan:
    """What is still to be sent because of one round, as things stand now."""
    require(may_see_all(viewer))
    found = rounds.get_round(tx, round_id)
    if found is None:
        raise StaleError
    usual = rhythm(ReminderPreferences(), policy.time_zone, policy.quiet_hours)
    today = usual.today(tx.now)
    lines = list(_round_lines(tx, found, usual))
    if found.state not in {RoundState.CLOSED, RoundState.CANCELLED}:
        outlooks = forecasts.list_outlooks(tx, policy, found if found.state in OPENS else None)
        lines += digest_lines(outlooks, {found.id: found.title}, tx.now, max(today, found.due) + AFTER)
    return Plan(found, _in_order(lines), paused_since(tx))


@long_read
def plan_of_all(tx: Transaction, viewer: Viewer, policy: Policy) -> Plan:
    """Of all rounds, of the dates that documents give, and of events."""
    require(may_see_all(viewer))
    usual = rhythm(ReminderPreferences(), policy.time_zone, policy.quiet_hours)
    today = usual.today(tx.now)
    lines = [line for each in rounds.list_to_come(tx) for line in _round_lines(tx, each, usual)]
    coming = events.list_starting(tx, tx.now, tx.now + AHEAD)
    titles = {0: "", **{each.id: each.title for each in rounds.list_to_come(tx)}}
    titles.update({-each.id: each.title for each in coming})
    lines += digest_lines(forecasts.list_outlooks(tx, policy, coming=coming), titles, tx.now, today + AHEAD)
    for event in coming:
        lines += event_line(event, len(event_guests.list_reminded_of(tx, event.id)), usual, tx.now)
    return Plan(None, _in_order(line for line in lines if line.day <= today + AHEAD), paused_since(tx))


def list_eyes(tx: Transaction, viewer: Viewer, parent_id: int | None, text: str, page: int) -> Below:
    """The organisations below one to look with; at whatever depth those that the text means."""
    require(may_see_all(viewer))
    return coordination.organisations_below(tx, viewer, parent_id, text, page)


def list_through_eyes(tx: Transaction, viewer: Viewer, organisation_id: int) -> tuple[Viewer, TaskList]:
    """An organisation's tasks, and the member that they are shown to: the viewer, if they were one and nothing else."""
    require(may_see_all(viewer))
    shown = tasks.tasks_of_organisation(tx, viewer, organisation_id)
    return replace(viewer, organisations=(shown.organisation,), organiser=False, observer=False), shown


def card_through_eyes(tx: Transaction, viewer: Viewer, assignment_id: int, terms: Sequence[Term]) -> TaskCard:
    """As a member of the organisation has it."""
    require(may_see_all(viewer))
    return replace(tasks.load_task_card(tx, viewer, assignment_id, terms), answerable=True, oversees=False)


def _round_lines(tx: Transaction, found: Round, usual: Rhythm) -> list[PlanLine]:
    if found.state in {RoundState.CLOSED, RoundState.CANCELLED}:
        return []
    """But for reminders."""
    today, opens = usual.today(tx.now), found.state in OPENS
    lines = []
    if opens:
        lines.append(
            PlanLine(_told_on(tx, found, usual), "opening", round_asks.count_asks(tx, found).people, found.title)
        )
    waiting = plans.ids_of_asked(tx, found.id) if opens else plans.ids_of_silent(tx, found.id)
    return [*lines, *(line for line in _escalations(tx, found, waiting, usual) if line.day >= today)]


def _told_on(tx: Transaction, found: Round, usual: Rhythm) -> date:
    """The day on which the news of its opening comes."""
    opens = max(tx.now, usual.begins(found.opens_on))
    return usual.today(timing(MessageKind.ROUND_OPENED, usual, opens, found.due).at)


def _escalations(tx: Transaction, found: Round, silent: list[int], usual: Rhythm) -> list[PlanLine]:
    lines = []
    if found.coordinator_after is not None:
        above, _ = nearest_coordinating(silent, organisations.parents_of_all(tx), organisations.reach_of_members(tx))
        people = len(escalations.list_reachable_above(tx, above))
        lines.append(
            PlanLine(usual.on_or_after(_later(found, found.coordinator_after)), "coordinator", people, found.title)
        )
    if found.organiser_after is not None:
        people = len(participants.list_on_team(tx)) if silent else 0
        lines.append(
            PlanLine(usual.on_or_after(_later(found, found.organiser_after)), "organiser", people, found.title)
        )
    return lines


def _later(found: Round, days: int) -> date:
    return found.due + timedelta(days=days)


def _in_order(lines: Iterable[PlanLine]) -> list[PlanLine]:
    return sorted((line for line in lines if line.people), key=lambda line: (line.day, line.kind, line.title))
