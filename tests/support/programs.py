"""Programs of others that stand between the bot and Telegram, each on a free port of this machine for one test."""

import asyncio
import shutil
import subprocess
from asyncio.subprocess import DEVNULL, Process
from pathlib import Path

import pytest


def needed(program: str) -> str:
    """Its path; a test that needs what is not here is skipped."""
    found = shutil.which(program, path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
    if found is None:
        pytest.skip(f"{program} is not here")
    return found


async def started(port: int, *command: str | Path) -> Process:
    """Once something answers on the port."""
    program = await asyncio.create_subprocess_exec(*command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
    async with asyncio.timeout(20):
        while not await _answers(port):
            assert program.returncode is None, command
            await asyncio.sleep(0.02)
    return program


async def ended(program: Process) -> None:
    if program.returncode is None:
        program.kill()
    await program.wait()


async def _answers(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """A key and a certificate for the name that it signed itself."""
    key, signed = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
         "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}", "-keyout", key, "-out", signed],
        check=True, capture_output=True,
    )  # fmt: skip
    return key, signed
