"""What is kept about a person: theirs to see, to have and to delete."""

from typing import Any

from bot.domain.errors import StaleError
from bot.domain.people.audit import BOT, OPERATOR, AuditAct, Doer, DoerRole, doer_of
from bot.domain.people.memberships import MembershipEnd
from bot.domain.people.participants import Participant, Viewer
from bot.domain.people.personal_data import Kept
from bot.services.people.departures import end_membership
from storage import audit, consents, erasures, organisations, participants, personal_data
from storage.consents import ConsentProof
from storage.sqlite.database import Transaction


def show_kept(tx: Transaction, viewer: Viewer) -> Kept | None:
    """None of somebody whom the bot does not know."""
    person = participants.find_by_telegram_id(tx, viewer.telegram_id)
    return personal_data.count_kept(tx, person) if person else None


def export_own_data(tx: Transaction, viewer: Viewer) -> dict[str, Any]:
    person = _person(tx, viewer)
    audit.add_entry(tx, AuditAct.DATA_EXPORTED, doer_of(viewer), person_id=person.id)
    return personal_data.export_person(tx, person)


def erase_own_data(tx: Transaction, viewer: Viewer) -> None:
    _erase(tx, _person(tx, viewer), Doer(DoerRole.PERSON))  # who it was is forgotten


def _erase(tx: Transaction, person: Participant, doer: Doer) -> None:
    """What others wait for from them ends as when they leave, and they are told so; then nothing is left."""
    _depart(tx, person)
    erasures.forget_person(tx, person)
    _record_erased(tx, person, doer)


def forget_once_more(tx: Transaction, person: Participant) -> None:
    """Of a copy that is put back, in which they still are: the same, but that it is noted already."""
    _depart(tx, person)
    personal_data.erase_person(tx, person)
    _record_erased(tx, person, BOT)


def _depart(tx: Transaction, person: Participant) -> None:
    for each in organisations.list_of_participant(tx, person.id):
        end_membership(tx, person, each.id, person.id, MembershipEnd.ENDED)


def _record_erased(tx: Transaction, person: Participant, doer: Doer) -> None:
    if person.consented_at is not None:
        audit.add_entry(tx, AuditAct.CONSENT_WITHDRAWN, doer)
    audit.add_entry(tx, AuditAct.ERASED, doer)


def find_person(tx: Transaction, telegram_id: int) -> tuple[Kept, Participant] | None:
    """For who writes a letter: what is kept, and of whom; None of somebody whom the bot does not know."""
    person = participants.find_by_telegram_id(tx, telegram_id)
    return (personal_data.count_kept(tx, person), person) if person else None


def export_data_of(tx: Transaction, telegram_id: int) -> dict[str, Any] | None:
    """As the person gets it in the chat."""
    person = participants.find_by_telegram_id(tx, telegram_id)
    if person is None:
        return None
    audit.add_entry(tx, AuditAct.DATA_EXPORTED, OPERATOR, person_id=person.id)
    return personal_data.export_person(tx, person)


def erase_data_of(tx: Transaction, telegram_id: int) -> bool:
    """As the person does it in the chat; whether there was anything."""
    person = participants.find_by_telegram_id(tx, telegram_id)
    if person is not None:
        _erase(tx, person, OPERATOR)
    return person is not None


def list_proofs(tx: Transaction, telegram_id: int) -> list[ConsentProof]:
    """What is left of somebody who was erased: that they had consented, and withdrew it."""
    return consents.list_withdrawn(tx, telegram_id)


def forget_declined(tx: Transaction, viewer: Viewer) -> None:
    """Of who has never consented: nothing is left, and the list of whom was forgotten does not name them either."""
    personal_data.erase_person(tx, _person(tx, viewer))


def _person(tx: Transaction, viewer: Viewer) -> Participant:
    person = participants.find_by_telegram_id(tx, viewer.telegram_id)
    if person is None:
        raise StaleError
    return person
