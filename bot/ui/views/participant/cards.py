"""A task's card: the clause as written, what is known of it, and the answer."""

from collections.abc import Sequence

from bot.domain.resolution.draft import CoExecutor, Reference
from bot.domain.resolution.glossary import Term
from bot.domain.text import cut
from bot.domain.work.task_cards import CoTaskCard, TaskCard
from bot.domain.work.tasks import (
    ANSWERS,
    COMMENT_LIMIT,
    Assignment,
    Remark,
    Reply,
    Status,
    Task,
)
from bot.ui.buttons.origins import origin
from bot.ui.buttons.tasks import Answer, Card, CoCard, Evidence, History, TaskListOf, Terms
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, in_rows
from bot.ui.views.participant import delegations, oversight, values
from bot.ui.views.participant.asked import same_button
from bot.ui.views.participant.references import reference_text

TEXT_LIMIT = 2500  # of a clause on its card; leaves room for the answer and its comments
SHOWN_REMARKS = 3  # the newest; all stand in the history
REMARK_LIMIT = 300
TITLE_LIMIT = 100
RESOLUTION_LIMIT = 150


def task_screen(words: Words, shown: TaskCard, zone: str, came: str = "") -> Screen:
    task = shown.assignment.task
    return Screen(
        fitting(
            words("task-title", number=task.number),
            _short_title(words, task),
            words("task-for", organisation=shown.organisation.short_name),
            _resolution(words, shown),
            *oversight.returned_lines(words, shown),
            *clause_lines(words, task, shown.co_executors, shown.references),
            round_line(words, shown.assignment),
            words("task-controlled") if task.controlled else None,
            words("task-overdue", days=shown.overdue) if shown.overdue else None,
            words("task-still", days=shown.still) if shown.still else None,
            "",
            *_reply(words, shown, zone),
            *(words("task-note", text=cut(each.text or each.file_name or "", REMARK_LIMIT)) for each in shown.notes),
            *values.card_lines(words, shown),
            *oversight.oversight_lines(words, shown),
            *delegations.delegation_lines(words, shown),
        ),
        [
            *(_answers(words, shown) if shown.answerable else []),
            values.card_row(words, shown),
            same_button(words, shown.assignment) if shown.may_repeat else [],
            *oversight.oversight_rows(words, shown),
            *delegations.delegation_rows(words, shown),
            _more(words, shown, came),
            [back(words, origin(came, TaskListOf(organisation=shown.organisation.id))), home(words)]
            if shown.listed
            else [home(words)],
        ],
    )


def round_line(words: Words, assignment: Assignment) -> Html | None:
    """The round that is waiting for the answer."""
    if assignment.asked is None or assignment.round_due is None:
        return None
    return words("task-asked", title=assignment.asked.title, due=words.day(assignment.round_due))


def co_task_screen(words: Words, shown: CoTaskCard, came: str = "") -> Screen:
    task = shown.task
    target = Terms(organisation=shown.organisation.id, item=task.id, came=came)
    return Screen(
        fitting(
            words("task-title", number=task.number),
            _short_title(words, task),
            _resolution(words, shown),
            *clause_lines(words, task, shown.co_executors, shown.references),
            "",
            words("task-co-progress", answered=shown.answered, total=shown.total),
        ),
        [
            [button(words.plain("button-terms"), target)] if shown.terms else [],
            [back(words, origin(came, TaskListOf(organisation=shown.organisation.id))), home(words)],
        ],
    )


def _short_title(words: Words, task: Task) -> Html | None:
    """Nothing where the text says the same again below."""
    if task.title.rstrip(".;").casefold() == task.text.strip().rstrip(".;").casefold():
        return None
    return words("task-short-title", title=cut(task.title, TITLE_LIMIT))


def _resolution(words: Words, shown: TaskCard | CoTaskCard) -> Html | None:
    """Which one, where several are at work."""
    return words("task-resolution", title=cut(shown.resolution, RESOLUTION_LIMIT)) if shown.resolution else None


def clause_lines(words: Words, task: Task, co_executors: list[CoExecutor], references: list[Reference]) -> list[Html]:
    """The text as written, then what was understood of it."""
    named = [each for each in references if each.number]
    return [
        Html(""),
        *([words("task-lead", lead=cut(task.lead, 300))] if task.lead else []),
        words("verbatim", text=cut(task.text, TEXT_LIMIT)),
        Html(""),
        *([words("task-addressee", addressee=cut(task.addressee, 300))] if task.addressee else []),
        *([words("task-co-executors", names=", ".join(e.name for e in co_executors))] if co_executors else []),
        due_line(words, task),
        *(words("task-reference", document=reference_text(words, each)) for each in named),
    ]


def due_line(words: Words, task: Task) -> Html:
    if task.period_start and task.period_end:
        return words("task-period", start=words.day(task.period_start), end=words.day(task.period_end))
    return words("task-due", day=words.day(task.due)) if task.due else words("task-no-due")


