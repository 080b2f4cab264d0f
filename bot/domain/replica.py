"""Where the replica of the database lies off the machine, what opens it, and how long it may hold who was erased."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

SCHEMES = ("file", "s3", "sftp")
SIGNS = frozenset('"\\\n\r\t $')  # that would be read as something else where the address is passed on
STORE_KEEPS = timedelta(days=3)  # at most, what a store that only Litestream can empty holds of who was erased


@dataclass(frozen=True, slots=True)
class ReplicaPlace:
    """The address may hold a password and is never shown as it is; `shown` is for people and for the log."""

    url: str = field(repr=False)
    access_key: str = field(default="", repr=False)
    secret_key: str = field(default="", repr=False)
    key_file: str = ""
    host_key: str = ""

    @property
    def folder(self) -> Path | None:
        """Of a replica on a disk; None of one in a store."""
        url = urlsplit(self.url)
        return Path(self.url.partition(":")[2].removeprefix("//")).absolute() if url.scheme == "file" else None

    @property
    def shown(self) -> str:
        if self.folder is not None:
            return str(self.folder)
        url = urlsplit(self.url)
        return f"{url.scheme}://{url.netloc.rpartition('@')[2]}{url.path}"

    @property
    def identity(self) -> str:
        """Which place it is, among others of the same name: a bucket may be in two stores."""
        query = urlsplit(self.url).query if self.folder is None else ""
        return f"{self.shown}?{query}" if query else self.shown

    def without_secrets(self, text: str) -> str:
        """What somebody else has written, for the log."""
        password = urlsplit(self.url).password or ""  # as it is written, and as it is read by who opens the place
        for each in (self.url, self.secret_key, self.access_key, password, unquote(password)):
            text = text.replace(each, "<secret>") if each else text
        return text


def is_replica_url(url: str) -> bool:
    """Absolute or not, a path after `file:`; a bucket or a machine after the others, with whom to be there by sftp."""
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or SIGNS & set(url):
        return False
    if parts.scheme == "file":
        return bool(url.partition(":")[2].strip("/"))
    return bool(parts.hostname) and (parts.scheme != "sftp" or bool(parts.username))
