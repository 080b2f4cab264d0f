"""Telling many people the same: queued in slices, in the order of their ids, each once."""

from collections.abc import Mapping, Sequence

from bot.domain.messages.kinds import MessageKind
from storage import long_works, outbox
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

PEOPLE = 100  # a slice


def tell_slice(
    tx: Transaction,
    work: LongWork,
    people: Sequence[int],
    kind: MessageKind | Mapping[int, MessageKind],
    occasion: str = "",
) -> None:
    """Queue it for these, the next PEOPLE of all; fewer are the last ones. `kind` may be another for each person.

    Each is told once on each `occasion`.
    """
    turn = work.data.get("turn")
    kinds = kind if isinstance(kind, Mapping) else dict.fromkeys(people, kind)
    for each in sorted(set(kinds.values())):
        turn = outbox.post_to_all(
            tx,
            {person: f"{each}:{work.subject_id}:{person}{occasion}" for person in people if kinds[person] is each},
            kind=each,
            subject_id=work.subject_id,
            turn=turn,
        )
    if len(people) < PEOPLE:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, people[-1], {**work.data, "turn": turn})
