"""python-telegram-bot with its AIORateLimiter (30 a second), all messages handed to it at once."""

import asyncio
import os

from telegram.ext import AIORateLimiter, Application

PEOPLE = range(int(os.environ["FIRST_CHAT"]), int(os.environ["FIRST_CHAT"]) + int(os.environ["PEOPLE"]))


async def main() -> None:
    application = (
        Application.builder()
        .token(os.environ["BOT_TOKEN"])
        .base_url(f"{os.environ['TELEGRAM_API_URL']}/bot")
        .rate_limiter(AIORateLimiter(max_retries=5))
        .read_timeout(300)  # its 5 s would end the wait for the others at the start
        .build()
    )
    async with application:  # asks getMe
        send = application.bot.send_message
        await asyncio.gather(*(send(chat_id, os.environ["TEXT"]) for chat_id in PEOPLE), return_exceptions=True)


asyncio.run(main())
