"""The list of whom the bot has forgotten: a file beside the database and beside each copy of it, a line a person.

A line holds a fingerprint of the key, the Telegram id hashed under the key, and when that was. The key lies in the
database, and so in each copy: the file says nothing by itself, and an older copy can be told whom to forget again.
"""

import hmac
import os
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from storage.sqlite.private import make_private

SUFFIX = ".erased"
LINE = re.compile(r"([0-9a-f]{8}) ([0-9a-f]{64}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00)")


@dataclass(frozen=True, slots=True)
class ErasedList:
    """`lines` as (fingerprint of the key, hash, instant); `unreadable` counts what is none."""

    lines: frozenset[tuple[str, str, str]] = frozenset()
    unreadable: int = 0
    found: bool = False

    def of(self, key: str) -> dict[str, str]:
        """When each was erased for the last time, by hash; of those that were hashed under that key."""
        own = fingerprint(key)
        return {hashed: at for print_, hashed, at in sorted(self.lines, key=lambda line: line[2]) if print_ == own}


def list_beside(database: Path) -> Path:
    """Beside the file itself, by whichever path or link it is named."""
    found = database.resolve()
    return found.with_name(found.name + SUFFIX)


def hashed_id(key: str, telegram_id: int) -> str:
    return hmac.digest(bytes.fromhex(key), str(telegram_id).encode(), "sha256").hex()


def fingerprint(key: str) -> str:
    return hmac.digest(bytes.fromhex(key), b"", "sha256").hex()[:8]


def line_of(key: str, telegram_id: int, at: str) -> tuple[str, str, str]:
    return fingerprint(key), hashed_id(key, telegram_id), at


def append_lines(path: Path, lines: Iterable[tuple[str, str, str]]) -> None:
    """On the disk when it returns. A line that was cut off by a crash spoils none that follow."""
    make_private(path)
    with path.open("rb+") as file:
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            torn = file.read(1) != b"\n"
            file.seek(0, os.SEEK_END)
            file.write(b"\n" if torn else b"")
        file.writelines(f"{' '.join(each)}\n".encode() for each in lines)
        file.flush()
        os.fsync(file.fileno())


def read_list(*paths: Path) -> ErasedList:
    """What all of them say together; what cannot be read of them is counted."""
    lines: set[tuple[str, str, str]] = set()
    unreadable, found = 0, False
    for path in paths:
        try:
            written = path.read_text(encoding="ascii", errors="replace").splitlines()
        except FileNotFoundError:
            continue
        except OSError:
            written = ["?"]
        matches = [LINE.fullmatch(each) for each in written if each]
        lines.update((match[1], match[2], match[3]) for match in matches if match)
        unreadable, found = unreadable + matches.count(None), True
    return ErasedList(frozenset(lines), unreadable, found)


def copy_list(database: Path, copy: Path) -> None:
    """Of a database, beside its copy; none where there is none."""
    source, target = list_beside(database), list_beside(copy)
    if source.exists() and source != target:
        target.unlink(missing_ok=True)
        make_private(target)
        shutil.copyfile(source, target)
