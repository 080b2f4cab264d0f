"""Taking back what is queued, in slices: it may be for 40,000 people. What is claimed meanwhile is found needless.

Undone, all that was dropped about the subject is queued anew: whatever nobody needs any more is found needless then.
"""

from storage import long_works, outbox
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

DROP = "drop"  # the long work is called "drop:KIND" by the kind of the deliveries; its subject is theirs
RESTORE = "restore"  # the same, "restore:KIND"
MESSAGES = 200  # a slice


def begin_dropping(tx: Transaction, kind: str, subject_id: int) -> None:
    """What is queued by now; where it is little, at once."""
    long_works.drop_work(tx, f"{RESTORE}:{kind}", subject_id)
    last = {"last": outbox.newest_message(tx)}
    drop_slice(tx, long_works.add_work(tx, f"{DROP}:{kind}", subject_id, last))


def is_dropping(tx: Transaction, kind: str, subject_id: int) -> bool:
    return long_works.find_work(tx, f"{DROP}:{kind}", subject_id) is not None


def drop_slice(tx: Transaction, work: LongWork) -> None:
    _, kind = work.kind.split(":")
    dropped = outbox.drop_messages(tx, kind, work.subject_id, work.data["last"], MESSAGES)
    if dropped < MESSAGES:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, work.cursor + dropped)


def begin_restoring(tx: Transaction, kind: str, subject_id: int) -> None:
    """The opposite of `begin_dropping`, which goes on no more."""
    long_works.drop_work(tx, f"{DROP}:{kind}", subject_id)
    last = {"last": outbox.newest_message(tx)}
    restore_slice(tx, long_works.add_work(tx, f"{RESTORE}:{kind}", subject_id, last))


def restore_slice(tx: Transaction, work: LongWork) -> None:
    _, kind = work.kind.split(":")
    restored = outbox.restore_dropped(tx, kind, work.subject_id, work.cursor, work.data["last"], MESSAGES)
    if len(restored) < MESSAGES:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, restored[-1])
