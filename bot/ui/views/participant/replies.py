"""What was recorded, and what may follow it."""

from bot.domain.text import cut
from bot.domain.work.coordination import HelpCall
from bot.domain.work.delegations import Prepared
from bot.domain.work.tasks import (
    COMMENT_LIMIT,
    EVIDENCE_LIMIT,
    Assignment,
    EditedRemark,
    ReasonAsked,
    Recorded,
    Status,
    Step,
)
from bot.ui.buttons.help_threads import WriteHelp
from bot.ui.buttons.indicators import ValuesOf
from bot.ui.buttons.reminders import WithdrawWords
from bot.ui.buttons.silence import AnswerFor
from bot.ui.buttons.tasks import Card, KeepFormer, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, home, lines
from bot.ui.views.participant.delegations import prepared_screen
from bot.ui.views.participant.tasks import TITLE_LIMIT
from bot.ui.views.participant.values import asked_lines, value_screen


def answered_screen(words: Words, done: Recorded | ReasonAsked | Prepared) -> Screen:
    match done:
        case ReasonAsked():
            return ask_for_reason(words, done)
        case Prepared():
            return prepared_screen(words, done)
        case Recorded():
            return recorded_screen(words, done)


def recorded_screen(words: Words, done: Recorded) -> Screen:
    """What was recorded, what may follow it, and the way on; first of all the next value that is asked for."""
    if done.question is not None:
        return _asking(words, done)
    assignment, following = done.assignment, done.following
    to_list = TaskListOf(organisation=assignment.organisation_id)
    return Screen(
        lines(
            words(
                "reply-recorded",
                number=assignment.task.number,
                status=words.plain(f"status-{assignment.status}"),
            ),
            words("verbatim", text=done.organisation) if done.organisation else None,
            words("verbatim", text=cut(assignment.task.title, TITLE_LIMIT)),
            *asked_lines(words, done.values),
            _follow_up(words, done),
            words("reply-lapsed") if done.lapsed else None,
            _kept(words, done),
            "",
            _offer(words, assignment) if done.remark is None else None,
            words("reply-all-done-for" if done.on_behalf else "reply-all-done") if following is None else None,
        ),
        [
            [_next(words, following, on_behalf=done.on_behalf)] if following else [],
            _keep_button(words, done),
            [_skip(words, done)] if done.remark is None else [],
            [button(words.plain("button-values-change"), ValuesOf(assignment=assignment.id))] if done.values else [],
            [take_back_button(words, assignment.id, done.message)] if done.message else [],
            [back(words, Card(assignment=assignment.id)), home(words)]
            if done.remark is None
            else [
                button(words.plain("button-organisation-tasks" if done.on_behalf else "page-tasks"), to_list),
                home(words),
            ],
        ],
    )


def _asking(words: Words, done: Recorded) -> Screen:
    """The answer is recorded already; what the task asks for besides is asked at once."""
    number, status = done.assignment.task.number, words.plain(f"status-{done.assignment.status}")
    title = words("verbatim", text=cut(done.assignment.task.title, TITLE_LIMIT))
    return value_screen(words, done, words("reply-recorded", number=number, status=status), title)


def take_back_button(words: Words, assignment_id: int, message_id: int) -> Button:
    return button(words.plain("button-words-back"), WithdrawWords(assignment=assignment_id, message=message_id))


def taken_back_screen(words: Words, assignment: Assignment) -> Screen:
    text = words("words-taken-back", number=assignment.task.number)
    card = button(words.plain("button-digest-task"), Card(assignment=assignment.id))
    return Screen(text, [[card, home(words)]])


def wrong_sort_screen(words: Words, assignment_id: int) -> Screen:
    """A voice message, a video: nothing of it is kept, and that is said."""
    card = button(words.plain("button-digest-task"), Card(assignment=assignment_id))
    return Screen(words("words-wrong-sort"), [[card, home(words)]])


def full_screen(words: Words, done: Recorded) -> Screen:
    """The answer has as many files as it may; the question stays open for words."""
    to_list = TaskListOf(organisation=done.assignment.organisation_id)
    text = words("evidence-full", limit=EVIDENCE_LIMIT)
    return Screen(text, [[button(words.plain("page-tasks"), to_list), home(words)]])


