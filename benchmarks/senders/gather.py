"""All at once, without a limiter."""

import asyncio

from common import PEOPLE, TEXT, create_bot


async def main() -> None:
    async with create_bot() as bot:
        await bot.me()
        await asyncio.gather(*(bot.send_message(chat_id, TEXT) for chat_id in PEOPLE), return_exceptions=True)


asyncio.run(main())
