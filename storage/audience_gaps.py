"""Organisations that an audience means and of which nobody is in the bot: what is sent to it does not reach them."""

from bot.domain.messages.audiences import Audience
from storage.audiences import PART, PLACES, audience_arguments, conditions_on
from storage.sqlite.database import Transaction

UNJOINED = "o.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id)"


def count_unjoined(tx: Transaction, audience: Audience) -> int:
    if audience.unacknowledged:  # who has got something is in the bot
        return 0
    total: int = tx.execute(f"SELECT count(*) {_unjoined(audience)}", audience_arguments(audience)).fetchone()[0]
    return total


def list_unjoined(tx: Transaction, audience: Audience) -> list[tuple[str, str]]:
    """The short names of their municipalities, empty for none, and their own; in no order."""
    if audience.unacknowledged:
        return []
    rows = tx.execute(
        f"""
        SELECT o.short_name, (
            SELECT up.short_name FROM municipalities u JOIN organisations up ON up.id = u.id
            WHERE u.organisation_id = o.id
        ) AS municipality {_unjoined(audience)}
        """,
        audience_arguments(audience),
    )
    return [(row["municipality"] or "", row["short_name"]) for row in rows]


def _unjoined(audience: Audience) -> str:
    """What follows SELECT."""
    placed = audience.municipalities or audience.organisations
    source = f"({PLACES}) x CROSS JOIN organisations o ON o.id = x.id" if placed else "organisations o"
    return f"FROM {source} WHERE {' AND '.join([UNJOINED, *conditions_on(audience, PART)])}"
