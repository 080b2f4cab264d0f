"""Reporting rounds: opened, watched, closed; `round_drafts` has what comes before."""

from dataclasses import replace
from datetime import date
from functools import partial

from bot.domain.dates import local_day
from bot.domain.errors import RefusedError, StaleError
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged, page_with
from bot.domain.people.audit import BOT, AuditAct, doer_of
from bot.domain.people.listings import page_read
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise, may_see_all, require
from bot.domain.work.rounds import (
    TITLE_LIMIT,
    Round,
    RoundDraft,
    RoundNotice,
    RoundStanding,
    RoundState,
    TaskStanding,
)
from bot.domain.work.series import Repeat, spans_of_series
from bot.services.slicing.pieces import Piece
from bot.services.work import closings, openings
from bot.services.work.round_drafts import (
    Titled,
    load_round_draft,
    require_editable_round,
    require_round,
)
from storage import audit, discharges, outbox, participants, resolutions, round_asks, round_results, rounds
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8
TASKS_SIZE = 15


def list_rounds(tx: Transaction, viewer: Viewer, page: int, at: int = 0, text: str = "") -> Paged[Round]:
    """A page, or the one on which the round `at` stands."""
    require(may_see_all(viewer))
    page = page_with(at, rounds.ids_in_order(tx), LIST_SIZE, page) if at and not text else page
    read = partial(rounds.list_rounds, tx)
    return page_read(page, LIST_SIZE, rounds.count_rounds(tx), read, text, lambda each: each.title)


@long_read
def ask_to_open(tx: Transaction, viewer: Viewer, round_id: int, policy: Policy) -> RoundDraft:
    """What opening it now would mean."""
    found = require_editable_round(tx, viewer, round_id)
    return load_round_draft(tx, replace(found, opens_on=min(found.opens_on, policy.today(tx.now))), policy)


def confirm_round(
    tx: Transaction, viewer: Viewer, round_id: int, revision: int, policy: Policy, titled: Titled
) -> Round:
    """Open the round that was seen, or plan a draft for its day; with a series all that follow it are planned too."""
    found = require_editable_round(tx, viewer, round_id)
    if found.revision != revision:
        raise StaleError
    _check_active(tx, found)
    if not round_asks.asks_anybody(tx, found):
        raise RefusedError("round-asks-nobody")
    if found.due < policy.today(tx.now):
        raise RefusedError("round-due-past")
    if found.cuts_off_all:
        raise RefusedError("round-series-cut-off")
    if found.repeat is not None and found.series is None:
        found = _plan_series(tx, viewer, found, found.repeat, titled)
    if found.opens_on <= policy.today(tx.now) or found.state is RoundState.PLANNED:
        openings.begin_opening(tx, found, policy, doer_of(viewer))
    else:
        rounds.set_round_state(tx, round_id, RoundState.PLANNED)
    return require_round(tx, round_id)


@long_read
def plan_openings(tx: Transaction, policy: Policy) -> list[Piece]:
    """Whether there is anything to open, without a write where there is nothing."""
    if not rounds.list_planned(tx, policy.today(tx.now)):
        return []
    earliest = min(local_day(tx.now, zone) for zone in (policy.time_zone, *participants.list_zones(tx)))
    return [partial(open_planned_rounds, policy=policy, earliest=earliest)]


def open_planned_rounds(tx: Transaction, policy: Policy, earliest: date) -> None:
    """What time brings: planned rounds whose day has come. One that was due while the bot was down asks nobody.

    That of an archived resolution waits for it to come back. One that follows another waits until the last day of that
    is over where the clocks are furthest behind: there it is `earliest`.
    """
    today, active = policy.today(tx.now), resolutions.list_titles(tx)
    for found in rounds.list_planned(tx, today):
        if found.due < today:
            rounds.set_round_state(tx, found.id, RoundState.CANCELLED)
            audit.add_entry(tx, AuditAct.ROUND_CANCELLED, BOT, subject_id=found.id, data={"title": found.title})
            openings.tell_series_end(tx, found)
        elif found.resolution_id in active and not _lasts(tx, found, earliest):
            openings.begin_opening(tx, found, policy, BOT)


def _lasts(tx: Transaction, found: Round, earliest: date) -> bool:
    """Whether what it follows is still in its last day somewhere; one that was to be cut off is not waited for."""
    return any(earliest <= rival.due < found.opens_on for rival in rounds.list_rivals(tx, found))


def cancel_round(tx: Transaction, viewer: Viewer, round_id: int, *, following: bool) -> int:
    """Give up a round that is not open yet, or with it all of its series that come after it; how many."""
    found = require_editable_round(tx, viewer, round_id)
    ids = {round_id}
    if following and found.series is not None:
        ids.update(rounds.ids_of_series(tx, found.series, found.opens_on))
    rounds.cancel_rounds(tx, ids, round_id)
    for each in ids:
        audit.add_entry(tx, AuditAct.ROUND_CANCELLED, doer_of(viewer), subject_id=each)
    return len(ids)


