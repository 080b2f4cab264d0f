"""What a report of a round speaks of besides the answers: read while it runs, kept when it closes."""

import sqlite3
from dataclasses import replace
from functools import cache

from pydantic import TypeAdapter

from bot.domain.dates import local_day
from bot.domain.work.report_lines import (
    Background,
    EventLine,
    ExtensionLine,
    HelpLine,
    ReportedTask,
    WithdrawnLine,
)
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, instant, moment

# From the few that asked for help or time to the many that are asked, as no planner knows which are few.
OF_ROUND = """
    CROSS JOIN assignments s ON s.id = {asked}.assignment_id
    CROSS JOIN tasks t ON t.id = s.task_id CROSS JOIN addressees a ON a.id = t.addressee_id
    CROSS JOIN rounds w ON w.resolution_id = a.resolution_id AND w.id = :round
    CROSS JOIN organisations o ON o.id = s.organisation_id
    CROSS JOIN round_kinds k ON k.round_id = w.id AND k.kind = o.kind
"""
WHOSE = """
    t.number, o.id AS organisation_id, o.short_name AS organisation,
    (SELECT id FROM municipalities WHERE organisation_id = o.id) AS municipality_id
"""
# Opened while the round ran, or still open from before; likewise what was asked for later days.
HELP = f"""
    SELECT {WHOSE}, h.opened_at, h.closed_at IS NOT NULL AS closed,
        ifnull((SELECT text FROM help_messages WHERE thread_id = h.id AND asks ORDER BY id LIMIT 1), '') AS question,
        (SELECT count(*) FROM help_messages WHERE thread_id = h.id AND NOT asks) AS answers,
        ifnull((SELECT text FROM help_messages WHERE thread_id = h.id AND NOT asks ORDER BY id DESC LIMIT 1), '')
            AS answer
    FROM help_threads h {OF_ROUND.format(asked="h")}
    WHERE h.opened_at >= w.opened_at OR h.closed_at IS NULL OR h.closed_at >= w.opened_at
    ORDER BY a.position, t.position, h.id
"""
EXTENSIONS = f"""
    SELECT {WHOSE}, e.until, e.granted FROM extensions e {OF_ROUND.format(asked="e")}
    WHERE e.created_at >= w.opened_at OR e.granted IS NULL OR e.decided_at >= w.opened_at
    ORDER BY a.position, t.position, e.id
"""
TASKS = """
    SELECT t.id, t.number, t.title, t.text, coalesce(a.name, a.heading, '') AS addressee,
        a.position * 1000 + t.position AS position, t.due, t.period_end, t.controlled
    FROM tasks t JOIN addressees a ON a.id = t.addressee_id JOIN rounds w ON w.resolution_id = a.resolution_id
    WHERE w.id = :round AND t.withdrawn_at IS NULL ORDER BY a.position, t.position
"""
EVENTS = """
    SELECT e.name, e.starts_at, e.time_zone, e.first_day, e.last_day, e.place, t.number, (
            SELECT sum(people) FROM (
                SELECT max(people) AS people FROM arrivals WHERE event_id = e.id GROUP BY ifnull(participant_id, -id)
            )
        ) AS came, (SELECT avg(useful) FROM event_opinions WHERE event_id = e.id) AS useful,
        (SELECT avg(organised) FROM event_opinions WHERE event_id = e.id) AS organised
    FROM events e JOIN tasks t ON t.id = e.task_id JOIN addressees a ON a.id = t.addressee_id
    JOIN rounds w ON w.resolution_id = a.resolution_id
    WHERE w.id = :round AND t.withdrawn_at IS NULL AND e.withdrawn_at IS NULL
    ORDER BY ifnull(e.starts_at, e.first_day) IS NULL,
        substr(ifnull(e.starts_at, e.first_day), 1, 10), e.id
"""
WITHDRAWN = """
    SELECT t.number, t.title, t.withdrawn_at FROM tasks t JOIN addressees a ON a.id = t.addressee_id
    JOIN rounds w ON w.resolution_id = a.resolution_id
    WHERE w.id = :round AND t.withdrawn_at IS NOT NULL ORDER BY a.position, t.position, t.id
"""
DISCHARGED = f"""
    SELECT {WHOSE}, t.title, d.created_at AS withdrawn_at, d.reason FROM discharges d {OF_ROUND.format(asked="d")}
    WHERE d.undone_at IS NULL ORDER BY a.position, t.position, o.sort_key, d.id
"""
# Municipal authorities and whatever else organisations of the round belong to.
MUNICIPALITIES = """
    SELECT id, short_name FROM organisations WHERE id IN (
        SELECT b.id FROM municipalities b JOIN organisations o ON o.id = b.organisation_id
        WHERE o.kind IN (SELECT kind FROM round_kinds WHERE round_id = :round)
    ) ORDER BY id
"""


