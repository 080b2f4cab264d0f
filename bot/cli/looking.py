"""What `check` warns of: nothing that keeps the bot from running, all that somebody would be sorry for later."""

import os
import re
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from difflib import get_close_matches
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import cast

from aiohttp import ClientError, ClientTimeout

from bot.cli.common import database_of
from bot.documents.reports.charts import FONTS
from bot.domain.messages.troubles import LEAST_ROOM
from bot.domain.replica import ReplicaPlace
from bot.domain.replica_faults import fault_of
from bot.engine.litestream import TRIED_VERSION, Litestream, NotInstalledError, ReplicaError, litestream_version
from bot.settings import ENV_FILE, BotSettings
from bot.telegram.session import Session, create_bot
from bot.ui.i18n import Words
from storage.sqlite.private import changed_by_others, open_to_others
from storage.sqlite.upgrades import plan_upgrade
from storage.team import list_names

CLOCK_LIMIT = timedelta(minutes=1)  # beyond which reminders and deadlines are told at a wrong time
ASKING_SECONDS = 10
LIKENESS = 0.8  # from which on one name is taken for another, misspelt: 1 is the same
FONT_FILES = ("PTSans-Regular.ttf", "PTSans-Bold.ttf")


def warnings(settings: BotSettings, words: Words) -> Iterator[str]:
    """What the settings and the machine say by themselves."""
    path = settings.database_path
    for each in (ENV_FILE, path):
        if open_to_others(each):
            yield words.plain("check-open", path=str(each))
    yield from _misspelt(words)
    folder = _standing(path.absolute().parent)
    if changed_by_others(folder):
        yield words.plain("check-open-folder", path=str(folder))
    for name, value in (("OPERATOR_NAME", settings.operator_name), ("OPERATOR_CONTACT", settings.operator_contact)):
        if not value.strip():
            yield words.plain("check-operator", name=name)
    if "timezone" not in settings.model_fields_set:
        yield words.plain("check-zone", zone=settings.timezone)
    yield from _replica_warnings(settings, words)
    if settings.backup_dir and not _can_be_written(settings.backup_dir):
        yield words.plain("check-unwritable", name="BACKUP_DIR", path=str(settings.backup_dir))
    if (free := shutil.disk_usage(folder).free) < LEAST_ROOM:
        yield words.plain("check-disk", free=free // 1_000_000, path=str(folder))
    if missing := [each for each in FONT_FILES if not (FONTS / each).exists()]:
        yield words.plain("check-fonts", files=", ".join(missing), folder=str(FONTS))


def _misspelt(words: Words) -> Iterator[str]:
    """What stands in .env under a name that is almost a setting's: it would be passed over without a word."""
    known = {each.upper() for each in BotSettings.model_fields}
    named = re.findall(
        r"^\s*(?:export\s+)?(\w+)\s*=", ENV_FILE.read_text("utf-8") if ENV_FILE.exists() else "", re.MULTILINE
    )
    for each in named:
        if each.upper() not in known and (meant := get_close_matches(each.upper(), known, 1, LIKENESS)):
            yield words.plain("check-misspelt", name=each, meant=meant[0])


def _standing(folder: Path) -> Path:
    """It, or what of the way to it is there."""
    return next(each for each in (folder, *folder.parents) if each.exists())


def _can_be_written(folder: Path) -> bool:
    standing = _standing(folder.absolute())
    return standing.is_dir() and os.access(standing, os.W_OK)


def _ask_store(database: Path, place: ReplicaPlace) -> None:
    litestream = Litestream.prepared(database, place)
    try:
        litestream.newest()
    finally:
        litestream.clear()


def _replica_warnings(settings: BotSettings, words: Words) -> Iterator[str]:
    if settings.replica is None:
        return
    try:
        version = litestream_version()
        if version != TRIED_VERSION:
            yield words.plain("check-replica-version", version=version, tried=TRIED_VERSION)
        _ask_store(settings.database_path, settings.replica)
    except NotInstalledError:
        yield words.plain("check-replica-program")
    except ReplicaError as error:
        reason = words.plain(f"replica-fault-{fault_of(str(error))}")
        yield words.plain("check-replica-fault", place=settings.replica.shown, reason=reason)
    if settings.replica.url.startswith("sftp:") and not settings.replica_host_key:
        yield words.plain("check-replica-host")
    if folder := settings.replica.folder:
        if not _can_be_written(folder):
            yield words.plain("check-unwritable", name="REPLICA_URL", path=str(folder))
        elif _standing(folder).stat().st_dev == _standing(settings.database_path.absolute().parent).stat().st_dev:
            yield words.plain("check-replica-here", path=str(folder))


async def organiser_warnings(settings: BotSettings, words: Words) -> list[str]:
    """Nobody named; a number that can be no person's; one of whom a bot that has run knows nothing."""
    ids, own = settings.organiser_ids, int(settings.bot_token.get_secret_value().partition(":")[0])
    if not ids:
        return [words.plain("check-organisers-none")]
    odd = {each for each in ids if each <= 0 or each == own or each >= 2**52}  # groups, the bot itself, too long
    found = [words.plain("check-organiser-odd", id=str(each)) for each in sorted(odd)]
    if settings.database_path.exists() and plan_upgrade(settings.database_path) is None:
        async with database_of(settings) as db:
            known = await db.read(list_names, ids)
        found += [words.plain("check-organiser-unknown", id=str(each)) for each in sorted(ids - odd - known.keys())]
    return found


async def clock_warning(settings: BotSettings, words: Words, now: datetime) -> list[str]:
    """By the date that Telegram writes on its answers. Nothing where it does not answer: that is told elsewhere."""
    bot = create_bot(
        settings.bot_token.get_secret_value(), settings.telegram_api_url, settings.telegram_proxy, by_pool=False
    )
    unanswered: tuple[type[Exception], ...] = (ClientError, KeyError, ValueError, *cast("Session", bot.session).outages)
    try:
        session = await cast("Session", bot.session).create_session()
        async with session.get(
            bot.session.api.api_url(bot.token, "getMe"), timeout=ClientTimeout(ASKING_SECONDS)
        ) as answer:
            off = now - parsedate_to_datetime(answer.headers["Date"])
    except unanswered:
        return []
    finally:
        await bot.session.close()
    seconds = int(off.total_seconds())
    return [words.plain("check-clock", seconds=abs(seconds))] if abs(off) > CLOCK_LIMIT else []
