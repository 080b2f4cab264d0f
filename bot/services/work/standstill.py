"""Tasks without a last day that have not moved for long are shown as overdue ones are."""

from datetime import date, timedelta

from bot.domain.people.participants import Viewer
from storage import bot_state, standing_still
from storage.sqlite.database import Transaction

UNDATED_DAYS = "undated_days"  # in the bot's state, for every process on the database


def keep_setting(tx: Transaction, days: int) -> None:
    bot_state.put_state(tx, UNDATED_DAYS, str(days))


def list_still(tx: Transaction, viewer: Viewer, organisation_id: int) -> dict[int, date]:
    """By assignment the day of its last movement, of those that have not moved for the days of the setting."""
    patience = int(bot_state.get_state(tx, UNDATED_DAYS) or 0)
    if not patience:
        return {}
    long_ago = viewer.today(tx.now) - timedelta(days=patience)
    moved = standing_still.list_undated(tx, organisation_id, viewer.zone)
    return {assignment: day for assignment, day in moved.items() if day <= long_ago}
