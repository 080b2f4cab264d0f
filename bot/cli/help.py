"""What the command line says of itself, in the bot's language: `--help` of each command, and what was wrongly typed.

argparse would say it in English, with the types of Python and the defaults of the code between the lines.
"""

import re
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, CliPositionalArg, SettingsError

from bot.settings import spoken_locale
from bot.ui.i18n import Catalogue, Words

PROGRAM = "python -m bot"
COLUMN = 26  # where explanations begin
WIDTHS = (60, 110)
TOGETHER = "\0"  # an option and its value, on one line
POSITIONAL = CliPositionalArg[str].__metadata__[0]  # type: ignore[attr-defined]
VALUES: dict[type | str, str] = {
    Path: "file",
    int: "number",
    str: "name",
    "since": "day",
    "until": "day",
    "at": "day",
    "from": "where",
}
WRONG = {  # argparse's sentences, and what they come to
    r"unrecognized arguments: (.+)": "unknown",
    r"the following arguments are required: (.+)": "missing",
    r"argument (--\S+): ignored explicit argument .+": "flag",
    r"argument (--\S+): expected one argument": "empty",
    r"argument .*invalid choice: '(.+?)' \(": "command",
    r"ambiguous option: (\S+) could match .+": "ambiguous",
}


def spoken_words() -> Words:
    return Catalogue.load().words(spoken_locale())


def commands_of(line: type[BaseSettings]) -> dict[str, type[BaseModel]]:
    return {
        (field.alias or name).replace("_", "-"): next(each for each in get_args(field.annotation) if each)
        for name, field in line.model_fields.items()
    }


def help_page(line: type[BaseSettings], arguments: list[str]) -> str:
    """Of the command that is named, else of all."""
    words = spoken_words()
    commands = commands_of(line)
    named = next((each for each in arguments if not each.startswith("-")), "")
    width = min(max(shutil.get_terminal_size().columns, WIDTHS[0]), WIDTHS[1])
    if named not in commands:
        usage = words.plain("usage-line", program=PROGRAM, rest=words.plain("usage-rest"))
        rows = [(f"  {name}", words.plain(f"about-{name}")) for name in commands]
        lines = [*textwrap.wrap(words.plain("usage-bot"), width), "", words.plain("usage-commands")]
        return "\n".join([usage, "", *lines, *_table(rows, width), "", words.plain("usage-more", program=PROGRAM)])
    options = [_option(words, named, name, field) for name, field in commands[named].model_fields.items()]
    written = [(f"[{how}]" if optional else how).replace(" ", TOGETHER) for how, optional, _ in options]
    usage = words.plain("usage-line", program=f"{PROGRAM} {named}", rest=" ".join(written)).rstrip()
    rows = [*((how, about) for how, _, about in options), ("-h, --help", words.plain("usage-help"))]
    about = textwrap.wrap(words.plain(f"about-{named}"), width)
    usages = textwrap.wrap(usage, width, subsequent_indent="    ", break_on_hyphens=False)
    return "\n".join([*(each.replace(TOGETHER, " ") for each in usages), "", *about, "", *_table(rows, width)])


def _option(words: Words, command: str, name: str, field: FieldInfo) -> tuple[str, bool, str]:
    """As it is typed, whether it may be left out, and what it does."""
    option = (field.alias or name).replace("_", "-")
    kind = next(each for each in (field.annotation, *get_args(field.annotation)) if isinstance(each, type))
    value = "" if kind is bool else words.plain(f"usage-value-{VALUES.get(option) or VALUES[kind]}")
    typed = value if POSITIONAL in field.metadata else f"--{option} {value}".rstrip()
    return typed, not field.is_required(), words.plain(f"about-{command}-{option}")


def _table(rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    for typed, about in rows:
        head = f"  {typed}"
        lines = textwrap.wrap(about, width - COLUMN, break_on_hyphens=False)
        if len(head) > COLUMN - 2:
            yield head
            head = ""
        yield f"{head:<{COLUMN}}{lines[0]}"
        yield from (" " * COLUMN + each for each in lines[1:])


def wrongly_typed(error: SettingsError | ValidationError, arguments: list[str]) -> Iterator[str]:
    """A sentence for each thing that cannot be, and where it is said how it can."""
    words = spoken_words()
    if isinstance(error, ValidationError):
        yield from (_bad_value(words, each, arguments) for each in error.errors())
    else:
        yield _bad_line(words, str(error).removeprefix("error parsing CLI: "))
    command = " ".join(each for each in arguments[:1] if re.fullmatch("[a-z-]+", each) and words.has(f"about-{each}"))
    yield words.plain("usage-see", how=f"{PROGRAM} {command} --help".replace("  ", " "))


def _bad_line(words: Words, said: str) -> str:
    for pattern, key in WRONG.items():
        if found := re.fullmatch(pattern, said) or re.match(pattern, said):
            return words.plain(f"mistyped-{key}", what=found[1])
    return said


def _bad_value(words: Words, problem: Any, arguments: list[str]) -> str:
    if problem["type"] == "value_error":
        return words.plain(f"excluded-{problem['ctx']['error']}")
    option = f"--{problem['loc'][-1]}"
    if any(each.startswith(option) for each in arguments):
        return words.plain("refused-value", option=option, value=str(problem["input"]))
    return words.plain("refused-place", value=str(problem["input"]))
