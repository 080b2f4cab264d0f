"""One search for all: tasks, events, announcements and organisations, as far as the viewer may see them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.domain.errors import StaleError
from bot.domain.messages.searching import (
    QUERY_LIMIT,
    FoundSort,
    FoundThing,
    Results,
    SearchQuery,
    in_russian_layout,
)
from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_see_all, require, searched_below
from bot.services.messages.events import list_events
from storage import announcements, assignments, received_announcements, searching
from storage.sqlite.database import Transaction

PAGE = 6  # with the ways on, as many buttons as are taken in at a look
MOST = 500  # announcements that are looked through, the newest ones

Finds = Callable[[str], bool]


def search_all(tx: Transaction, viewer: Viewer, text: str) -> Results | None:
    """The first page; None for what is no query."""
    require(viewer.member)
    if len(text) > QUERY_LIMIT or not SearchQuery.of(text).terms:
        return None
    return _page(tx, viewer, 0, text, 0)


def keep_search(tx: Transaction, viewer: Viewer, found: Results) -> Results:
    """So that its further pages can be turned to."""
    return replace(found, search=searching.keep_search(tx, viewer.participant_id, found.text))


def search_page(tx: Transaction, viewer: Viewer, search_id: int, number: int) -> Results:
    """A page of what the viewer has looked for, as things are by now."""
    require(viewer.member)
    text = searching.get_search(tx, search_id, viewer.participant_id)
    if text is None:
        raise StaleError
    return _page(tx, viewer, search_id, text, number)


def find_clauses(tx: Transaction, viewer: Viewer, number: str) -> list[FoundThing]:
    """The viewer's own tasks of that clause number; anybody's for who sees all."""
    own = [each for each in _own_tasks(tx, viewer, lambda _: True) if each.number == number]
    if own or not may_see_all(viewer):
        return own
    return [each for each in _all_tasks(tx, lambda _: True, set()) if each.number == number]


def _page(tx: Transaction, viewer: Viewer, search_id: int, text: str, number: int) -> Results:
    """By the words as they are; else nearly so; else as they would be on the Russian layout."""
    query = SearchQuery.of(text)
    found = _found(tx, viewer, search_id, query, text, number)
    if not found.shown.total:
        found = _found(tx, viewer, search_id, query, text, number, nearly=True)
    other = in_russian_layout(text)
    if not found.shown.total and other and SearchQuery.of(other).terms:
        found = _found(tx, viewer, search_id, SearchQuery.of(other), text, number)
    return found


def _found(
    tx: Transaction, viewer: Viewer, search_id: int, query: SearchQuery, text: str, number: int, *, nearly: bool = False
) -> Results:
    few = list(_few(tx, viewer, lambda each: query.finds(each, nearly=nearly)))
    if query.asks_day:
        events = [each for each in few if each.sort is FoundSort.EVENT]
        few = events or few
    below = searched_below(viewer)
    many = 0 if nearly or (query.asks_day and few) else searching.count_organisations(tx, query.terms, below)

    def read(page: int, size: int) -> list[FoundThing]:
        here = few[page * size : (page + 1) * size]
        start = max(0, page * size - len(few))
        if len(here) == size or not many:
            return here
        rest = searching.find_organisations(tx, query.terms, below, start, size - len(here))
        names = ((each.id, each.name, each.short_name, each.has_children) for each in rest)
        return [
            *here,
            *(FoundThing(FoundSort.ORGANISATION, id_, name, note=short, parent=p) for id_, name, short, p in names),
        ]

    return Results(search_id, text, Paged.of(number, PAGE, len(few) + many, read), nearly)


def _few(tx: Transaction, viewer: Viewer, finds: Finds) -> Iterator[FoundThing]:
    coming, past = list_events(tx, viewer)
    yield from (
        FoundThing(FoundSort.EVENT, each.id, each.title, event=each)
        for each in (*coming, *past)
        if finds(f"{each.title} {each.name} {each.place}")
    )
    own = list(_own_tasks(tx, viewer, finds))
    yield from own
    if may_see_all(viewer):
        yield from _all_tasks(tx, finds, {each.title for each in own})
        sent = announcements.list_announcements(tx, viewer.participant_id, 0, MOST)
        yield from (
            FoundThing(FoundSort.SENT, each.id, each.content.text or each.content.file_name or "")
            for each in sent
            if each.sent_at is not None and finds(f"{each.content.text} {each.content.file_name or ''}")
        )
    got = received_announcements.list_received(tx, viewer.participant_id, 0, MOST)
    yield from (
        FoundThing(FoundSort.ANNOUNCEMENT, each.announcement.id, content.text or content.file_name or "")
        for each in got
        if not each.recalled
        and finds(f"{(content := each.announcement.content).text} {content.file_name or ''}")
        and not may_see_all(viewer)
    )


def _own_tasks(tx: Transaction, viewer: Viewer, finds: Finds) -> Iterator[FoundThing]:
    several = len(viewer.organisations) > 1
    for place in viewer.organisations:
        note = place.short_name if several else ""
        for each in assignments.list_of_organisation(tx, place.id):
            if finds(f"{each.task.title} {each.task.text} {each.task.lead or ''}"):
                yield FoundThing(FoundSort.TASK, each.id, each.task.title, each.task.number, place.id, note)
        for task in assignments.list_co_executed(tx, place.id, place.kind):
            if finds(f"{task.title} {task.text} {task.lead or ''}"):
                yield FoundThing(FoundSort.CO_TASK, task.id, task.title, task.number, place.id, note)


def _all_tasks(tx: Transaction, finds: Finds, known: set[str]) -> Iterator[FoundThing]:
    for task, resolution, asked, number, title, text in searching.list_all_tasks(tx):
        if title not in known and finds(f"{title} {text}"):
            if asked:
                yield FoundThing(FoundSort.ASKED_TASK, task, title, number, asked)
            else:
                yield FoundThing(FoundSort.ANY_TASK, resolution, title, number)
