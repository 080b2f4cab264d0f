"""What lies around the database: the room on its disk, and the copies of it."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from storage.backups import newest_backup


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`backups` is the folder of daily copies, if any are made; `began` is when this run of the bot did."""

    database: Path
    backups: Path | None = None
    began: datetime | None = None

    def free_bytes(self) -> int:
        return shutil.disk_usage(self.database.resolve().parent).free

    def backup_age(self, now: datetime) -> timedelta | None:
        """Of the newest copy; as old as this run where none is to be seen yet; None where none is made."""
        if self.backups is None:
            return None
        try:
            made = newest_backup(self.backups, now) or self.began
        except OSError:  # a folder that may no longer be read, a mount that is gone: the log tells of it each night
            made = self.began
        return max(now - made, timedelta()) if made else None
