"""A time zone as a person chooses it."""

from tests.support.world import Actor


async def choose_zone(person: Actor, city: str) -> str:
    """From the settings, whichever page it stands on."""
    await person.says("/settings")
    await person.presses("🕘 Часовой пояс")
    for turned in ("◀️ Предыдущие", "Следующие ▶️"):
        while city not in person.labels and turned in person.labels:
            await person.presses(turned)
    return await person.presses(city)
