"""A zip (.docx, .xlsx) opened without trust: what it says of its sizes is checked, and what it really holds too."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.documents.errors import DocumentError

MAX_ENTRIES = 5_000
MAX_UNPACKED = 200 * 1024 * 1024  # a document of 20 MB is mostly pictures, which hardly shrink
MAX_PART = 30 * 1024 * 1024  # of XML; a resolution of 100 pages is 2 MB
CHUNK = 1024 * 1024

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, NotImplementedError, RuntimeError)


class Archive:
    """Raises `DocumentError`: "bomb" for what unfolds beyond all measure, "password", or "corrupt"."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise DocumentError("corrupt") from error
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise DocumentError("bomb")
        if any(entry.flag_bits & 1 for entry in entries):
            raise DocumentError("password")
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, name: str, limit: int = MAX_PART) -> bytes:
        """A part's bytes; the size in the zip's own list may be a lie, so no more than the limit is unpacked."""
        try:
            with self._zip.open(name) as part:
                data = part.read(limit + 1)
        except _BROKEN as error:
            raise DocumentError("corrupt") from error
        if len(data) > limit:
            raise DocumentError("bomb")
        return data

    def chunks(self, name: str, limit: int) -> Iterator[bytes]:
        """As `read`, a piece at a time: of what may be large, as a table of 100,000 rows is."""
        left = limit
        try:
            with self._zip.open(name) as part:
                while piece := part.read(CHUNK):
                    left -= len(piece)
                    if left < 0:
                        raise DocumentError("bomb")
                    yield piece
        except _BROKEN as error:
            raise DocumentError("corrupt") from error

    def xml(self, name: str) -> Element:
        """A part's XML; entities and other traps of a document type are refused."""
        try:
            root: Element = fromstring(self.read(name), forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError) as error:
            raise DocumentError("corrupt") from error
        return root

    def xml_if_any(self, name: str) -> Element | None:
        return self.xml(name) if name in self.names else None
