"""Files that hold people: nobody but their owner reads them, whatever the umask says."""

import errno
import os
import stat
from pathlib import Path

OTHERS = 0o077  # of a mode: what those who are not the owner may do
WRITING = 0o022  # and of that, what changes something


def make_private(path: Path) -> None:
    """An empty file, unless it is there; SQLite gives its log and its index the mode of the database."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def only_over_a_file(path: Path) -> None:
    """Raises OSError where something stands that no file may take the place of: a folder, a device, a pipe.

    To be asked before a file is renamed: a rename would put it in the place of `/dev/null`.
    """
    if path.exists() and not path.is_file():
        number = errno.EISDIR if path.is_dir() else errno.EINVAL
        raise OSError(number, os.strerror(number), str(path))


def open_to_others(path: Path) -> bool:
    """Whether somebody else on this machine may read or change the file; False where there is none."""
    return os.name == "posix" and path.is_file() and bool(path.stat().st_mode & OTHERS)


def changed_by_others(folder: Path) -> bool:
    """Whether somebody else may put files into it, or take them away; not where each may only touch their own."""
    return os.name == "posix" and folder.stat().st_mode & (WRITING | stat.S_ISVTX) in {0o020, 0o002, 0o022}


def write_private(path: Path, content: bytes) -> None:
    """Whole or not at all, in the place of what stood there; raises OSError."""
    only_over_a_file(path)
    unready = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        make_private(unready)
        unready.write_bytes(content)
        unready.replace(path)
    finally:
        unready.unlink(missing_ok=True)
