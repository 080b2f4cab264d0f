"""Filters are awaitable, as aiogram runs any other in a thread of its own."""

from aiogram import F
from aiogram.filters import Filter

from bot.domain.people.participants import Expectation, Viewer

PRIVATE = F.chat.type == "private"
GROUP = F.chat.type.in_({"group", "supergroup"})


async def is_member(_: object, viewer: Viewer) -> bool:
    """Everything but the first screens is for those who have consented and belong somewhere."""
    return viewer.member


class Expecting(Filter):
    """The person's next message answers one of these questions: the handler gets it as `expected`."""

    def __init__(self, *questions: type[Expectation]) -> None:
        self._questions = questions

    async def __call__(self, _: object, viewer: Viewer) -> bool | dict[str, Expectation]:
        return {"expected": viewer.expectation} if isinstance(viewer.expectation, self._questions) else False