def terms_screen(words: Words, task: Task, terms: tuple[Term, ...], target: Card | CoCard) -> Screen:
    found = [words("terms-line", term=each.name, meaning=meaning_of(words, each)) for each in terms]
    return Screen(
        fitting(words("terms-title", number=task.number), *("\n" + each for each in found)),
        [[back(words, target), home(words)]],
    )


def meaning_of(words: Words, term: Term) -> str:
    return term.meaning if words.locale == "ru" else term.english


def history_screen(words: Words, shown: TaskCard, zone: str, came: str = "") -> Screen:
    """The answers with all that followed each, as far as a message holds it."""
    parts: list[Html] = []
    for reply in shown.history:
        when = words.moment(reply.created_at, zone)
        status = words.plain(f"status-{reply.status}")
        until = words("task-reply-until", day=words.day(reply.until)) if reply.until else ""
        parts.extend([Html(""), Html(f"{words('history-line', moment=when, status=status)}{until}")])
        if reply.author:
            parts.append(words("history-author", author=cut(reply.author, 64)))
        if reply.prepared_by:
            parts.append(words("history-prepared", name=cut(reply.prepared_by, 64)))
        if reply.given_by:
            parts.append(words("history-given", name=cut(reply.given_by, 64)))
        own = [remark for remark in reply.remarks if remark.reply_id not in _below(shown, reply)]
        for remark in own:
            parts.extend([*remark_lines(words, [remark], COMMENT_LIMIT), *_former_lines(words, remark, zone)])
        parts.extend(values.history_lines(words, reply.values))
        parts.extend(oversight.verdict_lines(words, reply, zone))
    target = Card(assignment=shown.assignment.id, came=came)
    title = words("history-title", number=shown.assignment.task.number)
    return Screen(fitting(title, *parts), [[back(words, target), home(words)]])


def _below(shown: TaskCard, reply: Reply) -> set[int]:
    """The older answers of the history: what came with them is told there."""
    return {each.id for each in shown.history if each.id < reply.id}


def remark_lines(words: Words, following: Sequence[Remark], limit: int) -> list[Html]:
    shown = []
    for remark in following:
        if remark.file_id:
            name = remark.file_name or words.plain("file-photo")
            shown.append(words("task-file", name=cut(name, 80)))
        if remark.text:
            shown.append(words("task-comment", text=cut(remark.text, limit)))
    return shown


def _former_lines(words: Words, remark: Remark, zone: str) -> list[Html]:
    """What it was before its author changed it."""
    shown = []
    for each in remark.former:
        until = words.moment(each.replaced_at, zone) if each.replaced_at else ""
        if each.file_id and each.file_id != remark.file_id:
            name = cut(each.file_name or words.plain("file-photo"), 80)
            shown.append(words("task-file-before", moment=until, name=name))
        if each.text and each.text != remark.text:
            shown.append(words("task-comment-before", moment=until, text=cut(each.text, COMMENT_LIMIT)))
    return shown


def _reply(words: Words, shown: TaskCard, zone: str) -> list[Html]:
    none_yet = words("task-no-reply-yet" if shown.answerable else "task-no-reply")
    if not shown.history:
        return [none_yet]
    newest = shown.history[0]
    if newest is not shown.counting:  # given before the round that is asking now
        former = words("task-former", status=words.plain(f"status-{newest.status}"))
        until = words("task-reply-until", day=words.day(newest.until)) if newest.until else ""
        return [none_yet, Html(f"{former}{until}"), *remark_lines(words, newest.remarks[-SHOWN_REMARKS:], REMARK_LIMIT)]
    status = words.plain(f"status-{newest.status}")
    line = words("task-your-reply" if shown.answerable else "task-reply", status=status)
    until = words("task-reply-until", day=words.day(newest.until)) if newest.until else ""
    when = words("task-reply-when", moment=words.moment(newest.created_at, zone))
    return [Html(f"{line}{until}{when}"), *remark_lines(words, newest.remarks[-SHOWN_REMARKS:], REMARK_LIMIT)]


def _answers(words: Words, shown: TaskCard) -> list[Row]:
    return in_rows((answer_button(words, shown.assignment.id, status) for status in ANSWERS), 2)


def answer_button(words: Words, assignment_id: int, status: Status) -> Button:
    return button(words.plain(f"status-{status}"), Answer(assignment=assignment_id, status=status))


def _more(words: Words, shown: TaskCard, came: str) -> Row:
    item = shown.assignment.id
    row = []
    if shown.terms:
        row.append(button(words.plain("button-terms"), Terms(organisation=0, item=item, came=came)))
    if len(shown.history) > 1 or (shown.history and _shortened(shown.history[0])):
        row.append(button(words.plain("button-history", count=len(shown.history)), History(assignment=item, came=came)))
    if shown.evidence:
        row.append(button(words.plain("button-evidence", count=len(shown.evidence)), Evidence(assignment=item)))
    return row


def _shortened(reply: Reply) -> bool:
    """Whether the card shows less than all that followed the reply."""
    long = any(len(remark.text) > REMARK_LIMIT or remark.former for remark in reply.remarks)
    return long or len(reply.remarks) > SHOWN_REMARKS or bool(reply.reviews or reply.values)
