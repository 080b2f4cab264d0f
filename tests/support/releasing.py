"""`python -m tests.support.releasing`: a database of this version, with something in most tables, as SQL.

Later versions are upgraded from it (`tests/storage/test_upgrades.py`). It is made for a release, once its last
migration is in.
"""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.version import VERSION
from tests.support.announcements import NERCHINSK_SCHOOL, SCHOOL_9, bound
from tests.support.events import card, told
from tests.support.forging import Makers, one_of_everything
from tests.support.registering import coded, registers
from tests.support.released import RELEASED
from tests.support.rounds import closed
from tests.support.team import added
from tests.support.world import World, running

REBUILD, ROW = "INSERT INTO {0} ({0}) VALUES ('rebuild')", "INSERT INTO {} VALUES ({})"
HOST = "host"  # in the place of the machine's own name


async def lived_through(world: World) -> None:
    """A round with answers, closed; people who come by every way; an event with guests; a group."""
    makers = await one_of_everything(world)
    await _further_people(world, makers)
    await _asked_and_returned(makers)
    await told(makers.organiser)
    await card(makers.head)
    await makers.head.presses("✅ Буду")
    await bound(world, makers.organiser)
    await closed(makers.organiser)
    await world.pass_time(timedelta(minutes=20))


async def _asked_and_returned(makers: Makers) -> None:
    head, officer = makers.head, makers.officer
    await officer.forges("rr:2:0")
    await officer.says("Приложите приказ")
    await head.says("/tasks")
    await head.presses("№ 2 · 1.2 ⬜")
    await head.presses("🗓 Продлить до…")
    await head.says("25 декабря")


async def _further_people(world: World, makers: Makers) -> None:
    await added(world, makers.organiser, 910, observer=True)
    await registers(world, await coded(makers.officer), 311)
    leaver = await world.member(312, SCHOOL_9, "Фёкла")
    await world.member(313, NERCHINSK_SCHOOL, "Прохор")
    await leaver.forges("lm:0")


def dump(database: Path) -> Iterator[str]:
    """As SQL that makes it anew. A table of words to search in is made of what it searches in."""
    with closing(sqlite3.connect(database)) as tx:
        tx.execute("UPDATE lease SET host = ?", (HOST,))
        listed = tx.execute(
            "SELECT t.type, t.name, s.sql FROM pragma_table_list t JOIN sqlite_schema s ON s.name = t.name"
            " WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite_%'"
            " ORDER BY t.type, t.name"
        ).fetchall()
        yield "BEGIN TRANSACTION"
        for kind, name, sql in listed:
            yield sql
            yield from _rows(tx, name) if kind == "table" else [REBUILD.format(name)]
        for (sql,) in tx.execute(
            "SELECT sql FROM sqlite_schema WHERE type IN ('index', 'view', 'trigger') AND sql IS NOT NULL"
            " ORDER BY type = 'trigger', type, name"
        ):
            yield sql
        yield "COMMIT"


def _rows(tx: sqlite3.Connection, table: str) -> Iterator[str]:
    names = [row[1] for row in tx.execute(f"PRAGMA table_info({table})")]
    quoted = " || ',' || ".join(f"quote({each})" for each in names)
    for (values,) in tx.execute(f"SELECT {quoted} FROM {table}"):  # noqa: S608 - names of our own schema
        yield ROW.format(table, values)


async def _made(folder: Path) -> None:
    async with running(folder) as world:
        await lived_through(world)


def main() -> None:
    with TemporaryDirectory() as name:
        asyncio.run(_made(Path(name)))
        text = "".join(f"{each};\n" for each in dump(Path(name) / "bot.sqlite3"))
    (RELEASED / f"{VERSION}.sql").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
