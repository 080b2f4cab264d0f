"""Kinds of documents: small inputs of kinds that once failed, and documents of our own to develop on."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.gold import load, read_draft
from benchmarks.scoring import Agreement, score
from bot.documents.parser import parse
from bot.documents.source import Cell, Paragraph, Source
from bot.domain.resolution.draft import Draft
from tests.documents.parser.drafts import layouts
from tests.support.long_resolution import UNSURE, long_resolution

SMALL = Path(__file__).parents[1] / "corpus" / "small"


def read(*lines: str) -> Draft:
    return parse(Source(tuple(map(Paragraph, lines)), wrapped=False))


def decided(*items: str) -> Draft:
    return read("РЕШЕНИЕ совета", "5 марта 2024 г.", "Совет решил:", *items)


def tasks(draft: Draft) -> list[tuple[str | None, str]]:
    return [(addressee.heading, task.text) for addressee in draft.addressees for task in addressee.tasks]


@pytest.mark.parametrize("gold", sorted(SMALL.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_small_input_is_understood_as_a_person_does(gold: Path) -> None:
    """Addressees, tasks with their ends, days and the day of adoption; nothing invented, nothing lost."""
    assert score(gold.stem, load(gold), read_draft(gold)).complaints == []


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.long)])
def test_our_own_documents_are_understood(*, whole: bool) -> None:
    """Of the part to develop on, nearly all tasks and addressees; no day is invented."""
    found = layouts(whole=whole, parts=("develop",))
    scores = [score(each.name, each.gold, parse(each.source)) for each in found]
    complaints = [f"{each.name}: {complaint}" for each in scores for complaint in each.complaints]
    for column in ("tasks", "addressees", "due", "adoption"):
        total = sum((getattr(each, column) for each in scores), Agreement())
        assert min(total.precision, total.recall) > 0.98, (column, complaints)
    assert sum(each.invented for each in scores) == 0, complaints


@pytest.mark.parametrize(
    ("item", "heading"),
    [
        ("1. Станции юных техников укомплектовать кружки кадрами.", "Станции юных техников"),
        ("1. Районной станции туристов открыть секцию.", "Районной станции туристов"),
        ("1. Экскурсии провести в мае.", None),
        ("1. Победителям вручить грамоты.", None),
        ("1. Вопросам воспитания уделить внимание.", None),
        ("1. В школе № 5 открыть класс.", None),
        ("1. Ивановой Л.П. сдать отчёт.", "Ивановой Л.П."),
        ("1. Вывоз мусора возложить на ООО «Сервис».", "ООО «Сервис»"),
        ("1. Совету при губернаторе подготовить доклад.", "Совету при губернаторе"),
        ("1. Советам школ при составлении планов учесть замечания.", "Советам школ"),
        ("1. Обязать горкомы комсомола провести слёты.", "горкомы комсомола"),
        ("1. Клубу туристов помогать летнему лагерю.", "Клубу туристов"),
        ("1. Уборку снега возложить на дорожную бригаду.", "дорожную бригаду"),
        ("1. Просить облоно выделить средства.", "облоно"),
        ("1. Зам. директора по УВР Ли В.Г. составить график.", "Зам. директора по УВР Ли В.Г."),
        ("1. Кл. руководителям собрать анкеты.", "Кл. руководителям"),
        ("1. Школе № 5 присвоить имя героя.", None),
        ("1. Детям-сиротам предоставить льготы.", None),
        ("1. Органам власти до принятия бюджета провести слушания.", "Органам власти"),
        ("1. Отделу культуры после ремонта открыть зал.", "Отделу культуры"),
    ],
)
def test_whom_an_item_names(item: str, heading: str | None) -> None:
    """Any dative before an infinitive that leaves it something to do; never what is done or who gets it."""
    assert [named for named, _ in tasks(decided(item))] == [heading]


def test_an_administration_is_no_ministry() -> None:
    """«Администрации района» proposes no kind; «Министерству образования» proposes its own."""
    draft = decided("1. Администрации района дать автобус.", "2. Министерству образования края дать книги.")
    assert [each.kind for each in draft.addressees] == [None, "ministry"]


def test_who_is_turned_to() -> None:
    """«К Правительству области с просьбой» over a list is a heading."""
    draft = read(
        "РЕЗОЛЮЦИЯ", "Мы обращаемся:", "К Правительству области с просьбой", "- открыть школу;", "- дать автобус."
    )
    assert tasks(draft) == [("Правительству области", "открыть школу;"), ("Правительству области", "дать автобус.")]


def test_items_that_a_sentence_runs_together() -> None:
    """After a semicolon each may name someone else."""
    draft = read("РЕШЕНИЕ", "Совет решил: рекомендовать школам провести сбор; музею открыть зал; клубу дать концерт.")
    assert [heading for heading, _ in tasks(draft)] == ["школам", "музею", "клубу"]


def test_columns_are_known_by_what_they_hold() -> None:
    """Without any heading: numbers, times, names; what is left is the task."""
    rows = (
        ("1", "до 10 мая 2024 г.", "Провести смотр кабинетов", "Завхоз"),
        ("2", "июнь 2024", "Открыть летний зал", "Директор"),
    )
    cells = [
        Paragraph(text, cell=Cell(0, place, column))
        for place, row in enumerate(rows)
        for column, text in enumerate(row)
    ]
    draft = parse(Source((Paragraph("План"), *cells), wrapped=False))
    assert tasks(draft) == [("Завхоз", "Провести смотр кабинетов"), ("Директор", "Открыть летний зал")]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("ПРИКАЗ", "« 10 » марта 2015 г."), date(2015, 3, 10)),
        (("ПРИКАЗ", "15.10.96 № 640", "Принять программу на 1997-2000 годы."), date(1996, 10, 15)),
        (("УКАЗ", "Москва, Кремль. 8 июля 1944 г."), date(1944, 7, 8)),
        (("ПЛАН", "на 30 октября 2021 года"), None),
        (("Опубликовано 20.09.2018", "РЕШЕНИЕ", "12 сентября 2018 года"), date(2018, 9, 12)),
        (("ПОСТАНОВЛЕНИЕ", "от 1 июня 2020 г. N 5", "(в редакции от 3 июля 2021 г.)"), date(2020, 6, 1)),
        (("РЕШЕНИЕ", "Принято 3 мая 1999 г."), date(1999, 5, 3)),
        (("УТВЕРЖДЕНО", "решением коллегии района", "от 12 марта 2024 г. № 3", "ПЛАН"), date(2024, 3, 12)),
        (("Утверждён приказом отдела от 12.03.2024 № 15", "План работы"), date(2024, 3, 12)),
        (("Поручения главы района по итогам заседания совета 12 марта 2024 года",), date(2024, 3, 12)),
    ],
)
def test_the_day_of_adoption(lines: tuple[str, ...], day: date | None) -> None:
    """As it stands in heads of all kinds; a page's, a change's and a plan's own days are none."""
    assert read(*lines).adopted_on == day


