"""In which order tasks are listed, and which of them are overdue."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from bot.domain.work.tasks import Assignment

Urgency = tuple[bool, bool, date]  # answered, not controlled, due: the smaller goes first
NEVER: Urgency = (True, True, date.max)


def in_order(
    assignments: Iterable[Assignment], today: date, still: Mapping[int, date] = MappingProxyType({})
) -> list[Assignment]:
    """What waits for an answer first: what is controlled, then the soonest; what is answered as the document has it.

    Tasks of one resolution stay together, that which has the most urgent one first. What stands `still`, by the day of
    its last movement, waits for an answer too.
    """
    given = [(each, each.task.resolution_id, _urgency(each, today, still.get(each.id))) for each in assignments]
    most_urgent: dict[int, Urgency] = {}
    for _, of, urgency in given:
        most_urgent[of] = min(urgency, most_urgent.get(of, NEVER))
    given.sort(key=lambda each: (most_urgent[each[1]], *each[1:]))
    return [assignment for assignment, _, _ in given]


def days_overdue(assignment: Assignment, today: date) -> int:
    """Since the last day on which an answer was due; 0 where none is, or where there is one."""
    due = assignment.due_next(today) if assignment.pending else None
    return max((today - due).days, 0) if due else 0


def _urgency(each: Assignment, today: date, moved: date | None) -> Urgency:
    if moved is not None:
        return False, not each.task.controlled, moved
    due = each.due_next(today) if each.pending else None
    return not each.pending, not each.task.controlled, due or date.max
