"""The command line: `python -m bot COMMAND`.

What each command does stands in `bot.cli.online` and `bot.cli.offline`; aiogram takes seconds,
so each loads what it needs.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Self

from pydantic import BaseModel, Field, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    CliApp,
    CliPositionalArg,
    CliSubCommand,
    SettingsConfigDict,
    get_subcommand,
)

from bot.cli.operation import BackupCommand, CheckCommand, DrillCommand, RestoreCommand, StatusCommand, VersionCommand


class RunCommand(BaseModel):
    """Run the bot: by long polling, or by webhook when WEBHOOK_URL is set."""

    def command(self) -> int:
        gc.disable()  # what is loaded stays, and the collector would go through it again and again; see bot.cli.online
        from bot.cli import online

        return online.run()


class DemoCommand(BaseModel):
    """Show the bot without a token and without a network: a page with phones."""

    port: int = Field(default=8765, ge=0, le=65535, description="of the page; 0 takes any that is free")

    def command(self) -> int:
        from bot.cli.demo import demo

        return demo(self.port)


class RosterCommand(BaseModel):
    """Merge organisations from an .xlsx or .csv file, or write the roster as it stands; safe to repeat."""

    file: CliPositionalArg[Path | None] = Field(
        default=None, description="columns as in README: «Код», «Организация», «Тип», «Муниципалитет» ..."
    )
    dry_run: bool = Field(default=False, description="only print what would change, and every bad row")
    accept: bool = Field(default=False, description="answer its questions (renamed? moved?) with yes")
    export: Path | None = Field(default=None, description="write all organisations as an .xlsx that can be read back")

    def command(self) -> int:
        from bot.cli.roster import roster

        return roster(self.file, self.export, dry_run=self.dry_run, accept=self.accept)


class OrganisationsCommand(BaseModel):
    """List the organisations; or rename, move, merge, close one, with what follows: its people are told."""

    name: CliPositionalArg[str | None] = Field(
        default=None, description='its name, its code, or "municipality / name" where several are called so'
    )
    rename: str | None = Field(default=None, description="give it this name; a short one after a line break")
    move: str | None = Field(default=None, description="below the organisation of this name; - is the top")
    merge: str | None = Field(default=None, description="make it a part of the organisation of this name")
    close: bool = Field(default=False, description="it is asked nothing any more; its answers stay")
    reopen: bool = Field(default=False, description="with its people and its answers")
    dry_run: bool = Field(default=False, description="only print what follows")

    def command(self) -> int:
        from bot.cli.organisations import organisations_

        named = {"rename": self.rename, "move": self.move, "merge": self.merge, "close": "" if self.close else None}
        acts = {act: value for act, value in named.items() if value is not None}
        return organisations_(self.name, acts, reopen=self.reopen, dry_run=self.dry_run)


class AuditCommand(BaseModel):
    """Print who did what to whom and when, a line each: time, who, what, to whom, organisation, details."""

    since: str | None = Field(default=None, description="from this day on, such as 2026-11-23")
    xlsx: Path | None = Field(default=None, description="write it as a workbook instead")

    def command(self) -> int:
        from bot.cli.audit import audit

        return audit(self.since, self.xlsx)


class ImportCommand(BaseModel):
    """Read a resolution and print what was understood of it; --publish publishes it."""

    file: CliPositionalArg[Path] = Field(description=".docx, .odt, .pdf, .rtf, .html, .txt, .csv, .xlsx or .yaml")
    json_: bool = Field(default=False, alias="json", description="print it as one JSON object")
    publish: bool = Field(default=False, description="give the tasks to the organisations; safe to repeat")
    amends: int | None = Field(
        default=None, ge=1, description="it is the next edition of resolution N: print what that changes"
    )
    new: bool = Field(default=False, description="it is a resolution of its own, though a published one is like it")

    @model_validator(mode="after")
    def is_one_thing(self) -> Self:
        if self.amends and self.new:
            raise ValueError("--amends and --new exclude each other")
        return self

    def command(self) -> int:
        from bot.cli import offline

        return offline.import_(self.file, as_json=self.json_, publish=self.publish, amends=self.amends, apart=self.new)


class ReportCommand(BaseModel):
    """Print how a round stands, and write its report: a signed page, the workbook behind it, a picture."""

    round: int | None = Field(default=None, ge=1, description="the round of this number; default: the newest")
    resolution: int | None = Field(default=None, ge=1, description="the newest round of the resolution of this number")
    municipality: str | None = Field(default=None, description="only the organisation of this name and those below it")
    docx: Path | None = Field(default=None, description="write the report as a Word file")
    xlsx: Path | None = Field(default=None, description="write the workbook")
    png: Path | None = Field(default=None, description="write the picture")
    plan: Path | None = Field(default=None, description="write the report on the plan of measures, as a Word file")
    csv: Path | None = Field(default=None, description="write all answers as a flat table")
    json_: Path | None = Field(default=None, alias="json", description="write all answers as JSON")
    values: Path | None = Field(default=None, description="write all values of indicators as a flat table")
    values_json: Path | None = Field(default=None, description="write all values of indicators as JSON")
    template: Path | None = Field(default=None, description="a form of your own in Word, instead of the built-in one")

    def command(self) -> int:
        from bot.cli.report import report

        named = {kind: getattr(self, kind) for kind in ("docx", "xlsx", "png", "plan", "csv", "values", "values_json")}
        targets = {**named, "json": self.json_}
        return report(self.round, self.resolution, self.municipality, targets, self.template)


class InviteCommand(BaseModel):
    """Print new one-time invitation links, a line each: organisation, link, municipality, with tabs between."""

    organisation: str | None = Field(default=None, description="only for the organisation of this name")
    kind: str | None = Field(default=None, description="only for organisations of this kind")
    municipality: str | None = Field(
        default=None, description="one link for all below this one: they register themselves"
    )
    days: int | None = Field(default=None, ge=1, le=366, description="how long links work (INVITATION_DAYS, or 180)")
    pdf: Path | None = Field(default=None, description="write letters to print, a page each, with a code to scan")
    xlsx: Path | None = Field(default=None, description="write the same as a table")
    keep: bool = Field(default=False, description="leave unused links of the same organisations working")
    revoke: bool = Field(default=False, description="print none; stop the unused links from working")

    def command(self) -> int:
        from bot.cli.invite import invite

        files = {"pdf": self.pdf, "xlsx": self.xlsx}
        return invite(
            self.organisation, self.kind, self.municipality, self.days, files, revoke=self.revoke, keep=self.keep
        )


class MembersCommand(BaseModel):
    """Print who is in which organisation, a line each: organisation, name, Telegram id, since, with tabs between."""

    organisation: str | None = Field(default=None, description="only of the organisation of this name")

    def command(self) -> int:
        from bot.cli import members

        return members.list_members(self.organisation)


class ExpelCommand(BaseModel):
    """End memberships while the bot runs; the person is told, and can be invited again."""

    person: CliPositionalArg[int] = Field(description="the Telegram id, as members prints it")
    organisation: str | None = Field(default=None, description="only in the organisation of this name; default: in all")

    def command(self) -> int:
        from bot.cli import members

        return members.expel(self.person, self.organisation)


class PersonalDataCommand(BaseModel):
    """Say what is kept about a person who writes a letter; hand it over or delete it."""

    id: CliPositionalArg[int] = Field(ge=1, lt=2**63, description="the person's number (id) in Telegram")
    export: Path | None = Field(default=None, description="write it to this file, which only you can read")
    erase: bool = Field(default=False, description="delete it, as the person could in the chat")

    def command(self) -> int:
        from bot.cli import personal_data

        return personal_data.personal_data(self.id, self.export, erase=self.erase)


class CommandLine(BaseSettings):
    """The resolution bot: carries a conference's resolution to those who are to do it."""

    model_config = SettingsConfigDict(
        cli_prog_name="python -m bot",
        cli_kebab_case=True,
        cli_implicit_flags=True,
        cli_hide_none_type=True,
        cli_avoid_json=True,
        cli_enforce_required=True,
        cli_use_class_docs_for_groups=True,
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


def main(arguments: list[str]) -> int:
    """The exit code: 0 done, 1 failed, 2 wrongly set up or called."""
    os.umask(0o077)  # what commands write holds people: databases, copies, reports
    try:
        line = CliApp.run(CommandLine, cli_args=arguments or ["--help"])
    except ValidationError as error:
        for each in error.errors():
            print(f"python -m bot: error: argument --{each['loc'][-1]}: {each['msg']}", file=sys.stderr)
        return 2
    chosen: (
        RunCommand
        | DemoCommand
        | ImportCommand
        | RosterCommand
        | OrganisationsCommand
        | AuditCommand
        | ReportCommand
        | InviteCommand
        | MembersCommand
        | ExpelCommand
        | PersonalDataCommand
        | BackupCommand
        | RestoreCommand
        | DrillCommand
        | CheckCommand
        | StatusCommand
        | VersionCommand
    ) = get_subcommand(line)  # type: ignore[assignment]
    try:
        return chosen.command()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # whoever read the output has seen enough: `import FILE | head`
            print(f"python -m bot: error: {error}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still to be flushed
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
