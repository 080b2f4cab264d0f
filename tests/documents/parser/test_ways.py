"""Ways in which people write down tasks beside sentences: signs, labels, blanks, names without a verb, letters."""

import pytest

from bot.documents.parser import parse
from bot.documents.source import Paragraph, Source

HEAD = ("РЕШЕНИЕ совета", "5 марта 2024 г.", "")
Read = list[tuple[str | None, str, str]]


def read(*lines: str, head: tuple[str, ...] = HEAD) -> Read:
    draft = parse(Source(tuple(map(Paragraph, (*head, *lines))), wrapped=True))
    return [(each.heading, task.text, str(task.due)) for each in draft.addressees for task in each.tasks]


@pytest.mark.parametrize("sign", ["→", "➔", "=>", "->", ">>", "✦", "☑", "~", "+", "👉", "o", "(1)", "I)", "Первое."])
def test_an_unusual_sign_or_a_word_begins_an_item(sign: str) -> None:
    """Arrows, pictures, what fonts of signs leave behind, enclosed numbers, ordinals in words."""
    second = {"(1)": "(2)", "I)": "II)", "Первое.": "Второе."}.get(sign, sign)
    items = (f"{sign} открыть музеи", f"{second} дать свет до 1 мая 2024 г.")
    assert read("Школам:", *items) == [
        ("Школам", "открыть музеи", "None"),
        ("Школам", "дать свет до 1 мая 2024 г.", "2024-05-01"),
    ]


def test_firstly_and_secondly_number_what_is_decided() -> None:
    """The words are no part of the task; a picture of its own before each item makes one list."""
    lines = ("Во-первых, школам открыть музеи;", "во-вторых, клубам дать свет.")
    assert read("Совет предлагает:", *lines) == [
        ("школам", "открыть музеи;", "None"),
        ("клубам", "дать свет.", "None"),
    ]
    assert len(read("Совет решил:", "✅ Открыть музеи.", "🎯 Дать свет.")) == 2


@pytest.mark.parametrize(
    "lines",
    [
        ("1.", "Что: открыть музеи", "Кому: школам", "Срок: 1 мая 2024 г.") * 2,
        ("Поручение 1", "Содержание: открыть", "музеи", "Исполнитель: школам", "Срок исполнения: 1 мая 2024 г.") * 2,
        ("КТО: школам", "ЧТО: открыть музеи", "КОГДА: 1 мая 2024 г.", "") * 2,
        ("1. Задача – открыть музеи", "Ответственный – школам", "Дата – 1 мая 2024 г.") * 2,
        ("Кому: школам. Что: открыть музеи. Срок: 1 мая 2024 г.",) * 2,
    ],
)
def test_labels_before_values_are_rows(lines: tuple[str, ...]) -> None:
    """Whatever the labels, their order, and whether a number or nothing stands between the records."""
    found = read(*lines)
    assert [(who, text.rstrip("."), due) for who, text, due in found] == [("школам", "открыть музеи", "2024-05-01")] * 2


@pytest.mark.parametrize("heads", [True, False])
def test_blanks_keep_columns_apart(*, heads: bool) -> None:
    """A cell that goes on in the next line, a section across, dittos, whoever signs below; headings or none."""
    lines = [
        "№    Мероприятие               Срок              Отв.",
        "                Работа с детьми",
        "1    Ремонт окон в учебных     до 20.05.2024     завхоз",
        "     кабинетах",
        "2    Открытие музея            -//-              -//-",
        "",
        "Директор школы                 И.И. Иванов",
    ]
    bare = [*(f"{number}    Дело {number}    до 20.05.2024    завхоз" for number in "123")]
    whole = [("завхоз", "Ремонт окон в учебных кабинетах", "2024-05-20"), ("завхоз", "Открытие музея", "2024-05-20")]
    assert read(*(lines if heads else bare), head=("ПЛАН работы", "")) == (
        whole if heads else [("завхоз", f"Дело {number}", "2024-05-20") for number in "123"]
    )


def test_rows_of_lines_without_headings() -> None:
    """A number, and at the same line after each a time."""
    rows = [line for number in "123" for line in (number, f"Дело {number}", "10.05.2024", "методист")]
    assert read(*rows, "Всего три дела.", head=("ПЛАН", "")) == [
        ("методист", f"Дело {number}", "2024-05-10") for number in "123"
    ]
    odd = ["1", "Дело", "10.05.2024", "2", "Дело", "завтра", "3", "Дело"]
    assert read(*odd, head=("ПЛАН", "")) == []


