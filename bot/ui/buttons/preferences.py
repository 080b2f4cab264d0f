"""Buttons of reminder preferences: hour, days, cap, quiet hours, vacation (sr to sb)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class OpenReminderPreferences(ButtonData, prefix="sr"):
    """When to be reminded and when not to be disturbed: the ways to each."""


class ReminderHours(ButtonData, prefix="si"):
    """A page of the hours to choose from; 0: the one with the chosen hour."""

    turn: Turn = 0


class ReminderDays(ButtonData, prefix="sj"):
    pass


class ReminderCaps(ButtonData, prefix="sk"):
    pass


class ChooseHour(ButtonData, prefix="sh"):
    hour: Turn


class TickDay(ButtonData, prefix="sd"):
    """An ISO week day; says how it is to be, so that pressing twice is pressing once."""

    day: Turn
    ticked: bool


class ChooseCap(ButtonData, prefix="sm"):
    messages: Turn


class Quiet(ButtonData, prefix="sq"):
    """Quiet hours: chosen here, or typed."""


class ChooseQuiet(ButtonData, prefix="su"):
    """Full hours."""

    start: Turn
    end: Turn


class UsualQuiet(ButtonData, prefix="sw"):
    """Those that apply to everyone."""


class Vacation(ButtonData, prefix="sv"):
    """The pause of one's own reminders, on a page of colleagues who may stand in."""

    page: Turn = 0


class TakeVacation(ButtonData, prefix="sp"):
    """0: reminders come again."""

    days: Turn


class ChooseSubstitute(ButtonData, prefix="sb"):
    """0: nobody."""

    participant: Id
