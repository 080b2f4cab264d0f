"""Screens of people with a great deal of everything stay within one message of Telegram."""

from datetime import UTC, datetime

from bot.domain.people import Organisation, Participant, Viewer
from bot.domain.tasks import TaskList
from bot.ui.i18n import Catalogue
from bot.ui.text import MESSAGE_LIMIT, units, without_markup
from bot.ui.views import home

WORDS = Catalogue.load().words("ru")


def test_the_menu_of_many_organisations_fits() -> None:
    """Who answers for many organisations with long names still gets the menu."""
    organisations = tuple(Organisation(n, "school", None, "&" * 300, "&" * 300, None) for n in range(60))
    person = Participant(1, 1, "Я" * 128, "ru", None, datetime(2026, 11, 23, tzinfo=UTC), unreachable=False)
    viewer = Viewer(1, person, organisations, organiser=True, locale="ru", zone="Asia/Chita")
    menu = home.menu(WORDS, viewer, [TaskList(each, [], [], {}) for each in organisations])
    assert units(without_markup(menu.html)) <= MESSAGE_LIMIT
    assert menu.html.endswith("…")
    assert menu.rows
