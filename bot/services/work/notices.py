"""What somebody does, told to the others concerned."""

from collections.abc import Iterable

from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Participant, Viewer
from storage import outbox
from storage.sqlite.database import Transaction

STANDS_IN_FOR = "stands_in_for"  # in the data of a delivery: who is on vacation, by id


def tell_others(
    tx: Transaction, viewer: Viewer, kind: MessageKind, subject_id: int, people: Iterable[Participant], said: int = 0
) -> None:
    """One message of that kind and about that subject to each of the people but the viewer, told once.

    Of one who is on vacation the substitute is told too, and for whom: as far as it is theirs to see, which is looked
    at when it is sent. What is said of the subject again has the next number `said`.
    """
    for person_id, absent_id in _with_substitutes(tx, viewer, people).items():
        if person_id != viewer.participant_id:
            again = f":{said}" if said else ""
            outbox.post_message(
                tx,
                key=f"{kind}:{subject_id}:{person_id}{again}",
                kind=kind,
                participant_id=person_id,
                subject_id=subject_id,
                data={STANDS_IN_FOR: absent_id} if absent_id else None,
            )


def _with_substitutes(tx: Transaction, viewer: Viewer, people: Iterable[Participant]) -> dict[int, int | None]:
    """By participant for whom they stand in, if they do."""
    concerned: dict[int, int | None] = {}
    for person in people:
        concerned.setdefault(person.id, None)
        substitute = person.preferences.substitute_id
        if substitute is not None and person.preferences.away(viewer.today(tx.now)):
            concerned[substitute] = person.id
    return concerned


def tell_people(tx: Transaction, kind: MessageKind, subject_id: int, people: Iterable[int]) -> None:
    """The same to these people."""
    for person in sorted(people):
        outbox.post_message(
            tx, key=f"{kind}:{subject_id}:{person}", kind=kind, participant_id=person, subject_id=subject_id
        )
