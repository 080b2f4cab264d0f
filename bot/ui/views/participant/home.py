"""The menu, hints beside it, and what is said when something is refused."""

from collections.abc import Sequence

from bot.domain.messages.troubles import Trouble
from bot.domain.people.first_steps import FirstSteps
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_coordinate, may_look_below, may_organise, may_see_all
from bot.domain.text import cut
from bot.domain.work.task_cards import TaskList
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.claims import WithdrawClaim
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, button, fitting, home, in_rows, lines
from bot.ui.views.organiser.first_steps import back_to_first_steps_row, first_steps_row
from bot.ui.views.participant.asked import waiting_lines

NAME_LIMIT = 64


def menu_screen(
    words: Words,
    viewer: Viewer,
    lists: Sequence[TaskList],
    above: Html | None = None,
    steps: FirstSteps | None = None,
) -> Screen:
    """The start: who you are, how far you are, where you can go; `above` is news that came with it.

    `steps` are those of an organiser's first hour on a new bot.
    """
    name = viewer.participant.name if viewer.participant else ""
    return Screen(
        fitting(
            above,
            "" if above else None,
            words("home-greeting", name=cut(name, NAME_LIMIT)) if name else words("home-greeting-nameless"),
            words("home-organiser") if viewer.organiser else words("home-observer") if viewer.observer else None,
            *(_progress(words, each) for each in lists),
            *waiting_lines(words, lists),
        ),
        [*first_steps_row(words, steps), *menu_rows(words, viewer)],
    )


def menu_rows(words: Words, viewer: Viewer) -> list[Row]:
    """What this person can open, and nothing else."""
    first = [Page.TASKS] if viewer.organisations else []
    if may_look_below(viewer):
        first += [Page.ORGANISATIONS, Page.REPORT]
    rest = [Page.EVENTS, Page.ANNOUNCEMENTS, Page.SETTINGS, Page.HELP]
    rows = [[_open(words, page)] for page in first]
    if may_organise(viewer):
        rows.append([_open(words, Page.IMPORT)])
    if may_see_all(viewer):
        rows.append([_open(words, Page.RESOLUTIONS), _open(words, Page.ROUNDS)])
        changes = [_open(words, Page.NEW_ANNOUNCEMENT)] if may_organise(viewer) else []
        rows.append([*changes, _open(words, Page.TEAM)])
    if may_organise(viewer):
        rows.append([_open(words, Page.ROSTER)])
    return [*rows, *in_rows((_open(words, page) for page in rest), 2)]


def way_in_screen(words: Words, viewer: Viewer) -> Screen:
    """How to get in; to who is held back or has asked to be let in, who decides."""
    if viewer.suspended:
        return Screen(words("suspended-hint", organisation=", ".join(viewer.suspended)))
    if viewer.claim is not None:
        claim_id, name = viewer.claim
        withdraw = button(words.plain("button-withdraw-claim"), WithdrawClaim(claim=claim_id))
        return Screen(words("claim-waiting-hint", organisation=name), [[withdraw]])
    return Screen(words("no-invitation"))


def code_screen(words: Words) -> Screen:
    """Nobody organises yet."""
    return Screen(words("no-organiser-yet"))


def ownerless_screen(words: Words, telegram_id: int, *, named: bool) -> Screen:
    """Nobody organises yet, though somebody may be named: then who reads it may be them, misspelt."""
    if not named:
        return code_screen(words)
    return Screen(lines(words("no-invitation"), "", words("no-organiser-by-that-number", id=str(telegram_id))))


def hint_screen(words: Words, viewer: Viewer, key: str, undo: ButtonData | None = None) -> Screen:
    """Beside the menu, perhaps with what takes it back; whoever may not use the bot is told how to get in."""
    if not viewer.member:
        return way_in_screen(words, viewer)
    taken_back = [[button(words.plain("button-undo"), undo)]] if undo else []
    return Screen(words(key), [*taken_back, *menu_rows(words, viewer)])


def words_awaited(words: Words, viewer: Viewer) -> Screen | None:
    """To who sends anything else while the bot waits for words: which ones. The question stays open."""
    key = f"awaited-{viewer.expectation.name}" if viewer.expectation else ""
    if not key or not words.has(key):
        return None
    return Screen(words("awaited", what=words.plain(key)), [[home(words)]] if viewer.member else ())


def help_screen(words: Words, viewer: Viewer, steps: FirstSteps | None = None) -> Screen:
    return Screen(
        lines(
            words("help-about"),
            "",
            words("help-tasks") if viewer.organisations or not viewer.on_team else None,
            words("help-common"),
            "" if may_look_below(viewer) else None,
            words("help-coordinator") if may_coordinate(viewer) or may_organise(viewer) else None,
            words("help-organiser") if viewer.organiser else words("help-observer") if viewer.observer else None,
        ),
        [*back_to_first_steps_row(words, steps), [_open(words, Page.PRIVACY)], [home(words)]],
    )


LABELS = {
    Page.TASKS: "page-tasks",
    Page.EVENTS: "page-events",
    Page.ANNOUNCEMENTS: "page-news",
    Page.SETTINGS: "page-settings",
    Page.ORGANISATIONS: "page-organisations",
    Page.NEW_ANNOUNCEMENT: "page-broadcast",
    Page.ROUNDS: "page-rounds",
    Page.REPORT: "page-report",
    Page.HELP: "page-help",
    Page.IMPORT: "page-import",
    Page.RESOLUTIONS: "page-resolutions",
    Page.ROSTER: "page-roster",
    Page.PRIVACY: "page-privacy",
    Page.TEAM: "page-team",
}


def _open(words: Words, page: Page) -> Button:
    return button(words.plain(LABELS[page]), Open(page=page))


def _progress(words: Words, each: TaskList) -> Html:
    name = each.organisation.short_name
    if not each.assignments:
        return words("home-nothing", organisation=name)
    return words("home-organisation", organisation=name, answered=each.answered, total=len(each.assignments))


def refusal_screen(words: Words, viewer: Viewer, reason: Html) -> Screen:
    return Screen(reason, menu_rows(words, viewer) if viewer.member else [])


def restored_notice(words: Words, held: int) -> Screen:
    return Screen(words("notice-restored", count=held), [[home(words)]])


def dead_letter_notice(words: Words, inbox_id: int) -> Screen:
    return Screen(words("notice-parked", inbox=str(inbox_id)), [[home(words)]])


def trouble_notice(words: Words, troubles: Sequence[Trouble]) -> Screen:
    """None: that all is well again."""
    if not troubles:
        return Screen(words("trouble-mended"), [[home(words)]])
    found = [words(f"trouble-{each.kind}", amount=each.amount) for each in troubles]
    found += [words(f"replica-fault-{each.fault}") for each in troubles if each.fault]
    return Screen(lines(words("trouble-heading"), *found, words("trouble-whom")), [[home(words)]])
