"""Who is writing: read once for each update."""

from bot.domain.people.participants import Policy, Viewer
from storage import expectations, organisations, participants, team
from storage.sqlite.database import Transaction


def load_viewer(tx: Transaction, telegram_id: int, policy: Policy) -> Viewer:
    participant = participants.find_by_telegram_id(tx, telegram_id)
    bound = tuple(organisations.list_of_participant(tx, participant.id)) if participant else ()
    own = participant.time_zone if participant else None
    operator = telegram_id in policy.organiser_ids
    read_only = team.is_read_only(tx, participant.id) if participant and not operator else None
    return Viewer(
        telegram_id=telegram_id,
        participant=participant,
        organisations=bound,
        organiser=operator or read_only is False,
        locale=participant.locale if participant else policy.locale,
        zone=own or next((each.time_zone for each in bound if each.time_zone), policy.time_zone),
        expectation=expectations.get_expectation(tx, telegram_id),
        observer=read_only is True,
        operator=operator,
    )


def drop_question(tx: Transaction, telegram_id: int) -> None:
    """The person does something else: their next message answers nothing that was asked before."""
    expectations.clear_expectation(tx, telegram_id)
