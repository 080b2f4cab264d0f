"""The command line: `python -m bot COMMAND`.

What each command does stands in `bot.cli.online` and `bot.cli.offline`; aiogram takes seconds,
so each loads what it needs.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Protocol, Self, cast

from pydantic import BaseModel, Field, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    CliApp,
    CliPositionalArg,
    CliSubCommand,
    SettingsConfigDict,
    SettingsError,
    get_subcommand,
)

from bot.cli.operation import (
    BackupCommand,
    CheckCommand,
    DeliveriesCommand,
    DrillCommand,
    RestoreCommand,
    StatusCommand,
    VersionCommand,
)


class RunnableCommand(Protocol):
    def command(self) -> int:
        """The exit code."""
        ...


INTERRUPTED = 130  # what shells say of a program that Ctrl+C has ended


class RunCommand(BaseModel):
    def command(self) -> int:
        gc.disable()  # what is loaded stays, and the collector would go through it again and again; see bot.cli.online
        from bot.cli import online

        return online.run()


class DemoCommand(BaseModel):
    port: int = Field(default=8765, ge=0, le=65535)

    def command(self) -> int:
        from bot.cli.demo import demo

        return demo(self.port)


class RosterCommand(BaseModel):
    file: CliPositionalArg[Path | None] = None
    dry_run: bool = False
    accept: bool = False
    export: Path | None = None

    def command(self) -> int:
        from bot.cli.roster import roster

        return roster(self.file, self.export, dry_run=self.dry_run, accept=self.accept)


class OrganisationsCommand(BaseModel):
    name: CliPositionalArg[str | None] = None
    rename: str | None = None
    move: str | None = None
    merge: str | None = None
    close: bool = False
    reopen: bool = False
    dry_run: bool = False

    def command(self) -> int:
        from bot.cli.organisations import organisations_

        named = {"rename": self.rename, "move": self.move, "merge": self.merge, "close": "" if self.close else None}
        acts = {act: value for act, value in named.items() if value is not None}
        return organisations_(self.name, acts, reopen=self.reopen, dry_run=self.dry_run)


class AuditCommand(BaseModel):
    since: str | None = None
    xlsx: Path | None = None

    def command(self) -> int:
        from bot.cli.audit import audit

        return audit(self.since, self.xlsx)


class ImportCommand(BaseModel):
    file: CliPositionalArg[Path]
    json_: bool = Field(default=False, alias="json")
    publish: bool = False
    amends: int | None = Field(default=None, ge=1, lt=2**63)
    new: bool = False

    @model_validator(mode="after")
    def is_one_thing(self) -> Self:
        if self.amends and self.new:
            raise ValueError("amends-new")
        return self

    def command(self) -> int:
        from bot.cli import offline

        return offline.import_(self.file, as_json=self.json_, publish=self.publish, amends=self.amends, apart=self.new)


class ReportCommand(BaseModel):
    round: int | None = Field(default=None, ge=1, lt=2**63)
    resolution: int | None = Field(default=None, ge=1, lt=2**63)
    municipality: str | None = None
    docx: Path | None = None
    xlsx: Path | None = None
    png: Path | None = None
    plan: Path | None = None
    csv: Path | None = None
    json_: Path | None = Field(default=None, alias="json")
    values: Path | None = None
    values_json: Path | None = None
    template: Path | None = None

    @property
    def targets(self) -> dict[str, Path]:
        kinds = ("docx", "xlsx", "png", "plan", "csv", "json_", "values", "values_json")
        return {kind.rstrip("_"): file for kind in kinds if (file := getattr(self, kind)) is not None}

    @model_validator(mode="after")
    def is_one_report(self) -> Self:
        if self.round and self.resolution:
            raise ValueError("round-resolution")
        if self.template and not self.docx:
            raise ValueError("template-docx")
        if len({file.resolve() for file in self.targets.values()}) < len(self.targets):
            raise ValueError("same-file")
        return self

    def command(self) -> int:
        from bot.cli.report import report

        return report(self.round, self.resolution, self.municipality, self.targets, self.template)


class InviteCommand(BaseModel):
    organisation: str | None = None
    kind: str | None = None
    municipality: str | None = None
    days: int | None = Field(default=None, ge=1, le=366)
    pdf: Path | None = None
    xlsx: Path | None = None
    keep: bool = False
    revoke: bool = False

    def command(self) -> int:
        from bot.cli.invite import invite

        files = {"pdf": self.pdf, "xlsx": self.xlsx}
        return invite(
            self.organisation, self.kind, self.municipality, self.days, files, revoke=self.revoke, keep=self.keep
        )


class MembersCommand(BaseModel):
    organisation: str | None = None

    def command(self) -> int:
        from bot.cli import members

        return members.list_members(self.organisation)


class ExpelCommand(BaseModel):
    person: CliPositionalArg[int]
    organisation: str | None = None

    def command(self) -> int:
        from bot.cli import members

        return members.expel(self.person, self.organisation)


class PersonalDataCommand(BaseModel):
    id: CliPositionalArg[int] = Field(ge=1, lt=2**63)
    export: Path | None = None
    erase: bool = False

    def command(self) -> int:
        from bot.cli import personal_data

        return personal_data.personal_data(self.id, self.export, erase=self.erase)


class CommandLine(BaseSettings):
    """The resolution bot: carries a conference's resolution to those who are to do it."""

    model_config = SettingsConfigDict(
        cli_prog_name="python -m bot",
        cli_kebab_case=True,
        cli_implicit_flags="toggle",
        cli_hide_none_type=True,
        cli_avoid_json=True,
        cli_enforce_required=True,
        cli_exit_on_error=False,
    )

    run: CliSubCommand[RunCommand]
    demo: CliSubCommand[DemoCommand]
    import_: CliSubCommand[ImportCommand] = Field(alias="import")
    roster: CliSubCommand[RosterCommand]
    organisations: CliSubCommand[OrganisationsCommand]
    audit: CliSubCommand[AuditCommand]
    report: CliSubCommand[ReportCommand]
    invite: CliSubCommand[InviteCommand]
    members: CliSubCommand[MembersCommand]
    expel: CliSubCommand[ExpelCommand]
    personal_data: CliSubCommand[PersonalDataCommand]
    deliveries: CliSubCommand[DeliveriesCommand]
    backup: CliSubCommand[BackupCommand]
    restore: CliSubCommand[RestoreCommand]
    drill: CliSubCommand[DrillCommand]
    check: CliSubCommand[CheckCommand]
    status: CliSubCommand[StatusCommand]
    version: CliSubCommand[VersionCommand]

    @classmethod
    def settings_customise_sources(cls, *_: object, **__: object) -> tuple[()]:
        """Commands come from the command line alone: a variable named RUN must not start a bot."""
        return ()


def _helped(arguments: list[str]) -> int:
    from bot.cli.help import help_page

    print(help_page(CommandLine, arguments))
    return 0


def main(arguments: list[str]) -> int:
    """The exit code: 0 done, 1 failed, 2 wrongly set up or called."""
    os.umask(0o077)  # what commands write holds people: databases, copies, reports
    if not arguments or {"-h", "--help"} & {*arguments}:
        return _helped(arguments)
    try:
        line = CliApp.run(CommandLine, cli_args=arguments)
    except (ValidationError, SettingsError) as error:
        from bot.cli.help import wrongly_typed

        print(*wrongly_typed(error, arguments), sep="\n", file=sys.stderr)
        return 2
    chosen = cast("RunnableCommand", get_subcommand(line))
    try:
        return chosen.command()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # whoever read the output has seen enough: `import FILE | head`
            from bot.cli.reasons import failed

            print(failed(error), file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still to be flushed
        return 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:  # Ctrl+C, which needs no explanation
        sys.exit(INTERRUPTED)
