"""Small .docx files, put together from the XML that a test is about."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def docx(body: str, *, numbering: str = "", styles: str = "") -> bytes:
    """`body`, `numbering` and `styles` are what stands within the root of their parts."""
    parts = {"word/document.xml": _part("document", f"<w:body>{body}</w:body>")}
    if numbering:
        parts["word/numbering.xml"] = _part("numbering", numbering)
    if styles:
        parts["word/styles.xml"] = _part("styles", styles)
    return zipped(parts)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def p(text: str = "", properties: str = "", *, more: str = "") -> str:
    """A paragraph of one run, and of whatever XML stands behind it."""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}{more}</w:p>"


def listed(number: int, level: int) -> str:
    """The properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def abstract(identity: int, *levels: tuple[str, str], more: str = "") -> str:
    """A list's definition: format and text of each of its levels."""
    return (
        f'<w:abstractNum w:abstractNumId="{identity}">{more}'
        + "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for depth, (form, text) in enumerate(levels)
        )
        + "</w:abstractNum>"
    )


def num(identity: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def style(identity: str, content: str = "", *, kind: str = "paragraph", name: str = "", more: str = "") -> str:
    shown = f'<w:name w:val="{name or identity}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{identity}" {more}>{shown}{content}</w:style>'


def _part(root: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}" {_MORE}>{content}</w:{root}>'
