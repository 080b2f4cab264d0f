"""An entry of the audit log in words, for the chat and for the command line."""

from bot.domain.people.audit import ABOUT_PEOPLE, AuditEntry, DoerRole
from bot.domain.text import cut
from bot.ui.i18n import Words

LIMIT = 100  # of a name


def who_did(words: Words, entry: AuditEntry) -> str:
    if entry.doer is DoerRole.PERSON:
        return cut(entry.by, LIMIT) if entry.by else words.plain("audit-erased")
    return words.plain(f"audit-by-{entry.doer}")


def what_was_done(words: Words, entry: AuditEntry) -> str:
    """Whom it was done to is told apart, where it was a person."""
    said, person = words.plain(f"audit-act-{entry.act}"), whom(words, entry)
    return "; ".join([f"{said}: {person}" if person else said, *details_of(words, entry)])


def whom(words: Words, entry: AuditEntry) -> str:
    """Empty where it was done to nobody; whoever is erased is named by no name."""
    if entry.act not in ABOUT_PEOPLE:
        return ""
    return cut(entry.person, LIMIT) if entry.person else words.plain("audit-erased")


def details_of(words: Words, entry: AuditEntry) -> list[str]:
    """What else is kept of it: names of organisations, titles, numbers of tasks."""
    about = {name: value for name, value in entry.data.items() if isinstance(value, str) and value}
    return [words.plain(f"audit-said-{name}", value=cut(value, LIMIT)) for name, value in about.items()]
