"""Updates in, by long polling: one request after the other, each offset only when what came before it is kept."""

import logging
from contextlib import suppress
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError

from bot.clock import Clock
from bot.engine.inbox import Inbox
from bot.observability.vitals import Vitals
from bot.telegram.session import ALLOWED_UPDATES, BACKOFF, GetRawUpdates

log = logging.getLogger(__name__)

POLL_SECONDS = 30


async def poll_updates(inbox: Inbox, bot: Bot, clock: Clock, vitals: Vitals) -> None:
    """Fetch until cancelled. The offset moves only when the batch is in the inbox."""
    offset: int | None = None
    failures = 0
    while True:
        await inbox.room()
        request = GetRawUpdates(offset=offset, timeout=POLL_SECONDS, allowed_updates=ALLOWED_UPDATES)
        try:
            batch = await bot(request, request_timeout=POLL_SECONDS + 15)
            await inbox.accept(batch)
        except Exception as error:  # noqa: BLE001 - whatever it was, the next poll may go through
            pause = BACKOFF[min(failures, len(BACKOFF) - 1)]
            _report(error, pause)
            if isinstance(error, TelegramConflictError):
                vitals.contested_at = clock.monotonic()
                if "webhook" in error.message.lower():
                    await _remove_webhook(bot)
            failures += 1
            await clock.sleep(pause)
            continue
        failures = 0
        offset = batch[-1]["update_id"] + 1 if batch else offset


async def _remove_webhook(bot: Bot) -> None:
    """Whoever has the token can set one, and Telegram then answers no poll; what waits there stays."""
    host = None
    with suppress(TelegramAPIError):
        host = urlsplit((await bot.get_webhook_info()).url).hostname  # the rest of it may be a secret
    try:
        await bot.delete_webhook()
    except TelegramAPIError as error:
        log.warning("a webhook that somebody has set for this token cannot be removed (%s)", error)
    else:
        log.error("somebody has set a webhook for this token, at %s; it is removed", host or "an address unknown")


def _report(error: Exception, pause: float) -> None:
    if isinstance(error, TelegramConflictError):
        what = "a webhook" if "webhook" in error.message.lower() else "another bot with this token"
        log.error("%s takes the updates (409: %s); trying again in %g s", what, error.message, pause)
    elif isinstance(error, TelegramAPIError):
        log.warning("Telegram cannot be reached (%s); trying again in %g s", error, pause)
    else:
        log.error("updates could not be stored; trying again in %g s", pause, exc_info=error)
