"""The process that makes a лист ознакомления or the picture of a poll or survey: `python -m bot.cli.sheet_process`.

Standard input: one object of JSON, as `bot.services.messages.sheet_making` writes it. Standard output: «done», or where
it failed.
"""

import json
import resource
import sys
import traceback
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.domain.messages.acknowledgements import AcknowledgementSheet
from bot.domain.people.participants import Policy
from bot.domain.work.report_layout import Letterhead, Picture
from bot.services.messages import acknowledgements, polls, surveys
from bot.ui.i18n import Catalogue, Words
from bot.ui.views.reports import acknowledgement_sheets as views
from bot.ui.views.reports import polls as poll_views
from bot.ui.views.reports import surveys as survey_views
from storage.sqlite.connections import beside, snapshot

CPU_SECONDS = 60
MEMORY = 1024 * 1024 * 1024
PRIVATE = 0o600


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.write(answer_to(json.load(sys.stdin.buffer)))


def answer_to(request: dict[str, Any]) -> str:
    """A failure is told by its place alone, as its message may quote a name."""
    try:
        target = Path(request["target"])
        target.touch(PRIVATE)
        _make(request, target)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a disk or with us, a person gets a sentence
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {place.name}, {place.filename}:{place.lineno}"
    return "done"


def _make(request: dict[str, Any], target: Path) -> None:
    words = Catalogue.load().words(request["locale"])
    policy = TypeAdapter(Policy).validate_python(request["policy"])
    letterhead = TypeAdapter(Letterhead).validate_python(request["letterhead"])

    moment, about, viewer = datetime.fromisoformat(request["now"]), request["subject"], request["telegram_id"]

    tx = beside(Path(request["database"]), "query_only = ON")
    try:
        if request["kind"] == "survey":
            opinions = snapshot(lambda tx: surveys.load_result_for(tx, viewer, about, policy), moment, tx)
            told = survey_views.survey_picture(words, opinions, views.zoned(words, moment, policy.time_zone))
            _draw(told, target)
            return
        if request["kind"] == "png":
            result = snapshot(lambda tx: polls.load_result_for(tx, viewer, about, policy), moment, tx)
            _draw(poll_views.poll_picture(words, result, views.zoned(words, moment, policy.time_zone)), target)
            return
        sheet = snapshot(lambda tx: acknowledgements.load_sheet(tx, viewer, about, policy), moment, tx)
    finally:
        tx.close()
    (_docx if request["kind"] == "docx" else _xlsx)(words, sheet, letterhead, target)


def _draw(picture: Picture, target: Path) -> None:
    from bot.documents.reports import charts  # noqa: PLC0415 - each kind loads what it needs

    target.write_bytes(charts.png(picture))


def _docx(words: Words, sheet: AcknowledgementSheet, letterhead: Letterhead, target: Path) -> None:
    from bot.documents.reports import docx, sheet_form  # noqa: PLC0415 - each kind loads what it needs

    form = sheet_form.acknowledgement_form(letterhead.page, words.plain)
    fields = views.sheet_fields(words, sheet, letterhead)
    title = words.plain("form-acknowledgements")
    target.write_bytes(docx.render(form, fields, {}, sheet.made_at, title, words.locale))


def _xlsx(words: Words, sheet: AcknowledgementSheet, _: Letterhead, target: Path) -> None:
    from bot.documents.reports import xlsx  # noqa: PLC0415

    xlsx.write_workbook(target, views.sheet_tables(words, sheet), sheet.made_at, words.plain("form-acknowledgements"))


if __name__ == "__main__":
    main()
