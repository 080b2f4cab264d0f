"""A reporting round before it opens, as an organiser sets it up."""

from collections.abc import Callable
from datetime import date
from operator import itemgetter

from bot.domain.people.listings import page_of
from bot.domain.people.participants import OrganisationKind
from bot.domain.text import cut
from bot.domain.work.rounds import (
    ESCALATIONS,
    Asks,
    Choice,
    Round,
    RoundDraft,
    RoundQuestion,
    RoundState,
)
from bot.domain.work.series import Repeat
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.indicators import TasksWithIndicators
from bot.ui.buttons.origins import came_from
from bot.ui.buttons.plans import RoundPlan
from bot.ui.buttons.rounds import (
    AskAboutRound,
    AskToOpenRound,
    CancelRound,
    ChooseEscalation,
    ChooseRepeat,
    ChooseResolution,
    ConfirmRound,
    RoundChoice,
    RoundOf,
    Rounds,
    TickRoundKind,
    UndoCancelling,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Button, Row, Screen, back, button, fitting, home, pager, tick
from bot.ui.views.organiser.rounds import round_button

RESOLUTION_LIMIT = 150
SHOWN_DATES = 4  # of a series, before its last
SHOWN_LATELY = 3  # rounds that asked the same
HALF_AN_HOUR = 30  # minutes
SHOWN_CUTS = 3  # rounds of a series that would be cut off


def titles_by_month(words: Words) -> Callable[[date], str]:
    """What a round is called by its last day: «Декабрь 2026»."""
    return lambda due: words.month(due).capitalize()


def round_draft_screen(words: Words, shown: RoundDraft, zone: str) -> Screen:
    """A round before it opens: all that can be set, and what it would mean. Hours are those of `zone`."""
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
            words("round-escalation", who=words.plain(f"escalation-{found.escalation}")),
            *_waits(words, shown, zone),
            "",
            *_asks(words, shown),
            *_warnings(words, shown),
        ),
        [
            *([_kind(words, found, kind)] for kind in shown.kinds),
            [_ask(words, found, RoundQuestion.OPENS), _ask(words, found, RoundQuestion.DUE)],
            [_ask(words, found, RoundQuestion.TITLE), *([_choice(words, found, Choice.RESOLUTION)] if several else [])],
            [
                *([_choice(words, found, Choice.REPEAT)] if found.series is None else []),
                _choice(words, found, Choice.ESCALATION),
            ],
            _indicators(words, found),
            [button(words.plain("button-round-plan"), RoundPlan(round=found.id))],
            _confirm(words, shown),
            *_give_up(words, found),
            [back(words, Rounds(at=found.id)), home(words)],
        ],
    )


def _indicators(words: Words, found: Round) -> Row:
    came = came_from(RoundOf(round=found.id))
    return [button(words.plain("button-indicators"), TasksWithIndicators(resolution=found.resolution_id, came=came))]


def ask_to_open(words: Words, shown: RoundDraft, zone: str) -> Screen:
    """The last look before everybody is told."""
    found = shown.round
    return Screen(
        fitting(
            words("round-ask-open", title=found.title),
            words("round-due", due=words.day(found.due)),
            "",
            *_asks(words, shown),
            *_waits(words, shown, zone),
            *_warnings(words, shown),
        ),
        [
            [button(words.plain("button-open-round-yes"), ConfirmRound(round=found.id, revision=found.revision))],
            [back(words, RoundOf(round=found.id)), home(words)],
        ],
    )


def resolutions_screen(words: Words, shown: RoundDraft, page: int, text: str) -> Screen:
    found, choice = shown.round, Choice.RESOLUTION
    listed = page_of(page, LIST_PAGE, list(shown.resolutions.items()), text, itemgetter(1))
    return Screen(
        words(f"round-choose-{choice}"),
        [
            *(
                [_chosen(words, title, number == found.resolution_id, _resolution(found, number))]
                for number, title in listed.items
            ),
            pager(words, listed, lambda turn: RoundChoice(round=found.id, choice=choice, page=turn)),
            [back(words, RoundOf(round=found.id)), home(words)],
        ],
        listed=listed,
    )


