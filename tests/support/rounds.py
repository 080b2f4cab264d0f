"""A reporting round as an organiser opens it."""

from tests.support.world import Actor

LAST_DAY = "7 декабря"  # of a round opened in the morning of the tests


async def opened(organiser: Actor, silence: str = "") -> None:
    """«Декабрь 2026»: for all, for two weeks; `silence` says who is to learn who is silent."""
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    if silence:
        await organiser.presses("📣 Если молчат")
        await organiser.presses(f"⚪ {silence}")
    await confirmed(organiser)


async def confirmed(organiser: Actor) -> str:
    """The draft on the screen is opened."""
    await organiser.presses("📤 Открыть период")
    return await organiser.presses("📤 Да, открыть")


async def closed(organiser: Actor) -> None:
    """That round, before its last day has passed."""
    await organiser.says("/rounds")
    await organiser.presses(f"🟢 Идёт: Декабрь 2026, до {LAST_DAY}")
    await organiser.presses("🔒 Закрыть период")
    await organiser.presses("🔒 Да, закрыть")