def undo_cancelling(tx: Transaction, viewer: Viewer, round_id: int, policy: Policy) -> int:
    """All that was cancelled by one press is as it was before; how many, without those that are over by now."""
    require(may_organise(viewer))
    restored = rounds.restore_cancelled(tx, round_id, policy.today(tx.now))
    if not restored:
        raise StaleError
    for each in restored:
        audit.add_entry(tx, AuditAct.ROUND_RESTORED, doer_of(viewer), subject_id=each)
    return len(restored)


def undo_closing(tx: Transaction, viewer: Viewer, round_id: int) -> None:
    """Pressing twice reopens once. Raises RefusedError once those who were asked are told what it came to."""
    require(may_organise(viewer))
    found = require_round(tx, round_id)
    if closings.may_undo_closing(tx, found):
        closings.undo_closing(tx, found, doer_of(viewer))
    elif found.state is not RoundState.OPEN:
        raise RefusedError("round-undo-late")


def close_round(tx: Transaction, viewer: Viewer, round_id: int) -> None:
    """Begin to freeze it; in a country that takes a while. Pressing twice closes once."""
    require(may_organise(viewer))
    found = require_round(tx, round_id)
    if found.state is RoundState.OPEN:
        closings.begin_closing(tx, found, doer_of(viewer))


@long_read
def round_standing(tx: Transaction, viewer: Viewer, round_id: int) -> RoundStanding:
    require(may_see_all(viewer))
    found = require_round(tx, round_id)
    if found.state not in {RoundState.OPEN, RoundState.CLOSED}:
        raise StaleError
    standing = round_results.round_standing(tx, found)
    return replace(
        standing,
        discharged=discharges.count_of_round(tx, round_id),
        undoable=may_organise(viewer) and closings.may_undo_closing(tx, found),
    )


@long_read
def list_standings_by_task(
    tx: Transaction, viewer: Viewer, round_id: int, page: int, text: str = ""
) -> tuple[Round, Paged[TaskStanding]]:
    require(may_see_all(viewer))
    found = require_round(tx, round_id)
    total, read = round_results.count_tasks(tx, found), partial(round_results.list_by_task, tx, found)
    return found, page_read(page, TASKS_SIZE, total, read, text, lambda each: f"{each.number} {each.title}")


@long_read
def show_round(tx: Transaction, viewer: Viewer, round_id: int, policy: Policy) -> RoundDraft | RoundStanding:
    """What it would mean, while it is not open yet; how far it is, or how it ended, from then on."""
    require(may_see_all(viewer))
    found = require_round(tx, round_id)
    return load_round_draft(tx, found, policy) if found.editable else round_standing(tx, viewer, round_id)


@long_read
def ask_to_close(tx: Transaction, viewer: Viewer, round_id: int, policy: Policy) -> tuple[RoundStanding, bool]:
    """How far the round is that would be closed, and whether its last day is not over yet."""
    require(may_organise(viewer))
    standing = round_standing(tx, viewer, round_id)
    return standing, policy.today(tx.now) <= standing.round.due


def load_round_notice(tx: Transaction, viewer: Viewer, round_id: int) -> RoundNotice | None:
    """What the round asks of the recipient; None when they have answered or nobody is asked any more."""
    found = rounds.get_round(tx, round_id)
    if found is None or found.state is not RoundState.OPEN:
        return None
    asks = round_asks.list_asked_of(tx, round_id, [organisation.id for organisation in viewer.organisations])
    return RoundNotice(found, asks) if asks else None


def load_series_end(tx: Transaction, viewer: Viewer, round_id: int) -> Round | None:
    """The last round of its series, for its organisers; None once more of them are planned."""
    found = rounds.get_round(tx, round_id)
    return found if found is not None and may_organise(viewer) and openings.ends_series(tx, found) else None


def count_told(tx: Transaction, round_id: int) -> int:
    """How many people the opening of a round has been told to so far."""
    return outbox.count_posted(tx, MessageKind.ROUND_OPENED, round_id)


def _plan_series(tx: Transaction, viewer: Viewer, first: Round, repeat: Repeat, titled: Titled) -> Round:
    """The rounds that follow the first one, planned with it."""
    first = replace(first, series=first.id)
    rounds.change_round(tx, first)
    own_name = first.title != titled(first.due)
    for each in spans_of_series(first.span, repeat):
        title = f"{first.title}: {titled(each.due)}"[:TITLE_LIMIT] if own_name else titled(each.due)
        following = replace(first, title=title, opens_on=each.opens_on, due=each.due, state=RoundState.PLANNED)
        rounds.add_round(tx, following, viewer.participant_id)
    return first


def _check_active(tx: Transaction, found: Round) -> None:
    """An archived resolution's tasks are in nobody's list: nobody could answer."""
    if found.resolution_id not in resolutions.list_titles(tx):
        raise RefusedError("edition-archived")
