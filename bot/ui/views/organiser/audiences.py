"""Whom an announcement reaches: in words and numbers, and what it can be chosen by."""

from collections.abc import Callable

from bot.domain.messages.announcements import Announcement, AnnouncementDraft
from bot.domain.messages.audiences import (
    Attending,
    AudienceEvent,
    AudienceNames,
    AudienceOrganisations,
    AudienceReach,
    AudienceRole,
    SavedAudience,
)
from bot.domain.messages.events import Event
from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation
from bot.domain.text import capital, cut
from bot.ui.buttons.announcements import OpenAnnouncementDraft
from bot.ui.buttons.audiences import (
    ChooseAudienceEvent,
    ChooseUnacknowledged,
    DeleteAudience,
    MoreAudience,
    OpenAttending,
    ReachUnacknowledged,
    RestoreAudience,
    SaveAudience,
    SavedAudiences,
    SearchOrganisations,
    TickAttending,
    TickOrganisation,
    TickRole,
    TickUnanswered,
    UseAudience,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, home, lines, pager, tick, undo_screen

NAMES_LIMIT = 600  # of the chosen municipalities, where there are many
TEXT_LIMIT = 60  # of the announcement that is meant


def more_audience_screen(words: Words, shown: AnnouncementDraft) -> Screen:
    """Roles, organisations, what people have done or not, and audiences that are kept."""
    draft_id, chosen = shown.announcement.id, shown.announcement.audience
    organisations = words.plain("button-audience-organisations", count=len(chosen.organisations))
    unanswered = TickUnanswered(announcement=draft_id, ticked=not chosen.unanswered)
    label = words.plain("audience-unacknowledged")
    return Screen(
        lines(words("audience-more"), "", *audience_lines(words, shown.names), *reach_lines(words, shown.reach)),
        [
            *([_role(words, shown, role)] for role in AudienceRole),
            [button(organisations, SearchOrganisations(announcement=draft_id))],
            [tick(words, words.plain("audience-unanswered"), unanswered, ticked=chosen.unanswered)],
            [tick(words, label, ChooseUnacknowledged(announcement=draft_id), ticked=bool(chosen.unacknowledged))],
            [_of_event(words, shown)],
            [button(words.plain("button-saved-audiences"), SavedAudiences(announcement=draft_id))],
            [back(words, OpenAnnouncementDraft(announcement=draft_id)), home(words)],
        ],
    )


def unacknowledged_choice_screen(
    words: Words, draft: Announcement, shown: Paged[Announcement], label: Callable[[Announcement], str]
) -> Screen:
    """Which announcement is meant, of those that were sent."""

    def sent(each: Announcement) -> Row:
        return [button(label(each), ReachUnacknowledged(announcement=draft.id, about=each.id))]

    whoever = button(words.plain("audience-whoever"), ReachUnacknowledged(announcement=draft.id, about=0))
    return Screen(
        words("audience-unacknowledged-ask" if shown.total else "audience-unacknowledged-none"),
        [
            *map(sent, shown.items),
            [whoever] if draft.audience.unacknowledged else [],
            pager(words, shown, lambda turn: ChooseUnacknowledged(announcement=draft.id, page=turn)),
            [back(words, MoreAudience(announcement=draft.id)), home(words)],
        ],
        listed=shown,
    )


def event_choice_screen(words: Words, draft: Announcement, shown: Paged[Event]) -> Screen:
    """Of which event's guests some are meant."""

    def event(each: Event) -> Row:
        ticked = each.id == draft.audience.event
        return [tick(words, capital(each.title), OpenAttending(announcement=draft.id, event=each.id), ticked=ticked)]

    return Screen(
        words("audience-event-ask" if shown.total else "audience-event-none"),
        [
            *map(event, shown.items),
            pager(words, shown, lambda turn: ChooseAudienceEvent(announcement=draft.id, page=turn)),
            [back(words, MoreAudience(announcement=draft.id)), home(words)],
        ],
        listed=shown,
    )


def attending_screen(words: Words, shown: AudienceEvent) -> Screen:
    """What an organisation may have said of the event; any of what is ticked will do."""

    def said(each: Attending) -> Row:
        ticked = each.value in shown.attending
        target = TickAttending(announcement=shown.draft_id, event=shown.event.id, said=each, ticked=not ticked)
        return [tick(words, words.plain(f"audience-attending-{each}"), target, ticked=ticked)]

    return Screen(
        words("audience-attending", event=capital(cut(shown.event.title, NAMES_LIMIT))),
        [*map(said, Attending), [back(words, MoreAudience(announcement=shown.draft_id)), home(words)]],
    )


def organisations_screen(words: Words, shown: AudienceOrganisations, *, searched: bool) -> Screen:
    """What was found by a part of a name, or what is chosen already; another name may be typed."""
    draft_id, listed = shown.draft_id, shown.listed

    def row(each: Organisation) -> Row:
        ticked = each.id in shown.chosen
        page = listed.number
        target = TickOrganisation(announcement=draft_id, organisation=each.id, ticked=not ticked, page=page)
        return [tick(words, each.short_name, target, ticked=ticked)]

    return Screen(
        words("audience-found" if searched else "audience-organisations", chosen=len(shown.chosen)),
        [
            *map(row, listed.items),
            pager(words, listed, lambda turn: SearchOrganisations(announcement=draft_id, page=turn)),
            [back(words, MoreAudience(announcement=draft_id)), home(words)],
        ],
        listed=listed,
    )


def saved_audiences_screen(words: Words, draft_id: int, saved: Paged[SavedAudience]) -> Screen:
    """A press takes one up; what is chosen now may be kept, too."""

    def row(each: SavedAudience) -> Row:
        drop = DeleteAudience(announcement=draft_id, audience=each.id, page=saved.number)
        use = button(each.name, UseAudience(announcement=draft_id, audience=each.id))
        return [use, button(words.plain("button-drop-saved"), drop)]

    return Screen(
        words("audiences-saved" if saved.total else "audiences-none-saved"),
        [
            *map(row, saved.items),
            pager(words, saved, lambda turn: SavedAudiences(announcement=draft_id, page=turn)),
            [button(words.plain("button-save-audience"), SaveAudience(announcement=draft_id))],
            [back(words, MoreAudience(announcement=draft_id)), home(words)],
        ],
        listed=saved,
    )


def dropped_audience_screen(words: Words, draft_id: int, dropped: SavedAudience) -> Screen:
    undo = RestoreAudience(announcement=draft_id, audience=dropped.id)
    return undo_screen(words, words("saved-dropped", name=dropped.name), undo, SavedAudiences(announcement=draft_id))


def ask_for_audience_name(words: Words, draft_id: int) -> Screen:
    return Screen(words("audience-name-ask"), [[back(words, SavedAudiences(announcement=draft_id)), home(words)]])


def reach_lines(words: Words, counted: AudienceReach) -> list[Html]:
    """How many people, how long it takes, and whom it would be too much for."""
    found = [words("announcement-reach", people=counted.people)]
    if counted.people:
        found.append(words("announcement-minutes", minutes=counted.minutes))
    if counted.unreachable:
        found.append(words("announcement-unreachable", people=counted.unreachable))
    if counted.unjoined:
        found.append(words("announcement-unjoined", count=counted.unjoined))
    if counted.sated:
        found.append(words("announcement-sated", people=counted.sated))
    return found


def audience_lines(words: Words, chosen: AudienceNames) -> list[Html]:
    """In words, by the names of what is chosen."""
    roles = [words.plain(f"audience-role-{role}") for role in chosen.roles]
    named = {
        "announcement-to-kinds": chosen.kinds,
        "announcement-to-roles": roles,
        "announcement-to-places": chosen.municipalities,
        "announcement-to-organisations": chosen.organisations,
    }
    found = [words(key, names=cut(", ".join(names), NAMES_LIMIT)) for key, names in named.items() if names]
    if chosen.unanswered:
        found.append(words("announcement-to-unanswered"))
    if chosen.unacknowledged is not None:
        text = cut(" ".join(chosen.unacknowledged.split()), TEXT_LIMIT)
        found.append(words("announcement-to-unacknowledged", text=text))
    if chosen.attending:
        said = ", ".join(words.plain(f"audience-attending-{each}").lower() for each in chosen.attending)
        found.append(words("announcement-to-attending", event=capital(cut(chosen.event, TEXT_LIMIT)), said=said))
    return found or [words("announcement-to-everyone")]


def _of_event(words: Words, shown: AnnouncementDraft) -> Button:
    draft = shown.announcement
    ticked = bool(draft.audience.event)
    return tick(words, words.plain("audience-event"), ChooseAudienceEvent(announcement=draft.id), ticked=ticked)


def _role(words: Words, shown: AnnouncementDraft, role: AudienceRole) -> Button:
    ticked = role.value in shown.announcement.audience.roles
    target = TickRole(announcement=shown.announcement.id, role=role, ticked=not ticked)
    return tick(words, words.plain(f"audience-role-{role}"), target, ticked=ticked)
