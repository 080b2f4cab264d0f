"""Where a screen was opened from: its «Назад» leads there, to the very page.

A button carries it as `came`: the data of that screen's own button with dots, the screen before that one within it.
"""

from bot.ui.buttons.arrivals import OpenDoor
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.claims import ClaimsUnder
from bot.ui.buttons.clauses import OnClause
from bot.ui.buttons.indicators import TasksWithIndicators
from bot.ui.buttons.joining import JoiningBelow
from bot.ui.buttons.members import MembersOf
from bot.ui.buttons.oversight import OpenBelow, OpenWaiting
from bot.ui.buttons.rounds import RoundAnswers, RoundOf, RoundTasks
from bot.ui.buttons.silence import OpenSilentOrganisation
from bot.ui.buttons.tasks import TaskListOf

LONGEST = 40  # characters; what came earlier than that is forgotten
ORIGINS: dict[str, type[ButtonData]] = {
    each.__prefix__: each
    for each in (
        ClaimsUnder,
        JoiningBelow,
        MembersOf,
        OnClause,
        OpenBelow,
        OpenDoor,
        OpenSilentOrganisation,
        OpenWaiting,
        RoundAnswers,
        RoundOf,
        RoundTasks,
        TaskListOf,
        TasksWithIndicators,
    )
}


def came_from(target: ButtonData) -> str:
    """As a button carries it: without what came before that, or empty, where it would be too long."""
    came = target.pack().replace(":", ".")
    if len(came) > LONGEST and target.__dict__.get("came"):
        return came_from(target.model_copy(update={"came": ""}))
    return came if len(came) <= LONGEST else ""


def origin(came: str, usual: ButtonData) -> ButtonData:
    """The screen that one came from, else the usual one."""
    prefix, _, rest = came.partition(".")
    kind = ORIGINS.get(prefix)
    if kind is None:
        return usual
    fields = list(kind.model_fields)
    try:
        return kind(**dict(zip(fields, rest.split(".", len(fields) - 1), strict=False)))
    except ValueError:
        return usual
