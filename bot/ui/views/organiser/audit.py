"""The audit log: a sentence an entry."""

from bot.domain.people.audit import AuditEntry, AuditOf, DoerRole
from bot.domain.text import cut
from bot.ui.buttons.organisation_acts import OpenOrganisation, OrganisationLog
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, fitting, home, pager

LIMIT = 100  # of a name


def log_screen(words: Words, shown: AuditOf, zone: str) -> Screen:
    about = shown.organisation.id
    return Screen(
        fitting(
            words("audit-title", organisation=cut(shown.organisation.short_name, LIMIT)),
            *(_line(words, each, zone) for each in shown.entries.items),
            None if shown.entries.total else words("audit-none"),
        ),
        [
            pager(words, shown.entries, lambda turn: OrganisationLog(organisation=about, page=turn)),
            [back(words, OpenOrganisation(organisation=about)), home(words)],
        ],
    )


def _line(words: Words, entry: AuditEntry, zone: str) -> Html:
    said = {
        "moment": words.short_moment(entry.at, zone),
        "who": who_did(words, entry),
        "what": what_was_done(words, entry),
    }
    return words("audit-line", **said)


def who_did(words: Words, entry: AuditEntry) -> str:
    if entry.doer is DoerRole.PERSON:
        return cut(entry.by, LIMIT) if entry.by else words.plain("audit-erased")
    return words.plain(f"audit-by-{entry.doer}")


def what_was_done(words: Words, entry: AuditEntry) -> str:
    """Whom it was done to is told apart, where it was a person."""
    said = words.plain(f"audit-act-{entry.act}")
    about = {name: value for name, value in entry.data.items() if isinstance(value, str) and value}
    details = [words.plain(f"audit-said-{name}", value=cut(value, LIMIT)) for name, value in about.items()]
    return "; ".join([said if entry.person is None else f"{said}: {cut(entry.person, LIMIT)}", *details])