@pytest.mark.parametrize(
    ("item", "due"),
    [
        ("сдать отчёт не позднее 5 декабря т.г.", "2024-12-05"),
        ("сдать отчёт (срок до 01.06.2024 г.).", "2024-06-01"),
        ("сдать отчёт, срок исполнения отчёта – 1 июня 2024 г.", "2024-06-01"),
        ("сдать отчёт в 10-дневный срок.", "2024-03-15"),
        ("сдать отчёт в течение двух недель.", "2024-03-19"),
        ("сдать отчёт сроком до 1 июня 2024 года.", "2024-06-01"),
        ("направить победителя на этап, который состоится 15.06.2024.", None),
        ("обобщить опыт конкурса, проведённого 10 июня 2024 года.", None),
        ("утвердить положение о смотре 2024 года.", None),
        ("учесть замечания за 2023 год.", None),
        ("закончить ремонт в I квартале 2025 года.", "2025-03-31"),
        ("закончить ремонт в июне-июле 2024 г.", "2024-07-31"),
    ],
)
def test_a_day_is_the_task_s_own_or_none(item: str, due: str | None) -> None:
    """What is said of the doing counts; what belongs to a thing named does not."""
    (addressee,) = decided(f"1. Школам {item}").addressees
    found = addressee.tasks[0].due
    assert (found.isoformat() if found else None) == due


def test_two_digits_are_a_year_of_the_document_s_century() -> None:
    """«94 г.» of 1993 is 1994, «25.04.98» of 1998 is 1998."""
    draft = read(
        "РЕШЕНИЕ",
        "9 декабря 1993 года",
        "Совет решил:",
        "1. Школам сдать отчёт до 15 января 94 г.",
        "2. Музеям - до 01.02.95.",
    )
    assert draft.addressees[0].tasks[0].due == date(1994, 1, 15)


