"""People who block the bot and come back, and groups it is put into."""

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import JOIN_TRANSITION, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated

from bot.domain.people.participants import Policy
from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import deliveries
from bot.ui.i18n import Words
from handlers.filters import GROUP, PRIVATE


def router() -> Router:
    router = Router(name="membership")
    router.my_chat_member.register(record_blocked, PRIVATE, F.new_chat_member.status == ChatMemberStatus.KICKED)
    router.my_chat_member.register(record_return, PRIVATE)
    router.my_chat_member.register(greet_group, GROUP, ChatMemberUpdatedFilter(JOIN_TRANSITION))
    return router


async def record_blocked(event: ChatMemberUpdated, uow: UnitOfWork) -> None:
    await uow.write(deliveries.record_blocked, event.chat.id)


async def record_return(event: ChatMemberUpdated, uow: UnitOfWork, policy: Policy) -> None:
    await uow.write(deliveries.record_reachable, event.chat.id, policy.terms)


async def greet_group(event: ChatMemberUpdated, words: Words, bot: Bot) -> None:
    await bot.send_message(event.chat.id, words("refused-private", link=f"https://t.me/{(await bot.me()).username}"))
