"""Closing a round: how it stands is frozen in slices while it still asks, and what changed meanwhile again.

Only the last slice closes it, with the rest of what has changed: nothing that was answered before is left out.
"""

from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import BOT, AuditAct, Doer
from bot.domain.work.rounds import Round, RoundState
from bot.services.slicing import drops
from storage import audit, extensions, long_works, reports, resolutions, round_results, rounds, slices, told_results
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

CLOSE = "close"  # the long works; their subject is the round
OPEN = "open"  # what waits until others are closed
ORGANISATIONS = 30  # a slice
LARGE = 20_000  # assignments; what else the report of more speaks of is read ahead, where nobody waits for the writer
WANTED, KEPT = "wanted", "kept"  # what else the report of a large round speaks of: read shortly before it closes


def begin_closing(tx: Transaction, found: Round, doer: Doer = BOT) -> None:
    """Where few are asked it is closed at once."""
    if long_works.find_work(tx, CLOSE, found.id) is None:
        audit.add_entry(tx, AuditAct.ROUND_CLOSED, doer, subject_id=found.id, data={"title": found.title})
        freeze_slice(tx, long_works.add_work(tx, CLOSE, found.id, _marks(tx, found)))


def is_closing(tx: Transaction, round_id: int) -> bool:
    return long_works.find_work(tx, CLOSE, round_id) is not None


def may_undo_closing(tx: Transaction, found: Round) -> bool:
    """While it is being closed, and after that until it is told; not where another round waits to ask instead."""
    if found.state is RoundState.OPEN:
        return is_closing(tx, found.id) and not long_works.list_works(tx, OPEN)
    return found.state is RoundState.CLOSED and not found.told and not rounds.list_rivals(tx, found)


def undo_closing(tx: Transaction, found: Round, doer: Doer) -> None:
    """It asks again as if it had never been closed; what was frozen of it is frozen anew when it closes."""
    long_works.drop_work(tx, CLOSE, found.id)
    if found.state is RoundState.CLOSED:
        rounds.reopen_round(tx, found)
        rounds.bring_in(tx, found, found.closed_at or tx.now)
        extensions.renew_extensions(tx, found.id)
        drops.begin_restoring(tx, MessageKind.ROUND_OPENED, found.id)
    audit.add_entry(tx, AuditAct.ROUND_REOPENED, doer, subject_id=found.id, data={"title": found.title})


def freeze_slice(tx: Transaction, work: LongWork) -> None:
    found = rounds.get_round(tx, work.subject_id)
    if found is None or found.state is not RoundState.OPEN:
        long_works.finish_work(tx, work)
    elif work.data["revision"] != _revision(tx, found):  # amended meanwhile: others are asked, or for other things
        long_works.advance_work(tx, work, 0, _marks(tx, found))
    elif following := slices.next_organisations(tx, work.cursor, ORGANISATIONS):
        round_results.freeze_organisations(tx, found, following)
        if len(following) == ORGANISATIONS:
            long_works.advance_work(tx, work, following[-1])
        else:
            _freeze_changed(tx, found, work)
    else:
        _freeze_changed(tx, found, work)


def look_ahead(tx: Transaction, work: LongWork) -> str | None:
    """What else the report speaks of, where that is long and has been asked for."""
    return reports.read_background(tx, work.subject_id) if work.data.get("background") == WANTED else None


def keep_background(tx: Transaction, work: LongWork, background: str) -> None:
    if work.data.get("background") == WANTED:  # else it was amended meanwhile, and is asked for again
        reports.keep_background(tx, work.subject_id, background)
        long_works.advance_work(tx, work, work.cursor, {**work.data, "background": KEPT})


def _freeze_changed(tx: Transaction, found: Round, work: LongWork) -> None:
    """What has changed since it was frozen; when that is few enough, the round is closed."""
    left: list[int] = work.data["left"]
    round_results.freeze_organisations(tx, found, left[:ORGANISATIONS])
    if len(left) > ORGANISATIONS:
        long_works.advance_work(tx, work, _end(tx), {**work.data, "left": left[ORGANISATIONS:]})
        return
    large = reports.is_large(tx, found, LARGE)
    if large and "background" not in work.data:
        long_works.advance_work(tx, work, _end(tx), {**work.data, "left": [], "background": WANTED})
        return
    changed = round_results.list_changed(tx, found, work.data["marks"])
    if len(changed) > ORGANISATIONS:
        long_works.advance_work(tx, work, _end(tx), {**work.data, **_marks(tx, found), "left": changed})
        return
    round_results.freeze_organisations(tx, found, changed)
    round_results.freeze_tasks(tx, found)
    told_results.keep_sums(tx, found.id)
    rounds.close_round(tx, found.id)
    extensions.end_extensions(tx, found.id)
    long_works.finish_work(tx, work)
    drops.begin_dropping(tx, MessageKind.ROUND_OPENED, found.id)
    if not large:
        reports.keep_background(tx, found.id, reports.read_background(tx, found.id))


def _marks(tx: Transaction, found: Round) -> dict[str, object]:
    return {"marks": round_results.marks_of_changes(tx), "left": [], "revision": _revision(tx, found)}


def _revision(tx: Transaction, found: Round) -> int | None:
    resolution = resolutions.get_resolution(tx, found.resolution_id)
    return resolution.revision if resolution else None


def _end(tx: Transaction) -> int:
    """So far the organisations have been frozen; who is added meanwhile comes after it."""
    return slices.newest_organisation(tx)
