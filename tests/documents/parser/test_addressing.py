"""Where an addressee's name ends, and whom a letter's asks are for."""

import pytest

from bot.documents.parser import parse
from bot.documents.source import Paragraph, Source

HEAD = ("РЕШЕНИЕ совета", "5 марта 2024 г.", "Совет решил:")


def tasks(*lines: str) -> list[tuple[str | None, str]]:
    draft = parse(Source(tuple(map(Paragraph, lines)), wrapped=True))
    return [(addressee.heading, task.text) for addressee in draft.addressees for task in addressee.tasks]


@pytest.mark.parametrize(
    ("item", "heading", "task"),
    [
        ("1. Школам широко освещать ход работы.", "Школам", "широко освещать ход работы."),
        ("1. Музеям бесплатно принимать группы.", "Музеям", "бесплатно принимать группы."),
        ("1. Отделу образования вовремя известить школы.", "Отделу образования", "вовремя известить школы."),
        ("1. Совету ветеранов предлагается провести встречу.", "Совету ветеранов", "провести встречу."),
    ],
)
def test_how_and_by_which_word_is_no_part_of_a_name(item: str, heading: str, task: str) -> None:
    """An adverb is the task's, «предлагается» is nobody's."""
    assert tasks(*HEAD, item) == [(heading, task)]


@pytest.mark.parametrize("verb", ["поручается", "рекомендуется", "предписывается", "предлагается"])
def test_a_passive_after_the_name_makes_it_a_heading(verb: str) -> None:
    """«Клубу поручается:» with or without a number, and the next such line after its list."""
    found = [("Клубу юннатов", "составить план;"), ("Клубу юннатов", "дать свет."), ("Школам", "открыть музеи.")]
    lines = (f"Клубу юннатов {verb}:", "- составить план;", "- дать свет.", f"Школам {verb}:", "- открыть музеи.")
    assert tasks("РЕЗОЛЮЦИЯ съезда", "5 марта 2024 г.", "", *lines) == found
    numbered = (f"1. {lines[0]}", *lines[1:3], f"2. {lines[3]}", lines[4])
    assert tasks(*HEAD, *numbered) == found


@pytest.mark.parametrize("subject", ["О смотре кабинетов", "о ремонте школы", "Касательно подвоза детей"])
@pytest.mark.parametrize("asking", ["В связи с проверкой прошу:", "Обращаемся к Вам с просьбой:", "Просим вас:"])
def test_a_letter_s_list_is_for_whom_the_letter_is_to(subject: str, asking: str) -> None:
    """A subject and a greeting stand between; «вам» is no name; the end of the letter asks for nothing."""
    lines = ("Директорам школ", "", subject, "", "Уважаемые коллеги!", "", asking, "- послать заявки;", "- дать ответ.")
    end = ("", "С уважением, О.П. Белова", "", "5 марта 2024 г.")
    assert tasks(*lines, *end) == [("Директорам школ", "послать заявки;"), ("Директорам школ", "дать ответ.")]


def test_who_is_asked_is_no_part_of_the_task() -> None:
    """«Просим вас направить» asks to send."""
    lines = ("Главе района", "", "Уважаемый Иван Петрович!", "", "Просим Вас выделить автобус.", "5 марта 2024 г.")
    assert tasks(*lines) == [("Главе района", "выделить автобус.")]
