"""What is kept about a person: told in words, deleted; `own_data` has the document."""

from bot.domain.people.consent import Operator
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.personal_data import Kept
from bot.domain.people.terms import RetentionTerms
from bot.domain.text import cut
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.settings import AskToErase, Erase, ExportMyData
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, home, lines
from bot.ui.views.participant.onboarding import OPERATOR_LIMIT


def privacy_screen(words: Words, viewer: Viewer, kept: Kept | None, policy: Policy) -> Screen:
    if kept is None:
        return Screen(lines(words("privacy-title"), "", words("privacy-nothing")))
    little = [
        words("privacy-little", day=words.day(kept.since)),
        words("privacy-newcomers", days=policy.terms.newcomers),
        Html(""),
        _raw(words, policy.terms),
    ]
    text = _all(words, viewer, kept, policy) if viewer.consented else little
    return Screen(
        lines(words("privacy-title"), "", *text),
        [
            [button(words.plain("button-export"), ExportMyData())],
            [button(words.plain("button-erase"), AskToErase())],
            _leave(words, viewer),
        ],
    )


def ask_to_erase(words: Words, viewer: Viewer) -> Screen:
    return Screen(
        lines(words("erase-ask"), "", words(_way_back(viewer))),
        [
            [button(words.plain("button-erase-yes"), Erase())],
            [back(words, Open(page=Page.PRIVACY)), *_leave(words, viewer)],
        ],
    )


def erased_screen(words: Words, viewer: Viewer) -> Screen:
    return Screen(lines(words("erased"), "", words(_way_back(viewer))))


def _all(words: Words, viewer: Viewer, kept: Kept, policy: Policy) -> list[Html]:
    name = viewer.participant.name if viewer.participant else ""
    consented = words.moment(kept.consented_at, viewer.zone) if kept.consented_at else ""
    names = ", ".join(each.short_name for each in viewer.organisations)
    return [
        words("privacy-kept", name=cut(name, 64), id=str(viewer.telegram_id)),
        words("privacy-organisations", names=cut(names, 500)) if names else words("privacy-no-organisations"),
        words("privacy-work", replies=kept.replies, comments=kept.comments, files=kept.files),
        *_oversight(words, kept),
        Html(""),
        _seen_by(words, kept),
        *([words("privacy-seen-helpers", names=cut(", ".join(kept.helpers), 300))] if kept.helpers else []),
        words("privacy-seen-door"),
        Html(""),
        *_terms(words, policy.terms),
        *_operator(words, policy.operator),
        words("privacy-consent", moment=consented, version=kept.consent_version or ""),
    ]


def _terms(words: Words, terms: RetentionTerms) -> list[Html]:
    """Every term that the settings give, in days, and what becomes of raw updates."""
    return [
        words(
            "privacy-terms",
            messages=terms.messages,
            drafts=terms.drafts,
            invitations=terms.invitations,
            opinions=terms.opinions,
        ),
        _raw(words, terms),
        words("privacy-missed", days=terms.missed),
        words("privacy-telegram"),
        words("privacy-proof", proofs=terms.proofs),
        words("privacy-audit", days=terms.audit),
        words("privacy-newcomers", days=terms.newcomers),
        Html(""),
    ]


def _raw(words: Words, terms: RetentionTerms) -> Html:
    return words("privacy-raw", updates=terms.updates)


def _operator(words: Words, operator: Operator) -> list[Html]:
    """Where the settings name one; a name alone, or a contact alone, says what it can."""
    if not operator.name and not operator.contact:
        return []
    name = cut(operator.name, OPERATOR_LIMIT) or words.plain("consent-operator-unnamed")
    contact = cut(operator.contact, OPERATOR_LIMIT) or words.plain("consent-contact-unnamed")
    return [words("privacy-operator", name=name, contact=contact)]


def _oversight(words: Words, kept: Kept) -> list[Html]:
    if not kept.decisions and not kept.messages:
        return []
    return [words("privacy-oversight", decisions=kept.decisions, messages=kept.messages)]


def _seen_by(words: Words, kept: Kept) -> Html:
    if not kept.coordinators:
        return words("privacy-seen")
    return words("privacy-seen-coordinators", names=cut(", ".join(kept.coordinators), 300))


def _way_back(viewer: Viewer) -> str:
    return "erased-organiser" if viewer.operator else "erased-participant"


def _leave(words: Words, viewer: Viewer) -> Row:
    return [home(words)] if viewer.member else []
