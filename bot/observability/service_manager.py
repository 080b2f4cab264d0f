"""What systemd is told of the bot (`Type=notify`): that it has started, that its event loop turns, that it stops.

Of sd_notify three words are needed, a datagram each to the socket that `NOTIFY_SOCKET` names.
"""

import asyncio
import logging
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

log = logging.getLogger(__name__)

BEATS = 3  # within the time after which systemd takes silence for a hang


@asynccontextmanager
async def told_to_service_manager() -> AsyncIterator[None]:
    """Nothing where nobody listens. The watchdog hears from the event loop itself: who hangs is started anew."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        yield
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.setblocking(False)
        line.connect("\0" + address[1:] if address.startswith("@") else address)
        _tell(line, "READY=1")
        heart = _Heart(lambda: _tell(line, "WATCHDOG=1"), _watchdog_seconds() / BEATS)
        try:
            yield
        finally:
            heart.stop()
            _tell(line, "STOPPING=1")


def _tell(line: socket.socket, word: str) -> None:
    try:
        line.send(word.encode())
    except OSError as error:  # a manager that is itself being restarted
        log.warning("systemd does not hear %s (%s)", word, error)


def _watchdog_seconds() -> float:
    """0 where no watchdog is set for this process."""
    if os.environ.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return 0.0
    return int(os.environ.get("WATCHDOG_USEC", "0")) / 1_000_000


class _Heart:
    """Beats once at its beginning and then every so many seconds; not at all where that is 0."""

    def __init__(self, beat: Callable[[], None], seconds: float) -> None:
        self._beat, self._seconds = beat, seconds
        self._timer: asyncio.TimerHandle | None = None
        if seconds:
            self._turn()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _turn(self) -> None:
        self._beat()
        self._timer = asyncio.get_running_loop().call_later(self._seconds, self._turn)
