"""An announcement on its way to many, and back from them, in slices."""

from bot.domain.messages.announcements import AnnouncementState
from bot.domain.messages.kinds import MessageKind
from bot.services.messages.group_chats import post_to_groups
from bot.services.slicing import drops, tellings
from storage import (
    announcement_corrections,
    announcements,
    audiences,
    group_chats,
    long_works,
    outbox,
    participants,
    recalls,
    received_announcements,
)
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

QUEUE = "announce"  # the long works; the subject is the announcement
RECALL = "recall"
CORRECT = "correct"


def begin_broadcast(tx: Transaction, announcement_id: int) -> None:
    """To those who are there by now."""
    last = {"last": participants.newest_participant(tx)}
    found = announcements.get_announcement(tx, announcement_id)
    if found is not None:
        post_to_groups(tx, found)
    queue_slice(tx, long_works.add_work(tx, QUEUE, announcement_id, last))


def resume_broadcast(tx: Transaction, announcement_id: int) -> None:
    """After it was stopped: what was taken out of the queue, and whoever had not come into it yet."""
    drops.begin_restoring(tx, MessageKind.ANNOUNCEMENT, announcement_id)
    last = {"last": participants.newest_participant(tx)}
    queue_slice(tx, long_works.add_work(tx, QUEUE, announcement_id, last))


def queue_slice(tx: Transaction, work: LongWork) -> None:
    """The next of its audience become recipients; each to whom the bot can write has a message queued."""
    found = announcements.get_announcement(tx, work.subject_id)
    if found is None or found.state is not AnnouncementState.SENDING:
        long_works.finish_work(tx, work)
        return
    people, through = audiences.list_audience(tx, found.audience, work.cursor, work.data["last"], tellings.PEOPLE)
    received_announcements.add_recipients(tx, found.id, people)
    reachable = [person for person, reached in people.items() if reached]
    turn = received_announcements.queue_messages(tx, found.id, reachable, work.data.get("turn"))
    if through is None:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, through, {**work.data, "turn": turn})


def begin_recall(tx: Transaction, announcement_id: int) -> None:
    """What is in flight first: by the time of a later slice it has another status."""
    flying = recalls.list_out(tx, announcement_id, "sending", 0, outbox.newest_message(tx))
    turn = recalls.queue_recalls(tx, announcement_id, [*flying.values(), *_groups(tx, announcement_id)])
    recall_slice(tx, long_works.add_work(tx, RECALL, announcement_id, {"turn": turn}))


def recall_slice(tx: Transaction, work: LongWork) -> None:
    out = recalls.list_out(tx, work.subject_id, "sent", work.cursor, tellings.PEOPLE)
    turn = recalls.queue_recalls(tx, work.subject_id, out.values(), work.data["turn"])
    if len(out) < tellings.PEOPLE:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, max(out), {**work.data, "turn": turn})


def begin_correction(tx: Transaction, announcement_id: int, version: int) -> None:
    """What is in flight first, as for a recall: it may have been worded before."""
    flying = recalls.list_out(tx, announcement_id, "sending", 0, outbox.newest_message(tx))
    first = [*flying.values(), *_groups(tx, announcement_id)]
    turn = announcement_corrections.queue_corrections(tx, announcement_id, version, first)
    data = {"turn": turn, "version": version}
    correct_slice(tx, long_works.add_work(tx, CORRECT, announcement_id, data))


def correct_slice(tx: Transaction, work: LongWork) -> None:
    out = recalls.list_out(tx, work.subject_id, "sent", work.cursor, tellings.PEOPLE)
    version, turn = work.data["version"], work.data["turn"]
    turn = announcement_corrections.queue_corrections(tx, work.subject_id, version, out.values(), turn)
    if len(out) < tellings.PEOPLE:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, max(out), {**work.data, "turn": turn})


def _groups(tx: Transaction, announcement_id: int) -> list[int]:
    return group_chats.list_with_announcement(tx, announcement_id, MessageKind.GROUP_ANNOUNCEMENT)


def in_slices(tx: Transaction, announcement_id: int) -> bool:
    """Whether more of it is still to be queued, or to be taken out of the queue."""
    kinds = (QUEUE, RECALL, *(f"{each}:{MessageKind.ANNOUNCEMENT}" for each in (drops.DROP, drops.RESTORE)))
    return any(long_works.find_work(tx, kind, announcement_id) for kind in kinds)
