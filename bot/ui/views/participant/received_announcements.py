"""Announcements for those who receive them."""

from bot.domain.messages.announcements import Announcement, ReceivedAnnouncement
from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_see_all
from bot.domain.text import MESSAGE_LIMIT, units, without_markup
from bot.ui.buttons.acknowledgements import AcknowledgeOpened, AcknowledgeVersion
from bot.ui.buttons.announcement_questions import AskAuthor
from bot.ui.buttons.announcements import (
    Acknowledge,
    AcknowledgeReceived,
    OpenReceived,
    OpenReceivedFile,
    ReceivedAnnouncements,
    SentAnnouncements,
)
from bot.ui.buttons.base import ButtonData
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, home, lines, pager
from bot.ui.views.organiser import announcement_drafts
from bot.ui.views.organiser.announcement_drafts import snippet_of
from bot.ui.views.participant.announcement_texts import own_content

MOST_VALID = 30  # that have a button


def received_message(words: Words, received: ReceivedAnnouncement, zone: str) -> Screen:
    """As it arrives: the message, and below it what the recipient does about it."""
    content = own_content(words, received.announcement, received.facts, zone)
    return announcement_drafts.plain_announcement(content, message_rows(words, received, zone))


def message_rows(words: Words, received: ReceivedAnnouncement, zone: str) -> list[Row]:
    """The request to acknowledge it, or the options of a poll."""
    if received.announcement.options:
        return announcement_drafts.poll_rows(words, received.announcement, received.choice)
    return [[acknowledgement_button(words, received, zone)]]


def acknowledgement_button(words: Words, received: ReceivedAnnouncement, zone: str) -> Button:
    """The request, or once it is met, when that was."""
    return button(_acknowledged(words, received, zone), _acknowledge(received.announcement))


def acknowledgement_nudge(words: Words, received: ReceivedAnnouncement, zone: str) -> Screen:
    """That it still waits, and a button to it."""
    announcement = received.announcement
    return Screen(
        words(
            "acknowledgement-nudge", moment=_when(words, received, zone), text=snippet_of(words, announcement.content)
        ),
        [[button(words.plain("button-open-announcement"), OpenReceived(announcement=announcement.id))]],
    )


def still_valid_notice(words: Words, found: list[Announcement], zone: str) -> Screen:
    """To somebody who has joined: what was sent before and is still valid."""
    rows = []
    for each in found[:MOST_VALID]:
        label = words.plain(
            "button-news-waiting", day=_sent_on(words, each, zone), text=snippet_of(words, each.content)
        )
        rows.append([button(label, OpenReceived(announcement=each.id))])
    return Screen(words("still-valid", announcements=len(found)), [*rows, [home(words)]])


def received_announcements_screen(
    words: Words, viewer: Viewer, shown: Paged[ReceivedAnnouncement], waiting: int
) -> Screen:
    return Screen(
        lines(
            words("news-title"),
            words("news-summary", waiting=waiting) if shown.total else words("news-none"),
        ),
        [
            *(_open(words, each, viewer.zone, shown.number) for each in shown.items),
            pager(words, shown, lambda turn: ReceivedAnnouncements(page=turn)),
            [button(words.plain("button-broadcasts"), SentAnnouncements())] if may_see_all(viewer) else [],
            [home(words)],
        ],
    )


def received_announcement_screen(words: Words, received: ReceivedAnnouncement, zone: str, page: int) -> Screen:
    """The text once more; a file comes on request, as a message of its own. What is recalled has neither."""
    announcement = received.announcement
    if received.recalled:
        heading = words("news-heading", moment=_when(words, received, zone))
        return Screen(
            lines(heading, "", words("announcement-withdrawn")),
            [[back(words, ReceivedAnnouncements(page=page)), home(words)]],
        )
    target: ButtonData = AcknowledgeReceived(announcement=announcement.id, page=page)
    if announcement.version > 1:
        target = AcknowledgeOpened(announcement=announcement.id, version=announcement.version, page=page)
    options = announcement_drafts.poll_rows(words, announcement, received.choice) if announcement.options else []
    return Screen(
        _text(words, received, zone),
        [
            *options,
            [] if options else [button(_acknowledged(words, received, zone), target)],
            [button(words.plain("button-news-file"), OpenReceivedFile(announcement=announcement.id))]
            if announcement.content.file_id
            else [],
            [button(words.plain("button-ask-author"), AskAuthor(announcement=announcement.id))],
            [back(words, ReceivedAnnouncements(page=page)), home(words)],
        ],
    )


def received_file(words: Words, received: ReceivedAnnouncement, zone: str) -> Screen:
    content = received.announcement.content
    caption = words("news-file-caption", moment=_when(words, received, zone))
    return Screen(caption, (), (content.file_kind or "", content.file_id or ""))


def _acknowledge(announcement: Announcement) -> ButtonData:
    """Says which version was read: who presses below an older one has not read this."""
    if announcement.version > 1:
        return AcknowledgeVersion(announcement=announcement.id, version=announcement.version)
    return Acknowledge(announcement=announcement.id)


def _open(words: Words, received: ReceivedAnnouncement, zone: str, page: int) -> Row:
    announcement, day = received.announcement, _when(words, received, zone)
    if received.recalled:
        label = words.plain("button-news-withdrawn", day=day)
    else:
        key = "button-news-acknowledged" if received.acknowledged_at else "button-news-waiting"
        content = own_content(words, announcement, received.facts, zone)
        label = words.plain(key, day=day, text=snippet_of(words, content))
    return [button(label, OpenReceived(announcement=announcement.id, page=page))]


def _text(words: Words, received: ReceivedAnnouncement, zone: str) -> Html:
    """With a heading, where the text leaves room for it."""
    content = own_content(words, received.announcement, received.facts, zone)
    heading = words("news-heading", moment=_when(words, received, zone))
    if not content.html:
        return lines(heading, "", words("news-only-file", name=content.file_name or words.plain("announcement-photo")))
    whole = lines(heading, "", content.html)
    return whole if units(without_markup(whole)) <= MESSAGE_LIMIT else Html(content.html)


def _acknowledged(words: Words, received: ReceivedAnnouncement, zone: str) -> str:
    if received.acknowledged_at is None:
        return words.plain("button-acknowledge")
    return words.plain("button-acknowledged", moment=words.short_moment(received.acknowledged_at, zone))


def _when(words: Words, received: ReceivedAnnouncement, zone: str) -> str:
    return _sent_on(words, received.announcement, zone)


def _sent_on(words: Words, announcement: Announcement, zone: str) -> str:
    return words.short_moment(announcement.sent_at or announcement.created_at, zone)
