"""«Передача дел»: all that whoever takes over needs to see, on one screen."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.domain.dates import local_day
from bot.domain.text import cut
from bot.domain.work.handovers import DateToCome, Handover, HandoverNews, SuccessorChoice
from bot.domain.work.tasks import Assignment
from bot.ui.buttons.members import HandOver, OpenHandover, Successors
from bot.ui.buttons.tasks import Card, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, fitting, home, pager

TITLE_LIMIT = 60
NAME_LIMIT = 64
LISTED = 12  # tasks of a part; the list of tasks has all


def handover_button(words: Words, organisation_id: int) -> Row:
    return [button(words.plain("button-handover"), OpenHandover(organisation=organisation_id))]


def handover_screen(words: Words, shown: Handover, zone: str, above: Html | None = None) -> Screen:
    """`above` is news that came with it."""
    place = shown.organisation.id
    return Screen(
        fitting(
            above,
            "" if above else None,
            words("handover-title", organisation=shown.organisation.name),
            *_predecessors(words, shown, zone),
            *_part(words, "handover-waiting", shown.waiting, _waiting_line),
            *_part(words, "handover-help", shown.helped, _answered_line),
            *_part(words, "handover-answered", shown.answered, _answered_line),
            *_dates(words, shown.dates),
            *(["", words("handover-nothing")] if not shown.assignments else []),
        ),
        [
            [button(words.plain("button-answer-rest", count=len(shown.waiting)), Card(assignment=shown.waiting[0].id))]
            if shown.waiting
            else [],
            [button(words.plain("page-tasks"), TaskListOf(organisation=place))],
            [button(words.plain("button-hand-over"), Successors(organisation=place))] if shown.colleagues else [],
            [home(words)],
        ],
    )


def successors_screen(words: Words, shown: SuccessorChoice) -> Screen:
    place = shown.organisation.id
    key = "handover-to-whom" if shown.colleagues.total else "handover-nobody"
    return Screen(
        words(key, organisation=shown.organisation.name),
        [
            *(
                [
                    button(
                        words.plain("button-member", name=cut(each.name, NAME_LIMIT)),
                        HandOver(organisation=place, participant=each.id),
                    )
                ]
                for each in shown.colleagues.items
            ),
            pager(words, shown.colleagues, lambda turn: Successors(organisation=place, page=turn)),
            [back(words, OpenHandover(organisation=place)), home(words)],
        ],
        listed=shown.colleagues,
    )


def handed_over_screen(words: Words, organisation: str, name: str, place: int) -> Screen:
    text = words("handover-told", name=cut(name, NAME_LIMIT), organisation=organisation)
    return Screen(text, [[back(words, OpenHandover(organisation=place)), home(words)]])


def handover_notice(words: Words, news: HandoverNews) -> Screen:
    text = words("handover-notice", name=cut(news.by, NAME_LIMIT), organisation=news.organisation.name)
    return Screen(text, [handover_button(words, news.organisation.id), [home(words)]])


def _predecessors(words: Words, shown: Handover, zone: str) -> list[Html]:
    return [
        words(
            "handover-before",
            name=cut(each.name or words.plain("name-erased"), NAME_LIMIT),
            day=words.day(local_day(each.until, zone)),
        )
        for each in shown.predecessors
    ]


def _part(words: Words, key: str, found: Sequence[Assignment], line: Callable[[Words, Assignment], Html]) -> list[Html]:
    if not found:
        return []
    more = [Html("…")] if len(found) > LISTED else []
    return [Html(""), words(key, count=len(found)), *(line(words, each) for each in found[:LISTED]), *more]


def _waiting_line(words: Words, each: Assignment) -> Html:
    """With what was answered and promised in the round before."""
    former = each.former
    said = _promise(words, words.plain(f"status-{former.status}.word"), former.until) if former else ""
    before = words.plain("handover-former", said=said) if said else ""
    return Html(f"{_task(words, each)}{words('handover-tail', text=before) if before else ''}{_extended(words, each)}")


def _answered_line(words: Words, each: Assignment) -> Html:
    said = _promise(words, words.plain(f"status-{each.status}.word"), each.until)
    return Html(f"{_task(words, each)}{words('handover-tail', text=said)}{_extended(words, each)}")


def _task(words: Words, each: Assignment) -> Html:
    icon = words.plain(f"status-{each.verdict if each.pending and each.verdict else each.status}.icon")
    return words("handover-task", icon=icon, number=each.task.number, title=cut(each.task.title, TITLE_LIMIT))


def _promise(words: Words, status: str, until: date | None) -> str:
    return words.plain("handover-until", status=status, day=words.short_day(until)) if until else status


def _extended(words: Words, each: Assignment) -> str:
    if each.extended_to is None:
        return ""
    return words("handover-tail", text=words.plain("tasks-extended", day=words.day(each.extended_to)))


def _dates(words: Words, dates: Sequence[DateToCome]) -> list[Html]:
    if not dates:
        return []
    return [Html(""), words("handover-dates"), *(_date(words, each) for each in dates)]


def _date(words: Words, each: DateToCome) -> Html:
    title = cut(each.title, TITLE_LIMIT)
    if each.event:
        return words("handover-event", day=words.short_day(each.day), title=title)
    if each.number is None:
        return words("handover-round", day=words.short_day(each.day), title=title)
    return words("handover-due", day=words.short_day(each.day), number=each.number, title=title)
