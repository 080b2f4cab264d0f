"""What the aiogram senders share: whom to write to, what, and a bot for the server at hand."""

import os

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

PEOPLE = range(int(os.environ["FIRST_CHAT"]), int(os.environ["FIRST_CHAT"]) + int(os.environ["PEOPLE"]))
TEXT = os.environ["TEXT"]


def create_bot() -> Bot:
    server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    return Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server))
