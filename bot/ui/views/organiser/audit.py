"""The audit log: a sentence an entry."""

from bot.domain.people.audit import AuditEntry, AuditOf
from bot.domain.people.listings import Listing
from bot.domain.text import cut
from bot.ui.buttons.organisation_acts import OpenOrganisation, OrganisationLog
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, fitting, home, pager
from bot.ui.views.organiser.audit_lines import LIMIT, what_was_done, who_did
from bot.ui.views.searching import found_rows, search_lines


def log_screen(words: Words, shown: AuditOf, zone: str) -> Screen:
    about = shown.organisation.id
    return Screen(
        fitting(
            words("audit-title", organisation=cut(shown.organisation.short_name, LIMIT)),
            *(_line(words, each, zone) for each in shown.entries.items),
            None if shown.entries.total or shown.looked_for else words("audit-none"),
            *search_lines(words, shown.looked_for, shown.entries.total),
        ),
        [
            *(
                found_rows(words, shown.entries, Listing.LOG, about, OrganisationLog(organisation=about))
                if shown.looked_for
                else [pager(words, shown.entries, lambda turn: OrganisationLog(organisation=about, page=turn))]
            ),
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


def said_of(words: Words, entry: AuditEntry) -> str:
    """What an entry is found by: who, what, whom it was done to."""
    return f"{who_did(words, entry)} {what_was_done(words, entry)}"
