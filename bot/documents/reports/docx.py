"""A report as a Word file: a form with fields, built in or the ministry's own, filled in a sandbox."""

import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import ChainableUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.documents.errors import DocumentError

STAMP = (1980, 1, 1, 0, 0, 0)
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML cannot hold
NUMBER = re.compile(r"№ (?=\d)")
MAX_BYTES = 5 * 1024 * 1024


class UnknownFieldsError(DocumentError):
    """A form asks for what a report does not have."""

    def __init__(self, names: list[str]) -> None:
        super().__init__("unknown_fields", names=", ".join(names), count=len(names))
        self.names = names


def render(form: bytes, fields: Mapping[str, Any], pictures: Mapping[str, bytes], as_of: datetime, title: str) -> bytes:
    """Raises DocumentError for a form that is none, and UnknownFieldsError.

    `pictures` are fields too. `as_of` becomes the time of the document's making: nothing else in it tells when.
    """
    missing: set[str] = set()
    try:
        template = _opened(form)
        images = {
            name: InlineImage(template, BytesIO(content), width=Mm(165)) if content else ""
            for name, content in pictures.items()
        }
        template.render({**_clean(fields), **images}, _environment(missing), autoescape=True)
        _describe(template.docx, as_of, title)
        content = BytesIO()
        template.save(content)
    except TemplateError as error:
        raise _said(str(error.message or "")) from error
    except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError, MemoryError) as error:
        raise DocumentError("bad_form") from error
    if missing:
        raise UnknownFieldsError(sorted(missing))
    return _repacked(content.getvalue())


def _opened(form: bytes) -> DocxTemplate:
    try:
        template = DocxTemplate(BytesIO(form))
        template.init_docx()
    except (LookupError, ValueError, TypeError, AttributeError, zipfile.BadZipFile, SyntaxError) as error:
        raise DocumentError("no_form") from error
    return template


def _said(reason: str) -> DocumentError:
    """What jinja2 says in English, as far as it can be told to somebody at Word."""
    if reason.startswith("Unexpected end of template"):
        return DocumentError("unclosed_form")
    if found := re.match(r"Encountered unknown tag '(\w+)'", reason):
        return DocumentError("unknown_tag", name=found[1])
    return DocumentError("bad_form")


def _environment(missing: set[str]) -> ImmutableSandboxedEnvironment:
    class Missed(ChainableUndefined):
        """Remembers what was asked for, and goes on, so that every unknown field is told at once."""

        def __init__(self, hint: str | None = None, obj: Any = None, name: str | None = None, **rest: Any) -> None:
            super().__init__(hint, obj, name, **rest)
            if name:
                missing.add(str(name))

    return ImmutableSandboxedEnvironment(undefined=Missed, autoescape=True)


def _describe(document: Any, as_of: datetime, title: str) -> None:
    core = document.core_properties
    core.created = core.modified = as_of.replace(tzinfo=None)
    core.author = core.last_modified_by = core.comments = ""
    core.title, core.revision = title[:255], 1


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
