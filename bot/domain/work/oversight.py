"""What passes between those who answer and those who oversee or help them."""

from dataclasses import dataclass
from datetime import date, datetime

HELP_PAGE = 3  # messages of a conversation on a screen: the longest of them fill it


@dataclass(frozen=True, slots=True)
class Extension:
    """A request for a later last day; `granted` is None until somebody decides, whose name `decided_by` is.

    It holds for the round that asked (None: for the day that the document gives) and no other. `reason` is why it is
    asked for, `refusal` why it is not granted; both may be empty.
    """

    id: int
    assignment_id: int
    until: date
    author: str | None
    created_at: datetime
    granted: bool | None
    decided_by: str | None
    decided_at: datetime | None
    round_id: int | None = None
    reason: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class HelpMessage:
    """`asks`: by who answers for the organisation; else by who oversees or helps it.

    `organisation` is the writer's, as it was called then; empty of an organiser.
    """

    id: int
    thread_id: int
    asks: bool
    organisation: str
    text: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class HelpThread:
    """A conversation about one assignment: its newest messages, oldest first, of `total`."""

    id: int
    assignment_id: int
    open: bool
    messages: tuple[HelpMessage, ...]
    total: int

    @property
    def goes_on(self) -> bool:
        """Whether anything was said since the comment of the answer, which is the first message."""
        return self.total > 1

    @property
    def last_page(self) -> int:
        return (self.total - 1) // HELP_PAGE
