"""What somebody sees who registers by a municipality's link, from the welcome to the end of their claim."""

from collections.abc import Sequence

from bot.domain.people.claims import Claim, ClaimEnd, EndedClaim, FoundOrganisations
from bot.domain.people.consent import Operator
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.text import cut
from bot.domain.work.task_cards import TaskList
from bot.ui.buttons.claims import ConsentToRegister, FindSchools, PickSchool, WithdrawClaim
from bot.ui.buttons.members import OpenHandover
from bot.ui.i18n import Words
from bot.ui.screen import Row, Screen, button, fitting, home, lines, pager
from bot.ui.views.participant.home import menu_screen
from bot.ui.views.participant.onboarding import asking_screen

NAME_LIMIT = 200
REASON_LIMIT = 1000


def register_consent_screen(words: Words, operator: Operator, found: FoundOrganisations) -> Screen:
    """The welcome and the request, to who has opened the link."""
    welcome = words("welcome-registering", municipality=found.municipality.name)
    return asking_screen(words, operator, welcome, ConsentToRegister(link=found.link_id or 0))


def find_screen(words: Words, shown: FoundOrganisations, *, member: bool) -> Screen:
    """What was found, or all there are; whatever is typed next looks anew."""
    found = shown.found
    if found is None:
        return Screen(words("unknown-text"))
    text = cut(shown.looked_for, NAME_LIMIT)
    said = words("find-school-none", text=text) if not found.total else words("find-school-found", text=text)
    return Screen(
        fitting(
            words("find-school-gone", organisation=cut(shown.gone, NAME_LIMIT)) if shown.gone else None,
            words("find-school-title"),
            words("joining-of", organisation=shown.municipality.name),
            words("find-school-joined", names=cut(", ".join(shown.joined), NAME_LIMIT)) if shown.joined else None,
            "",
            said if text else None,
            words("find-school-count", count=found.total) if found.total else None,
            words("find-school-how") if found.total else None,
        ),
        [
            *([button(each.short_name, PickSchool(organisation=each.id))] for each in found.items),
            pager(words, found, lambda turn: FindSchools(page=turn)),
            [button(words.plain("button-find-school-all"), FindSchools(whole=True))] if text else [],
            [home(words)] if member else [],
        ],
    )


def ask_who_screen(words: Words, organisation: Organisation) -> Screen:
    return Screen(
        words("claim-who", organisation=organisation.name),
        [[button(words.plain("button-find-school-again"), FindSchools())]],
    )


def claim_sent_screen(words: Words, organisation: Organisation, claim: Claim) -> Screen:
    return Screen(
        words("claim-sent", organisation=organisation.name, name=cut(claim.name, NAME_LIMIT)),
        [withdraw_button(words, claim.id)],
    )


def withdraw_button(words: Words, claim_id: int) -> Row:
    return [button(words.plain("button-withdraw-claim"), WithdrawClaim(claim=claim_id))]


def withdrawn_screen(words: Words, organisation: Organisation) -> Screen:
    return Screen(words("claim-withdrawn", organisation=organisation.name), [_again(words)])


def ended_notice(words: Words, viewer: Viewer, ended: EndedClaim, lists: Sequence[TaskList]) -> Screen:
    """To who has made the claim: with the menu, as whoever joins by an invitation, or with a way to claim another."""
    claim, organisation = ended.claim, ended.organisation
    said = words(f"claim-ended-{claim.outcome}", organisation=organisation.name)
    if claim.outcome is ClaimEnd.ACCEPTED:
        menu = menu_screen(words, viewer, lists, said)
        handover = [button(words.plain("button-handover"), OpenHandover(organisation=organisation.id))]
        return Screen(menu.html, [*([handover] if ended.follows else []), *menu.rows])
    why = bool(claim.reason) and claim.outcome is ClaimEnd.REFUSED
    reason = ["", words("claim-reason-said", reason=cut(claim.reason, REASON_LIMIT))] if why else []
    return Screen(lines(said, *reason), [_again(words)])


def _again(words: Words) -> Row:
    return [button(words.plain("button-find-school-again"), FindSchools())]
