"""Nothing of a source is dropped without a word: what is no part of the draft is named as left out."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.scoring import lost_lines
from bot.documents.parser import parse
from bot.documents.source import Paragraph, Source
from bot.domain.resolution.draft import REASONS, Draft
from tests.documents.parser.drafts import made, stored
from tests.documents.parser.test_relayouts import NAMES, TEXTS, paged, wrapped
from tests.support.chance import examples

PIECES = (
    "Школам:",
    "провести смотр;",
    "Участники отмечают успехи.",
    "1. Школам открыть сад.",
    "Срок: 1 мая 2024 г.",
    "РЕШИЛИ:",
)


def letters(*texts: str) -> Counter[str]:
    """Words that were broken at the end of a line are the same in their letters."""
    return Counter(re.findall(r"[^\W\d_]", " ".join(texts).casefold()))


def assert_accounted_for(source: Source, draft: Draft) -> None:
    """Each word of the source is in the draft or left out, as often as it stands there; reasons are known ones.

    What a cell says that goes on over several rows is written once.
    """
    assert lost_lines(draft) == []
    beside = [each.text for each in draft.left_out if each.start is None]
    written = letters(*(each.text for each in source.paragraphs if not each.merged))
    assert written - letters(draft.source, *beside) == Counter()
    assert {each.reason for each in draft.left_out} <= REASONS
    spans = sorted((each.start, each.start + len(each.text)) for each in draft.left_out if each.start is not None)
    tasks = [found for each in draft.addressees for task in each.tasks for found in task.found if found.field == "text"]
    assert not [1 for start, end in spans for task in tasks if start < task.end and task.start < end]


@contextmanager
def naming(document: str) -> Iterator[None]:
    try:
        yield
    except AssertionError as error:
        error.add_note(document)
        raise


def test_every_word_of_a_document_is_accounted_for() -> None:
    """Of the corpus, of the kinds that once failed, of letters, plans, protocols, orders, pages: whatever the kind."""
    assert len(made()) > 100
    for name, source, draft in stored() + made():
        with naming(name):
            assert_accounted_for(source, draft)


@pytest.mark.long
def test_every_word_is_accounted_for_in_any_layout() -> None:
    """All our documents in all their layouts."""
    for name, source, draft in made(whole=True):
        with naming(name):
            assert_accounted_for(source, draft)


@settings(max_examples=4, deadline=None, derandomize=True)
@given(name=st.sampled_from(NAMES), width=st.integers(50, 110), hyphenated=st.booleans())
def test_no_layout_loses_a_word(name: str, width: int, *, hyphenated: bool) -> None:
    """Lines wrapped anywhere, pages numbered, lines run together: all words are still there."""
    text = TEXTS[name]
    for laid_out in (wrapped(text, width, hyphenated=hyphenated), paged(text), " ".join(text.split())):
        source = Source(tuple(map(Paragraph, laid_out.split("\n"))), wrapped=True)
        assert_accounted_for(source, parse(source))


@settings(max_examples=examples(30), deadline=None)
@given(lines=st.lists(st.sampled_from(PIECES), max_size=12))
def test_no_mixture_loses_a_word(lines: list[str]) -> None:
    """Headings, tasks, terms and statements in any order, as no person would write them."""
    source = Source(tuple(map(Paragraph, lines)), wrapped=False)
    assert_accounted_for(source, parse(source))


def test_what_the_reader_left_out_is_named() -> None:
    """Edges of pages and notes come at the end, each with its reason."""
    source = Source((Paragraph("Школам провести смотр."),), wrapped=False, furniture=("Стр. 1",), notes=("Сноска.",))
    assert [(each.text, each.reason) for each in parse(source).left_out] == [
        ("Сноска.", "note"),
        ("Стр. 1", "furniture"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("3. Контроль за исполнением решения возложить на заместителя главы.", "control"),
        ("3. Решение вступает в силу со дня принятия.", "force"),
        ("Участники благодарят организаторов.", "thanks"),
        ("Председатель совета И.И. Иванов", "signature"),
        ("Совет отмечает успехи школ.", "statement"),
        ("Голосовали: за – 5.", "minutes"),
    ],
)
def test_a_reason_is_given(line: str, reason: str) -> None:
    """What looks like a task and is none says why."""
    lines = ("РЕШЕНИЕ", "5 марта 2024 г.", "Совет решил:", "1. Школам провести смотр.", "2. Музеям открыть зал.", line)
    draft = parse(Source(tuple(map(Paragraph, lines)), wrapped=False))
    assert draft.left_out[-1].reason == reason
    assert not draft.left_out[-1].is_used
    assert draft.left_out[-1].key == f"left-out-{reason}"
