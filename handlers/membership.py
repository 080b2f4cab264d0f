"""People who block the bot and come back."""

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from bot.services import deliveries
from bot.store import UpdateStore


def router() -> Router:
    router = Router(name="membership")
    router.my_chat_member.filter(F.chat.type == "private")
    router.my_chat_member.register(blocked, F.new_chat_member.status == ChatMemberStatus.KICKED)
    router.my_chat_member.register(back_again)
    return router


async def blocked(event: ChatMemberUpdated, store: UpdateStore) -> None:
    await store.write(deliveries.blocked, event.chat.id)


async def back_again(event: ChatMemberUpdated, store: UpdateStore) -> None:
    await store.write(deliveries.reachable_again, event.chat.id)
