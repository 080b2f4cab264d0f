"""The files of a report, from one snapshot of the database; each is whole or not there at all."""

import os
import sqlite3
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.domain.people.participants import Policy
from bot.domain.work.report_layout import Letterhead, Sheet
from bot.domain.work.reports import AnswerLine, Report
from bot.services.work import rates, reports
from bot.ui.i18n import Words
from bot.ui.views.reports import answers as answers_view
from bot.ui.views.reports import document, figures, pictures, workbook
from bot.ui.views.reports import indicators as indicators_view
from bot.ui.views.reports import rates as rates_view
from storage.sqlite.connections import Transaction, beside, snapshot
from storage.sqlite.private import only_over_a_file

PRIVATE = 0o600


@dataclass(frozen=True)
class Order:
    """What is wanted: which report, by whom (None: the operator), in which words, each file by its kind."""

    wish: reports.Wish
    policy: Policy
    letterhead: Letterhead
    words: Words
    targets: Mapping[str, Path]
    telegram_id: int | None = None
    template: bytes | None = None


def make(database: Path, order: Order, now: datetime) -> Report:
    """Raises RefusedError, DocumentError for a form that will not do, and OSError where a file cannot be written."""
    tx = beside(database, "query_only = ON")
    try:
        return snapshot(lambda tx: _make(tx, order), now, tx)
    finally:
        tx.close()


def _make(tx: Transaction, order: Order) -> Report:
    report = reports.load_report(tx, order.wish, order.policy, order.telegram_id)
    whole({target: partial(MAKERS[kind], tx, order, report) for kind, target in order.targets.items()})
    return report


def whole(writes: Mapping[Path, Callable[[Path], None]]) -> None:
    """Under other names until all are complete, and nobody else's to read. An OSError names the file that was wanted.

    What stands there and is no file, as a folder or a device, stays what it is.
    """
    unready = {target: target.with_name(f".{target.name}.{os.getpid()}") for target in writes}
    try:
        for target, write in writes.items():
            _write(target, unready[target], write)
        for target, made in unready.items():
            made.replace(target)
    except BaseException:
        for each in unready.values():
            with suppress(OSError):
                each.unlink()
        raise


def _write(target: Path, unready: Path, write: Callable[[Path], None]) -> None:
    only_over_a_file(target)
    try:
        unready.touch(PRIVATE)
        write(unready)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _docx(tx: Transaction, order: Order, report: Report, target: Path) -> None:
    from bot.documents.reports import docx, forms  # noqa: PLC0415 - each kind loads what it needs

    form = order.template
    if form is None and (own := reports.own_template(tx)):
        form = own[1]
    built_in = forms.report_form(order.letterhead.page, order.words.plain) if form is None else b""
    _render(docx.render, order, report, target, form or built_in, plan=form is not None)


def _plan(_: Transaction, order: Order, report: Report, target: Path) -> None:
    from bot.documents.reports import docx, forms  # noqa: PLC0415

    _render(docx.render, order, report, target, forms.plan_form(order.letterhead.page, order.words.plain))


def _render(
    render: Callable[..., bytes], order: Order, report: Report, target: Path, form: bytes, *, plan: bool = True
) -> None:
    from bot.documents.reports import charts  # noqa: PLC0415

    words, shown = order.words, pictures.figure(order.words, report)
    drawn = report.total.total and len(report.addressees) <= pictures.ON_A_PAGE
    images = {"figure": (charts.png(shown) if drawn else b"", "\n".join(pictures.twin(words, report)))}
    fields = document.document_fields(words, report, order.letterhead, plan=plan)
    target.write_bytes(render(form, fields, images, report.as_of, figures.title(words, report), words.locale))


def _xlsx(tx: Transaction, order: Order, report: Report, target: Path) -> None:
    from bot.documents.reports import xlsx  # noqa: PLC0415

    with closing(_answers(tx, report)) as answers, closing(_values(tx, report)) as values:
        sheets = workbook.workbook(order.words, report, answers, values, _in_time(tx, order, report))
        xlsx.write_workbook(target, sheets, report.made_at, figures.title(order.words, report))


def _in_time(tx: Transaction, order: Order, report: Report) -> list[Sheet]:
    """None before a round was closed."""
    among = rates.list_rounds(tx, report)
    if not among:
        return []
    organisations = list(document.in_order(report))
    found = rates.each_rate(tx, among, [each.id for each in organisations])
    return [rates_view.rates_sheet(order.words, report, among, organisations, found)]


def _png(_: Transaction, order: Order, report: Report, target: Path) -> None:
    from bot.documents.reports import charts  # noqa: PLC0415

    target.write_bytes(charts.png(pictures.whole(order.words, report)))


def _overview(_: Transaction, order: Order, report: Report, target: Path) -> None:
    from bot.documents.reports import charts  # noqa: PLC0415

    target.write_bytes(charts.png(pictures.overview(order.words, report)))


def _flat(tx: Transaction, order: Order, report: Report, target: Path, kind: str) -> None:
    from bot.documents.reports import flat  # noqa: PLC0415

    with closing(_answers(tx, report)) as answers:
        sheet = answers_view.answers_flat(order.words, report, answers)
        (flat.write_csv if kind == "csv" else flat.write_json)(target, sheet)


def _answers(tx: Transaction, report: Report) -> Generator[AnswerLine, None, None]:
    """To be closed before the database is, also where a disk is full in the middle."""
    return reports.each_answer(tx, report, [each.id for each in document.in_order(report)])


def _values(tx: Transaction, report: Report) -> Generator[sqlite3.Row, None, None]:
    """The same; nothing is looked for where nothing was asked."""
    asked = [each.id for each in document.in_order(report)] if report.indicators else []
    return reports.each_value(tx, report, asked)


def _flat_values(tx: Transaction, order: Order, report: Report, target: Path, kind: str) -> None:
    from bot.documents.reports import flat  # noqa: PLC0415

    with closing(_values(tx, report)) as values:
        sheet = indicators_view.values_flat(order.words, report, values)
        (flat.write_csv if kind == "csv" else flat.write_json)(target, sheet)


MAKERS: dict[str, Callable[[Transaction, Order, Report, Path], None]] = {
    "docx": _docx,
    "plan": _plan,
    "xlsx": _xlsx,
    "png": _png,
    "overview": _overview,
    "csv": lambda tx, order, report, target: _flat(tx, order, report, target, "csv"),
    "json": lambda tx, order, report, target: _flat(tx, order, report, target, "json"),
    "values": lambda tx, order, report, target: _flat_values(tx, order, report, target, "csv"),
    "values_json": lambda tx, order, report, target: _flat_values(tx, order, report, target, "json"),
}
