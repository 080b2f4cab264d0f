"""The report of a round: who may have which, its figures from one snapshot, and the form that it follows."""

import hashlib
import sqlite3
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

import pydantic_core

from bot.domain.errors import RefusedError
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct, Doer
from bot.domain.people.listings import name_of, page_of, page_read
from bot.domain.people.names import natural
from bot.domain.people.participants import Organisation, Policy, Viewer
from bot.domain.permissions import may_look_below, may_see_all, may_see_organisation, require
from bot.domain.work.indicator_figures import figures_of
from bot.domain.work.reports import AnswerLine, Before, Report, Scope
from bot.domain.work.rounds import Round, RoundState
from bot.services.people import viewers
from storage import (
    audit,
    backgrounds,
    organisations,
    report_templates,
    reports,
    resolutions,
    round_results,
    round_values,
    rounds,
)
from storage.sqlite.database import Transaction

LIST_SIZE = 8
CHECKSUM_SIGNS = 16


@dataclass(frozen=True, slots=True)
class Wish:
    """Which report: of the round, else of the newest one of the resolution; `top`: of that organisation and below.

    `own`: of no round, but of all that this organisation has reported over time.
    """

    round_id: int | None = None
    resolution_id: int | None = None
    top: int | None = None
    own: int | None = None


@dataclass(frozen=True, slots=True)
class Scopes:
    """Whom a person may have a report about."""

    round: Round
    everybody: bool
    below: Paged[Organisation]


@dataclass(frozen=True, slots=True)
class Reportable:
    """Rounds that there may be a report of; of several resolutions also their titles, as rounds are named alike."""

    rounds: Paged[Round]
    resolutions: Mapping[int, str]


def list_reportable(tx: Transaction, viewer: Viewer, page: int, text: str = "") -> Reportable:
    require(may_look_below(viewer))
    read, names = partial(reports.list_reportable, tx), resolutions.list_titles(tx)
    found = page_read(
        page,
        LIST_SIZE,
        reports.count_reportable(tx),
        read,
        text,
        lambda each: f"{each.title} {names.get(each.resolution_id, '')}",
    )
    several = len({each.resolution_id for each in found.items}) > 1
    return Reportable(found, names if several else {})


def newest_wish(tx: Transaction, viewer: Viewer) -> Wish:
    """Of the newest round; about everybody for an organiser, about those below for a coordinator."""
    require(may_look_below(viewer))
    round_id = reports.newest_round(tx)
    if round_id is None:
        raise RefusedError("report-no-round")
    own = next((each.id for each in viewer.organisations if each.has_children), None)
    return Wish(round_id, top=None if may_see_all(viewer) else own)


def list_scopes(tx: Transaction, viewer: Viewer, round_id: int, page: int, text: str = "") -> Scopes:
    require(may_look_below(viewer))
    if may_see_all(viewer):
        found = organisations.list_with_children(tx)
    else:
        found = [each for each in viewer.organisations if each.has_children]
    found.sort(key=lambda each: natural(each.short_name))
    return Scopes(
        require_round(tx, Wish(round_id)), may_see_all(viewer), page_of(page, LIST_SIZE, found, text, name_of)
    )


def find_top(tx: Transaction, name: str) -> int:
    """The organisation of that name with others below it; raises RefusedError."""
    for each in organisations.list_named(tx, name):
        if each.has_children:
            return each.id
    raise RefusedError("report-municipality-unknown", name=name)


def require_scope(tx: Transaction, telegram_id: int, top: int | None, policy: Policy) -> None:
    """As of now: whoever has lost their role since may not have it."""
    viewer = viewers.load_viewer(tx, telegram_id, policy)
    require(may_see_all(viewer) or (top is not None and _coordinates(tx, viewer, top)))


def mark_of_changes(tx: Transaction, wish: Wish) -> tuple[int, ...]:  # noqa: ARG001 - of whichever is looked at
    """Another one once a running round may look otherwise."""
    return reports.mark_of_changes(tx)


