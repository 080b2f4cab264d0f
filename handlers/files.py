"""A file that somebody has sent: fetched from Telegram, or read where a Bot API server of one's own keeps it."""

import asyncio
import io
import logging
from pathlib import Path

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import Document
from aiohttp import ClientError

from bot.domain.errors import BadInputError
from bot.services.resolution import reading

log = logging.getLogger(__name__)


async def fetch_file(bot: Bot, document: Document) -> bytes:
    """Raises BadInputError for what is too big or cannot be fetched.

    A server that runs with --local names a place on this machine, not one below its address.
    """
    reading.check_size(document.file_size)
    return await fetch_by_id(bot, document.file_id)


async def fetch_by_id(bot: Bot, file_id: str) -> bytes:
    """As `fetch_file`, of one that was sent before."""
    content = io.BytesIO()
    try:
        place = Path((await bot.get_file(file_id)).file_path or "")
        if place.is_absolute():
            return await asyncio.to_thread(_read_local, place)
        await bot.download_file(place.as_posix(), content)
    except (AiogramError, ClientError, OSError) as error:
        log.warning("a file could not be fetched: %s", type(error).__name__)  # no more: its address holds the token
        raise BadInputError("import-not-fetched") from error
    return content.getvalue()


def _read_local(place: Path) -> bytes:
    reading.check_size(place.stat().st_size)
    return place.read_bytes()
