"""What is kept about a person, as they are told it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """Consent is absent from whom only the Telegram id is known; `coordinators` are the organisations above theirs."""

    since: datetime
    consented_at: datetime | None
    consent_version: str | None
    replies: int
    comments: int
    files: int
    decisions: int  # verdicts, and later days asked for or decided upon
    messages: int  # in conversations about help
    coordinators: tuple[str, ...]
    helpers: tuple[str, ...]  # organisations that calls for help reach besides
