"""The head of a document: its title and the day it was adopted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from bot.documents.parser import adoption, days, timed, zones
from bot.documents.parser.blocks import Document
from bot.documents.parser.title import Title

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Head:
    """`calendar` is what spans are counted from, known even when only some days of adoption are."""

    title: Title
    adopted_on: date | None
    adopted_span: Span | None
    calendar: days.Calendar
    doubts: tuple[tuple[str, str], ...] = ()


def read_head(document: Document, decided: list[int], find_title: Callable[[Document, list[bool]], Title]) -> Head:
    """`decided`: the zone of each block; the head is what neither calls nor asks for anything."""
    asked = [zone == zones.ASK for zone in decided]
    title = find_title(document, [zone in {zones.CALL, zones.ASK} for zone in decided])
    near = days.Calendar(
        None, days.usual_year(document.text), days.span_of(title.text), timed.is_august_first(document.blocks)
    )
    found = adoption.find_adoption(document.blocks, title.blocks, asked, near)
    doubts: list[tuple[str, str]] = []
    adopted = None
    calendar = near
    if found is None:
        doubts.append(("adopted-missing", ""))
    else:
        start, end = found.days
        calendar = replace(near, adopted=end)
        adopted = end if start == end else None
        if adopted is None:
            doubts.append(("adopted-range", document.text[found.start : found.end]))
    if not title.sure:
        doubts.append(("title-unclear", title.text))
    where = (found.start, found.end) if found else None
    return Head(title, adopted, where, calendar, tuple(doubts))
