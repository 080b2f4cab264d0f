"""Every work that is done in slices, and its next slice."""

from collections.abc import Callable, Mapping

from bot.services.messages import (
    acknowledgements,
    announcement_questions,
    broadcasts,
    event_changes,
    event_invitations,
    event_papers,
    surveys,
)
from bot.services.people import organisation_closing, roster_merging
from bot.services.slicing import drops, spreading
from bot.services.work import closings, openings, results
from storage import long_works
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

SLICES: Mapping[str, Callable[[Transaction, LongWork], None]] = {
    closings.CLOSE: openings.close_slice,
    openings.OPEN: openings.open_where_free,
    openings.TELL: openings.tell_people,
    results.TELL: results.tell_people,
    spreading.SPREAD: spreading.spread_slice,
    spreading.SETTLE: spreading.settle_slice,
    spreading.TELL_PUBLISHED: spreading.tell_published,
    spreading.TELL_AMENDED: spreading.tell_amended,
    broadcasts.QUEUE: broadcasts.queue_slice,
    broadcasts.RECALL: broadcasts.recall_slice,
    broadcasts.CORRECT: broadcasts.correct_slice,
    acknowledgements.NUDGE: acknowledgements.nudge_slice,
    announcement_questions.ANSWER: announcement_questions.answer_slice,
    drops.DROP: drops.drop_slice,
    drops.RESTORE: drops.restore_slice,
    roster_merging.MERGE: roster_merging.merge_slice,
    organisation_closing.MERGE: organisation_closing.merge_slice,
    event_changes.ANNOUNCE: event_changes.announce_slice,
    event_invitations.INVITE: event_invitations.invite_slice,
    event_papers.TELL_PAPERS: event_papers.papers_slice,
    surveys.SURVEY: surveys.survey_slice,
}

# What a slice needs and takes long to read is read ahead of it, where nobody waits for the writer, and kept.
AHEAD: Mapping[str, tuple[Callable[[Transaction, LongWork], str | None], Callable[[Transaction, LongWork, str], None]]]
AHEAD = {closings.CLOSE: (closings.look_ahead, closings.keep_background)}


def next_work(tx: Transaction, after: int) -> LongWork | None:
    """The oldest that is left, of those with a larger id."""
    return long_works.next_work(tx, after)


def look_ahead(tx: Transaction, work: LongWork) -> str | None:
    """For `do_slice`."""
    now = long_works.find_work(tx, work.kind, work.subject_id)
    return AHEAD[now.kind][0](tx, now) if now and now.kind in AHEAD else None


def do_slice(tx: Transaction, work: LongWork, ahead: str | None = None) -> bool:
    """Whether it has come any further and is not done yet; what is done already, by anybody, is not done again."""
    now = long_works.find_work(tx, work.kind, work.subject_id)
    if now is None:
        return False
    if ahead is None:
        SLICES[now.kind.split(":")[0]](tx, now)
    else:
        AHEAD[now.kind][1](tx, now, ahead)
    left = long_works.find_work(tx, work.kind, work.subject_id)
    return left is not None and left != now


def do_all(tx: Transaction) -> None:
    """All that is left, in one transaction: where nobody waits for the writer."""
    done = 0
    while (work := next_work(tx, done)) is not None:
        while do_slice(tx, work, look_ahead(tx, work)):
            pass
        done = work.id
