"""Who belongs to an organisation, for those who oversee it; and what members are told of each other."""

from datetime import datetime

from bot.domain.dates import local_day
from bot.domain.people.memberships import EndedMembership, MemberList, Membership, MembershipEnd, MembershipNews
from bot.domain.people.participants import Organisation
from bot.domain.text import cut
from bot.ui.buttons.joining import JoiningOf
from bot.ui.buttons.members import (
    AskToEnd,
    EndMembership,
    MembersOf,
    OpenMember,
    RestoreMembership,
    SuspendMember,
)
from bot.ui.buttons.origins import came_from, origin
from bot.ui.buttons.oversight import OpenBelow
from bot.ui.buttons.tasks import TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, fitting, home, lines, pager

NAME_LIMIT = 120
LABEL_LIMIT = 50


def members_button(words: Words, organisation_id: int) -> Row:
    return [button(words.plain("button-members"), MembersOf(organisation=organisation_id))]


def members_screen(words: Words, shown: MemberList, zone: str) -> Screen:
    organisation = shown.organisation
    up = OpenBelow(parent=organisation.id) if organisation.has_children else TaskListOf(organisation=organisation.id)
    there = shown.members
    here = came_from(MembersOf(organisation=organisation.id, page=there.number))
    return Screen(
        fitting(
            words("members-title", organisation=organisation.name),
            "",
            *(member_line(words, each, zone) for each in there.items),
            words("members-count", count=there.total) if there.total else words("members-none"),
        ),
        [
            *(
                [
                    button(
                        words.plain("button-member", name=cut(each.name, LABEL_LIMIT)),
                        OpenMember(organisation=organisation.id, participant=each.participant_id, came=here),
                    )
                ]
                for each in there.items
            ),
            pager(words, there, lambda turn: MembersOf(organisation=organisation.id, page=turn)),
            [button(words.plain("button-invite-one"), JoiningOf(organisation=organisation.id))],
            [back(words, up), home(words)],
        ],
        listed=there,
    )


def member_line(words: Words, each: Membership, zone: str) -> Html:
    seen = words.plain("member-seen", day=_day(words, each.seen_at, zone)) if each.seen_at else ""
    held = words.plain("member-held") if each.suspended else ""
    name, since = cut(each.name, NAME_LIMIT), _day(words, each.since, zone)
    return words("member-line", name=name, since=since, seen=seen, held=held)


def member_screen(words: Words, shown: MembershipNews, zone: str, above: Html | None = None, came: str = "") -> Screen:
    """One member, whom the viewer may send away; one who is held back, also take back. `above` is news."""
    who, organisation = shown.membership, shown.organisation
    place = {"organisation": organisation.id, "participant": who.participant_id}
    return Screen(
        lines(
            above,
            "" if above else None,
            words("members-title", organisation=organisation.name),
            "",
            member_line(words, who, zone),
        ),
        [
            [button(words.plain("button-member-restore"), RestoreMembership(past=who.suspended))]
            if who.suspended and shown.decides
            else [],
            [button(words.plain("button-member-end"), AskToEnd(**place))] if shown.decides else [],
            [back(words, origin(came, MembersOf(organisation=organisation.id))), home(words)],
        ],
    )


def ask_to_end(words: Words, shown: MembershipNews) -> Screen:
    who, organisation = shown.membership, shown.organisation
    place = {"organisation": organisation.id, "participant": who.participant_id}
    return Screen(
        words("member-end-ask", name=cut(who.name, NAME_LIMIT), organisation=organisation.name),
        [
            [button(words.plain("button-member-end-yes"), EndMembership(**place))],
            [back(words, OpenMember(**place)), home(words)],
        ],
    )


def ended_screen(words: Words, done: EndedMembership) -> Screen:
    return Screen(
        words("member-ended", name=cut(done.person.name, NAME_LIMIT), organisation=done.organisation.name),
        [
            [button(words.plain("button-member-undo"), RestoreMembership(past=done.past))],
            [back(words, MembersOf(organisation=done.organisation.id)), home(words)],
        ],
    )


def suspended_screen(words: Words, shown: MembershipNews, zone: str) -> Screen:
    """To who asked: an overseer decides at once, a colleague has asked one."""
    told = words("member-suspended", name=cut(shown.membership.name, NAME_LIMIT))
    if shown.decides:
        return member_screen(words, shown, zone, told)
    return Screen(lines(told, "", words("member-suspended-asked")), [[home(words)]])


def joined_notice(words: Words, news: MembershipNews, since: int) -> Screen:
    who, organisation = news.membership, news.organisation
    ask = SuspendMember(organisation=organisation.id, participant=who.participant_id, since=since)
    return Screen(
        words("member-joined", name=cut(who.name, NAME_LIMIT), organisation=organisation.name),
        [[button(words.plain("button-not-ours"), ask)], [home(words)]],
    )


def suspended_notice(words: Words, news: MembershipNews) -> Screen:
    """To who is to decide."""
    who, organisation = news.membership, news.organisation
    place = {"organisation": organisation.id, "participant": who.participant_id}
    return Screen(
        words("member-suspended-notice", name=cut(who.name, NAME_LIMIT), organisation=organisation.name),
        [
            [button(words.plain("button-member-restore"), RestoreMembership(past=who.suspended or 0))],
            [button(words.plain("button-member-end"), AskToEnd(**place))],
            [home(words)],
        ],
    )


def own_membership_notice(words: Words, organisation: Organisation, outcome: MembershipEnd, *, member: bool) -> Screen:
    """To the person concerned, who may have nothing left to open."""
    return Screen(words(f"membership-{outcome}", organisation=organisation.name), [[home(words)]] if member else [])


def _day(words: Words, moment: datetime, zone: str) -> str:
    return words.day(local_day(moment, zone))
