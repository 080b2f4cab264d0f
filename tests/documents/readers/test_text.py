"""Plain text, whatever program saved it."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.errors import DocumentError
from bot.documents.readers.text import decoded, read_text, source_of_text
from tests.support.chance import examples
from tests.support.resolution_files import TEXT

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866")


def spelt(text: str, encoding: str) -> str:
    """As far as the encoding has the signs for it."""
    return text.encode(encoding, errors="replace").decode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "РЕШИЛИ:\n1. РЕКОМЕНДОВАТЬ ШКОЛАМ ПРОВЕСТИ КОНФЕРЕНЦИЮ.\n",
        "Школам:\n- провести конкурс до 1 июня 2024 г.",
    ],
)
def test_the_encoding_is_found_out(text: str, encoding: str) -> None:
    """By the byte order mark, by what is valid, by how often letters occur: also where all is in capitals."""
    assert decoded(text.encode(encoding, errors="replace")) == spelt(text, encoding)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_kept(end: str) -> None:
    """A line is a paragraph, a blank one an empty paragraph; blanks before a line stay, those behind it go."""
    source = read_text(f"Школам:  {end}{end}  - учить{end}".encode())
    assert [each.text for each in source.paragraphs] == ["Школам:", "", "  - учить", ""]
    assert source.wrapped


def test_signs_that_nobody_sees() -> None:
    """Soft hyphens go, but for one at the end of a line; a bullet of a symbol font is a bullet."""
    source = source_of_text(["ши\u00adрокий\u200b при\u00ad\nмер", "\uf0b7 пункт"])
    assert [each.text for each in source.paragraphs] == ["широкий при-", "мер", "• пункт"]


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03" * 50, b"text\x07", b"\xff\xfe\x00\xd8\x00\xd8"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    """Bytes that no text has are not read as one."""
    with pytest.raises(DocumentError):
        decoded(content)


@settings(max_examples=examples(60))
@given(st.binary(max_size=80))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    """Any bytes are text or a `DocumentError`."""
    with suppress(DocumentError):
        read_text(content)
