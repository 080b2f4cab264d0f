"""A server of OpenSSH on loopback, with which a replica goes by sftp."""

import asyncio
import getpass
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.http import free_port

PROGRAM = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
needs_sshd = pytest.mark.skipif(PROGRAM is None, reason="no sshd here: apt install openssh-server")
SETTINGS = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
PidFile none
AuthorizedKeysFile {folder}/key.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
Subsystem sftp internal-sftp
"""


@dataclass(frozen=True)
class SshServer:
    """`folder` holds the pairs `host` and `key`, and `strange`, which opens nothing."""

    folder: Path
    port: int

    @classmethod
    def prepared(cls, folder: Path) -> "SshServer":
        folder.mkdir()
        for name in ("host", "key", "strange"):
            command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
            subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        made = cls(folder, free_port())
        (folder / "sshd_config").write_text(SETTINGS.format(port=made.port, folder=folder))
        return made

    def url(self, folder: Path) -> str:
        return f"sftp://{getpass.getuser()}@127.0.0.1:{self.port}{folder}"

    def public_key(self, name: str) -> str:
        kind, key, *_ = (self.folder / f"{name}.pub").read_text().split()
        return f"{kind} {key}"

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """It and what it has let in are gone after the block."""
        assert PROGRAM is not None
        command = (PROGRAM, "-D", "-e", "-f", str(self.folder / "sshd_config"))
        server = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
        assert server.stderr is not None
        try:
            async with asyncio.timeout(10):
                while b"listening on" not in (line := await server.stderr.readline()):
                    assert line, "sshd has ended: does /run/sshd exist?"
            draining = asyncio.create_task(server.stderr.read())
            yield
        finally:
            for each in children_of(server.pid):
                subprocess.run(["kill", "-9", each], check=False)  # noqa: ASYNC221 - at once
            server.kill()
            await server.wait()
            await draining


def children_of(pid: int) -> list[str]:
    """And theirs."""
    own = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return [each for child in own for each in (*children_of(int(child)), child)]
