"""What Telegram does with a text and its entities after parsing: cleaning, trimming, detecting."""

import re
from typing import Any

from bot.emulator.errors import bad_request
from bot.emulator.markup import parse_html
from bot.emulator.tags import Entity, Formatted, checked_url, utf16_length

_CONTROL = {code: " " for code in range(32) if code != 10} | {13: None}  # noqa: PLR2004
_CONTROL |= dict.fromkeys((*range(0x202A, 0x202F), 0x2028, 0x2029))
_KNOWN = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic",
    "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link",
    "text_mention", "custom_emoji",
}  # fmt: skip
_CLOSED = {"code", "pre", "text_link", "text_mention", "custom_emoji"}  # nothing is detected inside these
_DETECTED = [
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zа-я]{2,}\b", re.IGNORECASE)),
    ("url", re.compile(r"(?:https?|tg)://[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]]", re.IGNORECASE)),
    ("url", re.compile(r"(?<![\w@./-])(?:[\w-]+\.)+(?:ru|рф|com|org|net|info|me)\b(?:/[^\s<>\"«»]*[\w/])?")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?(?![\w/])", re.ASCII)),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{2,31}\b", re.ASCII)),
    ("hashtag", re.compile(r"(?<!\w)#\d*[^\W\d]\w*")),
]


def formatted(text: str, parse_mode: str = "", entities: list[Entity] | None = None) -> Formatted:
    """The text as Telegram would store it; what does not parse is a 400 in Telegram's words."""
    text = text.translate(_CONTROL)
    mode = parse_mode.lower()
    if mode == "html":
        parsed = parse_html(text)
    elif mode in ("", "none"):
        parsed = Formatted(text, _checked(text, entities or []))
    else:
        raise bad_request("unsupported parse_mode")
    return _detect(_trim(parsed))


def _checked(text: str, entities: list[Any]) -> list[Entity]:
    end = utf16_length(text)
    kept = []
    for entity in entities:
        if not isinstance(entity, dict):
            raise bad_request("can't parse MessageEntity: expected an Object")
        kind, offset, length = (entity.get(name) for name in ("type", "offset", "length"))
        if not isinstance(offset, int) or not isinstance(length, int):
            raise bad_request("can't parse MessageEntity: field must be of type Number")
        if not isinstance(kind, str) or kind not in _KNOWN:
            raise bad_request("can't parse MessageEntity: unsupported type of an entity specified")
        if offset < 0 or length <= 0 or offset + length > end:
            raise bad_request("ENTITY_BOUNDS_INVALID")
        if kind != "text_link" or checked_url(str(entity.get("url", ""))):
            kept.append({name: value for name, value in entity.items() if value is not None})
    return sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def _trim(parsed: Formatted) -> Formatted:
    """Spaces and newlines go at the end always, at the start up to the first entity."""
    text = parsed.text.rstrip(" \n")
    first = min((entity["offset"] for entity in parsed.entities), default=len(text))
    leading = min(len(text) - len(text.lstrip(" \n")), first)
    text = text[leading:]
    end = utf16_length(text)
    entities = []
    for entity in parsed.entities:
        offset = entity["offset"] - leading
        length = min(entity["length"], end - offset)
        if length > 0 and utf16_slice(text, offset, length).strip():
            entities.append(entity | {"offset": offset, "length": length})
    return Formatted(text, entities)


def utf16_slice(text: str, offset: int, length: int) -> str:
    units = text.encode("utf-16-le")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def _detect(parsed: Formatted) -> Formatted:
    taken = [_range(entity) for entity in parsed.entities if entity["type"] in _CLOSED | {"url", "mention"}]
    found: list[Entity] = []
    for kind, pattern in _DETECTED:
        for match in pattern.finditer(parsed.text):
            offset = utf16_length(parsed.text[: match.start()])
            spot = range(offset, offset + utf16_length(match.group()))
            if not any(spot.start < other.stop and other.start < spot.stop for other in taken):
                taken.append(spot)
                found.append({"type": kind, "offset": spot.start, "length": len(spot)})
    both = sorted(parsed.entities + found, key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(parsed.text, both)


def _range(entity: Entity) -> range:
    return range(entity["offset"], entity["offset"] + entity["length"])