def record_export(tx: Transaction, doer: Doer, round_id: int, kinds: Iterable[str]) -> None:
    for kind in kinds:
        audit.add_entry(tx, AuditAct.REPORT_EXPORTED, doer, subject_id=round_id, data={"format": kind})


def load_report(tx: Transaction, wish: Wish, policy: Policy, telegram_id: int | None = None) -> Report:
    """In one transaction; without a person it is the operator's. Raises RefusedError."""
    if telegram_id is not None:
        require_scope(tx, telegram_id, wish.top, policy)
    found, scope = require_round(tx, wish), load_scope(tx, wish.top)
    background = backgrounds.get_background(tx, found.id)
    figures = reports.load_figures(tx, found, scope, policy.time_zone)
    answers = {task_id: tally.done + tally.in_progress for task_id, tally in figures.tasks.items()}
    indicators = figures_of(round_values.list_asked(tx, found), round_values.list_cells(tx, found, scope), answers)
    return Report(
        round=found,
        scope=scope,
        background=background,
        figures=figures,
        asked=tuple(round_results.list_asked_tasks(tx, found)),
        made_at=tx.now,
        zone=policy.time_zone,
        sum_up=_checksum,
        before=_before(tx, found, scope, policy),
        indicators=indicators,
    )


def each_answer(tx: Transaction, report: Report, organisation_ids: Iterable[int]) -> Generator[AnswerLine, None, None]:
    """One by one, within the transaction of the report."""
    return reports.each_answer(tx, report.round, organisation_ids, report.asked)


def each_value(tx: Transaction, report: Report, organisation_ids: Iterable[int]) -> Generator[sqlite3.Row, None, None]:
    """The values of its indicators, likewise."""
    return round_values.each_value(tx, report.round, organisation_ids)


def own_template(tx: Transaction) -> tuple[str, bytes] | None:
    return report_templates.get_template(tx)


def require_round(tx: Transaction, wish: Wish) -> Round:
    round_id = wish.round_id or reports.newest_round(tx, wish.resolution_id)
    if round_id is None:
        raise RefusedError("report-none-of-resolution" if wish.resolution_id else "report-no-round")
    found = rounds.get_round(tx, round_id)
    if found is None or found.state not in {RoundState.OPEN, RoundState.CLOSED}:
        raise RefusedError("report-round-unknown")
    return found


def load_scope(tx: Transaction, top: int | None) -> Scope:
    if top is None:
        return Scope()
    found = organisations.get_organisation(tx, top)
    if found is None or not found.has_children:
        raise RefusedError("report-municipality-unknown", name=found.name if found else str(top))
    inner = organisations.municipality_of(tx, top) not in {None, top}
    return Scope(found.name, top, frozenset([top, *organisations.ids_below(tx, top)]), inner)


def _before(tx: Transaction, found: Round, scope: Scope, policy: Policy) -> Before | None:
    earlier = reports.round_before(tx, found)
    if earlier is None:
        return None
    figures = reports.load_figures(tx, earlier, scope, policy.time_zone)
    return Before(earlier.title, figures.total, figures.by_day())


def _coordinates(tx: Transaction, viewer: Viewer, top: int) -> bool:
    found = organisations.get_organisation(tx, top)
    return bool(found and found.has_children) and may_see_organisation(viewer, organisations.path_to(tx, top))


def _checksum(report: Report) -> str:
    """Of all that it says: each sum, and each organisation's. Days and files of a running round would be counted."""
    counted = report.figures
    kept = [counted.by_day(), report.files] if report.closed else []
    sums = [counted.tasks, list(counted.municipalities().items()), *kept]
    parts = [report.round.id, report.round.title, report.scope.name, report.background, sums]
    lines = sorted(report.organisations, key=attrgetter("id"))
    digest = hashlib.sha256(pydantic_core.to_json([*parts, lines, report.indicators])).hexdigest()[:CHECKSUM_SIGNS]
    return "-".join(digest[place : place + 4] for place in range(0, CHECKSUM_SIGNS, 4))
