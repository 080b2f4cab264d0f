"""The workbook of one organisation over its rounds, from one snapshot of the database."""

from datetime import datetime
from pathlib import Path

from bot.cli.report_files import Order, whole
from bot.documents.reports import xlsx
from bot.services.work import movement
from bot.ui.views.reports import own
from storage.sqlite.connections import Transaction, beside, snapshot


def make_own(database: Path, order: Order, now: datetime) -> str:
    """The workbook of one organisation over its rounds; its name. Raises RefusedError and OSError."""
    tx = beside(database, "query_only = ON")
    try:
        return snapshot(lambda tx: _make_own(tx, order), now, tx)
    finally:
        tx.close()


def _make_own(tx: Transaction, order: Order) -> str:
    shown = movement.require_movement(tx, order.telegram_id or 0, order.wish.own or 0, order.policy)
    one = shown.organisation
    answers = {each.round.id: list(movement.each_answer_of(tx, each.round, one.id)) for each in shown.rounds}
    values = {each.round.id: list(movement.each_value_of(tx, each.round, one.id)) for each in shown.rounds}
    sheets = own.own_workbook(order.words, shown, answers, values, order.policy.time_zone)
    whole({order.targets["own"]: lambda target: xlsx.write_workbook(target, sheets, tx.now, one.name)})
    return one.short_name
