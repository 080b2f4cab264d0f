"""One organisation's answers over rounds: of the open ones as they are, of closed ones as they were frozen."""

from bot.domain.work.movement import RoundOfOne
from bot.domain.work.reports import Tally
from bot.domain.work.rounds import Round, RoundState
from storage import rounds
from storage.reports import FROZEN_OF_ONE, OPEN_OF_ONE
from storage.round_sums import COUNTED
from storage.sqlite.database import Transaction

ASKED = """
    SELECT id FROM (
        SELECT r.id, 1 AS closed, r.closed_at AS at FROM rounds r
        JOIN round_organisations o ON o.round_id = r.id AND o.organisation_id = :organisation WHERE r.status = 'closed'
        UNION SELECT r.id, 0, r.opened_at FROM organisations o JOIN asking k ON k.kind = o.kind
        JOIN rounds r ON r.id = k.round_id AND r.status = 'open' WHERE o.id = :organisation
    ) ORDER BY closed, at DESC, id DESC LIMIT :most
"""


def list_rounds_of(tx: Transaction, organisation_id: int, most: int) -> list[RoundOfOne]:
    """Running ones first, then the closed ones, the newest first; only those that have asked it for something."""
    rows = tx.execute(ASKED, {"organisation": organisation_id, "most": most}).fetchall()
    found = (rounds.get_round(tx, row["id"]) for row in rows)
    counted = (RoundOfOne(each, tally_of(tx, each, organisation_id)) for each in found if each is not None)
    return [each for each in counted if each.tally.total]


def tally_of(tx: Transaction, shown: Round, organisation_id: int) -> Tally:
    of_one = FROZEN_OF_ONE if shown.state is RoundState.CLOSED else OPEN_OF_ONE
    row = tx.execute(
        f"SELECT {COUNTED} FROM ({of_one})", {"round": shown.id, "organisation": organisation_id}
    ).fetchone()
    return Tally(*(row[name] or 0 for name in Tally.__slots__))
