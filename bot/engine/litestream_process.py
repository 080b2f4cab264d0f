"""What becomes Litestream: it ends with the bot that started it, and waits until a former one has let the database go.

`python litestream_process.py PARENT LOCK COMMAND...`; the lock is held by whatever the process becomes.
"""

import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main(parent: str, lock: str, *command: str) -> None:
    import ctypes  # noqa: PLC0415 - neither is on every system, and nobody else needs them
    import fcntl  # noqa: PLC0415

    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != int(parent):  # it died before it could be told so
        return
    held = os.open(lock, os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(held, fcntl.LOCK_EX)
    os.set_inheritable(held, True)
    os.execv(command[0], command)  # noqa: S606 - that is the point


if __name__ == "__main__":
    main(*sys.argv[1:])
