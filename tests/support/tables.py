"""The tables as a whole, for what must not change and must not stay."""

from typing import Any

from tests.support.world import World


def contents(world: World) -> dict[str, list[tuple[Any, ...]]]:
    """All tables but the inbox, in which every update leaves its trace."""
    tables = world.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'inbox' AND name NOT LIKE 'audit_words%'"
    )
    return {table: world.rows(f"SELECT * FROM {table}") for (table,) in tables}  # noqa: S608 - names from the schema


def everything(world: World) -> str:
    """Each value of each table, the inbox included."""
    return repr((contents(world), world.rows("SELECT * FROM inbox")))


def unhandled(world: World) -> list[tuple[Any, ...]]:
    return world.rows("SELECT update_id, status, error FROM inbox WHERE status <> 'done'")