def get_background(tx: Transaction, round_id: int) -> Background:
    """As it stood when the round closed; of an open one, and of one closed before this was kept, as it is now."""
    kept = tx.execute("SELECT background FROM rounds WHERE id = ?", (round_id,)).fetchone()["background"]
    return _shape().validate_json(kept) if kept else read_background(tx, round_id)


def read_background(tx: Transaction, round_id: int) -> Background:
    given = {"round": round_id}
    resolution = tx.execute(
        "SELECT title, adopted_on FROM resolutions WHERE id = (SELECT resolution_id FROM rounds WHERE id = :round)",
        given,
    ).fetchone()
    kinds = tx.execute(
        "SELECT code, plural FROM organisation_kinds JOIN round_kinds ON kind = code WHERE round_id = :round"
        " ORDER BY position",
        given,
    )
    return Background(
        resolution=resolution["title"],
        adopted_on=day(resolution["adopted_on"]),
        kinds={row["code"]: row["plural"] for row in kinds},
        tasks=tuple(_task(row) for row in tx.execute(TASKS, given)),
        municipalities={row["id"]: row["short_name"] for row in tx.execute(MUNICIPALITIES, given)},
        help=tuple(_help(row) for row in tx.execute(HELP, given)),
        extensions=tuple(_extension(row) for row in tx.execute(EXTENSIONS, given)),
        events=tuple(_event(row) for row in tx.execute(EVENTS, given)),
        withdrawn=(
            *(_withdrawn(row) for row in tx.execute(WITHDRAWN, given)),
            *(_discharged(row) for row in tx.execute(DISCHARGED, given)),
        ),
    )


def _withdrawn(row: sqlite3.Row) -> WithdrawnLine:
    return WithdrawnLine(row["number"], row["title"], moment(row["withdrawn_at"]).date())


def _discharged(row: sqlite3.Row) -> WithdrawnLine:
    whose = {"organisation_id": row["organisation_id"], "municipality_id": row["municipality_id"]}
    return replace(_withdrawn(row), organisation=row["organisation"], reason=row["reason"], **whose)


def _task(row: sqlite3.Row) -> ReportedTask:
    known = (row["id"], row["number"], row["title"], row["text"], row["addressee"], row["position"])
    return ReportedTask(*known, day(row["due"]), day(row["period_end"]), bool(row["controlled"]))


def _help(row: sqlite3.Row) -> HelpLine:
    return HelpLine(
        number=row["number"],
        organisation_id=row["organisation_id"],
        municipality_id=row["municipality_id"],
        organisation=row["organisation"],
        asked_at=moment(row["opened_at"]),
        question=row["question"],
        answers=row["answers"],
        answer=row["answer"],
        closed=bool(row["closed"]),
    )


def _extension(row: sqlite3.Row) -> ExtensionLine:
    until, granted = day(row["until"]), row["granted"]
    assert until is not None  # noqa: S101 - the table says so
    return ExtensionLine(
        row["number"],
        row["organisation_id"],
        row["municipality_id"],
        row["organisation"],
        until,
        None if granted is None else bool(granted),
    )


def _event(row: sqlite3.Row) -> EventLine:
    starts = instant(row["starts_at"])
    exact = local_day(starts, row["time_zone"]) if starts else None
    return EventLine(
        name=row["name"],
        number=row["number"],
        day=exact,
        first_day=day(row["first_day"]),
        last_day=day(row["last_day"]),
        place=row["place"],
        came=row["came"] or 0,
        useful=row["useful"],
        organised=row["organised"],
    )


@cache
def _shape() -> TypeAdapter[Background]:
    return TypeAdapter(Background)
