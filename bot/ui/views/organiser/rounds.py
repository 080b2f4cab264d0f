"""Reporting rounds as an organiser sets them up and watches them."""

from bot.domain.paging import Paged
from bot.domain.people.participants import OrganisationKind
from bot.domain.text import cut
from bot.domain.work.rounds import (
    ESCALATIONS,
    Asks,
    Choice,
    Repeat,
    Round,
    RoundDraft,
    RoundQuestion,
    RoundStanding,
    RoundState,
    TaskStanding,
    series,
)
from bot.domain.work.tasks import ANSWERS, Status
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.plans import PlanOfAll, RoundPlan
from bot.ui.buttons.rounds import (
    AskAboutRound,
    AskToCloseRound,
    CancelRound,
    ChooseEscalation,
    ChooseRepeat,
    ChooseResolution,
    CloseRound,
    ConfirmRound,
    NewRound,
    RoundChoice,
    RoundOf,
    Rounds,
    RoundTasks,
    TickRoundKind,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, lines, pager

RESOLUTION_LIMIT = 150
SHOWN_DATES = 4  # of a series, before its last


def rounds_screen(words: Words, shown: Paged[Round]) -> Screen:
    turn_to = {turn: Rounds(page=turn) for turn in (shown.number - 1, shown.number + 1) if turn >= 0}
    return Screen(
        lines(words("rounds-title"), words("rounds-none") if not shown.total else None),
        [
            [button(words.plain("button-new-round"), NewRound())],
            *([_open(words, each)] for each in shown.items),
            pager(words, shown.number, shown.total, dict(turn_to), size=shown.size),
            [button(words.plain("button-plan-of-all"), PlanOfAll())],
            [home(words)],
        ],
    )


def round_draft_screen(words: Words, shown: RoundDraft) -> Screen:
    """A round before it opens: all that can be set, and what it would mean."""
    found = shown.round
    key = "round-draft" if found.state is RoundState.DRAFT else "round-planned"
    several = len(shown.resolutions) > 1
    return Screen(
        fitting(
            words(key, title=found.title),
            "",
            words("round-about", title=cut(shown.resolutions.get(found.resolution_id, ""), RESOLUTION_LIMIT)),
            words("round-days", opens=words.day(found.opens_on), due=words.day(found.due)),
            *_series(words, found),
            words("round-escalation", who=words.plain(f"escalation-{_escalation(found)}")),
            "",
            *_asks(words, shown.asks),
            *(words("round-closes", title=each.title) for each in shown.closes),
        ),
        [
            *([_kind(words, found, kind)] for kind in shown.kinds),
            [_ask(words, found, RoundQuestion.OPENS), _ask(words, found, RoundQuestion.DUE)],
            [_ask(words, found, RoundQuestion.TITLE), *([_choice(words, found, Choice.RESOLUTION)] if several else [])],
            [
                *([_choice(words, found, Choice.REPEAT)] if found.series is None else []),
                _choice(words, found, Choice.ESCALATION),
            ],
            [button(words.plain("button-round-plan"), RoundPlan(round=found.id))],
            _confirm(words, shown),
            *_give_up(words, found),
            [back(words, Rounds()), home(words)],
        ],
    )


def choices_screen(words: Words, shown: RoundDraft, choice: Choice) -> Screen:
    """What there is to choose from, one to a row."""
    found = shown.round
    rows: list[Row]
    if choice is Choice.RESOLUTION:
        rows = [
            [_chosen(words, title, number == found.resolution_id, _resolution(found, number))]
            for number, title in shown.resolutions.items()
        ]
    elif choice is Choice.REPEAT:
        rows = [
            [_chosen(words, _repeat(words, each), each == found.repeat, ChooseRepeat(round=found.id, repeat=each))]
            for each in (None, *Repeat)
        ]
    else:
        rows = [
            [_chosen(words, words.plain(f"escalation-{n}"), n == _escalation(found), _choose_escalation(found, n))]
            for n in range(len(ESCALATIONS))
        ]
    return Screen(words(f"round-choose-{choice}"), [*rows, [back(words, RoundOf(round=found.id)), home(words)]])


def ask_about_round(words: Words, found: Round, question: RoundQuestion) -> Screen:
    return Screen(words(f"ask-{question}", title=found.title), [[back(words, RoundOf(round=found.id)), home(words)]])


def confirmed_screen(words: Words, opened: Round, told: int) -> Screen:
    if opened.state is RoundState.OPEN:
        text = words("round-opened", title=opened.title, due=words.day(opened.due), people=told)
    else:
        text = words("round-is-planned", title=opened.title, opens=words.day(opened.opens_on))
    return Screen(text, [[_open(words, opened)], [button(words.plain("page-rounds"), Rounds()), home(words)]])


def cancelled_screen(words: Words, count: int) -> Screen:
    return Screen(words("round-cancelled", count=count), [[button(words.plain("page-rounds"), Rounds()), home(words)]])


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
    turns = (turn for turn in (shown.number - 1, shown.number + 1) if turn >= 0)
    turn_to = {turn: RoundTasks(round=found.id, page=turn) for turn in turns}
    return Screen(
        fitting(words("round-tasks", title=found.title), "", *(_task(words, each) for each in shown.items)),
        [
            pager(words, shown.number, shown.total, dict(turn_to), size=shown.size),
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


def _open(words: Words, found: Round) -> Button:
    label = words.plain(f"button-state-{found.state}", title=found.title, due=words.short_day(found.due))
    return button(label, RoundOf(round=found.id))


def _asks(words: Words, asks: Asks) -> list[Html]:
    if not asks.organisations:
        return [words("round-asks-none")]
    return [
        words("round-asks-organisations", organisations=asks.organisations),
        words("round-asks-people", people=asks.people),
        words("round-asks-minutes", tasks=asks.tasks, minutes=asks.minutes),
    ]


def _series(words: Words, found: Round) -> list[Html]:
    """The days on which the rest of a series would open."""
    if found.repeat is None or found.series is not None:
        return []
    opens = [first for first, _ in series(found.opens_on, found.due, found.repeat)]
    days = [words.short_day(day) for day in opens[:SHOWN_DATES]]
    if len(opens) > SHOWN_DATES:
        days += ["…", words.day(opens[-1])]
    return [words("round-series", repeat=_repeat(words, found.repeat), count=len(opens) + 1, days=", ".join(days))]


def _confirm(words: Words, shown: RoundDraft) -> Row:
    found = shown.round
    if not shown.asks.organisations:
        return []
    if found.state is RoundState.PLANNED:
        label = words.plain("button-open-round-now")
    else:
        label = words.plain("button-open-round" if shown.opens_now else "button-plan-round")
    return [button(label, ConfirmRound(round=found.id, revision=found.revision))]


def _give_up(words: Words, found: Round) -> list[Row]:
    rows = [[button(words.plain("button-cancel-round"), CancelRound(round=found.id))]]
    if found.state is RoundState.PLANNED and found.series is not None:
        label = words.plain("button-cancel-series")
        rows.append([button(label, CancelRound(round=found.id, following=True))])
    return rows


def _ask(words: Words, found: Round, question: RoundQuestion) -> Button:
    return button(words.plain(f"button-ask-{question}"), AskAboutRound(round=found.id, question=question))


def _choice(words: Words, found: Round, choice: Choice) -> Button:
    return button(words.plain(f"button-choose-{choice}"), RoundChoice(round=found.id, choice=choice))


def _kind(words: Words, found: Round, kind: OrganisationKind) -> Button:
    ticked = kind.code in found.kinds
    target = TickRoundKind(round=found.id, kind=kind.code, ticked=not ticked)
    return button(words.plain("button-ticked" if ticked else "button-unticked", name=kind.plural), target)


def _chosen(words: Words, name: str, chosen: bool, target: ButtonData) -> Button:
    return button(words.plain("button-chosen" if chosen else "button-other", name=name), target)


def _resolution(found: Round, number: int) -> ButtonData:
    return ChooseResolution(round=found.id, resolution=number)


def _choose_escalation(found: Round, number: int) -> ButtonData:
    return ChooseEscalation(round=found.id, choice=number)


def _repeat(words: Words, repeat: Repeat | None) -> str:
    return words.plain(f"repeat-{repeat or 'never'}")


def _escalation(found: Round) -> int:
    policy = (found.coordinator_after, found.organiser_after)
    return ESCALATIONS.index(policy) if policy in ESCALATIONS else 0
