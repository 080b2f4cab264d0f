"""What a .docx keeps in other parts than its body: included files, notes, headers and footers."""

import re
from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element

from bot.documents.errors import DocumentError
from bot.documents.readers.archive import Archive
from bot.documents.readers.docx.xml import attribute, children, name
from bot.documents.readers.html import read_html
from bot.documents.readers.rtf import read_rtf
from bot.documents.readers.text import read_text
from bot.documents.signs import tidied
from bot.documents.source import Paragraph, Source
from bot.domain.resolution.draft import Doubt

_MOST = 20  # of included files; each may include more
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


class Chunks:
    """The files that `altChunk` includes; one that cannot be read is a doubt."""

    def __init__(self, archive: Archive, main: str, read_docx: Callable[[bytes], Source]) -> None:
        self._archive = archive
        self._read_docx = read_docx
        self._targets = _targets(archive, main)
        self._left = _MOST
        self.doubts: tuple[Doubt, ...] = ()

    def paragraphs(self, key: str) -> Iterable[Paragraph]:
        self._left -= 1
        target = self._targets.get(key, "")
        source = self._read(target) if self._left >= 0 and target in self._archive.names else None
        if source is None:
            self.doubts += (Doubt("chunk-unread", quote=target.rpartition("/")[2]),)
            return ()
        if not source.wrapped:
            return source.paragraphs
        return tuple(paragraph for paragraph in source.paragraphs if paragraph.text.strip())

    def _read(self, target: str) -> Source | None:
        try:
            return self._reader(target)(self._archive.read(target))
        except DocumentError:
            return None

    def _reader(self, target: str) -> Callable[[bytes], Source]:
        start = self._archive.read(target)[:200].lstrip()
        if start.startswith(b"PK"):
            return self._read_docx
        if start.startswith(b"{\\rtf"):
            return read_rtf
        return read_html if b"<" in start else read_text


def _targets(archive: Archive, main: str) -> dict[str, str]:
    folder, _, file = main.rpartition("/")
    relations = archive.xml_if_any(f"{folder}/_rels/{file}.rels")
    found: dict[str, str] = {}
    for each in relations if relations is not None else ():
        target = attribute(each, "Target", "")
        found[attribute(each, "Id", "")] = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
    return found


def texts_of(archive: Archive, folder: str, *kinds: str) -> Iterator[str]:
    """The paragraphs of such parts, each once: "header2.xml" is of the kind "header"."""
    wanted = re.compile(rf"{re.escape(folder)}/(?:{'|'.join(kinds)})\d*\.xml")
    seen: set[str] = set()
    for part in sorted(filter(wanted.fullmatch, archive.names)):
        for text in _texts(archive.xml(part)):
            if text not in seen:
                seen.add(text)
                yield text


def _texts(root: Element) -> Iterator[str]:
    for element in root:
        if attribute(element, "type", "") in _SEPARATORS:
            continue
        paragraphs = [each for each in element.iter() if name(each) == "p"]
        for paragraph in paragraphs or ([element] if name(element) == "p" else []):
            runs = (each for each in paragraph.iter() if name(each) == "r")
            text = tidied("".join(each.text or "" for run in runs for each in children(run, "t"))).strip()
            if text:
                yield text
