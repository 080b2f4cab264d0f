"""What several journeys of announcements begin with."""

from typing import Any

from tests.support.world import ORGANISER, Actor, Person, World

SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
NERCHINSK_SCHOOL = "МБОУ «СОШ № 1 г. Нерчинска»"
CHITA_AUTHORITY = "Комитет образования г. Читы"
NERCHINSK_AUTHORITY = "Управление образования Нерчинского района"
MINISTRY = "Министерство образования и науки Забайкальского края"


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
