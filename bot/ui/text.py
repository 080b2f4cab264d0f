"""Text from people: cleaned when it comes in, cut to Telegram's limits when it goes out."""

import re
import unicodedata
from html import unescape

MESSAGE_LIMIT = 4096  # UTF-16 units after entities, https://core.telegram.org/bots/api#sendmessage
CAPTION_LIMIT = 1024
BUTTON_LIMIT = 60  # Telegram sets none; a phone shows about this much in two lines

DIRECTIONS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F}


def clean(text: str) -> str:
    """Without control characters and without marks that turn the direction of the text that follows."""
    kept = (c for c in text if c == "\n" or (ord(c) not in DIRECTIONS and unicodedata.category(c) not in {"Cc", "Cs"}))
    return "".join(kept).strip()


def units(text: str) -> int:
    """Telegram counts UTF-16 units: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, limit: int) -> str:
    """At most `limit` units, the last of them «…» where something was left out; no character is halved."""
    if units(text) <= limit:
        return text
    shortened = text.encode("utf-16-le")[: (limit - 1) * 2].decode("utf-16-le", errors="ignore")
    return shortened.rstrip() + "…"


def without_markup(html: str) -> str:
    """What a person reads of Telegram's HTML; every `<` that is no tag is escaped there."""
    return unescape(re.sub("<[^>]*>", "", html))
