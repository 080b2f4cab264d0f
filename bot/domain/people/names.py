"""When two writings of an organisation's name or kind mean the same."""

import re
import unicodedata

_QUOTES = re.compile("[«»„“”‟\"'‘’‚‹›`´]+")
_YO = re.compile("е\u0308+")  # decomposed, as macOS writes it
_DIGITS = re.compile(r"\d+")
_DASHES = re.compile("[‐‑‒–—−]")


def natural(text: str) -> str:
    """A key for sorting names as people do: «Школа № 5» before «Школа № 17»."""
    return _DIGITS.sub(lambda found: f"{int(found[0]):012}", normalise(text))


def normalise(text: str) -> str:
    """A key for comparing names, never shown: МБОУ  «Школа № 5» and мбоу "школа № 5" get the same one.

    Letter case, ё and е, the shape and doubling of quotes, kinds of dash and white space do not matter.
    """
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    composed = unicodedata.normalize("NFC", _YO.sub("е", letters))
    return " ".join(_DASHES.sub("-", _QUOTES.sub('"', composed)).split())
