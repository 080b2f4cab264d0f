"""Heads as registers, web pages and stamps leave them: the day of adoption, the title, items run into one line."""

from datetime import date

import pytest

from bot.documents.parser import parse
from bot.documents.parser.days import plain_days
from bot.documents.source import Paragraph, Source
from bot.domain.resolution.draft import Draft

ASKED = ("Участники решили:", "1. Провести смотр дорог.", "2. Школам открыть кружки.")


def read(*lines: str, wrapped: bool = False) -> Draft:
    return parse(Source(tuple(map(Paragraph, lines)), wrapped=wrapped))


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("ПРОТОКОЛ", "Дата: 05/03/2024"), date(2024, 3, 5)),
        (("ПРОТОКОЛ", "2024-03-05"), date(2024, 3, 5)),
        (("Принята на съезде 15.III.1928 г.",), date(1928, 3, 15)),
        (("ПОСТАНОВЛЕНИЕ", "5/XII-1931 г. № 40"), date(1931, 12, 5)),
        (("ПОСТАНОВЛЕНИЕ", "5.X.1931 г. № 40"), date(1931, 10, 5)),
        (("Школа № 7 Протокол № 3 заседания совета от 22.02.2024 года Секретарь В.Г. Ли",), date(2024, 2, 22)),
        (("Третья сессия РЕШЕНИЕ от 5 марта 2024 года № 3-40 с. Ключи О дорогах",), date(2024, 3, 5)),
        (
            ("Решение совета от 24.02.2024 № 72 Главная страница. Зарегистрировано 8 марта 2024 г. № 9",),
            date(2024, 2, 24),
        ),
        (("Приложение № 1", "к приказу отдела", "от 12.03.2024 № 15", "ПЛАН на 2024 год"), date(2024, 3, 12)),
        (
            ("РАССМОТРЕНО", "на педсовете", "протокол от 30.08.2024", "УТВЕРЖДЕНО", "приказом от 31.08.2024", "ПЛАН"),
            date(2024, 8, 31),
        ),
        (("ПЛАН-ГРАФИК", "подготовки к слёту 20 июня 2024 года"), None),
        (("План проведения недели книги с 20 по 27 марта 2024 года",), None),
        (
            ("Заключение о слушаниях", "Дата оформления заключения: 18.03.2024", "Они прошли 14 марта 2024 года."),
            date(2024, 3, 18),
        ),
        (("Совет рад успехам. Указ Президента от 7 мая 2018 г. № 204 их поощряет.",), None),
    ],
)
def test_the_day_of_adoption(lines: tuple[str, ...], day: date | None, wrapped: bool) -> None:
    """In one line with the whole head, in rarer forms, by the stamp above it; a plan's title names days to come."""
    assert read(*lines, *ASKED, wrapped=wrapped).adopted_on == day


def test_a_day_in_plain_form_keeps_its_place() -> None:
    """What was found in the plain form is shown in the text as written: no sign moves."""
    texts = ("«16» ноября", "2024-03-05", "05/03/2024", "15.III.1928", "5/X-1931", "5.X.31", "1.VIII.1930", "5.XX.1930")
    assert [len(plain_days(text)) for text in texts] == list(map(len, texts))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("ПОСТАНОВЛЕНИЕ от 2 июля 2002 г. № 150", "О смотре дорог"), "Постановление о смотре дорог"),
        (("ПРИКАЗ", "№ 240", "г. Чита", "О порядке приёма"), "Приказ о порядке приёма"),
        (("РЕШЕНИЕ", "5 марта 2024 г.", "ОБ УТВЕРЖДЕНИИ", "НАШИХ ДОРОГ"), "Решение об утверждении наших дорог"),
        (("РЕШЕНИЕ", "5 марта 2024 г.", "О созыве «Совета", "родителей»"), "Решение о созыве «Совета родителей»"),
        (("РЕЗОЛЮЦИЯ КРАЕВОГО СОЮЗА УЧИТЕЛЕЙ «О дорогах»",), "Резолюция краевого союза учителей «О дорогах»"),
        (("ПЛАН-ГРАФИК", "работы школы"), "План-график работы школы"),
    ],
)  # fmt: skip
def test_what_a_document_is_about_is_in_its_title(lines: tuple[str, ...], title: str) -> None:
    """Below its day, number and place, over several lines, in capitals or in quotes."""
    assert read(*lines, *ASKED).title == title


def test_items_of_one_line_without_a_sign_between() -> None:
    """«... района 2. Открыть»: a number that goes on counts, though the sentence before it has no end."""
    draft = read("РЕШЕНИЕ Совет решил: 1. Принять правила района 2. Открыть музей города 3. Решение вступает в силу.")
    assert [task.text for each in draft.addressees for task in each.tasks] == [
        "Принять правила района",
        "Открыть музей города",
    ]


