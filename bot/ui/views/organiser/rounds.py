"""Reporting rounds as an organiser sets them up and watches them."""

from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.domain.work.rounds import (
    Round,
    RoundStanding,
    RoundState,
    TaskStanding,
)
from bot.domain.work.tasks import ANSWERS, Status
from bot.ui.buttons.plans import PlanOfAll, RoundPlan
from bot.ui.buttons.rounds import (
    AskToCloseRound,
    CloseRound,
    NewRound,
    RoundOf,
    Rounds,
    RoundTasks,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Screen, back, button, fitting, home, lines, pager


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
            words("round-organisations", complete=shown.complete, silent=shown.silent, total=shown.organisations),
            words("round-answers", answered=shown.answered, total=shown.total),
            words("round-late", count=shown.late) if shown.late else None,
            *(words("round-status", status=words.plain(f"status-{s}"), count=n) for s, n in counts if n),
            words("round-frozen") if closed else None,
        ),
        [
            [button(words.plain("button-round-tasks"), RoundTasks(round=found.id))],
            [] if closed else [button(words.plain("button-round-plan"), RoundPlan(round=found.id))],
            [] if closed else [button(words.plain("button-close-round"), AskToCloseRound(round=found.id))],
            [back(words, Rounds()), home(words)],
        ],
    )


def round_tasks_screen(words: Words, found: Round, shown: Paged[TaskStanding]) -> Screen:
    return Screen(
        fitting(words("round-tasks", title=found.title), "", *(_task(words, each) for each in shown.items)),
        [
            pager(words, shown, lambda turn: RoundTasks(round=found.id, page=turn)),
            [back(words, RoundOf(round=found.id)), home(words)],
        ],
    )


def ask_to_close(words: Words, shown: RoundStanding) -> Screen:
    found = shown.round
    return Screen(
        words("round-ask-close", title=found.title, silent=shown.silent),
        [
            [button(words.plain("button-close-round-yes"), CloseRound(round=found.id))],
            [back(words, RoundOf(round=found.id)), home(words)],
        ],
    )


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
