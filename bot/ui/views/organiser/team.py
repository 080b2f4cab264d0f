"""Who organises: the list, a link for one more, a card, a removal; and what those concerned are told of it."""

from dataclasses import replace
from datetime import datetime

from bot.domain.people.participants import Viewer
from bot.domain.people.team import Team, TeamMember
from bot.domain.permissions import may_leave_team
from bot.domain.text import cut
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.team import InviteToTeam, RemoveFromTeam, RevokeTeamLinks, TeamMemberOf, TeamOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, fitting, home, lines, pager

NAME_LIMIT = 64


def team_screen(
    words: Words, shown: Team, zone: str, above: Html | None = None, undo: ButtonData | None = None
) -> Screen:
    """Those of the settings, then those who were added: by whom, since when. `undo` takes back what is said `above`."""
    observers = [each for each in shown.added.items if each.read_only]
    added = [each for each in shown.added.items if not each.read_only]
    return Screen(
        fitting(
            above,
            "" if above else None,
            words("team-title"),
            *(_named(words, *each) for each in shown.named),
            *(_line(words, each, words.short_moment(each.added_at, zone)) for each in added),
            *(["", words("team-observers")] if observers else []),
            *(_line(words, each, words.short_moment(each.added_at, zone)) for each in observers),
            "",
            words("team-how") if shown.may_choose else words("team-how-not"),
        ),
        [
            [button(words.plain("button-undo"), undo)] if undo else [],
            *(_open(words, each) for each in shown.added.items),
            pager(words, shown.added, lambda turn: TeamOf(page=turn)),
            *(_choosing(words, shown) if shown.may_choose else []),
            [home(words)],
        ],
        listed=replace(shown.added, total=shown.added.total + len(shown.named)),
    )


def link_screen(words: Words, link: str, until: datetime, zone: str, *, observer: bool) -> Screen:
    """To be passed on as it is."""
    key = "team-link-observer" if observer else "team-link-organiser"
    return Screen(
        lines(
            words(key), "", words("verbatim", text=link), "", words("team-link-term", moment=words.moment(until, zone))
        ),
        [[back(words, TeamOf()), home(words)]],
    )


def member_screen(words: Words, viewer: Viewer, shown: TeamMember, zone: str) -> Screen:
    leaves = viewer.participant is not None and viewer.participant.id == shown.participant_id
    label = words.plain("button-team-leave" if leaves else "button-team-remove")
    removal = [button(label, RemoveFromTeam(member=shown.id, sure=False))]
    return Screen(
        lines(
            _line(words, shown, words.moment(shown.added_at, zone)),
            "",
            words("team-may-observe" if shown.read_only else "team-may-organise"),
        ),
        [
            removal if may_leave_team(viewer, shown.participant_id) else [],
            [back(words, TeamOf()), home(words)],
        ],
    )


def ask_to_remove(words: Words, viewer: Viewer, shown: TeamMember) -> Screen:
    leaves = viewer.participant is not None and viewer.participant.id == shown.participant_id
    return Screen(
        words("team-ask-leave") if leaves else words("team-ask-remove", name=cut(shown.name, NAME_LIMIT)),
        [
            [button(words.plain("button-team-remove-yes"), RemoveFromTeam(member=shown.id, sure=True))],
            [back(words, TeamMemberOf(member=shown.id)), home(words)],
        ],
    )


def joined_line(words: Words, *, read_only: bool, belonged: bool) -> Html:
    """What somebody is told who has come by a link: what they can do now."""
    part = "observer" if read_only else "organiser"
    return words(f"team-already-{part}") if belonged else words(f"team-joined-{part}")


def joined_notice(words: Words, shown: TeamMember) -> Screen:
    key = "team-news-observer" if shown.read_only else "team-news-organiser"
    text = words(key, name=cut(shown.name, NAME_LIMIT), by=cut(shown.added_by, NAME_LIMIT))
    return Screen(text, [[button(words.plain("button-team-member"), TeamMemberOf(member=shown.id))]])


def left_notice(words: Words, viewer: Viewer) -> Screen:
    """To who was removed; they keep what they have as a member of an organisation."""
    return Screen(words("team-left"), [[home(words)]] if viewer.member else [])


def back_notice(words: Words) -> Screen:
    """To who was removed and is back."""
    return Screen(words("team-back"), [[home(words)]])


def _named(words: Words, telegram_id: int, name: str) -> Html:
    return words("team-named", name=cut(name, NAME_LIMIT)) if name else words("team-absent", id=str(telegram_id))


def _line(words: Words, each: TeamMember, day: str) -> Html:
    name, by = cut(each.name, NAME_LIMIT), cut(each.added_by, NAME_LIMIT)
    return words("team-added", name=name, day=day, by=by) if by else words("team-added-by-nobody", name=name, day=day)


def _open(words: Words, each: TeamMember) -> Row:
    key = "button-team-observer" if each.read_only else "button-team-organiser"
    return [button(words.plain(key, name=each.name), TeamMemberOf(member=each.id))]


def _choosing(words: Words, shown: Team) -> list[Row]:
    return [
        [button(words.plain("button-team-invite"), InviteToTeam(observer=False))],
        [button(words.plain("button-team-invite-observer"), InviteToTeam(observer=True))],
        [button(words.plain("button-team-revoke", count=shown.links), RevokeTeamLinks())] if shown.links else [],
    ]
