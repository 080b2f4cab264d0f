"""The words of the menu, typed instead of pressed: «мои задачи» opens what «📋 Мои задачи» does, in either language."""

from collections.abc import Mapping, Sequence

from bot.domain.people.names import name_words
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_look_below, may_organise, may_see_all
from bot.ui.i18n import Catalogue

EVERYONE = ("start", "tasks", "events", "news", "search", "settings", "help", "privacy")
LONGEST = 60  # characters; what is longer is no label
# What people make up: «Новости» may well be what a template is called. With its icon it is the menu's all the same.
MADE_UP = frozenset(
    {
        "announcement",
        "audience-name",
        "edition-field",
        "event-field",
        "event-place",
        "event-title",
        "indicator-detail",
        "indicator-label",
        "organisation-name",
        "poll",
        "round-title",
        "template-name",
    }
)


def commands_of(viewer: Viewer) -> Sequence[str]:
    """By their names, as far as the menu shows them to this person."""
    names = [*EVERYONE, *(["organisations", "report"] if may_look_below(viewer) else [])]
    names += ["resolutions", "rounds", "team"] if may_see_all(viewer) else []
    return [*names, *(["import", "broadcast", "roster"] if may_organise(viewer) else [])]


def menu_words(catalogue: Catalogue) -> Mapping[str, str]:
    """The command that each of them stands for, in all languages."""
    commands = (*EVERYONE, "organisations", "report", "resolutions", "rounds", "team", "import", "broadcast", "roster")
    return {
        _key(each): command
        for words in catalogue.languages.values()
        for command in commands
        for each in words.plain(f"menu-words-{command}").split("|")
    }


def command_meant(table: Mapping[str, str], viewer: Viewer, text: str) -> str | None:
    """The command for which exactly these words stand in the menu of this person; what has a slash is no word."""
    if len(text) > LONGEST or text.startswith("/") or not viewer.member:
        return None
    command = table.get(_key(text))
    if command is None or command not in commands_of(viewer):
        return None
    made_up = viewer.expectation is not None and viewer.expectation.name in MADE_UP
    return None if made_up and text.strip()[:1].isalnum() else command


def _key(text: str) -> str:
    """Without icons, signs and case."""
    return " ".join(name_words(text))