def test_a_term_below_covers_one_sentence_of_items() -> None:
    """«Срок» after the last of «а) ...; б) ...» is that of both; an item with a day of its own keeps it."""
    draft = decided(
        "1. Школам:", "а) провести сбор;", "б) сдать отчёт до 1 мая 2024 г.;", "в) дать концерт.", "Срок: 2 мая 2024 г."
    )
    assert [str(task.due) for task in draft.addressees[0].tasks] == ["2024-05-02", "2024-05-01", "2024-05-02"]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("1. Школам провести сбор.", "2. Музеям открыть зал.", "4. Клубам дать концерт."), "number-gap"),
        (("1. Школам:", "2. Музеям открыть зал."), "addressee-empty"),
        (("1. Школам провести сбор.", "Комитет решил:", "Директор И.И. Иванов"), "call-empty"),
        (("1. Утвердить план на 2025 год.",), "date-other"),
    ],
)
def test_what_the_shape_promises_and_is_not_there_is_a_doubt(lines: tuple[str, ...], code: str) -> None:
    """A gap in the numbers, an addressee or a call without tasks, a day that became no term."""
    assert code in [doubt.code for doubt in decided(*lines).doubts]


def test_themes_in_roman_numbers_stand_over_items_that_go_on() -> None:
    """«II. О кадрах» over «3.», where the items under «I.» ended with 2, is a name of what stands below it."""
    draft = decided(
        "I. О зданиях", "1. Школам проверить крыши.", "2. Утеплить окна.", "II. О кадрах", "3. Провести курсы."
    )
    assert tasks(draft) == [("Школам", "проверить крыши."), (None, "Утеплить окна."), (None, "Провести курсы.")]


def test_a_name_after_a_list_is_over_the_next_one() -> None:
    """A line with nothing but a name is no rest of the item above it, though a semicolon stands at its end."""
    lines = ("Совет рекомендует:", "школам", "- открыть музеи;", "районному отделу", "- выделить автобус.")
    draft = parse(Source(tuple(map(Paragraph, ("РЕШЕНИЕ совета", "5 марта 2024 г.", *lines))), wrapped=True))
    assert tasks(draft) == [("школам", "открыть музеи;"), ("районному отделу", "выделить автобус.")]


def test_whom_a_letter_turns_to_heads_a_list() -> None:
    """«К главам городов» without a colon, over its items; «К юбилею школы» is nobody."""
    draft = read(
        "Обращение съезда", "5 марта 2024 г.", "Мы обращаемся:", "К главам городов", "- открыть парки;", "- дать свет."
    )
    assert tasks(draft) == [("главам городов", "открыть парки;"), ("главам городов", "дать свет.")]
    assert all(
        heading is None for heading, _ in tasks(decided("К юбилею школы", "- издать книгу;", "- открыть музей."))
    )


@pytest.mark.parametrize(
    ("line", "is_task"),
    [
        ("1. Вернуться к обсуждению плана не позднее мая 2024 г.", True),
        ("1. Оценить состояние спортивных залов района.", True),
        ("Вернуться к списку", False),
        ("Поделиться", False),
    ],
)
def test_a_sentence_is_no_button_of_a_page(line: str, is_task: bool) -> None:
    """What begins like a page's button and goes on as a sentence asks for something."""
    found = [text for _, text in tasks(decided("1. Провести смотр.", line.replace("1.", "2.")))]
    assert (len(found) == 2) is is_task


def test_an_initial_ends_no_sentence() -> None:
    """«Ивановой А. П.» is one name, wherever it stands."""
    draft = decided("1. Принять предложение Ивановой А. П. обсудить итоги весной.")
    assert [text for _, text in tasks(draft)] == ["Принять предложение Ивановой А. П. обсудить итоги весной."]


def test_what_little_speaks_for_is_asked_about() -> None:
    """A paragraph left out though it may be a task, and a task that may be none, are doubts; a plain one is not."""
    draft = decided("1. Школам открыть музеи.", "2. Выступления участников на сайте.")
    assert [(each.code, each.task) for each in draft.doubts if each.code.endswith("-unsure")] == [("task-unsure", "2")]
    draft = read(*filter(None, long_resolution().split("\n")))
    assert [each.quote for each in draft.doubts if each.code == "left-out-unsure"] == [UNSURE]
    assert [each.text for each in draft.left_out if each.may_be_task] == [UNSURE]


def test_what_asks_is_no_part_of_the_head() -> None:
    """However near to the title, a line with something to be done is shown to whoever mends the draft."""
    draft = read("Решение", "5 марта 2024 г.", "Съезд прошёл в мае.", "Резолюцию направить в школы.")
    assert [(each.text, each.is_used) for each in draft.left_out][-1:] == [("Резолюцию направить в школы.", False)]
