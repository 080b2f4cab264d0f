"""The log: one line an event, never a message body, never the token."""

import logging
import sys


class Redacted(logging.Formatter):
    """Blots out the token wherever an error's text carries a URL with it."""

    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        return line.replace(self._token, "<token>") if self._token else line


def keep_journal(level: str, token: str) -> None:
    """Log to standard error from that level on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacted(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for talkative in ("aiogram.event", "aiosqlite", "apscheduler"):
        logging.getLogger(talkative).setLevel(max(logging.WARNING, logging.getLevelName(level)))
