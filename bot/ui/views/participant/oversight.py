"""What passes between those who answer and those who oversee them, as a task's card shows it."""

from bot.domain.text import cut
from bot.domain.work.oversight import Extension, HelpMessage
from bot.domain.work.task_cards import TaskCard
from bot.domain.work.tasks import Reply, Review, Verdict
from bot.ui.buttons.discharges import AskToDischarge, StarTask
from bot.ui.buttons.help_threads import CloseHelp, HelpPage, WriteHelp
from bot.ui.buttons.oversight import Accept, AskToExtend, DecideExtension, Return
from bot.ui.buttons.silence import AnswerFor
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, button

REASON_LIMIT = 500  # of a returned answer on its card; the history has all
HELP_LIMIT = 200  # of each message on the card; the conversation has all
NAME_LIMIT = 64


def returned_lines(words: Words, shown: TaskCard) -> list[Html]:
    """Why the answer was returned: above the clause, so that the longest one does not push it off the card."""
    return [Html(""), _verdict(words, shown.returned, REASON_LIMIT)] if shown.returned else []


def oversight_lines(words: Words, shown: TaskCard) -> list[Html]:
    """Below the answer: that it was accepted, a request for a later day, the newest of a conversation about help."""
    found: list[Html] = []
    reply = shown.counting
    if reply is not None and reply.on_behalf:
        found.append(words("reply-on-behalf"))
    if reply is not None and shown.assignment.verdict is Verdict.ACCEPTED:
        found.append(words("review-accepted"))
    return [*found, *_extension(words, shown), *_conversation(words, shown)]


def oversight_rows(words: Words, shown: TaskCard) -> list[Row]:
    rows = [*_review_rows(words, shown), *_extension_rows(words, shown), *_help_rows(words, shown)]
    item, starred = shown.assignment.id, shown.assignment.task.controlled
    star = button(
        words.plain("button-unstar" if starred else "button-star"), StarTask(assignment=item, controlled=not starred)
    )
    off = button(words.plain("button-discharge"), AskToDischarge(assignment=item))
    return [*rows, [star] if shown.may_star else [], [off] if shown.may_discharge else []]


def verdict_lines(words: Words, reply: Reply, zone: str) -> list[Html]:
    """In the history, below the reply."""
    found = [words("reply-on-behalf")] if reply.on_behalf else []
    for review in reversed(reply.reviews):
        line = words("review-by", review=_verdict(words, review, 1000), moment=words.moment(review.created_at, zone))
        if review.lapsed:
            line = words("review-lapsed", line=line)
        author = cut(review.author, NAME_LIMIT) if review.author else ""
        found.append(words("review-author", line=line, author=author) if author else line)
    return found


def message_line(words: Words, each: HelpMessage, limit: int) -> Html:
    author = each.organisation or words.plain("help-organisers")
    return words("help-question" if each.asks else "help-reply", organisation=author, text=cut(each.text, limit))


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
    if thread is None or not thread.goes_on:
        return []
    return [Html(""), words("help-title"), *(message_line(words, each, HELP_LIMIT) for each in thread.messages)]


def _review_rows(words: Words, shown: TaskCard) -> list[Row]:
    reply, newest = shown.counting, shown.newest_review
    seen = newest.id if newest else 0
    row = []
    if reply is not None and Verdict.ACCEPTED in shown.may_pass:
        row.append(button(words.plain("button-accept"), Accept(reply=reply.id, seen=seen)))
    if reply is not None and Verdict.RETURNED in shown.may_pass:
        row.append(button(words.plain("button-return"), Return(reply=reply.id, seen=seen)))
    answer = button(words.plain("button-answer-for"), AnswerFor(assignment=shown.assignment.id))
    return [row, [answer] if shown.may_answer_for else []]


def _extension_rows(words: Words, shown: TaskCard) -> list[Row]:
    found: list[Row] = []
    if shown.extension is not None and shown.may_decide_extension:
        found.append(decision_row(words, shown.extension))
    if shown.may_ask_for_extension:
        found.append([button(words.plain("button-extend"), AskToExtend(assignment=shown.assignment.id))])
    return found


def decision_row(words: Words, extension: Extension) -> Row:
    return [
        button(words.plain("button-grant"), DecideExtension(extension=extension.id, granted=True)),
        button(words.plain("button-refuse"), DecideExtension(extension=extension.id, granted=False)),
    ]


def _help_rows(words: Words, shown: TaskCard) -> list[Row]:
    thread = shown.thread
    if thread is None:
        return []
    row: Row = []
    if thread.open and (shown.answerable or shown.oversees or not shown.listed):  # who helps has no list
        key = "button-help-more" if shown.answerable else "button-help-answer"
        row.append(button(words.plain(key), WriteHelp(thread=thread.id)))
    if shown.may_close_thread:
        row.append(button(words.plain("button-help-close"), CloseHelp(thread=thread.id)))
    longer = thread.total > len(thread.messages) or any(len(each.text) > HELP_LIMIT for each in thread.messages)
    last = HelpPage(thread=thread.id, page=thread.last_page)
    return [row, [button(words.plain("button-help-thread", count=thread.total), last)] if longer else []]