def choices_screen(words: Words, shown: RoundDraft, choice: Choice) -> Screen:
    """What there is to choose from besides, one to a row."""
    found = shown.round
    rows: list[Row]
    if choice is Choice.REPEAT:
        rows = [
            [_chosen(words, _repeat(words, each), each == found.repeat, ChooseRepeat(round=found.id, repeat=each))]
            for each in (None, *Repeat)
        ]
    else:
        rows = [
            [_chosen(words, words.plain(f"escalation-{n}"), n == found.escalation, _choose_escalation(found, n))]
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
    return Screen(text, [[round_button(words, opened)], [button(words.plain("page-rounds"), Rounds()), home(words)]])


def cancelled_screen(words: Words, count: int, round_id: int) -> Screen:
    undo = button(words.plain("button-undo"), UndoCancelling(round=round_id))
    return Screen(
        words("round-cancelled", count=count), [[undo], [button(words.plain("page-rounds"), Rounds()), home(words)]]
    )


def restored_screen(words: Words, count: int) -> Screen:
    return Screen(words("round-restored", count=count), [[button(words.plain("page-rounds"), Rounds()), home(words)]])


def _asks(words: Words, shown: RoundDraft) -> list[Html]:
    """Whom it reaches, what it costs them, and when they were asked about the same."""
    asks = shown.asks
    if not asks.organisations:
        return [words("round-asks-none")]
    lately = [words.plain("round-lately-one", title=each.title, day=words.short_day(each.due)) for each in shown.lately]
    return [
        words("round-asks-organisations", organisations=asks.organisations),
        *([words("round-asks-unjoined", unjoined=asks.unjoined)] if asks.unjoined else []),
        words("round-asks-people", people=asks.people),
        words("round-asks-minutes", tasks=asks.tasks, minutes=asks.minutes),
        *([_burden(words, asks)] if asks.organisations > 1 else []),
        *([words("round-lately", rounds=", ".join(lately[:SHOWN_LATELY]))] if lately else []),
    ]


def _burden(words: Words, asks: Asks) -> Html:
    """What all of them spend on it together."""
    hours, minutes = divmod(asks.burden, 60)
    if hours:
        return words("round-burden-hours", hours=hours + (minutes >= HALF_AN_HOUR))
    return words("round-burden-minutes", minutes=minutes)


def _waits(words: Words, shown: RoundDraft, zone: str) -> list[Html]:
    """What comes later than its day, as nobody works before."""
    return [words(f"round-waits-{each.what}", moment=words.short_moment(each.at, zone)) for each in shown.waits]


def _warnings(words: Words, shown: RoundDraft) -> list[Html]:
    """What it would close, and what would close it, before everybody's last day is over."""
    found, cuts = shown.round, shown.cuts
    warnings = [words("round-closes", title=each.title) for each in shown.closes if each not in cuts]
    warnings += [words("round-cuts", title=each.title, due=words.short_day(each.due)) for each in cuts]
    warnings += [words("round-cut-by", title=each.title, day=words.short_day(each.opens_on)) for each in shown.cut_by]
    if found.cuts_off_all:
        return [
            *warnings,
            words(
                "round-series-all-cut",
                due=words.short_day(found.cut_off[0].due),
                day=words.short_day(found.cut_off[0].closed_on),
            ),
        ]
    short = found.cut_off[:SHOWN_CUTS]
    days = [words.plain("round-cut-span", due=words.short_day(s.due), day=words.short_day(s.closed_on)) for s in short]
    return [*warnings, words("round-series-cut", count=len(found.cut_off), days=", ".join(days))] if days else warnings


def _series(words: Words, found: Round) -> list[Html]:
    """The days on which the rest of a series would open."""
    opens = [each.opens_on for each in found.following]
    if not opens:
        return []
    days = [words.short_day(day) for day in opens[:SHOWN_DATES]]
    if len(opens) > SHOWN_DATES:
        days += ["…", words.day(opens[-1])]
    return [words("round-series", repeat=_repeat(words, found.repeat), count=len(opens) + 1, days=", ".join(days))]


def _confirm(words: Words, shown: RoundDraft) -> Row:
    """What opens now is asked about once more; a plan can be taken back."""
    found = shown.round
    if not shown.asks.organisations or found.cuts_off_all:
        return []
    if not shown.opens_when_confirmed:
        return [button(words.plain("button-plan-round"), ConfirmRound(round=found.id, revision=found.revision))]
    key = "button-open-round-now" if found.state is RoundState.PLANNED else "button-open-round"
    return [button(words.plain(key), AskToOpenRound(round=found.id))]


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
    return tick(words, kind.plural, target, ticked=ticked)


def _chosen(words: Words, name: str, chosen: bool, target: ButtonData) -> Button:
    return button(words.plain("button-chosen" if chosen else "button-other", name=name), target)


def _resolution(found: Round, number: int) -> ButtonData:
    return ChooseResolution(round=found.id, resolution=number)


def _choose_escalation(found: Round, number: int) -> ButtonData:
    return ChooseEscalation(round=found.id, choice=number)


def _repeat(words: Words, repeat: Repeat | None) -> str:
    return words.plain(f"repeat-{repeat or 'never'}")
