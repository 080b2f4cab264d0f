"""A draft read back from our own .xlsx (see `draft_form`): all of it, or a list of every bad cell."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.documents.errors import BadCellsError, CellProblem, DocumentError
from bot.documents.forms.cells import NamedSheet, SheetRow, day_of
from bot.documents.forms.draft_form import (
    ADOPTED_LABEL,
    CO_EXECUTOR_KIND,
    EVENT_COLUMNS,
    EVENTS,
    FIRST_KINDS,
    KIND_COLUMNS,
    KINDS,
    LEFT_OUT,
    LEFT_OUT_COLUMNS,
    RESOLUTION,
    TASK_COLUMNS,
    TASKS,
    TITLE_LABEL,
)
from bot.documents.readers.xlsx_table import Value, read_sheets, shown
from bot.domain.people.names import normalise
from bot.domain.resolution.draft import (
    CoExecutor,
    Draft,
    DraftAddressee,
    DraftEvent,
    DraftTask,
    LeftOut,
    Period,
)

Sheets = Mapping[str, Sequence[Sequence[Value]]]
Kinds = Mapping[str, str]

LONGEST_TITLE = 100
MENDED = ("title", "text", "due", "period", "recurrence")  # of a task, in the chat as in the sheets


def read_draft_xlsx(content: bytes, kinds: Kinds | None = None) -> Draft:
    """The draft that the sheets show; `BadCellsError` names every bad cell, `DocumentError` a file that is no such one.

    `kinds` are the organisation kinds that there are, titles by code; None: those that the workbook lists itself.
    What the sheets do not show (references, doubts, places in the source) is empty: see `carried_over`.
    """
    sheets = read_sheets(content)
    known = kinds if kinds is not None else _listed_kinds(sheets)
    codes = {normalise(each): code for code, title in known.items() for each in (code, title)}
    table = _tasks_sheet(sheets)
    addressees = _addressees(table, codes, known)
    events = NamedSheet(EVENTS, sheets.get(EVENTS, ()), EVENT_COLUMNS)
    addressees = _with_events(addressees, events)
    left_out = _left_out(sheets.get(LEFT_OUT, ()))
    problems = [*table.problems, *events.problems]
    title, adopted_on = _head(sheets.get(RESOLUTION, ()), problems)
    if problems:
        raise BadCellsError(problems)
    if not addressees and not left_out:
        raise DocumentError("no_tasks")
    return Draft(title, adopted_on, addressees, left_out=left_out)


def carried_over(before: Draft, edited: Draft) -> Draft:
    """`edited` with what its sheets cannot show, taken from the tasks of the same number, or else of the same text."""
    tasks = [task for addressee in before.addressees for task in addressee.tasks]
    by_number = {task.number: task for task in tasks}
    by_text = {task.text: task for task in tasks}
    headings = {(each.heading, each.lead): each.found for each in before.addressees}

    def completed(task: DraftTask) -> DraftTask:
        old = by_text.get(task.text) or by_number.get(task.number)
        return replace(task, references=old.references, found=old.found) if old else task

    addressees = tuple(
        replace(each, tasks=tuple(map(completed, each.tasks)), found=headings.get((each.heading, each.lead), ()))
        for each in edited.addressees
    )
    return replace(before, title=edited.title, adopted_on=edited.adopted_on, addressees=addressees)


def kept_since(written: Draft, current: Draft, edited: Draft) -> Draft:
    """`edited` with what was mended elsewhere since it was `written`, where the sheets say nothing else than then."""
    before, now = _by_number(written), _by_number(current)

    def mended(task: DraftTask) -> DraftTask:
        old, new = before.get(task.number), now.get(task.number)
        if old is None or new is None:
            return task
        same = (each for each in MENDED if getattr(task, each) == getattr(old, each))
        return replace(task, **{each: getattr(new, each) for each in same})

    title = current.title if edited.title == written.title else edited.title
    adopted_on = current.adopted_on if edited.adopted_on == written.adopted_on else edited.adopted_on
    addressees = tuple(replace(each, tasks=tuple(map(mended, each.tasks))) for each in edited.addressees)
    return replace(edited, title=title, adopted_on=adopted_on, addressees=addressees)


def _by_number(draft: Draft) -> Mapping[str, DraftTask]:
    """Those whose number no other has."""
    tasks = [task for addressee in draft.addressees for task in addressee.tasks]
    numbers = Counter(task.number for task in tasks)
    return {task.number: task for task in tasks if numbers[task.number] == 1}


def _tasks_sheet(sheets: Sheets) -> NamedSheet:
    """The sheet of that name, else the first that has its columns."""
    name = TASKS if TASKS in sheets else next((each for each in sheets if _has_tasks(sheets[each])), None)
    if name is None:
        raise DocumentError("not_our_table", columns=(TASK_COLUMNS["number"], TASK_COLUMNS["text"]))
    table = NamedSheet(name, sheets[name], TASK_COLUMNS)
    table.require("number", "heading", "text")
    return table


def _has_tasks(rows: Sequence[Sequence[Value]]) -> bool:
    titles = {normalise(shown(cell)) for row in rows[:10] for cell in row}
    return {normalise(TASK_COLUMNS[field]) for field in ("number", "heading", "text")} <= titles


def _listed_kinds(sheets: Sheets) -> Kinds:
    listed = NamedSheet(KINDS, sheets.get(KINDS, ()), KIND_COLUMNS)
    found = {row.text("code"): row.text("title") for row in listed.rows()}
    return {**FIRST_KINDS, **{code: title for code, title in found.items() if code and title}}


def _addressees(table: NamedSheet, codes: Kinds, kinds: Kinds) -> tuple[DraftAddressee, ...]:
    """Rows of the same heading and lead make one addressee, where the first of them stands."""
    found: dict[tuple[str | None, str | None], tuple[SheetRow, DraftAddressee]] = {}
    numbers: dict[str, int] = {}
    for row in table.rows():
        task = _task(row, codes)
        if task.number and numbers.setdefault(task.number, row.number) != row.number:
            row.problem("number", "repeated_number", number=task.number, row=numbers[task.number])
        heading, name, lead = (row.text_or_none(field) for field in ("heading", "name", "lead"))
        mine = DraftAddressee(heading, name, lead, _kind(row, codes, kinds), ())
        first, addressee = found.get((heading, lead), (row, mine))
        for field in ("name", "kind"):
            if getattr(mine, field) != getattr(addressee, field):
                row.problem(field, "differs", row=first.number)
        found[heading, lead] = first, replace(addressee, tasks=(*addressee.tasks, task))
    return tuple(addressee for _, addressee in found.values())


def _left_out(table: Sequence[Sequence[Value]]) -> tuple[LeftOut, ...]:
    """Rows in which an addressee is written; whatever else stands there is no error."""
    try:
        sheet = NamedSheet(LEFT_OUT, table, LEFT_OUT_COLUMNS)
    except DocumentError:
        return ()
    rows = ((row.text("text"), row.text_or_none("heading")) for row in sheet.rows())
    return tuple(LeftOut(text, "unknown", given_to=heading) for text, heading in rows if text and heading)


def _kind(row: SheetRow, codes: Kinds, kinds: Kinds) -> str | None:
    written = row.text("kind")
    if written and normalise(written) not in codes:
        row.problem("kind", "unknown_kind", value=written, kinds=tuple(kinds.values()))
    return codes.get(normalise(written))


def _task(row: SheetRow, codes: Kinds) -> DraftTask:
    text = row.required("text")
    return DraftTask(
        number=row.required("number"),
        title=row.text("title") or _shortened(text),
        text=text,
        due=row.day_or_none("due"),
        period=_period(row),
        recurrence=row.text_or_none("recurrence"),
        co_executors=tuple(_co_executor(each, codes) for each in _listed(row.text("co_executors"))),
        references=(),
        events=(),
    )


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1].rstrip() + "…"


def _period(row: SheetRow) -> Period | None:
    start, end = row.day_or_none("start"), row.day_or_none("end")
    if start and end and end < start:
        row.problem("end", "ends_before")
    if start and end:
        return Period(start, end)
    if (start or end) and not row.text("end" if start else "start"):
        row.problem("end" if start else "start", "half_period")
    return None


def _listed(text: str) -> list[str]:
    return [each.strip() for line in text.split("\n") for each in line.split(";") if each.strip()]


def _co_executor(written: str, codes: Kinds) -> CoExecutor:
    before, after = CO_EXECUTOR_KIND.split("{}")
    name, _, kind = written.rpartition(before)
    code = codes.get(normalise(kind.removesuffix(after))) if name and kind.endswith(after) else None
    return CoExecutor(name.strip(), code) if code else CoExecutor(written, None)


def _with_events(addressees: tuple[DraftAddressee, ...], sheet: NamedSheet) -> tuple[DraftAddressee, ...]:
    numbers = {task.number for addressee in addressees for task in addressee.tasks}
    events: dict[str, list[DraftEvent]] = {}
    for row in sheet.rows():
        number = row.required("number")
        if number and number not in numbers:
            row.problem("number", "unknown_number", number=number)
        events.setdefault(number, []).append(_event(row))
    return tuple(
        replace(each, tasks=tuple(replace(task, events=tuple(events.get(task.number, ()))) for task in each.tasks))
        for each in addressees
    )


def _event(row: SheetRow) -> DraftEvent:
    name = row.required("name")
    period = _period(row)
    start, end = (period.start, period.end) if period else (None, None)
    return DraftEvent(name, row.text("short_title") or _shortened(name), start, end)


def _head(rows: Sequence[Sequence[Value]], problems: list[CellProblem]) -> tuple[str, date | None]:
    """Labels in the first column, values in the second."""
    places = {normalise(shown(row[0])): (place, row[1]) for place, row in enumerate(rows, start=1) if len(row) > 1}
    title_row, title = places.get(normalise(TITLE_LABEL), (1, ""))
    day_row, day = places.get(normalise(ADOPTED_LABEL), (2, ""))
    text = " ".join(shown(title).split())
    if not text:
        problems.append(CellProblem(RESOLUTION, f"B{title_row}", "missing", {}))
    written = shown(day).strip()
    try:
        return text, day_of(written) if written else None
    except ValueError:
        problems.append(CellProblem(RESOLUTION, f"B{day_row}", "bad_date", {"value": written}))
        return text, None
