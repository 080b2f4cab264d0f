"""The bots that are measured: each a process of its own, in the virtual environment that it belongs to."""

import asyncio
import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
PEERS = HERE / ".venv-peers"
REQUIREMENTS = HERE / "peers.txt"
TOKEN = "42:BENCHMARK"  # noqa: S105 - of the local server only
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Contestant:
    """`arguments` follow the Python of its environment."""

    name: str
    arguments: Sequence[str]
    ours: bool = False

    @property
    def python(self) -> Path:
        return Path(sys.executable) if self.ours else PEERS / "bin" / "python"


OURS = ("-m", "bot", "run")


def install_peers() -> None:
    """Make the peers' environment, once for each content of `peers.txt`."""
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    stamp = PEERS / "installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("installing the peers ...", flush=True)
    subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
    pip = [str(PEERS / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "--no-deps", "--requirement", REQUIREMENTS], check=True)
    stamp.write_text(wanted)


@asynccontextmanager
async def running(who: Contestant, url: str, folder: Path, **options: str) -> AsyncIterator["Process"]:
    """The bot works in `folder` against the server at `url`; its log is `folder/log`."""
    environment = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "TMPDIR"}}
    environment |= {
        "PYTHONPATH": str(ROOT) if who.ours else "",
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DATABASE_PATH": str(folder / "bot.sqlite3"),
        **options,
    }
    with (folder / "log").open("wb") as log:
        started = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            who.python, *who.arguments, cwd=folder, env=environment, stdout=log, stderr=log
        )
        try:
            yield Process(process, started)
        finally:
            await _stop(process)
    if process.returncode not in {0, -signal.SIGTERM}:
        print(f"{who.name} ended with {process.returncode}:", (folder / "log").read_text()[-2000:], flush=True)


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), timeout=15)
        except TimeoutError:
            process.kill()
            await process.wait()


class Process:
    def __init__(self, process: asyncio.subprocess.Process, started: float) -> None:
        self._process = process
        self.started = started

    @property
    def ended(self) -> bool:
        return self._process.returncode is not None

    def cpu_seconds(self) -> float:
        """Of all its threads, user and system."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mb(self) -> float:
        """What is resident now."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024
