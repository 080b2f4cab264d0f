"""Litestream, a program of others, as this bot starts it: its settings, its environment, its words.

It is told nothing but where the database and the replica are: no token of the bot, no key on the command line.
"""

import asyncio
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, UnixConnector

from bot.domain.replica import ReplicaPlace
from bot.domain.replica_faults import ReplicaFault, fault_of
from bot.observability.logs import QuotableError

log = logging.getLogger(__name__)

HOLDER = Path(__file__).with_name("litestream_process.py")
PASSED_ON = ("PATH", "HOME", "TMPDIR", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")
FAMILIES = ("AWS_", "LITESTREAM_")  # keys that lie in the environment already
BUNDLE = "AWS_CA_BUNDLE"  # with which version 0.5.17 reaches no store; it takes SSL_CERT_FILE
NOTHING_THERE = ("no matching backup files", "file does not exist", "no such file")
TRIED_VERSION = "0.5.17"  # of which the faults are known
SYNC_SECONDS = 30
LIST_SECONDS = 20.0
RESTORE_SECONDS = 6 * 3600.0  # of a country, by a bad line
ALIVE_SECONDS = 10.0
STOP_SECONDS = 8.0  # of which it spends five at most on sending the last
CONFIG = """
socket: {{enabled: true, path: "$REPLICA_SOCKET", permissions: 0600}}
logging: {{level: warn, type: json, stderr: true}}
shutdown-sync-timeout: 5s
snapshot: {{interval: 6h, retention: 24h}}
dbs:
  - path: "$REPLICA_DATABASE"
    replica: {{ {place}, sync-interval: 1s }}
"""


class ReplicaError(QuotableError):
    """What Litestream says of itself, without secrets."""


class NotInstalledError(ReplicaError):
    def __init__(self) -> None:
        super().__init__("it is not installed: make install-replica")


class NothingThereError(ReplicaError):
    """No replica at all, or none of that moment."""


class OccupiedError(ReplicaError):
    def __init__(self, shown: str) -> None:
        super().__init__(f"{shown} holds another database: restore that one first, or name a new place in REPLICA_URL")


def find_litestream() -> str:
    """That of this Python's own folder before any other. Raises NotInstalledError."""
    own = Path(sys.executable).with_name("litestream")
    found = str(own) if own.exists() else shutil.which("litestream")
    if found is None:
        raise NotInstalledError
    return found


def litestream_version() -> str:
    """Raises NotInstalledError."""
    return subprocess.run([find_litestream(), "version"], capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603


@dataclass(frozen=True, slots=True)
class Litestream:
    """On one database, with one replica; `scratch` is a folder of its own for what it is told."""

    database: Path
    place: ReplicaPlace
    scratch: Path

    @classmethod
    def prepared(cls, database: Path, place: ReplicaPlace) -> "Litestream":
        """`clear` removes what is written here."""
        made = cls(database.resolve(), place, Path(tempfile.mkdtemp(prefix="replica-")))
        made.config.write_text(CONFIG.format(place=_place_lines(place)), encoding="utf-8")
        return made

    def clear(self) -> None:
        shutil.rmtree(self.scratch, ignore_errors=True)

    @property
    def config(self) -> Path:
        return self.scratch / "litestream.yml"

    @property
    def socket(self) -> Path:
        return self.scratch / "s"

    def environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if name in PASSED_ON or name.lower() in {each.lower() for each in PASSED_ON} or name.startswith(FAMILIES)
        }
        bundle, place = kept.pop(BUNDLE, ""), self.place
        given = {
            "SSL_CERT_FILE": kept.get("SSL_CERT_FILE", bundle),
            "REPLICA_SOCKET": str(self.socket),
            "REPLICA_DATABASE": str(self.database),
            "REPLICA_URL": str(place.folder or place.url),
            "LITESTREAM_ACCESS_KEY_ID": place.access_key,
            "LITESTREAM_SECRET_ACCESS_KEY": place.secret_key,
            "REPLICA_KEY_FILE": place.key_file,
            "REPLICA_HOST_KEY": place.host_key,
        }
        return {**kept, **{name: value for name, value in given.items() if value}}

    async def start(self) -> asyncio.subprocess.Process:
        """It ends with this process, however that ends, and begins only when a former one has left the database.

        Raises ReplicaError.
        """
        program = find_litestream()
        self.socket.unlink(missing_ok=True)  # of one that was killed
        lock = self.database.with_name(f".{self.database.name}-litestream.lock")
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", "-S", str(HOLDER), str(os.getpid()), str(lock)),
            *(program, "replicate", "-config", str(self.config)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            env=self.environment(),
            start_new_session=True,  # Ctrl+C is for the bot, which lets it send the last
        )

    async def send_all(self) -> None:
        """What is committed by now is in the replica when this returns. Raises ReplicaError."""
        asked = {"path": str(self.database), "wait": True, "timeout": SYNC_SECONDS}
        limit = ClientTimeout(SYNC_SECONDS + 5)
        try:
            async with (
                ClientSession(connector=UnixConnector(str(self.socket)), timeout=limit) as session,
                session.post("http://litestream/sync", json=asked) as answer,
            ):
                said = await answer.json(content_type=None)
                if not answer.ok or said["txid"] != said["replicated_txid"]:
                    raise ReplicaError(self.place.without_secrets(str(said.get("error", "behind"))))
        except (ClientError, OSError, TimeoutError, ValueError, KeyError) as error:
            raise ReplicaError(type(error).__name__) from error

    async def prove_alive(self) -> None:
        """That it answers at all, however long the store takes. Raises ReplicaError."""
        try:
            async with (
                ClientSession(
                    connector=UnixConnector(str(self.socket)), timeout=ClientTimeout(ALIVE_SECONDS)
                ) as session,
                session.get("http://litestream/info") as answer,
            ):
                await answer.read()
        except (ClientError, OSError, TimeoutError) as error:
            raise ReplicaError("it does not answer") from error

    def restore(self, target: Path, at: datetime | None = None, *, seconds: float = RESTORE_SECONDS) -> None:
        """The newest state of the replica, or that of a moment, in a new file. Raises ReplicaError."""
        when = ["-timestamp", at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")] if at else []
        self._ask("restore", *when, "-o", str(target), limit=seconds)

    def newest(self, *, seconds: float = LIST_SECONDS) -> datetime | None:
        """When that was written which the replica holds last; None where nothing lies there. Raises ReplicaError."""
        said = self._ask("ltx", "-level", "all", "-json", limit=seconds)
        try:
            return max((datetime.fromisoformat(each["timestamp"]) for each in json.loads(said) or ()), default=None)
        except (ValueError, KeyError, TypeError) as error:
            raise ReplicaError("its list of files cannot be read") from error

    def _ask(self, command: str, *options: str, limit: float) -> str:
        asked = [find_litestream(), command, "-config", str(self.config), *options, str(self.database)]
        try:
            done = subprocess.run(  # noqa: S603
                asked, env=self.environment(), capture_output=True, text=True, check=False, timeout=limit
            )
        except subprocess.TimeoutExpired as error:
            raise ReplicaError(f"timeout: no answer within {limit:.0f} seconds") from error
        if done.returncode:
            said = (done.stderr + done.stdout).strip().splitlines() or [f"exit code {done.returncode}"]
            nothing = any(each in said[-1] for each in NOTHING_THERE) and fault_of(said[-1]) is not ReplicaFault.KEYS
            raise (NothingThereError if nothing else ReplicaError)(self.place.without_secrets(said[-1]))
        return done.stdout

    async def listen(self, child: asyncio.subprocess.Process, heard: Callable[[str], None]) -> None:
        """Until it ends: what it complains of is heard, and goes into the log once until another complaint comes."""
        assert child.stderr is not None  # noqa: S101 - a pipe was asked for
        last = ""
        while line := await child.stderr.readline():
            complaint = self.place.without_secrets(_complaint(line))
            heard(complaint)
            if complaint != last:
                log.warning("litestream: %s", complaint)
                last = complaint
        await child.wait()

    @staticmethod
    async def stop(child: asyncio.subprocess.Process) -> None:
        """It sends the last, for a while; what it could not send is in the database."""
        with suppress(ProcessLookupError):
            child.terminate()
        try:
            await asyncio.wait_for(child.wait(), STOP_SECONDS)
        except TimeoutError:
            child.kill()
            await child.wait()


def _place_lines(place: ReplicaPlace) -> str:
    if place.folder is not None:
        return 'type: file, path: "$REPLICA_URL"'
    lines = ['url: "$REPLICA_URL"']
    if place.key_file:
        lines.append('key-path: "$REPLICA_KEY_FILE"')
    if place.host_key:
        lines.append('host-key: "$REPLICA_HOST_KEY"')
    return ", ".join(lines)


def _complaint(line: bytes) -> str:
    try:
        said: dict[str, Any] = json.loads(line)
        return ": ".join(str(said[each]) for each in ("msg", "error") if each in said)
    except (ValueError, TypeError):
        return line.decode(errors="replace").strip()
