"""What becomes of an organisation is written into the audit log and told to those concerned in one sentence."""

from collections.abc import Iterable, Mapping

from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import AuditAct, AuditEntry, Doer
from bot.services.people.coordinators import nearest_coordinators
from storage import audit, outbox, participants
from storage.sqlite.database import Transaction


def people_concerned(tx: Transaction, organisation_id: int) -> set[int]:
    """Its members, and whoever coordinates it now."""
    members = participants.list_members(tx, [organisation_id])
    return {each.id for each in (*members, *nearest_coordinators(tx, organisation_id))}


def record_change(
    tx: Transaction,
    act: AuditAct,
    doer: Doer,
    organisation_id: int,
    told: Iterable[int],
    *,
    subject_id: int | None = None,
    data: Mapping[str, object],
) -> None:
    """`told` are participants; whoever has done it knows."""
    entry_id = audit.add_entry(tx, act, doer, organisation_id=organisation_id, subject_id=subject_id, data=data)
    for person in sorted(set(told) - {doer.participant_id}):
        outbox.post_message(
            tx,
            key=f"{MessageKind.ORGANISATION_NEWS}:{entry_id}:{person}",
            kind=MessageKind.ORGANISATION_NEWS,
            participant_id=person,
            subject_id=entry_id,
        )


def load_organisation_news(tx: Transaction, delivery: Delivery) -> AuditEntry | None:
    """It is told also to those who belong to nothing any more because of it."""
    return audit.get_entry(tx, delivery.subject_id)
