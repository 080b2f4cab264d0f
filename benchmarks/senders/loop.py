"""The broadcast of a hundred tutorials: one after another, 0.05 s of sleep, a 429 waited out."""

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from common import PEOPLE, TEXT, create_bot

log = logging.getLogger(__name__)


async def send(bot: Bot, chat_id: int) -> None:
    try:
        await bot.send_message(chat_id, TEXT)
    except TelegramRetryAfter as error:
        await asyncio.sleep(error.retry_after)
        await send(bot, chat_id)
    except TelegramAPIError as error:
        log.warning("%s: %s", chat_id, error)


async def main() -> None:
    async with create_bot() as bot:
        await bot.me()
        for chat_id in PEOPLE:
            await send(bot, chat_id)
            await asyncio.sleep(0.05)


asyncio.run(main())
