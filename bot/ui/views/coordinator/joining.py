"""Who has joined, and getting in who has not."""

from collections.abc import Iterator
from datetime import date

from bot.domain.people.joining import ABSENT, Branch, JoiningCounts, JoiningOne, JoiningPage, JoiningState
from bot.domain.people.letters import LetterFile
from bot.domain.people.participants import Organisation
from bot.domain.text import capital
from bot.ui.buttons.claims import ClaimsUnder, OpenLinkOf
from bot.ui.buttons.joining import (
    AskLetters,
    JoiningBelow,
    JoiningOf,
    MakeLetters,
    MakeLink,
    NeverJoins,
    RemindToInvite,
)
from bot.ui.buttons.origins import came_from, origin
from bot.ui.buttons.oversight import OpenBelow
from bot.ui.buttons.tasks import TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Screen, back, button, fitting, home, lines, pager


def joining_screen(words: Words, shown: JoiningPage) -> Screen:
    """How many are there of all below, and who is not."""
    parent = shown.parent.id if shown.parent else 0
    absent = shown.counts.absent if shown.acts else 0
    here = came_from(JoiningBelow(parent=parent, page=shown.branches.number))
    up = JoiningBelow(parent=shown.up) if shown.up is not None else OpenBelow(parent=parent)
    return Screen(
        fitting(
            words("joining-title"),
            words("joining-of", organisation=shown.parent.name) if shown.parent else None,
            "",
            *_counts(words, shown.counts),
        ),
        [
            *([_branch(words, each, here)] for each in shown.branches.items),
            pager(words, shown.branches, lambda turn: JoiningBelow(parent=parent, page=turn)),
            [button(words.plain("button-invite-absent", count=absent), AskLetters(parent=parent))] if absent else [],
            [button(words.plain("button-remind-to-invite"), RemindToInvite(parent=parent))] if shown.may_remind else [],
            [button(words.plain("button-open-link"), OpenLinkOf(organisation=parent))] if shown.acts and parent else [],
            [button(words.plain("button-claims", count=shown.claims), ClaimsUnder(parent=parent))]
            if shown.claims
            else [],
            [back(words, up), home(words)],
        ],
        listed=shown.branches,
        finds_more=True,
    )


def _counts(words: Words, counts: JoiningCounts) -> Iterator[Html]:
    yield words("joining-summary", count=counts.count(JoiningState.JOINED), total=counts.total)
    for state in (*reversed(ABSENT), JoiningState.NEVER):
        if counts.count(state):
            yield words(f"joining-count-{state}", count=counts.count(state))


def _branch(words: Words, each: Branch, here: str) -> Button:
    if each.alone:
        icon = words.plain(f"joining-state-{each.state}.icon")
        return button(f"{icon} {each.name}", JoiningOf(organisation=each.organisation_id, came=here))
    joined, total = each.counts.count(JoiningState.JOINED), each.counts.total
    label = words.plain("button-joining-branch", name=each.name, joined=joined, total=total)
    return button(label, JoiningBelow(parent=each.organisation_id))


def joining_one_screen(words: Words, shown: JoiningOne, above: Html | None = None, came: str = "") -> Screen:
    organisation, state = shown.organisation, shown.state
    never = state is JoiningState.NEVER
    other = words.plain("button-may-join" if never else "button-never-joins")
    icon, word = words.plain(f"joining-state-{state}.icon"), words.plain(f"joining-state-{state}")
    return Screen(
        lines(
            above,
            "" if above else None,
            words("joining-one", organisation=organisation.name),
            words("joining-one-state", icon=icon, state=capital(word)),
            words("joining-one-never") if never else None,
        ),
        [
            []
            if never or not shown.acts
            else [button(words.plain("button-make-link"), MakeLink(organisation=organisation.id))],
            [button(other, NeverJoins(organisation=organisation.id, never=not never))]
            if shown.decides and state is not JoiningState.JOINED
            else [],
            [button(words.plain("button-organisation-tasks"), TaskListOf(organisation=organisation.id))],
            [back(words, origin(came, JoiningBelow(parent=organisation.parent_id or 0))), home(words)],
        ],
    )


def link_screen(words: Words, organisation: Organisation, link: str, until: date) -> Screen:
    return Screen(
        words("link-made", organisation=organisation.name, link=link, day=words.day(until)),
        [[back(words, JoiningOf(organisation=organisation.id)), home(words)]],
    )


def letters_screen(words: Words, shown: JoiningPage) -> Screen:
    """In which form, and what becomes of earlier links."""
    parent = shown.parent.id if shown.parent else 0
    return Screen(
        words("letters-ask", count=shown.counts.absent),
        [[button(words.plain(f"button-letters-{kind}"), MakeLetters(parent=parent, kind=kind))] for kind in LetterFile]
        + [[back(words, JoiningBelow(parent=parent)), home(words)]],
    )


def letters_sent_screen(words: Words, parent: int, count: int) -> Screen:
    return Screen(words("letters-ready", count=count), [[back(words, JoiningBelow(parent=parent)), home(words)]])


def letters_refused_screen(words: Words, parent: int, reason: Html) -> Screen:
    return Screen(reason, [[back(words, JoiningBelow(parent=parent)), home(words)]])


def reminded_screen(words: Words, parent: int, count: int) -> Screen:
    said = words("joining-reminded", count=count) if count else words("joining-reminded-already")
    return Screen(said, [[back(words, JoiningBelow(parent=parent)), home(words)]])


def joining_notice(words: Words, organisation: Organisation, counts: JoiningCounts) -> Screen:
    """To who coordinates: somebody is missing."""
    return Screen(
        lines(
            words("joining-notice", count=counts.absent, total=counts.total),
            words("joining-of", organisation=organisation.name),
            "",
            words("joining-notice-hint"),
        ),
        [
            [button(words.plain("button-invite-absent", count=counts.absent), AskLetters(parent=organisation.id))],
            [button(words.plain("button-joining"), JoiningBelow(parent=organisation.id))],
        ],
    )
