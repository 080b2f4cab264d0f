"""What passes between those who answer and those who oversee them, as a task's card shows it."""

from bot.domain.text import cut
from bot.domain.work.oversight import HELP_PAGE, HelpMessage
from bot.domain.work.tasks import (
    Reply,
    Review,
    TaskCard,
    Verdict,
)
from bot.ui.buttons.help import CloseHelp, HelpPage, WriteHelp
from bot.ui.buttons.oversight import Accept, AskToExtend, DecideExtension, Return
from bot.ui.buttons.silence import AnswerFor
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, button

REASON_LIMIT = 500  # of a returned answer on its card; the history has all
HELP_LIMIT = 200  # of each message on the card; the conversation has all
NAME_LIMIT = 64


def returned_lines(words: Words, shown: TaskCard) -> list[Html]:
    """Why the answer was returned: above the clause, so that the longest one does not push it off the card."""
    newest = _newest(shown)
    if newest is None or not newest.reviews or shown.assignment.verdict is not Verdict.RETURNED:
        return []
    return [Html(""), _verdict(words, newest.reviews[0], REASON_LIMIT)]


def oversight_lines(words: Words, shown: TaskCard) -> list[Html]:
    """Below the answer: that it was accepted, a request for a later day, the newest of a conversation about help."""
    found: list[Html] = []
    newest = _newest(shown)
    if newest is not None and newest.on_behalf:
        found.append(words("reply-on-behalf"))
    if newest is not None and shown.assignment.verdict is Verdict.ACCEPTED:
        found.append(words("review-accepted"))
    return [*found, *_extension(words, shown), *_conversation(words, shown)]


def oversight_rows(words: Words, shown: TaskCard) -> list[Row]:
    return [*_review_rows(words, shown), *_extension_rows(words, shown), *_help_rows(words, shown)]


def verdict_lines(words: Words, reply: Reply, zone: str) -> list[Html]:
    """In the history, below the reply."""
    found = [words("reply-on-behalf")] if reply.on_behalf else []
    for review in reversed(reply.reviews):
        line = words("review-by", review=_verdict(words, review, 1000), moment=words.moment(review.created_at, zone))
        author = cut(review.author, NAME_LIMIT) if review.author else ""
        found.append(words("review-author", line=line, author=author) if author else line)
    return found


def message_line(words: Words, each: HelpMessage, limit: int) -> Html:
    author = each.organisation or words.plain("help-organisers")
    return words("help-question" if each.asks else "help-reply", organisation=author, text=cut(each.text, limit))


def _newest(shown: TaskCard) -> Reply | None:
    """The answer that counts now."""
    return next((reply for reply in shown.history if reply.id == shown.assignment.reply_id), None)


def _verdict(words: Words, review: Review, limit: int) -> Html:
    if review.verdict is Verdict.ACCEPTED:
        return words("review-accepted")
    return words("review-returned", reason=cut(review.reason, limit))


def _extension(words: Words, shown: TaskCard) -> list[Html]:
    asked, until = shown.extension, shown.assignment.extended_to
    if asked is None or not shown.assignment.pending:
        return []
    if asked.granted is None:
        return [words("extension-waits", day=words.day(asked.until))]
    if asked.granted or until is None:
        return [words("extension-granted" if asked.granted else "extension-refused", day=words.day(asked.until))]
    return [words("extension-refused", day=words.day(asked.until)), words("extension-granted", day=words.day(until))]


def _conversation(words: Words, shown: TaskCard) -> list[Html]:
    """From the second message on: the first is the comment of the answer."""
    thread = shown.thread
    if thread is None or thread.total < 2:  # noqa: PLR2004 - as said above
        return []
    return [Html(""), words("help-title"), *(message_line(words, each, HELP_LIMIT) for each in thread.messages)]


def _review_rows(words: Words, shown: TaskCard) -> list[Row]:
    assignment, newest = shown.assignment, _newest(shown)
    if not shown.oversees:
        return []
    row: Row = []
    if assignment.verifiable and newest is not None:
        seen = newest.reviews[0].id if newest.reviews else 0
        if assignment.verdict is not Verdict.ACCEPTED:
            row.append(button(words.plain("button-accept"), Accept(reply=newest.id, seen=seen)))
        if assignment.verdict is not Verdict.RETURNED:
            row.append(button(words.plain("button-return"), Return(reply=newest.id, seen=seen)))
    answers = assignment.pending and not shown.answerable
    return [row, [button(words.plain("button-answer-for"), AnswerFor(assignment=assignment.id))] if answers else []]


def _extension_rows(words: Words, shown: TaskCard) -> list[Row]:
    assignment, asked = shown.assignment, shown.extension
    found: list[Row] = []
    if shown.oversees and asked is not None and asked.granted is None and assignment.pending:
        found.append(
            [
                button(words.plain("button-grant"), DecideExtension(extension=asked.id, granted=True)),
                button(words.plain("button-refuse"), DecideExtension(extension=asked.id, granted=False)),
            ]
        )
    if shown.answerable and assignment.pending and (assignment.round_due or assignment.task_due):
        found.append([button(words.plain("button-extend"), AskToExtend(assignment=assignment.id))])
    return found


def _help_rows(words: Words, shown: TaskCard) -> list[Row]:
    thread = shown.thread
    if thread is None:
        return []
    row: Row = []
    if thread.open:
        key = "button-help-more" if shown.answerable else "button-help-answer"
        row.append(button(words.plain(key), WriteHelp(thread=thread.id)))
        if shown.answerable:
            row.append(button(words.plain("button-help-close"), CloseHelp(thread=thread.id)))
    longer = thread.total > len(thread.messages) or any(len(each.text) > HELP_LIMIT for each in thread.messages)
    last = HelpPage(thread=thread.id, page=(thread.total - 1) // HELP_PAGE)
    return [row, [button(words.plain("button-help-thread", count=thread.total), last)] if longer else []]
