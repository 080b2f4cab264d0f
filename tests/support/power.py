"""What stands on the disk when the power goes: each write of SQLite's, and what was flushed, in their order.

SQLite writes through a table of functions that each open file carries; in the files of the database three of them are
exchanged here for ones that note what they do. A power cut then leaves what was flushed, and of the rest, any part.
"""

import _sqlite3
import ctypes
import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from storage.sqlite import disk

SECTOR = 512  # bytes that a disk writes as a whole
SLOWEST_FLUSH = 0.005  # seconds, as of a busy disk
OK, MAIN_FILE, WAL_FILE = 0, 0x100, 0x80000  # of sqlite3.h

_for_good: list[Any] = []


class Methods(ctypes.Structure):
    _fields_ = (
        ("version", c_int),
        *((name, c_void_p) for name in ("close", "read", "write", "truncate", "sync")),
        ("others", c_void_p * 13),
    )


class File(ctypes.Structure):
    _fields_ = (("methods", POINTER(Methods)),)


Open = CFUNCTYPE(c_int, c_void_p, c_void_p, POINTER(File), c_int, c_void_p)
Write = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = CFUNCTYPE(c_int, c_void_p, c_int)


class System(ctypes.Structure):
    """SQLite's way to files; `open` is all that is exchanged of it."""

    _fields_ = (
        ("version", c_int),
        ("file_size", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
    )


@dataclass(frozen=True, slots=True)
class Written:
    """`content` at that place of the file; None: the file ends there."""

    file: str
    place: int
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Flushed:
    """All that was noted of the file before `upto` is on the disk."""

    file: str
    upto: int


class PowerRecorder:
    """Notes what is written into the files of one database from `begin` on; its disk takes a while for each flush."""

    def __init__(self, database: Path, chance: random.Random) -> None:
        self._chance = chance
        self._delay = random.Random(0)  # noqa: S311 - of another thread, which would take numbers out of the row
        self._paths = {str(database): database, f"{database}-wal": Path(f"{database}-wal")}
        self._before: dict[str, bytes] = {}
        self._events: list[Written | Flushed] = []

    def begin(self) -> None:
        """While nobody writes, and all that was written is on the disk."""
        self._before = {name: path.read_bytes() for name, path in self._paths.items()}
        self._events.clear()

    @property
    def moment(self) -> int:
        """Now, as `cut` takes it."""
        return len(self._events)

    def cut(self, moment: int, copy: Path) -> None:
        """Make of the copy what is left of the database when the power goes at that moment."""
        loses = self._chance.choice([0.0, 0.5, 1.0])
        names = dict(zip(self._paths, (copy, Path(f"{copy}-wal")), strict=True))
        for name, path in names.items():
            path.write_bytes(self._left_of(name, moment, loses))

    def wrote(self, event: Written) -> None:
        if event.file in self._paths:
            self._events.append(event)

    @contextmanager
    def flushing(self, name: str) -> Iterator[None]:
        """What was written by the beginning is safe at the end, unless it fails."""
        upto = len(self._events)
        yield
        if name in self._paths:
            self._events.append(Flushed(name, upto))

    def flush_of_ours(self, flush: Callable[[int], None]) -> Callable[[int], None]:
        def flushed(number: int) -> None:
            found = os.fstat(number)
            (name,) = (name for name, path in self._paths.items() if os.path.samestat(found, path.stat()))
            with self.flushing(name):
                flush(number)
                time.sleep(self._delay.random() * SLOWEST_FLUSH)

        return flushed

    def _left_of(self, name: str, moment: int, loses: float) -> bytes:
        past = self._events[:moment]
        safe = max((each.upto for each in past if isinstance(each, Flushed) and each.file == name), default=0)
        left = bytearray(self._before[name])
        for index, event in enumerate(past):
            if isinstance(event, Flushed) or event.file != name:
                continue
            if index < safe:
                _apply(event, left)
            elif event.content is None:
                if self._chance.random() >= loses:
                    _apply(event, left)
            else:
                for start in range(0, len(event.content), SECTOR):
                    if self._chance.random() >= loses:
                        _apply(Written(name, event.place + start, event.content[start : start + SECTOR]), left)
        return bytes(left)


def _apply(event: Written, left: bytearray) -> None:
    if event.content is None:
        del left[event.place :]
        return
    if len(left) < event.place:
        left.extend(bytes(event.place - len(left)))
    left[event.place : event.place + len(event.content)] = event.content


@contextmanager
def recording(database: Path, chance: random.Random) -> Iterator[PowerRecorder]:
    """For what is opened within the block."""
    recorder = PowerRecorder(database, chance)
    library: Any = ctypes.CDLL(getattr(_sqlite3, "__file__", None))
    if not hasattr(library, "sqlite3_vfs_find"):
        pytest.skip("this Python keeps the functions of its SQLite to itself")
    library.sqlite3_vfs_find.restype = POINTER(System)
    system = library.sqlite3_vfs_find(None).contents
    own, system.open = system.open, _address(_spying(recorder, Open(system.open)))
    flush, disk.flush_to_disk = disk.flush_to_disk, recorder.flush_of_ours(disk.flush_to_disk)
    try:
        yield recorder
    finally:
        system.open, disk.flush_to_disk = own, flush


def _address(function: Any) -> int:
    """For SQLite, which does not tell when it will call no more: the function stays for good."""
    _for_good.append(function)
    address: int = ctypes.cast(function, c_void_p).value or 0
    return address


def _spying(recorder: PowerRecorder, open_file: Any) -> Any:
    """SQLite's `open`, but that files of a database tell the recorder what becomes of them."""
    names: dict[int, str] = {}
    true: dict[int, tuple[Any, Any, Any]] = {}

    def write(file: int, content: int, length: int, place: int) -> int:
        code: int = true[file][0](file, content, length, place)
        if code == OK:
            recorder.wrote(Written(names[file], place, ctypes.string_at(content, length)))
        return code

    def truncate(file: int, size: int) -> int:
        code: int = true[file][1](file, size)
        if code == OK:
            recorder.wrote(Written(names[file], size, None))
        return code

    def sync(file: int, flags: int) -> int:
        with recorder.flushing(names[file]):
            code: int = true[file][2](file, flags)
        return code

    spies = _address(Write(write)), _address(Truncate(truncate)), _address(Sync(sync))

    def opened(system: int, name: int, file: Any, flags: int, told: int) -> int:
        code: int = open_file(system, name, file, flags, told)
        if code == OK and flags & (MAIN_FILE | WAL_FILE):
            methods = Methods.from_buffer_copy(file.contents.methods.contents)
            address = ctypes.addressof(file.contents)
            names[address] = ctypes.string_at(name).decode()
            true[address] = Write(methods.write), Truncate(methods.truncate), Sync(methods.sync)
            methods.write, methods.truncate, methods.sync = spies
            _for_good.append(methods)
            file.contents.methods = ctypes.pointer(methods)
        return code

    return Open(opened)
