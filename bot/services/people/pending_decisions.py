"""What waits for a decision about an organisation's people, when somebody else oversees it: they are asked, too."""

from bot.services.people.claims import tell_deciders
from bot.services.people.memberships import ask_to_decide
from storage import claims, memberships
from storage.sqlite.database import Transaction


def ask_overseers(tx: Transaction, organisation_id: int) -> None:
    """Whoever oversees it now and was not asked yet: who is held back, and who asks to be let in."""
    for past_id, person in memberships.list_held_back(tx, organisation_id):
        ask_to_decide(tx, past_id, organisation_id, {person})
    for claim in claims.list_waiting_on(tx, organisation_id):
        tell_deciders(tx, claim)
