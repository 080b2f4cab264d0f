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


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("1. Отдел кадров – подготовить списки.",), ("Отдел кадров", "подготовить списки.")),
        (("1. Рой В.В. – обновить стенд.",), ("Рой В.В.", "обновить стенд.")),
        (("1. Министру Ли П.П. – проработать вопрос.",), ("Министру Ли П.П.", "проработать вопрос.")),
        (("1. Главам администраций сел дать автобус.",), ("Главам администраций сел", "дать автобус.")),
        (("1. Предложить зав. роно т. Белову:", "а) открыть школу."), ("зав. роно т. Белову", "открыть школу.")),
        (("1. Директору школы Ким И.Д.", "1.1. Сдать отчёт."), ("Директору школы Ким И.Д.", "Сдать отчёт.")),
        (("1. Требуем от районного Совета открыть школу.",), ("районного Совета", "открыть школу.")),
        (("Совет требует:", "от районного Совета", "- открыть школу."), ("районного Совета", "открыть школу.")),
        (("В связи с паводком школам необходимо:", "1. дать свет;"), ("школам", "дать свет;")),
        (("1. Провести сбор.", "Ответственные: Ким А.В., Юн Ю.Ю."), ("Ким А.В., Юн Ю.Ю.", "Провести сбор.")),
        (("1. Провести сбор. Отв. Громова А.А.",), ("Громова А.А.", "Провести сбор.")),
        (
            ("1. Провести сбор.", "Отв.: Ким Е.А. (зал), Юн Р.О. (свет)."),
            ("Ким Е.А. (зал), Юн Р.О. (свет)", "Провести сбор."),
        ),
    ],
)
def test_whoever_is_named_in_whatever_way(lines: tuple[str, ...], found: tuple[str, str]) -> None:
    """In the nominative before a dash, as whom something is demanded of, by initials, or in a line below."""
    assert tasks(*HEAD, *lines) == [found]


def test_parties_of_an_agreement_undertake_what_stands_below_them() -> None:
    """In the nominative, over items that begin with their verb; lists of what somebody notes are none."""
    head = ("МЕМОРАНДУМ", "5 марта 2024 г.", "", "Стороны договорились о следующем.", "")
    lines = ("1. Отдел культуры:", "1.1. открывает залы;", "1.2. до 1 мая передаёт списки.")
    assert tasks(*head, *lines) == [
        ("Отдел культуры", "открывает залы;"),
        ("Отдел культуры", "до 1 мая передаёт списки."),
    ]
    noted = (
        "Совет отмечает, что в районе:",
        "- растёт число школ;",
        "- строятся залы.",
        "Совет решил:",
        "1. Дать свет.",
    )
    assert tasks(*HEAD[:2], *noted) == [(None, "Дать свет.")]


def test_what_all_decide_is_for_nobody_named_before() -> None:
    """«считать ...» after «школам ...;», and a sentence after a list in small letters."""
    sentence = "Совет решил: рекомендовать школам провести сбор; считать смотр полезным."
    assert [heading for heading, _ in tasks(*HEAD[:2], "", sentence)] == ["школам", None]
    lines = ("Школам:", "открыть музеи;", "дать свет.", "Направить решение в районы.")
    assert [heading for heading, _ in tasks(*HEAD, *lines)] == ["Школам", "Школам", None]


def test_the_letter_is_for_whom_it_is_to_and_not_for_who_sends_it() -> None:
    """What it is about begins a line of its own; where to ask is no task."""
    lines = ("ГАУ «Центр»", "№ 5 от 5 марта 2024 г.", "Директорам школ", "О смотре", "", "Уважаемые коллеги!")
    asks = ("Просим провести смотр до 18:00 9 апреля 2024 года.", "За разъяснениями обращаться к методисту Ким И.Д.")
    assert tasks(*lines, *asks) == [("Директорам школ", "провести смотр до 18:00 9 апреля 2024 года.")]


def test_who_asks_is_no_part_of_what_is_asked() -> None:
    """«Комитет просит представить», «с требованием отменить», «Решение по вопросу 2: утвердить»."""
    letter = ("Директорам школ", "", "Комитет просит представить отчёт.", "5 марта 2024 г.")
    assert tasks(*letter) == [("Директорам школ", "представить отчёт.")]
    assert tasks(*HEAD, "1. Обратиться к главе района с требованием отменить приказ.") == [
        ("главе района", "отменить приказ.")
    ]
    assert tasks("ПРОТОКОЛ № 2", "5 марта 2024 г.", "", "Решение по вопросу 2: утвердить график.") == [
        (None, "утвердить график.")
    ]
