"""The short name of a task."""

import pytest

from bot.documents.parser.titles import LIMIT, short
from tests.documents.parser.drafts import made, stored


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
        (
            "объявить 2021 год в организации профсоюза годом спорта, здоровья и долголетия",
            "Объявить 2021 год в организации профсоюза годом спорта",
        ),
        (
            "рассмотреть вопрос о повышении размера единовременной выплаты учителям",
            "Рассмотреть вопрос о повышении размера…",
        ),
        ("провести курсы для директоров школ, пригласив на них учёных института", "Провести курсы для директоров школ"),
        ("закончить ремонт в июне 1998 г.", "Закончить ремонт в июне 1998 г."),
        ("", "…"),
    ],
)
def test_a_title_is_cut_where_a_phrase_ends(text: str, title: str) -> None:
    """What fits stays; else it ends before a phrase, and never within a name."""
    assert short(text) == title


def test_titles_fit_a_line() -> None:
    """Of any document: at most sixty signs, quotes and brackets in pairs, no dots but at the end."""
    for name, _, draft in stored() + made():
        for title in (task.title for addressee in draft.addressees for task in addressee.tasks):
            assert 0 < len(title) <= LIMIT, name
            assert title.count("«") == title.count("»"), name
            assert title.count("(") == title.count(")"), name
            assert "…" not in title[:-1], name
