"""Who is silent: the list, one organisation of it, what a nudge reached, and the messages about it."""

from bot.domain.people.participants import Organisation
from bot.domain.text import cut
from bot.domain.work.escalation import EscalationNews, Stage
from bot.domain.work.silence import (
    NudgeNews,
    Reminded,
    Silent,
    SilentList,
    SilentOrganisation,
    first_due,
)
from bot.domain.work.tasks import WITHOUT_HELP, Assignment
from bot.ui.buttons.joining import JoiningBelow, JoiningOf
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.origins import came_from
from bot.ui.buttons.oversight import OpenBelow
from bot.ui.buttons.silence import AnswerFor, NudgeAll, NudgeOne, OnBehalf, OpenSilentOrganisation, SilentBelow
from bot.ui.buttons.tasks import Card, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, in_rows, lines, pager
from bot.ui.views.participant.tasks import TITLE_LIMIT

NUDGED_LIMIT = 5  # organisations of one person in a nudge


def silent_screen(words: Words, parent: int, shown: SilentList) -> Screen:
    """`parent` is 0 for all that the viewer oversees."""
    page, quiet = shown.page, shown.quiet
    silent, unjoined = len(quiet.silent), len(quiet.unjoined)
    return Screen(
        lines(
            words("silence-title", silent=silent, total=quiet.total),
            words("silence-unjoined", count=unjoined) if unjoined else None,
            "",
            words("silence-hint"),
        )
        if page.items
        else words("silence-none"),
        [
            [button(words.plain("button-nudge"), NudgeAll(parent=parent, page=page.number))] if silent else [],
            [button(words.plain("button-joining"), JoiningBelow(parent=parent))] if unjoined else [],
            *([_one(words, each, parent, page.number)] for each in page.items),
            pager(words, page, lambda turn: SilentBelow(parent=parent, page=turn)),
            [back(words, OpenBelow(parent=parent) if parent else Open(page=Page.ORGANISATIONS)), home(words)],
        ],
        listed=page,
    )


def _one(words: Words, each: Silent, parent: int, page: int) -> Button:
    name = words.plain("button-unjoined-one", name=each.name) if each.unjoined else each.name
    return button(name, OpenSilentOrganisation(organisation=each.organisation_id, parent=parent, page=page))


def silent_organisation_screen(words: Words, shown: SilentOrganisation, parent: int, page: int) -> Screen:
    organisation, pending = shown.organisation, shown.pending
    here = came_from(OpenSilentOrganisation(organisation=organisation.id, parent=parent, page=page))
    to_list = [back(words, SilentBelow(parent=parent, page=page)), home(words)]
    title = words("silence-one-title", organisation=organisation.name)
    if not pending:
        return Screen(lines(title, "", words("silence-no-more")), [to_list])
    due, nudges = first_due(pending), shown.people > shown.unreachable and shown.oversees
    invites = shown.people == 0 and shown.oversees
    nudge = button(words.plain("button-nudge"), NudgeOne(organisation=organisation.id, parent=parent, page=page))
    return Screen(
        lines(
            title,
            "",
            words("silence-one-tasks", count=len(pending)),
            words("silence-one-due", day=words.day(due)) if due else None,
            words("silence-one-people", count=shown.people),
            words("silence-one-unreachable", count=shown.unreachable) if shown.unreachable else None,
        ),
        [
            [nudge] if nudges else [],
            [button(words.plain("button-invite-one"), JoiningOf(organisation=organisation.id))] if invites else [],
            [button(words.plain("button-answer-for"), AnswerFor(assignment=pending[0].id))] if shown.oversees else [],
            [button(words.plain("button-organisation-tasks"), TaskListOf(organisation=organisation.id, came=here))],
            to_list,
        ],
    )


def nudged_screen(words: Words, done: Reminded, pressed: NudgeAll | NudgeOne) -> Screen:
    counts = {
        "nudged-already": done.already,
        "nudged-full": done.full,
        "nudged-unreachable": done.unreachable,
        "nudged-away": done.away,
        "nudged-empty": done.empty,
    }
    return Screen(
        lines(
            words("nudged-reached", count=done.reached),
            *(words(key, count=count) for key, count in counts.items() if count),
            words("nudged-quiet") if done.reached else None,
        ),
        [[back(words, SilentBelow(parent=pressed.parent, page=pressed.page)), home(words)]],
    )


def nudge_notice(words: Words, about: NudgeNews) -> Screen:
    """To who has answered nothing."""
    asked = words("nudge-by", by=about.by) if about.by else words("nudge-organisers")
    shown = about.silent[:NUDGED_LIMIT]
    return Screen(
        lines(asked, "", *(_asked(words, organisation, tasks) for organisation, tasks in shown)),
        [[_answer(words, organisation, several=len(shown) > 1)] for organisation, _ in shown],
    )


def _asked(words: Words, organisation: Organisation, tasks: list[Assignment]) -> Html:
    due = first_due(tasks)
    line = words("nudge-line", organisation=organisation.short_name, count=len(tasks))
    return Html(f"{line}{words('nudge-due', day=words.day(due))}") if due else line


def _answer(words: Words, organisation: Organisation, *, several: bool) -> Button:
    label = words.plain("button-answer-now")
    if several:
        label = words.plain("button-answer-organisation", organisation=organisation.short_name)
    return button(label, TaskListOf(organisation=organisation.id))


def escalation_notice(words: Words, about: EscalationNews) -> Screen:
    """To who coordinates, then to organisers."""
    more = about.silent - len(about.names)
    return Screen(
        fitting(
            words("escalated-title", silent=about.silent, total=about.total) if about.silent else None,
            words("escalated-unjoined", count=about.unjoined) if about.unjoined else None,
            words("escalated-round", title=about.watch.title, due=words.day(about.watch.due)),
            words("escalated-organiser") if about.stage is Stage.ORGANISER else None,
            words("escalated-beyond") if about.beyond else None,
            "",
            *(words("escalated-name", name=name) for name in about.names),
            words("escalated-more", count=more) if more else None,
        ),
        [
            [button(words.plain("button-nudge"), NudgeAll(parent=0))] if about.silent else [],
            [button(words.plain("button-joining"), JoiningBelow(parent=0))] if about.unjoined else [],
            [button(words.plain("button-who-is-silent"), SilentBelow(parent=0))],
        ],
    )


def answer_for_screen(words: Words, assignment: Assignment, organisation: Organisation) -> Screen:
    """Which answer to give in its name."""
    title, number = cut(assignment.task.title, TITLE_LIMIT), assignment.task.number
    rows: list[Row] = in_rows(
        (
            button(words.plain(f"status-{status}"), OnBehalf(assignment=assignment.id, status=status))
            for status in WITHOUT_HELP
        ),
        2,
    )
    return Screen(
        words("answer-for-ask", number=number, organisation=organisation.short_name, title=title),
        [*rows, [back(words, Card(assignment=assignment.id)), home(words)]],
    )
