"""Reporting rounds: set up, opened, watched, closed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from bot.domain.dates import day_in
from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.expectations import ExpectedRoundEnd, ExpectedRoundStart, ExpectedRoundTitle
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.work.rounds import (
    DEFAULT_LENGTH,
    ESCALATIONS,
    TITLE_LIMIT,
    Repeat,
    Round,
    RoundDraft,
    RoundNotice,
    RoundQuestion,
    RoundStanding,
    RoundState,
    TaskStanding,
    series,
)
from storage import expectations, organisations, outbox, reports, resolutions, rounds
from storage.sqlite.database import Transaction

LIST_SIZE = 8
TASKS_SIZE = 15
QUESTIONS = {
    RoundQuestion.TITLE: ExpectedRoundTitle,
    RoundQuestion.OPENS: ExpectedRoundStart,
    RoundQuestion.DUE: ExpectedRoundEnd,
}

Titled = Callable[[date], str]  # what a round is called by its last day, unless somebody names it otherwise


def list_rounds(tx: Transaction, viewer: Viewer, page: int) -> Paged[Round]:
    require(may_organise(viewer))
    return Paged.of(page, LIST_SIZE, rounds.count_rounds(tx), partial(rounds.list_rounds, tx))


def begin_round(tx: Transaction, viewer: Viewer, policy: Policy, titled: Titled) -> RoundDraft:
    """A new draft, as most rounds are: from today, for two weeks, for all who have tasks of the newest resolution."""
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
        kinds=tuple(rounds.list_kinds_with_tasks(tx, newest)),
    )
    return show_draft(tx, viewer, rounds.add_round(tx, draft, viewer.participant_id), policy)


def show_draft(tx: Transaction, viewer: Viewer, round_id: int, policy: Policy) -> RoundDraft:
    """What a round that is not open yet would mean."""
    return _shown(tx, _editable(tx, viewer, round_id), policy)


def ask_about_round(tx: Transaction, viewer: Viewer, round_id: int, question: RoundQuestion) -> Round:
    """Wait for a title or a day."""
    found = _editable(tx, viewer, round_id)
    expectations.put_expectation(tx, viewer.telegram_id, QUESTIONS[question](round_id))
    return found


def set_title(tx: Transaction, viewer: Viewer, round_id: int, text: str, policy: Policy) -> RoundDraft:
    found = _editable(tx, viewer, round_id)
    title = " ".join(text.split())
    if not title:
        raise BadInputError("round-title-missing")
    if len(title) > TITLE_LIMIT:
        raise BadInputError("round-title-too-long", length=len(title), limit=TITLE_LIMIT)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _change(tx, replace(found, title=title), policy)


def set_opens(tx: Transaction, viewer: Viewer, round_id: int, text: str, policy: Policy, titled: Titled) -> RoundDraft:
    """The first day as typed; the last one moves along, so that the round stays as long."""
    found = _editable(tx, viewer, round_id)
    opens_on = _day(tx, text, policy)
    if opens_on < policy.today(tx.now):
        raise BadInputError("round-opens-past")
    due = found.due if found.due > opens_on else opens_on + (found.due - found.opens_on)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _change(tx, _dated(found, opens_on, due, titled), policy)


def set_due(tx: Transaction, viewer: Viewer, round_id: int, text: str, policy: Policy, titled: Titled) -> RoundDraft:
    found = _editable(tx, viewer, round_id)
    due = _day(tx, text, policy)
    if due < max(found.opens_on, policy.today(tx.now)):
        raise BadInputError("round-due-before")
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _change(tx, _dated(found, found.opens_on, due, titled), policy)


def tick_kind(tx: Transaction, viewer: Viewer, round_id: int, kind: str, policy: Policy, *, ticked: bool) -> RoundDraft:
    found = _editable(tx, viewer, round_id)
    if kind not in {each.code for each in organisations.list_kinds(tx)}:
        raise StaleError
    others = tuple(each for each in found.kinds if each != kind)
    return _change(tx, replace(found, kinds=(*others, kind) if ticked else others), policy)


def set_resolution(tx: Transaction, viewer: Viewer, round_id: int, resolution_id: int, policy: Policy) -> RoundDraft:
    found = _editable(tx, viewer, round_id)
    if resolution_id not in resolutions.list_titles(tx):
        raise StaleError
    kinds = tuple(rounds.list_kinds_with_tasks(tx, resolution_id))
    return _change(tx, replace(found, resolution_id=resolution_id, kinds=kinds), policy)


def set_repeat(tx: Transaction, viewer: Viewer, round_id: int, repeat: Repeat | None, policy: Policy) -> RoundDraft:
    found = _editable(tx, viewer, round_id)
    if found.series is not None:
        raise StaleError
    return _change(tx, replace(found, repeat=repeat), policy)


def set_escalation(tx: Transaction, viewer: Viewer, round_id: int, choice: int, policy: Policy) -> RoundDraft:
    """`choice` counts `ESCALATIONS`."""
    found = _editable(tx, viewer, round_id)
    if choice >= len(ESCALATIONS):
        raise StaleError
    coordinator, organiser = ESCALATIONS[choice]
    return _change(tx, replace(found, coordinator_after=coordinator, organiser_after=organiser), policy)


def confirm_round(
    tx: Transaction, viewer: Viewer, round_id: int, revision: int, policy: Policy, titled: Titled
) -> tuple[Round, int]:
    """Open the round that was seen, or plan a draft for its day; with a series all that follow it are planned too.

    The round, and how many people are told now.
    """
    found = _editable(tx, viewer, round_id)
    if found.revision != revision:
        raise StaleError
    _check_active(tx, found)
    shown = _shown(tx, found, policy)
    if not shown.asks.organisations:
        raise RefusedError("round-asks-nobody")
    if found.due < policy.today(tx.now):
        raise RefusedError("round-due-past")
    if found.repeat is not None and found.series is None:
        found = _plan_series(tx, viewer, found, found.repeat, titled)
    if shown.opens_now or found.state is RoundState.PLANNED:
        return _open(tx, found, policy)
    rounds.set_state(tx, round_id, RoundState.PLANNED)
    return _found(tx, round_id), 0


def open_planned(tx: Transaction, policy: Policy) -> None:
    """What time brings: planned rounds whose day has come. One that was due while the bot was down asks nobody.

    That of an archived resolution waits for it to come back.
    """
    today, active = policy.today(tx.now), resolutions.list_titles(tx)
    for found in rounds.list_planned(tx, today):
        if found.due < today:
            rounds.set_state(tx, found.id, RoundState.CANCELLED)
        elif found.resolution_id in active:
            _open(tx, found, policy)


def cancel_round(tx: Transaction, viewer: Viewer, round_id: int, *, following: bool) -> int:
    """Give up a round that is not open yet, or with it all of its series that come after it; how many."""
    found = _editable(tx, viewer, round_id)
    ids = {round_id}
    if following and found.series is not None:
        ids.update(rounds.ids_of_series(tx, found.series, found.opens_on))
    for each in ids:
        rounds.set_state(tx, each, RoundState.CANCELLED)
    return len(ids)


def close_round(tx: Transaction, viewer: Viewer, round_id: int, policy: Policy) -> RoundStanding:
    """Freeze it. Pressing twice closes once."""
    require(may_organise(viewer))
    found = _found(tx, round_id)
    if found.state is RoundState.OPEN:
        _close(tx, found, policy)
    return round_standing(tx, viewer, round_id)


def round_standing(tx: Transaction, viewer: Viewer, round_id: int) -> RoundStanding:
    require(may_organise(viewer))
    found = _found(tx, round_id)
    if found.state not in {RoundState.OPEN, RoundState.CLOSED}:
        raise StaleError
    return rounds.round_standing(tx, found)


def list_by_task(tx: Transaction, viewer: Viewer, round_id: int, page: int) -> tuple[Round, Paged[TaskStanding]]:
    require(may_organise(viewer))
    found = _found(tx, round_id)
    return found, Paged.of(page, TASKS_SIZE, rounds.count_tasks(tx, found), partial(rounds.list_by_task, tx, found))


def state_of_round(tx: Transaction, viewer: Viewer, round_id: int) -> RoundState:
    require(may_organise(viewer))
    return _found(tx, round_id).state


def load_notice(tx: Transaction, viewer: Viewer, round_id: int) -> RoundNotice | None:
    """What the round asks of the recipient; None when they have answered or nobody is asked any more."""
    found = rounds.get_round(tx, round_id)
    if found is None or found.state is not RoundState.OPEN:
        return None
    asks = rounds.list_asked_of(tx, round_id, [organisation.id for organisation in viewer.organisations])
    return RoundNotice(found, asks) if asks else None


def _open(tx: Transaction, opening: Round, policy: Policy) -> tuple[Round, int]:
    """Tell everybody concerned, in the same transaction; what asked them before is closed."""
    for rival in rounds.list_rivals(tx, opening):
        _close(tx, rival, policy)
    rounds.open_now(tx, replace(opening, opens_on=min(opening.opens_on, policy.today(tx.now))))
    told = rounds.list_people(tx, opening.id)
    _tell(tx, opening.id, told)
    return _found(tx, opening.id), len(told)


def _close(tx: Transaction, found: Round, policy: Policy) -> None:
    outbox.drop_messages(tx, MessageKind.ROUND_OPENED, found.id)
    rounds.close_round(tx, found.id)
    reports.keep_report(tx, _found(tx, found.id), policy.time_zone)


def _tell(tx: Transaction, round_id: int, people: Sequence[int]) -> None:
    outbox.post_to_all(
        tx,
        {person: f"{MessageKind.ROUND_OPENED}:{round_id}:{person}" for person in people},
        kind=MessageKind.ROUND_OPENED,
        subject_id=round_id,
    )


def _plan_series(tx: Transaction, viewer: Viewer, first: Round, repeat: Repeat, titled: Titled) -> Round:
    """The rounds that follow the first one, planned with it."""
    first = replace(first, series=first.id)
    rounds.change_round(tx, first)
    own_name = first.title != titled(first.due)
    for opens_on, due in series(first.opens_on, first.due, repeat):
        title = f"{first.title}: {titled(due)}"[:TITLE_LIMIT] if own_name else titled(due)
        following = replace(first, title=title, opens_on=opens_on, due=due, state=RoundState.PLANNED)
        rounds.add_round(tx, following, viewer.participant_id)
    return first


def _check_active(tx: Transaction, found: Round) -> None:
    """An archived resolution's tasks are in nobody's list: nobody could answer."""
    if found.resolution_id not in resolutions.list_titles(tx):
        raise RefusedError("edition-archived")


def _editable(tx: Transaction, viewer: Viewer, round_id: int) -> Round:
    require(may_organise(viewer))
    found = _found(tx, round_id)
    if not found.editable:
        raise StaleError
    return found


def _found(tx: Transaction, round_id: int) -> Round:
    found = rounds.get_round(tx, round_id)
    if found is None:
        raise StaleError
    return found


def _change(tx: Transaction, new: Round, policy: Policy) -> RoundDraft:
    rounds.change_round(tx, new)
    return _shown(tx, _found(tx, new.id), policy)


def _shown(tx: Transaction, found: Round, policy: Policy) -> RoundDraft:
    with_tasks = set(rounds.list_kinds_with_tasks(tx, found.resolution_id))
    return RoundDraft(
        found,
        rounds.count_asks(tx, found.id),
        [kind for kind in organisations.list_kinds(tx) if kind.code in with_tasks],
        resolutions.list_titles(tx),
        rounds.list_rivals(tx, found),
        opens_now=found.opens_on <= policy.today(tx.now),
    )


def _dated(found: Round, opens_on: date, due: date, titled: Titled) -> Round:
    """A title that was made from the last day follows it."""
    title = titled(due) if found.title == titled(found.due) else found.title
    return replace(found, opens_on=opens_on, due=due, title=title)


def _day(tx: Transaction, text: str, policy: Policy) -> date:
    day = day_in(text, policy.today(tx.now))
    if day is None:
        raise BadInputError("round-day-unclear")
    return day
