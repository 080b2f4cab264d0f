"""When a person wants to be reminded, when not to be disturbed, and who stands in while they are away."""

from collections.abc import Sequence
from datetime import date

from bot.domain.messages.reminders import Rhythm
from bot.domain.people.participants import Viewer
from bot.domain.people.preferences import (
    OFFERED_CAPS,
    OFFERED_HOURS,
    OFFERED_PAUSES,
    OFFERED_QUIET,
    WEEK,
    Colleague,
    PreferencesStanding,
)
from bot.domain.text import cut
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.preferences import (
    ChooseCap,
    ChooseHour,
    ChooseQuiet,
    ChooseSubstitute,
    OpenReminderPreferences,
    PauseFor,
    Quiet,
    TickDay,
    UsualQuiet,
    Vacation,
)
from bot.ui.buttons.settings import OpenSettings
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Button, Row, Screen, back, button, home, in_rows, lines, pager

NAME_LIMIT = 64
HOURS_A_ROW = 5
DAYS_A_ROW = 4
CAPS_A_ROW = 3
WORKDAYS = "12345"


def summary_lines(words: Words, viewer: Viewer, own: Rhythm, cap: int, shown: PreferencesStanding) -> list[Html]:
    """Lines of the settings."""
    origin = words.plain("settings-quiet-own" if viewer.preferences.quiet_hours else "settings-quiet-usual")
    return [
        words("settings-reminding", hour=f"{own.hour:02}:00", days=days_text(words, own.days), count=cap),
        words("settings-quiet", span=span_text(words, own), origin=origin),
        *_pause(words, viewer, shown),
        *(words("digest-absent", name=cut(name, NAME_LIMIT), day=words.short_day(day)) for name, day in shown.absent),
    ]


def preference_rows(words: Words) -> list[Row]:
    """The ways from the settings to the screens below."""
    return [
        [
            button(words.plain("button-reminding"), OpenReminderPreferences()),
            button(words.plain("button-quiet"), Quiet()),
        ],
        [button(words.plain("button-vacation"), Vacation())],
    ]


def reminding_screen(words: Words, own: Rhythm, cap: int) -> Screen:
    hours = (_choice(words, f"{n}:00", ChooseHour(hour=n), chosen=n == own.hour) for n in OFFERED_HOURS)
    week = (
        _choice(words, words.plain(f"weekday-{n}"), TickDay(day=int(n), ticked=n not in own.days), chosen=n in own.days)
        for n in WEEK
    )
    caps = (
        _choice(words, words.plain("reminding-cap", count=n), ChooseCap(messages=n), chosen=n == cap)
        for n in OFFERED_CAPS
    )
    line = words("settings-reminding", hour=f"{own.hour:02}:00", days=days_text(words, own.days), count=cap)
    return Screen(
        lines(words("reminding-title"), "", line, "", words("reminding-why")),
        [
            *in_rows(hours, HOURS_A_ROW),
            *in_rows(week, DAYS_A_ROW),
            *in_rows(caps, CAPS_A_ROW),
            [back(words, OpenSettings()), home(words)],
        ],
    )


def quiet_screen(words: Words, viewer: Viewer, own: Rhythm) -> Screen:
    offered = (
        button(words.plain("quiet-none") if start == end else f"{start}:00–{end}:00", ChooseQuiet(start=start, end=end))
        for start, end in OFFERED_QUIET
    )
    origin = words.plain("settings-quiet-own" if viewer.preferences.quiet_hours else "settings-quiet-usual")
    line = words("settings-quiet", span=span_text(words, own), origin=origin)
    return Screen(
        lines(words("quiet-title"), "", line, "", words("quiet-why")),
        [
            *in_rows(offered, 2),
            [button(words.plain("button-quiet-usual"), UsualQuiet())],
            [back(words, OpenSettings()), home(words)],
        ],
    )


def vacation_screen(
    words: Words,
    viewer: Viewer,
    colleagues: Sequence[Colleague],
    shown: PreferencesStanding,
    page: int = 0,
) -> Screen:
    """From when on reminders come again; while away, who stands in."""
    leave = [back(words, OpenSettings()), home(words)]
    if not viewer.preferences.away(shown.today):
        weeks = [
            button(words.plain("button-pause-for", weeks=days // 7), PauseFor(days=days)) for days in OFFERED_PAUSES
        ]
        return Screen(lines(words("vacation-title"), "", words("vacation-ask")), [weeks, leave])
    who = [] if shown.substitute else ["", words("vacation-choose" if colleagues else "vacation-nobody")]
    return Screen(
        lines(words("vacation-title"), "", *_pause(words, viewer, shown), *who),
        [
            *(_substitutes(words, colleagues, page) if shown.substitute is None else _without(words)),
            [button(words.plain("button-end-pause"), PauseFor(days=0))],
            leave,
        ],
    )


def stands_in_notice(words: Words, name: str, until: date) -> Screen:
    """To the substitute."""
    text = words("substitute-told", name=cut(name, NAME_LIMIT), day=words.day(until))
    return Screen(text, [[home(words)]])


def days_text(words: Words, chosen: str) -> str:
    """«по будням», «каждый день», «пн, ср»"""
    if chosen in {WORKDAYS, WEEK}:
        return words.plain("days-work" if chosen == WORKDAYS else "days-all")
    return ", ".join(words.plain(f"weekday-{day}") for day in chosen)


def span_text(words: Words, own: Rhythm) -> str:
    if not own.quiet.length:
        return words.plain("quiet-none-word")
    return words.plain("quiet-span", start=f"{own.quiet.start:%H:%M}", end=f"{own.quiet.end:%H:%M}")


def _pause(words: Words, viewer: Viewer, shown: PreferencesStanding) -> list[Html]:
    until = viewer.preferences.paused_until
    if until is None or until <= shown.today:
        return []
    found = [words("settings-paused", day=words.day(until))]
    if shown.substitute:
        found.append(words("settings-substitute", name=cut(shown.substitute, NAME_LIMIT)))
    return found


def _choice(words: Words, label: str, target: ButtonData, *, chosen: bool) -> Button:
    return button(words.plain("button-wish-chosen" if chosen else "button-wish", choice=label), target)


def _substitutes(words: Words, colleagues: Sequence[Colleague], page: int) -> list[Row]:
    shown = colleagues[page * LIST_PAGE : (page + 1) * LIST_PAGE]
    turn_to = {turn: Vacation(page=turn) for turn in (page - 1, page + 1) if turn >= 0}
    labels = [(each.id, words.plain("button-substitute", name=cut(each.name, NAME_LIMIT))) for each in shown]
    return [
        *([button(label, ChooseSubstitute(participant=person))] for person, label in labels),
        pager(words, page, len(colleagues), dict(turn_to)),
    ]


def _without(words: Words) -> list[Row]:
    return [[button(words.plain("button-no-substitute"), ChooseSubstitute(participant=0))]]
