"""How many files an answer may have: as many as who oversees it can look through."""

from bot.domain.errors import BadInputError
from bot.domain.work.tasks import EVIDENCE_LIMIT, Assignment, Remark
from storage import notes, replies
from storage.sqlite.database import Transaction


def has_room(tx: Transaction, assignment: Assignment, new: Remark) -> bool:
    """With the answer that counts, and what waits for the next one."""
    if new.file_id is None:
        return True
    given = 0 if assignment.reply_id is None else replies.count_files(tx, assignment.reply_id)
    return given + notes.count_files(tx, assignment.id) < EVIDENCE_LIMIT


def require_room(tx: Transaction, assignment: Assignment, new: Remark) -> None:
    if not has_room(tx, assignment, new):
        raise BadInputError("evidence-full", limit=EVIDENCE_LIMIT)
