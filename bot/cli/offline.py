"""The commands that need no Telegram: they start at once, as none of its library is loaded."""

import asyncio
import json
import sys
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from bot.cli.common import (
    DONE,
    FAILED,
    GivenUpError,
    carry_out,
    content_of,
    database_of,
    document_problems,
)
from bot.documents.errors import DocumentError
from bot.documents.readers.sandbox import read_in_sandbox
from bot.domain.errors import RefusedError
from bot.domain.resolution.draft import Draft, to_json
from bot.services.resolution import imports
from bot.services.resolution.publishing import Published, publish_release, understand_release
from bot.services.resolution.workbooks import is_workbook
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.editor.change_lines import difference_lines, disputed_sentence
from bot.ui.views.editor.draft_text import doubt_sentences, draft_text
from storage.sqlite import copies


def import_(file: Path, *, as_json: bool, publish: bool, amends: int | None = None, apart: bool = False) -> int:
    async def read(settings: Settings, words: Words) -> int:
        kinds = await _kinds(settings) if publish and is_workbook(file.name) else None
        draft = await _read_resolution(words, file, kinds)
        if as_json:
            print(json.dumps(to_json(draft, doubt_sentences(words, draft)), ensure_ascii=False, indent=2))
        else:
            print("\n".join(draft_text(words, draft)))
        if publish or amends:
            if not draft.addressees:
                raise GivenUpError(FAILED, words.plain("document-no_tasks"))
            said = await _release(settings, words, draft, file.name if publish else None, amends, apart=apart)
            print(*said, sep="\n", file=sys.stderr if as_json else sys.stdout)
        return DONE

    return carry_out(read, Settings)


def backup(file: Path) -> int:
    async def copy(settings: Settings, words: Words) -> int:
        await asyncio.to_thread(copies.back_up_database, settings.database_path, file)
        print(words.plain("backup-done", file=str(file)))
        return DONE

    return carry_out(copy, Settings)


async def _kinds(settings: Settings) -> dict[str, str]:
    """As a workbook may name them; without a database those that it lists itself would be meant."""
    async with database_of(settings) as db:
        return await db.read(imports.titles_of_kinds)


async def _release(
    settings: Settings, words: Words, draft: Draft, file_name: str | None, amends: int | None, *, apart: bool
) -> list[str]:
    """What of a published resolution it changes, and what came of that; without a file's name nothing is published."""
    published = None
    try:
        async with database_of(settings) as db:
            release = await db.read(understand_release, draft, amends, apart=apart)
            if file_name is not None:
                published = await db.write(publish_release, release, file_name)
    except RefusedError as error:
        raise GivenUpError(FAILED, words.plain(error.code, **error.arguments)) from error
    disputed = (disputed_sentence(words, release.wording, each) for each in release.disputed)
    changes = [unescape(each) for each in (*difference_lines(words, release.changes), *disputed)]
    if published is None and not changes:
        return [words.plain("import-same")]
    return [*changes, *(_published(words, published) if published else ())]


async def _read_resolution(words: Words, file: Path, kinds: Mapping[str, str] | None = None) -> Draft:
    try:
        return await read_in_sandbox(file.name, content_of(words, file), kinds)
    except DocumentError as error:
        raise GivenUpError(FAILED, *document_problems(words, error)) from error


def _published(words: Words, published: Published) -> Iterator[str]:
    key = "import-published" if published.new else "import-known"
    counts = {"number": published.resolution, "tasks": published.tasks, "organisations": published.organisations}
    yield words.plain(key, **counts)
    for name in published.unreached:
        yield words.plain("import-unreached", name=name or words.plain("printed-nobody"))
