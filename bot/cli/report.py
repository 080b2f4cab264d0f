"""`python -m bot report`: the figures of a round to standard output, and the files that are named."""

from collections.abc import Mapping
from pathlib import Path

from bot.cli.common import DONE, FAILED, GivenUpError, carry_out, in_database
from bot.cli.reasons import reason_of, unwritten
from bot.cli.report_files import Order, make
from bot.clock import SystemClock
from bot.documents.errors import DocumentError
from bot.domain.errors import RefusedError
from bot.domain.work.reports import Report
from bot.services.work.reports import Wish, find_top
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.reports.figures import text_twin
from storage.sqlite.database import Transaction


def report(
    round_id: int | None,
    resolution_id: int | None,
    municipality: str | None,
    targets: Mapping[str, Path],
    template: Path | None,
) -> int:
    async def write(settings: Settings, words: Words) -> int:
        try:
            top = await in_database(settings, _top, municipality)
            order = Order(
                Wish(round_id, resolution_id, top),
                settings.policy,
                settings.letterhead,
                words,
                targets,
                template=_form(words, template) if template else None,
            )
            made = make(settings.database_path, order, SystemClock().now())
        except RefusedError as error:
            raise GivenUpError(FAILED, words.plain(error.code, **error.arguments)) from error
        except DocumentError as error:
            raise GivenUpError(FAILED, words.plain(f"report-{error.code}", **error.arguments)) from error
        except OSError as error:
            raise GivenUpError(FAILED, unwritten(words, error)) from error
        _print(words, made, order.targets)
        return DONE

    return carry_out(write, Settings)


def _top(tx: Transaction, municipality: str | None) -> int | None:
    return None if municipality is None else find_top(tx, municipality)


def _print(words: Words, made: Report, targets: Mapping[str, Path]) -> None:
    print("\n".join(text_twin(words, made)))
    for file in targets.values():
        print(words.plain("cli-report-written", file=str(file)))


def _form(words: Words, file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise GivenUpError(FAILED, words.plain("cli-file", file=str(file), reason=reason_of(words, error))) from error
