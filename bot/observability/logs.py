"""The log: one line an event, never a message body, a phone number or the token.

What is being handled stands beside the event, as ids. Of an error only its type and place are told: its own text may
quote what a person has typed; only errors of the machine and of the messenger speak for themselves.
"""

import json
import logging
import sqlite3
import sys
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from pydantic import ValidationError


class QuotableError(Exception):
    """Its text repeats nothing that a person has typed: it may stand in the log."""


QUOTED = (OSError, sqlite3.Error, QuotableError)
FRAMES = 6  # the innermost
QUIET = {
    "aiosqlite": logging.WARNING,  # below, it writes down every value
    "apscheduler": logging.WARNING,
    "aiohttp.server": logging.CRITICAL,  # a stranger's malformed request, quoted; our handlers catch what is ours
}

_ids: ContextVar[dict[str, int]] = ContextVar("ids", default={})  # noqa: B039 - replaced, never changed


def log_context(**ids: int) -> None:
    """What this task handles from now on: the update or the delivery, and the participant."""
    _ids.set(ids)


def extend_log_context(**ids: int) -> None:
    _ids.set({**_ids.get(), **ids})


class InContext(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.ids = _ids.get()
        return True


class LogLine(logging.Formatter):
    def __init__(self, token: str, *, as_json: bool) -> None:
        super().__init__()
        self._token = token
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        event: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": _message(record),
            **getattr(record, "ids", {}),
        }
        if record.exc_info and record.exc_info[1]:
            event["error"] = described(record.exc_info[1])
        line = json.dumps(event, ensure_ascii=False) if self._as_json else _text(**event)
        for form in {self._token, quote(self._token, safe="")} - {""}:
            line = line.replace(form, "<token>")
        return line


def described(error: BaseException) -> str:
    """«ValueError at bot.engine.inbox:84 accept, storage.inbox:31 store», and what it came from."""
    place = ", ".join(
        f"{frame.f_globals.get('__name__')}:{line} {frame.f_code.co_name}"
        for frame, line in list(traceback.walk_tb(error.__traceback__))[-FRAMES:]
    )
    source = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{_name(error)} at {place or 'nowhere'}" + (f", from {described(source)}" if source else "")


def _name(error: BaseException) -> str:
    name = type(error).__name__
    if isinstance(error, QUOTED):
        return f"{name} ({error})"
    if isinstance(error, ValidationError):
        wrong = {f"{'.'.join(map(str, each['loc']))}: {each['type']}" for each in error.errors(include_input=False)}
        return f"{name} ({'; '.join(sorted(wrong)[:3])})"
    return name


def _message(record: logging.LogRecord) -> str:
    message = record.getMessage()
    if record.name == "asyncio":  # below its first line it shows the failed task, with the text of its error
        return message.partition("\n")[0]
    return message


def _text(*, time: str, level: str, logger: str, message: str, error: str = "", **ids: int) -> str:
    known = " ".join(f"{name}={value}" for name, value in ids.items())
    parts = [f"{time} {level} {logger}: {message}", f"[{known}]" if known else "", error and f"| {error}"]
    return " ".join(part for part in parts if part).replace("\r", "\\r").replace("\n", "\\n")


def keep_log(level: str, token: str, form: str = "text") -> None:
    """Log to standard error from that level on; `form` is text or json."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(LogLine(token, as_json=form == "json"))
    handler.addFilter(InContext())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name, least in QUIET.items():
        logging.getLogger(name).setLevel(max(least, logging.getLevelName(level)))
