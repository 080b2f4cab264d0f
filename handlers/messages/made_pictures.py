"""A picture that a process of its own has made, with the same in words below it."""

from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from aiogram import Bot
from aiogram.types import BufferedInputFile

from bot.domain.errors import RefusedError
from bot.domain.people.participants import Viewer
from bot.ui.i18n import Words


async def send_picture(
    bot: Bot, viewer: Viewer, words: Words, made: AbstractAsyncContextManager[Path], lines: Iterable[str]
) -> None:
    """As a new message; where it cannot be made, the reason is one."""
    try:
        async with made as file:
            content = BufferedInputFile(file.read_bytes(), "picture.png")
            await bot.send_photo(viewer.telegram_id, content, caption="\n".join(lines))
    except RefusedError as error:
        await bot.send_message(viewer.telegram_id, words(error.code, **error.arguments))
