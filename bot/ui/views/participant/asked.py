"""A round as those see it who are asked: the notice of its opening, and «Без изменений»."""

from collections.abc import Sequence

from bot.domain.text import cut
from bot.domain.work.rounds import Asking, RoundNotice, minutes_to_answer
from bot.domain.work.task_cards import TaskList, rounds_asking
from bot.domain.work.tasks import Assignment
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.tasks import AskToRepeatAll, Card, RepeatAll, RepeatAnswer, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, fitting, home

NAME_LIMIT = 100
TITLE_LIMIT = 60


def round_notice(words: Words, shown: RoundNotice) -> Screen:
    """One message with everything that the round asks of its recipient."""
    several = len(shown.asks) > 1
    repeat = any(each.repeatable for each in shown.asks)
    target = Open(page=Page.TASKS) if several else Card(assignment=shown.asks[0].first)
    return Screen(
        fitting(
            words("round-notice", title=shown.round.title, due=words.day(shown.round.due)),
            "",
            *(_asks(words, each) for each in shown.asks),
            "",
            words("round-notice-repeat" if repeat else "round-notice-how"),
        ),
        [
            [button(words.plain("button-answer"), target)],
            [] if several else _all_the_same(words, shown.asks[0]),
            [home(words)],
        ],
        by=shown.round.due,
    )


def waiting_lines(words: Words, lists: Sequence[TaskList]) -> list[Html]:
    """The rounds that are waiting for answers, each once."""
    return [words("tasks-asked", title=each.title, due=words.day(each.due)) for each in rounds_asking(lists)]


def same_button(words: Words, assignment: Assignment) -> Row:
    """«Без изменений», where there is an answer of an earlier round to give again."""
    former = assignment.former
    if former is None or not assignment.repeatable:
        return []
    label = words.plain("button-same", status=words.plain(f"status-{former.status}.word"))
    return [button(label, RepeatAnswer(assignment=assignment.id, reply=former.reply_id))]


def same_for_all(words: Words, shown: TaskList) -> Row:
    if not shown.repeatable:
        return []
    label = words.plain("button-same-all", count=shown.repeatable)
    return [button(label, AskToRepeatAll(organisation=shown.organisation.id))]


def ask_to_repeat(words: Words, shown: TaskList) -> Screen:
    """Every answer that would be given again, before it is."""
    organisation = shown.organisation.id
    asked = next((each.asked.id for each in shown.assignments if each.asked), 0)
    return Screen(
        fitting(
            words("same-ask", organisation=shown.organisation.name),
            "",
            *(_former(words, each) for each in shown.assignments),
        ),
        [
            [button(words.plain("button-same-yes"), RepeatAll(organisation=organisation, round=asked))],
            [back(words, TaskListOf(organisation=organisation)), home(words)],
        ],
    )


def _former(words: Words, assignment: Assignment) -> Html:
    former = assignment.former
    status = former.status if former else assignment.status
    return words(
        "tasks-line",
        icon=words.plain(f"status-{status}.icon"),
        number=assignment.task.number,
        title=cut(assignment.task.title, TITLE_LIMIT),
        status=words.plain(f"status-{status}.word"),
    )


def _asks(words: Words, each: Asking) -> Html:
    return words(
        "round-notice-asks",
        organisation=cut(each.organisation, NAME_LIMIT),
        tasks=each.pending,
        minutes=minutes_to_answer(each.pending),
    )


def _all_the_same(words: Words, each: Asking) -> Row:
    if not each.repeatable:
        return []
    label = words.plain("button-same-all", count=each.repeatable)
    return [button(label, AskToRepeatAll(organisation=each.organisation_id))]
