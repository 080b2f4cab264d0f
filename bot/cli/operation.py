"""The commands of who keeps the bot running, as the command line takes them; each loads only what it needs."""

from pathlib import Path

from pydantic import BaseModel, Field
from pydantic_settings import CliPositionalArg


class DeliveriesCommand(BaseModel):
    organisation: CliPositionalArg[str]
    since: str | None = None
    until: str | None = None

    def command(self) -> int:
        from bot.cli.deliveries import deliveries

        return deliveries(self.organisation, self.since, self.until)


class BackupCommand(BaseModel):
    file: CliPositionalArg[Path]

    def command(self) -> int:
        from bot.cli import offline

        return offline.backup(self.file)


class RestoreCommand(BaseModel):
    file: CliPositionalArg[Path | None] = None
    from_: str | None = Field(default=None, alias="from")
    at: str | None = None
    send_queued: bool = False

    def command(self) -> int:
        from bot.cli import restoring

        return restoring.restore(self.file, self.from_, self.at, send_queued=self.send_queued)


class DrillCommand(BaseModel):
    def command(self) -> int:
        from bot.cli import restoring

        return restoring.drill_()


class CheckCommand(BaseModel):
    def command(self) -> int:
        from bot.cli import online

        return online.check()


class StatusCommand(BaseModel):
    def command(self) -> int:
        from bot.cli.status import status

        return status()


class VersionCommand(BaseModel):
    def command(self) -> int:
        from bot.cli.version import version

        return version()
