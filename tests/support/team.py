"""People who come onto the team by a link."""

import re

from tests.support.world import Person, World

INVITE = {False: "➕ Пригласить организатора", True: "👁 Пригласить наблюдателя"}


async def link_to_team(operator: Person, *, observer: bool = False) -> str:
    """What stands after /start in a new link, as the operator reads it."""
    await operator.says("/team")
    shown = await operator.presses(INVITE[observer])
    found = re.search(r"https://t\.me/resolution_demo_bot\?start=(\S+)", shown)
    assert found, shown
    return found.group(1)


async def added(
    world: World, operator: Person, user_id: int, first_name: str = "Павел", *, observer: bool = False
) -> Person:
    """Somebody who has opened such a link and consented."""
    link = await link_to_team(operator, observer=observer)
    person = world.people.get(user_id) or world.stranger(user_id, first_name, "Зимин")
    await person.says(f"/start {link}")
    if "✅ Согласен" in person.labels:
        await person.presses("✅ Согласен")
    return person


async def removed(operator: Person, name: str) -> str:
    """What the operator reads once they have removed who stands on the list by that name."""
    await operator.says("/team")
    await operator.presses(name)
    await operator.presses("Убрать")
    return await operator.presses("Да, убрать")
