"""What builds and runs images on this machine: docker or podman, and the image that ours begins with.

Where no registry is reached the base is made by debootstrap, from Debian's packages alone, under the same name.
"""

import asyncio
import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
BASE = "docker.io/library/debian:bookworm-slim"
LIMITED = ("--read-only", "--tmpfs=/tmp:size=256m,mode=1777", "--cap-drop=ALL", "--security-opt=no-new-privileges",
           "--memory=1500m", "--pids-limit=200", "--init", "--network=host")  # fmt: skip
# Where the machine itself may not raise limits, or has control groups of two versions, podman has to be told.
WAYS = ((), ("--ulimit=nofile=4096:4096", "--ulimit=nproc=4096:4096"))
RUNTIMES = ((), ("--runtime=runc",))
PULLED_SECONDS = 120
ENDED_SECONDS = 1800


class FailedError(Exception):
    """A tool did not do what it was asked for; its text is the tool's last line."""


class MissingError(Exception):
    """What the trial needs is not on this machine; its text says what."""


async def tool(*command: str | Path, seconds: float = ENDED_SECONDS, given: bytes = b"") -> str:
    """What it prints. Raises FailedError."""
    process = await asyncio.create_subprocess_exec(
        *command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    try:
        out, errors = await asyncio.wait_for(process.communicate(given), seconds)
    except TimeoutError:
        process.kill()
        raise FailedError(f"{command[0]} did not end within {seconds:g} s") from None
    if process.returncode:
        lines = (errors or out).decode(errors="replace").strip().splitlines()
        raise FailedError(lines[-1] if lines else f"{command[0]} ended with {process.returncode}")
    return out.decode(errors="replace")


@dataclass
class Engine:
    program: str
    runtime: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()

    async def __call__(self, *arguments: str, seconds: float = ENDED_SECONDS) -> str:
        return await tool(self.program, *arguments, seconds=seconds)

    async def run(self, image: str, *arguments: str, options: tuple[str, ...] = ()) -> str:
        """As compose.yaml runs it: nothing may be written but the volume and /tmp, nothing is allowed."""
        return await self(*self.runtime, "run", *self.limits, *LIMITED, *options, image, *arguments)

    async def find_way(self, image: str) -> None:
        """Raises MissingError where no container runs here with the limits of compose.yaml."""
        runtimes = RUNTIMES if self.program == "podman" else RUNTIMES[:1]
        for limits, runtime in product(WAYS, runtimes):
            self.limits, self.runtime = limits, runtime
            try:
                await self.run(image, "version", options=("--rm",))
            except FailedError as error:
                reason = str(error)
            else:
                return
        raise MissingError(f"{self.program} runs no container here: {reason}")

    async def inspected(self, image: str) -> dict[str, Any]:
        found: list[dict[str, Any]] = json.loads(await self("image", "inspect", image))
        return found[0]


async def found_engine() -> Engine:
    for program in ("docker", "podman"):
        if shutil.which(program):
            engine = Engine(program)
            try:
                await engine("info", seconds=30)
            except FailedError:
                continue
            return engine
    raise MissingError("neither docker nor podman works here")


async def base_of(engine: Engine) -> str:
    """How it came to be here."""
    try:
        await engine("image", "inspect", BASE)
    except FailedError:
        try:
            await engine("pull", "--quiet", BASE, seconds=PULLED_SECONDS)
        except FailedError:
            await _make_base(engine)
            return "made by debootstrap"
        return "pulled"
    return "here already"


async def _make_base(engine: Engine) -> None:
    if not shutil.which("debootstrap") or os.geteuid():
        raise MissingError("no registry is reached, and debootstrap, as root, is not here to make the base")
    with tempfile.TemporaryDirectory() as folder:
        await tool("debootstrap", "--variant=minbase", "bookworm", f"{folder}/root")
        shutil.rmtree(f"{folder}/root/var/cache/apt/archives")
        await tool("tar", "--directory", f"{folder}/root", "--create", "--file", f"{folder}/base.tar", ".")
        change = f"ENV PIP_CERT={_INSIDE}/{_OWN.name}"
        await engine("import", "--change", change, f"{folder}/base.tar", BASE)


_OWN = Path("/etc/ssl/certs/ca-certificates.crt")  # what this machine trusts, which may be more than Debian does
_INSIDE = "/run/machine"


async def build(engine: Engine, image: str) -> None:
    """Docker's format: the other one knows no health check."""
    command = ["build", "--tag", image, "--network=host"]
    with tempfile.TemporaryDirectory() as folder:
        if engine.program == "podman":
            shutil.copy(_OWN, folder)
            command += ["--format=docker", "--isolation=chroot", f"--volume={folder}:{_INSIDE}:ro"]
        await engine(*command, ".")
