"""The short name of a task."""

from pathlib import Path

import pytest

from benchmarks.gold import read_draft
from bot.documents.parser.titles import LIMIT, short

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("провести смотр;", "Провести смотр"),
        ("В целях порядка, провести смотр.", "Провести смотр"),
        ("обеспечить (совместно с КЦОКО) выполнение дорожной карты", "Обеспечить выполнение дорожной карты"),
        (
            "провести в 2023 году смотр кабинетов химии, физики и биологии в школах всех районов области",
            "Провести смотр кабинетов химии, физики и биологии",
        ),
        (
            "организовать конкурс «Лучший учитель родного языка и литературы сельской школы района»",
            "Организовать конкурс…",
        ),
        ("обеспечить непрерывное профессионально-педагогическое сопровождение", "Обеспечить непрерывное…"),
        ("совместно с советами, школами, домами культуры провести слёт отрядов", "Провести слёт отрядов"),
        ("впредь не допускать задержек", "Не допускать задержек"),
        ("", "…"),
    ],
)
def test_a_title_is_cut_where_a_phrase_ends(text: str, title: str) -> None:
    """What fits stays; else it ends before a phrase, and never within a name."""
    assert short(text) == title


@pytest.mark.parametrize("gold", sorted(CORPUS.glob("*.yaml")), ids=lambda path: path.stem)
def test_titles_fit_a_line(gold: Path) -> None:
    """At most sixty signs, quotes in pairs, and no dots but at the end."""
    titles = [task.title for addressee in read_draft(gold).addressees for task in addressee.tasks]
    for title in titles:
        assert 0 < len(title) <= LIMIT
        assert title.count("«") == title.count("»")
        assert "…" not in title[:-1]
