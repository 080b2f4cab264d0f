"""What `import --publish` does after the file is read: what of a published resolution changes, and the new edition."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path

from bot.cli.common import FAILED, GivenUpError, database_of
from bot.domain.errors import RefusedError
from bot.domain.resolution.draft import Draft
from bot.services.resolution import imports
from bot.services.resolution.publishing import Published, publish_release, understand_release
from bot.services.resolution.workbooks import is_workbook
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.editor.change_lines import difference_lines, disputed_sentence


async def kinds_of(settings: Settings, file: Path) -> dict[str, str] | None:
    """As a workbook may name them; without a database those that it lists itself would be meant."""
    if not is_workbook(file.name):
        return None
    async with database_of(settings) as db:
        return await db.read(imports.titles_of_kinds)


async def publish(
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


def _published(words: Words, published: Published) -> Iterator[str]:
    key = "import-published" if published.new else "import-known"
    counts = {"number": published.resolution, "tasks": published.tasks, "organisations": published.organisations}
    yield words.plain(key, **counts)
    for name in published.unreached:
        yield words.plain("import-unreached", name=name or words.plain("printed-nobody"))
