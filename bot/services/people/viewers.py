"""Who is writing: read once for each update."""

from datetime import timedelta

from bot.domain.people.participants import Participant, Policy, Viewer
from storage import claims, expectations, memberships, organisations, participants, team
from storage.sqlite.database import Transaction

SEEN_AGAIN = timedelta(hours=6)  # «last seen» is told by days; a write at every press would be for nothing


def load_viewer(tx: Transaction, telegram_id: int, policy: Policy) -> Viewer:
    participant = participants.find_by_telegram_id(tx, telegram_id)
    bound = tuple(organisations.list_of_participant(tx, participant.id)) if participant else ()
    own = participant.time_zone if participant else None
    named = telegram_id in policy.organiser_ids
    read_only, first = team.find_part(tx, participant.id) if participant and not named else (None, False)
    return Viewer(
        telegram_id=telegram_id,
        participant=participant,
        organisations=bound,
        organiser=named or read_only is False,
        locale=participant.locale if participant else policy.locale,
        zone=own or next((each.time_zone for each in bound if each.time_zone), policy.time_zone),
        expectation=expectations.get_expectation(tx, telegram_id),
        suspended=tuple(memberships.list_suspended_of(tx, participant.id)) if participant and not bound else (),
        claim=claims.name_of_claimed(tx, participant.id) if participant and not bound else None,
        observer=read_only is True,
        operator=named or first,
    )


def load_sender(tx: Transaction, telegram_id: int, policy: Policy, name: str) -> tuple[Viewer, bool]:
    """Who sends an update, and whether it is to be noted that they are here and are called so in Telegram."""
    viewer = load_viewer(tx, telegram_id, policy)
    person = viewer.participant
    return viewer, person is not None and viewer.consented and _has_news(tx, person, name)


def note_sender(tx: Transaction, participant_id: int, name: str) -> None:
    participants.record_seen(tx, participant_id, name)


def _has_news(tx: Transaction, person: Participant, name: str) -> bool:
    renamed = not person.own_name and person.name != name
    return renamed or person.seen_at is None or not person.seen_at <= tx.now < person.seen_at + SEEN_AGAIN


def drop_question(tx: Transaction, telegram_id: int) -> None:
    """The person does something else: their next message answers nothing that was asked before."""
    expectations.clear_expectation(tx, telegram_id)


def keep_question(tx: Transaction, viewer: Viewer) -> None:
    """What they pressed could not be done: their next message answers what was asked before, after all."""
    if viewer.expectation is not None:
        expectations.put_expectation(tx, viewer.telegram_id, viewer.expectation)
