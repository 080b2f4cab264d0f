"""Reading a file in a process of its own: whatever it holds, the bot goes on, and an end is set in time and memory."""

import asyncio
import json
import logging
import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.documents.errors import BadCellsError, CellProblem, DocumentError
from bot.documents.readers.files import check_size
from bot.domain.resolution.draft import Draft

log = logging.getLogger(__name__)

SECONDS = 60.0  # of waiting; the process itself may compute for `reader.CPU_SECONDS`

_ROOT = Path(__file__).parents[3]
_PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "PYTHONPATH", "SYSTEMROOT")  # a token has no business there


async def read_in_sandbox(
    name: str, content: bytes, kinds: Mapping[str, str] | None = None, *, seconds: float = SECONDS
) -> Draft:
    """As `read_resolution`, but apart; `DocumentError` too for what takes too long or too much memory.

    `kinds`: the organisation kinds that an .xlsx may name, titles by code; None: those that it lists itself.
    """
    check_size(content)
    request = json.dumps({"name": name, "kinds": kinds}).encode() + b"\n" + content
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.documents.sandboxed",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=_ROOT,
        env={key: os.environ[key] for key in _PASSED_ON if key in os.environ},
    )
    try:
        answer, _ = await asyncio.wait_for(process.communicate(request), seconds)
    except TimeoutError:
        raise DocumentError("too_complex") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return _draft(answer, process.returncode)


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
