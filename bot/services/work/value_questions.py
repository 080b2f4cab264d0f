"""Which value is asked for next: of what a task asks for, after its answer, those that are not given yet."""

from collections.abc import Sequence

from bot.domain.work.indicators import AskedValue, ValueQuestion
from bot.domain.work.tasks import Assignment, Status, Verdict
from storage import indicator_values
from storage.sqlite.database import Transaction

WITH_VALUES = frozenset({Status.DONE, Status.IN_PROGRESS})  # answers after which values are asked for


def takes_values(assignment: Assignment) -> bool:
    """Whether the answer that counts may have values. One that was returned is given anew first."""
    answered = assignment.reply_id is not None and assignment.status in WITH_VALUES
    return answered and assignment.verdict is not Verdict.RETURNED


def list_asked(tx: Transaction, assignment: Assignment) -> tuple[AskedValue, ...]:
    return tuple(indicator_values.list_asked(tx, assignment)) if takes_values(assignment) else ()


def next_question(
    tx: Transaction, assignment: Assignment, asked: Sequence[AskedValue], after: int = 0
) -> ValueQuestion | None:
    """The first that is missing, those behind the indicator `after` before those in front of it."""
    ids = [each.indicator.id for each in asked]
    start = ids.index(after) + 1 if after in ids else 0
    wanted = next((each for each in (*asked[start:], *asked[:start]) if each.missing), None)
    return question_about(tx, assignment, asked, wanted.indicator.id) if wanted else None


def question_about(
    tx: Transaction, assignment: Assignment, asked: Sequence[AskedValue], indicator_id: int
) -> ValueQuestion | None:
    """None where the task does not ask for it, or not any more."""
    place, found = next(
        ((n, each) for n, each in enumerate(asked, start=1) if each.indicator.id == indicator_id), (0, None)
    )
    if found is None:
        return None
    last = indicator_values.find_last(tx, assignment, found.indicator)
    return ValueQuestion(assignment.id, found.indicator, place, len(asked), last, found.given)
