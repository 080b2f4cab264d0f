"""What is kept about a person: theirs to see, to have and to delete."""

from typing import Any

from bot.domain.errors import StaleError
from bot.domain.people.memberships import MembershipEnd
from bot.domain.people.participants import Participant, Viewer
from bot.domain.people.personal_data import Kept
from bot.services.people.departures import end_membership
from storage import erasures, organisations, participants, personal_data
from storage.sqlite.database import Transaction


def show_kept(tx: Transaction, viewer: Viewer) -> Kept | None:
    """None of somebody whom the bot does not know."""
    person = participants.find_by_telegram_id(tx, viewer.telegram_id)
    return personal_data.count_kept(tx, person) if person else None


def export_own_data(tx: Transaction, viewer: Viewer) -> dict[str, Any]:
    return personal_data.export_person(tx, _person(tx, viewer))


def erase_own_data(tx: Transaction, viewer: Viewer) -> None:
    """What others wait for from them ends as when they leave, and they are told so; then nothing is left."""
    person = _person(tx, viewer)
    for each in organisations.list_of_participant(tx, person.id):
        end_membership(tx, person, each.id, person.id, MembershipEnd.ENDED)
    erasures.forget_person(tx, person)


def _person(tx: Transaction, viewer: Viewer) -> Participant:
    person = participants.find_by_telegram_id(tx, viewer.telegram_id)
    if person is None:
        raise StaleError
    return person
