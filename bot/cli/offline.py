"""The commands that need no Telegram: they start at once, as none of its library is loaded."""

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from bot.cli.common import (
    DONE,
    FAILED,
    GivenUpError,
    carry_out,
    content_of,
    document_problems,
)
from bot.documents.errors import DocumentError
from bot.documents.readers.sandbox import read_in_sandbox
from bot.domain.resolution.draft import Draft, to_json
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.editor.draft_text import doubt_sentences, draft_text
from storage.sqlite import copies


def import_(file: Path, *, as_json: bool, publish: bool, amends: int | None = None, apart: bool = False) -> int:
    async def read(settings: Settings, words: Words) -> int:
        kinds = await _release().kinds_of(settings, file) if publish else None
        draft = await _read_resolution(words, file, kinds)
        if as_json:
            print(json.dumps(to_json(draft, doubt_sentences(words, draft)), ensure_ascii=False, indent=2))
        else:
            print("\n".join(draft_text(words, draft)))
        if publish or amends:
            if not draft.addressees:
                raise GivenUpError(FAILED, words.plain("document-no_tasks"))
            said = await _release().publish(settings, words, draft, file.name if publish else None, amends, apart=apart)
            print(*said, sep="\n", file=sys.stderr if as_json else sys.stdout)
        return DONE

    return carry_out(read, Settings)


def backup(file: Path) -> int:
    async def copy(settings: Settings, words: Words) -> int:
        await asyncio.to_thread(copies.back_up_database, settings.database_path, file)
        print(words.plain("backup-done", file=str(file)))
        return DONE

    return carry_out(copy, Settings)


def _release() -> ModuleType:
    """Loaded when something is published: as much of the bot as a third of what reading a file takes."""
    from bot.cli import release

    return release


async def _read_resolution(words: Words, file: Path, kinds: Mapping[str, str] | None = None) -> Draft:
    try:
        return await read_in_sandbox(file.name, content_of(words, file), kinds)
    except DocumentError as error:
        raise GivenUpError(FAILED, *document_problems(words, error)) from error
