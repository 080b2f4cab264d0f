"""What tasks ask for besides an answer, as an organiser defines it: of a draft's clause, or of a published task."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from bot.domain.dates import day_in
from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct
from bot.domain.people.listings import page_read
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.text import one_line
from bot.domain.work.expected_values import ExpectedIndicatorDetail, ExpectedIndicatorLabel
from bot.domain.work.indicator_editing import ShownIndicator, ShownIndicators, TaskWithIndicators, details_of
from bot.domain.work.indicator_values import NOTHING, parse_amount
from bot.domain.work.indicators import (
    CHOICE_LIMIT,
    LABEL_LIMIT,
    MOST_CHOICES,
    SCALE,
    UNIT_LIMIT,
    Aggregate,
    Indicator,
    IndicatorChange,
    IndicatorDetail,
    IndicatorKind,
    IndicatorOwner,
    rank,
)
from bot.services.resolution import editions
from bot.services.work import indicator_log
from storage import expectations, indicators, resolutions
from storage.sqlite.database import Transaction

LIST_SIZE = 8


def list_tasks(
    tx: Transaction, viewer: Viewer, resolution_id: int, page: int, text: str = ""
) -> tuple[str, Paged[TaskWithIndicators]]:
    """The title of a published resolution, and its tasks with how many values each asks for."""
    require(may_organise(viewer))
    found = resolutions.get_resolution(tx, resolution_id)
    if found is None:
        raise StaleError
    total = indicators.count_tasks_of(tx, resolution_id)
    read = partial(indicators.list_tasks_of, tx, resolution_id)
    return found.title, page_read(page, LIST_SIZE, total, read, text, lambda each: f"{each.number} {each.title}")


def show_indicators(tx: Transaction, viewer: Viewer, owner: IndicatorOwner) -> ShownIndicators:
    """A clause that goes on from a published task asks for what that task asks for."""
    require(may_organise(viewer))
    if owner.edition:
        clause = editions.with_clause(tx, viewer, owner.edition, owner.clause).wording.clause(owner.clause)
        if clause.was is None:
            task, owner = clause.task, IndicatorOwner(edition=owner.edition, clause=owner.clause)
            return ShownIndicators(owner, task.number, task.title, 0, indicators.list_indicators(tx, owner))
        owner = IndicatorOwner(task=clause.was)
    named = indicators.task_of(tx, owner.task)
    if named is None:
        raise StaleError
    return ShownIndicators(IndicatorOwner(task=owner.task), *named, indicators.list_of_task(tx, owner.task))


def show_indicator(tx: Transaction, viewer: Viewer, indicator_id: int) -> ShownIndicator:
    require(may_organise(viewer))
    found = indicators.get_indicator(tx, indicator_id)
    if found is None:
        raise StaleError
    return ShownIndicator(found, show_indicators(tx, viewer, found.owner))


def ask_label(
    tx: Transaction, viewer: Viewer, owner: IndicatorOwner, kind: IndicatorKind, came: str = ""
) -> ShownIndicators:
    """`came` is where the person came from, for the screen that follows their words."""
    shown = show_indicators(tx, viewer, owner)
    _require_room(shown)
    own = shown.owner
    expected = ExpectedIndicatorLabel(own.task, own.edition, own.clause, kind, came)
    expectations.put_expectation(tx, viewer.telegram_id, expected)
    return shown


def add_indicator(tx: Transaction, viewer: Viewer, expected: ExpectedIndicatorLabel, text: str) -> ShownIndicator:
    """With bounds that most have: nothing below zero, no more than a hundred percent."""
    owner = IndicatorOwner(expected.task, expected.edition, expected.clause)
    shown = show_indicators(tx, viewer, owner)
    _require_room(shown)
    label = _short(text, LABEL_LIMIT)
    if any(each.label.casefold() == label.casefold() for each in shown.indicators):
        raise BadInputError("indicator-twice")
    new = Indicator(0, shown.owner, label, expected.kind)
    if new.numeric:
        highest = 100 * SCALE if new.kind is IndicatorKind.PERCENT else None
        new = replace(new, lowest=0, highest=highest)
    added = show_indicator(tx, viewer, indicators.add_indicator(tx, new))
    indicator_log.record_indicator(tx, viewer, AuditAct.INDICATOR_ADDED, added)
    if new.kind is IndicatorKind.CHOICE:
        return ask_detail(tx, viewer, added.indicator.id, IndicatorDetail.CHOICES, expected.came)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return added


def ask_detail(
    tx: Transaction, viewer: Viewer, indicator_id: int, field: IndicatorDetail, came: str = ""
) -> ShownIndicator:
    shown = show_indicator(tx, viewer, indicator_id)
    if field not in details_of(shown.indicator):
        raise StaleError
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedIndicatorDetail(indicator_id, field, came))
    return shown


def set_detail(tx: Transaction, viewer: Viewer, expected: ExpectedIndicatorDetail, text: str) -> ShownIndicator:
    """Raises BadInputError for what will not do."""
    shown = show_indicator(tx, viewer, expected.indicator)
    if expected.field not in details_of(shown.indicator):
        raise StaleError
    new = _with_detail(shown.indicator, expected.field, text, viewer.today(tx.now))
    if new.lowest is not None and new.highest is not None and rank(new.lowest) > rank(new.highest):
        raise BadInputError("indicator-bounds-crossed")
    _change(tx, viewer, shown, new)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return show_indicator(tx, viewer, new.id)


def change_indicator(
    tx: Transaction, viewer: Viewer, indicator_id: int, change: IndicatorChange, revision: int
) -> ShownIndicators | ShownIndicator:
    """As it is then; all others of the task where it was removed."""
    shown = show_indicator(tx, viewer, indicator_id)
    if shown.indicator.revision != revision:
        raise StaleError
    if change is IndicatorChange.REMOVE:
        indicators.remove_indicator(tx, indicator_id)
        indicator_log.record_indicator(tx, viewer, AuditAct.INDICATOR_REMOVED, shown)
        return show_indicators(tx, viewer, shown.among.owner)
    _change(tx, viewer, shown, CHANGES[change](shown))
    return show_indicator(tx, viewer, indicator_id)


def _change(tx: Transaction, viewer: Viewer, shown: ShownIndicator, new: Indicator) -> None:
    indicators.change_indicator(tx, new)
    indicator_log.record_indicator(tx, viewer, AuditAct.INDICATOR_CHANGED, shown, new)


def _with_detail(one: Indicator, field: IndicatorDetail, text: str, today: date) -> Indicator:
    if field is IndicatorDetail.LABEL:
        return replace(one, label=_short(text, LABEL_LIMIT))
    if field is IndicatorDetail.CHOICES:
        return replace(one, choices=_choices(text))
    nothing = text.strip().casefold() in NOTHING
    if field is IndicatorDetail.UNIT:
        return replace(one, unit="" if nothing else _short(text, UNIT_LIMIT))
    bound = None if nothing else _bound(one, text, today)
    return replace(one, lowest=bound) if field is IndicatorDetail.LOWEST else replace(one, highest=bound)


def _bound(one: Indicator, text: str, today: date) -> int | date:
    if one.numeric:
        return parse_amount(one.kind, text, one.unit)
    day = day_in(text, today)
    if day is None:
        raise BadInputError("value-no-day")
    return day


def _choices(text: str) -> tuple[str, ...]:
    found = list(dict.fromkeys(line for each in text.splitlines() if (line := one_line(each))))
    if not 2 <= len(found) <= MOST_CHOICES:  # noqa: PLR2004 - one is no choice
        raise BadInputError("indicator-choices", most=MOST_CHOICES)
    return tuple(_short(each, CHOICE_LIMIT) for each in found)


def _short(text: str, limit: int) -> str:
    line = one_line(text)
    if not line:
        raise BadInputError("indicator-no-words")
    if len(line) > limit:
        raise BadInputError("indicator-too-long", limit=limit)
    return line


def _require_room(shown: ShownIndicators) -> None:
    if shown.full:
        raise RefusedError("indicator-full", most=len(shown.indicators))


def _next_aggregate(shown: ShownIndicator) -> Indicator:
    """Percents are not added up."""
    one = shown.indicator
    turns = [Aggregate.NONE, Aggregate.SUM, Aggregate.MEAN]
    if one.kind is IndicatorKind.PERCENT:
        turns.remove(Aggregate.SUM)
    if not one.numeric:
        raise StaleError
    return replace(one, aggregate=turns[(turns.index(one.aggregate) + 1) % len(turns)])


def _next_whole(shown: ShownIndicator) -> Indicator:
    turns = [None, *(each.id for each in shown.wholes)]
    current = shown.indicator.part_of
    place = turns.index(current) if current in turns else 0
    return replace(shown.indicator, part_of=turns[(place + 1) % len(turns)])


CHANGES: dict[IndicatorChange, Callable[[ShownIndicator], Indicator]] = {
    IndicatorChange.REQUIRED: lambda shown: replace(shown.indicator, required=not shown.indicator.required),
    IndicatorChange.AGGREGATE: _next_aggregate,
    IndicatorChange.PART_OF: _next_whole,
    IndicatorChange.EXACT: lambda shown: replace(shown.indicator, exact=not shown.indicator.exact),
}
