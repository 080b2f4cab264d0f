"""The table of what was answered in time, for who oversees: of all organisations, or of those below theirs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from bot.domain.paging import Paged
from bot.domain.people.participants import Policy
from bot.domain.work.rates import OnTime, Rates
from bot.domain.work.reports import Report, Scope
from bot.domain.work.rounds import Round
from bot.services.work.reports import Wish, load_scope, require_round, require_scope
from storage import organisations, rates
from storage.sqlite.database import Transaction, long_read

SHOWN = 4  # rounds on a screen
KEPT = 8  # in a workbook
PAGE_SIZE = 10


@long_read
def load_rates(tx: Transaction, telegram_id: int, wish: Wish, policy: Policy, page: int, text: str = "") -> Rates:
    """Raises NotAllowedError for who may not see all of the scope, and RefusedError for a round that is none."""
    require_scope(tx, telegram_id, wish.top, policy)
    found, scope = require_round(tx, wish), load_scope(tx, wish.top)
    among = rates.list_closed_until(tx, found, SHOWN)
    listed = _among(tx, scope, text) if text else scope
    total = rates.count_rated(tx, among, listed)
    lines = Paged.of(page, PAGE_SIZE, total, partial(rates.list_rates, tx, among, listed))
    return Rates(found.id, scope.top, scope.name, tuple(among), lines)


def _among(tx: Transaction, scope: Scope, text: str) -> Scope:
    """Those of them that the text means."""
    if scope.top is None:
        return Scope(top=0, ids=frozenset(organisations.find_below(tx, None, text)))
    return replace(scope, ids=frozenset(organisations.find_among(tx, scope.ids, text)))


def list_rounds(tx: Transaction, report: Report) -> list[Round]:
    """Those of the workbook of a report."""
    return rates.list_closed_until(tx, report.round, KEPT)


def each_rate(
    tx: Transaction, among: list[Round], organisation_ids: Iterable[int]
) -> Iterator[tuple[OnTime | None, ...]]:
    return rates.each_rate(tx, among, organisation_ids)
