"""A municipality's link, and people who register by it."""

from typing import Any

from tests.support.world import Person, World

OFFICE = "Комитет образования г. Читы"


async def coded(officer: Person) -> str:
    """What stands after /start in the link that a coordinator has just made."""
    await officer.says("/organisations")
    await officer.presses("👥 Кто подключился")
    return await posted(officer)


async def posted(person: Person) -> str:
    """The same, from the list of who has joined below the municipality."""
    await person.presses("📣 Общая ссылка для всех")
    return (await person.presses("🔗 Сделать общую ссылку")).split("start=")[1].split()[0]


async def registers(
    world: World, code: str, user_id: int, said: str = "Белова Анна Петровна, директор", school: str = "СОШ № 9 г. Читы"
) -> Person:
    """Somebody who has come by the link and claimed that school."""
    person = world.stranger(user_id)
    await person.says(f"/start {code}")
    await person.presses("✅ Согласен")
    await person.presses(school)
    await person.says(said)
    return person


def claims(world: World) -> list[tuple[Any, ...]]:
    """What became of each; None where it waits."""
    return world.rows("SELECT outcome FROM claims ORDER BY id")
