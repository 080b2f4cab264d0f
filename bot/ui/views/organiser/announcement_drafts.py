"""Writing an announcement: the message itself, and below it whom it reaches."""

from bot.domain.messages.announcements import (
    Announcement,
    AnnouncementDraft,
    Content,
)
from bot.domain.people.listings import name_of, page_of
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.text import cut
from bot.ui.buttons.announcement_questions import Vote
from bot.ui.buttons.announcements import (
    Acknowledge,
    CancelAnnouncement,
    ChangeText,
    Municipalities,
    OpenAnnouncementDraft,
    ReachEveryone,
    SendAnnouncement,
    SentAnnouncements,
    TickAudienceKind,
    TickMunicipality,
)
from bot.ui.buttons.audiences import MoreAudience
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.schedules import RestoreSchedule, Templates
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Row, Screen, back, button, home, lines, pager, tick
from bot.ui.views.organiser.announcement_questions import new_poll_row
from bot.ui.views.organiser.audiences import audience_lines, reach_lines
from bot.ui.views.organiser.schedules import schedule_lines, schedule_rows

SNIPPET_LIMIT = 34  # of a text by which one knows an announcement again; a button has its day besides


def announcement_message(words: Words, found: Announcement) -> Screen:
    """The announcement as its recipients see it, and as its author does before."""
    content, announcement_id = found.content, found.id
    if found.options:
        return plain_announcement(content, poll_rows(words, found, None))
    ask = button(words.plain("button-acknowledge"), Acknowledge(announcement=announcement_id))
    return plain_announcement(content, [[ask]])


def poll_rows(words: Words, found: Announcement, choice: int | None) -> list[Row]:
    """A button for each option, and which is chosen."""
    return [
        [
            button(
                words.plain("poll-option-chosen" if number == choice else "poll-option", option=option),
                Vote(announcement=found.id, choice=number),
            )
        ]
        for number, option in enumerate(found.options)
    ]


def plain_announcement(content: Content, rows: list[Row]) -> Screen:
    return Screen(Html(content.html), rows, content.file)


def ask_for_announcement(words: Words, unsent: Announcement | None) -> Screen:
    """The request for a new announcement; a draft that was left can be taken up again."""
    rows: list[Row] = []
    if unsent is not None:
        label = words.plain("button-unsent", text=snippet_of(words, unsent.content))
        rows.append([button(label, OpenAnnouncementDraft(announcement=unsent.id, preview=True))])
    return Screen(
        words("announcement-ask"),
        [
            *rows,
            [button(words.plain("button-templates"), Templates(announcement=0)), *new_poll_row(words)],
            [button(words.plain("button-broadcasts"), SentAnnouncements())],
            [button(words.plain("button-cancel"), Open(page=Page.HOME))],
        ],
    )


def ask_for_other_text(words: Words, draft_id: int) -> Screen:
    return Screen(
        words("announcement-ask-other"), [[back(words, OpenAnnouncementDraft(announcement=draft_id)), home(words)]]
    )


def announcement_draft_screen(
    words: Words, shown: AnnouncementDraft, zone: str, *, unscheduled: bool = False
) -> Screen:
    """Whom the draft reaches, with everything that can be done about it; `unscheduled`: its hour was just taken."""
    draft_id, audience = shown.announcement.id, shown.announcement.audience
    everyone = ReachEveryone(announcement=draft_id)
    send = SendAnnouncement(announcement=draft_id, revision=shown.announcement.revision)
    places = words.plain("button-municipalities", count=len(audience.municipalities))
    return Screen(
        lines(
            *([words("schedule-dropped"), ""] if unscheduled else []),
            words("announcement-draft"),
            "",
            *_whom(words, shown),
            *schedule_lines(words, shown.announcement, zone),
        ),
        [
            [button(words.plain("button-undo"), RestoreSchedule(announcement=draft_id))] if unscheduled else [],
            [tick(words, words.plain("audience-everyone"), everyone, ticked=audience.everyone)],
            *(_kind(words, shown, kind) for kind in shown.kinds),
            [button(places, Municipalities(announcement=draft_id))] if shown.municipalities else [],
            [button(words.plain("button-more-audience"), MoreAudience(announcement=draft_id))],
            [button(words.plain("button-change-text"), ChangeText(announcement=draft_id))],
            *schedule_rows(words, shown.announcement),
            [button(words.plain("button-send"), send)] if shown.sendable else [],
            [button(words.plain("button-cancel"), CancelAnnouncement(announcement=draft_id)), home(words)],
        ],
    )


def municipalities_screen(words: Words, shown: AnnouncementDraft, page: int, text: str = "") -> Screen:
    """The municipalities to choose from; with each come the authority and all organisations below it."""
    draft_id, places = shown.announcement.id, page_of(page, LIST_PAGE, shown.municipalities, text, name_of)
    return Screen(
        lines(words("announcement-municipalities"), "", *_whom(words, shown)),
        [
            *(_place(words, shown, each, places.number) for each in places.items),
            pager(words, places, lambda turn: Municipalities(announcement=draft_id, page=turn)),
            [back(words, OpenAnnouncementDraft(announcement=draft_id)), home(words)],
        ],
        listed=places,
    )


def snippet_of(words: Words, content: Content) -> str:
    """The first words, or what stands for a file without any."""
    text = " ".join(content.text.split())
    return cut(text or content.file_name or words.plain("announcement-photo"), SNIPPET_LIMIT)


def _whom(words: Words, shown: AnnouncementDraft) -> list[Html]:
    return [*audience_lines(words, shown.names), *reach_lines(words, shown.reach)]


def _kind(words: Words, shown: AnnouncementDraft, kind: OrganisationKind) -> Row:
    ticked = kind.code in shown.announcement.audience.kinds
    target = TickAudienceKind(announcement=shown.announcement.id, kind=kind.code, ticked=not ticked)
    return [tick(words, kind.plural, target, ticked=ticked)]


def _place(words: Words, shown: AnnouncementDraft, place: Organisation, page: int) -> Row:
    ticked = place.id in shown.announcement.audience.municipalities
    target = TickMunicipality(announcement=shown.announcement.id, organisation=place.id, ticked=not ticked, page=page)
    return [tick(words, place.short_name, target, ticked=ticked)]
