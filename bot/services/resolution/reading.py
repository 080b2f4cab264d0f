"""A resolution's file or pasted text, read outside the event loop; what is wrong with it becomes a refusal."""

from collections.abc import Mapping, Sequence

from bot.documents.errors import BadCellsError, CellProblem, DocumentError
from bot.documents.readers.sandbox import read_in_sandbox
from bot.domain.errors import BadInputError
from bot.domain.resolution.draft import Draft
from bot.services.resolution.titling import get_ready

MAX_BYTES = 20 * 1024 * 1024  # what Telegram lets a bot download
SECONDS = 45.0  # less than a handler may take


class BadWorkbookError(BadInputError):
    """Every bad cell of a workbook; nothing of it is used."""

    def __init__(self, problems: Sequence[CellProblem]) -> None:
        super().__init__("document-bad_cells", count=len(problems))
        self.problems = problems


def check_size(size: int | None) -> None:
    """Raises BadInputError for what is too big to be fetched; None: nobody knows as yet."""
    if size is not None and size > MAX_BYTES:
        raise BadInputError("import-file-too-big")


async def read_file(name: str, content: bytes, kinds: Mapping[str, str] | None = None) -> Draft:
    """Raises BadInputError with a sentence that says what to do instead.

    `kinds` are the organisation kinds that a workbook may name, titles by code.
    """
    check_size(len(content))
    try:
        draft = await read_in_sandbox(name, content, kinds, seconds=SECONDS)
    except BadCellsError as error:
        raise BadWorkbookError(error.problems) from error
    except DocumentError as error:
        raise BadInputError(f"document-{error.code}", **error.arguments) from error
    if any(each.given_to for each in draft.left_out):
        await get_ready()
    return draft


async def read_text(text: str) -> Draft:
    """Pasted text, which is read as a .txt file is."""
    return await read_file("pasted.txt", text.encode())
