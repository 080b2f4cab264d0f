import re
from collections import Counter
from datetime import date

import pytest

from bot.documents.bundled import GLOSSARY, RESOLUTION, bundled_glossary, bundled_resolution
from bot.documents.errors import DocumentError
from bot.documents.forms.glossary_file import read_glossary
from bot.domain.resolution.draft import (
    CoExecutor,
    DraftTask,
    Period,
    Reference,
)
from bot.domain.resolution.glossary import terms_in


def tasks() -> dict[str, DraftTask]:
    return {task.number: task for addressee in bundled_resolution().addressees for task in addressee.tasks}


def document() -> list[str]:
    """The paragraphs of the document, those torn by a page break joined."""
    text = RESOLUTION.with_suffix(".txt").read_text(encoding="utf-8")
    torn = text.replace("развития систем оценки\n\nкачества", "развития систем оценки качества")
    return [line for line in torn.splitlines() if line]


def test_every_task_stands_in_the_document_word_for_word() -> None:
    """The twenty texts are the document's bulleted paragraphs, in its order, to the last semicolon."""
    bulleted = [line.removeprefix("- ") for line in document() if line.startswith("- ")]
    assert [task.text for task in tasks().values()] == bulleted


def test_every_heading_stands_in_the_document() -> None:
    """A heading with its lead and colon is a paragraph of the document."""
    for addressee in bundled_resolution().addressees:
        lead = f" {addressee.lead}" if addressee.lead else ""
        assert f"{addressee.heading}{lead}:" in document()


def test_the_resolution_addresses_five_kinds_of_organisation() -> None:
    """Names are in the nominative, and each addressee has its kind and its number of tasks."""
    shown = [(each.name, each.kind, len(each.tasks)) for each in bundled_resolution().addressees]
    assert shown == [
        ("Министерство образования и науки Забайкальского края", "ministry", 2),
        ("Краевой центр оценки качества образования Забайкальского края", "assessment_centre", 4),
        ("Муниципальные органы управления образованием", "municipal_authority", 4),
        ("Организации дополнительного профессионального образования", "training_institute", 4),
        ("Руководители образовательных организаций", "school", 6),
    ]


def test_clause_numbers_count_within_their_addressee() -> None:
    """Tasks are numbered 1.1 to 5.6, as the document orders them."""
    expected = [
        f"{number}.{clause}"
        for number, addressee in enumerate(bundled_resolution().addressees, start=1)
        for clause in range(1, len(addressee.tasks) + 1)
    ]
    assert list(tasks()) == expected


def test_only_what_the_document_says_is_dated() -> None:
    """Two tasks have a period and a due day; the conference has the year, and no day."""
    dated = {number: (task.period, task.due) for number, task in tasks().items() if task.period or task.due}
    year, school_year = date(2023, 12, 31), date(2023, 8, 31)
    assert dated == {
        "2.3": (Period(date(2023, 1, 1), year), year),
        "4.4": (Period(date(2022, 9, 1), school_year), school_year),
    }
    assert bundled_resolution().adopted_on == date(2022, 10, 20)
    events = [(number, event.start, event.end) for number, task in tasks().items() for event in task.events]
    assert events == [("2.3", date(2023, 1, 1), year)]


def test_co_executors_and_the_order_are_those_of_the_document() -> None:
    """Two tasks are done together with others, one rests on an order."""
    centre = CoExecutor("КЦОКО", "assessment_centre")
    together = {number: task.co_executors for number, task in tasks().items() if task.co_executors}
    assert together == {"4.2": (centre, CoExecutor("ОМСУ", "municipal_authority")), "4.3": (centre,)}
    plan = "Об утверждении плана мероприятий по повышению качества образования"
    full = f"{plan} в Забайкальском крае на 2022-2023 учебный год"
    references = {number: task.references for number, task in tasks().items() if task.references}
    assert references == {"4.2": (Reference("order", "830", date(2022, 10, 7), full),)}


def test_short_titles_fit_a_phone_and_differ() -> None:
    """A title takes one line, ends without a full stop, and names one task only."""
    titles = Counter(task.title for task in tasks().values())
    assert max(titles.values()) == 1
    assert all(len(title) <= 45 and re.fullmatch(r"[А-Я].*\w", title) for title in titles)


def test_every_task_has_a_term_to_explain() -> None:
    """No reader of a task is left without «Термины»."""
    glossary = bundled_glossary()
    assert [number for number, task in tasks().items() if not terms_in(task.text, glossary)] == []


@pytest.mark.parametrize(
    ("number", "names"),
    [
        ("4.1", ["Научно-методическое сопровождение", "ОМСУ", "ШНОР", "ШНСУ"]),
        ("4.4", ["Стажировочная площадка"]),
        ("5.1", ["ВСОКО", "Концептуальные разработки", "Модельные решения", "РСОКО"]),
        ("5.2", ["Проектно-целевое управление", "Программа развития", "ВСОКО", "ГИА"]),
    ],
)
def test_the_terms_of_a_task_are_found_in_their_order(number: str, names: list[str]) -> None:
    """Abbreviations and spelled-out terms in any grammatical case are recognised."""
    assert [term.name for term in terms_in(tasks()[number].text, bundled_glossary())] == names


def test_every_form_of_a_term_finds_that_term() -> None:
    """No form of the glossary is dead or hidden by another term."""
    glossary = bundled_glossary()
    for term in glossary:
        for form in term.forms:
            assert terms_in(form.replace("*", ""), glossary) == (term,), form


def test_a_meaning_is_at_most_two_sentences() -> None:
    """Explanations stay short enough to be read in the hall."""
    for term in bundled_glossary():
        assert term.meaning.endswith(".")
        assert 1 <= len(re.findall(r"\.(?: |$)", term.meaning)) <= 2
        assert len(term.meaning) <= 200


def test_a_term_explained_twice_is_refused() -> None:
    """A second entry of one name is a mistake with its line."""
    content = GLOSSARY.read_text(encoding="utf-8")
    entry = "\n- term: ГИА\n  meaning: Экзамены.\n  english: exams\n  forms: [ГИА]\n"
    with pytest.raises(DocumentError) as caught:
        read_glossary(content + entry)
    assert caught.value.code == "duplicate_term"
    assert caught.value.arguments["line"] == content.count("\n") + 2
