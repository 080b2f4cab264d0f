"""What buttons carry: ids only, so that they work for months; the state is read anew at each press.

Telegram allows 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton).
"""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from bot.domain.tasks import Status


class Page(StrEnum):
    HOME = "home"
    TASKS = "tasks"
    EVENTS = "events"
    NEWS = "news"
    SETTINGS = "settings"
    ORGANISATIONS = "orgs"
    BROADCAST = "cast"
    PRIVACY = "privacy"
    HELP = "help"


class Open(CallbackData, prefix="p"):
    """A page of the menu."""

    page: Page


class Consent(CallbackData, prefix="ok"):
    """`invitation` is 0 for an organiser, who needs none."""

    invitation: int


class Decline(CallbackData, prefix="no"):
    invitation: int


class TaskListOf(CallbackData, prefix="t"):
    organisation: int


class Card(CallbackData, prefix="c"):
    assignment: int


class CoCard(CallbackData, prefix="cc"):
    organisation: int
    task: int


class Answer(CallbackData, prefix="a"):
    assignment: int
    status: Status


class History(CallbackData, prefix="h"):
    assignment: int


class Terms(CallbackData, prefix="g"):
    """`organisation` is 0 where `item` is an assignment, else `item` is a task co-executed by it."""

    organisation: int
    item: int


class Evidence(CallbackData, prefix="e"):
    assignment: int


class Below(CallbackData, prefix="o"):
    """The organisations below `parent` (0: at the top), on a page of the list."""

    parent: int
    page: int = 0
