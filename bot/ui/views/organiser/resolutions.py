"""Importing, the list of resolutions, and what is published."""

from collections.abc import Mapping, Sequence

from bot.domain.paging import Paged
from bot.domain.people.listings import page_of
from bot.domain.resolution.amendments import Change
from bot.domain.resolution.editions import Edition
from bot.domain.resolution.resolutions import ChangedTask, ResolutionNews, Resolutions, ResolutionStanding
from bot.domain.text import cut
from bot.ui.buttons.drafts import OnEdition, Pasted
from bot.ui.buttons.indicators import TasksWithIndicators
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.resolutions import (
    Amend,
    ArchiveResolution,
    ListOfResolutions,
    ResolutionOf,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Button, Screen, back, button, fitting, home, lines, pager
from bot.ui.views.editor.change_lines import event_lines, task_lines
from bot.ui.views.editor.files import cell_problem

TITLE_LIMIT = 600


def ask_for_document(words: Words, *, amends: bool) -> Screen:
    cancel = button(words.plain("button-cancel"), ListOfResolutions())
    return Screen(words("import-ask-amendment" if amends else "import-ask"), [[cancel, home(words)]])


def pasting_screen(words: Words, characters: int) -> Screen:
    return Screen(
        words("import-part", characters=characters),
        [
            [button(words.plain("button-import-done"), Pasted())],
            [button(words.plain("button-cancel"), ListOfResolutions())],
        ],
    )


def refused_screen(words: Words, reason: Html) -> Screen:
    again = button(words.plain("page-import"), Open(page=Page.IMPORT))
    return Screen(lines(reason), [[again], [home(words)]])


def bad_cells_screen(words: Words, problems: Sequence[tuple[str, str, str, Mapping[str, object]]]) -> Screen:
    """What is wrong with a workbook, by sheet and cell, as far as a message holds it. Another may be sent at once."""
    said = (words("verbatim", text=cell_problem(words, *each)) for each in problems)
    return Screen(fitting(words("document-bad_cells", count=len(problems)), "", *said), [[home(words)]])


def resolutions_screen(words: Words, found: Resolutions, page: int, at: int = 0, text: str = "") -> Screen:
    ids = [*(0 for _ in found.drafts), *(each.resolution.id for each in found.published)]
    shown = Paged.at(page, at, LIST_PAGE, found.entries, ids if at else [])
    if text:
        shown = page_of(page, LIST_PAGE, found.entries, text, _title_of)
    return Screen(
        fitting(
            words("resolutions-title" if shown.total else "resolutions-none"),
            *(part for each in shown.items for part in ("", _entry(words, each))),
        ),
        [
            *([_open(words, each)] for each in shown.items),
            pager(words, shown, lambda turn: ListOfResolutions(page=turn)),
            [button(words.plain("page-import"), Open(page=Page.IMPORT))],
            [home(words)],
        ],
        listed=shown,
    )


def resolution_screen(words: Words, found: ResolutionStanding, zone: str, above: Html | None = None) -> Screen:
    """A published resolution, and what can be done about it."""
    resolution = found.resolution
    archived = resolution.archived_at is not None
    change = ArchiveResolution(resolution=resolution.id, archived=not archived)
    return Screen(
        fitting(
            above,
            "" if above else None,
            words("resolution-archived" if archived else "resolution-title", title=cut(resolution.title, TITLE_LIMIT)),
            "",
            words("resolution-adopted", day=words.day(resolution.adopted_on)) if resolution.adopted_on else None,
            words("resolution-published", moment=words.moment(resolution.published_at, zone)),
            words("resolution-standing", tasks=found.tasks, answered=found.answered, total=found.total),
            "" if archived else None,
            words("resolution-archived-means") if archived else None,
        ),
        [
            *(
                []
                if archived
                else [
                    [button(words.plain("button-amend"), Amend(resolution=resolution.id, by_file=False))],
                    [button(words.plain("button-amend-by-file"), Amend(resolution=resolution.id, by_file=True))],
                    [button(words.plain("button-indicators"), TasksWithIndicators(resolution=resolution.id))],
                ]
            ),
            [button(words.plain("button-unarchive" if archived else "button-archive"), change)],
            [back(words, ListOfResolutions(at=resolution.id)), home(words)],
        ],
    )


def published_notice(words: Words, news: ResolutionNews) -> Screen:
    text = words("notice-published", title=cut(news.title, TITLE_LIMIT), tasks=news.counts[Change.ADDED])
    return Screen(text, [[button(words.plain("page-tasks"), Open(page=Page.TASKS))]])


def amended_notice(words: Words, news: ResolutionNews) -> Screen:
    said = (
        words(f"notice-tasks-{change.value}", tasks=news.counts[change]) for change in Change if news.counts.get(change)
    )
    return Screen(
        fitting(words("notice-amended", title=cut(news.title, TITLE_LIMIT)), *said, *_changed(words, news)),
        [[button(words.plain("page-tasks"), Open(page=Page.TASKS))]],
    )


def _changed(words: Words, news: ResolutionNews) -> list[Html]:
    """What has become of each task and event, after an empty line."""
    said = [line for each in news.tasks for line in _of_task(words, each)]
    said += [line for each in news.events for line in event_lines(words, each.before, each.after)]
    return [Html(""), *(words("change-line", change=each) for each in said)] if said else []


def _of_task(words: Words, each: ChangedTask) -> list[Html]:
    if each.before and each.after:
        return task_lines(words, each.before, each.after, each.fields)
    task = each.after or each.before
    what = "new" if each.after else "withdrawn"
    key = f"change-beside-{what}" if each.beside else f"change-own-{what}"
    return [words(key, number=task.number, title=cut(task.title, TITLE_LIMIT))] if task else []


def _entry(words: Words, each: Edition | ResolutionStanding) -> Html:
    if isinstance(each, Edition):
        key = "resolutions-amendment" if each.base is not None else "resolutions-draft"
        return words(key, title=cut(each.wording.title, 150), tasks=len(each.wording.live))
    key = "resolutions-archived" if each.resolution.archived_at else "resolutions-published"
    return words(key, title=cut(each.resolution.title, 150), answered=each.answered, total=each.total)


def _title_of(each: Edition | ResolutionStanding) -> str:
    return each.wording.title if isinstance(each, Edition) else each.resolution.title


def _open(words: Words, each: Edition | ResolutionStanding) -> Button:
    if isinstance(each, Edition):
        return button(words.plain("button-draft", title=each.wording.title), OnEdition(edition=each.id))
    key = "button-archived" if each.resolution.archived_at else "button-resolution"
    return button(words.plain(key, title=each.resolution.title), ResolutionOf(resolution=each.resolution.id))
