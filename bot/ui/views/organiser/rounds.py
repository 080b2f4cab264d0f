"""Reporting rounds as an organiser sets them up and watches them."""

from datetime import timedelta

from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.domain.work.results import UNDO
from bot.domain.work.rounds import (
    Round,
    RoundStanding,
    RoundState,
    TaskStanding,
)
from bot.domain.work.tasks import ANSWERS, Status
from bot.ui.buttons.origins import came_from
from bot.ui.buttons.plans import PlanOfAll, RoundPlan
from bot.ui.buttons.rounds import (
    AskToCloseRound,
    CloseRound,
    NewRound,
    RoundOf,
    Rounds,
    RoundTask,
    RoundTasks,
    UndoClosing,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, in_rows, lines, pager
from bot.ui.views.coordinator.organisations import split_in_four

NUMBER_LIMIT = 12  # of a clause, on a button
NUMBERS_A_ROW = 5


def rounds_screen(words: Words, shown: Paged[Round]) -> Screen:
    return Screen(
        lines(words("rounds-title"), words("rounds-none") if not shown.total else None),
        [
            [button(words.plain("button-new-round"), NewRound())],
            *([round_button(words, each)] for each in shown.items),
            pager(words, shown, lambda turn: Rounds(page=turn)),
            [button(words.plain("button-plan-of-all"), PlanOfAll())],
            [home(words)],
        ],
        listed=shown,
    )


def round_screen(words: Words, shown: RoundStanding) -> Screen:
    """How far an open round is, or how a closed one ended."""
    found = shown.round
    closed = found.state is RoundState.CLOSED
    counts: list[tuple[str, int]] = [(each, shown.statuses.get(each, 0)) for each in ANSWERS]
    counts += [("returned", shown.returned), (Status.NO_REPLY, shown.statuses.get(Status.NO_REPLY, 0))]
    return Screen(
        fitting(
            words("round-closed" if closed else "round-open", title=found.title),
            words("round-days", opens=words.day(found.opens_on), due=words.day(found.due)),
            "",
            *split_in_four(words, shown.organisations, shown.complete, shown.begun, shown.silent, shown.unjoined),
            words("round-answers", answered=shown.answered, total=shown.total),
            words("round-late", count=shown.late) if shown.late else None,
            *(words("round-status", status=words.plain(f"status-{s}"), count=n) for s, n in counts if n),
            words("round-discharged", count=shown.discharged) if shown.discharged else None,
            words("round-frozen") if closed and not shown.undoable else None,
            words("round-undo-closing-hint", minutes=UNDO // timedelta(minutes=1)) if shown.undoable else None,
        ),
        [
            [button(words.plain("button-round-tasks"), RoundTasks(round=found.id))],
            [] if closed else [button(words.plain("button-round-plan"), RoundPlan(round=found.id))],
            _closing(words, shown),
            [back(words, Rounds(at=found.id)), home(words)],
        ],
    )


def _closing(words: Words, shown: RoundStanding) -> Row:
    """To close it, or to undo that."""
    round_id = shown.round.id
    if shown.undoable:
        return [button(words.plain("button-undo-closing"), UndoClosing(round=round_id))]
    if shown.round.state is RoundState.CLOSED:
        return []
    return [button(words.plain("button-close-round"), AskToCloseRound(round=round_id))]


def round_tasks_screen(words: Words, found: Round, shown: Paged[TaskStanding]) -> Screen:
    """A button for each task: who answered it how."""
    here = came_from(RoundTasks(round=found.id, page=shown.number))
    opened = (
        button(cut(each.number, NUMBER_LIMIT), RoundTask(round=found.id, task=each.task_id, came=here))
        for each in shown.items
    )
    return Screen(
        fitting(words("round-tasks", title=found.title), "", *(_task(words, each) for each in shown.items)),
        [
            *in_rows(opened, NUMBERS_A_ROW),
            pager(words, shown, lambda turn: RoundTasks(round=found.id, page=turn)),
            [back(words, RoundOf(round=found.id)), home(words)],
        ],
        listed=shown,
    )


def ask_to_close(words: Words, shown: RoundStanding, *, early: bool) -> Screen:
    found = shown.round
    return Screen(
        lines(
            words("round-ask-close", title=found.title, silent=shown.silent),
            words("round-close-early", due=words.day(found.due)) if early else None,
            words("organisations-unjoined", count=shown.unjoined) if shown.unjoined else None,
        ),
        [
            [button(words.plain("button-close-round-yes"), CloseRound(round=found.id))],
            [back(words, RoundOf(round=found.id)), home(words)],
        ],
    )


def series_end_notice(words: Words, found: Round) -> Screen:
    """To organisers: of its series nothing is planned any more."""
    key = "series-ends" if found.state is not RoundState.CANCELLED else "series-ended"
    text = words(key, title=found.title, due=words.day(found.due))
    rows = [[round_button(words, found)]] if found.state is not RoundState.CANCELLED else []
    return Screen(text, [*rows, [button(words.plain("page-rounds"), Rounds()), home(words)]])


def _task(words: Words, each: TaskStanding) -> Html:
    line = words(
        "round-task",
        number=each.number,
        title=cut(each.title, 60),
        answered=each.answered,
        total=each.total,
    )
    return Html(f"{line}{words('round-task-help', count=each.need_help)}") if each.need_help else line


def round_button(words: Words, found: Round) -> Button:
    label = words.plain(f"button-state-{found.state}", title=found.title, due=words.short_day(found.due))
    return button(label, RoundOf(round=found.id))
