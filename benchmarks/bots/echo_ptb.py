"""The echo bot of python-telegram-bot's documentation."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message:
        await update.message.reply_text(update.message.text or "")


application = (
    Application.builder()
    .token(os.environ["BOT_TOKEN"])
    .base_url(f"{os.environ['TELEGRAM_API_URL']}/bot")
    .concurrent_updates(True)  # the default is one at a time
    .build()
)
application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
application.run_polling()
