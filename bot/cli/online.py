"""The commands that speak to Telegram: results to standard output, problems to standard error, a sentence each."""

import asyncio
import gc
import logging
import os
import signal
import sys
from math import ceil
from typing import cast

import uvloop
from aiogram.exceptions import TelegramAPIError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError

from bot.app import opened
from bot.cli.common import (
    DONE,
    FAILED,
    MISUSED,
    GivenUpError,
    carry_out,
    in_database,
)
from bot.cli.looking import clock_warning, organiser_warnings, warnings
from bot.cli.reasons import reason_of, refused_database
from bot.clock import SystemClock
from bot.engine.lease import LeaseTakenError
from bot.engine.replica_claim import SupersededError
from bot.observability.http_server import ListenError
from bot.observability.logs import keep_log
from bot.services.people import first_steps, founding, identity
from bot.settings import BotSettings, Settings
from bot.telegram.session import ProxyFailedError, create_bot
from bot.telegram.webhook import WebhookRefusedError
from bot.ui.i18n import Words
from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.migrations import examine
from storage.sqlite.upgrades import plan_upgrade

log = logging.getLogger(__name__)

MEGABYTE = 1_000_000


def run() -> int:
    return carry_out(_serve, BotSettings, uvloop.run)


def check() -> int:
    async def check_all(settings: BotSettings, words: Words) -> int:
        print(words.plain("check-settings"))
        if ids := sorted(settings.organiser_ids):
            print(words.plain("check-organisers", ids=", ".join(map(str, ids))))
        of_database, of_token = _check_database(settings, words), await _check_token(settings, words)
        warned = [*warnings(settings, words)]
        if not of_database:
            warned += await organiser_warnings(settings, words)
        if not of_token:
            warned += await clock_warning(settings, words, SystemClock().now())
        for each in warned:
            print(each, file=sys.stderr)
        if problems := [*of_database, *of_token]:
            raise GivenUpError(FAILED, *problems)
        return DONE

    return carry_out(check_all, BotSettings)


def _check_database(settings: Settings, words: Words) -> list[str]:
    path = settings.database_path
    key = "check-database" if path.exists() else "check-database-new"
    try:
        examine(path)
    except DatabaseRefusedError as error:
        return [refused_database(words, error)]
    print(words.plain(key, path=str(path)))
    if planned := plan_upgrade(path):
        megabytes = {"needed": ceil(planned.needed / MEGABYTE), "free": planned.free // MEGABYTE}
        print(
            words.plain(
                "check-upgrade", path=str(path), copy=str(planned.copy), version=planned.version, newest=planned.newest
            )
        )
        print(words.plain("check-upgrade-takes", minutes=planned.minutes, **megabytes))
        if planned.free < planned.needed:
            return [words.plain("check-upgrade-room", **megabytes)]
    return []


async def _check_token(settings: Settings, words: Words) -> list[str]:
    try:
        print(words.plain("check-token", username=await _ask_username(settings, words)))
    except GivenUpError as problem:
        return list(problem.sentences)
    return []


async def _serve(settings: BotSettings, words: Words) -> int:
    keep_log(settings.log_level, settings.bot_token.get_secret_value(), settings.log_format)
    stop_on_signals()
    try:
        async with opened(settings, SystemClock()) as app:
            username = (await app.bot.me()).username or ""
            announce(words.plain("run-started", username=username))
            await app.db.write(first_steps.begin_where_new)
            if code := await app.db.write(founding.offer_first_place, settings.organiser_ids):
                announce(words.plain("run-no-organiser", username=username, code=code))
            spare_the_collector()
            await app.serve()
    except asyncio.CancelledError:
        announce(words.plain("run-stopped"))
    except (TelegramUnauthorizedError, TelegramNotFound, TelegramRetryAfter) as error:
        raise _given_up(error, words) from error
    except WebhookRefusedError as error:
        raise GivenUpError(MISUSED, words.plain("problem-webhook-refused", reason=str(error))) from error
    except LeaseTakenError as error:
        raise GivenUpError(FAILED, words.plain("problem-leased", host=error.host)) from error
    except SupersededError as error:
        seen = words.moment(error.seen_at, settings.timezone)
        said = words.plain("problem-superseded", place=error.shown, host=error.host, moment=seen)
        raise GivenUpError(MISUSED, said) from error
    except ListenError as error:
        address = f"{error.host}:{error.port}"
        raise GivenUpError(
            MISUSED, words.plain("problem-cannot-listen", address=address, reason=reason_of(words, error.__cause__))
        ) from error
    return DONE


def spare_the_collector() -> None:
    """What is loaded by now stays for good; the collector, which slept until now, need never go through it."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


def announce(sentence: str) -> None:
    """To who started the bot. That it cannot be written, on a full disk or into a closed pipe, stops no bot."""
    try:
        print(sentence, flush=True)
    except OSError as error:
        log.warning("what is said at the start and the end could not be written (%s)", error)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still to be flushed


def stop_on_signals() -> None:
    """Ctrl+C and SIGTERM cancel the current task, which then finishes what is in hand.

    Once: a second signal would cut off what is being closed, and a connection that stays open keeps the process alive.
    """
    service = cast("asyncio.Task[object]", asyncio.current_task())
    loop = asyncio.get_running_loop()
    stops = (signal.SIGTERM, signal.SIGINT)

    def stop() -> None:
        for each in stops:
            loop.add_signal_handler(each, log.info, "the bot is stopping already")
        service.cancel()

    for each in stops:
        loop.add_signal_handler(each, stop)


async def bot_username(settings: Settings, words: Words) -> str:
    """As the running bot has noted it; else Telegram is asked."""
    known = await in_database(settings, identity.load_username)
    return known or await _ask_username(settings, words)


async def _ask_username(settings: Settings, words: Words) -> str:
    if settings.bot_token is None:
        raise GivenUpError(MISUSED, words.plain("option-missing-token"))
    token, by_pool = settings.bot_token.get_secret_value(), settings.telegram_transport == "pool"
    bot = create_bot(token, settings.telegram_api_url, settings.telegram_proxy, by_pool=by_pool)
    try:
        return (await bot.me()).username or ""
    except TelegramAPIError as error:
        raise _given_up(error, words) from error
    finally:
        await bot.session.close()


def _given_up(error: TelegramAPIError, words: Words) -> GivenUpError:
    match error:
        case TelegramUnauthorizedError():
            return GivenUpError(MISUSED, words.plain("problem-token-refused"))
        case TelegramNotFound():
            return GivenUpError(MISUSED, words.plain("problem-no-such-bot"))
        case TelegramRetryAfter():
            return GivenUpError(FAILED, words.plain("problem-telegram-busy", seconds=error.retry_after))
        case ProxyFailedError():
            return GivenUpError(FAILED, words.plain("problem-proxy", reason=error.reason))
        case _:
            return GivenUpError(FAILED, words.plain("problem-no-telegram"))
