"""A reporting round before it opens: set up, question by question."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.deadlines_said import day_meant
from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.expectations import ExpectedRoundEnd, ExpectedRoundStart, ExpectedRoundTitle
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.reminders import rhythm
from bot.domain.messages.timing import timing
from bot.domain.people.participants import Policy, ReminderPreferences, Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.text import one_line
from bot.domain.work.rounds import (
    DEFAULT_LENGTH,
    ESCALATIONS,
    LATELY,
    TITLE_LIMIT,
    NewsWait,
    Round,
    RoundDraft,
    RoundQuestion,
    RoundState,
)
from bot.domain.work.series import Repeat, month_end
from bot.services.work import openings
from storage import expectations, organisations, resolutions, round_asks, rounds
from storage.sqlite.database import Transaction, long_read

QUESTIONS = {
    RoundQuestion.TITLE: ExpectedRoundTitle,
    RoundQuestion.OPENS: ExpectedRoundStart,
    RoundQuestion.DUE: ExpectedRoundEnd,
}

Titled = Callable[[date], str]  # what a round is called by its last day, unless somebody names it otherwise


def begin_round(tx: Transaction, viewer: Viewer, policy: Policy, titled: Titled) -> int:
    """The id of a new draft, as most are: from today, for two weeks, for all who have tasks of the newest resolution.

    What it would mean is read apart, by `show_round_draft`: in a country that takes longer than anybody may write.
    """
    require(may_organise(viewer))
    active = resolutions.list_titles(tx)
    if not active:
        raise RefusedError("round-no-resolution")
    today = policy.today(tx.now)
    newest = max(active)
    due = today + DEFAULT_LENGTH
    draft = Round(
        id=0,
        resolution_id=newest,
        title=titled(due),
        opens_on=today,
        due=due,
        state=RoundState.DRAFT,
        repeat=None,
        coordinator_after=None,
        organiser_after=None,
        revision=0,
        kinds=tuple(round_asks.list_kinds_with_tasks(tx, newest)),
    )
    return rounds.add_round(tx, draft, viewer.participant_id)


@long_read
def show_round_draft(tx: Transaction, viewer: Viewer, round_id: int, policy: Policy) -> RoundDraft:
    """What a round that is not open yet would mean."""
    return load_round_draft(tx, require_editable_round(tx, viewer, round_id), policy)


def ask_about_round(tx: Transaction, viewer: Viewer, round_id: int, question: RoundQuestion) -> Round:
    """Wait for a title or a day."""
    found = require_editable_round(tx, viewer, round_id)
    expectations.put_expectation(tx, viewer.telegram_id, QUESTIONS[question](round_id))
    return found


def set_round_title(tx: Transaction, viewer: Viewer, round_id: int, text: str) -> None:
    found = require_editable_round(tx, viewer, round_id)
    title = one_line(text)
    if not title:
        raise BadInputError("round-title-missing")
    if len(title) > TITLE_LIMIT:
        raise BadInputError("round-title-too-long", length=len(title), limit=TITLE_LIMIT)
    expectations.clear_expectation(tx, viewer.telegram_id)
    rounds.change_round(tx, replace(found, title=title))


def set_first_day(tx: Transaction, viewer: Viewer, round_id: int, text: str, policy: Policy, titled: Titled) -> None:
    """The first day as typed; the last one moves along, so that the round stays as long."""
    found = require_editable_round(tx, viewer, round_id)
    opens_on = _day(text, policy.today(tx.now))
    if opens_on < policy.today(tx.now):
        raise BadInputError("round-opens-past")
    due = found.due if found.due > opens_on else opens_on + (found.due - found.opens_on)
    expectations.clear_expectation(tx, viewer.telegram_id)
    rounds.change_round(tx, _dated(found, opens_on, due, titled))


def set_last_day(tx: Transaction, viewer: Viewer, round_id: int, text: str, policy: Policy, titled: Titled) -> None:
    found = require_editable_round(tx, viewer, round_id)
    earliest = max(found.opens_on, policy.today(tx.now))
    due = _day(text, earliest)
    if due < earliest:
        raise BadInputError("round-due-before")
    if found.series is None and found.repeat is not None:
        found = replace(found, repeat=found.repeat.as_due(due))
    expectations.clear_expectation(tx, viewer.telegram_id)
    rounds.change_round(tx, _dated(found, found.opens_on, due, titled))


def tick_round_kind(tx: Transaction, viewer: Viewer, round_id: int, kind: str, *, ticked: bool) -> None:
    found = require_editable_round(tx, viewer, round_id)
    if kind not in {each.code for each in organisations.list_kinds(tx)}:
        raise StaleError
    others = tuple(each for each in found.kinds if each != kind)
    rounds.change_round(tx, replace(found, kinds=(*others, kind) if ticked else others))


def set_resolution(tx: Transaction, viewer: Viewer, round_id: int, resolution_id: int) -> None:
    found = require_editable_round(tx, viewer, round_id)
    if resolution_id not in resolutions.list_titles(tx):
        raise StaleError
    kinds = tuple(round_asks.list_kinds_with_tasks(tx, resolution_id))
    rounds.change_round(tx, replace(found, resolution_id=resolution_id, kinds=kinds))


def set_repeat(tx: Transaction, viewer: Viewer, round_id: int, repeat: Repeat | None, titled: Titled) -> None:
    """To the end of each month: the first one as well."""
    found = require_editable_round(tx, viewer, round_id)
    if found.series is not None:
        raise StaleError
    due = month_end(found.due) if repeat is not None and repeat.to_the_end else found.due
    rounds.change_round(tx, replace(_dated(found, found.opens_on, due, titled), repeat=repeat))


def set_escalation(tx: Transaction, viewer: Viewer, round_id: int, choice: int) -> None:
    """`choice` counts `ESCALATIONS`."""
    found = require_editable_round(tx, viewer, round_id)
    if choice >= len(ESCALATIONS):
        raise StaleError
    coordinator, organiser = ESCALATIONS[choice]
    rounds.change_round(tx, replace(found, coordinator_after=coordinator, organiser_after=organiser))


def require_editable_round(tx: Transaction, viewer: Viewer, round_id: int) -> Round:
    require(may_organise(viewer))
    found = require_round(tx, round_id)
    if not found.editable or openings.is_opening(tx, round_id):
        raise StaleError
    return found


def require_round(tx: Transaction, round_id: int) -> Round:
    found = rounds.get_round(tx, round_id)
    if found is None:
        raise StaleError
    return found


def load_round_draft(tx: Transaction, found: Round, policy: Policy) -> RoundDraft:
    with_tasks = set(round_asks.list_kinds_with_tasks(tx, found.resolution_id))
    opens_now = found.opens_on <= policy.today(tx.now)
    return RoundDraft(
        found,
        round_asks.count_asks(tx, found),
        [kind for kind in organisations.list_kinds(tx) if kind.code in with_tasks],
        resolutions.list_titles(tx),
        rounds.list_rivals(tx, found),
        opens_now=opens_now,
        neighbours=tuple(rounds.list_neighbours(tx, found)),
        waits=tuple(list_waits(found, policy, tx.now)),
        lately=tuple(rounds.list_asked_since(tx, found, tx.now - LATELY)),
    )


def list_waits(found: Round, policy: Policy, now: datetime) -> Iterator[NewsWait]:
    """What it has the bot say later than on its day, or today later than now, by the clocks of the bot."""
    usual = rhythm(ReminderPreferences(), policy.time_zone, policy.quiet_hours)
    opens = max(now, usual.begins(found.opens_on))
    told = timing(MessageKind.ROUND_OPENED, usual, opens, found.due).at
    if told > opens and (opens == now or usual.today(told) > found.opens_on):
        yield NewsWait("opening", told)
    for stage, days in (("coordinator", found.coordinator_after), ("organiser", found.organiser_after)):
        if days is not None and not usual.takes(found.due + timedelta(days=days)):
            yield NewsWait(stage, usual.opens(usual.on_or_after(found.due + timedelta(days=days))))


def _dated(found: Round, opens_on: date, due: date, titled: Titled) -> Round:
    """A title that was made from the last day follows it."""
    title = titled(due) if found.title == titled(found.due) else found.title
    return replace(found, opens_on=opens_on, due=due, title=title)


def _day(text: str, since: date) -> date:
    day = day_meant(text, since)
    if day is None:
        raise BadInputError("round-day-unclear")
    return day
