"""A report as a Word file: a form with fields, built in or the ministry's own, filled in a sandbox."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shared import Mm
from docxtpl import DocxTemplate
from jinja2 import ChainableUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.documents.errors import DocumentError
from bot.domain.text import cut

STAMP = (1980, 1, 1, 0, 0, 0)
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML cannot hold
TAG = re.compile(r"\{%.*?%\}")
STRAIGHT = str.maketrans("“”‘’", "\"\"''")  # as docxtpl reads what Word has made of quotes
NUMBER = re.compile(r"№ (?=\d)")
LANGUAGES = {"ru": "ru-RU", "en": "en-US"}
MAX_BYTES = 5 * 1024 * 1024
PLACE_LIMIT = 120  # characters of a paragraph that is quoted
WIDTH, HEIGHT = Mm(165), Mm(225)  # of a picture, at most: what a page has room for


class UnknownFieldsError(DocumentError):
    """A form asks for what a report does not have."""

    def __init__(self, names: list[str]) -> None:
        super().__init__("unknown_fields", names=", ".join(names), count=len(names))
        self.names = names


class DescribedImage:
    """A picture as a field; `words` say what it shows to who listens to the page, which docxtpl's own cannot."""

    def __init__(self, template: DocxTemplate, content: bytes, words: str) -> None:
        self.template, self.content, self.words = template, content, FORBIDDEN.sub("", words)

    def __html__(self) -> str:
        part = self.template.current_rendering_part
        drawn = part.new_pic_inline(BytesIO(self.content), self._width(), None)
        if drawn.extent.cy > HEIGHT:
            drawn = part.new_pic_inline(BytesIO(self.content), None, HEIGHT)
        drawn.docPr.set("descr", self.words)
        return f'</w:t></w:r><w:r><w:drawing>{drawn.xml}</w:drawing></w:r><w:r><w:t xml:space="preserve">'

    def _width(self) -> int:
        """No wider than the narrowest page between its margins."""
        sections = self.template.docx.sections
        rooms = [each.page_width - each.left_margin - each.right_margin for each in sections if each.page_width]
        return int(min([WIDTH, *rooms]))

    __str__ = __html__  # a form may have switched the escaping off


def render(
    form: bytes,
    fields: Mapping[str, Any],
    pictures: Mapping[str, tuple[bytes, str]],
    as_of: datetime,
    title: str,
    locale: str,
) -> bytes:
    """Raises DocumentError for a form that is none, and UnknownFieldsError.

    `pictures` are fields too, each with what it shows in words. `as_of` becomes the time of the document's making:
    nothing else in it tells when.
    """
    missing: set[str] = set()
    try:
        template = _opened(form)
        written = list(_paragraphs(template))  # as long as it is a form
        images = {
            name: DescribedImage(template, content, words) if content else ""
            for name, (content, words) in pictures.items()
        }
        template.render({**_clean(fields), **images}, _environment(missing), autoescape=True)
        _describe(template.docx, as_of, title, locale)
        content = BytesIO()
        template.save(content)
    except TemplateError as error:
        raise _said(str(error.message or ""), template) from error
    except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError, MemoryError) as error:
        raise DocumentError("bad_form") from error
    if missing:
        raise UnknownFieldsError(sorted(missing))
    if not any("{{" in each for each in written):
        raise DocumentError("no_fields", example="{{ title }}")
    return _repacked(content.getvalue())


def _opened(form: bytes) -> DocxTemplate:
    try:
        template = DocxTemplate(BytesIO(form))
        template.init_docx()
    except (LookupError, ValueError, TypeError, AttributeError, zipfile.BadZipFile, SyntaxError) as error:
        raise DocumentError("form_with_macros" if _has_macros(form) else "no_form") from error
    if _has_macros(form):
        raise DocumentError("form_with_macros")
    return template


def _has_macros(form: bytes) -> bool:
    """Whoever opens a report runs nothing."""
    try:
        with zipfile.ZipFile(BytesIO(form)) as parts:
            return any(name.endswith("vbaProject.bin") for name in parts.namelist())
    except zipfile.BadZipFile:
        return False


def _paragraphs(template: DocxTemplate) -> Iterator[str]:
    """Of the pages, then of their heads and feet."""
    beside = [each.target_part for each in template.docx.part.rels.values() if each.reltype in {RT.HEADER, RT.FOOTER}]
    for part in (template.docx, *beside):
        for paragraph in part.element.iter(qn("w:p")):
            yield "".join(each.text or "" for each in paragraph.iter(qn("w:t")))


def _said(reason: str, template: DocxTemplate) -> DocumentError:
    """What jinja2 says in English, as far as it can be told to somebody at Word."""
    if reason.startswith("Unexpected end of template"):
        return DocumentError("unclosed_form")
    if found := re.match(r"Encountered unknown tag '(\w+)'", reason):
        return DocumentError("unknown_tag", name=found[1])
    spoilt = next(filter(_is_spoilt, _paragraphs(template)), None)
    return DocumentError("bad_place", place=cut(spoilt, PLACE_LIMIT)) if spoilt else DocumentError("bad_form")


def _is_spoilt(paragraph: str) -> bool:
    """Whether fields of it cannot be read; marks of repeats and conditions have their ends elsewhere."""
    try:
        _environment(set()).parse(TAG.sub("", paragraph.translate(STRAIGHT)))
    except TemplateError:
        return True
    return False


def _environment(missing: set[str]) -> ImmutableSandboxedEnvironment:
    class Missed(ChainableUndefined):
        """Remembers what was asked for, and goes on, so that every unknown field is told at once."""

        def __init__(self, hint: str | None = None, obj: Any = None, name: str | None = None, **rest: Any) -> None:
            super().__init__(hint, obj, name, **rest)
            if name:
                missing.add(str(name))

    return ImmutableSandboxedEnvironment(undefined=Missed, autoescape=True)


def _describe(document: Any, as_of: datetime, title: str, locale: str) -> None:
    """Its language, too: a screen reader and the checking of spelling go by it."""
    core = document.core_properties
    core.created = core.modified = as_of.replace(tzinfo=None)
    core.author = core.last_modified_by = core.comments = ""
    core.title, core.revision, core.language = title[:255], 1, locale
    for said in document.styles.element.xpath("w:docDefaults//w:lang"):
        said.set(qn("w:val"), LANGUAGES.get(locale, locale))


def _repacked(content: bytes) -> bytes:
    """The same parts, of no particular time."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return packed.getvalue()


def _clean(value: Any) -> Any:
    """Without what XML cannot hold; «№ 5» stays on one line."""
    if isinstance(value, str):
        return FORBIDDEN.sub("", NUMBER.sub("№\u00a0", value))
    if isinstance(value, Mapping):
        return {key: _clean(each) for key, each in value.items()}
    return [_clean(each) for each in value] if isinstance(value, (list, tuple)) else value
