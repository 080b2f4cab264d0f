"""What a person chooses for themselves: language, time zone, which organisations to leave."""

from collections.abc import Collection

from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedName
from bot.domain.messages.own_settings import OwnSettings
from bot.domain.people.memberships import MembershipEnd
from bot.domain.people.participants import Organisation, Policy, Viewer
from bot.domain.people.person_names import LONGEST_OWN_NAME, written_name
from bot.domain.people.time_zones import OFFERED
from bot.domain.text import one_line
from bot.services.people.departures import end_membership
from bot.services.people.preferences import load_reminder_settings
from bot.services.people.viewers import load_viewer
from storage import expectations, participants
from storage.sqlite.database import Transaction


def show_settings(tx: Transaction, viewer: Viewer, policy: Policy) -> OwnSettings:
    """As they are now, whatever they were when the person wrote."""
    now = load_viewer(tx, viewer.telegram_id, policy)
    return OwnSettings(now, load_reminder_settings(tx, now, policy), tx.now)


def choose_language(
    tx: Transaction, viewer: Viewer, locale: str, policy: Policy, known: Collection[str]
) -> OwnSettings:
    if locale not in known:
        raise StaleError
    participants.set_locale(tx, viewer.participant_id, locale)
    return show_settings(tx, viewer, policy)


def choose_time_zone(tx: Transaction, viewer: Viewer, time_zone: str | None, policy: Policy) -> OwnSettings:
    """None: the organisation's again."""
    if time_zone is not None and time_zone not in OFFERED:
        raise StaleError
    participants.set_time_zone(tx, viewer.participant_id, time_zone)
    return show_settings(tx, viewer, policy)


def ask_name(tx: Transaction, viewer: Viewer) -> str:
    """Wait for it; as the person is called now."""
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedName())
    return viewer.participant.name if viewer.participant else ""


def type_name(tx: Transaction, viewer: Viewer, text: str, policy: Policy) -> OwnSettings:
    """As the papers need it: «Фамилия Имя Отчество, должность». From now on it counts instead of Telegram's."""
    name = written_name(text, LONGEST_OWN_NAME)
    if not name:
        raise BadInputError("name-unclear")
    if len(one_line(text)) > LONGEST_OWN_NAME:
        raise BadInputError("name-too-long", limit=LONGEST_OWN_NAME)
    expectations.clear_expectation(tx, viewer.telegram_id)
    participants.set_name(tx, viewer.participant_id, name, own=True)
    return show_settings(tx, viewer, policy)


def follow_telegram(tx: Transaction, viewer: Viewer, name: str, policy: Policy) -> OwnSettings:
    """The name is Telegram's again."""
    participants.set_name(tx, viewer.participant_id, name, own=False)
    return show_settings(tx, viewer, policy)


def leave_organisation(
    tx: Transaction, viewer: Viewer, organisation_id: int, policy: Policy
) -> tuple[Organisation, OwnSettings]:
    """The organisation left. Its answers stay with it."""
    organisation = own_organisation(viewer, organisation_id)
    if viewer.participant is not None:
        end_membership(tx, viewer.participant, organisation.id, viewer.participant_id, MembershipEnd.ENDED)
    return organisation, show_settings(tx, viewer, policy)


def own_organisation(viewer: Viewer, organisation_id: int) -> Organisation:
    organisation = next((own for own in viewer.organisations if own.id == organisation_id), None)
    if organisation is None:
        raise StaleError
    return organisation
