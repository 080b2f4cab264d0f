"""Who stands above an organisation: the members of what is above it in the tree, and the organisers."""

from bot.domain.people.participants import Participant
from storage import organisations, participants
from storage.sqlite.database import Transaction


def nearest_coordinators(tx: Transaction, organisation_id: int) -> list[Participant]:
    """The members of what stands above, up to the nearest with anybody whom the bot can write to; perhaps nobody.

    Who has blocked the bot is among them: they hear of it when they return.
    """
    found: list[Participant] = []
    for above in organisations.path_to(tx, organisation_id)[1:]:
        members = participants.list_members(tx, [above])
        found += members
        if not all(member.unreachable for member in members):
            break
    return found


def nearest_overseers(tx: Transaction, organisation_id: int) -> list[Participant]:
    """Those, and the organisers where the bot can write to none of them."""
    above = nearest_coordinators(tx, organisation_id)
    if all(each.unreachable for each in above):
        return above + participants.list_organisers(tx)
    return above
