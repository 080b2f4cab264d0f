"""Districts' groups: bound, looked at, unbound; and what comes there."""

from bot.domain.messages.announcements import Announcement
from bot.domain.messages.group_chats import DistrictDigest, GroupChat
from bot.domain.people.listings import name_of, page_of
from bot.domain.people.participants import Organisation
from bot.ui.buttons.announcements import SentAnnouncements
from bot.ui.buttons.group_chats import (
    Districts,
    Groups,
    IssueGroupCode,
    NameSilent,
    OpenGroup,
    RestoreGroup,
    UnbindGroup,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Screen, back, button, fitting, home, pager, tick, undo_screen
from bot.ui.views.participant.announcement_texts import own_content


def groups_screen(words: Words, groups: list[GroupChat], page: int, text: str = "") -> Screen:
    shown = page_of(page, LIST_PAGE, groups, text, lambda each: f"{each.title} {each.district}")
    return Screen(
        words("groups" if groups else "groups-none"),
        [
            *([button(f"{each.title} · {each.district}", OpenGroup(group=each.id))] for each in shown.items),
            pager(words, shown, lambda turn: Groups(page=turn)),
            [button(words.plain("button-bind-group"), Districts())],
            [back(words, SentAnnouncements()), home(words)],
        ],
        listed=shown,
    )


def unbound_screen(words: Words, group: GroupChat) -> Screen:
    said = words("group-unbound", title=group.title, district=group.district)
    return undo_screen(words, said, RestoreGroup(group=group.id), Groups())


def group_screen(words: Words, group: GroupChat) -> Screen:
    names = NameSilent(group=group.id, names=not group.names)
    return Screen(
        words("group-card", title=group.title, district=group.district),
        [
            [tick(words, words.plain("group-names"), names, ticked=group.names)],
            [button(words.plain("button-unbind-group"), UnbindGroup(group=group.id))],
            [back(words, Groups()), home(words)],
        ],
    )


def districts_screen(words: Words, districts: list[Organisation], page: int, text: str = "") -> Screen:
    shown = page_of(page, LIST_PAGE, districts, text, name_of)
    return Screen(
        words("group-choose-district"),
        [
            *([button(each.short_name, IssueGroupCode(organisation=each.id))] for each in shown.items),
            pager(words, shown, lambda turn: Districts(page=turn)),
            [back(words, Groups()), home(words)],
        ],
        listed=shown,
    )


def code_screen(words: Words, district: Organisation, code: str) -> Screen:
    return Screen(words("group-code", district=district.short_name, code=code), [[back(words, Groups()), home(words)]])


def group_announcement(words: Words, found: Announcement, zone: str) -> Screen:
    """Without buttons: who acknowledges does so in private."""
    content = own_content(words, found, None, zone)
    return Screen(Html(content.html), (), content.file)


def district_digest(words: Words, digest: DistrictDigest) -> Screen:
    """Numbers alone, unless names are allowed."""
    return Screen(
        fitting(
            words("group-digest", district=digest.district, answered=digest.answered, total=digest.total),
            words("group-digest-silent", organisations=digest.silent) if digest.silent else None,
            words("group-digest-unjoined", organisations=digest.unjoined) if digest.unjoined else None,
            *([words("group-digest-named")] if digest.named else []),
            *(words("group-digest-name", name=each) for each in digest.named),
        )
    )
