"""«Наша школа»: an organisation's answers over rounds, how much was in time, and whether that grows."""

from bot.domain.text import cut
from bot.domain.work.movement import Movement, RoundOfOne
from bot.ui.buttons.movement import MovementFile, MovementOf
from bot.ui.buttons.tasks import TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Screen, back, button, fitting, home

SCHOOL = "school"
TITLE_LIMIT = 80


def movement_button(words: Words, organisation_id: int, kind: str, *, own: bool) -> Button:
    return button(words.plain(_name(kind, own=own)), MovementOf(organisation=organisation_id))


def movement_screen(words: Words, shown: Movement) -> Screen:
    organisation = shown.organisation
    to_file = MovementFile(organisation=organisation.id)
    return Screen(
        fitting(
            words("movement-title", page=words.plain(_name(organisation.kind, own=shown.own))),
            words("movement-organisation", name=organisation.name),
            *(line for each in shown.rounds for line in ("", *_round(words, each))),
            "" if shown.change is not None else None,
            _change(words, shown.change),
            words("movement-none") if not shown.rounds else None,
        ),
        [
            [button(words.plain("button-movement-file"), to_file)] if shown.rounds else [],
            [back(words, TaskListOf(organisation=organisation.id)), home(words)],
        ],
    )


def percent(words: Words, tenths: int | None) -> str:
    if tenths is None:
        return words.plain("report-no-share")
    return words.plain("report-percent", whole=str(tenths // 10), tenth=str(tenths % 10))


def _round(words: Words, each: RoundOfOne) -> list[Html]:
    key = "movement-round-open" if each.running else "movement-round-closed"
    tally = each.tally
    return [
        words(key, title=cut(each.round.title, TITLE_LIMIT), due=words.day(each.round.due)),
        words("movement-answered", answered=tally.answered, total=tally.total, done=tally.done),
        words("movement-in-time", in_time=tally.in_time, total=tally.total, share=percent(words, each.in_time)),
    ]


def _change(words: Words, change: int | None) -> Html | None:
    if change is None:
        return None
    if not change:
        return words("movement-same")
    points = percent(words, abs(change)).replace("%", "").strip()
    return words("movement-more" if change > 0 else "movement-less", points=points)


def _name(kind: str, *, own: bool) -> str:
    if not own:
        return "page-movement"
    return "page-own-school" if kind == SCHOOL else "page-own-organisation"
