"""The fields of a report's Word file: what the built-in form and a ministry's own are filled with."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from bot.domain.people.names import natural
from bot.domain.work.report_layout import Letterhead
from bot.domain.work.report_lines import ReportedTask
from bot.domain.work.reports import OrganisationLine, Report, Tally
from bot.ui.i18n import Words
from bot.ui.views.reports.beside import event_row, extension_row, help_row, taken_off
from bot.ui.views.reports.figures import counts, day, municipality, of_resolution, share, stamp, title
from bot.ui.views.reports.indicators import indicator_rows

ROW_LIMIT = 500  # of a table in Word; what is more stands in the workbook
NAME_LIMIT = 100  # organisations named in a row
BLANK = "____________________"


def document_fields(words: Words, report: Report, letterhead: Letterhead, *, plan: bool = True) -> dict[str, Any]:
    """Strings, lists of sentences, and tables: `rows`, what to say of the rest (`more`) and of nothing (`none`).

    `plan`: the form has the table of what a plan has come to, for which the files of a running round are counted.
    """
    return {
        "organisation": report.scope.name or letterhead.organisation or BLANK,
        "place": letterhead.place,
        "title": title(words, report),
        "plan_title": words.plain("report-plan-title", resolution=of_resolution(words, report)),
        "position": letterhead.position or BLANK,
        "signer": letterhead.signer or BLANK,
        "executor": words.plain("report-executor", name=letterhead.executor or BLANK, phone=letterhead.phone or BLANK),
        "stamp": stamp(words, report),
        "checksum": report.checksum,
        "round": report.round.title,
        "resolution": report.background.resolution,
        "basis": _basis(words, report),
        "comparison": comparison(words, report),
        "conclusions": _conclusions(words, report),
        "controlled": words.plain("report-controlled-note") if _any_controlled(report) else "",
        "figure_caption": words.plain("report-figure"),
        "totals": counts(words, report.total),
        **_tables(words, report),
        **({"plan": _plan(words, report)} if plan else {}),
        **_missing(words, report),
    }


def _any_controlled(report: Report) -> bool:
    return any(task.controlled for task, _ in report.tasks)


def _tables(words: Words, report: Report) -> dict[str, Any]:
    within = report.scope.holds
    helped = [each for each in report.background.help if within(each.organisation_id, each.municipality_id)]
    extended = [each for each in report.background.extensions if within(each.organisation_id, each.municipality_id)]
    return {
        "addressees": _table(
            words,
            "addressees",
            [
                {"name": name or words.plain("printed-nobody"), "tasks": str(number), **counts(words, tally)}
                for name, number, tally in report.addressees
            ],
        ),
        "tasks": _table(
            words,
            "tasks",
            [_task(words, *each) for each in sorted(report.tasks, key=lambda each: not each[0].controlled)],
        ),
        "municipalities": _table(
            words,
            "municipalities",
            [{"name": municipality(words, name), **counts(words, tally)} for _, name, tally in report.municipalities],
        ),
        "help": _table(words, "help", [help_row(words, each) for each in helped]),
        "extensions": _table(words, "extensions", [extension_row(words, each) for each in extended]),
        "withdrawn": _table(
            words,
            "withdrawn",
            [
                {"number": each.number, "title": taken_off(words, each), "day": words.numeric_day(each.withdrawn_on)}
                for each in report.background.withdrawn
                if not each.organisation_id or within(each.organisation_id, each.municipality_id)
            ],
        ),
        "events": _table(words, "events", [event_row(words, report, each) for each in report.background.events]),
        "organisations": _table(words, "organisations", _organisations(words, report), report.heads.asked),
        "indicators": _table(words, "indicators", indicator_rows(words, report)),
    }


def _plan(words: Words, report: Report) -> dict[str, Any]:
    return _table(words, "plan", [_measure(words, report, *each) for each in report.tasks])


def _table(words: Words, name: str, rows: Sequence[Mapping[str, str]], whole: int = 0) -> dict[str, Any]:
    hidden = max(whole, len(rows)) - ROW_LIMIT
    return {
        "rows": list(rows[:ROW_LIMIT]),
        "more": words.plain("report-more", count=hidden) if hidden > 0 else "",
        "none": words.plain(f"report-none-{name}"),
    }


def _basis(words: Words, report: Report) -> list[str]:
    total, found = report.total, report.round
    asked = report.heads.asked
    return [
        words.plain(
            "report-basis",
            resolution=_with_day(words, report),
            title=found.title,
            opens=day(words, found.opens_on),
            due=day(words, found.due),
        ),
        words.plain("report-basis-closed" if report.closed else "report-basis-open"),
        words.plain(
            "report-coverage",
            organisations=asked,
            assignments=total.total,
            kinds=", ".join(f"{name[:1].lower()}{name[1:]}" for name in report.background.kinds.values()),
        ),
        words.plain(
            "report-coverage-answered",
            answering=report.heads.answering,
            answering_share=share(words, report.heads.answering, asked),
            complete=report.heads.complete,
            complete_share=share(words, report.heads.complete, asked),
        ),
        words.plain(
            "report-coverage-answers",
            answered=total.answered,
            total=total.total,
            share=share(words, total.answered, total.total),
            in_time=total.in_time,
            in_time_share=share(words, total.in_time, total.total),
            late=total.late,
        ),
        *([words.plain("report-coverage-behalf", count=total.on_behalf)] if total.on_behalf else []),
        words.plain("report-coverage-honest"),
    ]


def _with_day(words: Words, report: Report) -> str:
    adopted, name = report.background.adopted_on, of_resolution(words, report)
    return words.plain("report-adopted", resolution=name, day=day(words, adopted)) if adopted else name


def comparison(words: Words, report: Report) -> str:
    """One sentence against the round before."""
    before, now = report.before, report.total
    if before is None or not before.tally.total or not now.total:
        return words.plain("report-first")
    change = now.answered * before.tally.total - before.tally.answered * now.total
    key = "report-same" if not change else "report-more-answers" if change > 0 else "report-fewer-answers"
    return words.plain(
        key,
        title=before.title,
        now=share(words, now.answered, now.total),
        before=share(words, before.tally.answered, before.tally.total),
        done=share(words, now.done, now.total),
        done_before=share(words, before.tally.done, before.tally.total),
    )


def _conclusions(words: Words, report: Report) -> list[str]:
    total = report.total
    done = [task.number for task, tally in report.tasks if tally.total and tally.done == tally.total]
    untouched = [task.number for task, tally in report.tasks if not tally.answered]
    return [
        words.plain(
            "report-conclusion-done",
            count=total.done,
            total=total.total,
            share=share(words, total.done, total.total),
            running=total.in_progress,
        ),
        *([words.plain("report-conclusion-complete", numbers=", ".join(done))] if done else []),
        *([_untouched(words, report, untouched)] if untouched else []),
        *([words.plain("report-conclusion-help", count=total.need_help)] if total.need_help else []),
        *([words.plain("report-conclusion-silent", count=total.no_reply)] if total.no_reply else []),
    ]


def _untouched(words: Words, report: Report, numbers: Sequence[str]) -> str:
    if len(numbers) == len(report.tasks):
        return words.plain("report-conclusion-nothing")
    return words.plain("report-conclusion-untouched", numbers=", ".join(numbers))


def _missing(words: Words, report: Report) -> dict[str, str]:
    lists = {"not_joined": report.not_joined, "silent": report.silent, "returned": report.returned}
    found = {key: _named(words, key.replace("_", "-"), lines) for key, lines in lists.items()}
    return {**found, "partial": words.plain("report-partial", count=report.heads.partial)}


def _named(words: Words, state: str, lines: Sequence[OrganisationLine]) -> str:
    names = sorted((each.name for each in lines), key=natural)
    shown = "; ".join(names[:NAME_LIMIT])
    if len(names) > NAME_LIMIT:
        shown = words.plain("report-and-more", names=shown, count=len(names) - NAME_LIMIT)
    return (
        words.plain(f"report-lacking-{state}", count=len(names), names=shown)
        if names
        else words.plain(f"report-nobody-{state}")
    )


def _task(words: Words, task: ReportedTask, tally: Tally) -> dict[str, str]:
    name = words.plain("report-controlled", title=task.title) if task.controlled else task.title
    return {"number": task.number, "name": name, **counts(words, tally)}


def _organisations(words: Words, report: Report) -> list[dict[str, str]]:
    """Those that the table has room for."""
    names = report.background.municipalities
    return [
        {
            "index": str(number),
            "name": each.name,
            "municipality": municipality(words, names.get(each.municipality_id or 0, "")),
            **counts(words, each.tally),
        }
        for number, each in enumerate(islice(in_order(report), ROW_LIMIT), 1)
    ]


def in_order(report: Report) -> Iterator[OrganisationLine]:
    """By municipality, then by name, never by success; what belongs to none comes last."""
    among: dict[int | None, list[OrganisationLine]] = {}
    for each in report.organisations:
        among.setdefault(each.municipality_id, []).append(each)
    names = report.background.municipalities
    for number in sorted(among, key=lambda number: (number is None, natural(names.get(number or 0, "")), number)):
        yield from sorted(among[number], key=lambda each: (each.id != number, natural(each.name), each.id))


def _measure(words: Words, report: Report, task: ReportedTask, tally: Tally) -> dict[str, str]:
    last = task.last_day
    return {
        "number": task.number,
        "name": task.text,
        "term": words.numeric_day(last) if last else words.plain("report-term-round"),
        "responsible": task.addressee or words.plain("printed-nobody"),
        "mark": words.plain(
            "report-mark", done=tally.done, total=tally.total, share=share(words, tally.done, tally.total)
        ),
        "proof": words.plain("report-proof", count=report.files.get(task.id, 0)),
    }
