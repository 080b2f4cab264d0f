"""The commands of who keeps the bot running, as the command line takes them; each loads only what it needs."""

from pathlib import Path

from pydantic import BaseModel, Field
from pydantic_settings import CliPositionalArg


class BackupCommand(BaseModel):
    """Copy the database while the bot runs."""

    file: CliPositionalArg[Path] = Field(description="where the copy goes")

    def command(self) -> int:
        from bot.cli import offline

        return offline.backup(self.file)


class RestoreCommand(BaseModel):
    """Put a copy back, once it is checked; the bot must not run."""

    file: CliPositionalArg[Path | None] = Field(default=None, description="a copy made by backup")
    from_: str | None = Field(
        default=None,
        alias="from",
        description="a replica (file:, s3:, sftp:) or a folder of backups; with FILE, into that new file",
    )
    at: str | None = Field(default=None, description="as it was then, such as 2026-11-30T14:00")
    send_queued: bool = Field(default=False, description="send what waited in it, though it may have been sent since")

    def command(self) -> int:
        from bot.cli import restoring

        return restoring.restore(self.file, self.from_, self.at, send_queued=self.send_queued)


class DrillCommand(BaseModel):
    """Restore the replica, or the newest backup, beside the running bot: is it whole, how old is it?"""

    def command(self) -> int:
        from bot.cli import restoring

        return restoring.drill_()


class CheckCommand(BaseModel):
    """Say whether the settings, the database and the token are in order."""

    def command(self) -> int:
        from bot.cli import online

        return online.check()


class StatusCommand(BaseModel):
    """Say how the bot fares: people, queues, the oldest debt, the newest backup, the disk."""

    def command(self) -> int:
        from bot.cli.status import status

        return status()


class VersionCommand(BaseModel):
    """Print the version of the bot and of its database's schema."""

    def command(self) -> int:
        from bot.cli.version import version

        return version()
