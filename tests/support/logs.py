"""Room for a log of the bot's own, between those of the tests."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.observability.logs import QUIET, log_context


@contextmanager
def own_logging() -> Iterator[None]:
    """Afterwards all loggers are as before."""
    root = logging.getLogger()
    levels = {name: logging.getLogger(name).level for name in ("root", *QUIET)}
    handlers, root.handlers = root.handlers, []  # pytest's own stay open
    yield
    root.handlers = handlers
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    log_context()
