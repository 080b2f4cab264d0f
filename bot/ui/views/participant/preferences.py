"""When a person wants to be reminded, when not to be disturbed, and who stands in while they are away."""

from collections.abc import Sequence
from datetime import date, time

from bot.domain.messages.own_settings import ReminderSettings
from bot.domain.messages.reminders import Rhythm
from bot.domain.paging import Paged
from bot.domain.people.preferences import (
    OFFERED_CAPS,
    OFFERED_HOURS,
    OFFERED_QUIET,
    OFFERED_VACATIONS,
    WEEK,
    Colleague,
)
from bot.domain.text import cut
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.preferences import (
    ChooseCap,
    ChooseHour,
    ChooseQuiet,
    ChooseSubstitute,
    OpenReminderPreferences,
    Quiet,
    ReminderCaps,
    ReminderDays,
    ReminderHours,
    TakeVacation,
    TickDay,
    UsualQuiet,
    Vacation,
)
from bot.ui.buttons.settings import OpenSettings
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, in_rows, lines, pager

NAME_LIMIT = 64
HOURS = 5  # a page
DAYS_A_ROW = 4
CAPS_A_ROW = 3
COLLEAGUES = 3  # a page
WORKDAYS = "12345"


def summary_lines(words: Words, shown: ReminderSettings) -> list[Html]:
    """Lines of the settings."""
    return [
        _reminding_line(words, shown),
        _quiet_line(words, shown),
        *_moved(words, shown.rhythm),
        *_pause(words, shown),
        *(words("digest-absent", name=cut(name, NAME_LIMIT), day=words.short_day(day)) for name, day in shown.absent),
    ]


def preference_row(words: Words) -> Row:
    """The ways from the settings to the screens below."""
    return [
        button(words.plain("button-reminding"), OpenReminderPreferences()),
        button(words.plain("button-vacation"), Vacation()),
    ]


def reminding_screen(words: Words, shown: ReminderSettings) -> Screen:
    """What applies, and the ways to change it."""
    own = shown.rhythm
    return Screen(
        lines(
            _reminding_line(words, shown),
            _quiet_line(words, shown),
            *_moved(words, own),
            "",
            words("reminding-why"),
        ),
        [
            [
                button(words.plain("button-reminding-hour"), ReminderHours()),
                button(words.plain("button-reminding-days"), ReminderDays()),
            ],
            [
                button(words.plain("button-reminding-cap"), ReminderCaps()),
                button(words.plain("button-quiet"), Quiet()),
            ],
            [back(words, OpenSettings()), home(words)],
        ],
    )


def hours_screen(words: Words, shown: ReminderSettings, turn: int = 0) -> Screen:
    """A page of them; `turn` counts from 1, and 0 is the page with the hour that applies."""
    own = shown.rhythm.hour
    at = OFFERED_HOURS.index(own) // HOURS if own in OFFERED_HOURS else 0
    page = Paged.out_of(turn - 1 if turn else at, HOURS, OFFERED_HOURS)
    hours = (_choice(words, f"{n}:00", ChooseHour(hour=n), chosen=n == own) for n in page.items)
    return _choosing(
        words,
        "reminding-ask-hour",
        shown,
        [*in_rows(hours, HOURS), pager(words, page, lambda each: ReminderHours(turn=each + 1))],
    )


def days_screen(words: Words, shown: ReminderSettings) -> Screen:
    own = shown.rhythm
    week = (
        _choice(words, words.plain(f"weekday-{n}"), TickDay(day=int(n), ticked=n not in own.days), chosen=n in own.days)
        for n in WEEK
    )
    return _choosing(words, "reminding-ask-days", shown, in_rows(week, DAYS_A_ROW))


def caps_screen(words: Words, shown: ReminderSettings) -> Screen:
    caps = (
        _choice(words, words.plain("reminding-cap", count=n), ChooseCap(messages=n), chosen=n == shown.cap)
        for n in OFFERED_CAPS
    )
    return _choosing(words, "reminding-ask-cap", shown, in_rows(caps, CAPS_A_ROW))


def _choosing(words: Words, key: str, shown: ReminderSettings, rows: list[Row]) -> Screen:
    return Screen(
        lines(_reminding_line(words, shown), "", words(key)),
        [*rows, [back(words, OpenReminderPreferences())]],
    )


