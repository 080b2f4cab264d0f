"""From a file to a draft: the one door to all readers."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module

from bot.documents.errors import DocumentError
from bot.documents.parser import parse
from bot.documents.readers.files import kind_of_file
from bot.documents.source import Source
from bot.domain.resolution.draft import Draft

MAX_CHARACTERS = 500_000  # a resolution of ten pages has 25,000

_READERS = {  # loaded when such a file is read: together they take as long as reading a page does
    "docx": "read_docx", "odt": "read_odt", "pdf": "read_pdf", "rtf": "read_rtf", "html": "read_html",
    "csv": "read_csv_plan", "txt": "read_text",
}  # fmt: skip


def read_resolution(name: str, content: bytes, kinds: Mapping[str, str] | None = None) -> Draft:
    """The draft in a file of any kind that is read; `DocumentError` says what is wrong with any other.

    `kinds`: see `read_draft_xlsx`. A file from outside is better read by `apart.read_safely`.
    """
    kind = kind_of_file(name, content)
    if kind == "yaml":
        from bot.documents.forms.yaml_form import read_yaml
        from bot.documents.readers.text import decoded

        return read_yaml(decoded(content))
    if kind == "xlsx":
        return _read_workbook(content, kinds)
    return drafted(read_source(name, content))


def drafted(source: Source) -> Draft:
    """What the parser makes of it; the reader's doubts come first, as they concern the whole document."""
    draft = parse(source)
    return replace(draft, doubts=(*source.doubts, *draft.doubts))


def read_source(name: str, content: bytes) -> Source:
    """What a document that people wrote says; raises as `read_resolution`, also for our own forms."""
    reader = _READERS.get(kind_of_file(name, content))
    if reader is None:
        raise DocumentError("unknown_type")
    return _fitting(_reader(reader)(content))


def _read_workbook(content: bytes, kinds: Mapping[str, str] | None) -> Draft:
    """Our own form; any other table with tasks is a plan."""
    from bot.documents.forms.draft_xlsx import read_draft_xlsx
    from bot.documents.readers.xlsx_plan import read_xlsx_plan

    try:
        return read_draft_xlsx(content, kinds)
    except DocumentError as error:
        if error.code != "not_our_table":
            raise
        draft = drafted(_fitting(read_xlsx_plan(content)))
        if not draft.addressees:
            raise
        return draft


def _fitting(source: Source) -> Source:
    if not any(paragraph.text for paragraph in source.paragraphs):
        raise DocumentError("no_text")
    if sum(len(paragraph.text) for paragraph in source.paragraphs) > MAX_CHARACTERS:
        raise DocumentError("too_long")
    return source


def _reader(name: str) -> Callable[[bytes], Source]:
    module = import_module(f"bot.documents.readers.{name.removeprefix('read_')}")
    reader: Callable[[bytes], Source] = getattr(module, name)
    return reader
