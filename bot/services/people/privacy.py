"""What is kept about a person: theirs to see, to have and to delete."""

from typing import Any

from bot.domain.errors import StaleError
from bot.domain.people.participants import Participant, Viewer
from bot.domain.people.personal_data import Kept
from storage import participants, personal_data
from storage.sqlite.database import Transaction


def kept(tx: Transaction, viewer: Viewer) -> Kept | None:
    """None of somebody whom the bot does not know."""
    person = participants.by_telegram_id(tx, viewer.telegram_id)
    return personal_data.kept(tx, person) if person else None


def export(tx: Transaction, viewer: Viewer) -> dict[str, Any]:
    return personal_data.export(tx, _person(tx, viewer))


def erase(tx: Transaction, viewer: Viewer) -> None:
    personal_data.erase(tx, _person(tx, viewer))


def _person(tx: Transaction, viewer: Viewer) -> Participant:
    person = participants.by_telegram_id(tx, viewer.telegram_id)
    if person is None:
        raise StaleError
    return person
