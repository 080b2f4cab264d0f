"""What a file is, told by its content; its name decides only between kinds of plain text."""

import re
from pathlib import PurePath
from typing import Literal

from bot.documents.errors import DocumentError
from bot.documents.readers.archive import Archive

Kind = Literal["docx", "odt", "pdf", "rtf", "html", "csv", "xlsx", "yaml", "txt"]

MAX_MEGABYTES = 20  # what Telegram lets a bot download

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BINARY = (b"PK\x03\x04", _OLE)  # what Office saves, of today and of old

_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_OTHER_BINARY = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"\x7fELF", b"MZ", b"OggS", b"ID3", b"\x00\x00\x00")
_WEB_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<!doctype\s+html|<html|<\?xml[^>]*>\s*<(?:!doctype\s+html|html))", re.IGNORECASE
)
_WEB_ARCHIVE = re.compile(rb"\s*MIME-Version:|From: <Saved by", re.IGNORECASE)
_ODT = b"application/vnd.oasis.opendocument.text"
_OUR_YAML = re.compile(rb"^(?:title|adopted_on|addressees):", re.MULTILINE)


def kind_of_file(name: str, content: bytes) -> Kind:
    """`DocumentError` for what no resolution is read from, with a code that says what to do instead."""
    check_size(content)
    if not content.strip(b"\x00\t\r\n "):
        raise DocumentError("empty")
    if content.startswith(_OLE):
        raise DocumentError(_ole(content))
    if content.startswith(b"PK"):
        return _zipped(Archive(content))
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"{\\rtf"):
        return "rtf"
    if content.startswith(_PICTURES):
        raise DocumentError("picture")
    if content.startswith(_OTHER_BINARY):
        raise DocumentError("unknown_type")
    return _text(name, content)


def check_size(content: bytes) -> None:
    if len(content) > MAX_MEGABYTES * 1024 * 1024:
        raise DocumentError("too_large", megabytes=MAX_MEGABYTES)


def _ole(content: bytes) -> str:
    """Word of before 2007 and every password-protected document share one container."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "password"
    if "Workbook".encode("utf-16-le") in content:
        return "legacy_xls"
    return "legacy_doc"


def _zipped(archive: Archive) -> Kind:
    if "word/document.xml" in archive.names:
        return "docx"
    if "xl/workbook.xml" in archive.names:
        return "xlsx"
    if "[Content_Types].xml" in archive.names:
        types = archive.read("[Content_Types].xml")
        if b"wordprocessingml.document" in types:
            return "docx"
    if "mimetype" in archive.names:
        if archive.read("mimetype").strip() == _ODT and "content.xml" in archive.names:
            return "odt"
        raise DocumentError("open_document")
    raise DocumentError("unknown_type")


def _text(name: str, content: bytes) -> Kind:
    suffix = PurePath(name).suffix.lower()
    if suffix in {".yaml", ".yml"} or len(set(_OUR_YAML.findall(content))) > 1:
        return "yaml"
    if _WEB_ARCHIVE.match(content):
        raise DocumentError("web_page")
    if _WEB_PAGE.match(content) or suffix in {".html", ".htm"}:
        return "html"
    return "csv" if suffix == ".csv" else "txt"
