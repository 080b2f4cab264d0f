"""What is read from .pdf and .rtf."""

import contextlib
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from bot.documents.errors import DocumentError
from bot.documents.readers.pdf import read_pdf
from bot.documents.readers.rtf import read_rtf
from bot.documents.source import Cell, Paragraph
from bot.domain.resolution.draft import Doubt
from tests.support.chance import examples
from tests.support.resolution_files import FILES, paragraphs

PDF = (FILES / "zabaykalsky-2022.pdf").read_bytes()
RTF = (FILES / "zabaykalsky-2022.rtf").read_bytes()


def squeezed(text: str) -> str:
    """Nothing but letters and signs: no blanks, no bullets, no hyphens."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "-•")


def code_of(content: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_pdf(content)
    return caught.value.code


def written(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_pdf_says_what_the_document_says() -> None:
    """Letter for letter, over all its pages, and nothing of their headers, footers and numbers."""
    source = read_pdf(PDF)
    assert source.wrapped
    assert squeezed("".join(each.text for each in source.paragraphs)) == squeezed("".join(paragraphs()))


def test_a_gap_between_lines_is_a_blank_line() -> None:
    """Paragraphs that stand apart on the page stand apart in what is read; lines of one paragraph do not."""
    texts = [each.text for each in read_pdf(PDF).paragraphs]
    heading = texts.index("Руководителям образовательных организаций:")
    assert texts[heading - 1] == texts[heading + 1] == ""
    assert texts[heading + 2].startswith("• обеспечивать управленческие условия")
    assert texts[heading + 3] != ""


def test_a_scan_is_told_from_a_text() -> None:
    """Pages without letters are pictures."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    assert code_of(written(writer)) == "scanned"


def test_pages_that_are_pictures_are_named() -> None:
    """Among pages of text, those that are scanned are a doubt; an empty page is none."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(PDF)))
    last = len(writer.pages)
    writer.add_blank_page(100, 100)
    scan = writer.add_blank_page(100, 100)
    picture = StreamObject()
    picture[NameObject("/Subtype")] = NameObject("/Image")
    objects = DictionaryObject({NameObject("/Im0"): writer._add_object(picture)})
    scan[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): objects})
    assert read_pdf(written(writer)).doubts == (Doubt("pages-unread", quote=str(last + 2)),)
    assert read_pdf(PDF).doubts == ()


@pytest.mark.parametrize(("user", "code"), [("secret", "password"), ("", None)])
def test_a_password_is_named(user: str, code: str | None) -> None:
    """A file that opens for nobody is refused; one that only may not be printed is read."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(PDF)))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    if code:
        assert code_of(written(writer)) == code
    else:
        assert read_pdf(written(writer)) == read_pdf(PDF)


@pytest.mark.parametrize("content", [b"%PDF-1.7", PDF[:2000], PDF[:-3000][3000:], b"%PDF-1.4\n%%EOF"])
def test_a_broken_pdf_is_called_corrupt(content: bytes) -> None:
    """Cut off at either end: a sentence."""
    assert code_of(content) in {"corrupt", "scanned"}


def test_an_rtf_gives_paragraphs_and_their_markers() -> None:
    """As its program shows it: whole paragraphs, bullets apart from the text."""
    source = read_rtf(RTF)
    assert not source.wrapped
    texts = [each.text for each in source.paragraphs]
    assert texts == [text.removeprefix("- ") for text in paragraphs()]
    assert {each.marker for each in source.paragraphs} == {"", "•"}


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (r"\u1064?\u1082?\u1086?\u1083?\u1072?\par", [Paragraph("Школа")]),
        (r"\'d8\'ea\'ee\'eb\'e0\line\'e0\par\par", [Paragraph("Школа\nа")]),
        (r"{\listtext 1.2.\tab}\'e0\par", [Paragraph("а", "1.2.")]),
        (r"a\par b\cell c\cell\row d\cell\row e\par", [
            Paragraph("a"), Paragraph("b", cell=Cell(0, 0, 0)), Paragraph("c", cell=Cell(0, 0, 1)),
            Paragraph("d", cell=Cell(0, 1, 0)), Paragraph("e")]),
    ],
)  # fmt: skip
def test_what_an_rtf_says(body: str, read: list[Paragraph]) -> None:
    """Unicode and code page, soft breaks, written-out numbers, tables."""
    source = read_rtf(rb"{\rtf1\ansi\ansicpg1251\uc1 " + body.encode() + b"}")
    assert list(source.paragraphs) == read


@settings(max_examples=examples(20), deadline=None)
@given(st.data())
def test_damaged_files_are_a_sentence_at_worst(data: st.DataObject) -> None:
    """Some bytes changed, or the end cut off: a source or a `DocumentError`, never another exception."""
    content, read = data.draw(st.sampled_from([(PDF, read_pdf), (RTF[:20_000], read_rtf)]))
    damaged = bytearray(content[: data.draw(st.integers(len(content) // 2, len(content)))])
    for place in data.draw(st.lists(st.integers(0, len(damaged) - 1), max_size=20)):
        damaged[place] = data.draw(st.integers(0, 255))
    with contextlib.suppress(DocumentError):
        read(bytes(damaged))
