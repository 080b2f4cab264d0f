"""What lies around the database: the room on its disk, and the copies of it."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from storage.backups import newest_backup


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`backups` is the folder of daily copies, if any are made."""

    database: Path
    backups: Path | None = None

    def free_bytes(self) -> int:
        return shutil.disk_usage(self.database.resolve().parent).free

    def backup_age(self, now: datetime) -> timedelta | None:
        """Of the newest copy; None where none is made, or none was yet."""
        made = newest_backup(self.backups) if self.backups else None
        return max(now - made, timedelta()) if made else None
