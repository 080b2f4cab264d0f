"""Telegram's HTML parse mode: markup in, plain text and entities out.

Follows `parse_html` of TDLib's MessageEntity.cpp, its error sentences included, because a bot that meets
"can't parse entities" in production should meet the same words in a test.
"""

import re
from collections.abc import Callable

from bot.emulator.errors import ApiError, bad_request
from bot.emulator.tags import KINDS, Entity, Formatted, OpenTag, add_entity, argument_of, utf16_length

_END = "\0"  # stands for the end of the source, as in the original: a space, and no part of any name
_SPACES = frozenset(" \t\r\n\v" + _END)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ORDINARY = re.compile(r"[^<&\0]+")
_DECIMAL = frozenset("0123456789")
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")
_LONGEST_REFERENCE = 9
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


def parse_html(source: str) -> Formatted:
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source.replace(_END, " ") + _END
        self.position = 0
        self.text: list[str] = []
        self.offset = 0
        self.open: list[tuple[OpenTag, int]] = []
        self.entities: list[Entity] = []

    @property
    def here(self) -> str:
        return self.source[self.position]

    def parse(self) -> Formatted:
        while self.position < len(self.source) - 1:
            if self.here == "<":
                self._tag()
            elif self.here == "&":
                self._append(self._reference())
            else:
                self._append(self._plain())
        if self.open:
            raise _broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0].name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        ordered = sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return Formatted("".join(self.text), ordered)

    def _append(self, text: str) -> None:
        self.text.append(text)
        self.offset += utf16_length(text)

    def _plain(self) -> str:
        """The run of ordinary characters at the position, at once: most of a text is such runs."""
        text = _ORDINARY.match(self.source, self.position)[0]  # type: ignore[index]  # there is one at least
        self.position += len(text)
        return text

    def _reference(self) -> str:
        """Decode `&lt;` and the like and move past it; an `&` that starts none stands for itself."""
        start = self.position
        self.position += 1
        decoded = self._numeric() if self.here == "#" else _NAMED.get(self._while(str.isalpha), "")
        if not decoded:
            self.position = start + 1
            return "&"
        if self.here == ";":
            self.position += 1
        return decoded

    def _numeric(self) -> str:
        self.position += 1
        base, allowed = 10, _DECIMAL
        if self.here == "x":
            base, allowed = 16, _HEXADECIMAL
            self.position += 1
        digits = self._while(allowed.__contains__)
        code = int(digits, base) if 1 <= len(digits) <= _LONGEST_REFERENCE else 0
        if code in _SURROGATES:
            raise _broken(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return chr(code) if 0 < code < _LAST_CODE_POINT else ""

    def _while(self, belongs: Callable[[str], bool]) -> str:
        start = self.position
        while belongs(self.here):
            self.position += 1
        return self.source[start : self.position]

    def _skip_spaces(self) -> None:
        self._while(lambda character: character in _SPACES and character != _END)

    def _broken_at(self, reason: str, position: int, remark: str = "") -> ApiError:
        return _broken(f"{reason} at byte offset {len(self.source[:position].encode())}{remark}")

    def _tag(self) -> None:
        start = self.position
        self.position += 1
        if self.here == "/":
            self._end_tag(start)
        else:
            self._start_tag(start)
        self.position += 1

    def _start_tag(self, start: int) -> None:
        name = self._while(lambda character: character not in _SPACES and character != ">").lower()
        if self.here == _END:
            raise self._broken_at("Unclosed start tag", start)
        if name not in KINDS:
            raise self._broken_at(f'Unsupported start tag "{name}"', start)
        argument = ""
        self._skip_spaces()
        while self.here != ">":
            argument = argument_of(name, *self._attribute(name, start)) or argument
            self._skip_spaces()
        if name == "span" and argument != "spoiler":
            raise self._broken_at('Tag "span" must have class "tg-spoiler"', start)
        self.open.append((OpenTag(name, argument, self.offset), len(self.text)))

    def _attribute(self, tag: str, start: int) -> tuple[str, str]:
        name = self._while(lambda character: character not in _SPACES and character not in "=>/\"'")
        if not name:
            raise self._broken_at(f'Empty attribute name in the tag "{tag}"', start)
        self._skip_spaces()
        if self.here == _END:
            raise self._broken_at(f'Unclosed start tag "{tag}"', start)
        if self.here != "=":
            return name, ""
        self.position += 1
        self._skip_spaces()
        value = self._quoted() if self.here in "\"'" else self._name_token()
        if self.here == _END:
            raise self._broken_at("Unclosed start tag", start)
        return name, value

    def _quoted(self) -> str:
        quote = self.here
        self.position += 1
        value = []
        while self.here not in (quote, _END):
            if self.here == "&":
                value.append(self._reference())
            else:
                value.append(self.here)
                self.position += 1
        if self.here == quote:
            self.position += 1
        return "".join(value)

    def _name_token(self) -> str:
        start = self.position
        value = self._while(lambda character: character.isascii() and (character.isalnum() or character in ".-"))
        if self.here not in _SPACES and self.here != ">":
            raise self._broken_at("Unexpected end of name token", start)
        return value.lower()

    def _end_tag(self, start: int) -> None:
        if not self.open:
            raise self._broken_at("Unexpected end tag", start)
        self.position += 1
        name = self._while(lambda character: character not in _SPACES and character != ">").lower()
        self._skip_spaces()
        if self.here != ">":
            raise self._broken_at("Unclosed end tag", start)
        tag, begin = self.open.pop()
        if name and name != tag.name:
            remark = f', expected "</{tag.name}>", found "</{name}>"'
            raise self._broken_at("Unmatched end tag", start, remark)
        if self.offset > tag.offset:
            add_entity(self.entities, tag, "".join(self.text[begin:]))


def _broken(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