def test_two_columns_of_days_are_a_stretch() -> None:
    """«Начало» and «Окончание»."""
    rows = ("Этап\tНачало\tОкончание\tОтв.", "Сбор\t01.05.2024\t10.05.2024\tштаб", "Тур\t11.05.2024\t20.05.2024\tжюри")
    draft = parse(Source(tuple(map(Paragraph, ("ПЛАН", *rows))), wrapped=True))
    found = [(each.heading, str(task.period.end)) for each in draft.addressees for task in each.tasks if task.period]
    assert found == [("штаб", "2024-05-10"), ("жюри", "2024-05-20")]


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("Орловой Н.К.", "Орловой Н.К."),
        ("Методисту Орловой Анне Ивановне", "Методисту Орловой Анне Ивановне"),
        ("Ким Т. С., Юн А. А.", "Ким Т. С., Юн А. А."),
        ("Управление образования:", "Управление образования"),
        ("Комитет по спорту (Белов С.С.) –", "Комитет по спорту"),
        ("Управлению культуры", "Управлению культуры"),
        ("«Движению первых»", "«Движению первых»"),
        ("Пасеке", "Пасеке"),
        ("Для педагогов", "педагогов"),
        ("Рекомендации учителям", "учителям"),
        ("Районному ТОСу:", "Районному ТОСу"),
        ("Директорам школ рекомендовать", "Директорам школ"),
        ("Основные задачи:", None),
        ("Задачи школы на год:", None),
        ("Для развития образования:", None),
    ],
)
def test_somebody_over_a_list(heading: str, who: str | None) -> None:
    """By initials, in the nominative, without a colon; what the list is about is nobody."""
    assert read("Совет решил:", heading, "- открыть музеи;", "- дать свет.") == [
        (who, "открыть музеи;", "None"),
        (who, "дать свет.", "None"),
    ]


def test_a_person_below_a_list_is_over_the_next_one() -> None:
    """The line before had room for the name; where it had none, the name is the sentence's."""
    long = "открыть музеи и залы во всех школах района и посёлков Забайкалья"
    found = read(
        "Совет решил:",
        "Ким А.В.",
        f"1) {long}",
        f"2) {long}",
        "3) дать свет",
        "Юн Т.Т.",
        "1) проверить залы",
        "Ким А.В.",
    )
    assert found == [
        ("Ким А.В.", long, "None"),
        ("Ким А.В.", long, "None"),
        ("Ким А.В.", "дать свет", "None"),
        ("Юн Т.Т.", "проверить залы", "None"),
    ]


def test_one_term_below_a_list() -> None:
    """It is that of all items under a name; of the last one, if another has a term of its own."""
    items = ("Школам", "1. Открыть музеи.", "2. Дать свет.", "Срок – 1 мая 2024 г.", "Клубам", "1. Дать бал.")
    assert [due for _, _, due in read(*items)] == ["2024-05-01", "2024-05-01", "None"]
    own = (*items[:2], "Срок: 2 мая 2024 г.", *items[2:])
    assert [due for _, _, due in read(*own)] == ["2024-05-02", "2024-05-01", "None"]


@pytest.mark.parametrize(
    ("item", "who"),
    [
        ("Открыть зал. Отв. Ким Т.", "Ким Т."),
        ("Открыть зал. Отв. зам. директора Ким А.В.", "зам. директора Ким А.В."),
        ("Открыть зал. Отв. классные руководители", "классные руководители"),
        ("Открыть зал, ответственный Ким А.В., срок 1 мая 2024 г.", "Ким А.В."),
        ("Открыть зал, отв. завхоз.", "завхоз"),
        ("Открыть зал – завхоз Ким А.В.", "завхоз Ким А.В."),
        ("Открыть зал (Ким А.В., до 1 мая 2024 г.).", "Ким А.В."),
        ("Открыть зал. Исполнитель Ким А.В., срок 1 мая 2024 г.", "Ким А.В."),
        ("Открыть зал, ответственный подход к делу.", None),
    ],
)
def test_whoever_answers_is_named_behind_the_item(item: str, who: str | None) -> None:
    """In whatever way, where nobody else is named."""
    assert [found for found, _, _ in read("Решили:", f"1. {item}", "2. Дать свет.")] == [who, None]


