"""Filters are awaitable, as aiogram runs any other in a thread of its own."""

from aiogram import F
from aiogram.filters import Filter

from bot.domain.people.participants import Viewer

PRIVATE = F.chat.type == "private"
GROUP = F.chat.type.in_({"group", "supergroup"})


async def is_member(_: object, viewer: Viewer) -> bool:
    """Everything but the first screens is for those who have consented and belong somewhere."""
    return viewer.member


class Expecting(Filter):
    """The person's next message answers the question of this name."""

    def __init__(self, name: str) -> None:
        self._name = name

    async def __call__(self, _: object, viewer: Viewer) -> bool | dict[str, object]:
        if viewer.expectation is None or viewer.expectation.name != self._name:
            return False
        return {"expected": viewer.expectation.data}
