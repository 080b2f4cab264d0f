"""aiogram-broadcaster with the pause between messages that 30 a second would need if sending took no time."""

import asyncio

from aiogram_broadcaster import Broadcaster
from aiogram_broadcaster.contents import TextContent
from aiogram_broadcaster.intervals import SimpleInterval
from aiogram_broadcaster.utils.retry_after_handler import setup_retry_after_handler
from common import PEOPLE, TEXT, create_bot


async def main() -> None:
    async with create_bot() as bot:
        await bot.me()
        broadcaster = Broadcaster(bot)
        setup_retry_after_handler(broadcaster.event)
        mailer = await broadcaster.create_mailer(
            PEOPLE, TextContent(text=TEXT), interval=SimpleInterval(interval=1 / 30)
        )
        await mailer.start()


asyncio.run(main())
