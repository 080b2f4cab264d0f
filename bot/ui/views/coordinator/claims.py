"""Claims, for who decides them: all on one organisation together; and the link by which they come."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.dates import local_day
from bot.domain.people.claims import Claim, ClaimedOrganisation, ClaimsBelow, ClaimsOn, OpenLink, OpenLinkPage
from bot.domain.text import cut
from bot.ui.buttons.claims import (
    AcceptClaim,
    ClaimsOf,
    ClaimsUnder,
    MakeOpenLink,
    MakePoster,
    OpenLinkOf,
    RefuseClaim,
    RestoreOpenLink,
    RevokeOpenLink,
)
from bot.ui.buttons.joining import JoiningBelow
from bot.ui.buttons.origins import came_from, origin
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, lines, pager

NAME_LIMIT = 200
LABEL_LIMIT = 35


def claims_screen(words: Words, shown: ClaimsOn, zone: str, above: Html | None = None, came: str = "") -> Screen:
    """All that wait on one organisation, and who is there; `above` says what was just done."""
    organisation = shown.organisation
    return Screen(
        fitting(
            above,
            "" if above else None,
            words("claims-title", organisation=organisation.name),
            *_there(words, shown),
            "",
            *(_line(words, each, zone) for each in shown.claims),
            None if shown.claims else words("claims-none-here"),
            words("claims-several") if len(shown.claims) > 1 else None,
        ),
        [
            *(_decide(words, each, came, alone=len(shown.claims) == 1) for each in shown.claims),
            [back(words, origin(came, ClaimsUnder(parent=organisation.parent_id or 0))), home(words)],
        ],
    )


def claim_notice(words: Words, shown: ClaimsOn, zone: str, *, again: bool) -> Screen:
    """`again`: they have been asked before."""
    return claims_screen(words, shown, zone, words("claims-waiting-long") if again else None)


def accepted_screen(words: Words, claim: Claim, shown: ClaimsOn, zone: str, came: str) -> Screen:
    return claims_screen(words, shown, zone, words("claim-accepted", name=cut(claim.name, NAME_LIMIT)), came)


def refused_screen(words: Words, claim: Claim, shown: ClaimsOn, zone: str, came: str) -> Screen:
    return claims_screen(words, shown, zone, words("claim-refused", name=cut(claim.name, NAME_LIMIT)), came)


def reason_told_screen(words: Words, claim: Claim, shown: ClaimsOn, zone: str, came: str) -> Screen:
    return claims_screen(words, shown, zone, words("claim-reason-told", name=cut(claim.name, NAME_LIMIT)), came)


def claims_below_screen(words: Words, shown: ClaimsBelow) -> Screen:
    parent, claimed = shown.parent, shown.claimed
    here = came_from(ClaimsUnder(parent=parent.id if parent else 0, page=claimed.number))
    return Screen(
        fitting(
            words("claims-list-title"),
            words("joining-of", organisation=parent.name) if parent else None,
            "",
            words("claims-list-how") if claimed.total else words("claims-none"),
        ),
        [
            *([_claimed(words, each, here)] for each in claimed.items),
            pager(words, claimed, lambda turn: ClaimsUnder(parent=parent.id if parent else 0, page=turn)),
            [back(words, JoiningBelow(parent=parent.id if parent else 0)), home(words)],
        ],
        listed=claimed,
    )


def open_link_screen(words: Words, shown: OpenLinkPage, link: str, zone: str) -> Screen:
    """`link` is the whole address, where one works."""
    organisation = shown.organisation
    there = shown.link
    return Screen(
        lines(
            words("open-link-title", organisation=organisation.name),
            "",
            *([words("open-link-former"), ""] if shown.former else []),
            *(_works(words, there, link, zone) if there else [words("open-link-none")]),
        ),
        [
            [button(words.plain("button-undo"), RestoreOpenLink(link=shown.former.id))] if shown.former else [],
            *(_having(words, organisation.id) if there else [_make(words, organisation.id)]),
            [button(words.plain("button-claims", count=shown.waiting), ClaimsUnder(parent=organisation.id))]
            if shown.waiting
            else [],
            [back(words, JoiningBelow(parent=organisation.id)), home(words)],
        ],
    )


def poster_sent_screen(words: Words, organisation_id: int, said: Html) -> Screen:
    return Screen(said, [[back(words, OpenLinkOf(organisation=organisation_id)), home(words)]])


def _works(words: Words, there: OpenLink, link: str, zone: str) -> list[Html]:
    day = words.day(local_day(there.expires_at, zone))
    return [
        words("verbatim", text=link),
        Html(""),
        words("open-link-how", day=day),
        Html(""),
        words("open-link-counts", opened=there.opened, claimed=there.claimed, accepted=there.accepted),
    ]


def _make(words: Words, organisation_id: int) -> Row:
    return [button(words.plain("button-open-link-make"), MakeOpenLink(organisation=organisation_id))]


def _having(words: Words, organisation_id: int) -> Iterator[Row]:
    yield [button(words.plain("button-poster"), MakePoster(organisation=organisation_id))]
    yield [button(words.plain("button-open-link-prolong"), MakeOpenLink(organisation=organisation_id))]
    yield [button(words.plain("button-open-link-renew"), MakeOpenLink(organisation=organisation_id, renew=True))]
    yield [button(words.plain("button-open-link-revoke"), RevokeOpenLink(organisation=organisation_id))]


def _there(words: Words, shown: ClaimsOn) -> Iterator[Html]:
    """Who is there already, so that nobody is let in by mistake."""
    if not shown.members:
        yield words("claims-nobody-there")
        return
    names = ", ".join(each.name for each in shown.members)
    yield words("claims-there", names=cut(names, NAME_LIMIT) + ("…" if shown.more > 0 else ""))


def _line(words: Words, claim: Claim, zone: str) -> Html:
    name = cut(claim.name, NAME_LIMIT)
    return words("claims-line", name=name, day=_moment(words, claim.created_at, zone))


def _moment(words: Words, at: datetime, zone: str) -> str:
    return words.short_moment(at, zone)


def _decide(words: Words, claim: Claim, came: str, *, alone: bool) -> list[Button]:
    name = "" if alone else cut(claim.name, LABEL_LIMIT)
    yes = words.plain("button-accept-claim") if alone else words.plain("button-accept-claim-of", name=name)
    no = words.plain("button-refuse-claim") if alone else words.plain("button-refuse-claim-of", name=name)
    return [button(yes, AcceptClaim(claim=claim.id, came=came)), button(no, RefuseClaim(claim=claim.id, came=came))]


def _claimed(words: Words, each: ClaimedOrganisation, here: str) -> Button:
    label = words.plain("button-claimed", name=each.name, count=each.claims)
    return button(label, ClaimsOf(organisation=each.organisation_id, came=here))