def edited_text(words: Words, done: EditedRemark) -> Html:
    """Said below the message that was changed."""
    edited = words("comment-edited", number=done.assignment.task.number)
    until = words("reply-until-recorded", day=words.day(done.until)) if done.until else None
    return lines(edited, until, words("reply-lapsed") if done.lapsed else None)


def _skip(words: Words, done: Recorded) -> Button:
    """Without a comment: on to the next task, while there is one."""
    to_list = TaskListOf(organisation=done.assignment.organisation_id)
    target = _on(done.following, on_behalf=done.on_behalf) if done.following else to_list
    return button(words.plain("button-skip"), target)


def _next(words: Words, following: Step, *, on_behalf: bool) -> Button:
    return button(words.plain("button-next", number=following.number), _on(following, on_behalf=on_behalf))


def _on(following: Step, *, on_behalf: bool) -> AnswerFor | Card:
    return AnswerFor(assignment=following.id) if on_behalf else Card(assignment=following.id)


def ask_for_reason(words: Words, asked: ReasonAsked) -> Screen:
    text = words(f"reason-ask-{asked.status}", number=asked.assignment.task.number)
    told = words("help-also-reaches", helper=asked.helper) if asked.helper else None
    return Screen(lines(text, told), [[back(words, Card(assignment=asked.assignment.id)), home(words)]])


def help_call_notice(words: Words, call: HelpCall) -> Screen:
    comment = next((remark.text for remark in reversed(call.reply.remarks) if remark.text), "")
    return Screen(
        lines(
            words(
                "help-notice",
                organisation=call.organisation.short_name,
                number=call.assignment.task.number,
                title=cut(call.assignment.task.title, TITLE_LIMIT),
                comment=comment,
            ),
            words("help-author", author=cut(call.reply.author, 64)) if call.reply.author else None,
            words("help-unanswered", count=call.unanswered) if call.unanswered > 1 else None,
        ),
        [
            [button(words.plain("button-help-answer"), WriteHelp(thread=call.thread_id))],
            [button(words.plain("button-open-answer"), Card(assignment=call.assignment.id))],
        ],
        about=(call.assignment.id, "help"),
    )


def _follow_up(words: Words, done: Recorded) -> Html | None:
    if done.remark is not None:
        if done.assignment.status is Status.NEED_HELP:
            return words("reply-help-sent-to", helper=done.helper) if done.helper else words("reply-help-sent")
        kept = words("reply-file-recorded" if done.remark.file_id else "reply-comment-recorded")
        return lines(kept, _named_day(words, done))
    return _until(words, done.assignment)


def _kept(words: Words, done: Recorded) -> Html | None:
    """What follows of the answer that was corrected, or was sent before there was one."""
    found = done.kept or done.attached
    if found is None or done.remark is not None:
        return None
    if done.cleared:
        return words("reply-begun-anew")
    counts = (("kept-comments", found.comments), ("kept-files", found.files))
    return words(
        "reply-kept" if done.kept else "reply-attached",
        what=", ".join(words.plain(key, count=count) for key, count in counts if count),
    )


def _keep_button(words: Words, done: Recorded) -> Row:
    if done.kept is None or done.remark is not None:
        return []
    target = KeepFormer(reply=done.assignment.reply_id or 0, keep=done.cleared)
    return [button(words.plain("button-undo" if done.cleared else "button-begin-anew"), target)]


def _named_day(words: Words, done: Recorded) -> Html | None:
    if done.named_day in {"past", "unknown"}:
        return words(f"reply-day-{done.named_day}")
    return _until(words, done.assignment) if done.named_day else None


def _until(words: Words, assignment: Assignment) -> Html | None:
    return words("reply-until-recorded", day=words.day(assignment.until)) if assignment.until else None


def _offer(words: Words, assignment: Assignment) -> Html:
    if assignment.status is Status.IN_PROGRESS and assignment.until is None:
        return words("reply-offer-until")
    return words("reply-offer", limit=COMMENT_LIMIT)
