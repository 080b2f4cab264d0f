"""Writing an announcement: the message itself, and below it whom it reaches."""

from bot.domain.messages.announcements import (
    Announcement,
    AnnouncementDraft,
    AudienceReach,
    Content,
)
from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.text import cut
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
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Row, Screen, back, button, home, lines, pager, tick

SNIPPET_LIMIT = 34  # of a text by which one knows an announcement again; a button has its day besides
NAMES_LIMIT = 600  # of the chosen municipalities, where there are many


def announcement_message(words: Words, content: Content, announcement_id: int) -> Screen:
    """The announcement as its recipients see it, and as its author does before."""
    ask = button(words.plain("button-acknowledge"), Acknowledge(announcement=announcement_id))
    return plain_announcement(content, [[ask]])


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
            [button(words.plain("button-broadcasts"), SentAnnouncements())],
            [button(words.plain("button-cancel"), Open(page=Page.HOME))],
        ],
    )


def ask_for_other_text(words: Words, draft_id: int) -> Screen:
    return Screen(
        words("announcement-ask-other"), [[back(words, OpenAnnouncementDraft(announcement=draft_id)), home(words)]]
    )


def announcement_draft_screen(words: Words, shown: AnnouncementDraft) -> Screen:
    """Whom the draft reaches, with everything that can be done about it."""
    draft_id, audience = shown.announcement.id, shown.announcement.audience
    everyone = ReachEveryone(announcement=draft_id)
    send = SendAnnouncement(announcement=draft_id, revision=shown.announcement.revision)
    places = words.plain("button-municipalities", count=len(audience.municipalities))
    return Screen(
        lines(words("announcement-draft"), "", *_audience(words, shown), *reach_lines(words, shown.reach)),
        [
            [tick(words, words.plain("audience-everyone"), everyone, ticked=audience.everyone)],
            *(_kind(words, shown, kind) for kind in shown.kinds),
            [button(places, Municipalities(announcement=draft_id))] if shown.municipalities else [],
            [button(words.plain("button-change-text"), ChangeText(announcement=draft_id))],
            [button(words.plain("button-send"), send)] if shown.sendable else [],
            [button(words.plain("button-cancel"), CancelAnnouncement(announcement=draft_id)), home(words)],
        ],
    )


def municipalities_screen(words: Words, shown: AnnouncementDraft, page: int) -> Screen:
    """The municipalities to choose from; with each come the authority and all organisations below it."""
    draft_id, places = shown.announcement.id, Paged.out_of(page, LIST_PAGE, shown.municipalities)
    return Screen(
        lines(words("announcement-municipalities"), "", *_audience(words, shown), *reach_lines(words, shown.reach)),
        [
            *(_place(words, shown, each, places.number) for each in places.items),
            pager(words, places, lambda turn: Municipalities(announcement=draft_id, page=turn)),
            [back(words, OpenAnnouncementDraft(announcement=draft_id)), home(words)],
        ],
    )


def snippet_of(words: Words, content: Content) -> str:
    """The first words, or what stands for a file without any."""
    text = " ".join(content.text.split())
    return cut(text or content.file_name or words.plain("announcement-photo"), SNIPPET_LIMIT)


def reach_lines(words: Words, counted: AudienceReach) -> list[Html]:
    unreachable = [words("announcement-unreachable", people=counted.unreachable)] if counted.unreachable else []
    return [words("announcement-reach", people=counted.people), *unreachable]


def audience_lines(words: Words, kinds: list[str], places: list[str]) -> list[Html]:
    """In words, by the names of the chosen kinds and municipalities."""
    if not kinds and not places:
        return [words("announcement-to-everyone")]
    of_kinds = words("announcement-to-kinds", kinds=", ".join(kinds)) if kinds else None
    of_places = words("announcement-to-places", places=cut(", ".join(places), NAMES_LIMIT)) if places else None
    return [each for each in (of_kinds, of_places) if each is not None]


def _audience(words: Words, shown: AnnouncementDraft) -> list[Html]:
    chosen = shown.announcement.audience
    return audience_lines(
        words,
        [kind.plural for kind in shown.kinds if kind.code in chosen.kinds],
        [each.short_name for each in shown.municipalities if each.id in chosen.municipalities],
    )


def _kind(words: Words, shown: AnnouncementDraft, kind: OrganisationKind) -> Row:
    ticked = kind.code in shown.announcement.audience.kinds
    target = TickAudienceKind(announcement=shown.announcement.id, kind=kind.code, ticked=not ticked)
    return [tick(words, kind.plural, target, ticked=ticked)]


def _place(words: Words, shown: AnnouncementDraft, place: Organisation, page: int) -> Row:
    ticked = place.id in shown.announcement.audience.municipalities
    target = TickMunicipality(announcement=shown.announcement.id, organisation=place.id, ticked=not ticked, page=page)
    return [tick(words, place.short_name, target, ticked=ticked)]
