"""What is kept about a person: theirs to see, to have and to delete."""

from typing import Any

from bot.domain.errors import StaleError
from bot.domain.people.participants import Participant, Viewer
from bot.domain.people.personal_data import Kept
from storage import erasures, participants, personal_data
from storage.sqlite.database import Transaction


def show_kept(tx: Transaction, viewer: Viewer) -> Kept | None:
    """None of somebody whom the bot does not know."""
    person = participants.find_by_telegram_id(tx, viewer.telegram_id)
    return personal_data.count_kept(tx, person) if person else None


def export_own_data(tx: Transaction, viewer: Viewer) -> dict[str, Any]:
    return personal_data.export_person(tx, _person(tx, viewer))


def erase_own_data(tx: Transaction, viewer: Viewer) -> None:
    erasures.forget_person(tx, _person(tx, viewer))


def _person(tx: Transaction, viewer: Viewer) -> Participant:
    person = participants.find_by_telegram_id(tx, viewer.telegram_id)
    if person is None:
        raise StaleError
    return person
