"""A conversation about help, as both sides have it."""

from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.domain.work.coordination import HelpEnded, HelpNews
from bot.domain.work.oversight import HelpMessage, HelpThread
from bot.domain.work.tasks import COMMENT_LIMIT, WITHOUT_HELP, Assignment
from bot.ui.buttons.help_threads import CloseHelp, HelpPage, ReopenHelp, WriteHelp
from bot.ui.buttons.tasks import Card
from bot.ui.i18n import Html, Words
from bot.ui.screen import Screen, back, button, fitting, home, in_rows, lines, pager
from bot.ui.views.participant import oversight
from bot.ui.views.participant.cards import answer_button
from bot.ui.views.participant.tasks import TITLE_LIMIT


def ask_for_words(words: Words, assignment: Assignment, *, asks: bool) -> Screen:
    text = words("help-ask-question" if asks else "help-ask-answer", number=assignment.task.number)
    return Screen(text, [[back(words, Card(assignment=assignment.id)), home(words)]])


def written_screen(words: Words, assignment: Assignment, *, asks: bool, thread: int) -> Screen:
    text = words("help-written", number=assignment.task.number)
    more = [button(words.plain("button-help-more"), WriteHelp(thread=thread))]
    solved = [button(words.plain("button-help-close"), CloseHelp(thread=thread))] if asks else []
    return Screen(text, [[*more, *solved], [back(words, Card(assignment=assignment.id)), home(words)]])


def help_message_notice(words: Words, about: HelpNews) -> Screen:
    """The other side's words, with the way to go on."""
    task, message = about.assignment.task, about.message
    name = about.organisation.short_name
    card = button(words.plain("button-open-task"), Card(assignment=about.assignment.id))
    if about.answers:
        author = message.organisation or words.plain("help-organisers")
        text = words("help-news-answer", number=task.number, organisation=name, author=author, text=message.text)
        more = button(words.plain("button-help-more"), WriteHelp(thread=message.thread_id))
        solved = button(words.plain("button-help-close"), CloseHelp(thread=message.thread_id))
        return Screen(text, [[more, solved], [card]])
    title = cut(task.title, TITLE_LIMIT)
    text = lines(
        words("help-news-question", organisation=name, number=task.number, title=title, text=message.text),
        words("help-unanswered", count=about.unanswered) if about.unanswered > 1 else None,
    )
    answer = button(words.plain("button-help-answer"), WriteHelp(thread=message.thread_id))
    return Screen(text, [[answer], [card]], about=(about.assignment.id, "help"))


def solved_screen(words: Words, assignment: Assignment, thread: int) -> Screen:
    """The question is closed, and the answer says that the work goes on."""
    return Screen(
        words("help-solved", number=assignment.task.number),
        [
            *in_rows((answer_button(words, assignment.id, status) for status in WITHOUT_HELP), 2),
            [button(words.plain("button-undo"), ReopenHelp(thread=thread))],
            [back(words, Card(assignment=assignment.id)), home(words)],
        ],
    )


def reopened_screen(words: Words, assignment: Assignment, thread: int) -> Screen:
    more = button(words.plain("button-help-more"), WriteHelp(thread=thread))
    solved = button(words.plain("button-help-close"), CloseHelp(thread=thread))
    return Screen(
        words("help-reopened", number=assignment.task.number),
        [[more, solved], [back(words, Card(assignment=assignment.id)), home(words)]],
    )


def help_ended_notice(words: Words, about: HelpEnded) -> Screen:
    """To those who were asked, and to colleagues: nothing is left to do."""
    task, name = about.assignment.task, about.organisation.short_name
    card = button(words.plain("button-open-task"), Card(assignment=about.assignment.id))
    text = words("help-ended", organisation=name, number=task.number, title=cut(task.title, TITLE_LIMIT))
    return Screen(text, [[card] if about.visible else []], about=(about.assignment.id, "help"))


def thread_screen(
    words: Words, assignment: Assignment, thread: HelpThread, shown: Paged[HelpMessage], zone: str
) -> Screen:
    parts: list[Html] = []
    for each in shown.items:
        parts.extend([Html(""), words("verbatim", text=words.moment(each.created_at, zone))])
        parts.append(oversight.message_line(words, each, COMMENT_LIMIT))
    state = "open" if thread.open else "closed"
    return Screen(
        fitting(words("help-thread-title", number=assignment.task.number, state=state), *parts),
        [
            pager(words, shown, lambda turn: HelpPage(thread=thread.id, page=turn)),
            [back(words, Card(assignment=assignment.id)), home(words)],
        ],
    )
