"""How a change reaches everybody who waits for one."""

import asyncio
from collections.abc import Callable


class Signal:
    """Wakes every waiter at each `fire`; remembers nothing between them."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def fire(self) -> None:
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def wait_until(self, condition: Callable[[], bool], timeout: float | None) -> None:  # noqa: ASYNC109
        """Return once the condition holds, looking again at each `fire`; TimeoutError otherwise.

        The wait is real time whatever clock the bot runs on: it bounds a test, not a rule.
        """
        async with asyncio.timeout(timeout):
            while not condition():
                future = asyncio.get_running_loop().create_future()
                self._waiting.add(future)
                try:
                    await future
                finally:
                    self._waiting.discard(future)
