"""Which days, months and years of a task say when it is to be done, and which of them say something else."""

from datetime import date

import pytest

from bot.documents.parser.days import Calendar, school_year
from bot.documents.parser.times import read_times

MARCH = Calendar(date(2021, 3, 10), 2021)


def read(text: str, calendar: Calendar = MARCH, *, own_line: bool = False) -> str:
    times = read_times(text, calendar, own_line=own_line)
    return f"{times.period.start}/{times.period.end}" if times.period else str(times.due)


@pytest.mark.parametrize(
    "text",
    [
        "Дать жильё педагогам, прибывшим в посёлок после 1 сентября 2018 года",
        "Дать жильё педагогам, прибывшим до 1 сентября 2021 года",
        "Пересмотреть договоры, действующие до 1 января 2022 года",
        "Продлить договоры со сроком действия до 1 января 2022 года",
        "Представить сведения о кадрах по состоянию на 1 января 2022 года",
        "Составить список детей, родившихся до 1 сентября 2015 года",
        "Ознакомить с правилами, вступающими в силу 1 марта 2022 года",
        "Обеспечить выплаты тем, кто принят на работу до 1 мая 2022 года",
        "Принять детей, которым к 1 сентября 2021 года исполнится 7 лет",
        "Охватить детей, достигших 7 лет к 1 сентября 2021 года",
        "Не допускать лиц, не прошедших осмотр до 1 сентября 2021 года",
        "Применять тарифы, установленные на 2022 год",
        "Снабдить детей, зачисленных в школу в сентябре 2021 года, учебниками",
        "Утверждённые до 1 июля 2021 года программы сохранить",
        "Не ранее 1 июня 2021 года начать ремонт",
        "Выполнить приказ от 12 апреля 2021 г. № 5",
        "Перейти с 1 сентября 2021 года на новые учебники",
    ],
)
def test_a_day_that_tells_which_thing_is_meant_is_no_term(text: str) -> None:
    """Since when, of what age, valid until when: none of it says when the task is to be done."""
    assert read(text) == "None"


@pytest.mark.parametrize(
    "text",
    [
        "Устранить выявленные нарушения до 1 мая 2021 года",
        "Устранить нарушения, выявленные при проверке, до 1 мая 2021 года",
        "Представить план мер, направленных на защиту до 1 мая 2021 года",
        "Представить список обучающихся до 1 мая 2021 года",
        "Довести решение до заинтересованных до 1 мая 2021 года",
        "Назвать меры, которые необходимо принять до 1 мая 2021 года",
        "Назвать меры, которые до 1 мая 2021 года надо провести",
        "Завершить ремонт не позже 1 мая 2021 года",
    ],
)
def test_a_term_near_a_participle_is_still_a_term(text: str) -> None:
    """Before its noun, closed by a comma, naming people, in a clause about what must be done: the day is the task's."""
    assert read(text) == "2021-05-01"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Провести опрос (ноябрь 2021 – февраль 2022)", "2021-11-01/2022-02-28"),
        ("Провести опрос в ноябре 2021 г. – феврале 2022 г.", "2021-11-01/2022-02-28"),
        ("Провести опрос с ноября 2021 года по февраль 2022 года", "2021-11-01/2022-02-28"),
        ("Провести опрос с апреля по июнь", "2021-04-01/2021-06-30"),
        ("Провести опрос (сентябрь, октябрь 2021 г.)", "2021-09-01/2021-10-31"),
        ("Провести опрос (август)", "2021-08-01/2021-08-31"),
        ("Завершить ремонт к августу", "2021-08-01"),
        ("Завершить ремонт не позднее августа", "2021-08-31"),
        ("Завершить ремонт не позже августа 2021 года", "2021-08-31"),
        ("Завершить ремонт к концу августа 2021 г.", "2021-08-31"),
        ("Обобщить итоги (за сентябрь – октябрь 2020 года)", "None"),
    ],
)
def test_months_from_their_first_to_their_last(text: str, when: str) -> None:
    """A range is one period, over a year's turn too; «к августу» ends as it begins, «не позднее августа» with it."""
    assert read(text) == when


@pytest.mark.parametrize(
    ("made", "text", "when"),
    [
        (date(2023, 6, 1), "август", "2023-08-01/2023-08-31"),
        (date(2023, 8, 28), "август – сентябрь", "2023-08-01/2023-09-30"),
        (date(2023, 8, 28), "до 25 августа", "2024-08-25"),
        (date(2023, 9, 15), "август", "2024-08-01/2024-08-31"),
        (None, "август", "2024-08-01/2024-08-31"),
        (date(2023, 6, 1), "июнь – август", "2024-06-01/2024-08-31"),
        (date(2023, 6, 1), "ноябрь – февраль", "2023-11-01/2024-02-29"),
    ],
)
def test_august_in_a_plan_for_a_school_year(made: date | None, text: str, when: str) -> None:
    """The one before the year, where the plan was made before it was over; else the one at its end."""
    assert read(text, Calendar(made, 2023, school_year(2023)), own_line=True) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Прислать заявку до 18:00 9 апреля", "2021-04-09"),
        ("Прислать заявку до 12.00 часов 17 мая 2021 г.", "2021-05-17"),
        ("Прислать заявку не позднее 10 ч. 30 мин. 5 мая", "2021-05-05"),
        ("Прислать заявку до 23:59 (МСК) 07.06.2021", "2021-06-07"),
        ("Прислать заявку до 10.09", "2021-09-10"),
        ("Поднять долю до 10.09 %", "None"),
        ("Направить его данные в срок до 17 ноября", "2021-11-17"),
        ("Оплатить из средств, предусмотренных на 2022 год", "None"),
        ("Учесть это в соглашении на 2022–2024 годы", "None"),
        ("Дополнить проект соглашения на 2022–2024 годы", "None"),
        ("Запланировать на 2022 год слёт", "2022-01-01/2022-12-31"),
        ("Разослать решение в недельный срок со дня его подписания", "2021-03-17"),
        ("Назвать итоги в течение трёх дней после конкурса", "None"),
        ("Дать ответ в 5-дневный срок со дня получения письма", "None"),
    ],
)
def test_an_hour_is_no_day_and_a_thing_s_year_no_term(text: str, when: str) -> None:
    """Hours stand before their day; money and agreements are of a year; no span counts from a day that is not given."""
    assert read(text) == when


def test_a_plan_s_school_year_is_the_one_it_is_for() -> None:
    """«в течение года», «до конца учебного года» of a plan, though it was adopted before that year began."""
    plan = Calendar(date(2021, 8, 28), 2021, school_year(2021))
    for text in ("в течение года", "в течение учебного года"):
        assert read(text, plan, own_line=True) == "2021-09-01/2022-08-31"
    assert read("до конца учебного года", plan, own_line=True) == "2022-08-31"
