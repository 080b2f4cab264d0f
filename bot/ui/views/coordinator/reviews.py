"""Verdicts on answers: the list of those that wait, what was decided, and the notices of it."""

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation
from bot.domain.text import cut
from bot.domain.work.coordination import Judged, ReviewNews, WaitingReply
from bot.domain.work.tasks import Assignment, Verdict
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.origins import came_from
from bot.ui.buttons.oversight import OpenBelow, OpenWaiting
from bot.ui.buttons.tasks import Card
from bot.ui.i18n import Words
from bot.ui.screen import Screen, back, button, home, lines, pager
from bot.ui.views.coordinator.organisations import SHOWN_WAITING
from bot.ui.views.participant.tasks import TITLE_LIMIT


def waiting_screen(words: Words, parent: int, page: Paged[WaitingReply]) -> Screen:
    """`parent` is 0 for all that the viewer oversees."""
    here = came_from(OpenWaiting(parent=parent, page=page.number))
    to_list = OpenBelow(parent=parent) if parent else Open(page=Page.ORGANISATIONS)
    return Screen(
        lines(words("waiting-title"), "", words("waiting-hint" if page.items else "waiting-none")),
        [
            *([button(_label(words, each), Card(assignment=each.assignment.id, came=here))] for each in page.items),
            pager(words, page, lambda turn: OpenWaiting(parent=parent, page=turn)),
            [back(words, to_list), home(words)],
        ],
        listed=page,
    )


def _label(words: Words, each: WaitingReply) -> str:
    icon = words.plain(f"status-{each.assignment.status}.icon")
    line = words.plain("button-waiting-one", number=each.assignment.task.number, organisation=each.organisation)
    return f"{icon} {line}"


def judged_screen(words: Words, done: Judged) -> Screen:
    """What was decided, and the way on to the next answer."""
    following = done.following
    number, name = done.assignment.task.number, done.organisation.short_name
    return Screen(
        lines(
            words(f"judged-{done.verdict}", number=number, organisation=name),
            words("judged-none-left") if following is None else None,
        ),
        [
            [button(words.plain("button-waiting-next", count=done.waiting), Card(assignment=following.assignment.id))]
            if following
            else [],
            [back(words, Card(assignment=done.assignment.id)), home(words)],
        ],
    )


def ask_why_returned(words: Words, assignment: Assignment, organisation: Organisation) -> Screen:
    text = words("return-ask", number=assignment.task.number, organisation=organisation.short_name)
    return Screen(text, [[back(words, Card(assignment=assignment.id)), home(words)]])


def review_notice(words: Words, about: ReviewNews) -> Screen:
    task, review = about.assignment.task, about.review
    title, name = cut(task.title, TITLE_LIMIT), about.organisation.short_name
    if review.verdict is Verdict.RETURNED:
        reason = review.reason
        text = words("review-news-returned", number=task.number, organisation=name, title=title, reason=reason)
    else:
        text = words("review-news-accepted", number=task.number, organisation=name, title=title)
    return Screen(text, [[button(words.plain("button-open-task"), Card(assignment=about.assignment.id))]])


def still_returned_notice(words: Words, about: ReviewNews) -> Screen:
    """To whose answer was returned two days ago."""
    task, name = about.assignment.task, about.organisation.short_name
    title, reason = cut(task.title, TITLE_LIMIT), about.review.reason
    text = words("review-still-returned", number=task.number, organisation=name, title=title, reason=reason)
    return Screen(text, [[button(words.plain("button-open-task"), Card(assignment=about.assignment.id))]])


def waiting_notice(words: Words, count: int) -> Screen:
    """To who oversees: answers have waited for two days."""
    more = "yes" if count > SHOWN_WAITING else "no"
    opened = button(words.plain("button-waiting", count=min(count, SHOWN_WAITING), more=more), OpenWaiting(parent=0))
    return Screen(words("review-waiting-news"), [[opened], [home(words)]])


def lapse_notice(words: Words, about: ReviewNews) -> Screen:
    """To who had accepted the answer."""
    task = about.assignment.task
    name, title = about.organisation.short_name, cut(task.title, TITLE_LIMIT)
    text = words("review-news-lapsed", number=task.number, organisation=name, title=title)
    return Screen(text, [[button(words.plain("button-open-answer"), Card(assignment=about.assignment.id))]])
