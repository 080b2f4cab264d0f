"""What tasks ask for besides an answer, as an organiser defines it."""

from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.domain.work.indicator_editing import ShownIndicator, ShownIndicators, TaskWithIndicators, details_of
from bot.domain.work.indicators import (
    MOST_CHOICES,
    Indicator,
    IndicatorChange,
    IndicatorDetail,
    IndicatorKind,
    shown,
)
from bot.ui.buttons.clauses import OnClause
from bot.ui.buttons.indicators import (
    AddIndicator,
    AskIndicator,
    ChangeIndicator,
    IndicatorsOf,
    OnIndicator,
    TasksWithIndicators,
)
from bot.ui.buttons.origins import came_from, origin
from bot.ui.buttons.resolutions import ResolutionOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, in_rows, lines, pager

TITLE_LIMIT = 150
LABEL_SHOWN = 60


def tasks_screen(words: Words, at: TasksWithIndicators, title: str, tasks: Paged[TaskWithIndicators]) -> Screen:
    """`at` says which page it is, and where it was opened from: a resolution, or a round that is being made."""
    return Screen(
        lines(words("indicators-of-resolution"), words("verbatim", text=cut(title, TITLE_LIMIT))),
        [
            *(_task(words, each, came_from(at)) for each in tasks.items),
            pager(words, tasks, lambda turn: TasksWithIndicators(resolution=at.resolution, page=turn, came=at.came)),
            [back(words, origin(at.came, ResolutionOf(resolution=at.resolution))), home(words)],
        ],
        listed=tasks,
    )


def indicators_screen(words: Words, among: ShownIndicators, came: str = "") -> Screen:
    """Those of a task, and the kinds of which one can be added; `came`: see `bot.ui.buttons.origins`."""
    owner = among.owner
    about = {"task": owner.task, "edition": owner.edition, "clause": owner.clause, "came": came}
    kinds = (button(words.plain(f"button-add-{kind}"), AddIndicator(**about, measure=kind)) for kind in IndicatorKind)
    return Screen(
        fitting(
            words("indicators-title", number=among.number),
            words("verbatim", text=cut(among.title, TITLE_LIMIT)),
            "",
            *(summary_line(words, each) for each in among.indicators),
            words("indicators-none") if not among.indicators else None,
            "",
            words("indicators-full" if among.full else "indicators-add"),
        ),
        [
            *(
                [button(cut(each.label, LABEL_SHOWN), OnIndicator(indicator=each.id, came=came))]
                for each in among.indicators
            ),
            *([] if among.full else in_rows(kinds, 2)),
            [back(words, origin(came, _above(among))), home(words)],
        ],
    )


def indicator_screen(words: Words, one: ShownIndicator, came: str = "") -> Screen:
    """One of them, with all that can be changed of it."""
    indicator, seen = one.indicator, (one, came)
    return Screen(
        fitting(
            words("indicator-title", number=one.among.number),
            words("indicator-label", label=indicator.label),
            "",
            *_facts(words, one),
        ),
        [
            *in_rows((_asking(words, indicator, each, came) for each in details_of(indicator)), 2),
            [_change(words, seen, IndicatorChange.REQUIRED, int(indicator.required))],
            [_change(words, seen, IndicatorChange.AGGREGATE, str(indicator.aggregate))] if indicator.numeric else [],
            [_change(words, seen, IndicatorChange.PART_OF, int(indicator.part_of is not None))] if one.wholes else [],
            [_change(words, seen, IndicatorChange.EXACT, int(indicator.exact))] if one.parts else [],
            [_change(words, seen, IndicatorChange.REMOVE, 0)],
            [back(words, _of(one.among, came)), home(words)],
        ],
    )


def ask_label_screen(words: Words, among: ShownIndicators, kind: IndicatorKind, came: str = "") -> Screen:
    return Screen(
        lines(
            words("indicator-name-ask", number=among.number),
            words("value-expected", kind=words.plain(f"value-kind-{kind}")),
        ),
        [[back(words, _of(among, came)), home(words)]],
    )


def ask_detail_screen(words: Words, one: ShownIndicator, detail: IndicatorDetail, came: str = "") -> Screen:
    key = "rename" if detail is IndicatorDetail.LABEL else detail
    return Screen(
        words(f"indicator-ask-{key}", label=one.indicator.label, most=MOST_CHOICES),
        [[back(words, OnIndicator(indicator=one.indicator.id, came=came)), home(words)]],
    )


def summary_line(words: Words, indicator: Indicator) -> Html:
    return words("indicator-line", label=indicator.label, kind=words.plain(f"value-kind-{indicator.kind}"))


def _facts(words: Words, one: ShownIndicator) -> list[Html]:
    indicator = one.indicator
    whole = next((each.label for each in one.among.indicators if each.id == indicator.part_of), None)
    found = [words("indicator-kind", kind=words.plain(f"value-kind-{indicator.kind}"))]
    if indicator.unit:
        found.append(words("indicator-unit", unit=indicator.unit))
    if indicator.lowest is not None:
        found.append(words("indicator-lowest", bound=shown(indicator.lowest)))
    if indicator.highest is not None:
        found.append(words("indicator-highest", bound=shown(indicator.highest)))
    if indicator.choices:
        found.append(words("indicator-choices-are", choices="; ".join(indicator.choices)))
    found.append(words("indicator-required" if indicator.required else "indicator-optional"))
    if indicator.numeric:
        found.append(words(f"indicator-aggregate-{indicator.aggregate}"))
    if whole:
        found.append(words("indicator-part-of", whole=whole))
    if indicator.exact and one.parts:
        found.append(words("indicator-exact", parts="; ".join(each.label for each in one.parts)))
    return found


def _asking(words: Words, indicator: Indicator, detail: IndicatorDetail, came: str) -> Button:
    target = AskIndicator(indicator=indicator.id, detail=detail, came=came)
    return button(words.plain(f"button-measure-{detail}"), target)


def _change(words: Words, seen: tuple[ShownIndicator, str], change: IndicatorChange, state: int | str) -> Button:
    indicator, came = seen[0].indicator, seen[1]
    target = ChangeIndicator(indicator=indicator.id, change=change, revision=indicator.revision, came=came)
    return button(words.plain(f"button-switch-{change}", state=state), target)


def _task(words: Words, task: TaskWithIndicators, came: str) -> Row:
    label = words.plain("button-task-indicators", number=task.number, title=task.title, count=task.indicators)
    return [button(label, IndicatorsOf(task=task.id, edition=0, clause=0, came=came))]


def _of(among: ShownIndicators, came: str) -> IndicatorsOf:
    owner = among.owner
    return IndicatorsOf(task=owner.task, edition=owner.edition, clause=owner.clause, came=came)


def _above(among: ShownIndicators) -> OnClause | TasksWithIndicators:
    owner = among.owner
    if owner.edition:
        return OnClause(edition=owner.edition, clause=owner.clause)
    return TasksWithIndicators(resolution=among.resolution)
