"""«Поручить коллеге»: choosing whom and until when, what a card says of it, and what the two are told."""

from bot.domain.text import cut
from bot.domain.work.delegations import (
    Delegation,
    DelegationAsked,
    DelegationCase,
    DelegationEnd,
    Prepared,
    TakerChoice,
)
from bot.domain.work.task_cards import TaskCard
from bot.domain.work.tasks import Assignment, Status
from bot.ui.buttons.members import Delegate, DelegateFor, LetStraight, SendPrepared, TakeBack, Takers
from bot.ui.buttons.tasks import Card, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, fitting, home, lines, pager

NAME_LIMIT = 64
WORDS_LIMIT = 300
TITLE_LIMIT = 100
OFFERED_DAYS = (1, 3, 7)


def takers_screen(words: Words, shown: TakerChoice) -> Screen:
    item = shown.assignment.id
    key = "delegation-to-whom" if shown.colleagues.total else "delegation-no-colleague"
    return Screen(
        words(key, number=shown.assignment.task.number),
        [
            *(
                [
                    button(
                        words.plain("button-member", name=cut(each.name, NAME_LIMIT)),
                        Delegate(assignment=item, participant=each.id),
                    )
                ]
                for each in shown.colleagues.items
            ),
            pager(words, shown.colleagues, lambda turn: Takers(assignment=item, page=turn)),
            [back(words, Card(assignment=item)), home(words)],
        ],
        listed=shown.colleagues,
    )


def ask_until(words: Words, asked: DelegationAsked) -> Screen:
    item, taker = asked.assignment.id, asked.colleague
    offered = [
        button(
            words.plain("button-delegate-days", days=days),
            DelegateFor(assignment=item, participant=taker.id, days=days),
        )
        for days in OFFERED_DAYS
    ]
    return Screen(
        lines(
            words("delegation-ask", number=asked.assignment.task.number, name=cut(taker.name, NAME_LIMIT)),
            words("delegation-ask-due", day=words.day(asked.due)) if asked.due else None,
        ),
        [offered, [back(words, Takers(assignment=item)), home(words)]],
    )


def delegated_screen(words: Words, case: DelegationCase) -> Screen:
    """To who has just given the task."""
    given = case.delegation
    return Screen(
        lines(
            words(
                "delegation-done",
                number=case.assignment.task.number,
                name=_name(words, given.taker),
                day=words.day(given.until),
            ),
            words("delegation-straight" if given.straight else "delegation-through-you"),
        ),
        [*_giver_rows(words, given), [back(words, Card(assignment=case.assignment.id)), home(words)]],
    )


def taken_back_screen(words: Words, assignment: Assignment) -> Screen:
    text = words("delegation-taken-back", number=assignment.task.number)
    return Screen(text, [[back(words, Card(assignment=assignment.id)), home(words)]])


def prepared_screen(words: Words, done: Prepared) -> Screen:
    """To the colleague: what waits to be sent, and what may follow it."""
    given, assignment = done.delegation, done.assignment
    offer = "reply-offer-until" if given.prepared is Status.IN_PROGRESS and not given.prepared_until else None
    return Screen(
        lines(
            words("prepared-kept", number=assignment.task.number, status=answer_text(words, given)),
            words("prepared-waits", name=_name(words, given.giver)),
            words("prepared-remark") if done.remark else None,
            "",
            words(offer or "prepared-offer"),
        ),
        [
            [button(words.plain("page-tasks"), TaskListOf(organisation=assignment.organisation_id))],
            [back(words, Card(assignment=assignment.id)), home(words)],
        ],
    )


