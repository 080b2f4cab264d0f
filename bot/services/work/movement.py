"""«Наша школа»: what an organisation has reported over time, for itself and for who follows its work."""

import sqlite3
from collections.abc import Iterator

from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_answer
from bot.domain.work.indicator_figures import ReportedIndicator
from bot.domain.work.movement import Movement
from bot.domain.work.rounds import Round
from bot.services.people import viewers
from bot.services.work.tasks import require_visible_organisation
from storage import audit, movement, reports, round_values
from storage.sqlite.database import Transaction

SHOWN = 6  # rounds on the page
KEPT = 60  # in the file


def load_movement(tx: Transaction, viewer: Viewer, organisation_id: int, most: int = SHOWN) -> Movement:
    """Raises NotAllowedError alike for what is not theirs and for what does not exist."""
    organisation = require_visible_organisation(tx, viewer, organisation_id)
    found = movement.list_rounds_of(tx, organisation.id, most)
    return Movement(organisation, tuple(found), may_answer(viewer, organisation.id))


def require_movement(tx: Transaction, telegram_id: int, organisation_id: int, policy: Policy) -> Movement:
    """As of now, with all of its rounds: whoever has left since may not have it."""
    return load_movement(tx, viewers.load_viewer(tx, telegram_id, policy), organisation_id, KEPT)


def record_export(tx: Transaction, viewer: Viewer, organisation_id: int) -> None:
    data = {"format": "xlsx"}
    audit.add_entry(tx, AuditAct.REPORT_EXPORTED, doer_of(viewer), organisation_id=organisation_id, data=data)


def each_answer_of(tx: Transaction, shown: Round, organisation_id: int) -> Iterator[sqlite3.Row]:
    return reports.each_answer_of_one(tx, shown, organisation_id)


def each_value_of(
    tx: Transaction, shown: Round, organisation_id: int
) -> Iterator[tuple[ReportedIndicator, sqlite3.Row]]:
    """With the indicator as it was asked for then."""
    asked = {each.id: each for each in round_values.list_asked(tx, shown)}
    for row in round_values.each_value(tx, shown, [organisation_id]):
        if row["indicator_id"] in asked:
            yield asked[row["indicator_id"]], row