@pytest.mark.parametrize(
    ("item", "who", "text"),
    [
        ("В адрес глав районов с предложением открыть парки.", "глав районов", "открыть парки."),
        ("Обратиться в адрес глав районов с просьбой открыть парки.", "глав районов", "открыть парки."),
        ("В Министерство спорта с ходатайством открыть парки.", "Министерство спорта", "открыть парки."),
        ("С просьбой к администрациям районов: открыть парки.", "администрациям районов", "открыть парки."),
        ("Выйти с предложением к министру спорта открыть парки.", "министру спорта", "открыть парки."),
        ("В школу прийти к девяти часам.", None, "В школу прийти к девяти часам."),
        ("Обратиться в институт за помощью.", None, "Обратиться в институт за помощью."),
        ("Предложить родителям новую анкету.", None, "Предложить родителям новую анкету."),
        ("Школам раз в полугодие открывать двери.", "Школам", "раз в полугодие открывать двери."),
        ("Учителям по средам давать советы.", "Учителям", "по средам давать советы."),
        ("Тт. Киму, Юну открыть парки.", "Тт. Киму, Юну", "открыть парки."),
        ("Завуч: открыть парки.", "Завуч", "открыть парки."),
        ("директора школ – открыть парки;", "директора школ", "открыть парки;"),
    ],
)
def test_whom_an_item_turns_to(item: str, who: str | None, text: str) -> None:
    """With a request to somebody; how often is no part of the name, and some verbs ask for themselves."""
    assert read("Решили:", f"1. {item}", "2. Издать сборник.")[0][:2] == (who, text)


def test_a_letter_beside_its_head() -> None:
    """The right column is whom it is to; what must be done, and what is asked for in mid-sentence, are tasks."""
    letter = (
        "Управление образования                  Руководителям",
        "ул. Мира, 5                             школ района",
        "05.03.2024 № 123",
        "",
        "Уважаемые коллеги!",
        "Управление направляет форму. Она должна быть сдана до 1 мая 2024 г.",
        "О результатах прошу сообщить до 2 мая 2024 г.",
        "Прошу рассмотреть возможность:",
        "- участия школ;",
        "- открытия музеев.",
    )
    assert read(*letter, head=()) == [
        ("Руководителям школ района", "Она должна быть сдана до 1 мая 2024 г.", "2024-05-01"),
        ("Руководителям школ района", "О результатах прошу сообщить до 2 мая 2024 г.", "2024-05-02"),
        ("Руководителям школ района", "участия школ;", "None"),
        ("Руководителям школ района", "открытия музеев.", "None"),
    ]


def test_a_narrow_column_parts_names() -> None:
    """«Отв.» and the name, a surname and its initials are one however the lines end."""
    lines = (
        "1. Открыть зал до 1 мая 2024 г. –",
        "Ким А.В.",
        "2. Дать свет, ответственный Юн",
        "Т.Т., срок 2 мая 2024 г.",
    )
    assert [(who, due) for who, _, due in read("Решили:", *lines)] == [
        ("Ким А.В.", "2024-05-01"),
        ("Юн Т.Т.", "2024-05-02"),
    ]


@pytest.mark.parametrize(
    "sentence", ["Решение вступает в силу с 5 марта 2024 г.", "Следующее заседание состоится в мае."]
)
def test_what_a_document_says_of_itself_is_no_part_of_its_last_task(sentence: str) -> None:
    """Though it stands in the same line."""
    assert read("Решили:", f"1. Школам открыть музеи. {sentence}") == [("Школам", "открыть музеи.", "None")]


def test_below_a_plan_nobody_of_its_rows_is_meant() -> None:
    """A sentence after its last row ends it."""
    rows = (
        "Мероприятие      Срок            Отв.",
        "Сбор             1 мая 2024 г.   штаб",
        "Тур              2 мая 2024 г.   жюри",
    )
    found = read(*rows, "", "1. Отчёт сдать до 3 мая 2024 г.", head=("ПЛАН работы", ""))
    assert found[-1] == (None, "Отчёт сдать до 3 мая 2024 г.", "2024-05-03")
