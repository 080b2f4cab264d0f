"""«Снято с контроля»: an organiser takes a task off an organisation's list, with a reason; apart from «выполнено»."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Discharge:
    """Of one task for one organisation, by their names; `undone`: it is asked for again."""

    id: int
    assignment_id: int
    number: str
    title: str
    organisation_id: int
    organisation: str
    reason: str
    created_at: datetime
    undone: bool = False
