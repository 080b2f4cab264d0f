"""What several journeys of announcements begin with."""

import re
from typing import Any

from bot.emulator.group import Group
from tests.support.world import ORGANISER, Actor, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
NERCHINSK_SCHOOL = "МБОУ «СОШ № 1 г. Нерчинска»"
CHITA_AUTHORITY = "Комитет образования г. Читы"
NERCHINSK_AUTHORITY = "Управление образования Нерчинского района"
MINISTRY = "Министерство образования и науки Забайкальского края"
DISTRICT = "Комитет образования Читы"


async def written(organiser: Actor, text: str) -> str:
    await organiser.says("/broadcast")
    return await organiser.says(text)


async def announced(organiser: Actor, text: str) -> str:
    """To everyone; what the organiser reads once it is sent."""
    await written(organiser, text)
    return await organiser.presses("📤 Отправить")


async def organisers(world: World) -> tuple[Person, Person]:
    """Two of them, where the operator has named one."""
    second = ORGANISER + 1
    await world.restart(organiser_ids=f"{ORGANISER},{second}")
    olga = await world.organiser()
    pavel = world.stranger(second, "Павел", "Зимин")
    await pavel.says("/start")
    await pavel.presses("✅ Согласен")
    return olga, pavel


def recipients(world: World) -> list[tuple[Any, ...]]:
    return world.rows("SELECT announcement_id, participant_id FROM announcement_recipients ORDER BY 1, 2")


async def code_for(organiser: Person, district: str = DISTRICT) -> str:
    await organiser.forges("ncd:0")
    shown = await organiser.presses(district)
    found = re.search(r"/bind (\w+)", shown)
    assert found is not None
    return found[1]


async def bound(world: World, organiser: Person, chat: int = -100) -> Group:
    group = world.emulator.add_group(chat, "Директора Читы", [person.phone for person in world.people.values()])
    await organiser.phone.send(f"/bind {await code_for(organiser)}", group)
    await world.settle()
    return group
