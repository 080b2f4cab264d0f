"""A .docx by walking its XML: tables, content controls, tracked changes, automatic numbers."""

from bot.documents.errors import DocumentError
from bot.documents.readers.archive import Archive
from bot.documents.readers.docx.body import Body
from bot.documents.readers.docx.chunks import Chunks, texts_of
from bot.documents.readers.docx.numbering import Numbering
from bot.documents.readers.docx.styles import Styles
from bot.documents.readers.docx.xml import REL, attribute
from bot.documents.source import Source

_MAIN = "word/document.xml"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def read_docx(content: bytes) -> Source:
    """What the body shows when all tracked changes are accepted, and what it includes from other files.

    Notes and comments are notes of the source, headers and footers its furniture.
    """
    archive = Archive(content)
    main = _main_part(archive)
    folder = main.rpartition("/")[0]
    styles = Styles(archive.xml_if_any(f"{folder}/styles.xml"))
    numbering = Numbering(archive.xml_if_any(f"{folder}/numbering.xml"), styles)
    chunks = Chunks(archive, main, read_docx)
    try:
        paragraphs = Body(styles, numbering, chunks.paragraphs).paragraphs(archive.xml(main))
    except RecursionError as error:
        raise DocumentError("corrupt") from error
    return Source(
        paragraphs,
        wrapped=False,
        doubts=chunks.doubts,
        furniture=tuple(texts_of(archive, folder, "header", "footer")),
        notes=tuple(texts_of(archive, folder, "footnotes", "endnotes", "comments")),
    )


def _main_part(archive: Archive) -> str:
    """Word's name for it; other programs may choose theirs and say so in the package."""
    if _MAIN in archive.names:
        return _MAIN
    relations = archive.xml_if_any("_rels/.rels")
    for each in relations if relations is not None else ():
        if each.tag == f"{_PACKAGE}Relationship" and attribute(each, "Type", "").endswith(REL):
            return attribute(each, "Target", "").lstrip("/")
    raise DocumentError("corrupt")
