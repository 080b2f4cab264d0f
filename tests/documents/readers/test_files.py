"""What a file is, whatever its name says; and what is no resolution at all."""

import io
import zipfile

import pytest

from bot.documents.errors import DocumentError
from bot.documents.readers.archive import (
    MAX_ENTRIES,
    MAX_PART,
    MAX_UNPACKED,
    Archive,
)
from bot.documents.readers.files import MAX_MEGABYTES, kind_of_file
from tests.support.word import docx, p, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.pdf", docx(p("а")), "docx"),
        ("a.docx", b"junk\n%PDF-1.7\n", "pdf"),
        ("a.doc", b"{\\rtf1 a}", "rtf"),
        ("a.bin", "РЕШИЛИ:".encode(), "txt"),
        ("a.docx", "РЕШИЛИ:".encode("utf-16"), "txt"),
        ("a.yml", b"x: 1", "yaml"),
        ("a.txt", b"# x\ntitle: a\naddressees: []\n", "yaml"),
        ("a.txt", "title: просто слово\n".encode(), "txt"),
        ("", zipped({"xl/workbook.xml": "<x/>"}), "xlsx"),
        ("", zipped({"[Content_Types].xml": "wordprocessingml.document", "doc/main.xml": "<x/>"}), "docx"),
    ],
)
def test_a_file_is_what_it_holds(name: str, content: bytes, kind: str) -> None:
    """The content decides; the name only says that a text is YAML."""
    assert kind_of_file(name, content) == kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n\x00", "empty"),
        (b"x" * (MAX_MEGABYTES * 1024 * 1024 + 1), "too_large"),
        (OLE + "WordDocument".encode("utf-16-le"), "legacy_doc"),
        (OLE + "Workbook".encode("utf-16-le"), "legacy_xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"Rar!\x1a\x07", "unknown_type"),
        (b"PK\x03\x04 cut off", "corrupt"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "open_document"),
        (zipped({"photo.jpg": b"x"}), "unknown_type"),
        (b"MIME-Version: 1.0\n", "web_page"),
    ],
)
def test_what_is_no_resolution_says_so(content: bytes, code: str) -> None:
    """Each kind of wrong file has a sentence of its own."""
    with pytest.raises(DocumentError) as caught:
        kind_of_file("резолюция.docx", content)
    assert caught.value.code == code


def refused(content: bytes, part: str = "big.xml") -> str:
    with pytest.raises(DocumentError) as caught:
        Archive(content).read(part)
    return caught.value.code


def test_what_unfolds_beyond_measure_is_not_unfolded() -> None:
    """A part of zeros, and a crowd of parts, are told by what the zip says of them."""
    assert refused(zipped({"big.xml": bytes(MAX_PART + 1)})) == "bomb"
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(MAX_ENTRIES + 1):
            archive.writestr(str(number), b"")
    assert refused(many.getvalue()) == "bomb"


def test_a_zip_that_lies_of_its_sizes_is_found_out() -> None:
    """The declared size is not believed: what is really unpacked counts."""
    honest = zipped({"big.xml": bytes(MAX_PART * 2)})
    size = (MAX_PART * 2).to_bytes(4, "little")
    assert refused(honest.replace(size, (1000).to_bytes(4, "little"))) in {"bomb", "corrupt"}
    claimed = honest.replace(size, (MAX_UNPACKED + 1).to_bytes(4, "little"))
    assert refused(claimed) == "bomb"


def test_an_encrypted_zip_is_a_password() -> None:
    """A zip whose parts need a password says so before one is read."""
    content = bytearray(zipped({"word/document.xml": "<x/>"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(content)) == "password"
