"""Which version this is, in one line that programs can read too."""

import platform
import sqlite3

from bot.cli.common import DONE
from bot.version import VERSION
from storage.sqlite.migrations import NEWEST


def version() -> int:
    print(
        f"resolution-bot {VERSION} (schema {NEWEST}, Python {platform.python_version()},"
        f" SQLite {sqlite3.sqlite_version})"
    )
    return DONE
