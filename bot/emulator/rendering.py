"""A message's text for a browser."""

from dataclasses import dataclass
from html import escape

from bot.emulator.entities import utf16_slice
from bot.emulator.tags import Entity

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
}
_SAFE_SCHEMES = ("http://", "https://", "tg://", "mailto:")


@dataclass(frozen=True, eq=False)
class _Span:
    start: int
    stop: int
    opening: str
    closing: str


def to_html(text: str, entities: list[Entity]) -> str:
    """The text with nothing in it that a browser could take for markup, but for the few tags the page knows.

    Entities may overlap in any way: what is closed too early is opened again.
    """
    spans = sorted((_span(entity, text) for entity in entities), key=lambda span: (-span.start, span.stop))
    html: list[str] = []
    active: list[_Span] = []
    position = 0
    for character in text:
        _close_finished(html, active, position)
        while spans and spans[-1].start == position:
            active.append(spans.pop())
            html.append(active[-1].opening)
        html.append("<br>" if character == "\n" else escape(character))
        position += 1 + (character > "\uffff")
    html.extend(span.closing for span in reversed(active))
    return "".join(html)


def _close_finished(html: list[str], active: list[_Span], position: int) -> None:
    finished = [index for index, span in enumerate(active) if span.stop <= position]
    if not finished:
        return
    inside = active[finished[0] :]
    going_on = [span for span in inside if span.stop > position]
    html.extend(span.closing for span in reversed(inside))
    html.extend(span.opening for span in going_on)
    active[finished[0] :] = going_on


def _span(entity: Entity, text: str) -> _Span:
    start, stop = entity["offset"], entity["offset"] + entity["length"]
    opening, closing = _TAGS.get(entity["type"], ("", ""))
    address = _address(entity, utf16_slice(text, start, entity["length"]))
    if address:
        opening, closing = f'<a href="{escape(address)}">', "</a>"
    return _Span(start, stop, opening, closing)


def _address(entity: Entity, shown: str) -> str:
    match entity["type"]:
        case "text_link":
            address = str(entity.get("url", ""))
        case "url":
            address = shown if "://" in shown else f"https://{shown}"
        case "email":
            address = f"mailto:{shown}"
        case _:
            address = ""
    return address if address.lower().startswith(_SAFE_SCHEMES) else ""
