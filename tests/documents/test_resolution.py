"""From any kind of file to the same draft; from any broken one to a sentence."""

import io
import json
import os
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.bundled import RESOLUTION, bundled_resolution
from bot.documents.errors import BadCellsError, DocumentError
from bot.documents.forms.draft_form import FIRST_KINDS
from bot.documents.forms.draft_workbook import Explained, draft_workbook
from bot.documents.readers import sandbox
from bot.documents.readers.sandbox import read_in_sandbox
from bot.documents.resolution import MAX_CHARACTERS, drafted, read_resolution, read_source
from bot.documents.sandboxed import answer_to
from bot.domain.resolution.draft import Doubt, to_json
from tests.support import resolution_files as files
from tests.support.chance import examples
from tests.support.word import docx, p

TEXT = files.TEXT.encode()
POOR = files.TEXT.translate(str.maketrans("«»№", '""N'))  # KOI8-R has none of these signs
FORMS = {
    "styles.docx": files.styled(header="Резолюция симпозиума"),
    "numbers.docx": files.numbered(),
    "table.docx": files.tabular(),
    "a.pdf": (files.FILES / "zabaykalsky-2022.pdf").read_bytes(),
    "a.rtf": (files.FILES / "zabaykalsky-2022.rtf").read_bytes(),
    "utf-16.txt": files.TEXT.encode("utf-16"),
    "cp1251.txt": files.TEXT.encode("cp1251"),
}


KEYS = ("heading", "name", "lead")


def said(name: str, content: bytes) -> str:
    draft = to_json(read_resolution(name, content))
    draft["left_out"] = [each for each in draft["left_out"] if each["reason"] != "furniture"]  # only pages have it
    return json.dumps(draft, ensure_ascii=False)


@pytest.mark.parametrize("name", FORMS)
def test_the_real_resolution_is_the_same_in_every_form(name: str) -> None:
    """Styles, automatic numbers, a table, pages, any encoding: the same title, day, addressees, tasks and dates."""
    assert said(name, FORMS[name]) == said("a.txt", TEXT)


def test_an_old_encoding_is_no_other_resolution() -> None:
    """KOI8-R has other quotes; apart from them nothing changes."""
    assert said("koi8-r.txt", POOR.encode("koi8-r")) == said("a.txt", POOR.encode())


def test_the_real_resolution_is_read_to_the_letter() -> None:
    """Headings, names, leads and texts as a person has written them down in the bundled form."""
    read, written = to_json(read_resolution("a.txt", TEXT)), to_json(bundled_resolution())
    assert (read["title"], read["adopted_on"]) == (written["title"], written["adopted_on"])
    for mine, theirs in zip(read["addressees"], written["addressees"], strict=True):
        assert [mine[key] for key in ("heading", "name", "lead")] == [
            theirs[key] for key in ("heading", "name", "lead")
        ]
        assert [task["text"] for task in mine["tasks"]] == [task["text"] for task in theirs["tasks"]]


def test_our_own_forms_are_read_by_the_same_door() -> None:
    """.yaml and .xlsx are told by what they hold."""
    yaml = RESOLUTION.read_bytes()
    assert read_resolution("a.txt", yaml) == bundled_resolution()
    book = draft_workbook(bundled_resolution(), FIRST_KINDS, Explained("Как заполнять", [], {}))
    assert read_resolution("a.bin", book).title == bundled_resolution().title
    with pytest.raises(DocumentError):
        read_source("a.yaml", yaml)


@pytest.mark.parametrize(
    ("content", "code"),
    [(docx(""), "no_text"), (docx(p("а" * (MAX_CHARACTERS + 1))), "too_long"), (b"PK\x03\x04", "corrupt")],
)
def test_a_document_without_measure_is_refused(content: bytes, code: str) -> None:
    """Nothing to read, or more than any resolution has."""
    with pytest.raises(DocumentError) as caught:
        read_resolution("a.docx", content)
    assert caught.value.code == code


