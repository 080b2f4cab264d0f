"""The last day that people name in a sentence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import MONTHS
from bot.domain.deadlines_said import SaidDay, said_day

MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("до 15 марта, договариваемся с вузом", date(2027, 3, 15), "договариваемся с вузом"),
        ("Договариваемся с вузом, до 15 марта", date(2027, 3, 15), "Договариваемся с вузом"),
        ("до 20 декабря, болеет завуч", date(2026, 12, 20), "болеет завуч"),
        ("Не позднее 20.12 всё сдадим", date(2026, 12, 20), "всё сдадим"),
        ("к 20.12.2026: ждём приказ", date(2026, 12, 20), "ждём приказ"),
        ("до 2027-02-01 (ремонт)", date(2027, 2, 1), "(ремонт)"),
        ("20 декабря соберём педсовет", date(2026, 12, 20), "соберём педсовет"),
        ("до 1 июня 2027 года включительно", date(2027, 6, 1), ""),
        ("15–16 октября", date(2027, 10, 16), ""),
        ("с 15 по 16 октября проводим", date(2027, 10, 16), "проводим"),
        ("через 2 недели", date(2026, 12, 14), ""),
        ("Сдадим через неделю", date(2026, 12, 7), "Сдадим"),
        ("через две недели", date(2026, 12, 14), ""),
        ("через три дня", date(2026, 12, 3), ""),
        ("через месяц", date(2026, 12, 30), ""),
        ("через 3 месяца", date(2027, 2, 28), ""),
        ("к пятнице", date(2026, 12, 4), ""),
        ("до понедельника", date(2026, 12, 7), ""),
        ("в среду отправим", date(2026, 12, 2), "отправим"),
        ("к следующей пятнице", date(2026, 12, 11), ""),
        ("Завтра пришлём", date(2026, 12, 1), "пришлём"),
        ("до послезавтра", date(2026, 12, 2), ""),
        ("до 15 числа", date(2026, 12, 15), ""),
        ("к 31-му", date(2026, 12, 31), ""),
        ("до конца недели", date(2026, 12, 4), ""),
        ("в конце месяца", MONDAY, ""),
        ("до конца января", date(2027, 1, 31), ""),
        ("к концу квартала", date(2026, 12, 31), ""),
        ("by 15 March, waiting for the university", date(2027, 3, 15), "waiting for the university"),
        ("in two weeks", date(2026, 12, 14), ""),
        ("until Friday", date(2026, 12, 4), ""),
        ("by the end of March", date(2027, 3, 31), ""),
        ("к 1-му марта", date(2027, 3, 1), ""),
        ("до двадцать первого марта, ждём приказ", date(2027, 3, 21), "ждём приказ"),
        ("в течение 10 дней", date(2026, 12, 10), ""),
        ("через пару недель", date(2026, 12, 14), ""),
        ("через полгода", date(2027, 5, 30), ""),
        ("до пт, болеет завуч", date(2026, 12, 4), "болеет завуч"),
        ("до нового года", date(2026, 12, 31), ""),
    ],
)
def test_a_last_day_is_found_where_people_put_it(text: str, day: date, rest: str) -> None:
    """The day is taken out of the sentence, and what else was said stays."""
    assert said_day(text, MONDAY) == SaidDay(day, rest)


@pytest.mark.parametrize(
    "text",
    [
        "до 32 марта",
        "до 31 июня, болеет завуч",
        "к 45.12",
        "через 900 недель",
        "до 99 числа",
        "через несколько дней",
        "до середины мая",
    ],
)
def test_a_day_that_is_none_is_told_from_no_day(text: str) -> None:
    """Who meant a last day and wrote one that does not exist can be asked again."""
    said = said_day(text, MONDAY)
    assert said is not None
    assert said.day is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "По пункту 5.3 работаем",
        "Совещание провели 15 марта",
        "Работаем по средам",
        "до конца учебного года",
        "Пришлите, пожалуйста, форму",
        "в 2023 году",
        "100 учеников, 2 недели практики",
        "до свидания",
        "к нам обратились",
        "через дорогу",
        "12 ноября провели педсовет",
        "до марафона",
    ],
)
def test_what_names_no_last_day_is_left_alone(text: str) -> None:
    """A day in passing, a clause, a number, what was a few weeks ago: nobody promised anything."""
    assert said_day(text, MONDAY) is None


@given(
    st.dates(MONDAY, MONDAY + timedelta(days=364)),
    st.text(alphabet="абвгд ,.", max_size=20),
    st.text(alphabet="абвгд ,.", max_size=20),
)
def test_a_written_day_is_found_amid_any_words(day: date, before: str, after: str) -> None:
    """«до 15 марта» means the same wherever it stands."""
    said = said_day(f"{before} до {day.day} {MONTHS[day.month - 1][1]} {after}", MONDAY)
    assert said is not None
    assert said.day == day


@given(st.text(max_size=60), st.dates(date(2000, 1, 1), date(2099, 1, 1)))
def test_any_text_is_read(text: str, today: date) -> None:
    """Whatever is written, nothing but a day or none comes of it."""
    said = said_day(text, today)
    assert said is None or said.day is None or said.day.year >= 2000
