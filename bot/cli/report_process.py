"""The process that makes a report's files for the chat: `python -m bot.cli.report_process`.

Standard input: one object of JSON, as `bot.services.work.report_making` writes it. Standard output: what was made, or
why not.
"""

import errno
import json
import resource
import sys
import traceback
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.cli.report_files import Order, make
from bot.documents.errors import DocumentError
from bot.domain.errors import RefusedError
from bot.domain.people.participants import Policy
from bot.domain.work.report_layout import Letterhead
from bot.domain.work.reports import Report
from bot.services.work.reports import Wish
from bot.ui.i18n import Catalogue, Words
from bot.ui.views.reports.figures import five
from bot.ui.views.reports.pictures import twin

CPU_SECONDS = 60
MEMORY = 1024 * 1024 * 1024


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.write(json.dumps(answer_to(json.load(sys.stdin.buffer)), default=str))


def answer_to(request: dict[str, Any]) -> dict[str, Any]:
    """A failure of our own is told by its place alone, as its message may quote what people wrote."""
    try:
        order = order_of(request)
        database, now = Path(request["database"]), datetime.fromisoformat(request["now"])
        if order.wish.own is not None:
            from bot.cli.own_report import make_own  # noqa: PLC0415 - the picture comes sooner without it

            name = make_own(database, order, now)
            return {
                "round": 0,
                "title": name,
                "closed": True,
                "scope": None,
                "five": [],
                "twin": [],
                "indicators": False,
            }
        return described(order.words, make(database, order, now))
    except (RefusedError, DocumentError) as error:
        code = error.code if isinstance(error, RefusedError) else f"report-{error.code}"
        return {"code": code, "arguments": error.arguments}
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return {"code": "report-no-disk", "arguments": {}}
        return _failed(error)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a form or with us, a person gets a sentence
        return _failed(error)


def order_of(request: dict[str, Any]) -> Order:
    return Order(
        wish=Wish(**request["wish"]),
        policy=TypeAdapter(Policy).validate_python(request["policy"]),
        letterhead=TypeAdapter(Letterhead).validate_python(request["letterhead"]),
        words=Catalogue.load().words(request["locale"]),
        targets={kind: Path(file) for kind, file in request["targets"].items()},
        telegram_id=request["telegram_id"],
        template=Path(request["template"]).read_bytes() if request["template"] else None,
    )


def described(words: Words, made: Report) -> dict[str, Any]:
    """What the message beside the files says."""
    return {
        "round": made.round.id,
        "title": made.round.title,
        "closed": made.closed,
        "scope": made.scope.name,
        "five": five(words, made),
        "twin": twin(words, made),
        "indicators": bool(made.indicators),
    }


def _failed(error: Exception) -> dict[str, Any]:
    place = traceback.extract_tb(error.__traceback__)[-1]
    return {"failed": f"{type(error).__name__} in {place.name}, {place.filename}:{place.lineno}"}


if __name__ == "__main__":
    main()
