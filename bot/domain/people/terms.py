"""How long what grows is kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetentionTerms:
    """In days: of messages since they were sent, of links since they expired, of drafts since they were touched.

    `updates` are those that could not be handled, since they were given up. `missed`: how long a message waits for who
    has blocked the bot, since there was reason for it. `proofs` are of consents, since they were withdrawn: three
    years, in which the matter can be brought before a court. `audit`: entries of the log. `newcomers`: who has opened
    the bot and never belonged to anything, since then; and claims, since they were decided. `opinions`: whose they are
    and their words, since the event began; the marks stay, as nobody's.
    """

    messages: int = 365
    updates: int = 7
    invitations: int = 90
    drafts: int = 180
    missed: int = 30
    proofs: int = 1096
    audit: int = 1096
    newcomers: int = 90
    opinions: int = 365


TERMS = RetentionTerms()  # where the operator has chosen nothing
