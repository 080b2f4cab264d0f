"""Work in a process of its own: whatever it meets, the bot goes on, and an end is set to it."""

import asyncio
import os
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "PYTHONPATH", "SYSTEMROOT", "TMPDIR")  # a token has no business there


async def run_apart(module: str, request: bytes, seconds: float) -> tuple[bytes, int | None]:
    """What `python -m module` answers to the request, and its exit code; TimeoutError when it is not done by then."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=_ROOT,
        env={key: os.environ[key] for key in _PASSED_ON if key in os.environ},
    )
    try:
        answer, _ = await asyncio.wait_for(process.communicate(request), seconds)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return answer, process.returncode
