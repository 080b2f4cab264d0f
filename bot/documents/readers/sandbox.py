"""Reading a file in a process of its own: whatever it holds, the bot goes on, and an end is set in time and memory."""

import json
import logging
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from bot.documents.errors import BadCellsError, CellProblem, DocumentError
from bot.documents.processes import run_apart
from bot.documents.readers.files import check_size
from bot.domain.resolution.draft import Draft

log = logging.getLogger(__name__)

SECONDS = 60.0  # of waiting; the process itself may compute for `reader.CPU_SECONDS`


async def read_in_sandbox(
    name: str, content: bytes, kinds: Mapping[str, str] | None = None, *, seconds: float = SECONDS
) -> Draft:
    """As `read_resolution`, but apart; `DocumentError` too for what takes too long or too much memory.

    `kinds`: the organisation kinds that an .xlsx may name, titles by code; None: those that it lists itself.
    """
    check_size(content)
    request = json.dumps({"name": name, "kinds": kinds}).encode() + b"\n" + content
    try:
        answer, code = await run_apart("bot.documents.sandboxed", request, seconds)
    except TimeoutError:
        raise DocumentError("too_complex") from None
    return _draft(answer, code)


def _draft(answer: bytes, code: int | None) -> Draft:
    """The process's answer; without one it was ended by a limit."""
    try:
        said: dict[str, Any] = json.loads(answer)
    except ValueError:
        log.warning("a document's reader ended with %s", code)
        raise DocumentError("too_complex") from None
    if "draft" in said:
        return _shape().validate_python(said["draft"])
    if "cells" in said:
        raise BadCellsError([CellProblem(**each) for each in said["cells"]])
    if "failed" in said:
        log.error("a document's reader failed: %s", said["failed"])
        raise DocumentError("not_understood")
    raise DocumentError(said["code"], **said["arguments"])


@cache
def _shape() -> TypeAdapter[Draft]:
    return TypeAdapter(Draft)
