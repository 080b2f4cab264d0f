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
    for person in people:
        if person.id != viewer.participant_id:
            outbox.post_message(
                tx,
                key=f"{kind}:{subject_id}:{person.id}",
                kind=kind,
                participant_id=person.id,
                subject_id=subject_id,
            )
