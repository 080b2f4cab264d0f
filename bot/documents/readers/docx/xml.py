"""Names and small questions of WordprocessingML."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
REL = "/officeDocument"
_NUMBER = re.compile(r"-?[0-9]{1,9}")
OFF = {"0", "false", "off", "none"}


def name(element: Element) -> str:
    """Without its namespace; the two forms of the standard differ only in that."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element | None, key: str, default: str) -> str:
    """Of Word's own namespace or of none."""
    if element is None:
        return default
    for namespace in (f"{{{_W}}}", f"{{{_W_STRICT}}}", ""):
        if (value := element.get(f"{namespace}{key}")) is not None:
            return value
    return default


def relation(element: Element) -> str:
    """The key of the relation that it stands for, `r:id`."""
    return next((value for key, value in element.attrib.items() if key.endswith("/relationships}id")), "")


def number(element: Element | None, key: str, default: int) -> int:
    """What is no number, or an absurd one, counts as absent."""
    text = attribute(element, key, "")
    return int(text) if _NUMBER.fullmatch(text) else default


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, then the first of its children..."""
    for step in path:
        element = next(iter(children(element, step)), None)
    return element


def children(element: Element | None, wanted: str) -> Iterator[Element]:
    if element is not None:
        yield from (each for each in element if name(each) == wanted)


def value(element: Element | None, *path: str) -> str | None:
    """`w:val` of what stands at the end of the path."""
    found = child(element, *path)
    return None if found is None else attribute(found, "val", "")


def switch(properties: Element | None, wanted: str) -> bool | None:
    """Whether a property is switched on or off; None where nothing is said of it."""
    found = child(properties, wanted)
    return None if found is None else attribute(found, "val", "true").lower() not in OFF
