"""A comment that Telegram has cut: it is one comment, and refused as one where it is too long."""

from aiogram import F, Router
from aiogram.types import Message

from bot.domain.errors import BadInputError
from bot.domain.people.participants import Viewer
from bot.domain.text import units
from bot.domain.work.tasks import COMMENT_LIMIT
from bot.engine.unit_of_work import UnitOfWork
from bot.services.people import rereading
from handlers.filters import PRIVATE, is_member


def router() -> Router:
    router = Router(name="cut_texts")
    router.message.register(refuse_part, PRIVATE, is_member, F.text, ~F.text.startswith("/"), part_of_cut)
    return router


async def part_of_cut(message: Message, uow: UnitOfWork, viewer: Viewer) -> bool | dict[str, int]:
    """Whether it goes on with a comment that Telegram has cut: the handler gets the `length` of the whole."""
    length = uow.read_inline(rereading.length_of_cut, viewer, message.date, units(message.text or ""))
    return {"length": length} if length else False


async def refuse_part(_: Message, length: int) -> None:
    raise BadInputError("text-was-cut", length=length, limit=COMMENT_LIMIT)
