"""The list of rounds that there may be a report of."""

from dataclasses import replace
from datetime import date

from bot.domain.paging import Paged
from bot.domain.work.rounds import Round, RoundState
from bot.ui.i18n import Catalogue
from bot.ui.views.reports.screens import rounds_screen

NOVEMBER = Round(
    1, 1, "Ноябрь 2026", date(2026, 11, 2), date(2026, 11, 30), RoundState.CLOSED, None, None, None, 0, ("school",)
)
TITLES = {1: "Резолюция совещания о школьных библиотеках", 2: "Резолюция симпозиума " + "«О качестве» " * 20}


def labels(titles: dict[int, str]) -> list[str]:
    words = Catalogue.load().words("ru")
    screen = rounds_screen(words, Paged.out_of(0, 8, [NOVEMBER, replace(NOVEMBER, id=2, resolution_id=2)]), titles)
    return [each["text"] for row in screen.rows for each in row]


def test_rounds_of_two_resolutions_are_told_apart() -> None:
    """Both are named by their month: each says which resolution it is of, as far as a button has room."""
    first, second = labels(TITLES)[:2]
    assert first == "🔒 Ноябрь 2026, закрыт · совещания о школьных библиотеках"
    assert second.startswith("🔒 Ноябрь 2026, закрыт · симпозиума «О качестве»")
    assert len(second) < 80
    assert labels({})[0] == "🔒 Ноябрь 2026, закрыт"
