"""A series of rounds as an organiser sets it up."""

from tests.support.world import Actor


async def begun(organiser: Actor, opens: str, due: str, repeat: str = "") -> str:
    """A draft with these days, as they are typed, on the screen; `repeat` as it stands on its button."""
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("🗓 Первый день")
    await organiser.says(opens)
    if repeat:
        await organiser.presses("🔁 Повторять")
        await organiser.presses(f"⚪ {repeat}")
    await organiser.presses("🏁 Последний день")
    return await organiser.says(due)
