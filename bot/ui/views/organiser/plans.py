"""What will be sent when and to how many, and an organisation's tasks as its members see them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bot.domain.messages.plans import Plan, PlanLine
from bot.domain.paging import Paged
from bot.domain.people.listings import page_of
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.text import cut
from bot.domain.work.coordination import Below, TaskCount
from bot.domain.work.task_cards import TaskCard, TaskList
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.plans import EyesBelow, EyesCard, EyesList, PauseAll, PlanOfAll, RoundPlan
from bot.ui.buttons.rounds import RoundOf, Rounds
from bot.ui.buttons.tasks import Card, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Button, Screen, back, button, fitting, home, lines, pager
from bot.ui.views.participant import cards, tasks

LINES = 15  # on one page
TITLE_LIMIT = 60


def plan_screen(words: Words, shown: Plan, page: int, zone: str, text: str = "") -> Screen:
    """A table by day and kind."""
    listed = page_of(page, LINES, shown.lines, text, lambda each: each.title)
    title = words("plan-of-round", title=shown.round.title) if shown.round else words("plan-of-all")
    paused = words("plan-paused", moment=words.short_moment(shown.paused_since, zone)) if shown.paused_since else None
    away: ButtonData = RoundOf(round=shown.round.id) if shown.round else Rounds()
    pause = words.plain("button-resume-all" if shown.paused_since else "button-pause-all")
    return Screen(
        fitting(
            title, paused, "", *(_table(words, shown, listed.items) or [words("plan-empty")]), "", words("plan-note")
        ),
        [
            pager(words, listed, lambda turn: _turned(shown, turn)),
            [button(words.plain("button-eyes"), EyesBelow(parent=0))],
            [button(pause, PauseAll(paused=shown.paused_since is None))] if shown.round is None else [],
            [back(words, away), home(words)],
        ],
        listed=listed,
    )


def whose_eyes_screen(words: Words, listed: Below, page: int) -> Screen:
    """The organisations below one, to choose whose eyes to look with; or a part of a name, typed."""
    parent = listed.parent
    counts = listed.found or Paged.out_of(page, LIST_PAGE, listed.counts)
    above = parent.id if parent else 0
    rows = [[button(each.name, _into(each))] for each in counts.items]
    own = EyesList(organisation=above)
    return Screen(
        lines(words("eyes-title"), "", words("eyes-choose")),
        [
            [button(words.plain("button-eyes-of", organisation=parent.short_name), own)] if parent else [],
            *rows,
            pager(words, counts, lambda turn: EyesBelow(parent=above, page=turn)),
            [back(words, EyesBelow(parent=parent.parent_id or 0) if parent else PlanOfAll()), home(words)],
        ],
        listed=counts,
    )


def eyes_list_screen(words: Words, member: Viewer, shown: TaskList, page: int) -> Screen:
    """As that member of the organisation has it, without what changes anything."""
    screen = tasks.task_list_screen(words, member, shown, page)
    answering = {words.plain(key, count=shown.left) for key in ("button-answer-all", "button-answer-rest")}
    screen = replace(screen, rows=[[each for each in row if each["text"] not in answering] for row in screen.rows])
    away = EyesBelow(parent=shown.organisation.parent_id or 0)
    return _to_look_at(words, shown.organisation, screen, away)


def eyes_card_screen(words: Words, shown: TaskCard, zone: str) -> Screen:
    away = EyesList(organisation=shown.organisation.id)
    return _to_look_at(words, shown.organisation, cards.task_screen(words, shown, zone), away)


def _to_look_at(words: Words, organisation: Organisation, screen: Screen, away: ButtonData) -> Screen:
    """Buttons that lead to such screens lead to their like here; all others are gone."""
    rows = [[changed for each in row if (changed := _looking(each))] for row in screen.rows]
    banner = words("eyes-banner", organisation=organisation.short_name)
    return Screen(fitting(banner, "", *screen.html.split("\n")), [*rows, [back(words, away), home(words)]])


def _looking(each: Button) -> Button | None:
    data = each["callback_data"]
    prefix = data.partition(":")[0]
    if prefix == Card.__prefix__:
        return button(each["text"], EyesCard(assignment=Card.unpack(data).assignment))
    if prefix == TaskListOf.__prefix__ and TaskListOf.unpack(data).page:
        target = TaskListOf.unpack(data)
        return button(each["text"], EyesList(organisation=target.organisation, page=target.page))
    return None


def _into(each: TaskCount) -> ButtonData:
    return EyesBelow(parent=each.organisation_id) if each.has_children else EyesList(organisation=each.organisation_id)


def _turned(shown: Plan, page: int) -> ButtonData:
    return PlanOfAll(page=page) if shown.round is None else RoundPlan(round=shown.round.id, page=page)


def _table(words: Words, shown: Plan, visible: Sequence[PlanLine]) -> list[Html]:
    parts: list[Html] = []
    for day, several in groupby(visible, key=lambda line: line.day):
        weekday = words.plain(f"plan-weekday-{day.isoweekday()}")
        parts.append(words("plan-day", day=words.short_day(day), weekday=weekday))
        parts.extend(_line(words, shown, line) for line in several)
    return parts


def _line(words: Words, shown: Plan, line: PlanLine) -> Html:
    """«⏰ Напоминание за 3 дня: 25 чел.»; of everything, also whose."""
    title, steps = cut(line.title, TITLE_LIMIT), ", ".join(_step(words, step) for step in line.steps)
    people = words.plain("plan-people", count=line.people)
    if line.kind == "event" or (line.kind == "digest" and not steps):
        return words("plan-event" if line.kind == "event" else "plan-event-digest", people=people, title=title)
    if line.kind == "digest":
        text = words("plan-digest", people=people, step=steps)
    else:
        text = words(f"plan-line-{line.kind}", people=people)
    if shown.round is not None:
        return text
    return Html(f"{text}{words('plan-about', title=title) if title else words('plan-by-document')}")


def _step(words: Words, step: int) -> str:
    if step == 0:
        return words.plain("plan-on-the-day")
    return words.plain("plan-before" if step < 0 else "plan-after", days=abs(step))