def delegation_lines(words: Words, shown: TaskCard) -> list[Html]:
    """On the card, for the organisation itself."""
    given = shown.delegation
    if given is None:
        return []
    key = "delegation-card-mine" if shown.mine else "delegation-card"
    found = [
        Html(""),
        words(key, name=_name(words, given.giver if shown.mine else given.taker), day=words.day(given.until)),
    ]
    if given.words:
        found.append(words("task-comment", text=cut(given.words, WORDS_LIMIT)))
    if given.prepared:
        found.append(words("delegation-card-prepared", status=answer_text(words, given)))
    elif given.straight and not shown.mine:
        found.append(words("delegation-straight"))
    elif shown.mine:
        found.append(words("delegation-card-straight" if given.straight else "delegation-card-through"))
    return found


def delegation_rows(words: Words, shown: TaskCard) -> list[Row]:
    given = shown.delegation
    if given is None:
        offer = button(words.plain("button-delegate"), Takers(assignment=shown.assignment.id))
        return [[offer]] if shown.may_delegate else []
    return [] if shown.mine else _giver_rows(words, given)


def delegated_notice(words: Words, case: DelegationCase) -> Screen:
    given = case.delegation
    return _notice(
        words,
        case,
        words(
            "delegation-notice",
            number=case.assignment.task.number,
            name=_name(words, given.giver),
            day=words.day(given.until),
        ),
        words("task-comment", text=given.words) if given.words else None,
        words("delegation-card-straight" if given.straight else "delegation-card-through"),
    )


def prepared_notice(words: Words, case: DelegationCase) -> Screen:
    """To who sends it."""
    given = case.delegation
    notes = [words("task-comment", text=cut(each.text, WORDS_LIMIT)) for each in case.notes if each.text]
    files = [words("task-file", name=cut(each.file_name or "", 80)) for each in case.notes if each.file_name]
    text = words(
        "prepared-notice",
        number=case.assignment.task.number,
        name=_name(words, given.taker),
        status=answer_text(words, given),
    )
    return _notice(words, case, text, *notes, *files, rows=_giver_rows(words, given))


def ended_notice(words: Words, case: DelegationCase) -> Screen:
    outcome = case.delegation.outcome or DelegationEnd.LAPSED
    key = f"delegation-ended-{outcome}"
    if outcome in {DelegationEnd.ANSWERED, DelegationEnd.LEFT} and case.mine:
        key = f"{key}-mine"
    return _notice(words, case, words(key, number=case.assignment.task.number))


def due_notice(words: Words, case: DelegationCase) -> Screen:
    given = case.delegation
    number = case.assignment.task.number
    if case.mine:
        return _notice(words, case, words("delegation-due-mine", number=number))
    key = "delegation-due-prepared" if given.prepared else "delegation-due"
    text = words(key, number=number, name=_name(words, given.taker))
    return _notice(words, case, text, rows=_giver_rows(words, given))


def answer_text(words: Words, given: Delegation) -> Html:
    """«✅ Выполнено», «🔄 В работе, до 1 июня»"""
    status = words(f"status-{given.prepared}")
    return (
        Html(f"{status}{words('task-reply-until', day=words.day(given.prepared_until))}")
        if given.prepared_until
        else status
    )


def _notice(words: Words, case: DelegationCase, *parts: Html | None, rows: list[Row] | None = None) -> Screen:
    title = cut(case.assignment.task.title, TITLE_LIMIT)
    return Screen(
        fitting(
            *parts[:1], words("delegation-about", organisation=case.organisation.short_name, title=title), *parts[1:]
        ),
        [
            *(rows or []),
            [button(words.plain("button-open-task"), Card(assignment=case.assignment.id)), home(words)],
        ],
    )


def _giver_rows(words: Words, given: Delegation) -> list[Row]:
    send = SendPrepared(delegation=given.id, revision=given.revision)
    straight = LetStraight(delegation=given.id, straight=not given.straight)
    return [
        [button(words.plain("button-send-prepared"), send)] if given.prepared else [],
        [button(words.plain("button-through-me" if given.straight else "button-straight"), straight)]
        if not given.prepared
        else [],
        [button(words.plain("button-take-back"), TakeBack(delegation=given.id))],
    ]


def _name(words: Words, name: str | None) -> str:
    return cut(name, NAME_LIMIT) if name else words.plain("name-erased")
