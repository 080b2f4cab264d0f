"""A resolution in our own form: YAML that a person can write and check by hand.

The form is described in the head of `resolutions/zabaykalsky-2022.yaml`.
"""

from bot.documents.forms.strict_yaml import YamlItem, parse
from bot.domain.resolution.draft import (
    CoExecutor,
    Draft,
    DraftAddressee,
    DraftEvent,
    DraftTask,
    Period,
    Reference,
)


def read_yaml(content: str) -> Draft:
    """The draft exactly as written; the first mistake raises `DocumentError` with its line."""
    top = parse(content).fields(("title", "adopted_on", "addressees"), ("warnings",))
    numbers: set[str] = set()
    return Draft(
        title=top["title"].text(),
        adopted_on=top["adopted_on"].day_or_none(),
        addressees=tuple(_addressee(item, numbers) for item in top["addressees"].items(least=1)),
        warnings=tuple(item.text() for item in top["warnings"].items()),
    )


def _addressee(item: YamlItem, numbers: set[str]) -> DraftAddressee:
    fields = item.fields(("heading", "name", "tasks"), ("lead", "kind"))
    return DraftAddressee(
        heading=fields["heading"].text_or_none(),
        name=fields["name"].text_or_none(),
        lead=fields["lead"].text_or_none(),
        kind=fields["kind"].text_or_none(),
        tasks=tuple(_task(task, numbers) for task in fields["tasks"].items(least=1)),
    )


_TASK_REQUIRED = ("number", "title", "text")
_TASK_OPTIONAL = ("due", "period", "recurrence", "co_executors", "references", "events")


def _task(item: YamlItem, numbers: set[str]) -> DraftTask:
    fields = item.fields(_TASK_REQUIRED, _TASK_OPTIONAL)
    number = fields["number"].text()
    if number in numbers:
        raise fields["number"].error("duplicate_number", number=number)
    numbers.add(number)
    return DraftTask(
        number=number,
        title=fields["title"].text(),
        text=fields["text"].text(),
        due=fields["due"].day_or_none(),
        period=_period(fields["period"]),
        recurrence=fields["recurrence"].text_or_none(),
        co_executors=tuple(_co_executor(each) for each in fields["co_executors"].items()),
        references=tuple(_reference(each) for each in fields["references"].items()),
        events=tuple(_event(each) for each in fields["events"].items()),
    )


def _period(item: YamlItem) -> Period | None:
    if item.is_null:
        return None
    fields = item.fields(("start", "end"))
    period = Period(fields["start"].day(), fields["end"].day())
    if period.end < period.start:
        raise item.error("bad_period")
    return period


def _co_executor(item: YamlItem) -> CoExecutor:
    fields = item.fields(("name",), ("kind",))
    return CoExecutor(fields["name"].text(), fields["kind"].text_or_none())


def _reference(item: YamlItem) -> Reference:
    fields = item.fields(("kind",), ("number", "date", "title"))
    return Reference(
        kind=fields["kind"].text(),
        number=fields["number"].text_or_none(),
        date=fields["date"].day_or_none(),
        title=fields["title"].text_or_none(),
    )


def _event(item: YamlItem) -> DraftEvent:
    fields = item.fields(("name", "short_title"), ("start", "end"))
    start, end = fields["start"].day_or_none(), fields["end"].day_or_none()
    if (start is None) != (end is None) or (start and end and end < start):
        raise item.error("bad_period")
    return DraftEvent(fields["name"].text(), fields["short_title"].text(), start, end)
