"""What a round comes to, summed up as it is frozen, and read back without counting its answers again."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from functools import partial

from bot.domain.dates import local_day
from bot.domain.work.reports import Figures, OrganisationCounts, OrganisationLine, ReportCell, Tally
from bot.domain.work.rounds import Round
from bot.domain.work.tasks import ANSWERS
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_json

PENDING = "(status = 'no_reply' OR verdict IS 'returned')"
STATUSES = ", ".join(f"sum(status = '{each}' AND verdict IS NOT 'returned') AS {each}" for each in ANSWERS)
COUNTED = f"""
    count(*) AS total, {STATUSES},
    sum(verdict IS 'returned') AS returned, sum(late AND NOT {PENDING}) AS late,
    sum(on_behalf AND NOT {PENDING}) AS on_behalf
"""
FILES = f"sum(iif({PENDING}, 0, files)) AS files"
COUNTS = Tally.__slots__
LINES = f"organisation_id, organisation, kind, municipality_id, joined, {', '.join(COUNTS)}"
SUMMED = ", ".join(f"sum({each}) AS {each}" for each in COUNTS)

# Of these organisations, as they were frozen.
FROZEN = """
    SELECT ifnull(o.municipality_id, 0) AS municipality_id, a.*
    FROM json_each(:ids) i CROSS JOIN round_organisations o ON o.round_id = :round AND o.organisation_id = i.value
    CROSS JOIN round_answers a ON a.round_id = o.round_id AND a.organisation_id = o.organisation_id
"""
ORGANISATIONS = f"""
    INSERT INTO round_organisations (round_id, organisation_id, kind, organisation, parent, municipality_id, joined,
        answered, {", ".join(COUNTS)})
    SELECT :round, o.id, o.kind, o.name, (SELECT short_name FROM organisations WHERE id = o.parent_id),
        (SELECT id FROM municipalities WHERE organisation_id = o.id),
        EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id), sum(NOT {PENDING}), {COUNTED}
    FROM json_each(:ids) i CROSS JOIN organisations o ON o.id = i.value
    CROSS JOIN round_answers a ON a.round_id = :round AND a.organisation_id = o.id GROUP BY o.id
"""
CELLS = f"""
    INSERT INTO round_cells (round_id, municipality_id, task_id, {", ".join(COUNTS)}, files)
    SELECT :round, municipality_id, task_id, {", ".join(f":sign * {each}" for each in (*COUNTS, "files"))}
    FROM (SELECT municipality_id, task_id, {COUNTED}, {FILES} FROM ({FROZEN}) GROUP BY 1, 2) WHERE true
    ON CONFLICT (round_id, municipality_id, task_id) DO UPDATE
    SET {", ".join(f"{each} = {each} + excluded.{each}" for each in (*COUNTS, "files"))}
"""
HOURS = f"""
    INSERT INTO round_hours (round_id, hour, answers)
    SELECT :round, substr(replied_at, 1, 13), :sign * count(*) FROM ({FROZEN})
    WHERE replied_at IS NOT NULL AND NOT {PENDING} GROUP BY 2
    ON CONFLICT (round_id, hour) DO UPDATE SET answers = answers + excluded.answers
"""
HEADS = """
    SELECT count(*), count(*) FILTER (WHERE answered > 0), count(*) FILTER (WHERE answered = total),
        count(*) FILTER (WHERE answered + returned = 0 AND joined),
        count(*) FILTER (WHERE answered + returned = 0 AND NOT joined)
"""


def take_in(tx: Transaction, round_id: int, organisation_ids: Iterable[int]) -> None:
    """What these have answered was frozen a moment ago."""
    given = {"round": round_id, "ids": to_json(list(organisation_ids)), "sign": 1}
    for sql in (ORGANISATIONS, CELLS, HOURS):
        tx.execute(sql, given)


def take_out(tx: Transaction, round_id: int, organisation_ids: Iterable[int]) -> None:
    """What these had answered is about to be frozen anew, or was frozen never."""
    given = {"round": round_id, "ids": to_json(list(organisation_ids)), "sign": -1}
    for sql in (CELLS, HOURS):
        tx.execute(sql, given)
    tx.execute(
        "DELETE FROM round_organisations WHERE round_id = :round"
        " AND organisation_id IN (SELECT value FROM json_each(:ids))",
        given,
    )


def frozen_figures(tx: Transaction, shown: Round, zone: str) -> Figures:
    """Of all organisations of a closed round; days are those of `zone`."""
    given = {"round": shown.id}
    tasks = tx.execute(
        f"SELECT task_id, {SUMMED}, sum(files) AS files FROM round_cells WHERE round_id = :round GROUP BY task_id"
        " HAVING sum(total) > 0",
        given,
    ).fetchall()
    heads = tx.execute(f"{HEADS} FROM round_organisations WHERE round_id = :round", given).fetchone()
    return Figures(
        tasks={row["task_id"]: tally_of(row) for row in tasks},
        heads=OrganisationCounts(*heads),
        municipalities=partial(_municipalities, tx, shown.id),
        by_day=partial(_by_day, tx, shown, zone),
        files=lambda: {row["task_id"]: row["files"] for row in tasks if row["files"]},
        lines=lambda: _lines(tx, shown.id),
        cells=lambda: _cells(tx, shown.id),
    )


def _municipalities(tx: Transaction, round_id: int) -> dict[int | None, Tally]:
    rows = tx.execute(
        f"SELECT municipality_id, {SUMMED} FROM round_cells WHERE round_id = ? GROUP BY municipality_id"
        " HAVING sum(total) > 0",
        (round_id,),
    )
    return {row["municipality_id"] or None: tally_of(row) for row in rows}


def _by_day(tx: Transaction, shown: Round, zone: str) -> dict[int, int]:
    hours = tx.execute("SELECT hour, answers FROM round_hours WHERE round_id = ? AND answers > 0", (shown.id,))
    return by_day(shown, hours, zone)


def by_day(shown: Round, hours: Iterable[sqlite3.Row], zone: str) -> dict[int, int]:
    """Answers by the day of the round, from those by the hour: 0 is its first."""
    found: dict[int, int] = {}
    for row in hours:
        local = local_day(datetime.fromisoformat(f"{row['hour']}:00+00:00"), zone)
        place = max((local - shown.opens_on).days, 0)
        found[place] = found.get(place, 0) + row["answers"]
    return dict(sorted(found.items()))


def tally_of(row: sqlite3.Row) -> Tally:
    return Tally(*(row[name] for name in COUNTS))


def line_of(row: sqlite3.Row) -> OrganisationLine:
    """Of the columns of `LINES`: there are tens of thousands of them."""
    number, name, kind, municipality, joined, *counts = row
    return OrganisationLine(number, name, kind, municipality, bool(joined), Tally(*counts))


def _lines(tx: Transaction, round_id: int) -> tuple[OrganisationLine, ...]:
    return tuple(map(line_of, tx.execute(f"SELECT {LINES} FROM round_organisations WHERE round_id = ?", (round_id,))))


def _cells(tx: Transaction, round_id: int) -> tuple[ReportCell, ...]:
    rows = tx.execute("SELECT * FROM round_cells WHERE round_id = ? AND total > 0", (round_id,))
    return tuple(ReportCell(row["task_id"], row["municipality_id"] or None, tally_of(row)) for row in rows)
