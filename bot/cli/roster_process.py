"""The process that compares a roster for the chat, or writes one: `python -m bot.cli.roster_process`.

Standard input: a line of JSON, as `bot.services.people.roster_reading` writes it, then the file. Standard output: the
lines of the comparison, so many in a line of JSON; in the end what they come to, or why there are none.
"""

import json
import resource
import sys
import traceback
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from bot.documents.errors import DocumentError
from bot.documents.forms.roster import read_roster
from bot.services.people import roster_export, rosters
from storage.sqlite.connections import Transaction, beside, snapshot

CPU_SECONDS = 45
MEMORY = 1024 * 1024 * 1024
NO_ROSTER = {"missing_columns", "empty", "bad_quotes", "repeated_columns", "not_text"}  # it may still be a resolution


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    header, _, content = sys.stdin.buffer.read().partition(b"\n")
    sys.stdout.write(json.dumps(answer_to(json.loads(header), content, sys.stdout), default=str))


def answer_to(request: dict[str, Any], content: bytes, output: TextIO) -> dict[str, Any]:
    """A failure of our own is told by its place alone, as its message may quote the file."""
    try:
        return _export(request) if request["task"] == "export" else _compare(request, content, output)
    except DocumentError as error:
        if error.code in NO_ROSTER and not request["certainly"]:
            return {"no_roster": True}
        return {"code": error.code, "arguments": error.arguments}
    except (MemoryError, RecursionError):
        return {"code": "too_complex", "arguments": {}}
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a file or with us, a person gets a sentence
        place = traceback.extract_tb(error.__traceback__)[-1]
        return {"failed": f"{type(error).__name__} in {place.name}, {place.filename}:{place.lineno}"}


def _compare(request: dict[str, Any], content: bytes, output: TextIO) -> dict[str, Any]:
    roster = read_roster(content, certainly=request["certainly"])
    tx = _database(request)
    try:
        now = datetime.fromisoformat(request["now"])
        plan, revision = snapshot(lambda tx: rosters.plan_merge(tx, roster, request["answers"]), now, tx)

    finally:
        tx.close()
    output.writelines(chunk + "\n" for chunk in rosters.chunks_of_lines(plan.lines()))
    return {"unchanged": plan.unchanged, "elsewhere": plan.elsewhere, "revision": revision}


def _export(request: dict[str, Any]) -> dict[str, Any]:
    tx = _database(request)
    try:
        register = snapshot(roster_export.load_register, datetime.fromisoformat(request["now"]), tx)
    finally:
        tx.close()
    roster_export.write_roster(Path(request["target"]), register)
    return {"done": True}


def _database(request: dict[str, Any]) -> Transaction:
    return beside(Path(request["database"]), "query_only = ON")


if __name__ == "__main__":
    main()
