"""How much of what closed rounds have asked for was answered in time, organisation by organisation."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.work.rates import OnTime, RateLine
from bot.domain.work.reports import Scope
from bot.domain.work.rounds import Round
from storage import rounds
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json

ASKED = """
    FROM organisations o INDEXED BY organisations_in_order
    WHERE (:top IS NULL OR o.id IN (SELECT value FROM json_each(:ids))) AND EXISTS (
        SELECT 1 FROM json_each(:rounds) w CROSS JOIN round_organisations r
        ON r.round_id = w.value AND r.organisation_id = o.id
    )
"""
OF_ONE = """
    SELECT r.round_id, r.answered - r.late AS in_time, r.total
    FROM json_each(?) w CROSS JOIN round_organisations r ON r.round_id = w.value AND r.organisation_id = ?
"""


def list_closed_until(tx: Transaction, shown: Round, most: int) -> list[Round]:
    """Of its resolution, up to this one where it is closed itself: at most so many, the oldest first."""
    rows = tx.execute(
        """
        SELECT id FROM rounds WHERE resolution_id = :resolution AND status = 'closed'
            AND closed_at <= ifnull(:closed, closed_at) ORDER BY closed_at DESC, id DESC LIMIT :most
        """,
        {
            "resolution": shown.resolution_id,
            "closed": to_instant(shown.closed_at) if shown.closed_at else None,
            "most": most,
        },
    ).fetchall()
    found = [rounds.get_round(tx, row["id"]) for row in reversed(rows)]
    return [each for each in found if each is not None]


def count_rated(tx: Transaction, among: Sequence[Round], scope: Scope) -> int:
    """The organisations that any of these rounds has asked."""
    return int(tx.execute(f"SELECT count(*) {ASKED}", _about(among, scope)).fetchone()[0])


def list_rates(tx: Transaction, among: Sequence[Round], scope: Scope, page: int, size: int) -> list[RateLine]:
    """In the order of their names."""
    rows = tx.execute(
        f"SELECT o.id, o.short_name {ASKED} ORDER BY o.sort_key, o.id LIMIT :size OFFSET :skip",
        {**_about(among, scope), "size": size, "skip": page * size},
    ).fetchall()
    rates = each_rate(tx, among, [row["id"] for row in rows])
    return [RateLine(row["short_name"], found) for row, found in zip(rows, rates, strict=True)]


def each_rate(
    tx: Transaction, among: Sequence[Round], organisation_ids: Iterable[int]
) -> Iterator[tuple[OnTime | None, ...]]:
    """One organisation after another, each over these rounds."""
    ids = [each.id for each in among]
    for organisation_id in organisation_ids:
        found = {row[0]: OnTime(row[1], row[2]) for row in tx.execute(OF_ONE, (to_json(ids), organisation_id))}
        yield tuple(found.get(each) for each in ids)


def _about(among: Sequence[Round], scope: Scope) -> dict[str, object]:
    return {"rounds": to_json([each.id for each in among]), "top": scope.top, "ids": to_json(sorted(scope.ids))}
