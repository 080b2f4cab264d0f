"""Text from people: cleaned when it comes in, cut to Telegram's limits when it goes out."""

import re
import unicodedata
from html import unescape

MESSAGE_LIMIT = 4096  # UTF-16 units after entities, https://core.telegram.org/bots/api#sendmessage
CAPTION_LIMIT = 1024
SPLIT_FROM = 3500  # a message as long as this may be the first part of a text that Telegram has cut
FILE_NAME_LIMIT = 255

INVISIBLE = {"Cc", "Cf", "Cs"}  # controls, marks that turn the direction of what follows, halves of characters
LOOSE = " \n\t\u00a0,;:–—-(«"  # what nobody says before a pause
WITHIN_EMOJI = {"\u200c", "\u200d", *map(chr, range(0xE0020, 0xE0080))}


def clean(text: str) -> str:
    """Without what cannot be seen, except for what holds an emoji or a Persian word together."""
    kept = (c for c in text.replace("\t", " ") if _visible(c))
    return "".join(kept).strip()


def one_line(text: str) -> str:
    """Words with single spaces between them."""
    return " ".join(text.split())


def capital(text: str) -> str:
    """As a heading begins; the rest as it is written."""
    return text[:1].upper() + text[1:]


def name_of_file(text: str | None) -> str | None:
    """As it came with a file, as far as it can be seen and kept; None where there is none."""
    return cut(clean(text or ""), FILE_NAME_LIMIT) or None


def whole(text: str) -> str:
    """As it came, tabs and all, but for halves of characters, which nothing can keep."""
    return text.encode(errors="ignore").decode()


def _visible(sign: str) -> bool:
    return sign == "\n" or sign in WITHIN_EMOJI or unicodedata.category(sign) not in INVISIBLE


def units(text: str) -> int:
    """Telegram counts UTF-16 units: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """At most `limit` units, the last of them «…» where something was left out.

    No character is halved, nor is a word, unless more than a third would go with it.
    """
    if len(text) * 2 <= limit or units(text) <= limit:  # a sign is two units at most
        return text
    shortened = text.encode("utf-16-le")[: (limit - 1) * 2].decode("utf-16-le", errors="ignore")
    gaps = [shortened.rfind(gap) for gap in (" ", "\n")] if not text[len(shortened)].isspace() else []
    if max(gaps, default=0) > len(shortened) * 2 // 3:
        shortened = shortened[: max(gaps)]
    return shortened.rstrip(LOOSE) + "…"


def without_markup(html: str) -> str:
    """What a person reads of Telegram's HTML; every `<` that is no tag is escaped there."""
    return unescape(re.sub("<[^>]*>", "", html))
