"""When an announcement goes out, how long it is valid, and its text with fields."""

from datetime import datetime

from bot.domain.messages.announcements import Announcement, AnnouncementDraft, ReceivedAnnouncement
from bot.domain.messages.fields import NAMES, Field, OwnFacts, fields_in
from bot.domain.paging import Paged
from bot.domain.text import MESSAGE_LIMIT, cut, units, without_markup
from bot.ui.buttons.announcements import (
    CancelAnnouncement,
    OpenAnnouncementDraft,
    OpenOutcome,
    SendAnnouncement,
)
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.schedules import (
    AskForHour,
    AskValidity,
    CancelSchedule,
    ChooseClock,
    ClearValidity,
    DeleteTemplate,
    MoreOfDraft,
    PreviewRecipients,
    RestoreTemplate,
    SaveTemplate,
    Templates,
    UseTemplate,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, home, lines, pager, undo_screen
from bot.ui.views.participant.announcement_texts import own_content

UNKNOWN_LIMIT = 200
SNIPPET_LIMIT = 60


def ask_for_hour(words: Words, draft_id: int, now: datetime, zone: str) -> Screen:
    return Screen(
        words("schedule-ask", now=words.short_moment(now, zone)),
        [[back(words, OpenAnnouncementDraft(announcement=draft_id)), home(words)]],
    )


def schedule_lines(words: Words, found: Announcement, zone: str) -> list[Html]:
    """When a draft goes out by itself, how long it is valid, and what is unclear of its fields."""
    shown = []
    schedule = found.schedule
    if schedule is not None and schedule.overdue:
        shown.append(words("schedule-overdue", moment=words.moment(schedule.at, zone)))
    elif schedule is not None and schedule.local is not None:
        clock, day = f"{schedule.local:%H:%M}", words.day(schedule.local.date())
        first = words.short_moment(schedule.at, zone)
        shown.append(words("schedule-local", day=day, clock=clock, first=first))
    elif schedule is not None:
        shown.append(words("schedule-at", moment=words.moment(schedule.at, zone)))
    if found.valid_until is not None:
        shown.append(words("validity-of-poll" if found.options else "validity-until", day=words.day(found.valid_until)))
    _, unknown = fields_in(found.content.html)
    if unknown:
        names = cut(", ".join(f"{{{each}}}" for each in unknown), UNKNOWN_LIMIT)
        shown.append(words("fields-unknown", names=names, known=_known()))
    return shown


def schedule_rows(words: Words, found: Announcement) -> list[Row]:
    """What can be done about the hour of a draft, besides sending it now."""
    draft_id, schedule = found.id, found.schedule
    more = button(words.plain("button-more-of-draft"), MoreOfDraft(announcement=draft_id))
    if schedule is None:
        return [[button(words.plain("button-schedule"), AskForHour(announcement=draft_id)), more]]
    to_all = schedule.local is not None
    clock = words.plain("button-one-instant" if to_all else "button-own-clock")
    return [
        [button(clock, ChooseClock(announcement=draft_id, local=not to_all))],
        [
            button(words.plain("button-reschedule"), AskForHour(announcement=draft_id)),
            button(words.plain("button-unschedule"), CancelSchedule(announcement=draft_id)),
        ],
        [more],
    ]


def schedule_news(words: Words, found: Announcement, zone: str) -> Screen:
    """To its author: that it has gone out, or that its hour has passed and what is to become of it."""
    text = cut(" ".join(found.content.text.split()), SNIPPET_LIMIT)
    if found.sent_at is not None:
        return Screen(
            words("schedule-sent", text=text),
            [[button(words.plain("button-outcome"), OpenOutcome(announcement=found.id))], [home(words)]],
        )
    moment = words.moment(found.schedule.at, zone) if found.schedule else ""
    send = SendAnnouncement(announcement=found.id, revision=found.revision)
    return Screen(
        words("schedule-missed", text=text, moment=moment),
        [
            [button(words.plain("button-send"), send)],
            [button(words.plain("button-reschedule"), AskForHour(announcement=found.id))],
            [
                button(words.plain("button-look-again"), OpenAnnouncementDraft(announcement=found.id, preview=True)),
                button(words.plain("button-cancel"), CancelAnnouncement(announcement=found.id)),
            ],
        ],
    )


def more_of_draft_screen(words: Words, shown: AnnouncementDraft, zone: str) -> Screen:
    found = shown.announcement
    fields, _ = fields_in(found.content.html)
    return Screen(
        lines(words("draft-more", known=_known()), "", *schedule_lines(words, found, zone)),
        [
            [button(words.plain("button-preview-recipients"), PreviewRecipients(announcement=found.id))]
            if fields and shown.sendable
            else [],
            validity_row(words, found),
            [button(words.plain("button-save-template"), SaveTemplate(announcement=found.id))],
            [button(words.plain("button-templates"), Templates(announcement=found.id))],
            [back(words, OpenAnnouncementDraft(announcement=found.id)), home(words)],
        ],
    )


def validity_row(words: Words, found: Announcement) -> Row:
    if found.valid_until is not None:
        return [button(words.plain("button-no-validity"), ClearValidity(announcement=found.id))]
    return [button(words.plain("button-validity"), AskValidity(announcement=found.id))]


def ask_for_validity(words: Words, found: Announcement) -> Screen:
    if found.sent_at is not None:
        return Screen(words("validity-ask"), [[back(words, OpenOutcome(announcement=found.id)), home(words)]])
    return Screen(words("validity-ask"), [[back(words, MoreOfDraft(announcement=found.id)), home(words)]])


def example_screen(words: Words, facts: OwnFacts, received: ReceivedAnnouncement, zone: str) -> Screen:
    """As one of its recipients would see it; the file is left out."""
    html = own_content(words, received.announcement, facts, zone).html
    heading = words("fields-example", name=facts.name, organisation=facts.organisation)
    whole = lines(heading, "", html)
    return Screen(whole if units(without_markup(whole)) <= MESSAGE_LIMIT else Html(html))


def templates_screen(words: Words, listed: Paged[tuple[int, str, str]], draft_id: int) -> Screen:
    def row(template_id: int, name: str) -> Row:
        drop = button(
            words.plain("button-drop-saved"),
            DeleteTemplate(template=template_id, page=listed.number, announcement=draft_id),
        )
        return [button(name, UseTemplate(template=template_id)), drop]

    where = MoreOfDraft(announcement=draft_id) if draft_id else Open(page=Page.NEW_ANNOUNCEMENT)
    return Screen(
        words("templates" if listed.total else "templates-none", known=_known()),
        [
            *(row(number, name) for number, name, _ in listed.items),
            pager(words, listed, lambda turn: Templates(announcement=draft_id, page=turn)),
            [back(words, where), home(words)],
        ],
        listed=listed,
    )


def dropped_template_screen(words: Words, draft_id: int, dropped: tuple[int, str, str]) -> Screen:
    undo = RestoreTemplate(template=dropped[0], announcement=draft_id)
    return undo_screen(words, words("saved-dropped", name=dropped[1]), undo, Templates(announcement=draft_id))


def ask_for_template_name(words: Words, draft_id: int) -> Screen:
    return Screen(words("template-name-ask"), [[back(words, MoreOfDraft(announcement=draft_id)), home(words)]])


def _known() -> str:
    return ", ".join(f"{{{NAMES[field][0]}}}" for field in Field)
