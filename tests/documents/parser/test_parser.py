"""What the parser understands; the documents are those of `corpus`, each with a gold file beside it."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from benchmarks.gold import load, read_draft
from benchmarks.scoring import score
from bot.documents.parser import parse
from bot.documents.resolution import read_resolution
from bot.documents.source import Paragraph, Source

CORPUS = Path(__file__).parents[1] / "corpus"
FIRST = CORPUS / "zabaykalsky-2022.yaml"


@pytest.mark.parametrize("gold", sorted(CORPUS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_document_is_understood_as_a_person_does(gold: Path) -> None:
    """Title, day, addressees, tasks with their boundaries and times are those of the gold file."""
    result = score(gold.stem, load(gold), read_draft(gold))
    assert result.complaints == []


def test_the_first_resolution_is_exact_to_the_letter() -> None:
    """Headings, names, leads, texts, numbers, dates, co-executors, references and events are as written down."""
    gold = yaml.safe_load(FIRST.read_text(encoding="utf-8"))
    draft = read_draft(FIRST)
    assert (draft.title, draft.adopted_on and draft.adopted_on.isoformat()) == (gold["title"], gold["adopted_on"])
    for expected, addressee in zip(gold["addressees"], draft.addressees, strict=True):
        assert (addressee.heading, addressee.name, addressee.lead) == (
            expected["addressee_dative"],
            expected["name"],
            expected["lead"],
        )
        for wanted, task in zip(expected["tasks"], addressee.tasks, strict=True):
            period = wanted["period"] and (wanted["period"]["start"], wanted["period"]["end"])
            assert task.number == wanted["n"]
            assert task.text == wanted["text"]
            assert (task.due.isoformat() if task.due else None) == wanted["due"]
            assert (task.period and (task.period.start.isoformat(), task.period.end.isoformat())) == period
            assert task.recurrence == wanted["recurrence"]
            assert [each.name for each in task.co_executors] == wanted["co_executors"]
            assert [each.name for each in task.events] == [each["name"] for each in wanted["events"]]
            assert [(each.kind, each.number, each.date and each.date.isoformat()) for each in task.references] == [
                (each["kind"], each.get("number"), each.get("date")) for each in wanted["refs"]
            ]
            titles = [each.get("title_as_written", each.get("title")) for each in wanted["refs"]]
            assert [each.title for each in task.references] == titles


@pytest.mark.parametrize("gold", sorted(CORPUS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_value_says_where_it_was_read(gold: Path) -> None:
    """The text of a task is that of its span, each value lies within the source, and numbers are unique."""
    draft = read_draft(gold)
    tasks = [task for addressee in draft.addressees for task in addressee.tasks]
    assert len({task.number for task in tasks}) == len(tasks)
    for task in tasks:
        spans = {found.field: found for found in task.found}
        assert draft.source[spans["text"].start : spans["text"].end] == task.text
        assert {name for name in ("due", "period", "recurrence") if getattr(task, name)} <= set(spans)
        assert all(0 <= each.start < each.end <= len(draft.source) and 0 < each.confidence <= 1 for each in task.found)


def test_a_title_ends_before_the_place_and_day_in_brackets() -> None:
    """«(г. Вологда, 27 марта 2024 г.)» under the title is where and when, and no half of it stays in the title."""
    head = "РЕЗОЛЮЦИЯ\nсъезда учителей\n(г. Вологда, 27 марта 2024 г.)\n\n"
    text = f"{head}Съезд постановил:\nШколам:\n- провести неделю чтения."
    draft = parse(Source(tuple(Paragraph(line) for line in text.split("\n")), wrapped=True))
    assert draft.title == "Резолюция съезда учителей"
    assert draft.adopted_on == date(2024, 3, 27)


@pytest.mark.parametrize("days", ["20–22 апреля 2024 года", "20 и 21 апреля 2024 года", "с 20 по 22 апреля 2024 г."])
def test_no_half_of_several_days_stays_in_a_title(days: str) -> None:
    """A title that runs on into the days of the meeting ends before the first of them; which one counts is asked."""
    text = (
        f"Резолюция съезда учителей края, который проходил в городе Чите {days}\n\nСъезд рекомендует школам:\n1. Учить."
    )
    draft = parse(Source(tuple(Paragraph(line) for line in text.split("\n")), wrapped=False))
    assert draft.title == "Резолюция съезда учителей края, который проходил в городе Чите"
    assert "adopted-range" in {each.code for each in draft.doubts}


def test_co_executors_are_named_in_the_nominative() -> None:
    """Whatever case the sentence puts them in; abbreviations and names in quotes stay as they are."""
    lines = (
        "Министерству образования Забайкальского края:",
        "1. совместно с Краевым центром оценки качества образования провести мониторинг до 1 марта 2027 года;",
        "2. организовать при участии Агинского института повышения квалификации семинар;",
        "3. подготовить приказ совместно с КЦОКО.",
    )
    draft = read_resolution("a.txt", "\n".join(("Резолюция конференции", *lines)).encode())
    names = [each.name for task in draft.addressees[0].tasks for each in task.co_executors]
    assert names == [
        "Краевой центр оценки качества образования",
        "Агинский институт повышения квалификации",
        "КЦОКО",
    ]
