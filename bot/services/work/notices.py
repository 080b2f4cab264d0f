"""What somebody does, told to the others concerned."""

from collections.abc import Iterable

from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Participant, Viewer
from storage import outbox
from storage.sqlite.database import Transaction


def tell_others(
    tx: Transaction, viewer: Viewer, kind: MessageKind, subject_id: int, people: Iterable[Participant]
) -> None:
    """One message of that kind and about that subject to each of the people but the viewer, told once."""
    tell_people(tx, kind, subject_id, {person.id for person in people} - {viewer.participant_id})


def tell_people(tx: Transaction, kind: MessageKind, subject_id: int, people: Iterable[int]) -> None:
    """The same to these people."""
    for person in sorted(people):
        outbox.post_message(
            tx, key=f"{kind}:{subject_id}:{person}", kind=kind, participant_id=person, subject_id=subject_id
        )