async def test_blanks_without_measure_are_read() -> None:
    """However many stand before a text, within it or after it: within the time that a reader has."""
    blanks = " " * 20_000
    text = f"Школам:\n1.{blanks}Провести сбор{blanks}до 1 мая 2027 года.{blanks}Что{blanks}:\n"
    draft = await read_in_sandbox("a.txt", text.encode())
    assert [task.text for each in draft.addressees for task in each.tasks] == [
        "Провести сбор до 1 мая 2027 года. Что :"
    ]


def test_what_the_reader_doubts_comes_first() -> None:
    """A draft from a file that could not be read for certain says so before anything else."""
    source = replace(read_source("a.pdf", FORMS["a.pdf"]), doubts=(Doubt("columns"),))
    assert drafted(source).doubts[0].code == "columns"


async def test_a_file_read_apart_is_the_same() -> None:
    """What comes over from the other process is the very draft, with its places, doubts and dates."""
    assert await read_in_sandbox("a.txt", TEXT) == read_resolution("a.txt", TEXT)


async def test_what_is_wrong_comes_over() -> None:
    """A bad file and bad cells are told as if they had been read here; the caller's kinds go along."""
    with pytest.raises(DocumentError) as caught:
        await read_in_sandbox("a.docx", b"PK\x03\x04")
    assert caught.value.code == "corrupt"
    book = draft_workbook(bundled_resolution(), FIRST_KINDS, Explained("Как заполнять", [], {}))
    with pytest.raises(BadCellsError) as bad:
        await read_in_sandbox("a.xlsx", book, {"school": "Школа"})
    assert {each.code for each in bad.value.problems} == {"unknown_kind"}
    assert bad.value.problems[0].cell == "E2"


async def test_a_reader_that_takes_too_long_is_ended() -> None:
    """The time limit ends the process, and its end is a sentence; nothing is left running."""
    before = children()
    with pytest.raises(DocumentError) as caught:
        await read_in_sandbox("a.txt", TEXT, seconds=0.01)
    assert caught.value.code == "too_complex"
    assert children() == before


def children() -> str:
    """The processes that this one has started and not seen the end of."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text()


async def test_a_file_over_the_limit_starts_no_reader() -> None:
    """20 MB and a byte are refused at once."""
    with pytest.raises(DocumentError) as caught:
        await read_in_sandbox("a.txt", bytes(20 * 1024 * 1024 + 1))
    assert caught.value.code == "too_large"


@pytest.mark.parametrize(
    ("answer", "code"),
    [(b"", "too_complex"), (b"{", "too_complex"), (b'{"failed": "KeyError in f, x.py:1"}', "not_understood")],
)
def test_a_reader_that_breaks_down_is_a_sentence(answer: bytes, code: str) -> None:
    """Ended by a limit, cut off, or failed by a mistake of ours."""
    with pytest.raises(DocumentError) as caught:
        sandbox._draft(answer, -9)
    assert caught.value.code == code


def test_a_failure_is_told_without_the_file() -> None:
    """The place in the code says enough: the message of an error may quote what was read."""
    answer = answer_to({"name": "тайна.txt"}, TEXT)
    assert set(answer) == {"failed"}
    assert answer["failed"].startswith("KeyError in answer_to")
    assert "тайна" not in answer["failed"]


def book() -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as workbook:
        workbook.add_worksheet().write_row(0, 0, ["№", "Кому", "Текст", "Срок", date(2024, 1, 1)])
    return buffer.getvalue()


@settings(max_examples=examples(20), deadline=None)
@given(st.sampled_from([docx(p("Решили:") + p("1. Школам учить")), book(), TEXT[:3000]]), st.data())
def test_damaged_files_are_a_draft_or_a_sentence(content: bytes, data: st.DataObject) -> None:
    """Bytes changed or cut off anywhere: a draft or a `DocumentError`, never another exception."""
    damaged = bytearray(content[: data.draw(st.integers(0, len(content)))])
    for place in data.draw(st.lists(st.integers(0, max(len(damaged) - 1, 0)), max_size=8)):
        damaged[place : place + 1] = bytes([data.draw(st.integers(0, 255))])
    with suppress(DocumentError):
        read_resolution("a.docx", bytes(damaged))
