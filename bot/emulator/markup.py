"""Telegram's HTML parse mode: markup in, plain text and entities out.

Follows `parse_html` of TDLib's MessageEntity.cpp, its error sentences included, because a bot that meets
"can't parse entities" in production should meet the same words in a test.
"""

from dataclasses import dataclass, field
from typing import Any

from bot.emulator.errors import ApiError, bad_request

Entity = dict[str, Any]

_SPACES = frozenset(" \t\r\n\0\v")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


@dataclass
class Formatted:
    text: str
    entities: list[Entity] = field(default_factory=list)


@dataclass
class _Open:
    tag: str
    argument: str
    offset: int
    start: int


def utf16_length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def parse_html(source: str) -> Formatted:
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        # A closing NUL stands for the end, as in the original: it is a space and no part of any name.
        self.source = source.replace("\0", " ") + "\0"
        self.position = 0
        self.text: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> Formatted:
        while self.position < len(self.source) - 1:
            character = self.source[self.position]
            if character == "<":
                self._tag()
            elif character == "&":
                self._append(self._reference())
            else:
                self.position += 1
                self._append(character)
        if self.open:
            raise _broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            entity.pop("_code_language", None)
        ordered = sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return Formatted("".join(self.text), ordered)

    def _append(self, character: str) -> None:
        self.text.append(character)
        self.offset += 1 + (character > "\uffff")

    def _reference(self) -> str:
        """Decode `&lt;` and the like at the position and move past it; a lone `&` stands for itself."""
        start = self.position
        self.position += 1
        if self.source[self.position] == "#":
            decoded = self._numeric()
        else:
            decoded = _NAMED.get(self._run(str.isalpha))
        if decoded is None:
            self.position = start + 1
            return "&"
        if self.source[self.position] == ";":
            self.position += 1
        return decoded

    def _numeric(self) -> str | None:
        self.position += 1
        base = 10
        if self.source[self.position] == "x":
            base = 16
            self.position += 1
        digits = self._run(lambda character: character in "0123456789abcdefABCDEF"[: 10 if base == 10 else 22])
        code = int(digits, base) if 0 < len(digits) < 10 else 0  # noqa: PLR2004
        if not 0 < code < _LAST_CODE_POINT:
            return None
        if code in _SURROGATES:
            raise _broken(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return chr(code)

    def _run(self, belongs: Any) -> str:
        start = self.position
        while belongs(self.source[self.position]):
            self.position += 1
        return self.source[start : self.position]

    def _at(self, position: int) -> str:
        return f"at byte offset {len(self.source[:position].encode())}"

    def _skip_spaces(self) -> None:
        self._run(lambda character: character in _SPACES and character != "\0")

    def _tag(self) -> None:
        start = self.position
        self.position += 1
        if self.source[self.position] == "/":
            self._end_tag(start)
        else:
            self._start_tag(start)
        self.position += 1

    def _start_tag(self, start: int) -> None:
        tag = self._run(lambda character: character not in _SPACES and character != ">").lower()
        if self.source[self.position] == "\0":
            raise _broken(f"Unclosed start tag {self._at(start)}")
        if tag not in _KINDS:
            raise _broken(f'Unsupported start tag "{tag}" {self._at(start)}')
        argument = ""
        while self.source[self.position] != ">":
            self._skip_spaces()
            if self.source[self.position] == ">":
                break
            name, value = self._attribute(tag, start)
            argument = _argument(tag, name, value) or argument
        if tag == "span" and argument != "spoiler":
            raise _broken(f'Tag "span" must have class "tg-spoiler" {self._at(start)}')
        self.open.append(_Open(tag, argument, self.offset, len(self.text)))

    def _attribute(self, tag: str, start: int) -> tuple[str, str]:
        name = self._run(lambda character: character not in _SPACES and character not in "=>/\"'")
        if not name:
            raise _broken(f'Empty attribute name in the tag "{tag}" {self._at(start)}')
        self._skip_spaces()
        if self.source[self.position] == "\0":
            raise _broken(f'Unclosed start tag "{tag}" {self._at(start)}')
        if self.source[self.position] != "=":
            return name, ""
        self.position += 1
        self._skip_spaces()
        value = self._quoted() if self.source[self.position] in "\"'" else self._name_token()
        if self.source[self.position] == "\0":
            raise _broken(f"Unclosed start tag {self._at(start)}")
        return name, value

    def _quoted(self) -> str:
        quote = self.source[self.position]
        self.position += 1
        value = []
        while self.source[self.position] not in (quote, "\0"):
            if self.source[self.position] == "&":
                value.append(self._reference())
            else:
                value.append(self.source[self.position])
                self.position += 1
        if self.source[self.position] == quote:
            self.position += 1
        return "".join(value)

    def _name_token(self) -> str:
        start = self.position
        value = self._run(lambda character: character.isascii() and (character.isalnum() or character in ".-"))
        if self.source[self.position] not in _SPACES and self.source[self.position] != ">":
            raise _broken(f"Unexpected end of name token {self._at(start)}")
        return value.lower()

    def _end_tag(self, start: int) -> None:
        if not self.open:
            raise _broken(f"Unexpected end tag {self._at(start)}")
        self.position += 1
        name = self._run(lambda character: character not in _SPACES and character != ">")
        self._skip_spaces()
        if self.source[self.position] != ">":
            raise _broken(f"Unclosed end tag {self._at(start)}")
        opened = self.open.pop()
        if name and name.lower() != opened.tag:
            raise _broken(f'Unmatched end tag {self._at(start)}, expected "</{opened.tag}>", found "</{name}>"')
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Entity = {
            "type": _KINDS[opened.tag],
            "offset": opened.offset,
            "length": self.offset - opened.offset,
        }
        match opened.tag:
            case "a":
                entity = _link(entity, opened.argument or "".join(self.text[opened.start :]))
            case "code" if opened.argument:
                entity["_code_language"] = opened.argument
            case "pre" if language := self._inner_language(entity):
                entity["language"] = language
            case "blockquote" if opened.argument:
                entity["type"] = "expandable_blockquote"
            case "tg-emoji":
                entity["custom_emoji_id"] = opened.argument
        if entity:
            self.entities.append(entity)

    def _inner_language(self, pre: Entity) -> str:
        """`<pre><code class="language-x">` is one entity: the code inside is taken back."""
        last = self.entities[-1] if self.entities else {}
        if (last.get("offset"), last.get("length")) != (pre["offset"], pre["length"]):
            return ""
        language = str(last.get("_code_language", ""))
        if language:
            self.entities.pop()
        return language


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case "code", "class":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span", "class":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case "blockquote", "expandable":
            return "1"
    return ""


def _link(entity: Entity, url: str) -> Entity:
    """A link that leads nowhere leaves plain text, as in Telegram."""
    url = url.strip()
    if url.lower().startswith("tg://user?id=") and url[13:].isdigit():
        user = {"id": int(url[13:]), "is_bot": False, "first_name": url[13:]}
        return entity | {"type": "text_mention", "user": user}
    scheme, separator, rest = url.partition("://")
    if not separator:
        scheme, rest = "http", url
    host = rest.partition("/")[0]
    if scheme.lower() not in ("http", "https", "tg", "ton", "tonsite") or not host or " " in host:
        return {}
    if scheme.lower().startswith("http") and "." not in host and not host.startswith("localhost"):
        return {}
    return entity | {"url": f"{scheme.lower()}://{rest}" + ("/" if rest == host and scheme.startswith("http") else "")}


def _broken(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
