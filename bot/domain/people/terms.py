"""How long what grows is kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetentionTerms:
    """In days: of messages since they were sent, of links since they expired, of drafts since they were touched.

    `updates` are those that could not be handled, since they were given up.
    """

    messages: int = 365
    updates: int = 7
    invitations: int = 90
    drafts: int = 180


TERMS = RetentionTerms()  # where the operator has chosen nothing
