"""Plain text in the encodings that Russian offices use: .txt files, and what is pasted into the chat."""

import codecs
import re
from collections.abc import Iterable

from bot.documents.errors import DocumentError
from bot.documents.signs import tidied_line
from bot.documents.source import Paragraph, Source

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ONE_BYTE = ("cp1251", "koi8-r", "cp866")
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_LINE = re.compile(r"\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]|(?=\f)")

# The letters that Russian is mostly made of, the most frequent first.
_FREQUENT = {letter: 24 - place for place, letter in enumerate("оеаинтсрвлкмдпуяызьбгч")}
_USUAL_SIGNS = frozenset("«»–—№…“”„•·°§‑’‘\xa0")
_ODD_CASE = re.compile(r"[а-яё][А-ЯЁ]")


def read_text(content: bytes) -> Source:
    return source_of_text([decoded(content)])


def source_of_text(messages: Iterable[str]) -> Source:
    """Text as it was pasted, in one message or several; a page break stays at the beginning of its line."""
    lines = [line for message in messages for line in _LINE.split(message)]
    return Source(tuple(Paragraph(tidied_line(line)) for line in lines), wrapped=True)


def decoded(content: bytes) -> str:
    """By the byte order mark; without one UTF-8 or UTF-16 where it is valid, else by how often letters occur."""
    try:
        mixed = _is_mixed(content)
        text = "".join(map(_line, content.splitlines(keepends=True))) if mixed else content.decode(_encoding(content))
    except UnicodeDecodeError as error:
        raise DocumentError("unknown_type") from error
    if _NOT_IN_TEXT.search(text):
        raise DocumentError("unknown_type")
    return text


def _encoding(content: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return encoding
    if b"\x00" in content[:1000]:
        return _utf16(content)
    try:
        content.decode()
    except UnicodeDecodeError:
        return max(_ONE_BYTE, key=lambda encoding: _likeness(content[:50_000].decode(encoding, errors="replace")))
    return "utf-8"


def _is_mixed(content: bytes) -> bool:
    """Whether some lines are UTF-8 with Russian letters and others are not UTF-8 at all: two files put together."""
    if b"\x00" in content[:1000]:
        return False
    lines = [line for line in content.splitlines() if not line.isascii()]
    good = sum(map(_is_utf8, lines))
    return 0 < good < len(lines) and good * 4 >= len(lines)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _line(line: bytes) -> str:
    if _is_utf8(line):
        return line.decode()
    return line.decode(
        max(_ONE_BYTE, key=lambda encoding: _likeness(line.decode(encoding, errors="replace"))), errors="replace"
    )


def _utf16(content: bytes) -> str:
    """Its blanks, digits and Latin letters have a zero byte: the second one of the two, or the first."""
    return "utf-16-le" if content[1::2].count(0) >= content[::2].count(0) else "utf-16-be"


def _likeness(text: str) -> int:
    """How much it looks like Russian: KOI8-R read as cp1251 has rare letters, and capitals within words."""
    letters = sum(_FREQUENT.get(sign, 0) for sign in text.lower())
    strange = sum(1 for sign in text if not (sign.isascii() or sign.isalpha() or sign in _USUAL_SIGNS))
    return letters - 50 * (len(_ODD_CASE.findall(text)) + strange)
