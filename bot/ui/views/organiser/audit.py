"""The audit log: a sentence an entry."""

from bot.domain.people.audit import DETAILS, AuditAct, AuditEntry, AuditOf, AuditTerm, DoerRole
from bot.domain.people.names import search_key, searches
from bot.domain.text import cut
from bot.ui.buttons.organisation_acts import OpenOrganisation, OrganisationLog
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, fitting, home, pager
from bot.ui.views.organiser.audit_lines import LIMIT, what_was_done, who_did


def log_screen(words: Words, shown: AuditOf, zone: str) -> Screen:
    about = shown.organisation.id
    return Screen(
        fitting(
            words("audit-title", organisation=cut(shown.organisation.short_name, LIMIT)),
            *(_line(words, each, zone) for each in shown.entries.items),
            None if shown.entries.total else words("audit-none"),
            words("audit-found-more", count=shown.entries.total) if shown.more else None,
        ),
        [
            pager(words, shown.entries, lambda turn: OrganisationLog(organisation=about, page=turn)),
            [back(words, OpenOrganisation(organisation=about)), home(words)],
        ],
        listed=shown.entries,
    )


def _line(words: Words, entry: AuditEntry, zone: str) -> Html:
    said = {
        "moment": words.short_moment(entry.at, zone),
        "who": who_did(words, entry),
        "what": what_was_done(words, entry),
    }
    return words("audit-line", **said)


def sought_terms(words: Words, text: str) -> list[list[AuditTerm]]:
    """What each word means here: the acts, doers and details that are called so."""
    return [[_term(words, term) for term in terms] for terms in searches(text)]


def _term(words: Words, term: str) -> AuditTerm:
    def called(key: str, **arguments: str) -> bool:
        return term in search_key(words.plain(key, **arguments))

    return AuditTerm(
        term,
        tuple(act.value for act in AuditAct if called(f"audit-act-{act}")),
        tuple(f"{role}" for role in DoerRole if role is not DoerRole.PERSON and called(f"audit-by-{role}")),
        tuple(name for name in DETAILS if called(f"audit-said-{name}", value="")),
    )