@pytest.mark.parametrize(
    ("lines", "read_as"),
    [
        (
            ("В целях порядка руководителям школ:", "1. Сдать отчёты.", "2. Открыть музеи."),
            [("руководителям школ", "Сдать отчёты."), ("руководителям школ", "Открыть музеи.")],
        ),
        (("Совет решил:", "1. Обратиться к жителям с докладом."), [(None, "Обратиться к жителям с докладом.")]),
        (("Совет решил:", "1. Школам необходимо, помня опыт, жить."), [("Школам", "помня опыт, жить.")]),
        (("Совет решил:", "1. Обязать заведующих районо открыть школы."), [("заведующих районо", "открыть школы.")]),
        (("Совет решил:", "1. Приложение 3 к плану изложить иначе."), [(None, "Приложение 3 к плану изложить иначе.")]),
    ],
)  # fmt: skip
def test_whom_a_sentence_names(lines: tuple[str, ...], read_as: list[tuple[str | None, str]]) -> None:
    """At the end of a preamble; never so that nothing is left of the task."""
    draft = read("РЕШЕНИЕ", "5 марта 2024 г.", *lines)
    assert [(each.heading, task.text) for each in draft.addressees for task in each.tasks] == read_as


def test_who_signs_is_no_doubt() -> None:
    """An office, a district and a name over several lines, and what a page adds below them."""
    draft = read(
        *("РЕШЕНИЕ", "5 марта 2024 г.", "Совет решил:", "1. Школам открыть музеи.", "И.о. главы администрации"),
        *("муниципального района", "В.Г. Ли", "Верно: К. Ким.", "Последнее изменение: 8 марта 2024 г."),
    )
    assert [each.reason for each in draft.left_out][-5:] == [*["signature"] * 4, "furniture"]
    assert [each.code for each in draft.doubts] == []


def test_a_bracket_goes_on_over_the_end_of_a_line() -> None:
    """«(Тройнина | В.И.) опубликовать»: an initial at the beginning of a line begins no item."""
    draft = read(
        *("РЕШЕНИЕ", "5 марта 2024 г.", "Совет решил:", "1. Отделу печати (Тройнина", "В.И.) издать сборник."),
        wrapped=True,
    )
    assert [(each.heading, each.tasks[0].text) for each in draft.addressees] == [("Отделу печати", "издать сборник.")]


def test_days_below_a_colon_belong_to_the_task() -> None:
    """«в следующие сроки:» and a day a line: one task, due on the last of them."""
    draft = read(
        *("ПРИКАЗ", "5 марта 2024 г.", "Приказываю:", "1. Провести сборы в следующие сроки:"),
        *("24 мая – первый сбор;", "1 июня – второй сбор.", "2. Школам сдать отчёты."),
    )
    first, second = (task for each in draft.addressees for task in each.tasks)
    assert (first.text.count("\n"), str(first.due)) == (2, "2024-06-01")
    assert second.text == "сдать отчёты."
    assert [each.code for each in draft.doubts if each.task == "1"].count("year-missing") == 1


@pytest.mark.parametrize(
    "item",
    [
        "Утвердить план подготовки школ к началу 2024/2025 учебного года.",
        "Утвердить график отпусков на период до 31 декабря 2024 года.",
        "Установить, что приём заявлений начинается 1 апреля 2024 года.",
        "Возложить обязанности директора на Ли В.Г. на период отпуска с 1 по 14 июля 2024 года.",
        "Назначить ответственной за архив на 2024 год Ли В.Г.",
        "Считать 4 мая 2024 года выходным днём.",
    ],
)
def test_a_paper_s_day_is_no_term(item: str) -> None:
    """It is named as not understood instead."""
    draft = read("ПРИКАЗ", "5 марта 2024 г.", "Приказываю:", f"1. {item}")
    assert draft.addressees[0].tasks[0].due is None
    assert [each.code for each in draft.doubts if each.task == "1"].count("date-other") == 1


@pytest.mark.parametrize(
    ("sentence", "is_task"),
    [
        ("В связи с паводком выделить району средства (в 1990 году они были истрачены).", True),
        ("В целях порядка создать комиссию.", True),
        ("В связи с паводком район получил средства.", False),
        ("В целях порядка и тишины.", False),
    ],
)
def test_a_decree_of_one_sentence(sentence: str, is_task: bool) -> None:
    """The reason and what is to be done, without a word of deciding: a task, where nobody tells anything."""
    draft = read("РАСПОРЯЖЕНИЕ", "от 5 марта 2024 г. № 7", "О средствах", sentence, "Глава района А.Б. Ким")
    assert [task.text for each in draft.addressees for task in each.tasks] == [sentence] * is_task


def test_a_name_goes_on_after_a_quotation() -> None:
    """«объединению "Колос" | Совета Министров оказать»: a genitive at the beginning of a line belongs to the name."""
    lines = ('1. Госплану, объединению "Колос"', "Совета Министров оказывать колхозам помощь.")
    draft = read("РЕШЕНИЕ", "5 марта 1971 г.", "Совет решил:", *lines, wrapped=True)
    assert [(each.heading, each.tasks[0].text) for each in draft.addressees] == [
        ('Госплану, объединению "Колос" Совета Министров', "оказывать колхозам помощь.")
    ]


def test_what_lies_between_does_not_end_a_letter() -> None:
    """Whom to call asks for nothing, and what is asked after it is asked of the same readers."""
    draft = read(
        *("Управление образования", "от 05.03.2024 № 40", "Директорам школ", "Уважаемые коллеги!"),
        *("Просим провести смотр.", "По всем вопросам просим обращаться по телефону 5-02-42."),
        *("Обращаем внимание на необходимость соблюдать сроки.", "Прошу обеспечить участие детей."),
    )
    assert [(each.heading, [task.text for task in each.tasks]) for each in draft.addressees] == [
        ("Директорам школ", ["провести смотр.", "обеспечить участие детей."])
    ]
