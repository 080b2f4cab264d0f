"""Signs that are no letters of the text: invisible ones, and bullets of Symbol and Wingdings."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe"))
_PRIVATE = dict.fromkeys(range(61472, 61696), "•") | {0xF02D: "–", 0xF0D8: "➢", 0xF0FC: "✓"}
_TABLE = {**_INVISIBLE, **_PRIVATE}


def tidied_line(text: str) -> str:
    """Of a page: here a soft hyphen at the end is one that can be seen."""
    bare = text.rstrip()
    return tidied(f"{bare[:-1]}-" if bare.endswith("\u00ad") else bare)


def tidied(text: str) -> str:
    """Without soft hyphens and other invisible signs; a bullet of a symbol font is «•»."""
    return text.translate(_TABLE)
