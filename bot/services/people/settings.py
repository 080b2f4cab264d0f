"""What a person chooses for themselves: language, time zone, which organisations to leave."""

from collections.abc import Collection

from bot.domain.errors import StaleError
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.people.time_zones import OFFERED
from storage import participants
from storage.sqlite.database import Transaction


def choose_language(tx: Transaction, viewer: Viewer, locale: str, known: Collection[str]) -> None:
    if locale not in known:
        raise StaleError
    participants.set_locale(tx, viewer.participant_id, locale)


def choose_time_zone(tx: Transaction, viewer: Viewer, time_zone: str | None) -> None:
    """None: the organisation's again."""
    if time_zone is not None and time_zone not in OFFERED:
        raise StaleError
    participants.set_time_zone(tx, viewer.participant_id, time_zone)


def leave_organisation(tx: Transaction, viewer: Viewer, organisation_id: int) -> Organisation:
    """The organisation left. Its answers stay with it."""
    organisation = own_organisation(viewer, organisation_id)
    participants.leave_organisation(tx, viewer.participant_id, organisation.id)
    return organisation


def own_organisation(viewer: Viewer, organisation_id: int) -> Organisation:
    organisation = next((own for own in viewer.organisations if own.id == organisation_id), None)
    if organisation is None:
        raise StaleError
    return organisation
