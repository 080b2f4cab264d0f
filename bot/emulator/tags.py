"""The tags of Telegram's HTML, and the entities they become."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, urlsplit

Entity = dict[str, Any]

KINDS = {
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
_SCHEMES = ("http", "https", "tg", "ton", "tonsite")
_USER_LINK = "tg://user?id="


@dataclass
class Formatted:
    text: str
    entities: list[Entity] = field(default_factory=list)


@dataclass(frozen=True)
class OpenTag:
    name: str
    argument: str
    offset: int


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def argument_of(tag: str, name: str, value: str) -> str:
    """What an attribute contributes to its tag; most contribute nothing."""
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case "blockquote", "expandable":
            return "1"
    return ""


def add_entity(entities: list[Entity], tag: OpenTag, inner: str) -> None:
    """Add what the closed tag makes of the text inside it, unless that is nothing."""
    entity: Entity = {"type": KINDS[tag.name], "offset": tag.offset, "length": utf16_length(inner)}
    match tag.name:
        case "a":
            entity = _linked(entity, tag.argument or inner)
        case "code" if tag.argument:
            entity["language"] = tag.argument
        case "pre":
            _take_language(entities, entity)
        case "blockquote" if tag.argument:
            entity["type"] = "expandable_blockquote"
        case "tg-emoji":
            entity["custom_emoji_id"] = tag.argument
    if entity:
        entities.append(entity)


def _take_language(entities: list[Entity], pre: Entity) -> None:
    """`<pre><code class="language-x">` is one entity, not two."""
    last = entities[-1] if entities else {}
    same_range = (last.get("offset"), last.get("length")) == (pre["offset"], pre["length"])
    if same_range and last["type"] == "code" and "language" in last:
        pre["language"] = entities.pop()["language"]


def _linked(entity: Entity, address: str) -> Entity:
    address = address.strip()
    user_id = address.removeprefix(_USER_LINK)
    if address.startswith(_USER_LINK) and user_id.isdigit():
        user = {"id": int(user_id), "is_bot": False, "first_name": user_id}
        return entity | {"type": "text_mention", "user": user}
    url = checked_url(address)
    return entity | {"url": url} if url else {}


def web_address(text: str) -> SplitResult:
    """The parts of an address; what is none has no parts."""
    try:
        return urlsplit(text)
    except ValueError:
        return urlsplit("")


def checked_url(address: str) -> str:
    """The address as Telegram keeps it, or nothing: a link that leads nowhere leaves plain text."""
    scheme, separator, rest = address.partition("://")
    if not separator:
        scheme, rest = "http", address
    scheme = scheme.lower()
    host = rest.partition("/")[0].partition("?")[0].partition("#")[0]
    if scheme not in _SCHEMES or not host or any(character.isspace() for character in rest):
        return ""
    web = scheme.startswith("http")
    if web and "." not in host and not host.startswith("localhost"):
        return ""
    return f"{scheme}://{rest}/" if web and rest == host else f"{scheme}://{rest}"
