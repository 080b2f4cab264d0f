"""People who block the bot and come back, and groups it is put into."""

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import JOIN_TRANSITION, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated

from bot.engine.unit_of_work import UnitOfWork
from bot.services.messages import deliveries
from bot.ui.i18n import Words
from handlers.filters import GROUP, PRIVATE


def router() -> Router:
    router = Router(name="membership")
    router.my_chat_member.register(blocked, PRIVATE, F.new_chat_member.status == ChatMemberStatus.KICKED)
    router.my_chat_member.register(back_again, PRIVATE)
    router.my_chat_member.register(greet_group, GROUP, ChatMemberUpdatedFilter(JOIN_TRANSITION))
    return router


async def blocked(event: ChatMemberUpdated, uow: UnitOfWork) -> None:
    await uow.write(deliveries.blocked, event.chat.id)


async def back_again(event: ChatMemberUpdated, uow: UnitOfWork) -> None:
    await uow.write(deliveries.reachable_again, event.chat.id)


async def greet_group(event: ChatMemberUpdated, words: Words, bot: Bot) -> None:
    await bot.send_message(event.chat.id, words("refused-private", link=f"https://t.me/{(await bot.me()).username}"))