def quiet_screen(words: Words, shown: ReminderSettings) -> Screen:
    offered = (
        button(words.plain("quiet-none") if start == end else f"{start}:00–{end}:00", ChooseQuiet(start=start, end=end))
        for start, end in OFFERED_QUIET
    )
    return Screen(
        lines(_quiet_line(words, shown), *_moved(words, shown.rhythm), "", words("quiet-why")),
        [
            *in_rows(offered, 2),
            [button(words.plain("button-quiet-usual"), UsualQuiet())],
            [back(words, OpenReminderPreferences()), home(words)],
        ],
    )


def vacation_screen(words: Words, shown: ReminderSettings, page: int = 0) -> Screen:
    """From when on reminders come again; while away, who stands in."""
    leave = [back(words, OpenSettings()), home(words)]
    if shown.paused_until is None:
        weeks = [
            button(words.plain("button-pause-for", weeks=days // 7), TakeVacation(days=days))
            for days in OFFERED_VACATIONS
        ]
        return Screen(lines(words("vacation-title"), "", words("vacation-ask")), [weeks, leave])
    who = [] if shown.substitute else ["", words("vacation-choose" if shown.colleagues else "vacation-nobody")]
    return Screen(
        lines(*_pause(words, shown), *who),
        [
            *(_substitutes(words, shown.colleagues, page) if shown.substitute is None else _without(words)),
            [button(words.plain("button-end-pause"), TakeVacation(days=0))],
            leave,
        ],
    )


def stands_in_notice(words: Words, name: str, until: date) -> Screen:
    """To the substitute."""
    text = words("substitute-told", name=cut(name, NAME_LIMIT), day=words.day(until))
    return Screen(text, [[home(words)]])


def stands_in_line(words: Words, name: str, until: date, html: Html) -> Html:
    """Above a message that came for whom the reader stands in."""
    return fitting(words("digest-absent", name=cut(name, NAME_LIMIT), day=words.short_day(until)), "", html)


def days_text(words: Words, chosen: str) -> str:
    """«по будням», «каждый день», «пн, ср»"""
    if chosen in {WORKDAYS, WEEK}:
        return words.plain("days-work" if chosen == WORKDAYS else "days-all")
    return ", ".join(words.plain(f"weekday-{day}") for day in chosen)


def span_text(words: Words, own: Rhythm) -> str:
    if not own.quiet.length:
        return words.plain("quiet-none-word")
    return words.plain("quiet-span", start=f"{own.quiet.start:%H:%M}", end=f"{own.quiet.end:%H:%M}")


def _reminding_line(words: Words, shown: ReminderSettings) -> Html:
    own = shown.rhythm
    return words("settings-reminding", hour=f"{own.hour:02}:00", days=days_text(words, own.days), count=shown.cap)


def _moved(words: Words, own: Rhythm) -> list[Html]:
    """When reminders come instead of an hour that is a quiet one."""
    if not own.quiet.holds(time(own.hour)):
        return []
    return [words("reminding-in-quiet", hour=f"{own.hour:02}:00", at=f"{own.quiet.end:%H:%M}")]


def _quiet_line(words: Words, shown: ReminderSettings) -> Html:
    origin = words.plain("settings-quiet-own" if shown.quiet_chosen else "settings-quiet-usual")
    return words("settings-quiet", span=span_text(words, shown.rhythm), origin=origin)


def _pause(words: Words, shown: ReminderSettings) -> list[Html]:
    if shown.paused_until is None:
        return []
    found = [words("settings-paused", day=words.day(shown.paused_until))]
    if shown.substitute:
        found.append(words("settings-substitute", name=cut(shown.substitute, NAME_LIMIT)))
    return found


def _choice(words: Words, label: str, target: ButtonData, *, chosen: bool) -> Button:
    return button(words.plain("button-wish-chosen" if chosen else "button-wish", choice=label), target)


def _substitutes(words: Words, colleagues: Sequence[Colleague], page: int) -> list[Row]:
    shown = Paged.out_of(page, COLLEAGUES, colleagues)
    labels = [(each.id, words.plain("button-substitute", name=cut(each.name, NAME_LIMIT))) for each in shown.items]
    return [
        *([button(label, ChooseSubstitute(participant=person))] for person, label in labels),
        pager(words, shown, lambda turn: Vacation(page=turn)),
    ]


def _without(words: Words) -> list[Row]:
    return [[button(words.plain("button-no-substitute"), ChooseSubstitute(participant=0))]]
